import { describe, expect, test } from "vitest";
import { cellValue, describeFinding, readReport } from "../../../src/index.js";
import { asLayout } from "../../support/arrangements/pdf.js";
import { cellsIn } from "../../support/read.js";
import { clean } from "../../support/results.js";
import { about, count, expectCell, result, slot, text2019, text2021, unreadable } from "../../support/slots.js";

const decisions = slot("proactive/penalties/decisions", text2021, "行政处罚\t", "2", 16, 6);

const change = slot("proactive/licensing/change", text2019, "行政许可\t22\t", "-2", 13, 9);

test("the texts that the tests begin with are read without a finding", () => {
  expect(readReport(text2021).findings).toEqual([]);
  expect(readReport(text2019).findings).toEqual([]);
});

describe("a count", () => {
  for (const [written, value] of [
    ["12", 12],
    ["0", 0],
    ["11398889", 11_398_889],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["０", 0],
    ["１２", 12],
    ["1,234", 1234],
    ["1，234", 1234],
    ["１，２３４", 1234],
    ["1,234,567", 1_234_567],
    [" 12 ", 12],
    ["\u00a012\u00a0", 12],
    ["\u300012", 12],
  ] as const)
    for (const at of [count, decisions, result])
      test(`「${written}」 is ${value} in ${at.cell}`, () => expectCell(at, written, value));

  test("is blank: no value, no mark, no finding", () => expectCell(count, "", null));
  test("is only white space: blank as well", () => expectCell(count, " \u3000\u00a0", null));

  for (const mark of ["/", "-", "—", "--", "——", "_", "无", "空", "不适用", "N/A", "n/a", "－", "＿", "\\", "*"])
    test(`holds the mark 「${mark}」: not 0, and said once for the table`, () =>
      expectCell(count, mark, null, { mark, codes: ["read/cell-marked"], args: { table: "applications", mark } }));

  for (const [written, value] of [
    ["3件", 3],
    ["3 件", 3],
    ["１２件", 12],
    ["1,234份", 1234],
    ["5起", 5],
    ["5宗", 5],
    ["5条", 5],
    ["十二", 12],
    ["三百零五件", 305],
    ["零", 0],
  ] as const)
    test(`「${written}」 has a counter, or is in words: it is read as ${value}, and said to be`, () =>
      expectCell(count, written, value, {
        codes: ["read/cell-worded"],
        args: { text: written, value: String(value) },
      }));

  for (const written of [
    "1 2",
    "1 234",
    "1  2",
    "1\u00a0234",
    "1\u200b2",
    "12,34",
    "1,2345",
    "12,",
    "1,,2",
    "0.5",
    "1.234",
    "007",
    "00",
    "+1036",
    "减4",
    "99999999999999999999",
    "9007199254740993",
    "1e3",
    "0x10",
    "=1+1",
    "=SUM(D4:D9)",
    "12%",
    "31.64万元",
    "251000元",
    "约12",
    "12余",
    "12(3)",
    "12（其中3件重复）",
    "12*",
    "3-5",
    "1/2",
    "½",
    "十二余",
    "三五",
    "12人",
    "O",
    "1O",
    "true",
    "NaN",
    "Infinity",
    "含2件旧案",
    "详见附件",
    "#REF!",
    "٣",
  ])
    test(`「${written}」 is not one number: the cell is blank, the text is kept, a finding names the cell`, () =>
      expectCell(count, written, null, unreadable(written)));
  for (const written of ["12①", "12²", "①"])
    test(`「${written}」 has a digit that is not of the number: it is not read into it`, () => {
      const read = count.read(written);
      expect(cellValue(read.report, count.cell)).not.toBe(Number(written.normalize("NFKC")));
    });
  for (const written of ["-3", "−3", "－3"])
    test(`「${written}」 is negative: a finding names the cell`, () => {
      expect(about(count.read(written), count.cell)).not.toEqual([]);
    });
  test("a negative count is read as it stands or left blank, never as 3", () => {
    expect([-3, null]).toContain(cellValue(count.read("-3").report, count.cell));
  });
});

describe("a change may have a sign", () => {
  for (const [written, value] of [
    ["+1036", 1036],
    ["-8", -8],
    ["−8", -8],
    ["－8", -8],
    ["—8", -8],
    ["+ 4", 4],
    ["0", 0],
    ["-0", 0],
    ["+0", 0],
    ["-1,036", -1036],
    ["36", 36],
  ] as const)
    test(`「${written}」 is ${value}`, () => {
      expectCell(change, written, value);
      expect(Object.is(cellValue(change.read(written).report, change.cell), -0)).toBe(false);
    });
  for (const [written, value] of [
    ["减4", -4],
    ["增4", 4],
    ["减 4", -4],
    ["减4项", -4],
    ["减少4", -4],
    ["增加4项", 4],
    ["净增4", 4],
    ["--4", -4],
    ["-4宗", -4],
  ] as const)
    test(`「${written}」 is ${value}, and said to be`, () =>
      expectCell(change, written, value, { codes: ["read/cell-worded"], args: { text: written, value: String(value) } }));
  for (const written of ["增8减4", "增/减", "+-4", "---4", "-", "4-", "+", "减"])
    test(`「${written}」 is no change: blank, and a finding names the cell`, () => {
      const read = change.read(written);
      expect(cellValue(read.report, change.cell)).toBeNull();
      expect(read.report.marks[change.cell]).toBe(written);
      expect(about(read, change.cell)).toHaveLength(1);
    });
});

describe("a counter behind every number", () => {
  const layout = asLayout(clean);
  const counted = (counter: string) =>
    layout
      .split("\n")
      .map((line) => (/(?:\s+\d+){7}\s*$/.test(line) ? line.replace(/(?<=\s)\d+(?=\s|$)/g, (digits) => digits + counter) : line))
      .join("\n");
  test.each(["件", "个", "次", "部", "人次", "项", "篇"])(
    "%s: every cell is read, and it is said once for each table",
    (counter) => {
      const result = readReport(counted(counter));
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      const worded = result.findings.filter(({ code }) => code === "read/cell-worded");
      expect(result.findings).toEqual(worded);
      expect(worded.length).toBeLessThanOrEqual(3);
      const applications = worded.find(({ cells }) => cells[0]?.startsWith("applications/"));
      expect(applications?.cells).toHaveLength(175);
      expect(applications && describeFinding(applications, "zh-CN")).toMatch(/等 175 格写的是「58.{1,2}」之类，读作 58。$/);
    },
  );
});
