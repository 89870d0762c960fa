import type { Wording } from "../read/lexicon/lexicon.js";
import { matchLabel } from "../read/lexicon/match.js";
import { isValue } from "../read/values/number.js";
import { type Cell, textOf } from "./values.js";

/** What a text names on the form; empty if nothing. */
export const namedBy = (text: string): readonly Wording["term"][] =>
  (matchLabel(text, false)?.wordings ?? []).map(({ term }) => term);

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
    return [{ text, line, column, value, names: value ? [] : namedBy(text) }];
  });
}
