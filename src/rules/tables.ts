import type { CellId } from "../report/cells.js";
import type { Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { applicationRules } from "./applications.js";
import { type Evaluated, evaluate, factsOf } from "./equation.js";
import { proactiveRules } from "./proactive.js";
import { reviewRules } from "./reviews.js";
import type { CellRule, Rule, RuleFinding, UncheckedEquation } from "./rule.js";
import { type StatedTables, statedTables, tableOfRule } from "./stated.js";
import { isPlain } from "./sums.js";

/** The rules about the figures of the three tables. */
export const tableRules: readonly Rule[] = [...applicationRules, ...reviewRules, ...proactiveRules];

/** What checking the figures of the tables came to. */
export interface TableChecks {
  readonly findings: RuleFinding[];
  readonly unchecked: UncheckedEquation[];
  readonly evaluated: Evaluated[];
}

function cellFindings(tables: StatedTables, rule: CellRule, severity: Severity): RuleFinding[] {
  const stated = tables[tableOfRule(rule)];
  if (!stated) return [];
  const findings: RuleFinding[] = [];
  for (const cell of rule.cells[stated.form]) {
    const held = stated.read(cell);
    if (held === null || held === undefined || isPlain(held)) continue;
    const value = typeof held === "number" ? String(held) : held.value;
    const negative = rule.demands !== "whole" && !(Number(value) >= 0);
    const broken = rule.demands !== "notNegative" && !Number.isSafeInteger(Number(value));
    if (negative || broken)
      findings.push({
        code: rule.id,
        severity,
        cells: [cell],
        args: { kind: "cell", demands: rule.demands, value },
      });
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
  const tables = statedTables(report, blankIsZero);
  for (const rule of rules) {
    const severity = gradeOf(rule);
    if (severity === "off") continue;
    if (rule.kind === "cell") for (const finding of cellFindings(tables, rule, severity)) findings.push(finding);
    if (rule.kind !== "sum") continue;
    for (const result of evaluate(tables, rule)) {
      evaluated.push(result);
      if (result.state === "broken")
        findings.push({ code: rule.id, severity, cells: cellsOf(result), args: factsOf(report, result) });
      if (result.state === "unchecked")
        unchecked.push({
          rule: rule.id,
          cells: cellsOf(result),
          blanks: [...result.sums.leftBlanks, ...result.sums.rightBlanks],
        });
    }
  }
  return checks;
}
