import { describe, expect, test } from "vitest";
import { type AnnualReport, readReport, withCell } from "../../../src/index.js";
import {
  asCellAndBar,
  asCsv,
  asLeadingBars,
  asLines,
  asMarkdown,
  asTabs,
  asTrailingBars,
} from "../../support/arrangements/lines.js";
import { asLayout, asRawOrder } from "../../support/arrangements/pdf.js";
import { blankForZero, changed, codesOf, variedReport } from "../../support/read.js";
import { clean, misplaced } from "../../support/results.js";

/** The report with one total blank, and a text of it in which a line stands behind that row. */
const blankTotal: AnnualReport = withCell(clean, "applications/notProcessed.repeated/total", null);

function behindRepeated(source: string, count: number, line: string): string {
  const lines = source.split("\n");
  const at = lines.findIndex((one) => one.includes("重复申请"));
  return [...lines.slice(0, at + count), line, ...lines.slice(at + count)].join("\n");
}

describe("a page number without dashes", () => {
  // One cell a line: a blank leaves no line, so that a seventh number is the total for all that the text says.
  for (const [name, arrange, count] of [
    ["the raw order of a PDF", asRawOrder, 1],
    ["the layout of a PDF", asLayout, 1],
    ["one cell a line", asLines, 13],
  ] as const)
    for (const line of ["12", "12\f", "        12"])
      test(`${JSON.stringify(line)} behind a row whose total is blank, ${name}: it is not the total`, () => {
        expect(misplaced(readReport(behindRepeated(arrange(blankTotal), count, line)), blankTotal)).toEqual([]);
      });
  for (const [name, arrange] of [
    ["tabs", asTabs],
    ["Markdown", asMarkdown],
    ["leading bars", asLeadingBars],
    ["trailing bars", asTrailingBars],
    ["comma-separated values", asCsv],
  ] as const)
    for (const row of ["行政强制", "8.属于行政查询事项", "2.重复申请", "（七）总计", "规章"])
      test(`12 behind ${row} in a table with blanks, ${name}: it is no value, and said`, () => {
        const report = blankForZero("2021");
        const source = arrange(report);
        const line = source.split(/\r?\n/).find((one) => one.includes(row)) ?? "";
        const result = readReport(changed(source, line, `${line}\n12`));
        expect(misplaced(result, report)).toEqual([]);
        expect(codesOf(result)).toContain("read/number-stray");
      });
  for (const line of ["- 12 -", "—12—", "第 12 页", "第12页 共20页", "12 / 20", "Page 12"])
    test(`「${line}」 behind a row whose total is blank: it is not the total`, () => {
      expect(misplaced(readReport(behindRepeated(asRawOrder(blankTotal), 1, line)), blankTotal)).toEqual([]);
    });
  // The two numbers cannot be told apart: neither is sure.
  test("12 between 行政许可 and its number, one cell a line: a finding names the cell", () => {
    const source = changed(asLines(clean), "行政许可\n\n247", "行政许可\n\n12\n\n247");
    expect(misplaced(readReport(source), clean)).toEqual([]);
  });
});

describe("a page number where every cell fills a line and ends in a bar", () => {
  test("12 without a bar before a number in a row with a blank: a finding names the cells", () => {
    const report = blankForZero("2019");
    const result = readReport(changed(asCellAndBar(report), "行政处罚 |\n264 |", "行政处罚 |\n12\n264 |"));
    expect(misplaced(result, report)).toEqual([]);
  });
  test("12 without a bar before a number, in a full row: a finding names the cells", () => {
    const report = variedReport("2021");
    const result = readReport(changed(asCellAndBar(report), "2.重复申请 |\n", "2.重复申请 |\n12\n"));
    expect(misplaced(result, report)).toEqual([]);
  });
});
