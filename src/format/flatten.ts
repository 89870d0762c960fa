import type { LayoutCell, TableLayout } from "./tables.js";

/** Whether a row of a printed table has heads only. */
export function isHeadRow(row: readonly LayoutCell[]): boolean {
  return row.every((cell) => cell.kind !== "value");
}

/**
 * The texts of a table for a target without spans: every row has a text a column, and what a cell covers besides is blank.
 *
 * A label that covers several columns stands in the last of them, directly before its values; any other text in the first.
 */
export function flatten(table: TableLayout, print: (text: string) => string): string[][] {
  // The first row in which each column is free of the cells above.
  const freeFrom = new Array<number>(table.columns).fill(0);
  return table.rows.map((row, index) => {
    const texts = new Array<string>(table.columns).fill("");
    let column = 0;
    for (const { text, colspan, rowspan, kind } of row) {
      while ((freeFrom[column] ?? 0) > index) column++;
      const isLabel = kind === "rowHead" || kind === "corner";
      texts[isLabel ? column + colspan - 1 : column] = print(text);
      freeFrom.fill(index + rowspan, column, column + colspan);
      column += colspan;
    }
    return texts;
  });
}
