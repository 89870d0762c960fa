const digits = "〇一二三四五六七八九";

/**
 * A whole number from 1 to 99 in Chinese numerals, as the headings of official documents use them.
 *
 * @throws RangeError if the number is not whole or not within 1 to 99
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
  if (!Number.isInteger(value) || value < 1 || value > 99)
    throw new RangeError(`Cannot write ${value} as a heading numeral: the number must be whole and within 1 to 99`);
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
  const numeral = chineseNumeral(value);
  if (level === 1) return `${numeral}、`;
  if (level === 2) return `（${numeral}）`;
  if (level === 3) return `${value}.`;
  if (level === 4) return `（${value}）`;
  throw new RangeError(`Cannot number a heading at level ${level}: the level must be 1, 2, 3 or 4`);
}

/**
 * Digits one by one in Chinese numerals: 2020 is 二〇二〇.
 *
 * @example How is a year written in a date in Chinese numerals?
 * ```ts
 * import { chineseDigits } from "gongkai";
 *
 * chineseDigits("2020"); // => "二〇二〇"
 * ```
 */
export function chineseDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] as string);
}

/** The value of a Chinese numeral from 一 to 九十九, or of digits written one by one (二〇二〇); `null` if it is neither. */
export function chineseNumeralValue(text: string): number | null {
  const positions = [...text].map((character) =>
    "〇一二三四五六七八九".indexOf(character === "零" || character === "○" ? "〇" : character),
  );
  if (positions.length > 1 && !text.includes("十") && positions.every((position) => position >= 0))
    return Number(positions.join(""));
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "" || (match[1] && match[3] && !match[2])) return null;
  const [, first = "", ten = "", last = ""] = match;
  if (!ten) return positions[0] ?? null;
  return (first ? digits.indexOf(first) : 1) * 10 + (last ? digits.indexOf(last) : 0);
}
