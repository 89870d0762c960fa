import { requireText, requireWhole } from "./misuse.js";

const digits = "〇一二三四五六七八九";

/**
 * A whole number from 1 to 99 in Chinese numerals, as the headings of official documents use them.
 *
 * @throws RangeError if the number is not whole or not within 1 to 99
 * @see {@link parseChineseNumber}
 * @category Printing
 *
 * @example How is heading 12 numbered?
 * ```ts
 * import { chineseNumeral } from "gongkai";
 *
 * chineseNumeral(3); // => "三"
 * chineseNumeral(12); // => "十二"
 * chineseNumeral(40); // => "四十"
 * ```
 */
export function chineseNumeral(value: number): string {
  requireWhole("write a heading numeral", "its value", value, 1, 99);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones] : ""}`;
}

/**
 * The number of a heading in the style of official documents: 一、 then （一） then 1. then （1）.
 *
 * @param level - Depth of the heading, 1 to 4
 * @param value - Position of the heading, 1 to 99
 * @throws RangeError if the level is not one of the four, or the position is out of range
 * @see {@link chineseNumeral}
 * @category Printing
 *
 * @example How are the first three levels numbered?
 * ```ts
 * import { headingNumber } from "gongkai";
 *
 * headingNumber(1, 2); // => "二、"
 * headingNumber(2, 2); // => "（二）"
 * headingNumber(3, 2); // => "2."
 * ```
 */
export function headingNumber(level: 1 | 2 | 3 | 4, value: number): string {
  requireWhole("number a heading", "its level", level, 1, 4);
  const numeral = chineseNumeral(value);
  if (level === 1) return `${numeral}、`;
  if (level === 2) return `（${numeral}）`;
  if (level === 3) return `${value}.`;
  return `（${value}）`;
}

/**
 * Digits one by one in Chinese numerals: 2020 is 二〇二〇.
 *
 * @see {@link chineseNumeral}
 * @category Printing
 *
 * @example How is a year written in a date in Chinese numerals?
 * ```ts
 * import { chineseDigits } from "gongkai";
 *
 * chineseDigits("2020"); // => "二〇二〇"
 * ```
 */
export function chineseDigits(text: string): string {
  requireText("write digits as Chinese numerals", "a string", text);
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] as string);
}

/** A whole number below 10^12 as it is written in Chinese numerals: 三百零五, 一万零二十. */
function written(value: number): string {
  if (value >= 10 ** 8) return `${written(Math.floor(value / 10 ** 8))}亿${rest(value % 10 ** 8, 10 ** 7)}`;
  if (value >= 10 ** 4) return `${written(Math.floor(value / 10 ** 4))}万${rest(value % 10 ** 4, 10 ** 3)}`;
  for (const [index, mark] of [...marks].entries()) {
    const unit = 10 ** (3 - index);
    if (value >= unit) return `${digits[Math.floor(value / unit)]}${mark}${rest(value % unit, unit / 10)}`;
  }
  return value === 0 ? "零" : (digits[value] as string);
}

/** What follows a digit and its mark: nothing for nought, and 零 where a place is left out. */
const rest = (value: number, next: number): string => (value === 0 ? "" : `${value < next ? "零" : ""}${written(value)}`);

const marks = "千百十";
const numeral = /^[零一二三四五六七八九十百千万亿]{1,24}$/u;

/**
 * The whole number that a Chinese numeral states, or `null` if the text is not how that number is written.
 *
 * Failure is never 0: 三百五 (350 or 305?), 三五 (three or five), and 十余 give `null`. 两 stands for 二
 * before 百, 千, 万 and 亿 and alone; 〇 for 零; 一十 at the head may be 十.
 *
 * @returns A whole number from 0 to 999999999999, or `null`
 * @see {@link chineseNumeral}
 * @category Reading
 *
 * @example How many are 三百零五?
 * ```ts
 * import { parseChineseNumber } from "gongkai";
 *
 * parseChineseNumber("三百零五"); // => 305
 * parseChineseNumber("一万两千"); // => 12000
 * parseChineseNumber("三百五"); // => null
 * parseChineseNumber("无"); // => null
 * ```
 */
export function parseChineseNumber(text: string): number | null {
  requireText("parse a Chinese number", "a string", text);
  const plain = text.replace(/〇|○/g, "零").replace(/^两$|两(?=[百千万亿])/g, "二");
  if (!numeral.test(plain)) return null;
  let [whole, section, digit] = [0, 0, 0];
  for (const character of plain) {
    const power = "十百千".indexOf(character) + 1;
    if (power > 0) [section, digit] = [section + (digit || 1) * 10 ** power, 0];
    else if (character === "万") [whole, section, digit] = [whole + (section + digit) * 10 ** 4, 0, 0];
    else if (character === "亿") [whole, section, digit] = [(whole + section + digit) * 10 ** 8, 0, 0];
    else digit = Math.max(0, digits.indexOf(character));
  }
  const value = whole + section + digit;
  const full = plain.replace(/^十/, "一十").replace(/百十/g, "百一十");
  return value < 10 ** 12 && written(value) === full ? value : null;
}

/** The value of a Chinese numeral, or of digits written one by one (二〇二〇); `null` if it is neither. */
export function chineseNumeralValue(text: string): number | null {
  const positions = [...text].map((character) => digits.indexOf(character === "零" || character === "○" ? "〇" : character));
  if (positions.length > 1 && positions.every((position) => position >= 0)) return Number(positions.join(""));
  return parseChineseNumber(text);
}
