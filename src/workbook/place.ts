import { type PlacedCell, placed } from "../format/placed.js";
import type { TableLayout } from "../format/tables.js";
import { type CellId, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import type { Position } from "./address.js";

/** Rows above a table: the title of the report and the heading of the section. */
export const rowsAbove = 2;

/** A table where it stands on its sheet, with the marks of its cells beside it. */
export interface PlacedTable {
  readonly layout: TableLayout;
  readonly sheet: string;
  /** Its cells where they stand on the sheet, which counts from 1. */
  readonly cells: readonly PlacedCell[];
  /** Where the value of each cell of the report stands. */
  readonly values: ReadonlyMap<CellId, Position>;
  readonly lastRow: number;
  /** How many of its cells hold text instead of a number. */
  readonly texts: number;
  /** Whether any of its cells holds text or a number. */
  readonly isFilled: boolean;
  /** How far from a value its mark stands: to the right of the table, or below a table without labels of rows. */
  readonly marks: { readonly rows: number; readonly columns: number };
}

/** Give every cell of a table its place on its sheet. */
export function placeTable(report: AnnualReport, layout: TableLayout, sheet: string): PlacedTable {
  const cells = placed(layout).map(({ cell, row, column }) => ({ cell, row: rowsAbove + 1 + row, column: column + 1 }));
  const values = new Map(
    cells.flatMap(({ cell: { cell }, row, column }): [CellId, Position][] =>
      cell === undefined ? [] : [[cell, { row, column }]],
    ),
  );
  const { labelColumns, columns } = layout;
  const marks = labelColumns === 0 ? { rows: 3, columns: 0 } : { rows: 0, columns: columns - labelColumns + 1 };
  const filled = cells.flatMap(({ cell: { cell, text } }) => (cell !== undefined && text !== "" ? [cell] : []));
  const texts = filled.filter((cell) => (cellValue(report, cell) ?? null) === null).length;
  return { layout, sheet, cells, values, texts, isFilled: filled.length > 0, lastRow: rowsAbove + layout.rows.length, marks };
}

/** Where the mark of a cell stands. */
export function markOf({ marks }: PlacedTable, { row, column }: Position): Position {
  return { row: row + marks.rows, column: column + marks.columns };
}
