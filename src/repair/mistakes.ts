import { type CellId, type CellParts, cellParts } from "../report/cells.js";
import { isTotal } from "../rules/stated.js";
import { derive } from "./derive.js";
import type { Solution } from "./localise.js";
import { isCount, type StatedBlock } from "./system.js";

/**
 * What may have gone wrong: a wrong cell or a wrong total of which no more can be said; two digits exchanged, a digit too
 * many, a digit lost, one digit wrong; a count that stands in the neighbouring column or row; two cells exchanged; counts
 * of one row or one column that stand one place off.
 *
 * @category Blanks and corrections
 */
export type MistakeReason =
  | "wrongCell"
  | "wrongTotal"
  | "digitsExchanged"
  | "digitAdded"
  | "digitLost"
  | "digitMistaken"
  | "neighbouringColumn"
  | "neighbouringRow"
  | "cellsExchanged"
  | "rowShifted"
  | "columnShifted";

/**
 * A cell, what it states, and the count with which all equations would hold.
 *
 * @category Blanks and corrections
 */
export interface CorrectedCell {
  readonly cell: CellId;
  readonly stated: number;
  readonly expected: number;
}

/**
 * One thing that may have gone wrong, in one cell or in several.
 *
 * @category Blanks and corrections
 */
export interface Mistake {
  readonly reason: MistakeReason;
  readonly cells: readonly CorrectedCell[];
}

/** How two numbers as written differ by one slip of the pen, or `null`. */
function slipOf(stated: number, expected: number): MistakeReason | null {
  if (!isCount(stated)) return null;
  const [is, was] = [String(stated), String(expected)];
  const differing = [...is].flatMap((digit, index) => (digit === was[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  if (is.length === was.length) {
    if (differing.length === 2 && is[first] === was[second] && is[second] === was[first]) return "digitsExchanged";
    return differing.length === 1 && is.length > 1 ? "digitMistaken" : null;
  }
  const without = (digits: string, index: number) => digits.slice(0, index) + digits.slice(index + 1);
  if (is.length === was.length + 1) return without(is, first) === was ? "digitAdded" : null;
  if (was.length !== is.length + 1) return null;
  const place = differing.length === 0 ? is.length : first;
  return without(was, place) === is ? "digitLost" : null;
}

const single = (one: CorrectedCell): Mistake => ({
  reason: slipOf(one.stated, one.expected) ?? (isTotal(one.cell) ? "wrongTotal" : "wrongCell"),
  cells: [one],
});

/** Where a cell stands in its table, to tell what stands beside what. */
function placesOf({ parts }: StatedBlock) {
  const rows = [...new Set(parts.map(({ row }) => row))];
  const columns = [...new Set(parts.map(({ column }) => column))];
  return (cell: CellId) => {
    const { row, column } = cellParts(cell);
    return { row: rows.indexOf(row), column: columns.indexOf(column) };
  };
}

/** Two cells that hold each other's count. */
function exchange(block: StatedBlock, first: CorrectedCell, second: CorrectedCell): MistakeReason | null {
  if (first.stated !== second.expected || second.stated !== first.expected) return null;
  if (first.stated !== 0 && second.stated !== 0) return "cellsExchanged";
  const placeOf = placesOf(block);
  const [here, there] = [placeOf(first.cell), placeOf(second.cell)];
  if (here.row === there.row && Math.abs(here.column - there.column) === 1) return "neighbouringColumn";
  if (here.column === there.column && Math.abs(here.row - there.row) === 1) return "neighbouringRow";
  return "cellsExchanged";
}

/** A count that is to be 0 while a blank beside it follows to be this very count. */
function besideBlank(block: StatedBlock, one: CorrectedCell, solution: Solution) {
  if (one.expected !== 0 || !block.values.includes(null)) return null;
  const values = [...block.values];
  for (const { index, expected } of solution) values[index] = expected;
  const { steps } = derive({ ...block, values }, { cells: new Set(), equations: new Set() });
  for (const { cell, value } of steps) {
    if (value !== one.stated) continue;
    const blank = { cell: block.cells[cell] as CellId, stated: 0, expected: value };
    const reason = exchange(block, one, blank);
    if (reason !== "cellsExchanged") return reason;
  }
  return null;
}

/** Whether each cell between the first and the last that changes is to hold what its neighbour on one side states. */
function isShifted(stated: readonly (number | null)[], expected: readonly (number | null)[]): boolean {
  const changed = stated.flatMap((value, index) => (value === null || value === expected[index] ? [] : [index]));
  const [first = 0] = changed;
  const last = changed.at(-1) ?? 0;
  const follows = (step: 1 | -1) => {
    for (let index = first; index <= last; index += 1) {
      const [from, to] = [stated[index + step], expected[index]];
      const end = step === 1 ? last : first;
      // What stood at the end was pushed out of the row; nothing in the row tells what it was.
      if (index !== end && to !== null && from !== to) return false;
    }
    return true;
  };
  return changed.length > 2 && (follows(1) || follows(-1));
}

/** A row or a column whose counts stand one place off. */
function shift(block: StatedBlock, solution: Solution): MistakeReason | null {
  const changed = new Map(solution.map(({ index, expected }) => [index, expected]));
  const parts = solution.map(({ index }) => block.parts[index] as CellParts);
  for (const [line, reason] of [
    ["row", "rowShifted"],
    ["column", "columnShifted"],
  ] as const) {
    const [name] = new Set(parts.map((part) => part[line]));
    if (parts.some((part) => part[line] !== name)) continue;
    const indexes = block.parts.flatMap((part, index) => (part[line] === name ? [index] : []));
    const stated = indexes.map((index) => block.values[index] ?? null);
    if (
      isShifted(
        stated,
        indexes.map((index) => changed.get(index) ?? block.values[index] ?? null),
      )
    )
      return reason;
  }
  return null;
}

/** The fewest mistakes that a set of changes can be put down to. */
export function mistakesOf(block: StatedBlock, solution: Solution): readonly Mistake[] {
  const cells = solution.map(({ index, expected }) => ({
    cell: block.cells[index] as CellId,
    stated: block.values[index] as number,
    expected,
  }));
  const shifted = cells.length > 2 ? shift(block, solution) : null;
  if (shifted) return [{ reason: shifted, cells }];
  const mistakes: Mistake[] = [];
  const open = new Set(cells);
  for (const first of cells) {
    if (!open.delete(first)) continue;
    const other = [...open].find((second) => exchange(block, first, second));
    const reason = other && exchange(block, first, other);
    if (other && reason) {
      open.delete(other);
      mistakes.push({ reason, cells: [first, other] });
      continue;
    }
    const moved = besideBlank(block, first, solution);
    mistakes.push(moved ? { reason: moved, cells: [first] } : single(first));
  }
  return mistakes;
}
