import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { asHtml } from "../../support/arrangements/html.js";
import { asCsv } from "../../support/arrangements/lines.js";
import { arranged, cellsIn, changed, gridOf, type PublishedTable, tabbed, variedReport } from "../../support/read.js";
import { clean, expectRead, text } from "../../support/results.js";

describe("cells copied as text", () => {
  const report = variedReport("2021");
  test("quotes around those that hold line breaks, as spreadsheets copy them", () => {
    const broken = (text: string) => (text.length > 6 && !/^\d/.test(text) ? `"${text.slice(0, 4)}\n${text.slice(4)}"` : text);
    for (const end of ["\n", "\r\n"])
      expectRead(
        arranged(report, (table) => gridOf(table, "").map((row) => row.map(broken).join("\t"))).replaceAll("\n", end),
        report,
      );
  });
  test("a quote that is never closed joins nothing", () => {
    const plain = tabbed(report);
    const open = plain.replace("行政许可\t", '"行政许可\t');
    expect(JSON.stringify(readReport(open).report.applications)).toBe(JSON.stringify(report.applications));
  });
  test("rows between bars in a quotation", () => {
    const rows = (table: PublishedTable) =>
      gridOf(table, "").flatMap((row, line) => [
        `> | ${row.join(" | ")} |`,
        ...(line === 0 ? [`> |${row.map(() => "---").join("|")}|`] : []),
      ]);
    expectRead(arranged(report, rows), report);
  });
  test("第 1 页 共 6 页 between rows is the number of a page", () => {
    for (const number of ["第 1 页 共 6 页", "第2页，共6页", "第 3 页"])
      expectRead(changed(tabbed(report), "\n\t（三）不予公开", `\n${number}\n\t（三）不予公开`), report);
  });
});

describe("line ends and what stands before the text", () => {
  for (const [name, change] of [
    ["\\r\\n", (source: string) => source.replaceAll("\n", "\r\n")],
    ["\\r alone", (source: string) => source.replaceAll("\n", "\r")],
    ["form feeds behind the lines", (source: string) => source.replaceAll("\n", "\n\f")],
    ["line separators", (source: string) => source.replaceAll("\n", "\u2028")],
    ["a byte order mark", (source: string) => `\uFEFF${source}`],
    ["blank lines between all lines", (source: string) => source.replaceAll("\n", "\n\n\n")],
    ["spaces at both ends of all lines", (source: string) => source.replace(/^(?=[^\t\n])/gm, "  ").replaceAll("\n", "  \n")],
    ["no line end at the end", (source: string) => source.trimEnd()],
  ] as const)
    test(`${name} in the text, in comma-separated values and in HTML`, () => {
      expect(cellsIn(readReport(change(text)).report)).toEqual(cellsIn(clean));
      if (name.startsWith("spaces") || name.startsWith("line sep") || name === "\\r alone") return;
      expect(cellsIn(readReport(change(asHtml(clean))).report)).toEqual(cellsIn(clean));
      if (name.startsWith("form")) return;
      expect(cellsIn(readReport(change(asCsv(clean).replaceAll("\r\n", "\n"))).report)).toEqual(cellsIn(clean));
    });
});
