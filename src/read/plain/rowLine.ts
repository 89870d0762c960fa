import { endsInNumber, mayBeGlossed } from "../cellWords.js";
import type { Rests } from "../continuation.js";
import { gluedOnly } from "../glued.js";
import { isBehindRow } from "../recognise.js";
import { fewestColumns } from "../rowNumbers.js";
import { add, blank, odd, type PlainLine, type PlainToken, placeOf } from "./line.js";
import { longestNumber, skipSpaces, zero } from "./units.js";
import { type PlainValues, valuesFrom } from "./values.js";
import { type Cell, cellOf, expectedAt, follow } from "./words.js";

const noRests: Rests = [];
/** What stands for a cell that is no value. */
const words = -3;

/** Begin a row of cells. */
export function newRow(line: PlainLine): void {
  line.width = 0;
}

/** Put a cell behind the others of its row: a part of a text; `place`: where it begins in its line, from 0. */
export function addRowCell(line: PlainLine, text: string, from: number, to: number, place: number): void {
  const index = line.width;
  const value = numberIn(text, from, to);
  line.values[index] = value;
  line.places[index] = place;
  line.cells[index] = null;
  line.width += 1;
  if (value !== words) return;
  const expected = expectedAt(line.cell, text, from);
  const cell = expected !== null && from + expected.text.length === to ? expected : cellOf(text.slice(from, to));
  line.cells[index] = cell;
  if (cell.isValue) line.values[index] = odd;
  else if (cell.alone.kind !== "text") line.cell = follow(line.cell, cell);
}

const nowhere = { line: 0, column: 0 };

/** Take the row of cells of a line apart; `false` if it is not plain. */
export function readRowLine(line: PlainLine): boolean {
  const { cells, values, places, width } = line;
  line.size = 0;
  line.rests = noRests;
  line.sure = false;
  let filled = 0;
  for (let index = 0; index < width; index += 1) if (values[index] !== words && values[index] !== blank) filled += 1;
  if (filled >= fewestColumns && mayNumberColumns(line)) return false;
  let list: PlainValues | null = null;
  let beside = false;
  let torn = false;
  for (let index = 0; index < width; index += 1) {
    const from = places[index] as number;
    const value = values[index] as number;
    if (value !== words) {
      list ??= valuesFrom(line.count, 0, from, index, beside);
      addValue(line, list, value, cells[index] as Cell | null, from, index);
      if (torn && list.count > 0) return false;
      continue;
    }
    const cell = cells[index] as Cell;
    const own = filled > 0 ? cell.besideValues : cell.alone;
    const counts = list !== null && (list.count > 0 || beside);
    if (own.label?.match.how !== "exact" && mayBeGlossed(cell.text)) return false;
    if (!own.label && ((beside && filled > 0) || endsInNumber(cell.text) || standsBehindRow(line, cell.text))) return false;
    if (own.kind === "text" && gluedOnly({ text: cell.text, at: nowhere })) return false;
    if (own.kind === "fragment") {
      if (counts) return false;
      // Cells behind it do not follow those before it.
      torn = list !== null;
      add(line, own, from, index);
      continue;
    }
    // A number before a word may number its row.
    if (list && list.count > 0) return false;
    if (list && counts) add(line, list, list.from, list.position);
    list = null;
    torn = false;
    add(line, own, from, index);
    beside = own.label !== null || filled > 0;
  }
  if (list && (list.count > 0 || beside)) add(line, list, list.from, list.position);
  return true;
}

/** Whether the numbers of a row count its columns, from the first on. */
function mayNumberColumns({ values, width }: PlainLine): boolean {
  let next = -1;
  for (let index = 0; index < width; index += 1) {
    const value = values[index] as number;
    if (value === words || value === blank) continue;
    if (next < 0 ? value !== 0 && value !== 1 : value !== next) return false;
    next = value + 1;
  }
  return true;
}

/** Put a value behind the others of its row. */
function addValue(line: PlainLine, list: PlainValues, value: number, cell: Cell | null, from: number, index: number): void {
  if (value === blank) {
    if (list.count === 0) list.lead += 1;
  } else {
    if (list.cells !== list.lead + list.count) list.together = false;
    list.count += 1;
    list.end = list.cells + 1;
    if (cell) line.odd.set(line.count, { text: cell.text, at: placeOf(line, from, index) });
  }
  line.numbers[line.count++] = value;
  list.cells += 1;
}

function standsBehindRow({ tokens, size }: PlainLine, text: string): boolean {
  const before = size > 0 ? (tokens[size - 1] as PlainToken) : null;
  return before?.kind === "label" && before.label !== null && isBehindRow(before.label.match, text);
}

/** The whole number that a part of a text writes in nothing but digits and white space around them; `blank`; or `words`. */
function numberIn(text: string, from: number, to: number): number {
  const start = skipSpaces(text, from, to);
  if (start === to) return blank;
  let value = 0;
  let index = start;
  for (; index < to; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const digits = index - start;
  const isPlain = digits > 0 && digits <= longestNumber && (digits === 1 || text.charCodeAt(start) !== zero);
  return isPlain && skipSpaces(text, index, to) === to ? value : words;
}
