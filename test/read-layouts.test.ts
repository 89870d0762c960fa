import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnualReport, readReport } from "../src/index.js";
import { codesOf, gridOf, publishedTables, silentlyWrong } from "./support/read.js";
import { reportWithBlanks } from "./support/readLayouts.js";

// Layouts of random reports. The rule for all of them: each cell is right, or a finding names it.

describe("rows whose blanks are kept, or cut off", () => {
  type Row = readonly string[];
  const lines = (style: (cells: Row) => string) => (title: string, rows: readonly Row[]) =>
    [title, ...rows.map(style)].join("\n");
  const htmlRow = (cells: Row) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const styles = {
    tabs: lines((cells) => cells.join("\t")),
    "bars around and between": lines((cells) => `| ${cells.join(" | ")} |`),
    "bars between and behind": lines((cells) => `${cells.join(" | ")} |`),
    "bars between and behind, without spaces": lines((cells) => `${cells.join("|")}|`),
    "bars between": lines((cells) => cells.join("|")),
    commas: lines((cells) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")),
    "cells of HTML": (title: string, rows: readonly Row[]) => `<p>${title}</p><table>${rows.map(htmlRow).join("\n")}</table>`,
  };
  const behind = (cells: Row): Row => {
    let end = cells.length;
    while (cells[end - 1] === "") end -= 1;
    return cells.slice(0, end);
  };
  const before = (cells: Row): Row => cells.slice(cells.findIndex((cell) => cell !== ""));
  const source = (report: AnnualReport, style: (title: string, rows: readonly Row[]) => string, cut: (cells: Row) => Row) =>
    publishedTables(report)
      .map((table) => style(table.title, gridOf(table, "").map(cut)))
      .join("\n");

  for (const [name, style] of Object.entries(styles)) {
    test(`${name}: rows as long as the table is wide are read without a doubt`, () => {
      fc.assert(
        fc.property(reportWithBlanks, (report) => {
          const result = readReport(source(report, style, (cells) => cells));
          expect(silentlyWrong(result, report)).toEqual([]);
          expect(codesOf(result).filter((code) => code.startsWith("read/cells"))).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });
    for (const [where, cut] of [
      ["behind their last filled cell", behind],
      ["behind their last filled cell and before their first", (cells: Row) => behind(before(cells))],
    ] as const)
      test(`${name}, rows cut ${where}: no number moves to another column unnoticed`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            expect(silentlyWrong(readReport(source(report, style, cut)), report)).toEqual([]);
          }),
          { numRuns: 15 },
        );
      });
  }
});
