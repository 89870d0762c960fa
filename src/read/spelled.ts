import { parseChineseNumber } from "../form/numerals.js";
import type { SourceCell } from "./source.js";

const counter = /(?:件次|人次|件|条|项|个|份|宗|起|次|部)$/u;
const longestSpelled = 16;

const numberOf = (text: string) =>
  text.length <= longestSpelled ? parseChineseNumber(text.trim().replace(counter, "").trim()) : null;

/** Whether a text is a number in Chinese numerals: 三十二, 五件. */
export const isSpelled = (text: string) => numberOf(text) !== null;

/** A cell of a number in Chinese numerals, with its digits for its text. */
export function withDigits(cell: SourceCell): SourceCell {
  const number = numberOf(cell.text);
  return number === null ? cell : { ...cell, text: String(number), raw: cell.raw ?? cell.text };
}
