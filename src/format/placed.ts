import type { LayoutCell, TableLayout } from "./tables.js";

/** A cell of a printed table, with the row and the column that it begins in, both counted from 0. */
export interface PlacedCell {
  readonly cell: LayoutCell;
  readonly row: number;
  readonly column: number;
}

/** The cells of a printed table, each in the first column that no cell before it covers. */
export function placed({ rows }: TableLayout): PlacedCell[] {
  // The first row in which each column is free of the cells above.
  const freeFrom: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const first = column;
      for (; column < first + cell.colspan; column += 1) freeFrom[column] = row + cell.rowspan;
      return { cell, row, column: first };
    });
  });
}
