import type { Edition } from "../form/edition.js";
import type { TableCode } from "../form/sections.js";
import { newReading, type Reading, readCell } from "../read/result/cells.js";
import { type ReadArgs, type ReadCode, readFinding } from "../read/result/findings.js";
import type { CellId } from "../report/cells.js";
import type { Place } from "../report/finding.js";
import type { Amount } from "../report/report.js";
import type { Word } from "./words.js";

/** Where something stands in a range: both count from 0. */
interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A row of a range: all its cells as text, and those that are not blank. */
export interface Line {
  readonly line: number;
  readonly texts: readonly string[];
  readonly words: readonly Word[];
}

/** A range on its way of being read. */
export interface Draft {
  readonly reading: Reading;
  readonly forms: Partial<Record<TableCode, Edition>>;
}

/** A range of which nothing has been read. */
export function newDraft(): Draft {
  return { reading: newReading(), forms: {} };
}

/** Where a spot stands as the library counts: from 1. */
const placeOf = ({ line, column }: Spot): Place => ({ line: line + 1, column: column + 1 });

/** Note what is odd about a range. */
export function say<Code extends ReadCode>(
  { reading }: Draft,
  code: Code,
  args: ReadArgs[Code],
  cells: readonly CellId[],
  spot?: Spot,
): void {
  reading.findings.push(readFinding(code, args, cells, spot && placeOf(spot)));
}

/** Read the cells of one row of the form, each from its column; values beside them are stray. */
export function readCells(
  draft: Draft,
  { line, texts, words }: Line,
  cells: readonly CellId[],
  columns: readonly number[],
  unitOf: (cell: CellId) => Amount["unit"],
): void {
  for (const [index, cell] of cells.entries()) {
    const column = columns[index] as number;
    readCell(draft.reading, cell, { text: texts[column] as string, at: placeOf({ line, column }) }, unitOf(cell));
  }
  const first = Math.min(...columns);
  sayStray(
    draft,
    words.filter(({ value, column }) => value && column > first && !columns.includes(column)),
  );
}

/** Values that stand in no row, or in no column, of their table. */
export function sayStray(draft: Draft, words: readonly Word[]): void {
  const values = words.filter(({ value }) => value).map(({ text }) => text);
  // The label of a row is the last; groups may stand before it.
  const label = words.filter(({ value }) => !value).pop();
  if (values.length === 0) return;
  if (label) say(draft, "read/label-unknown", { text: label.text, values }, [], label);
  else say(draft, "read/number-stray", { values }, [], words[0]);
}

/** A range that cannot be read without guessing. */
export function refuse(reason: string): never {
  throw new RangeError(`${reason}。请核对所选区域。`);
}
