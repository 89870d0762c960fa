import { placed } from "./placed.js";
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
  const texts = table.rows.map(() => new Array<string>(table.columns).fill(""));
  for (const { cell, row, column } of placed(table)) {
    const isLabel = cell.kind === "rowHead" || cell.kind === "corner";
    (texts[row] as string[])[isLabel ? column + cell.colspan - 1 : column] = print(cell.text);
  }
  return texts;
}
