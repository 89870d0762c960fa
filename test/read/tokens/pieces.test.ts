import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { asLines, asTabs } from "../../support/arrangements/lines.js";
import { asLayout, asRawOrder } from "../../support/arrangements/pdf.js";
import { namedIn } from "../../support/read.js";
import { applicantHeads, clean, proactiveBlock, readCell } from "../../support/results.js";

const routes =
  "行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n" +
  "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计";

describe("a number is broken at its point or comma", () => {
  // What stands on the next line must not be passed over: the number would be another.
  for (const [row, cell, [first, second]] of [
    ["行政事业性收费", "proactive/fees/collected", ["31.", "64"]],
    ["行政事业性收费", "proactive/fees/collected", ["31", ".64"]],
    ["行政许可", "proactive/licensing/decisions", ["1,573", ",179"]],
    ["行政许可", "proactive/licensing/decisions", ["1,573,", "179"]],
  ] as const)
    for (const [name, arrange, gap] of [
      ["tabs", asTabs, "\n"],
      ["single spaces", asRawOrder, "\n"],
      ["the layout of a PDF", asLayout, "\n                    "],
      ["one cell a line", asLines, "\n"],
    ] as const)
      test(`${first} and ${second} in two lines, ${name}: a finding names the cell`, () => {
        const written = new RegExp(`^(\\s*${row}\\s+)[\\d.]+`, "m");
        const source = arrange(clean).replace(written, (_, label: string) => `${label}${first}${gap}${second}`);
        expect(source).not.toBe(arrange(clean));
        expect([...namedIn(readReport(source))]).toContain(cell);
      });
});

describe("a number that stands beside a row and may be a piece of it", () => {
  test("the last digits of a total on the next line: the row is named", () => {
    const source = `三、收到和处理政府信息公开申请情况\n${applicantHeads}\n一、本年新收政府信息公开申请数量\t120\t20\t1\t1\t1\t1\t14\n4\n`;
    expect(readCell(source, "applications/received/total")).toEqual({ value: 14, named: true });
  });
  test("the last digit of a count of section 二 on the next line: the cell is named", () => {
    const source = proactiveBlock("五", "信息内容\t本年处理决定数量", "行政许可\t30", "0");
    expect(readCell(source, "proactive/licensing/decisions")).toEqual({ value: 30, named: true });
  });
  test("the last digit of section 四 on the next line: its cells are named", () => {
    const source = `四、政府信息公开行政复议、行政诉讼情况\n${routes}\n10\t1\t0\t0\t11\t0\t0\t0\t0\t0\t5\t1\t0\t6\t1\n2\n`;
    expect(readCell(source, "reviews/litigationAfterReconsideration/total")).toEqual({ value: 1, named: true });
  });
  test("numbers over their labels: every row is named", () => {
    const source = proactiveBlock("六", "信息内容 本年处理决定数量", "46", "行政处罚", "3", "行政强制");
    expect(readCell(source, "proactive/penalties/decisions").named).toBe(true);
    expect(readCell(source, "proactive/compulsion/decisions")).toEqual({ value: null, named: true });
  });
  test("a page number behind a row without a value: it is not its value", () => {
    const source = proactiveBlock("六", "信息内容\t本年处理决定数量", "行政处罚\t46", "行政强制", "", "3", "");
    expect(readCell(source, "proactive/compulsion/decisions")).toEqual({ value: null, named: true });
  });
  test("12 / 30 at the foot of a page is no value", () => {
    const source = proactiveBlock("六", "信息内容", "本年处理决定数量", "行政处罚", "12 / 30", "46", "行政强制", "3");
    expect(readCell(source, "proactive/penalties/decisions")).toEqual({ value: 46, named: false });
  });
});
