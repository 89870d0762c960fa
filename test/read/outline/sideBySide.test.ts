import { describe, expect, test } from "vitest";
import { type AnnualReport, readReport } from "../../../src/index.js";
import { cellsIn, codesOf, fullReport, gridOf, publishedTables, variedReport } from "../../support/read.js";

describe("two years side by side in cells", () => {
  const sides = (left: AnnualReport, right: AnnualReport) => {
    const others = publishedTables(right).map((table) => gridOf(table, ""));
    return publishedTables(left).map((table, index) => [
      [table.title],
      ...gridOf(table, "").map((row, line) => [...row, ...(others[index]?.[line] ?? [])]),
    ]);
  };
  const [left, right] = [variedReport("2021"), fullReport("2021")];
  for (const [name, source] of [
    ["grids", sides(left, right)],
    [
      "tabs",
      sides(left, right)
        .flat()
        .map((row) => row.join("\t"))
        .join("\n"),
    ],
    [
      "HTML",
      sides(left, right)
        .flatMap(([title, ...rows]) => [
          `<p>${title}</p>`,
          `<table>${rows.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`).join("")}</table>`,
        ])
        .join("\n"),
    ],
  ] as const)
    test(`${name}: each is read, and a finding says that there are two`, () => {
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(left));
      expect(result.further.map((other) => other.report.applications)).toEqual([right.applications]);
      expect(codesOf(result)).toEqual(["read/second-report"]);
    });
});
