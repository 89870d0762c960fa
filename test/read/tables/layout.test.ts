import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Grid, readReport, withCell } from "../../../src/index.js";
import { otherLayouts, plainLayouts, type Rearrangement, type TitledGrid } from "../../support/arrangements/rearranged.js";
import { blankForZero, cellsIn, gridOf, opening, publishedTables, silentlyWrong, variedReport } from "../../support/read.js";
import { expectRead } from "../../support/results.js";
import { reportWithBlanks, smallReport } from "../../support/smallReports.js";

describe("tables as other bodies print them", () => {
  type Tables = readonly TitledGrid[];
  const perRow = (row: (cells: readonly string[]) => string) => (tables: Tables) =>
    tables.flatMap(({ title, grid }) => [title, ...grid.map(row)]).join("\n");
  const keeping = {
    tabs: perRow((cells) => cells.join("\t")),
    bars: perRow((cells) => `| ${cells.join(" | ")} |`),
    HTML: (tables: Tables) =>
      tables
        .map(({ title, grid }) => {
          const rows = grid.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`);
          return `<p>${title}</p><table>${rows.join("\n")}</table>`;
        })
        .join("\n"),
    grids: (tables: Tables) => tables.map(({ title, grid }) => [[title], ...grid]),
  };
  const losing = {
    "single spaces": perRow((cells) => cells.filter((text) => text !== "").join(" ")),
    "wide gaps": perRow((cells) => cells.map((text) => text.padEnd(8)).join("   ")),
    "one cell a line": (tables: Tables) =>
      tables.flatMap(({ title, grid }) => [title, ...grid.flat().filter((text) => text !== "")]).join("\n"),
  };
  for (const [name, arrange] of Object.entries(plainLayouts)) {
    for (const [medium, print] of Object.entries(keeping))
      test(`${name}, in ${medium}: every cell is read`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            const result = readReport(print(arrange(report)));
            expect(silentlyWrong(result, report)).toEqual([]);
            expect(cellsIn(result.report)).toEqual(cellsIn(report));
          }),
          { numRuns: 4 },
        );
      });
    for (const [medium, print] of Object.entries(losing))
      test(`${name}, in ${medium}: each cell is right, or a finding names it`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            expect(silentlyWrong(readReport(print(arrange(report))), report)).toEqual([]);
          }),
          { numRuns: 4 },
        );
      });
  }
  for (const [name, arrange] of Object.entries(otherLayouts)) {
    for (const [medium, print] of Object.entries(keeping))
      test(`${name}, in ${medium}: each cell is right, or a finding names it`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            expect(silentlyWrong(readReport(print(arrange(report))), report)).toEqual([]);
          }),
          { numRuns: 6 },
        );
      });
    // Where a blank leaves no trace, a further number may take its place and add up by chance.
    for (const [medium, print] of Object.entries(losing))
      test(`${name}, in ${medium}, no cell blank: each cell is right, or a finding names it`, () => {
        fc.assert(
          fc.property(smallReport, (report) => {
            expect(silentlyWrong(readReport(print(arrange(report))), report)).toEqual([]);
          }),
          { numRuns: 6 },
        );
      });
  }
  test("a subtotal takes the place of a blank in single spaces, and the row does not add up: a finding names it", () => {
    const report = withCell(variedReport("2021"), "applications/disclosed/business", null);
    const arrange = otherLayouts["a subtotal before the organizations"] as Rearrangement;
    expect(silentlyWrong(readReport(losing["single spaces"](arrange(report))), report)).toEqual([]);
  });
});

describe("rows and columns that only help to read the table", () => {
  const report = variedReport("2021");
  const grids = publishedTables(report).map((table) => gridOf(table, ""));
  test("a row that numbers the columns, below the heads", () => {
    for (const first of [0, 1])
      for (const lead of ["", "栏次"]) {
        const numbered = grids.map((rows, table) => {
          const labels = [1, 3, 0][table] as number;
          const heads = [2, 3, 3][table] as number;
          const row = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
            column < labels ? (column === 0 ? lead : "") : String(column - labels + first),
          );
          return table === 0 ? rows : [...rows.slice(0, heads), row, ...rows.slice(heads)];
        });
        const texts = numbered.map((rows) => rows.map((cells) => cells.join("\t")).join("\n"));
        if (lead === "") expectRead(numbered, report);
        expectRead([opening.join("\n"), ...texts].join("\n"), report, lead === "" ? [] : ["read/label-unknown"]);
      }
  });
  test("a column with the unit of each row, between the label and its values", () => {
    const rows = (grids[1] ?? []).map((cells, line) => [
      ...cells.slice(0, 3),
      line === 0 ? "计量单位" : line < 3 ? "" : "件",
      ...cells.slice(3),
    ]);
    expectRead([grids[0] as Grid, rows, grids[2] as Grid], report);
    const blank = blankForZero("2021");
    const blankRows = gridOf(publishedTables(blank)[1], "").map((cells, line) => [
      ...cells.slice(0, 3),
      line < 3 ? "" : "件",
      ...cells.slice(3),
    ]);
    expect(silentlyWrong(readReport([blankRows]), { ...blank, proactive: null, reviews: null })).toEqual([]);
  });
  test("the first value in the cell of the label, as tables drawn from PDFs have it", () => {
    const rows = (grids[1] ?? []).map((cells, line) => {
      const label =
        cells
          .slice(0, 3)
          .reverse()
          .find((text) => text !== "") ?? "";
      return line < 3
        ? cells
        : [...cells.slice(0, 2).map((text) => (text === label ? "" : text)), `${label}\n${cells[3]}`, ...cells.slice(4)];
    });
    const { report: read } = readReport([rows]);
    expect(read.applications).toEqual(report.applications);
    const tabbed = rows.map((cells) => cells.join("\t").replaceAll("\n", " ")).join("\n");
    expect(readReport(tabbed).report.applications).toEqual(report.applications);
  });
});
