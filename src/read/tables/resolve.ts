import type { CellId } from "../../report/cells.js";
import type { Equation } from "../../report/identities.js";
import type { SourceCell } from "../lines/line.js";
import { readCount } from "../values/number.js";
import type { Fit, Identity } from "./laid.js";

/** A row as it was laid on the form. */
interface LaidRow {
  readonly cells: readonly CellId[];
  readonly fit: Fit;
}

/** The ways to read a row, as the numbers of its cells. */
type Readings = readonly (readonly (number | null)[])[];

/** An equation between rows that can be read in several ways: what is known adds up to `constant`. */
interface Check {
  readonly constant: number;
  readonly terms: readonly { readonly row: number; readonly place: number; readonly sign: 1 | -1 }[];
  readonly rows: readonly number[];
}

/** How many steps the search for readings that agree with each other may take. */
const mostSteps = 50_000;

const numberIn = (source: SourceCell | null | undefined): number | null => {
  const content = source ? readCount(source.text, false) : null;
  return content?.state === "number" ? content.value : null;
};

/**
 * Decide rows that can be read in several ways by the identities of their table: a row is settled if all readings that
 * satisfy every equation which can be checked read it alike. An equation with a blank says nothing.
 */
export function settled(rows: readonly LaidRow[], equations: readonly Equation[]): Fit[] {
  const open = rows.flatMap(({ fit }, index) => (fit.readings.length > 0 ? [index] : []));
  if (open.length === 0) return rows.map(({ fit }) => fit);
  const readings = rows.map(({ fit }) => fit.readings.map((cells) => cells.map(numberIn)));
  const checks = checksOf(rows, open, equations);

  const alive = new Map(
    open.map((row) => {
      const own = checks.filter((check) => check.rows.length === 1 && check.rows[0] === row);
      const taken: number[] = [];
      const kept = [...(readings[row] as Readings).keys()].filter((index) => {
        taken[row] = index;
        return own.every((check) => residual(check, readings, taken) === 0);
      });
      return [row, kept] as const;
    }),
  );
  const joint = checks.filter((check) => check.rows.length > 1 && check.rows.every((row) => alive.get(row)?.length));
  const { possible, stopped } = search(joint, alive, readings);

  return rows.map(({ fit }, row) => {
    const kept = alive.get(row);
    if (!kept) return fit;
    const named = checks.some((check) => check.rows.includes(row));
    const fitting = possible.get(row) ?? kept;
    const [only] = fitting;
    if (named && fitting.length === 1 && only !== undefined)
      return { ...fit, cells: fit.readings[only] as readonly SourceCell[], confirmed: true };
    return { ...fit, stopped: fit.stopped || (stopped && possible.has(row)) };
  });
}

/** The equations, with the cells that they name numbered; the lists are few, and the same at each reading. */
interface Numbered {
  readonly cells: ReadonlyMap<CellId, number>;
  readonly sides: readonly (readonly (readonly [sign: 1 | -1, cells: readonly number[]])[])[];
}

const known = new WeakMap<readonly Equation[], Numbered>();

function numbered(equations: readonly Equation[]): Numbered {
  const cells = new Map<CellId, number>();
  for (const { left, right } of equations)
    for (const cell of [...left, ...right]) if (!cells.has(cell)) cells.set(cell, cells.size);
  const numberOf = (cell: CellId) => cells.get(cell) as number;
  const sides = equations.map(({ left, right }) => [[1, left.map(numberOf)] as const, [-1, right.map(numberOf)] as const]);
  return { cells, sides };
}

/** The equations that name an open row and whose other cells all hold numbers. */
function checksOf(rows: readonly LaidRow[], open: readonly number[], equations: readonly Equation[]): Check[] {
  const { cells: numbers, sides } = known.get(equations) ?? numbered(equations);
  known.set(equations, { cells: numbers, sides });
  // What stands in each cell: a number, a place in an open row, or neither.
  const stands: (number | { row: number; place: number } | null)[] = Array(numbers.size).fill(null);
  for (const [row, { cells, fit }] of rows.entries()) {
    const isOpen = open.includes(row);
    for (const [place, cell] of cells.entries()) {
      const number = numbers.get(cell);
      if (number !== undefined) stands[number] = isOpen ? { row, place } : numberIn(fit.cells[place]);
    }
  }
  return sides.flatMap((equation) => {
    let constant = 0;
    const terms: { row: number; place: number; sign: 1 | -1 }[] = [];
    for (const [sign, cells] of equation)
      for (const cell of cells) {
        const found = stands[cell] ?? null;
        if (found === null) return [];
        if (typeof found === "number") constant += sign * found;
        else terms.push({ row: found.row, place: found.place, sign });
      }
    return terms.length > 0 ? [{ constant, terms, rows: [...new Set(terms.map(({ row }) => row))] }] : [];
  });
}

function residual({ constant, terms }: Check, readings: readonly Readings[], taken: readonly number[]): number {
  let sum = constant;
  for (const { row, place, sign } of terms) sum += sign * (readings[row]?.[taken[row] as number]?.[place] ?? Number.NaN);
  return sum;
}

/** Which readings of each row occur in a choice that satisfies all joint equations; rows that none names are left out. */
function search(
  joint: readonly Check[],
  alive: ReadonlyMap<number, readonly number[]>,
  readings: readonly Readings[],
): { possible: ReadonlyMap<number, readonly number[]>; stopped: boolean } {
  const count = (row: number) => alive.get(row)?.length ?? 0;
  const order = [...new Set(joint.flatMap(({ rows }) => rows))].sort((a, b) => count(a) - count(b));
  const due = order.map((row, index) =>
    joint.filter((check) => check.rows.includes(row) && check.rows.every((other) => order.indexOf(other) <= index)),
  );
  const found = new Map(order.map((row) => [row, new Set<number>()]));
  const taken: number[] = [];
  let steps = 0;
  const visit = (depth: number): void => {
    if (depth === order.length) {
      for (const row of order) found.get(row)?.add(taken[row] as number);
      return;
    }
    const row = order[depth] as number;
    for (const index of alive.get(row) as readonly number[]) {
      steps += 1;
      if (steps > mostSteps) return;
      taken[row] = index;
      if ((due[depth] as Check[]).every((check) => residual(check, readings, taken) === 0)) visit(depth + 1);
    }
  };
  visit(0);
  const stopped = steps > mostSteps;
  return { possible: new Map([...found].map(([row, indexes]) => [row, stopped ? [] : [...indexes]])), stopped };
}

/** The identity that the cells of one row must satisfy among themselves, as a test of their numbers; `null` if there is none. */
export function identityOf(cells: readonly (CellId | null)[], equations: readonly Equation[]): Identity | null {
  const own = equations
    .filter(({ left, right }) => [...left, ...right].every((cell) => cells.includes(cell)))
    .map(({ left, right }) => ({
      left: left.map((cell) => cells.indexOf(cell)),
      right: right.map((cell) => cells.indexOf(cell)),
    }));
  const sum = (numbers: readonly number[], places: readonly number[]) => {
    let total = 0;
    for (const place of places) total += numbers[place] as number;
    return total;
  };
  if (own.length === 0) return null;
  return (numbers, partly = false) =>
    own.every(({ left, right }) => {
      const difference = sum(numbers, left) - sum(numbers, right);
      return difference === 0 || (partly && Number.isNaN(difference));
    });
}
