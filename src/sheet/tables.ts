import { tables } from "../form/sections.js";
import { placed } from "../format/placed.js";
import { type LayoutCell, layoutTable } from "../format/tables.js";
import { cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { namingOf, wordRead } from "./check.js";
import { readRange } from "./range.js";
import { gridOf, type Input } from "./values.js";

type Shown = string | number;

/** A number where the form has one; else the text as printed. */
function shown({ text, cell }: LayoutCell, report: AnnualReport): Shown {
  const stated = cell ? cellValue(report, cell) : null;
  return stated !== null && stated !== undefined && String(Number(text)) === text ? Number(text) : text;
}

/** The tables of a range as the official form lays them out, one below the other; what was not read is said below them. */
export function normalise(range: Input): Shown[][] {
  const { report, findings } = readRange(gridOf(range));
  const rows: Shown[][] = [];
  for (const table of tables) {
    const laid = layoutTable(report, table, "zh-CN");
    if (!laid) continue;
    if (rows.length > 0) rows.push([""]);
    const first = rows.length;
    rows.push(...laid.rows.map(() => Array.from({ length: laid.columns }, () => "")));
    for (const { cell, row, column } of placed(laid)) (rows[first + row] as Shown[])[column] = shown(cell, report);
  }
  for (const finding of findings) if (finding.severity !== "notice") rows.push([wordRead(finding, namingOf(""))]);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
