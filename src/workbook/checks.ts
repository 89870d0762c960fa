import type { TableCode } from "../form/sections.js";
import { type CellId, cellParts, cellValue } from "../report/cells.js";
import type { Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { type EquationState, type Evaluated, evaluate } from "../rules/equation.js";
import type { CellRule, ReportRule, SumRule } from "../rules/rule.js";
import { statedTables, tableOfRule } from "../rules/stated.js";
import { advisoryRules, gradesOf, judge, type ReconcileOptions, rules } from "../rules/verdict.js";

/** The first row of the list on the check sheet. */
export const firstCheckRow = 7;

/** Where the check sheet says whether a blank counts as 0. */
export const blanksAddress = "C3";

/** The same, from formulas of the check sheet. */
export const blanksSwitch = "$C$3";

/** A line of the check sheet: an equation of a rule, or what a rule demands of each cell of a table. */
export interface Check {
  readonly rule: SumRule | CellRule;
  readonly severity: Severity;
  readonly table: TableCode;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
  readonly row: number;
  /** What the library finds in the report; `null` where the cells hold nothing to add, count or judge. */
  readonly found: {
    readonly left: number | null;
    readonly right: number | null;
    readonly leftBlanks: number;
    readonly rightBlanks: number;
    readonly state: EquationState | null;
  };
}

/** What is demanded of a single cell. */
export interface Demands {
  readonly notNegative: boolean;
  readonly whole: boolean;
}

/** What the check sheet lists, with the verdict of the library on the report as it is. */
export interface CheckPlan {
  readonly checks: readonly Check[];
  /** Rules that look at the text of the report, which a table cannot check. */
  readonly elsewhere: readonly { readonly rule: ReportRule; readonly severity: Severity }[];
  readonly demands: ReadonlyMap<CellId, Demands>;
}

/** Options that change what is checked. */
export type CheckOptions = Pick<ReconcileOptions, "blanks" | "rules" | "advisory">;

/** List every rule that applies, equation by equation, in the order of the rules. */
export function planChecks(report: AnnualReport, options: CheckOptions): CheckPlan {
  const gradeOf = gradesOf(options);
  const { findings } = judge(report, options).verdict;
  const stated = statedTables(report, options.blanks === "zero");
  const checks: Check[] = [];
  const elsewhere: CheckPlan["elsewhere"][number][] = [];
  const demands = new Map<CellId, Demands>();
  const add = (check: Omit<Check, "row" | "table">) => {
    const [sample] = [...check.left, ...check.right];
    checks.push({ ...check, table: cellParts(sample as CellId).table, row: firstCheckRow + checks.length });
  };
  for (const rule of [...rules, ...advisoryRules]) {
    const severity = gradeOf(rule);
    if (severity === "off") continue;
    if (rule.kind === "report") elsewhere.push({ rule, severity });
    else if (rule.kind === "sum")
      for (const evaluated of evaluate(stated, rule))
        add({ rule, severity, ...evaluated.equation, found: foundIn(report, evaluated) });
    else {
      const cells = cellsOf(report, rule);
      for (const cell of cells) demands.set(cell, joined(demands.get(cell), rule.demands));
      const wrong = findings.filter(({ code }) => code === rule.id).length;
      const found = hasNumber(report, cells)
        ? ({ left: wrong, right: 0, state: wrong > 0 ? "broken" : "holds" } as const)
        : { left: null, right: null, state: null };
      if (cells.length > 0) add({ rule, severity, left: cells, right: [], found: { ...found, leftBlanks: 0, rightBlanks: 0 } });
    }
  }
  return { checks, elsewhere, demands };
}

function cellsOf(report: AnnualReport, rule: CellRule): readonly CellId[] {
  const form = report[tableOfRule(rule)]?.form;
  return form === undefined ? [] : rule.cells[form];
}

function joined(known: Demands | undefined, demands: CellRule["demands"]): Demands {
  return {
    notNegative: known?.notNegative === true || demands !== "whole",
    whole: known?.whole === true || demands !== "notNegative",
  };
}

const hasNumber = (report: AnnualReport, cells: readonly CellId[]) =>
  cells.some((cell) => (cellValue(report, cell) ?? null) !== null);

function foundIn(report: AnnualReport, { equation, sums, state }: Evaluated): Check["found"] {
  const [leftBlanks, rightBlanks] = [sums.leftBlanks.length, sums.rightBlanks.length];
  const shown = (cells: readonly CellId[], value: number, blanks: number) =>
    blanks > 0 && !hasNumber(report, cells) ? null : value;
  return {
    left: shown(equation.left, sums.left, leftBlanks),
    right: shown(equation.right, sums.right, rightBlanks),
    leftBlanks,
    rightBlanks,
    state,
  };
}
