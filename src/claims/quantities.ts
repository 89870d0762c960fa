import { chineseNumeralValue, parseChineseNumber } from "../form/numerals.js";
import { approximateBefore, approximateBehind, countUnits, moneyUnits, noneOf, noneWords, otherUnits } from "./units.js";

/** A number in the compact text; `start` and `end` are offsets there. */
export interface Quantity {
  /** `other`: a number that no claim is made of, such as a date, a range, an ordinal. */
  readonly kind: "count" | "percent" | "year" | "other";
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
  readonly decimals: number;
  readonly approximate: boolean;
  /** What the last digit that is printed is worth, 0 if the number is whole: 100 in 2.86万件; `null` if words make it inexact. */
  readonly step: number | null;
  /** 一件, 两项: often no count but a figure of speech. */
  readonly idiomatic: boolean;
  /** It is said in words that there was none: 未收到. */
  readonly isNone: boolean;
}

const numerals = new Set("零〇○一二三四五六七八九十百千万亿两");
const isDigit = (character: string | undefined) => character !== undefined && character >= "0" && character <= "9";
const noneBegins = new Set("未没无零");
const hundredth = "百分之";
/** A numeral behind one of these is part of a word: 第一, 每一件, 同一. */
const joinedBefore = new Set("第每逐统同任唯专单另某首进这那哪各星周之初数几十百千万亿");
const glueBefore = new Set("第-－—~～/.．@#№");
const unitsOfNumerals = new Set(["件", "份", "条", "起", "宗", "例", "次", "项", "家", "人", "篇", "人次", "件次"]);

const digits = /\d+/y;
const thousands = /(?:，\d{3}){1,4}(?![\d])/y;
const fraction = /\.\d+/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

const startsWithAny = (text: string, words: readonly string[], at: number): string =>
  words.find((word) => text.startsWith(word, at)) ?? "";

/** Whether a number may be a year. */
export const isYear = (value: number) => value >= 1949 && value <= 2199;

/** The number that begins at a place of the compact text, or `null` if none does. */
export function quantityAt(text: string, start: number): Quantity | null {
  const none = noneAt(text, start);
  if (none > 0) return { ...other(start, start + none), kind: "count", isNone: true };
  const byHundred = text.startsWith(hundredth, start);
  const from = byHundred ? start + hundredth.length : start;
  if (isDigit(text[from])) return digitsAt(text, start, from, byHundred);
  return numerals.has(text[from] as string) ? numeralAt(text, start, from, byHundred) : null;
}

/** How many characters say that there was none. */
function noneAt(text: string, start: number): number {
  if (!noneBegins.has(text[start] as string)) return 0;
  const word = startsWithAny(text, noneWords, start);
  if (word) return word.length;
  if (text.startsWith("没有", start)) return startsWithAny(text, noneOf, start + 2) ? 2 : 0;
  const isNone = text[start] === "零" && text.startsWith("申请", start + 1);
  return isNone || ("无零".includes(text[start] as string) && startsWithAny(text, noneOf, start + 1)) ? 1 : 0;
}

const other = (start: number, end: number): Quantity => ({
  kind: "other",
  start,
  end,
  value: 0,
  unit: null,
  decimals: 0,
  approximate: false,
  step: 0,
  idiomatic: false,
  isNone: false,
});

function digitsAt(text: string, start: number, from: number, byHundred: boolean): Quantity {
  const whole = match(digits, text, from);
  let end = from + whole.length;
  let printed = whole;
  const inList = text[from - 1] === "，" && isDigit(text[from - 2]);
  const groups = whole.length <= 3 && !inList ? match(thousands, text, end) : "";
  if (groups && !(text[end + groups.length] === "，" && isDigit(text[end + groups.length + 1]))) {
    printed += groups.replaceAll("，", "");
    end += groups.length;
  }
  const decimals = match(fraction, text, end);
  end += decimals.length;
  const before = text[start - 1] ?? "";
  const strange = printed.length > 12 || glueBefore.has(before) || /[A-Za-z]/.test(before) || (before === " " && start > 0);
  if (strange && whole.length === 4 && text[end] === "年") return { ...other(start, end + 1), value: Number(whole) };
  const isRange = (before === "至" || before === "到") && isDigit(text[start - 2]);
  if (strange || isRange || (text[end] === "." && isDigit(text[end + 1]))) return other(start, end);
  return measured(text, start, end, Number(printed + decimals), Math.max(0, decimals.length - 1), byHundred, false);
}

function numeralAt(text: string, start: number, from: number, byHundred: boolean): Quantity {
  let end = from;
  while (end - from < 24 && numerals.has(text[end] as string)) end += 1;
  const word = text.slice(from, end);
  if (text[end] === "年" && word.length === 4) {
    const year = chineseNumeralValue(word);
    return year === null ? other(start, end) : { ...other(start, end + 1), kind: "year", value: year };
  }
  const isNone = word === "零" && text[start - 1] === "为" && isEnd(text[end]);
  if (isNone) return { ...other(start, end), kind: "count", isNone };
  const value = joinedBefore.has(text[start - 1] as string) ? null : parseChineseNumber(word);
  if (value === null) return other(start, end);
  const found = measured(text, start, end, value, 0, byHundred, word.length === 1 && "一两".includes(word));
  return found.kind === "percent" || unitsOfNumerals.has(found.unit ?? "") ? found : other(start, end);
}

/** A number with what stands behind it: 万, 余, its unit. */
function measured(
  text: string,
  start: number,
  numberEnd: number,
  number: number,
  decimals: number,
  byHundred: boolean,
  idiomatic: boolean,
): Quantity {
  let end = numberEnd;
  let value = number;
  let approximate = approximateBefore.some((word) => text.endsWith(word, start)) || text.startsWith("超", start - 1);
  let one = 0;
  const found = (kind: Quantity["kind"], unit: string | null): Quantity => {
    const step = approximate ? null : one / 10 ** decimals;
    return {
      kind,
      start,
      end,
      value,
      unit,
      decimals,
      approximate: approximate || one >= 10 ** 4,
      step,
      idiomatic,
      isNone: false,
    };
  };
  if (byHundred || text[end] === "%") {
    if (!byHundred) end += 1;
    return text.startsWith("点", end) ? other(start, end) : found("percent", null);
  }
  if (decimals === 0 && text[end] === "年" && isYear(value)) {
    end += "底末度".includes(text[end + 1] as string) ? 2 : 1;
    return { ...found("year", null), approximate: false };
  }
  const skipApproximate = () => {
    const word = startsWithAny(text, approximateBehind, end);
    if (word) approximate = true;
    end += word.length;
  };
  skipApproximate();
  let money = startsWithAny(text, Object.keys(moneyUnits), end);
  if (!money && (text[end] === "万" || text[end] === "亿")) {
    one = text[end] === "万" ? 10 ** 4 : 10 ** 8;
    value *= one;
    end += 1;
    skipApproximate();
    money = startsWithAny(text, ["元"], end);
  }
  if (money) {
    end += money.length;
    const isScaled = one > 0;
    one ||= moneyUnits[money] as number;
    return { ...found("count", money), approximate: approximate || isScaled };
  }
  if (text.startsWith("个百分点", end) || text.startsWith("百分点", end)) return other(start, end);
  const unit = startsWithAny(text, countUnits, end);
  if (unit) {
    end += unit.length;
    skipApproximate();
    return decimals > 0 && !approximate && one === 0 ? other(start, end) : found("count", unit);
  }
  if (decimals > 0 || startsWithAny(text, otherUnits, end)) return { ...other(start, end), value };
  // Without a unit it counts only where nothing is said to follow: 网络25、来信4.
  return isEnd(text[end]) ? found("count", null) : other(start, end);
}

const isEnd = (next: string | undefined) => next === undefined || "、，；。：（）+".includes(next);
