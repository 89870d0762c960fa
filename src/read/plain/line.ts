import type { Place } from "../../report/finding.js";
import type { Rests } from "../continuation.js";
import type { SourceCell } from "../source.js";
import type { Label } from "./words.js";

/** What stands at one place of a line, as far as a plain report has it. */
export interface PlainToken {
  kind: "label" | "values" | "fragment" | "text";
  /** The words of it; of a text that no label can be in, they are not cut out. */
  text: string | null;
  /** Where it begins in its line, from 0; of cells, the cell that it stands in. */
  from: number;
  position: number;
  label: Label | null;
  /** Of values: the first of them, how many there are, and how many cells they fill with the blanks around them; -1: unknown. */
  first: number;
  count: number;
  cells: number;
  /** How many blanks stand before the first value, and whether none stands between them. */
  lead: number;
  together: boolean;
  /** How many cells there are up to the last value. */
  end: number;
  /** Of values: whether a label stands before them; of a text: whether values stand beside it. */
  beside: boolean;
}

/** The tokens of one line, and the numbers of the source so far. */
export interface PlainLine {
  /** Its cells, unless it is cut from a text as it stands: then where each cell begins, from 0. */
  source: readonly SourceCell[] | null;
  readonly places: number[];
  readonly tokens: PlainToken[];
  /** How many of the tokens are the line's; those behind are left from another. */
  size: number;
  readonly numbers: number[];
  /** How many of the numbers count; those behind were no values. */
  count: number;
  /** The values that are not plain whole numbers, by their place in `numbers`, where `NaN` stands for them. */
  readonly odd: Map<number, SourceCell>;
  /** The cells of a row: their values, and the words of those that are no plain numbers. */
  readonly cells: number[];
  readonly texts: string[];
  width: number;
  /** The number of the line. */
  number: number;
  rests: Rests;
  /** Where it begins in its text. */
  start: number;
  /** Of the piece that was looked at last: where it ends, where its words end before the values behind them (-1: values alone). */
  end: number;
  headEnd: number;
  /** Whether it is certain that neither a label nor a part of one is in its words. */
  holdsNoLabel: boolean;
  /** Whether the line is one text that neither a label nor a value can be in. */
  sure: boolean;
  /** How many labels of the form stand in the line, wherever. */
  labels: number;
  /** Whether the words of such a text are wanted. */
  wantsText: boolean;
}

/** Where something stands in a line; `cell`: the cell of a row, -1 in running text. */
export function placeOf({ source, number }: PlainLine, from: number, cell: number): Place {
  if (source === null) return { line: number, column: from + 1 };
  if (cell >= 0) return (source[cell] as SourceCell).at;
  const { at } = source[0] as SourceCell;
  return { ...at, column: at.column + from };
}

/** What stands among the numbers for a blank cell. */
export const blank = -1;

export const token = (
  kind: PlainToken["kind"],
  text: string | null,
  from: number,
  position: number,
  label: Label | null,
  beside: boolean,
): PlainToken => ({ kind, text, from, position, label, first: 0, count: 0, cells: 0, lead: 0, together: true, end: 0, beside });

/** Put a token behind the others of its line. */
export const add = (line: PlainLine, token: PlainToken): void => {
  line.tokens[line.size++] = token;
};

export const values = (first: number, count: number, from: number, beside: boolean): PlainToken => ({
  kind: "values",
  text: null,
  from,
  position: 0,
  label: null,
  first,
  count,
  cells: count,
  lead: 0,
  together: true,
  end: count,
  beside,
});

/** A line of which nothing has been read. */
export const newLine = (): PlainLine => ({
  source: null,
  places: [],
  cells: [],
  texts: [],
  width: 0,
  tokens: [],
  size: 0,
  numbers: [],
  count: 0,
  odd: new Map(),
  number: 0,
  start: 0,
  rests: [],
  end: 0,
  headEnd: 0,
  holdsNoLabel: false,
  sure: false,
  labels: 0,
  wantsText: false,
});
