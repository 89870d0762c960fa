import type { CellId } from "../report/cells.js";
import type { EquationOfRule } from "../rules/rule.js";
import type { Derived, Withdrawn } from "./derive.js";
import { excessOf, isCount, refer, type StatedBlock, stateIn } from "./system.js";

/**
 * What equations say of a blank.
 *
 * @category Blanks and corrections
 */
export interface ImpliedCount {
  readonly cell: CellId;
  /** The value that the cell must hold, or at most. */
  readonly value: number;
  readonly atMost: boolean;
  readonly equations: readonly EquationOfRule[];
}

/**
 * Why blanks cannot be filled: `negative` or `notWhole`, what follows is no count; `disagree`, equations give different
 * values; `exceeds`, what follows is more than another equation leaves; `impossible`, no values make all equations hold.
 *
 * @category Blanks and corrections
 */
export type ContradictionReason = "negative" | "notWhole" | "disagree" | "exceeds" | "impossible";

/**
 * Equations that do not fit together. Nothing is resolved: a stated figure is wrong, and which one is not said here.
 *
 * @see {@link describeContradiction}
 * @category Blanks and corrections
 */
export interface Contradiction {
  readonly reason: ContradictionReason;
  /** The blanks that stay blank because of it. */
  readonly cells: readonly CellId[];
  /** What the equations say of one of them, one after the other; empty for `impossible`. */
  readonly implied: readonly ImpliedCount[];
  /** All equations that are part of it. */
  readonly equations: readonly EquationOfRule[];
}

/** A contradiction, and by index what must not be used because of it. */
export interface Conflict {
  readonly told: Contradiction;
  readonly cells: readonly number[];
  readonly equations: readonly number[];
}

/** What is wrong with an equation once the blanks that follow are filled, or `null`. */
function breachOf(block: StatedBlock, equation: number, { values }: Derived): "disagree" | "exceeds" | null {
  const found = block.equations[equation] as StatedBlock["equations"][number];
  if (stateIn(found, values) !== "broken") return null;
  return found.terms.some(([cell]) => values[cell] === null) ? "exceeds" : "disagree";
}

/** What does not fit together in what follows from a block. */
export function contradictionsOf(block: StatedBlock, derived: Derived, withdrawn: Withdrawn): Conflict[] {
  const { steps, values, impossible } = derived;
  const stepOf = new Map(steps.map((step) => [step.cell, step]));
  const isBlank = (cell: number) => block.values[cell] === null;
  const termsOf = (equation: number) => block.equations[equation]?.terms ?? [];

  /** The equations, those that gave what they use, and so on; with the blanks that were filled by the way. */
  const conflict = (reason: ContradictionReason, first: readonly number[], implied: readonly ImpliedCount[]): Conflict => {
    const equations = new Set(first);
    const cells = new Set<number>();
    for (const equation of equations)
      for (const [cell] of termsOf(equation)) {
        const step = stepOf.get(cell);
        if (!isBlank(cell) || (!step && reason !== "impossible")) continue;
        cells.add(cell);
        for (const source of step?.equations ?? []) equations.add(source);
      }
    const order = (indexes: ReadonlySet<number>) => [...indexes].sort((a, b) => a - b);
    const told = {
      reason,
      cells: order(cells).map((cell) => block.cells[cell] as CellId),
      implied,
      equations: order(equations).map((equation) => refer(block.equations[equation] as EquationOfRule)),
    };
    return { told, cells: order(cells), equations: order(equations) };
  };
  const claim = (cell: number, value: number, equations: readonly number[], atMost = false): ImpliedCount => ({
    cell: block.cells[cell] as CellId,
    value,
    atMost,
    equations: equations.map((equation) => refer(block.equations[equation] as EquationOfRule)),
  });

  const noCounts = steps.filter(({ value }) => !isCount(value));
  if (noCounts.length > 0)
    return noCounts.map(({ cell, value, equations }) =>
      conflict(value < 0 ? "negative" : "notWhole", equations, [claim(cell, value, equations)]),
    );
  const breaches = block.equations.flatMap((equation, index) => {
    if (withdrawn.equations.has(index)) return [];
    const last = steps.filter(({ cell }) => equation.terms.some(([other]) => other === cell)).at(-1);
    const reason = last && breachOf(block, index, derived);
    if (!last || !reason) return [];
    const sign = equation.terms.find(([cell]) => cell === last.cell)?.[1] ?? 1;
    const wanted = last.value - sign * excessOf(equation, values);
    return [
      conflict(
        reason,
        [index, ...last.equations],
        [claim(last.cell, last.value, last.equations), claim(last.cell, wanted, [index], reason === "exceeds")],
      ),
    ];
  });
  // What a value breaks says more than that no values fit.
  return breaches.length > 0 ? breaches : impossible.map((equations) => conflict("impossible", equations, []));
}
