import type { TableCode } from "../form/sections.js";
import { type CellId, cellParts, cellValue } from "../report/cells.js";
import type { Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { applicationRules } from "./applications.js";
import { type Evaluated, evaluate, factsOf } from "./equation.js";
import { proactiveRules } from "./proactive.js";
import { reviewRules } from "./reviews.js";
import type { CellRule, Rule, RuleFinding, UncheckedEquation } from "./rule.js";

/** The rules about the figures of the three tables. */
export const tableRules: readonly Rule[] = [...applicationRules, ...reviewRules, ...proactiveRules];

/** What checking the figures of the tables came to. */
export interface TableChecks {
  readonly findings: RuleFinding[];
  readonly unchecked: UncheckedEquation[];
  readonly evaluated: Evaluated[];
}

const tableOf = (cells: readonly CellId[]): TableCode => cellParts(cells[0] as CellId).table;

function cellFindings(report: AnnualReport, rule: CellRule, severity: Severity): RuleFinding[] {
  const edition = report[tableOf(rule.cells["2021"])]?.form;
  if (!edition) return [];
  const findings: RuleFinding[] = [];
  for (const cell of rule.cells[edition]) {
    const stated = cellValue(report, cell);
    if (stated === null || stated === undefined) continue;
    const number = typeof stated === "number" ? stated : Number(stated.value);
    const negative = rule.demands !== "whole" && !(number >= 0);
    const broken = rule.demands !== "notNegative" && !Number.isSafeInteger(number);
    if (!negative && !broken) continue;
    const value = typeof stated === "number" ? String(stated) : stated.value;
    findings.push({ code: rule.id, severity, cells: [cell], args: { kind: "cell", demands: rule.demands, value } });
  }
  return findings;
}

const cellsOf = ({ equation }: Evaluated): CellId[] => [...equation.left, ...equation.right];

/** Check the figures of the tables by the rules about them; rules about the report besides its tables are passed over. */
export function checkTables(
  report: AnnualReport,
  rules: readonly Rule[],
  gradeOf: (rule: Rule) => "off" | Severity,
  blankIsZero: boolean,
): TableChecks {
  const checks: TableChecks = { findings: [], unchecked: [], evaluated: [] };
  const { findings, unchecked, evaluated } = checks;
  for (const rule of rules) {
    const severity = gradeOf(rule);
    if (severity === "off") continue;
    if (rule.kind === "cell") for (const finding of cellFindings(report, rule, severity)) findings.push(finding);
    if (rule.kind !== "sum") continue;
    for (const result of evaluate(report, rule, blankIsZero)) {
      evaluated.push(result);
      if (result.state === "broken")
        findings.push({ code: rule.id, severity, cells: cellsOf(result), args: factsOf(report, result) });
      if (result.state === "unchecked") unchecked.push({ rule: rule.id, cells: cellsOf(result), blanks: result.unknown });
    }
  }
  return checks;
}
