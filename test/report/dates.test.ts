import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateParts, formatChineseDate, isDate, parseChineseDate } from "../../src/report/dates.js";

const day = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a date as published", () => {
  test.each([
    "2020年1月22日",
    "2020年01月22日",
    "2020 年 1 月 22 日",
    "  2020年1月22日\n",
    "２０２０年１月２２日",
    "2020年1月22号",
    "二〇二〇年一月二十二日",
    "二○二○年一月二十二日",
    "二零二零年一月二十二日",
    "二0二0年一月二十二日",
    "二〇二〇 年 一 月 二十二 日",
    "2020-01-22",
    "2020-1-22",
    "2020/1/22",
    "2020.1.22",
    "２０２０．１．２２",
    "2020 . 1 . 22",
  ])("%o is 22 January 2020", (text) => {
    expect(parseChineseDate(text)).toBe("2020-01-22");
  });

  test.each([
    ["二〇二一年十月十日", "2021-10-10"],
    ["二〇二四年十二月三十一日", "2024-12-31"],
    ["2024年2月29日", "2024-02-29"],
    ["2000年2月29日", "2000-02-29"],
  ])("%s", (text, date) => {
    expect(parseChineseDate(text)).toBe(date);
  });

  test.each([
    "",
    "2025年2月30日",
    "2025年2月29日",
    "1900-02-29",
    "2025年13月1日",
    "2025年0月1日",
    "2025年4月31日",
    "2025年1月0日",
    "0000-01-01",
    "25年1月22日",
    "2020年1月",
    "1月22日",
    "2020-1/22",
    "2020-01-22T00:00:00",
    "20200122",
    "2020年1月22日发布",
    "二十年一月二十二日",
    "2020年一二三月1日",
    "二〇二〇年一月三十二日",
  ])("%o is no date", (text) => {
    expect(parseChineseDate(text)).toBeNull();
  });

  test("a line of 300,000 spaces is refused; were each looked at again for each, it would take hours", () => {
    expect(parseChineseDate(`2020${" ".repeat(300_000)}x`)).toBeNull();
  });
});

describe("writing a date", () => {
  test("in digits and in numerals", () => {
    expect(formatChineseDate("2020-01-22")).toBe("2020年1月22日");
    expect(formatChineseDate("2020-01-22", "numerals")).toBe("二〇二〇年一月二十二日");
    expect(formatChineseDate("2010-10-10", "numerals")).toBe("二〇一〇年十月十日");
  });

  test("what was written is read back, in either style", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("digits", "numerals"), (date, style) => {
        expect(parseChineseDate(formatChineseDate(date, style))).toBe(date);
      }),
    );
  });

  test("a date that does not exist, or a style that does not, is refused", () => {
    expect(() => formatChineseDate("2025-02-30")).toThrow(
      new RangeError('Cannot take "2025-02-30" as a date: a date must exist and be written YYYY-MM-DD'),
    );
    expect(() => formatChineseDate("2025-02-03", "roman" as "digits")).toThrow(RangeError);
  });
});

describe("a date", () => {
  test.each(["2025-02-30", "2025-2-3", "2025-02-03 ", "2025-02-03\n", "2025/02/03", "0000-01-01", "+02025-02-03"])(
    "%o is none",
    (text) => {
      expect(isDate(text)).toBe(false);
      expect(() => dateParts(text)).toThrow(RangeError);
    },
  );

  test("every day of the platform's calendar is one, and the day after the last of a month is not", () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
        expect(dateParts(date)).toEqual({ year, month, day: dayOfMonth });
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(isDate(`${date.slice(0, 8)}${last}`)).toBe(true);
        expect(isDate(`${date.slice(0, 8)}${last + 1}`)).toBe(false);
      }),
    );
  });
});
