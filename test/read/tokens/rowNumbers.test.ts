import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { gridOf, publishedTables, variedReport } from "../../support/read.js";
import { expectRead } from "../../support/results.js";

describe("rows that are numbered", () => {
  const report = variedReport("2021");
  const numbered = (rows: readonly (readonly string[])[]) => {
    let row = 0;
    return rows.map((cells) => [cells.filter((text) => /^[\d.,-]+$/.test(text)).length > 0 ? String(++row) : "序号", ...cells]);
  };
  test("in a column of their own, in tabs, in HTML and in grids", () => {
    const grids = publishedTables(report).map((table) =>
      table.code === "reviews" ? gridOf(table, "") : numbered(gridOf(table, "")),
    );
    const html = grids.map(
      (rows) => `<table>${rows.map((cells) => `<tr><td>${cells.join("</td><td>")}</td></tr>`).join("")}</table>`,
    );
    expectRead(grids.map((rows) => rows.map((cells) => cells.join("\t")).join("\n")).join("\n"), report);
    expectRead(html.join("\n"), report);
    expectRead(grids, report);
  });
  test("a number that does not go on from the row before is no number of a row", () => {
    const [, table] = publishedTables(report);
    const rows = numbered(gridOf(table, "")).map((cells) => (cells[0] === "3" ? ["30", ...cells.slice(1)] : cells));
    const { findings } = readReport([rows]);
    expect(findings.some(({ code }) => code === "read/number-stray")).toBe(true);
  });
});
