import { type CellObject, type Range, read, type WorkSheet } from "@e965/xlsx";
import type { Grid } from "gongkai";

type Value = string | number | null;

/**
 * The sheets of a workbook (.xlsx, .xls) that a person sees, as grids: without hidden sheets, rows and columns; a merged
 * cell holds its value once, where it begins; a formula is its last result.
 *
 * @throws Error if the workbook is protected by a password, or broken
 */
export function xlsxToGrids(bytes: Uint8Array): Grid[] {
  const book = read(bytes, { type: "array", dense: true, cellDates: true, cellStyles: true, cellHTML: false });
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return sheet && !book.Workbook?.Sheets?.[index]?.Hidden ? [gridOf(sheet)] : [];
  });
}

function gridOf(sheet: WorkSheet): Grid {
  const data: CellObject[][] = sheet["!data"] ?? [];
  const isShown = (row: number, column: number) => !sheet["!rows"]?.[row]?.hidden && !sheet["!cols"]?.[column]?.hidden;
  const values = data.map((cells) => cells.map(valueIn));
  for (const merge of sheet["!merges"] ?? []) keepFirst(values, merge, isShown);
  return Array.from(values, (cells, row) => Array.from(cells ?? [], (value, column) => ({ value, shown: isShown(row, column) })))
    .filter((_, row) => !sheet["!rows"]?.[row]?.hidden)
    .map((cells) => cells.filter(({ shown }) => shown).map(({ value }) => value ?? null));
}

/** A whole number as it is stored, anything else as it is shown; an uncalculated formula as it is written. */
function valueIn(cell: CellObject | undefined): Value {
  if (!cell) return null;
  if (cell.v === undefined) return cell.f ? `=${cell.f}` : null;
  if (cell.t === "n" && Number.isInteger(cell.v)) return cell.v as number;
  return cell.w ?? String(cell.v);
}

/** A merged range has one value, in the first of its cells that is shown; what programmes leave in the others is not shown. */
function keepFirst(values: Value[][], { s, e }: Range, isShown: (row: number, column: number) => boolean): void {
  const value = values[s.r]?.[s.c] ?? null;
  const rows = indicesUpTo(s.r, Math.min(e.r, values.length - 1));
  const columns = indicesUpTo(s.c, e.c);
  for (const row of rows) for (const column of columns) if (values[row]?.[column] !== undefined) values[row][column] = null;
  const row = rows.find((index) => columns.some((column) => isShown(index, column))) ?? s.r;
  const column = columns.find((index) => isShown(row, index)) ?? s.c;
  values[row] ??= [];
  values[row][column] = value;
}

const indicesUpTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
