import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReadResult, readReport, toText } from "../../../src/index.js";
import { reportSchema } from "../../../src/schema.js";
import { damagedReport } from "../../support/fuzz.js";
import { fullReport } from "../../support/read.js";

/** What the schema refuses in the reports of a result. */
const refusedIn = ({ report, further }: ReadResult): string[] => [
  ...(reportSchema.safeParse(report).error?.issues ?? []).map(({ path, message }) => `${path.join("/")}: ${message}`),
  ...further.flatMap(refusedIn),
];

const text = toText(fullReport("2021"));

describe("the schema takes what was read", () => {
  test.each([
    ["a year before there were such reports", "甲局1800年政府信息公开工作年度报告\n发布日期：1800-01-01"],
    [
      "a date that no calendar has",
      "甲局2023年政府信息公开工作年度报告\n发布日期：2024-02-30\n统计期限：2023年13月1日至2023年12月32日",
    ],
    ["the year nought", "甲局0000年政府信息公开工作年度报告\n发布日期：0000-01-01\n统计期限：0000年1月1日至0000年12月31日"],
    ["an amount that begins with noughts", "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0123.40"],
    ["an amount that ends with a point", "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t12."],
    [
      "a number beyond all bounds",
      `第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t${"9".repeat(400)}\n行政强制\t9007199254740993`,
    ],
    ["a negative number", "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t-12\n行政强制\t1.5"],
  ])("%s", (_, source) => {
    expect(refusedIn(readReport(source))).toEqual([]);
  });

  test("a year from elsewhere that no report can be for is refused", () => {
    for (const year of [1800, -1, 0, 10_000, 2023.5, Number.NaN])
      expect(() => readReport("", { year })).toThrow(
        new RangeError(`Cannot read a report: options.year must be a whole number from 1900 to 9999, was ${year}`),
      );
  });

  test("any digit for any other", () => {
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(..."0123456789-.,/万")), { maxLength: 12 }),
        (changes) => {
          let source = text;
          for (const [at, character] of changes) source = source.slice(0, at) + character + source.slice(at + 1);
          expect(refusedIn(readReport(source))).toEqual([]);
        },
      ),
    );
  });

  test("any text with a character changed, in any arrangement", () => {
    for (let seed = 1; seed <= 300; seed += 1) expect(refusedIn(readReport(damagedReport(seed * 104_729).text))).toEqual([]);
  });
});
