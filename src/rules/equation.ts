import type { Edition } from "../form/edition.js";
import type { TableCode } from "../form/sections.js";
import { type CellId, cellParts, type RowsOfCells, rowsOf } from "../report/cells.js";
import type { Equation } from "../report/identities.js";
import type { AnnualReport } from "../report/report.js";
import type { Operand, SumArgs, SumRule } from "./rule.js";

/** An equation with what the report states in it, and whether it holds. */
export interface Evaluated {
  readonly rule: SumRule;
  readonly equation: Equation;
  readonly state: "holds" | "broken" | "unchecked";
  /** What the left cells state less what the right cells state. */
  readonly difference: number;
  /** The blanks that keep it from being checked: those that do not count as zero. */
  readonly unknown: readonly CellId[];
}

/** A cell of an equation, with where its value stands. */
interface Term {
  readonly cell: CellId;
  readonly row: string;
  readonly column: string;
  readonly total: boolean;
}

interface Compiled {
  readonly equation: Equation;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Whether a cell is a total. A blank total is not published; it is never taken for nought. */
export function isTotal(cell: CellId): boolean {
  const { row, column } = cellParts(cell);
  return column === "total" || row === "concluded";
}

const termOf = (cell: CellId): Term => {
  const { row, column } = cellParts(cell);
  return { cell, row, column, total: isTotal(cell) };
};

const compiled = new WeakMap<SumRule, { table: TableCode; equations: Readonly<Record<Edition, readonly Compiled[]>> }>();

/** Where the cells of a rule stand, looked up once. */
function compile(rule: SumRule) {
  const known = compiled.get(rule);
  if (known) return known;
  const compileAll = (edition: Edition) =>
    rule.equations[edition].map((equation) => ({ equation, left: equation.left.map(termOf), right: equation.right.map(termOf) }));
  const [sample] = [...rule.equations["2021"], ...rule.equations["2019"]].flatMap(({ left, right }) => [...left, ...right]);
  const made = {
    table: cellParts(sample as CellId).table,
    equations: { "2019": compileAll("2019"), "2021": compileAll("2021") },
  };
  compiled.set(rule, made);
  return made;
}

const stated = (rows: RowsOfCells, { row, column }: Term): number | null => {
  const value = rows[row]?.[column];
  return typeof value === "number" && !Number.isNaN(value) ? value : null;
};

interface Side {
  sum: number;
  negative: boolean;
  unknown: CellId[] | null;
}

function side(rows: RowsOfCells, terms: readonly Term[], blankIsZero: boolean): Side {
  const result: Side = { sum: 0, negative: false, unknown: null };
  for (const term of terms) {
    const value = stated(rows, term);
    if (value === null) {
      if (!blankIsZero || term.total) result.unknown = [...(result.unknown ?? []), term.cell];
    } else {
      result.sum += value;
      if (value < 0) result.negative = true;
    }
  }
  return result;
}

const none: readonly CellId[] = [];

/** The equations of a rule that the report's edition of the table has, each with its state. */
export function evaluate(report: AnnualReport, rule: SumRule, blankIsZero: boolean): Evaluated[] {
  const { table, equations } = compile(rule);
  const form = report[table]?.form;
  const rows = rowsOf(report, table);
  if (!form || !rows) return [];
  return (equations[form] ?? []).map(({ equation, left: leftTerms, right: rightTerms }) => {
    const left = side(rows, leftTerms, blankIsZero);
    const right = side(rows, rightTerms, blankIsZero);
    const difference = left.sum - right.sum;
    const blank = left.unknown !== null || right.unknown !== null;
    // With blanks only the bound can be checked: addends that are not negative cannot make a sum smaller.
    const leftExceeds = right.unknown === null && difference > 0;
    const rightExceeds = left.unknown === null && difference < 0 && rule.relation === "equal";
    const broken = (leftExceeds || rightExceeds) && !(blank && (left.negative || right.negative));
    const state = broken ? "broken" : blank ? "unchecked" : "holds";
    const unknown = blank ? [...(left.unknown ?? none), ...(right.unknown ?? none)] : none;
    return { rule, equation, state, difference, unknown };
  });
}

/** What the report states in the cells of one side of an equation. */
function operandsOf(report: AnnualReport, rule: SumRule, cells: readonly CellId[]): Operand[] {
  const rows = rowsOf(report, compile(rule).table);
  return cells.map((cell) => ({ cell, value: rows && stated(rows, termOf(cell)) }));
}

/** The facts of an equation, for a finding. */
export function factsOf(report: AnnualReport, { rule, equation }: Evaluated): SumArgs {
  const leftOperands = operandsOf(report, rule, equation.left);
  const rightOperands = operandsOf(report, rule, equation.right);
  const sum = (operands: readonly Operand[]) => operands.reduce((total, { value }) => total + (value ?? 0), 0);
  const left = sum(leftOperands);
  const right = sum(rightOperands);
  return {
    kind: "sum",
    relation: rule.relation,
    left,
    right,
    difference: left - right,
    leftOperands,
    rightOperands,
    blanks: [...leftOperands, ...rightOperands].filter(({ value }) => value === null).map(({ cell }) => cell),
  };
}
