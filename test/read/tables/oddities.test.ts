import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { cellsIn, codesOf } from "../../support/read.js";
import { clean, findingsOf, withLine } from "../../support/results.js";

describe("rows that the form does not have", () => {
  for (const [label, before, values] of [
    ["其他主动公开文件", "第二十条第（五）项", ["3", "0", "9"]],
    ["小计", "第二十条第（五）项", ["5", "1", "29"]],
  ] as const)
    test(`${label} in section 二: left out, and said with its values`, () => {
      const source = withLine(before, `${label}\t${values.join("\t")}\n${before}`);
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      expect(findingsOf(source)).toEqual([["read/label-unknown", { text: label, values }]]);
    });
  test("a subtotal behind a group of section 三: left out, and said with its values", () => {
    const row = "\t\t小计\t1\t0\t0\t0\t0\t0\t1\n";
    const source = withLine("\t（四）无法提供\t", `${row}\t（四）无法提供\t`);
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(findingsOf(source)).toEqual([["read/label-unknown", { text: "小计", values: ["1", "0", "0", "0", "0", "0", "1"] }]]);
  });
  test("a subtotal in the line of the group's label: left out, and said", () => {
    const source = withLine("\t（四）无法提供\t1.本机关", "\t（四）无法提供\t小计\t11\t2\t0\t0\t1\t0\t14\n\t\t1.本机关");
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result).length).toBeGreaterThan(0);
  });
  test("其中： with numbers of its own: left out, and said", () => {
    const result = readReport(withLine("\t（二）部分公开", "\t其中：网站已公开\t\t5\t0\t0\t0\t0\t0\t5\n\t（二）部分公开"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).not.toEqual([]);
  });
  test("a row of column numbers under the head: left out, and said", () => {
    const result = readReport(withLine("\n一、本年新收", "\n栏次\t\t\t1\t2\t3\t4\t5\t6\t7\n一、本年新收"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(["read/label-unknown"]);
  });
  test("ten more rows of one label than the form has: said as often", () => {
    const rows = Array.from(
      { length: 10 },
      (_, index) => `\t\t${index + 1}.地方事项${"甲乙丙丁戊己庚辛壬癸"[index]}\t1\t0\t0\t0\t0\t0\t1\n`,
    );
    const result = readReport(withLine("\t（四）无法提供\t", `${rows.join("")}\t（四）无法提供\t`));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(Array.from({ length: 10 }, () => "read/label-unknown"));
  });
});
