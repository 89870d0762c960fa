import type { Grid, SourceLine } from "./source.js";

const isGrids = (source: Grid | readonly Grid[]): source is readonly Grid[] =>
  source.some((row) => row?.some((cell) => Array.isArray(cell)));

/** The rows of one grid or several, as lines of cells. */
export function linesOfGrids(source: Grid | readonly Grid[]): SourceLine[] {
  return (isGrids(source) ? source : [source]).flatMap((grid, table) =>
    // Rows may have holes, which `map` would pass over.
    Array.from(grid, (row, line): SourceLine => {
      const cells = Array.from(row ?? [], (value, column) => ({
        text: textOf(value),
        at: { table: table + 1, line: line + 1, column: column + 1 },
      }));
      const filled = cells.filter(({ text }) => text.trim() !== "");
      // A row with a single filled cell is a heading or a paragraph, unless blanks stand behind it for values.
      const alone = filled.length === 1 && filled[0] === cells.at(-1);
      return alone ? { kind: "text", aligned: false, cells: filled } : { kind: "cells", aligned: true, cells };
    }),
  );
}

/** The text of a cell; libraries for spreadsheets wrap rich text, links and formulas in objects. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  const { richText, result, text } = value as { richText?: unknown; result?: unknown; text?: unknown };
  if (Array.isArray(richText)) return richText.map((run: { text?: unknown }) => String(run?.text ?? "")).join("");
  const inner = result ?? text;
  return typeof inner === "object" ? "" : String(inner ?? "");
}
