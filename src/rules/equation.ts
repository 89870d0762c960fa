import { type CellId, cellValue } from "../report/cells.js";
import type { Equation } from "../report/identities.js";
import type { AnnualReport } from "../report/report.js";
import type { Operand, SumArgs, SumRule } from "./rule.js";
import { type StatedTables, tableOfRule } from "./stated.js";
import { isNumber, type Sums, sumsOf } from "./sums.js";

/** Whether an equation holds, is broken, or cannot be checked because a cell of it is blank. */
export type EquationState = "holds" | "broken" | "unchecked";

/** An equation with what the report states in it, and whether it holds. */
export interface Evaluated {
  readonly rule: SumRule;
  readonly equation: Equation;
  readonly state: EquationState;
  /** Its sums; the blanks are those that do not count as zero. */
  readonly sums: Sums<CellId>;
}

/**
 * Whether an equation holds whose sides add up so. With blanks only the bound can be checked: addends that are not negative
 * cannot make a sum smaller.
 */
export function stateOf(
  { difference, leftBlanks, rightBlanks, negative }: Sums<unknown>,
  relation: SumRule["relation"],
): EquationState {
  const blank = leftBlanks.length > 0 || rightBlanks.length > 0;
  const leftExceeds = rightBlanks.length === 0 && difference > 0;
  const rightExceeds = leftBlanks.length === 0 && difference < 0 && relation === "equal";
  if ((leftExceeds || rightExceeds) && !(blank && negative)) return "broken";
  return blank ? "unchecked" : "holds";
}

/** The equations of a rule that the report's edition of the table has, each with its sums and its state. */
export function evaluate(tables: StatedTables, rule: SumRule): Evaluated[] {
  const stated = tables[tableOfRule(rule)];
  if (!stated) return [];
  return rule.equations[stated.form].map((equation) => {
    const sums = sumsOf(equation, stated.read);
    return { rule, equation, sums, state: stateOf(sums, rule.relation) };
  });
}

/** The facts of an equation, for a finding. */
export function factsOf(report: AnnualReport, { rule, equation, sums }: Evaluated): SumArgs {
  const operandsOf = (cells: readonly CellId[]) =>
    cells.map((cell): Operand => {
      const value = cellValue(report, cell);
      return { cell, value: isNumber(value) ? value : null };
    });
  const [leftOperands, rightOperands] = [operandsOf(equation.left), operandsOf(equation.right)];
  const { left, right, difference } = sums;
  const blanks = [...leftOperands, ...rightOperands].filter(({ value }) => value === null).map(({ cell }) => cell);
  return { kind: "sum", relation: rule.relation, left, right, difference, leftOperands, rightOperands, blanks };
}
