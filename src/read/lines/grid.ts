import { type Grid, type Line, visible } from "./line.js";

const isGrids = (source: Grid | readonly Grid[]): source is readonly Grid[] =>
  source.some((row) => row?.some((cell) => Array.isArray(cell)));

/** The rows of one grid or several, as lines of cells. */
export function linesOfGrids(source: Grid | readonly Grid[]): Line[] {
  return (isGrids(source) ? source : [source]).flatMap((grid, table) =>
    // Rows may have holes, which `map` would pass over.
    Array.from(grid, (row, line): Line => {
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

/** How deep libraries wrap what a cell shows: a link around rich text, a formula around its result. */
const deepest = 4;

/** The text of a cell; libraries for spreadsheets wrap rich text, links, formulas and errors in objects. */
function textOf(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return visible(String(value));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  const { richText, result, text, error, formula } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(richText)) return richText.map((run) => textOf((run as { text?: unknown } | null)?.text)).join("");
  const inner = result ?? text ?? error;
  if (inner !== undefined && inner !== null && depth < deepest) return textOf(inner, depth + 1);
  return typeof formula === "string" ? `=${formula}` : Object.prototype.toString.call(value);
}
