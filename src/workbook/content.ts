import { type ProactiveColumn, proactiveColumns } from "../form/proactive.js";
import { tables } from "../form/sections.js";
import type { LayoutCell } from "../format/tables.js";
import { withMark } from "../report/build.js";
import { cellIds, cellParts, cellValue, isAmountCell } from "../report/cells.js";
import type { Amount, AnnualReport } from "../report/report.js";
import type { WorkbookCell } from "./model.js";

/** No program stores a longer text in a cell. */
const longest = 32_767;

/** What starts like a formula, and is not the sign alone that stands for "none" in many reports. */
const formula = /^'*\s*[=+\-@＝＋－＠\t\r]/;
const more = /[\p{L}\p{N}("'|!]/u;

/** A published text that stays one: when its cell is edited or saved as CSV, no program takes it for a formula. */
export function harmless(text: string, most = longest): string {
  const quoted = formula.test(text) && more.test(text) ? `'${text}` : text;
  return quoted.length > most ? `${quoted.slice(0, most - 1)}…` : quoted;
}

/** Decimal digits, of which a spreadsheet program keeps fifteen. */
const decimalDigits = /^-?\d+(?:\.(\d+))?$/;
const isWritable = ({ value }: Amount) => decimalDigits.test(value) && value.replace(/\D/g, "").replace(/^0+/, "").length <= 15;

/** At least the decimals as published; more of them when more are typed. */
function amountFormat(decimals: number, unit: string): string | undefined {
  const named = unit === "" ? "" : `"${unit.replaceAll('"', "")}"`;
  if (decimals > 0) return `0.${"0".repeat(decimals)}${"#".repeat(Math.max(0, 8 - decimals))}${named}`;
  return named === "" ? undefined : `General${named}`;
}

/** Above this, sums could leave the range of numbers. */
const largest = 1e300;

/** The report with every number that a spreadsheet program cannot hold as a mark: seen, and not added. */
export function writable(report: AnnualReport): AnnualReport {
  let written = report;
  for (const table of tables) {
    const form = report[table]?.form;
    if (form === undefined) continue;
    for (const cell of cellIds(table, form)) {
      const stated = cellValue(report, cell) ?? null;
      if (stated === null) continue;
      if (typeof stated !== "number") {
        if (!isWritable(stated)) written = withMark(written, cell, stated.value + (stated.unit ?? ""));
      } else if (!(Math.abs(stated) <= largest)) written = withMark(written, cell, String(stated));
    }
  }
  return written;
}

/** What the cell of a value holds: its number, with the decimals and the unit as published, or its mark. */
export function contentOf(report: AnnualReport, { cell, text }: LayoutCell): Pick<WorkbookCell, "value" | "numberFormat"> {
  const stated = cell === undefined ? null : (cellValue(report, cell) ?? null);
  if (cell === undefined || stated === null) return { value: text === "" ? null : harmless(text) };
  if (typeof stated === "number") return { value: stated + 0 };
  const inHead = isAmountCell(cell) ? proactiveColumns[cellParts(cell).column as ProactiveColumn].unit : null;
  const unit = stated.unit === inHead ? "" : (stated.unit ?? "");
  const numberFormat = amountFormat(decimalDigits.exec(stated.value)?.[1]?.length ?? 0, unit);
  return { value: Number(stated.value), ...(numberFormat === undefined ? {} : { numberFormat }) };
}
