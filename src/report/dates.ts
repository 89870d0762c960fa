import { requireOneOf, requireText } from "../form/misuse.js";
import { chineseDigits, chineseNumeral, chineseNumeralValue } from "../form/numerals.js";

/**
 * A date taken apart.
 *
 * @category Dates
 */
export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isRealDate({ year, month, day }: DateParts): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = (daysOfMonths[month - 1] ?? 0) + (month === 2 && isLeapYear ? 1 : 0);
  return year >= 1 && day >= 1 && day <= last;
}

function partsOf(text: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(parts) ? parts : null;
}

/**
 * Whether a string is a real date, written `YYYY-MM-DD`.
 *
 * @see {@link parseChineseDate}
 * @category Dates
 *
 * @example Does a date exist?
 * ```ts
 * import { isDate } from "gongkai";
 *
 * isDate("2024-02-29"); // => true
 * isDate("2025-02-29"); // => false
 * ```
 */
export function isDate(text: string): boolean {
  return typeof text === "string" && partsOf(text) !== null;
}

/**
 * Take a date apart.
 *
 * @param date - A real date, `YYYY-MM-DD`
 * @throws RangeError if it is not one
 * @see {@link isDate}
 * @category Dates
 *
 * @example Which year is a date in?
 * ```ts
 * import { dateParts } from "gongkai";
 *
 * dateParts("2020-01-22"); // => { year: 2020, month: 1, day: 22 }
 * ```
 */
export function dateParts(date: string): DateParts {
  requireText("take a date apart", "a date, YYYY-MM-DD", date);
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`Cannot take "${date}" as a date: a date must exist and be written YYYY-MM-DD`);
  return parts;
}

/** A date put together, `YYYY-MM-DD`. */
export const dateOf = ({ year, month, day }: DateParts): string =>
  [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");

const dayOrMonth = "\\d{1,2}|[〇○零一二三四五六七八九十]{1,3}";
const chineseDate = new RegExp(
  `^([0-9〇○零一二三四五六七八九]{4})\\s*年\\s*(${dayOrMonth})\\s*月\\s*(${dayOrMonth})\\s*[日号]$`,
  "u",
);
const separatedDate = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/u;

const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : chineseNumeralValue(chineseDigits(text)));

/**
 * A date as published, made `YYYY-MM-DD`.
 *
 * Read are digits and Chinese numerals, `2020-1-22`, `2020/1/22` and `2020.1.22`, full-width characters, and spaces
 * around the numbers. The year must have four digits.
 *
 * @param text - The date and nothing else
 * @returns `null` if the text is none of these, or no such date exists
 * @see {@link formatChineseDate}
 * @category Dates
 *
 * @example Which date is 二〇二〇年一月二十二日?
 * ```ts
 * import { parseChineseDate } from "gongkai";
 *
 * parseChineseDate("二〇二〇年一月二十二日"); // => "2020-01-22"
 * parseChineseDate("2020 年 1 月 22 日"); // => "2020-01-22"
 * parseChineseDate("2025年2月30日"); // => null
 * ```
 */
export function parseChineseDate(text: string): string | null {
  requireText("parse a Chinese date", "a string", text);
  const plain = text.normalize("NFKC").trim();
  const chinese = chineseDate.exec(plain);
  const separated = separatedDate.exec(plain);
  const found = chinese ? chinese.slice(1) : separated ? [separated[1], separated[3], separated[4]] : null;
  if (!found) return null;
  const [year, month, day] = found.map((part) => numberOf(part ?? "") ?? 0) as [number, number, number];
  return isRealDate({ year, month, day }) ? dateOf({ year, month, day }) : null;
}

/**
 * A date as Chinese documents write it.
 *
 * @param date - A real date, `YYYY-MM-DD`
 * @param style - `digits`: 2020年1月22日; `numerals`: 二〇二〇年一月二十二日
 * @throws RangeError if the date is not a real one, or there is no such style
 * @see {@link parseChineseDate}
 * @category Dates
 *
 * @example How is a date written in digits, and in numerals?
 * ```ts
 * import { formatChineseDate } from "gongkai";
 *
 * formatChineseDate("2020-01-22"); // => "2020年1月22日"
 * formatChineseDate("2020-01-22", "numerals"); // => "二〇二〇年一月二十二日"
 * ```
 */
export function formatChineseDate(date: string, style: "digits" | "numerals" = "digits"): string {
  requireOneOf("write a date", "style", style, ["digits", "numerals"]);
  const { month, day } = dateParts(date);
  const year = date.slice(0, 4);
  if (style === "digits") return `${year}年${month}月${day}日`;
  return `${chineseDigits(year)}年${chineseNumeral(month)}月${chineseNumeral(day)}日`;
}
