import { dateOf, isDate, parseChineseDate } from "../report/dates.js";

/** What a cell of a range holds, once the hosts' differences are gone; `""` is blank. */
export type Cell = string | number | Date;

/** Anything that a host may pass. */
export type Input = unknown;

/** The largest range that is looked at: the whole form has some sixty rows and a dozen columns. */
const mostRows = 1000;
const mostColumns = 200;

const isDateObject = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** A range object of WPS holds its values in `Value2`. */
function unwrapped(value: Input): Input {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("Value2" in value)) return value;
  return value.Value2;
}

function cellOf(value: Input): Cell {
  const inner = Array.isArray(value) ? unwrapped(value[0]) : unwrapped(value);
  if (typeof inner === "number") return Number.isFinite(inner) ? inner : String(inner);
  if (typeof inner === "string") return inner.trim();
  if (typeof inner === "boolean") return inner ? "TRUE" : "FALSE";
  return isDateObject(inner) ? inner : "";
}

/** The cells of a range, row by row, all rows of one width. A list is one row, a single value one cell. */
export function gridOf(input: Input): Cell[][] {
  const value = unwrapped(input);
  const rows = Array.isArray(value) ? (value.some(Array.isArray) ? value : [value]) : [[value]];
  let used = rows.length;
  const isEmpty = (row: Input) => (Array.isArray(row) ? row.every((cell) => cellOf(cell) === "") : cellOf(row) === "");
  while (used > mostRows && isEmpty(rows[used - 1])) used -= 1;
  const width = rows.slice(0, used).reduce((most: number, row) => Math.max(most, Array.isArray(row) ? row.length : 1), 0);
  if (used > mostRows || width > mostColumns)
    throw new RangeError(`区域有 ${rows.length} 行 ${width} 列，过大。请只选表所在的格子。`);
  return rows.slice(0, used).map((row) => {
    const cells = Array.isArray(row) ? row : [row];
    return Array.from({ length: width }, (_, column) => cellOf(cells[column]));
  });
}

/** The one cell that an argument is; of a range the first. */
function single(input: Input): Cell {
  const value = unwrapped(input);
  const first = Array.isArray(value) ? value[0] : value;
  return cellOf(first);
}

/** A cell as the text that the library reads. */
export function textOf(cell: Cell): string {
  return isDateObject(cell) ? (dateIn(cell) ?? "?") : String(cell);
}

/** An argument as text; `""` if it is left out. */
export const word = (input: Input): string => textOf(single(input));

/** An argument as a number, `undefined` if it is left out. */
export function numberIn(input: Input): number | undefined {
  const text = word(input);
  if (text === "") return undefined;
  if (Number.isNaN(Number(text))) throw new RangeError(`「${text}」不是数。`);
  return Number(text);
}

/** The serial numbers of 1 January 1950 and of 31 December 2199: a number outside is hardly a date. */
const serials = { first: 18264, last: 109574, epoch: Date.UTC(1899, 11, 30) };

/** A cell as a date, `YYYY-MM-DD`; `null` if it is none. Hosts pass serial numbers, dates at local midnight, or text. */
function dateIn(cell: Cell): string | null {
  if (typeof cell === "number") {
    if (cell < serials.first || cell >= serials.last + 1) return null;
    return new Date(serials.epoch + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  }
  if (typeof cell !== "string") {
    const date = dateOf({ year: cell.getFullYear(), month: cell.getMonth() + 1, day: cell.getDate() });
    return isDate(date) ? date : null;
  }
  return parseChineseDate(cell);
}

function certainDate(cell: Cell): string {
  const date = dateIn(cell);
  if (date === null) throw new RangeError(`「${textOf(cell)}」不是日期。请写成 2025-07-02 或 2025年7月2日。`);
  return date;
}

/** An argument as a date. */
export const dateArgument = (input: Input): string => certainDate(single(input));

/** All dates of a range; blanks are passed over. */
export function datesIn(input: Input): string[] {
  const value = unwrapped(input);
  return gridOf(value)
    .flat()
    .filter((cell) => cell !== "")
    .map(certainDate);
}
