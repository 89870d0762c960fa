import { widestLabel } from "../fit.js";
import type { PlainHeads, PlainRow } from "./draft.js";
import type { PlainValues } from "./values.js";

/**
 * Where the value of the first column of a row stands among the numbers of the source, if those of the other columns
 * follow it in the order of the form and the heads do not say otherwise; else -1.
 */
export function startOf(row: PlainRow, columns: readonly string[], reading: readonly string[]): number {
  const { heads, values, aligned, loose } = row;
  if (!values || values.count > columns.length) return -1;
  if (heads.checked !== columns) {
    heads.places = null;
    if (!isInOrder(heads, columns, reading)) return -1;
    heads.checked = columns;
  }
  if (aligned) return startUnder(placesOf(heads, columns), columns.length, values);
  if (values.cells === columns.length) return values.first;
  return !loose && isFull(values, columns.length) && values.lead === 0 ? values.first : -1;
}

const isFull = ({ count, together }: PlainValues, wanted: number) => count === wanted && together;

/** Where the columns stand that have a head. */
function placesOf(heads: PlainHeads, columns: readonly string[]): readonly number[] {
  heads.places ??= columns.flatMap((column) => heads.positions[heads.codes.indexOf(column)] ?? []);
  return heads.places;
}

/** Whether the heads stand in the order of the form, as far as each line of them tells. */
function isInOrder(heads: PlainHeads, columns: readonly string[], reading: readonly string[]): boolean {
  const { codes, lines, positions, aligned } = heads;
  const places = aligned ? placesOf(heads, columns) : [];
  if (places.length === columns.length && new Set(places).size === places.length) return increases(places);
  let severalInLine = false;
  let oneLine = true;
  let found = 0;
  let before = -1;
  for (let index = 0; index < codes.length; index += 1) {
    if (!columns.includes(codes[index] as string)) continue;
    if (before >= 0 && lines[index] === lines[before]) severalInLine = true;
    else if (before >= 0) oneLine = false;
    before = index;
    found += 1;
  }
  // A head that stands where the form has another: one between them was not told.
  if (aligned && found > 0 && oneLine && found < columns.length && !keepsStep(codes, positions, columns)) return false;
  return follows(heads, columns, reading, severalInLine);
}

/** Whether the heads stand as far from each other as on the form. */
function keepsStep(codes: readonly string[], positions: readonly number[], columns: readonly string[]): boolean {
  let offset: number | null = null;
  for (let index = 0; index < codes.length; index += 1) {
    const place = columns.indexOf(codes[index] as string);
    if (place < 0) continue;
    if (offset !== null && (positions[index] as number) - place !== offset) return false;
    offset = (positions[index] as number) - place;
  }
  return true;
}

/** Whether the heads follow each other as the columns do, or as the form is read: line by line, or all together. */
function follows({ codes, lines }: PlainHeads, columns: readonly string[], reading: readonly string[], byLine: boolean): boolean {
  let inColumns = true;
  let inReading = true;
  let before = -1;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] as string;
    if (!columns.includes(code)) continue;
    if (before >= 0 && byLine && lines[index] !== lines[before]) inColumns = inReading = true;
    else if (before >= 0) {
      inColumns &&= columns.indexOf(code) > columns.indexOf(codes[before] as string);
      inReading &&= reading.indexOf(code) > reading.indexOf(codes[before] as string);
    }
    if (!inColumns && !inReading) return false;
    before = index;
  }
  return true;
}

const increases = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
/** The same for values that keep their columns: they stand under their heads if each has a column of its own, else not far off. */
function startUnder(places: readonly number[], wanted: number, values: PlainValues): number {
  const [head = 0] = places;
  const least = places.length > 0 ? Math.min(...places) : 0;
  const { position, lead, cells, count } = values;
  const filled = count > 0 ? position + lead : Number.POSITIVE_INFINITY;
  // What stands before the first head, the label spans.
  const own = count > 0 || position + cells > least ? Math.min(filled, Math.max(position, least)) : position;
  if (places.length === wanted && head > 0 && increases(places) && own <= head) {
    const last = places[wanted - 1] as number;
    const covers = last - head === wanted - 1 && last < position + cells && position + values.end <= last + 1;
    return covers && (count === 0 || filled >= head) ? values.first + head - position : -1;
  }
  return isFull(values, wanted) && filled - own <= widestLabel ? values.first + lead : -1;
}
