import type { WorkbookPlace } from "./places.js";

/** A row and a column of a sheet; both count from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letters of a column: 28 is AB. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + letters[(column - 1) % 26];
}

/** `D7` */
export function address({ row, column }: Position): string {
  return columnLetters(column) + row;
}

/** `D7:J9` */
export function range(from: Position, to: Position): string {
  return `${address(from)}:${address(to)}`;
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

/** The fewest plain rectangles of cells that touch: runs along a row, then equal runs under each other. */
export function rangesOf(positions: readonly Position[]): string[] {
  const sorted = [...positions].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { row: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.right === column - 1) last.right = column;
    else runs.push({ row, left: column, right: column });
  }
  const rectangles: Rectangle[] = [];
  const open = new Map<string, Rectangle>();
  for (const { row, left, right } of runs) {
    const above = open.get(`${left}-${right}`);
    if (above && above.bottom === row - 1) above.bottom = row;
    else {
      const begun = { top: row, left, right, bottom: row };
      open.set(`${left}-${right}`, begun);
      rectangles.push(begun);
    }
  }
  return rectangles.map(({ top, left, right, bottom }) =>
    top === bottom && left === right
      ? address({ row: top, column: left })
      : range({ row: top, column: left }, { row: bottom, column: right }),
  );
}

/** `'核对'!$D$7`: a place as every sheet can name it. */
export function absolute({ sheet, address: at }: WorkbookPlace): string {
  return `'${sheet}'!${at.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
