import type { Amount, Count } from "../report/report.js";

/** What a cell holds, or nothing where a program without types gave a table that lacks it. */
export type Value = Count | Amount | undefined;

/** The cells of an equation, on its two sides. */
export interface Sides<Cell> {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
}

/** What is stated on both sides of an equation; what is no number adds nothing. */
export interface Sums<Cell> {
  /** The sum of the left side; beyond 2^53 the nearest number. */
  readonly left: number;
  /** The sum of the right side; beyond 2^53 the nearest number. */
  readonly right: number;
  /** `left - right`, taken of the exact sums of whole numbers: 0 only if both are the same, beyond 2^53 too. */
  readonly difference: number;
  /** The cells of the left side that hold no number. */
  readonly leftBlanks: readonly Cell[];
  /** The cells of the right side that hold no number. */
  readonly rightBlanks: readonly Cell[];
  /** Whether a number is negative. */
  readonly negative: boolean;
}

/** Whether it is a count of at most 32 bits, as nearly all are. */
export const isPlain = (value: Value): value is number => (value as number) >>> 0 === value;

/** Whether it is a number that can be added. */
export const isNumber = (value: Value): value is number => Number.isFinite(value);

const nothing: readonly never[] = Object.freeze([]);
const word = 2 ** 32;

/** Add up one side: multiples of 2^32 apart from what is left of the numbers, so that neither sum is rounded. */
function sideOf<Cell>(cells: readonly Cell[], read: (cell: Cell) => Value) {
  const side = { high: 0, low: 0, blanks: nothing as readonly Cell[], negative: false };
  for (const cell of cells) {
    const value = read(cell);
    if (isPlain(value)) side.low += value;
    else if (isNumber(value)) {
      const high = Math.floor(value / word);
      side.high += high;
      side.low += value - high * word;
      if (value < 0) side.negative = true;
    } else side.blanks = [...side.blanks, cell];
  }
  return side;
}

/**
 * Add up both sides of an equation.
 *
 * @param read - Tells what a cell holds; cells are named as the caller names them
 */
export function sumsOf<Cell>(equation: Sides<Cell>, read: (cell: Cell) => Value): Sums<Cell> {
  const [left, right] = [sideOf(equation.left, read), sideOf(equation.right, read)];
  return {
    left: left.high * word + left.low,
    right: right.high * word + right.low,
    difference: (left.high - right.high) * word + (left.low - right.low),
    leftBlanks: left.blanks,
    rightBlanks: right.blanks,
    negative: left.negative || right.negative,
  };
}
