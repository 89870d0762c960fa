import { requireOptions } from "../form/misuse.js";
import type { AnnualReport } from "../report/report.js";
import { judge, type ReconcileOptions, type Verdict } from "../rules/verdict.js";
import { suspicions } from "./suspects.js";

/**
 * Check whether the figures of a report agree with each other. Stated figures are compared with stated figures;
 * nothing is recomputed, filled in or changed.
 *
 * @param report - The report
 * @param options - What a blank means, which rules apply and how grave they are
 * @returns The verdict: findings, what could not be checked, and where to look first
 * @throws TypeError if it is not given a report
 * @throws RangeError if an option names a rule, a grade, a way to treat blanks or a kind of body that does not exist
 * @see {@link rules}, {@link Verdict}, {@link proposeCorrections}, {@link reconcileClaims}
 * @category Checking
 *
 * @example Which rule is broken if a total is one too high?
 * ```ts
 * import { emptyReport, reconcile, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 0], ["total", 12]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const verdict = reconcile(report);
 * verdict.reconciles; // => false
 * verdict.findings.map(({ code }) => code); // => ["reviews/route-total"]
 * verdict.checked; // => 1
 * ```
 */
export function reconcile(report: AnnualReport, options: ReconcileOptions = {}): Verdict {
  requireOptions("reconcile", options, { bodyKind: true, blanks: true, rules: true, advisory: true });
  const { verdict, evaluated } = judge(report, options);
  return { ...verdict, suspicions: verdict.broken === 0 ? [] : suspicions(report, evaluated, options.blanks === "zero") };
}
