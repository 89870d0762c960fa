import type { CellParts } from "../report/cells.js";
import { type Row, solveFor, withoutNegatives } from "./elimination.js";
import { excessOf, isCount, isReckonable, type StatedBlock, stateIn } from "./system.js";

/** A set of cells of a block, and the counts with which every equation of the block can hold. */
export type Solution = readonly { readonly index: number; readonly expected: number }[];

/** How many sets may still be tried. */
export interface Budget {
  left: number;
}

/** What the search for the smallest sets came to. */
export interface Located {
  /** Whether anything must change at all. */
  readonly broken: boolean;
  /** The smallest sets. */
  readonly smallest: readonly Solution[];
  /** Sets that lie in one row or one column, looked for where more than two cells must change. */
  readonly lines: readonly Solution[];
  /** Whether every set that is not larger than the smallest found was tried. */
  readonly complete: boolean;
}

/** What does not change while one block is searched. */
interface Search {
  readonly block: StatedBlock;
  /** What each cell counts as before it is changed: 0 where it holds no count. */
  readonly base: readonly number[];
  /** Cells that hold no number: any count may stand there, and changing them costs nothing. */
  readonly blanks: readonly number[];
  /** Cells that are not chosen: blanks, those chosen before, those whose sets were tried before. */
  readonly closed: Uint8Array;
  readonly budget: Budget;
  found: Solution[];
}

/** Whether a row cannot be kept as it is: it must add up to something else, or gives a number below 0 that no blank lifts. */
function isBroken({ base, blanks }: Search, { coefficients, sum, pivot }: Row): boolean {
  if (pivot < 0) return sum !== 0;
  return (base[pivot] as number) + sum < 0 && !blanks.some((blank) => (coefficients[blank] as number) < 0);
}

function openCells({ closed }: Search, { coefficients }: Row): number[] {
  const open: number[] = [];
  for (let index = 0; index < closed.length; index += 1) if (coefficients[index] !== 0 && closed[index] === 0) open.push(index);
  return open;
}

/** How many changes are needed at least: broken rows that share no cell need one each. */
function leastChanges(supports: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const support of supports)
    if (!support.some((cell) => taken.has(cell))) {
      for (const cell of support) taken.add(cell);
      count += 1;
    }
  return count;
}

/** Keep a set if each of its cells really changes, to a count. */
function keep(search: Search, solution: Solution): void {
  if (solution.every(({ index, expected }) => isCount(expected) && expected !== search.block.values[index]))
    search.found.push([...solution].sort((a, b) => a.index - b.index));
}

/** What the cells that were solved for hold then. */
const solved = ({ block, base }: Search, rows: readonly Row[]): Solution =>
  rows.flatMap(({ pivot, sum }) =>
    pivot < 0 || block.values[pivot] === null ? [] : [{ index: pivot, expected: (base[pivot] as number) + sum }],
  );

/** The last cell of a set: one change must mend every row that is broken, and break none. */
function tryLast(search: Search, rows: readonly Row[], row: Row, cell: number): void {
  search.budget.left -= 1;
  const change = row.sum / (row.coefficients[cell] as number);
  for (const { coefficients, sum, pivot } of rows) if (pivot < 0 && (coefficients[cell] as number) * change !== sum) return;
  const changed = rows.map((one) => ({ ...one, sum: one.sum - (one.coefficients[cell] as number) * change }));
  const after = withoutNegatives(changed, search.blanks);
  if (after.some((one) => isBroken(search, one))) return;
  keep(search, [...solved(search, after), { index: cell, expected: (search.base[cell] as number) + change }]);
}

/** Cells whose change would mend several broken rows at once come first, so that a search that stops has seen the likely. */
function likelyFirst(cells: readonly number[], { sum, coefficients }: Row, broken: readonly Row[]): readonly number[] {
  const mends = cells.map((cell) => {
    const change = sum / (coefficients[cell] as number);
    return {
      cell,
      count: broken.filter((row) => row.pivot < 0 && (row.coefficients[cell] as number) * change === row.sum).length,
    };
  });
  return mends.sort((a, b) => b.count - a.count).map(({ cell }) => cell);
}

/** Try all sets that add so many cells to those solved for. A row that is broken needs a change of a cell that it names. */
function trySets(search: Search, rows: readonly Row[], more: number): void {
  const { budget, closed } = search;
  if (budget.left <= 0) return;
  budget.left -= 1;
  const broken = rows.filter((row) => isBroken(search, row));
  if (broken.length === 0 && more === 0) keep(search, solved(search, rows));
  if (broken.length === 0 || more === 0) return;
  const supports = broken
    .map((row) => ({ row, open: openCells(search, row) }))
    .sort((a, b) => Number(a.row.pivot >= 0) - Number(b.row.pivot >= 0) || a.open.length - b.open.length);
  if (leastChanges(supports.map(({ open }) => open)) > more) return;
  const { row, open } = supports[0] as (typeof supports)[number];
  const tried: number[] = [];
  for (const cell of more === 1 ? open : likelyFirst(open, row, broken)) {
    if (budget.left <= 0) break;
    if (more === 1) {
      if (row.pivot < 0) tryLast(search, rows, row, cell);
    } else {
      const after = solveFor(rows, cell);
      closed[cell] = 1;
      tried.push(cell);
      if (after) trySets(search, withoutNegatives(after, search.blanks), more - 1);
    }
  }
  for (const cell of tried) closed[cell] = 0;
}

/** Whole rows and columns of the table: if all that is wrong stands in one of them, the others give its counts. */
function tryLines(search: Search, rows: readonly Row[]): void {
  const lines = new Map<string, number[]>();
  for (const index of search.block.cells.keys()) {
    if (search.closed[index]) continue;
    const { row, column } = search.block.parts[index] as CellParts;
    for (const line of [row, `/${column}`]) lines.set(line, [...(lines.get(line) ?? []), index]);
  }
  for (const line of lines.values()) {
    if (search.budget.left <= 0) return;
    search.budget.left -= 1;
    let open: Row[] | null = [...rows];
    for (const cell of line) open = open && solveFor(open, cell);
    const after = open && withoutNegatives(open, search.blanks);
    if (!after || after.some((row) => isBroken(search, row))) continue;
    keep(
      search,
      solved(search, after).filter(({ index, expected }) => expected !== search.block.values[index]),
    );
  }
}

const byPlace = (first: Solution, second: Solution) => {
  const at = first.findIndex(({ index }, position) => index !== second[position]?.index);
  return (first[at]?.index ?? 0) - (second[at]?.index ?? 0);
};

/**
 * The smallest sets of cells of a block whose change makes all its equations hold (Fellegi and Holt), by a search that
 * follows the broken equations: what was chosen is eliminated, and an equation that is still broken names the next.
 *
 * @param held - Cells that must not be changed
 * @param mostCells - The most cells of a set
 */
export function localise(block: StatedBlock, held: readonly boolean[], mostCells: number, budget: Budget): Located {
  const { equations, values } = block;
  const base = values.map((value) => (value !== null && isCount(value) ? value : 0));
  const blanks = values.flatMap((value, index) => (value === null ? [index] : []));
  const wrong = values.flatMap((value, index) => (value !== null && !isCount(value) ? [index] : []));
  const closed = Uint8Array.from(values, (value, index) => Number(value === null || !isCount(value) || held[index] === true));
  const search: Search = { block, base, blanks, closed, budget, found: [] };
  const located = { broken: true, smallest: [], lines: [], complete: false };
  const agrees = { ...located, broken: false, complete: true };
  // Nearly all reports agree: where no cell is blank, nothing need be solved to see it.
  const states = equations.map((equation) => stateIn(equation, values));
  if (wrong.length === 0 && states.every((state) => state === "holds")) return agrees;
  if (!isReckonable(base)) return wrong.length > 0 || states.includes("broken") ? located : agrees;
  let rows: readonly Row[] = equations.map((equation) => ({
    coefficients: equation.coefficients,
    sum: -excessOf(equation, base),
    pivot: -1,
  }));
  for (const blank of blanks) rows = solveFor(rows, blank) ?? rows;
  // A cell that holds no count is wrong whatever the equations say.
  for (const cell of wrong) {
    const after = solveFor(rows, cell);
    if (!after) return located;
    rows = after;
  }
  rows = withoutNegatives(rows, blanks);
  if (wrong.length === 0 && !rows.some((row) => isBroken(search, row))) return agrees;
  let lines: Solution[] | null = null;
  for (let size = Math.max(1, wrong.length); size <= mostCells && budget.left > 0; size += 1) {
    if (size > 2 && lines === null) {
      tryLines(search, rows);
      lines = search.found;
      search.found = [];
    }
    trySets(search, rows, size - wrong.length);
    if (search.found.length > 0)
      return { ...located, smallest: search.found.sort(byPlace), lines: lines ?? [], complete: budget.left > 0 };
  }
  return { ...located, lines: lines ?? [] };
}
