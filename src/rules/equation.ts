import type { Edition } from "../form/edition.js";
import type { TableCode } from "../form/sections.js";
import { type CellId, cellParts, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import type { Equation, Operand, SumArgs, SumRule } from "./rule.js";

/** An equation with what the report states in it, and whether it holds. */
export interface Evaluated {
  readonly rule: SumRule;
  readonly equation: Equation;
  readonly state: "holds" | "broken" | "unchecked";
  readonly args: SumArgs;
  /** The blanks that keep it from being checked: those that do not count as zero. */
  readonly unknown: readonly CellId[];
}

/** A blank total is not published; it is never taken for nought. */
function isTotal(cell: CellId): boolean {
  const { row, column } = cellParts(cell);
  return column === "total" || row === "concluded";
}

function side(report: AnnualReport, cells: readonly CellId[], blankIsZero: boolean) {
  let sum = 0;
  let negative = false;
  const unknown: CellId[] = [];
  const operands: Operand[] = [];
  for (const cell of cells) {
    const stated = cellValue(report, cell);
    const value = typeof stated === "number" && !Number.isNaN(stated) ? stated : null;
    operands.push({ cell, value });
    if (value !== null) {
      sum += value;
      negative ||= value < 0;
    } else if (!blankIsZero || isTotal(cell)) unknown.push(cell);
  }
  return { sum, negative, unknown, operands };
}

/** The equations of a rule that the report's edition of the table has, each with its state. */
export function evaluate(report: AnnualReport, rule: SumRule, blankIsZero: boolean): Evaluated[] {
  const edition = editionFor(report, rule);
  if (!edition) return [];
  return rule.equations[edition].map((equation) => {
    const left = side(report, equation.left, blankIsZero);
    const right = side(report, equation.right, blankIsZero);
    const difference = left.sum - right.sum;
    const unknown = [...left.unknown, ...right.unknown];
    // With blanks only the bound can be checked: addends that are not negative cannot make a sum smaller.
    const leftExceeds = right.unknown.length === 0 && difference > 0;
    const rightExceeds = left.unknown.length === 0 && difference < 0 && rule.relation === "equal";
    const exceeds = (leftExceeds || rightExceeds) && (unknown.length === 0 || !(left.negative || right.negative));
    const state = exceeds ? "broken" : unknown.length > 0 ? "unchecked" : "holds";
    const args: SumArgs = {
      kind: "sum",
      relation: rule.relation,
      left: left.sum,
      right: right.sum,
      difference,
      leftOperands: left.operands,
      rightOperands: right.operands,
      blanks: [...left.operands, ...right.operands].filter(({ value }) => value === null).map(({ cell }) => cell),
    };
    return { rule, equation, state, args, unknown };
  });
}

function editionFor(report: AnnualReport, rule: SumRule): Edition | null {
  const sample = rule.equations["2021"][0] ?? rule.equations["2019"][0];
  const cell = sample?.left[0] ?? sample?.right[0];
  const table: TableCode | undefined = cell && cellParts(cell).table;
  return (table && report[table]?.form) ?? null;
}
