import type { ClaimArgs, ClaimCode, CountReading } from "../claims/findings.js";
import type { Locale } from "../form/labels.js";
import type { CellId } from "../report/cells.js";
import { cellsInWords } from "./cellWords.js";
import type { Wording } from "./wording.js";

const listed = (values: readonly number[], locale: Locale) => {
  const shown = values.slice(0, 4).map((value) => String(Math.round(value * 100) / 100));
  const more = values.length > 4;
  return locale === "en" ? `${shown.join(" or ")}${more ? " …" : ""}` : `${shown.join(" 或 ")}${more ? " 等" : ""}`;
};
const where = (cells: readonly CellId[], locale: Locale) =>
  cells.length > 0 ? cellsInWords(cells, locale, 1) : locale === "en" ? "the tables" : "表中";

/** The number, where the words do not show it in digits. */
const asNumber = (text: string, stated: number, locale: Locale) => {
  if (text.includes(String(stated))) return "";
  return locale === "en" ? ` (${stated})` : `（${stated}）`;
};

/** How many cells a sum names, and how many readings a finding lists. */
const most = { cells: 3, readings: 3 };

const sumInWords = (cells: readonly CellId[], locale: Locale) =>
  cellsInWords(cells, locale, most.cells, " plus ") + (locale === "zh-CN" && cells.length > 1 ? "之和" : "");

function readingsInWords(readings: readonly CountReading[], money: string | null, isLeast: boolean, locale: Locale): string {
  const all = readings.slice(0, most.readings).map(({ cells, less, value }) => {
    const shown = `${Math.round(value * 10_000) / 10_000}${money ? ` ${money}` : ""}`;
    const sum = sumInWords(cells, locale);
    const taken = less.length > 0 ? sumInWords(less, locale) : null;
    if (locale === "en") return `${sum}${taken ? ` less ${taken}` : ""} ${isLeast ? "is at least" : "is"} ${shown}`;
    return `${sum}${taken ? `减去${taken}` : ""}${isLeast ? "至少" : ""}为 ${shown}`;
  });
  const more = readings.length - all.length;
  if (locale === "en") return `${all.join("; ")}${more > 0 ? `; and ${more} more that it may mean` : ""}`;
  return `${all.join("，")}${more > 0 ? `，另有 ${more} 种可能，也不相符` : ""}`;
}

const allWords: Readonly<
  Record<ClaimArgs["claims/all-differ"]["of"], Readonly<Record<Locale, (args: ClaimArgs["claims/all-differ"]) => string>>>
> = {
  upheld: {
    "zh-CN": ({ stated, expected }) => `表中总计 ${stated} 件，维持 ${expected} 件`,
    en: ({ stated, expected }) => `the table has ${stated} in total, ${expected} upheld`,
  },
  notCorrected: {
    "zh-CN": ({ expected }) => `表中纠正 ${expected} 件`,
    en: ({ expected }) => `the table has ${expected} corrected`,
  },
  concluded: {
    "zh-CN": ({ expected }) => `另有 ${expected} 件结转下年度继续办理`,
    en: ({ expected }) => `${expected} are carried forward to next year`,
  },
};

/** How each finding about the narrative is worded. */
export const claimMessages: { readonly [Code in ClaimCode]: Wording<ClaimArgs[Code]> } = {
  "claims/count-differs": {
    "zh-CN": ({ text, stated, money, readings, isLeast, atMost }) =>
      `文字写「${text}」${asNumber(text, stated, "zh-CN")}，${readingsInWords(readings, money, isLeast, "zh-CN")}${atMost ? "，少于所写" : ""}。请核对文字与表格。`,
    en: ({ text, stated, money, readings, isLeast, atMost }) =>
      `The text says “${text}”${asNumber(text, stated, "en")}; ${readingsInWords(readings, money, isLeast, "en")}${atMost ? ", which is fewer" : ""}. Check the text and the table.`,
  },
  "claims/share-differs": {
    "zh-CN": ({ text, part, wholes }) =>
      `文字写 ${part} 占「${text}」；以 ${listed(wholes, "zh-CN")} 为总数，应为 ${listed(shares(part, wholes), "zh-CN")}%。请核对分子、总数与百分比。`,
    en: ({ text, part, wholes }) =>
      `The text says that ${part} are “${text}”; of ${listed(wholes, "en")} they are ${listed(shares(part, wholes), "en")}%. Check the part, the whole and the percentage.`,
  },
  "claims/parts-differ": {
    "zh-CN": ({ stated, sum, relation }) =>
      relation === "exact"
        ? `文字写共 ${stated}，所列各项之和为 ${sum}，差 ${Math.abs(sum - stated)}。请核对总数与各项。`
        : `文字写共 ${stated}，其中所列各项之和为 ${sum}，多出 ${sum - stated}。请核对总数与各项。`,
    en: ({ stated, sum, relation }) =>
      relation === "exact"
        ? `The text says ${stated}; the parts that it lists add up to ${sum}, a difference of ${Math.abs(sum - stated)}. Check the whole and the parts.`
        : `The text says ${stated}; what it lists as parts of that adds up to ${sum}, ${sum - stated} too many. Check the whole and the parts.`,
  },
  "claims/balance-differs": {
    "zh-CN": ({ left, right }) =>
      `文字所写的新收加上年结转为 ${left}，办结加结转下年为 ${right}，差 ${Math.abs(left - right)}。请核对这四个数。`,
    en: ({ left, right }) =>
      `In the text, received plus carried over make ${left}, concluded plus carried forward make ${right}, a difference of ${Math.abs(left - right)}. Check these four numbers.`,
  },
  "claims/growth-differs": {
    "zh-CN": ({ text, expected, of, ofText }, cells) =>
      `文字写比上年增减「${text}」；按${ofText ? "文字所写的两年的数" : `两年报告的${where(cells, "zh-CN")}`}，为 ${listed(expected, "zh-CN")}${of === "percent" ? "%" : ""}。请核对两年的数与增减。`,
    en: ({ text, expected, of, ofText }, cells) =>
      `The text says a change of “${text}” against last year; by ${ofText ? "the numbers of the two years in the text" : `${where(cells, "en")} in the reports of the two years`} it is ${listed(expected, "en")}${of === "percent" ? "%" : ""}. Check both years and the change.`,
  },
  "claims/year-differs": {
    "zh-CN": ({ stated, expected }) => `文字所写的年份是 ${stated} 年，报告年度是 ${expected} 年。请核对年份。`,
    en: ({ stated, expected }) => `The text names the year ${stated}; the report is for ${expected}. Check the year.`,
  },
  "claims/all-differ": {
    "zh-CN": (args) => `文字写「${args.text}」，${allWords[args.of]["zh-CN"](args)}。请核对文字与表格。`,
    en: (args) => `The text says “${args.text}”; ${allWords[args.of].en(args)}. Check the text and the table.`,
  },
};

const shares = (part: number, wholes: readonly number[]) => [...new Set(wholes.map((whole) => (part / whole) * 100))];
