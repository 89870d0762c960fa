import { describe, expect, test } from "vitest";
import { type AnnualReport, readReport } from "../../../src/index.js";
import {
  asBarLines,
  asCellAndBar,
  asCsv,
  asLines,
  asMarkdown,
  asTabs,
  asTrailingBars,
} from "../../support/arrangements/lines.js";
import { asLayout, asRawOrder } from "../../support/arrangements/pdf.js";
import { blankForZero, changed, codesOf, silentlyWrong, variedReport } from "../../support/read.js";
import { clean, misplaced, raw, rowOf, text, withLine } from "../../support/results.js";

function withBlankTotal(report: AnnualReport, row: string): AnnualReport {
  const { applications } = report;
  if (applications?.form !== "2021") throw new Error("the fixture is of 2021");
  const rows = applications.rows as unknown as Record<string, Record<string, number | null>>;
  return { ...report, applications: { form: "2021", rows: { ...rows, [row]: { ...rows[row], total: null } } as never } };
}

describe("a line that was lost or joined", () => {
  test("the label of a row is lost, and the row above is blank: it does not take the numbers", () => {
    const report = blankForZero("2021");
    const source = changed(asBarLines(report), "5.属于三类内部事务信息\n", "");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test("the first label of section 三 is lost: 其他 of the head does not take the numbers", () => {
    const report = variedReport("2019");
    const source = changed(asCellAndBar(report), "一、本年新收政府信息公开申请数量 |\n", "");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test("two rows with blanks between tabs stand on one line", () => {
    const report = blankForZero("2021");
    const source = changed(asTabs(report), "\t62\n四、", "\t62四、");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test("two rows of running text stand on one line", () => {
    const source = changed(asRawOrder(clean), "1.信访举报投诉类申请 4 0 0 0 0 0 4\n", "1.信访举报投诉类申请 4 0 0 0 0 0 4 ");
    expect(misplaced(readReport(source), clean)).toEqual([]);
  });
  test("a row is broken behind its third number", () => {
    for (const arrange of [asTabs, asCsv]) {
      const separator = arrange === asTabs ? "\t" : ",";
      const row = ["1.信访举报投诉类申请", 4, 0, 0, 0, 0, 0, 4].join(separator);
      const broken = `${["1.信访举报投诉类申请", 4, 0, 0].join(separator)}\n${[0, 0, 0, 4].join(separator)}`;
      expect(misplaced(readReport(changed(arrange(clean), row, broken)), clean)).toEqual([]);
    }
  });
  test("every second line is lost", () => {
    const report = variedReport("2021");
    for (const arrange of [asTabs, asMarkdown, asTrailingBars, asRawOrder, asLayout, asCsv]) {
      const source = arrange(report)
        .split("\n")
        .filter((_, index) => index % 2 === 0)
        .join("\n");
      expect(misplaced(readReport(source), report)).toEqual([]);
    }
  });
});

describe("fewer values than the form has cells", () => {
  test("six of seven in running text: the row is blank, and a finding names it with the values", () => {
    const result = readReport(changed(raw, "3.其他 3 0 0 0 0 0 3", "3.其他 3 0 0 0 0 3"));
    expect(rowOf(result.report, "other.other")).toEqual(Array.from({ length: 7 }, () => null));
    expect(result.findings.find(({ code }) => code === "read/cells-missing")).toMatchObject({
      args: { label: "其他", found: 6, expected: 7, values: ["3", "0", "0", "0", "0", "3"], settled: false },
    });
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("six of seven, one cell a line", () => {
    const result = readReport(changed(asLines(clean), "3.其他\n\n3\n\n0\n\n", "3.其他\n\n3\n\n"));
    expect(codesOf(result)).toEqual(["read/cells-missing"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("two of three in section 二", () => {
    const result = readReport(changed(asLines(clean), "行政规范性文件\n\n5\n\n1\n\n", "行政规范性文件\n\n5\n\n"));
    expect(codesOf(result)).toEqual(["read/cells-missing"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("fourteen of fifteen in section 四", () => {
    const result = readReport(changed(raw, "5 1 2 3 11 5 1 2 3 11 5 1 2 3 11", "5 1 2 3 11 5 1 3 11 5 1 2 3 11"));
    expect(codesOf(result)).toContain("read/cells-missing");
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  for (const [name, from, to] of [
    ["（七）总计", "（七）总计\t\t55\t6\t0\t0\t1\t0\t62", "（七）总计\t\t55\t6\t0\t0\t1\t62"],
    ["（一）予以公开", "（一）予以公开\t\t20\t3\t0\t0\t0\t0\t23", "（一）予以公开\t\t20\t3\t0\t0\t0\t23"],
  ] as const)
    test(`six of seven between tabs behind ${name}, whose label spans two columns: none is given to the next column`, () => {
      expect(silentlyWrong(readReport(withLine(from, to)), clean)).toEqual([]);
    });
  test("the total is blank and the tabs behind it are trimmed: no number moves to the next column", () => {
    let report = clean;
    let trimmed = text;
    for (const [row, label, counts] of [
      ["disclosed", "（一）予以公开\t\t", [20, 3, 0, 0, 0, 0]],
      ["concluded", "（七）总计\t\t", [55, 6, 0, 0, 1, 0]],
    ] as const) {
      trimmed = changed(trimmed, new RegExp(`${label}.*`), label + counts.join("\t"));
      report = { ...report, ...withBlankTotal(report, row) };
    }
    expect(silentlyWrong(readReport(trimmed), report)).toEqual([]);
  });
  test("a label without any value: the row is missing, and every cell of it named", () => {
    const result = readReport(changed(raw, "2.重复申请 0 0 0 0 0 0 0", "2.重复申请"));
    expect(silentlyWrong(result, clean)).toEqual([]);
    expect(codesOf(result)).toContain("read/rows-missing");
  });
});
