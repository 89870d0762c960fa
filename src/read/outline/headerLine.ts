import { simplified, withoutPinyin } from "../../form/fold.js";

/** A line of the opening. `plain` is what words are looked for in: simplified, half-width, character by character that of `text`. */
export interface HeaderLine {
  readonly text: string;
  readonly plain: string;
}

/** How many lines of the opening are looked at, how much of each, and how much of all. */
const mostLines = 400;
const longestLine = 4_000;
const longestOpening = 20_000;

/** A line whose characters are set apart: 长 宁 区 财 政 局. */
const spread = /^\s*(?:\S\s{1,3}){5,}\S?\s*$/u;

/** The lines of an opening, as far as they are looked at. */
export function headerLines(opening: readonly string[]): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let left = longestOpening;
  for (const line of opening.slice(0, mostLines)) {
    if (left <= 0) break;
    const cut = withoutPinyin(line.slice(0, Math.min(longestLine, left)));
    left -= cut.length;
    lines.push(headerLine(cut.length <= 200 && spread.test(cut) ? cut.replace(/\s/gu, "") : cut));
  }
  return lines;
}

export const headerLine = (text: string): HeaderLine => ({ text, plain: simplified(text) });
