import type { Place } from "../../report/finding.js";
import type { Rests } from "../continuation.js";
import type { SourceCell } from "../source.js";
import { type PlainValues, valuesFrom } from "./values.js";
import { type Cell, newCell, newPhrase, type Phrase, type Words } from "./words.js";

/** What stands at one place of a line. */
export type PlainToken = Words | PlainValues;

/** What a look at the words up to the next wide gap came to. */
export interface PieceScan {
  end: number;
  /** Where its words end before the values behind them; -1: values alone. */
  headEnd: number;
  /** Whether it is certain that neither a label nor a part of one is in its words. */
  holdsNoLabel: boolean;
  /** How many labels of the form begin in it, after how many of them only numbers may stand, and where the last ends. */
  labels: number;
  tight: number;
  free: number;
}

/** What is known of the line that is being read, and the numbers of the source so far. */
export interface PlainLine {
  /** Its cells, unless it is cut from a text as it stands. */
  source: readonly SourceCell[] | null;
  /** Its number, and where it begins in its text, and where its words end. */
  number: number;
  start: number;
  end: number;
  /** What it is made of; where each begins in it, from 0, and in which cell. What stands behind `size` is left from another. */
  readonly tokens: PlainToken[];
  readonly offsets: number[];
  readonly positions: number[];
  size: number;
  /** The values of the source: whole numbers, `blank`, or `odd`; those behind `count` were none. */
  readonly numbers: number[];
  count: number;
  readonly odd: Map<number, SourceCell>;
  /** The cells of a row: their values, those that are no plain numbers, and where each begins in a text, from 0. */
  readonly values: number[];
  readonly cells: (Cell | null)[];
  readonly places: number[];
  width: number;
  readonly scan: PieceScan;
  rests: Rests;
  /** The phrase and the cell that were read last. */
  phrase: Phrase;
  cell: Cell;
  /** Whether the line is one text that neither a label nor a value can be in. */
  sure: boolean;
  /** How many labels of rows, at the most, stand in the line. */
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

/** What stands among the numbers for a blank cell, and for a value that is no plain number. */
export const blank = -1;
export const odd = -2;

/** Put a token behind the others of its line. */
export function add(line: PlainLine, token: PlainToken, offset: number, position: number): void {
  line.offsets[line.size] = offset;
  line.positions[line.size] = position;
  line.tokens[line.size++] = token;
}

/** Put the last values that were read behind the other tokens of their line: they are of one list with values before them. */
export function addValues(line: PlainLine, first: number, offset: number): void {
  const last = line.size > 0 ? (line.tokens[line.size - 1] as PlainToken) : null;
  const count = line.count - first;
  if (last?.kind === "values") {
    last.count += count;
    last.cells += count;
    last.end += count;
  } else add(line, valuesFrom(first, count, offset, 0, last !== null), offset, 0);
}

/** Before the first phrase and the first cell of a source. */
const firstPhrase = newPhrase();
const firstCell = newCell();

/** A line of which nothing has been read. */
export const newLine = (): PlainLine => ({
  source: null,
  number: 0,
  start: 0,
  end: 0,
  tokens: [],
  offsets: [],
  positions: [],
  size: 0,
  numbers: [],
  count: 0,
  odd: new Map(),
  values: [],
  cells: [],
  places: [],
  width: 0,
  scan: { end: 0, headEnd: 0, holdsNoLabel: false, labels: 0, tight: 0, free: 0 },
  rests: [],
  phrase: firstPhrase,
  cell: firstCell,
  sure: false,
  labels: 0,
  wantsText: false,
});
