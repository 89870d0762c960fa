import type { CellId } from "./cells.js";

/**
 * How grave a finding is: the form or the law is broken; implausible; worth knowing.
 *
 * @category Checking
 */
export type Severity = "error" | "warning" | "notice";

/**
 * A place in a source: line and column of a text, or table, row and column of grids; all count from 1.
 *
 * @category Checking
 */
export interface Place {
  /** Which grid of several. */
  readonly table?: number;
  /** Line of a text, or row of a grid. */
  readonly line: number;
  readonly column: number;
  /** In a page, where lines mean nothing to who looks at it: which cell of which row of which of its tables it is. */
  readonly inTable?: { readonly table: number; readonly row: number; readonly cell: number };
  /** In a line too long to count characters in: the words around the place, as they stand. */
  readonly near?: string;
}

/**
 * A finding without words: what, how grave, which cells, where, and the facts. `describeFinding` words it.
 *
 * @see {@link describeFinding}
 * @category Checking
 */
export interface Finding<Code extends string = string, Args extends object = object> {
  readonly code: Code;
  readonly severity: Severity;
  /** The cells that it is about. */
  readonly cells: readonly CellId[];
  /** Where it was seen in the source, if it was read from one. */
  readonly at?: Place;
  readonly args: Args;
}
