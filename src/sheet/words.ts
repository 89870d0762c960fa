import { foldLabel, withoutOrdinal } from "../form/fold.js";
import { isValue } from "../read/numbers.js";
import { type Wording, wordingsByFold } from "../read/vocabulary.js";
import { type Cell, textOf } from "./values.js";

/** The longest text that may be a label. */
const longestLabel = 200;

/** What a text names, as a whole, or but for the number before it or what it explains in brackets; empty if nothing. */
export function namedBy(text: string): readonly Wording[] {
  if (text.length > longestLabel) return [];
  const bare = withoutOrdinal(text);
  const bracket = bare.search(/[（(]/u);
  const short = bracket > 0 && /[）)]$/u.test(bare) ? bare.slice(0, bracket) : "";
  return [bare, text, short].map((words) => wordingsByFold.get(foldLabel(words))).find((found) => found !== undefined) ?? [];
}

/** A cell of a range that is not blank. */
export interface Word {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly names: readonly Wording["term"][];
  /** Whether it may be what a cell of the form holds: it is a number, or a mark such as `/`. */
  readonly value: boolean;
}

/** The words of a row; what has no letters is a value. */
export function wordsOf(row: readonly Cell[], line: number): Word[] {
  return row.flatMap((cell, column) => {
    const text = textOf(cell);
    if (text === "") return [];
    const value = typeof cell === "number" || isValue(text);
    return [{ text, line, column, value, names: value ? [] : namedBy(text).map(({ term }) => term) }];
  });
}
