import { type CellObject, type Range, read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Grid } from "gongkai";

type Value = string | number | null;

/**
 * The sheets of a workbook (.xlsx, .xls) that a person sees, as grids: without hidden sheets, rows and columns; a merged
 * cell holds its value once, where it begins; a formula is its last result. What stands beside a print area is not of the
 * table. Of a workbook that checks itself (`toWorkbook`), only the sheets with its tables are read.
 *
 * @throws Error if the workbook is protected by a password, or broken
 */
export function xlsxToGrids(bytes: Uint8Array): Grid[] {
  const book = read(bytes, { type: "array", dense: true, cellDates: true, cellStyles: true, cellHTML: false });
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const isRead = sheet && !book.Workbook?.Sheets?.[index]?.Hidden && holdsTable(book, name);
    return isRead ? [gridOf(sheet, printArea(book, index))] : [];
  });
}

/** Whether a sheet of a workbook that checks itself holds one of its tables; any sheet of another workbook may. */
function holdsTable(book: WorkBook, name: string): boolean {
  const tables = (book.Workbook?.Names ?? []).filter((defined) =>
    /^gongkai_(?:proactive|applications|reviews)$/.test(defined.Name),
  );
  return tables.length === 0 || tables.some(({ Ref }) => Ref.startsWith(`'${name}'!`) || Ref.startsWith(`${name}!`));
}

function printArea(book: WorkBook, index: number): Range | null {
  const area = book.Workbook?.Names?.find(({ Name, Sheet }) => Name === "_xlnm.Print_Area" && Sheet === index)?.Ref;
  const cells = area && /^[^,]*!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(area);
  return cells ? utils.decode_range(`${cells[1]}${cells[2]}:${cells[3]}${cells[4]}`) : null;
}

function gridOf(sheet: WorkSheet, area: Range | null): Grid {
  const data: CellObject[][] = sheet["!data"] ?? [];
  const isInside = (row: number, column: number) =>
    !area || (row >= area.s.r && row <= area.e.r && column >= area.s.c && column <= area.e.c);
  const isShown = (row: number, column: number) =>
    !sheet["!rows"]?.[row]?.hidden && !sheet["!cols"]?.[column]?.hidden && isInside(row, column);
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
