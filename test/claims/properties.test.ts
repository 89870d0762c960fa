import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type CellId,
  claimCodes,
  describeFinding,
  emptyReport,
  formatRate,
  parseChineseNumber,
  readClaims,
  reconcileClaims,
  withCell,
} from "../../src/index.js";

/** A report that states only the totals of section 三 and the routes of section 四; the rest is 0, so that all agrees. */
function reportOf(totals: Readonly<Record<string, number>>): AnnualReport {
  return Object.entries(totals).reduce(
    (report, [cell, value]) => withCell(report, cell as never, value as never),
    emptyReport("2021"),
  );
}
const total = (row: string) => `applications/${row}/total`;

const counts = fc
  .record({
    carriedOver: fc.integer({ min: 0, max: 40 }),
    carriedForward: fc.integer({ min: 1, max: 40 }),
    disclosed: fc.integer({ min: 1, max: 5000 }),
    partiallyDisclosed: fc.integer({ min: 1, max: 800 }),
    notHeld: fc.integer({ min: 1, max: 900 }),
  })
  .map((some) => {
    const concluded = some.disclosed + some.partiallyDisclosed + some.notHeld;
    return { ...some, concluded, received: concluded + some.carriedForward - some.carriedOver };
  })
  .filter(({ received }) => received > 0);

const tableOf = (
  numbers: {
    readonly [Name in
      | "received"
      | "carriedOver"
      | "carriedForward"
      | "disclosed"
      | "partiallyDisclosed"
      | "notHeld"
      | "concluded"]: number;
  },
) =>
  reportOf({
    [total("received")]: numbers.received,
    [total("carriedOver")]: numbers.carriedOver,
    [total("carriedForward")]: numbers.carriedForward,
    [total("disclosed")]: numbers.disclosed,
    [total("partiallyDisclosed")]: numbers.partiallyDisclosed,
    [total("unable.notHeld")]: numbers.notHeld,
    [total("unable.requiresCreation")]: 0,
    [total("unable.unclearAfterCorrection")]: 0,
    [total("concluded")]: numbers.concluded,
  });

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const wide = (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spellings = [String, grouped, wide];

/** A sentence with one number in it: what it says of the table, and how. */
const wordings: readonly (readonly [
  name: string,
  number: "received" | "concluded" | "disclosed" | "partiallyDisclosed" | "carriedForward",
  sentence: (count: string) => string,
])[] = [
  ["received", "received", (count) => `本年度新收政府信息公开申请${count}件。`],
  ["received, of a year", "received", (count) => `2023年，本机关共收到政府信息公开申请 ${count} 件。`],
  ["concluded", "concluded", (count) => `全年办结政府信息公开申请${count}件。`],
  ["disclosed", "disclosed", (count) => `其中，予以公开${count}件。`],
  ["partially disclosed", "partiallyDisclosed", (count) => `部分公开${count}件。`],
  ["carried forward", "carriedForward", (count) => `结转下年度继续办理${count}件。`],
];

describe("a sentence about one cell", () => {
  for (const [name, number, sentence] of wordings) {
    test(`${name}: as the table has it, in every spelling, there is no finding`, () => {
      fc.assert(
        fc.property(counts, fc.constantFrom(...spellings), (numbers, spelling) => {
          expect(reconcileClaims(tableOf(numbers), readClaims(sentence(spelling(numbers[number]))))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
    test(`${name}: the span is the number and its unit`, () => {
      const text = sentence("36");
      const claim = readClaims(text).find(({ kind }) => kind === "count");
      expect(claim && text.slice(claim.span.start, claim.span.end).replace(/\s/g, "")).toBe("36件");
    });
  }
  for (const [name, number, sentence] of wordings.filter(([, number]) => number !== "received"))
    test(`${name}: another number than any that it may mean gives one finding, which names the cell`, () => {
      fc.assert(
        fc.property(counts, fc.integer({ min: 20_000, max: 90_000 }), (numbers, wrong) => {
          const findings = reconcileClaims(tableOf(numbers), readClaims(sentence(String(wrong))));
          expect(findings.map(({ code }) => code)).toEqual(["claims/count-differs"]);
          expect(findings[0]?.cells).toContain(total(number) as CellId);
          expect(findings[0]?.args).toMatchObject({ stated: wrong });
        }),
        { numRuns: 40 },
      );
    });
});

describe("a percentage", () => {
  const percent = (part: number, whole: number, digits: number) =>
    formatRate({ numerator: part, denominator: whole, status: "ok" } as never, { digits });
  test("rounded to what is printed, or cut off there: no finding", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 2 }), fc.boolean(), (numbers, digits, cut) => {
        const exact = (BigInt(numbers.disclosed) * 10n ** BigInt(digits + 2)) / BigInt(numbers.concluded);
        const text = cut
          ? `${exact / 10n ** BigInt(digits)}.${String(exact % 10n ** BigInt(digits)).padStart(digits, "0")}%`
          : percent(numbers.disclosed, numbers.concluded, digits);
        const sentence = `全年办结申请${numbers.concluded}件，其中予以公开${numbers.disclosed}件，占${text}。`;
        expect(reconcileClaims(tableOf(numbers), readClaims(sentence))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
  test("of no whole that the text or the table has: one finding", () => {
    const table = reportOf({
      [total("received")]: 81,
      [total("carriedOver")]: 0,
      [total("concluded")]: 81,
      [total("carriedForward")]: 0,
      [total("disclosed")]: 42,
    });
    const share = (text: string) => reconcileClaims(table, readClaims(`全年办结申请81件，其中予以公开42件，占${text}。`));
    expect(share("51.85%")).toEqual([]);
    expect(share("58.15%").map(({ code }) => code)).toEqual(["claims/share-differs"]);
  });
});

describe("blanks and hostile text", () => {
  test("against a report without a number, a text that agrees with itself gives no finding", () => {
    for (const [, , sentence] of wordings) expect(reconcileClaims(emptyReport("2021"), readClaims(sentence("36")))).toEqual([]);
  });
  test("any text is read without an exception, every span lies within it, and every finding has words", () => {
    const pieces = fc.constantFrom(
      "收到",
      "申请",
      "件",
      "其中",
      "3",
      "１２",
      "三百零五",
      "%",
      "，",
      "。",
      "（",
      "）",
      "占",
      "均",
      "维持",
      "行政复议",
      "同比",
      "增长",
      "约",
      "万",
      "年",
      "2023",
      "、",
      "\n",
      "__proto__",
    );
    const table = tableOf({
      received: 5,
      carriedOver: 0,
      carriedForward: 1,
      disclosed: 2,
      partiallyDisclosed: 1,
      notHeld: 1,
      concluded: 4,
    });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const claims = readClaims(text);
        for (const { span, text: words } of claims) expect(text.slice(span.start, span.end)).toBe(words);
        for (const finding of reconcileClaims(table, claims, table))
          for (const locale of ["zh-CN", "en"] as const)
            expect(describeFinding(finding, locale)).not.toMatch(/undefined|NaN|null/);
      }),
      { numRuns: 400 },
    );
  });
  test("the codes are known", () => expect(claimCodes.every((code) => code.startsWith("claims/"))).toBe(true));
});

describe("Chinese numerals", () => {
  const digits = "零一二三四五六七八九";
  /** Written here by places, apart from the library: 1002 is 一千零二. */
  const write = (value: number): string => {
    if (value === 0) return "零";
    const places = ["", "十", "百", "千"];
    let text = "";
    let gap = false;
    for (const [index, digit] of [...String(value)].entries()) {
      const place = String(value).length - 1 - index;
      if (digit === "0") gap = true;
      else {
        text += `${gap ? "零" : ""}${digits[Number(digit)]}${places[place]}`;
        gap = false;
      }
    }
    return text;
  };
  test("every number below 10000 is read back", () => {
    for (let value = 0; value < 10_000; value += 7) expect(parseChineseNumber(write(value))).toBe(value);
  });
  test.each(["", "无", "三百五", "三五", "十余", "几十", "百", "一百一百", "零零", "三十〇", "1百", "一万万"])(
    "「%s」 is no number, and not 0",
    (text) => expect(parseChineseNumber(text)).toBeNull(),
  );
  test.each([
    ["两", 2],
    ["两百", 200],
    ["十二", 12],
    ["一万两千", 12_000],
    ["三百〇五", 305],
    ["一亿零三", 100_000_003],
  ] as const)("%s is %i", (text, value) => expect(parseChineseNumber(text)).toBe(value));
});
