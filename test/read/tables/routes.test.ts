import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnualReport, type CellId, cellIds, cellValue, type Grid, readReport, withCell } from "../../../src/index.js";
import { reviewsTables } from "../../support/arrangements/reviews.js";
import { codesOf, silentlyWrong, variedReport } from "../../support/read.js";
import { smallReport } from "../../support/smallReports.js";

describe("section 四 otherwise than in one row", () => {
  const title = "四、政府信息公开行政复议、行政诉讼情况";
  type Row = readonly (string | undefined)[];
  const medium = {
    "cells between tabs": (rows: readonly Row[]) => [title, ...rows.map((row) => row.join("\t"))].join("\n"),
    "single spaces": (rows: readonly Row[]) =>
      [title, ...rows.map((row) => row.filter((cell) => cell !== "").join(" "))].join("\n"),
    "wide gaps": (rows: readonly Row[]) =>
      [title, ...rows.map((row) => row.map((cell) => (cell ?? "").padEnd(12)).join("  "))].join("\n"),
    bars: (rows: readonly Row[]) => [title, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"),
    "one table of HTML": (rows: readonly Row[]) =>
      `<p>${title}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</table>`,
    "a grid": (rows: readonly Row[]) => [[title], ...rows] as Grid,
  };
  for (const [name, table] of Object.entries(reviewsTables))
    for (const [where, source] of Object.entries(medium)) {
      test(`${name}, ${where}: is read`, () => {
        fc.assert(
          fc.property(smallReport, (report) => {
            const result = readReport(source(table(report)));
            expect(result.report.reviews).toEqual({ ...report.reviews, form: "2021" });
            expect(codesOf(result).filter((code) => code !== "read/table-missing")).toEqual([]);
          }),
          { numRuns: 5 },
        );
      });
    }

  const routeByRoute = reviewsTables["a table for each route, its name over it"];
  const over = (report: AnnualReport) => routeByRoute(report).map(([name = "", ...others]) => [name, ...others]);
  const ownTables = (rows: readonly Row[]) => {
    const pieces = rows.map((row) =>
      row.length === 1 ? `</table><p>（一）${row[0]}</p><table>` : `<tr><td>${row.join("</td><td>")}</td></tr>`,
    );
    return `<p>${title}</p><table>${pieces.join("")}</table>`;
  };
  const full = variedReport("2021");
  const bars = medium.bars;

  test("a table of HTML for each route, its name in a paragraph over it", () => {
    const result = readReport(ownTables(over(full)));
    expect(result.report.reviews).toEqual(full.reviews);
    expect(codesOf(result).filter((code) => code !== "read/table-missing")).toEqual([]);
  });
  test("one cell a line", () => {
    const result = readReport([title, ...over(full).flat()].join("\n"));
    expect(result.report.reviews).toEqual(full.reviews);
  });
  for (const [name, table] of Object.entries(reviewsTables))
    test(`${name}, blanks for noughts: each cell is right, or a finding names it`, () => {
      fc.assert(
        fc.property(smallReport, fc.constantFrom(...Object.values(medium)), (report, source) => {
          const blank = cellIds("reviews", "2021")
            .filter((cell) => (cellValue(report, cell) as number) % 4 === 0)
            .reduce((one, cell) => withCell<CellId>(one, cell, null), report);
          expect(silentlyWrong(readReport(source(table(blank))), blank).filter((cell) => cell.startsWith("reviews/"))).toEqual(
            [],
          );
        }),
        { numRuns: 30 },
      );
    });
  test("the results of each route stand in another order: they are read by their heads, and said to", () => {
    const turned = over(full).map((row) => (row.length === 1 ? row : [...row.slice(1), row[0]]));
    const result = readReport(bars(turned));
    expect(result.report.reviews).toEqual(full.reviews);
    expect(codesOf(result)).toContain("read/heads-reordered");
  });
  test("a route does not add up: its cells are named", () => {
    const wrong = withCell(full, "reviews/litigationDirect/upheld", 99);
    const result = readReport(bars(over(wrong)));
    expect(result.findings.find(({ code }) => code === "read/cells-unconfirmed")?.cells).toEqual(
      cellIds("reviews", "2021").filter((cell) => cell.includes("/litigationDirect/")),
    );
  });
  test("a route has no name: nothing is read", () => {
    const result = readReport(bars(over(full).map((row) => (row[0] === "复议后起诉" ? ["起诉"] : row))));
    expect(silentlyWrong(result, full).filter((cell) => cell.startsWith("reviews/"))).toEqual([]);
  });
  test("a route stands twice: nothing is read", () => {
    const result = readReport(bars(over(full).map((row) => (row[0] === "复议后起诉" ? ["行政复议"] : row))));
    expect(silentlyWrong(result, full).filter((cell) => cell.startsWith("reviews/"))).toEqual([]);
  });
});
