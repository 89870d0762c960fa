import { parseChineseNumber } from "../../form/numerals.js";
import type { SourceCell } from "../lines/line.js";
import { counterBehind } from "./number.js";

const longestSpelled = 16;
/** Most cells begin with none of these. */
const beginnings = new Set("零〇○一二三四五六七八九十百千两");

function numberOf(text: string): number | null {
  const bare = text.length > longestSpelled ? "" : text.trim();
  return beginnings.has(bare.charAt(0)) ? parseChineseNumber(bare.replace(counterBehind, "").trim()) : null;
}

/** Whether a text is a number in Chinese numerals: 三十二, 五件. */
export const isSpelled = (text: string) => numberOf(text) !== null;

/** A cell of a number in Chinese numerals, with its digits for its text. */
export function withDigits(cell: SourceCell): SourceCell {
  const number = numberOf(cell.text);
  return number === null ? cell : { ...cell, text: String(number), raw: cell.raw ?? cell.text };
}
