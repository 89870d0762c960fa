import { requireOneOf, requireOptions } from "../form/misuse.js";
import { withCell } from "../report/build.js";
import type { CellId } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import type { EquationOfRule } from "../rules/rule.js";
import { type Contradiction, contradictionsOf } from "./contradictions.js";
import { type DeductionBasis, derive, type Step } from "./derive.js";
import { refer, type StatedBlock, statedBlocks, stateIn } from "./system.js";

/**
 * A blank that the identities determine.
 *
 * @see {@link describeDeduction}
 * @category Blanks and corrections
 */
export interface Deduction {
  readonly cell: CellId;
  readonly value: number;
  readonly basis: DeductionBasis;
  /** The equations that give it; what an earlier deduction of the list gave counts as known. */
  readonly equations: readonly EquationOfRule[];
  /** What stands in the cell instead of a number, `/` or `无`, or `null` where it is empty. */
  readonly mark: string | null;
  /** Whether the new report holds the value: a mark is kept unless told otherwise. */
  readonly filled: boolean;
  /** `false` where it rests on a cell that stands in an equation that does not hold, and in none that does. */
  readonly sure: boolean;
}

/**
 * What the blanks of a report must hold.
 *
 * @category Blanks and corrections
 */
export interface Deductions {
  /** The report with the blanks filled; the report that was given is unchanged. */
  readonly report: AnnualReport;
  /** Each blank that follows, those first that later ones rest on. */
  readonly deductions: readonly Deduction[];
  /** What does not fit together. Blanks that are part of it stay blank. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * How to deduce.
 *
 * @category Blanks and corrections
 */
export interface DeductionOptions {
  /** Whether a cell that holds a mark keeps it (default), or takes the value that follows. The value is told either way. */
  readonly marks?: "keep" | "fill";
}

/** Cells that may be wrong: in an equation that is broken, and in none that holds. */
function doubtfulCells({ equations, values }: StatedBlock): ReadonlySet<number> {
  const broken = new Set<number>();
  const backed = new Set<number>();
  for (const equation of equations) {
    const state = stateIn(equation, values);
    const list = state === "holds" ? backed : state === "broken" ? broken : null;
    if (list) for (const [cell] of equation.terms) list.add(cell);
  }
  return new Set([...broken].filter((cell) => !backed.has(cell)));
}

/** The steps that can be relied on, by cell: those that rest on no doubtful cell, nor on a step that does. */
function sureCells(block: StatedBlock, steps: readonly Step[]): ReadonlySet<number> {
  const doubtful = new Set(doubtfulCells(block));
  for (const { cell, equations } of steps) {
    const rests = equations.some((index) =>
      block.equations[index]?.terms.some(([other]) => other !== cell && doubtful.has(other)),
    );
    if (rests) doubtful.add(cell);
    else doubtful.delete(cell);
  }
  return new Set(steps.map(({ cell }) => cell).filter((cell) => !doubtful.has(cell)));
}

/**
 * Deduce the blanks of sections 三 and 四 that the identities determine: totals that were left out, a cell that is the only
 * blank of its equation, and blanks that several equations determine together; on and on until nothing more follows.
 *
 * A blank is never taken for 0. It becomes 0 only where the known counts of an equation make up its sum already, since
 * no count is below 0. Where equations give a blank different values, or one that is negative, not whole or too large for
 * another equation, this is told, and the blanks that are part of it stay blank. Section 二 has no identities.
 *
 * @param report - The report; totals are read as stated, and nothing that is stated is changed
 * @param options - Whether marks are kept
 * @throws RangeError if `marks` is neither `keep` nor `fill`
 * @see {@link describeDeduction}, {@link describeContradiction}, {@link proposeCorrections}
 * @category Blanks and corrections
 *
 * @example What is the total that the body left out?
 * ```ts
 * import { deduceBlanks, emptyReport, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 2]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const { report: filled, deductions } = deduceBlanks(report);
 * filled.reviews?.reconsideration.total; // => 13
 * deductions[0]?.equations[0]?.rule; // => "reviews/route-total"
 * ```
 */
export function deduceBlanks(report: AnnualReport, options: DeductionOptions = {}): Deductions {
  requireReport("deduce blanks", report);
  requireOptions("deduce blanks", options, { marks: true });
  const { marks = "keep" } = options;
  requireOneOf("deduce blanks", "marks", marks, ["keep", "fill"]);
  const deductions: Deduction[] = [];
  const contradictions: Contradiction[] = [];
  let filled = report;
  for (const block of statedBlocks(report)) {
    if (!block.values.includes(null)) continue;
    const cells = new Set<number>();
    const equations = new Set<number>();
    let derived = derive(block, { cells, equations });
    for (;;) {
      const conflicts = contradictionsOf(block, derived, { cells, equations });
      if (conflicts.length === 0) break;
      for (const conflict of conflicts) {
        contradictions.push(conflict.told);
        for (const cell of conflict.cells) cells.add(cell);
        for (const equation of conflict.equations) equations.add(equation);
      }
      derived = derive(block, { cells, equations });
    }
    const sure = sureCells(block, derived.steps);
    for (const { cell: index, value, basis, equations: sources } of derived.steps) {
      const cell = block.cells[index] as Exclude<CellId, `proactive/${string}`>;
      const mark = report.marks[cell] ?? null;
      const isFilled = mark === null || marks === "fill";
      if (isFilled) filled = withCell(filled, cell, value);
      const from = sources.map((one) => refer(block.equations[one] as EquationOfRule));
      deductions.push({ cell, value, basis, equations: from, mark, filled: isFilled, sure: sure.has(index) });
    }
  }
  return { report: filled, deductions, contradictions };
}
