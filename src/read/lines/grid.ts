import { apartEnds, beginsOf, textOfCell } from "./cellText.js";
import { type Grid, type Line, type SourceCell, visible } from "./line.js";

const isGrids = (source: Grid | readonly Grid[]): source is readonly Grid[] =>
  source.some((row) => row?.some((cell) => Array.isArray(cell)));

/** The rows of one grid or several, as lines of cells. */
export function linesOfGrids(source: Grid | readonly Grid[]): Line[] {
  return (isGrids(source) ? source : [source]).flatMap((grid, table) =>
    // Rows may have holes, which `map` would pass over.
    Array.from(grid, (row, line): Line => {
      const cells = Array.from(row ?? [], (value, column) => ({
        ...cellOf(value),
        at: { table: table + 1, line: line + 1, column: column + 1 },
      }));
      const filled = cells.filter(({ text }) => text.trim() !== "");
      // A row with a single filled cell is a heading or a paragraph, unless blanks stand behind it for values.
      const alone = filled.length === 1 && filled[0] === cells.at(-1);
      return alone ? { kind: "text", aligned: false, cells: filled } : { kind: "cells", aligned: true, cells };
    }),
  );
}

/** What a cell holds; of rich text, what is raised or struck out is set apart from the rest. */
function cellOf(value: unknown): Pick<SourceCell, "text" | "raw"> {
  const text = textOf(value);
  return typeof value === "object" && text.includes(apartEnds) ? textOfCell(text) : { text };
}

/** How deep libraries wrap what a cell shows: a link around rich text, a formula around its result. */
const deepest = 4;

/** The text of a cell; libraries for spreadsheets wrap rich text, links, formulas and errors in objects. */
function textOf(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return visible(String(value));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  const { richText, result, text, error, formula } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(richText)) return richText.map(textOfRun).join("");
  const inner = result ?? text ?? error;
  if (inner !== undefined && inner !== null && depth < deepest) return textOf(inner, depth + 1);
  return typeof formula === "string" ? `=${formula}` : Object.prototype.toString.call(value);
}

/** A part of rich text in one print. */
interface Run {
  readonly text?: unknown;
  readonly font?: { readonly strike?: unknown; readonly vertAlign?: unknown } | null;
}

function textOfRun(run: Run | null): string {
  const text = textOf(run?.text);
  const { strike, vertAlign } = run?.font ?? {};
  if (strike) return beginsOf.struck + text + apartEnds;
  return vertAlign === "superscript" || vertAlign === "subscript" ? beginsOf.note + text + apartEnds : text;
}
