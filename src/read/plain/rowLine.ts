import type { Rests } from "../continuation.js";
import { isValue } from "../numbers.js";
import { add, blank, type PlainLine, type PlainToken, placeOf, token, values } from "./line.js";
import { longestNumber, skipSpaces, zero } from "./units.js";
import { wordsOf } from "./words.js";

const noRests: Rests = [];
/** What stands for a cell that is no value. */
const words = -2;

/** Begin a row of cells. */
export function newRow(line: PlainLine): void {
  line.width = 0;
}

/** Put a cell behind the others of its row: a part of a text; `place`: where it begins in its line, from 0. */
export function addRowCell(line: PlainLine, text: string, from: number, to: number, place: number): void {
  const { cells, texts, places } = line;
  let value = numberIn(text, from, to);
  let cell = "";
  if (value === words) {
    cell = text.slice(from, to);
    if (isValue(cell)) value = Number.NaN;
  }
  cells[line.width] = value;
  texts[line.width] = cell;
  places[line.width] = place;
  line.width += 1;
}

/** Take the row of cells of a line apart; `false` if it is not plain. */
export function readRowLine(line: PlainLine): boolean {
  const { cells, texts, places, width } = line;
  line.size = 0;
  line.rests = noRests;
  line.sure = false;
  let filled = 0;
  for (let index = 0; index < width; index += 1) if (cells[index] !== words && cells[index] !== blank) filled += 1;
  let list: PlainToken | null = null;
  let beside = false;
  let torn = false;
  for (let index = 0; index < width; index += 1) {
    const text = texts[index] as string;
    const from = places[index] as number;
    const value = cells[index] as number;
    if (value !== words) {
      list ??= rowValues(line.count, from, index, beside);
      addCell(line, list, value, text, from, index);
      if (torn && list.count > 0) return false;
      continue;
    }
    const { kind, label } = wordsOf(text, filled > 0);
    const counts = list !== null && (list.count > 0 || beside);
    if (!label && ((beside && filled > 0) || isBehindRow(line, text))) return false;
    if (kind === "fragment") {
      if (counts) return false;
      // Cells behind it do not follow those before it.
      torn = list !== null;
      add(line, token("fragment", text, from, index, null, false));
      continue;
    }
    if (list && counts) add(line, list);
    list = null;
    torn = false;
    add(line, token(kind, text, from, index, label, !label && filled > 0));
    beside = label !== null || filled > 0;
  }
  if (list && (list.count > 0 || beside)) add(line, list);
  return true;
}

const rowValues = (first: number, from: number, position: number, beside: boolean): PlainToken => {
  const list = values(first, 0, from, beside);
  list.position = position;
  return list;
};

/** Put a cell behind the others of its row. */
function addCell(line: PlainLine, list: PlainToken, value: number, text: string, from: number, index: number): void {
  if (value === blank) {
    if (list.count === 0) list.lead += 1;
  } else {
    if (list.cells !== list.lead + list.count) list.together = false;
    list.count += 1;
    list.end = list.cells + 1;
    if (Number.isNaN(value)) line.odd.set(line.count, { text, at: placeOf(line, from, index) });
  }
  line.numbers[line.count++] = value;
  list.cells += 1;
}

function isBehindRow({ tokens, size }: PlainLine, text: string): boolean {
  const before = size > 0 ? tokens[size - 1] : undefined;
  return (
    before?.kind === "label" &&
    before.label?.match.how === "exact" &&
    before.label.match.wordings.every(({ term }) => term.kind === "row") &&
    text.length < 200
  );
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
