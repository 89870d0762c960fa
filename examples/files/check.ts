import { type AnnualReport, type ReadFinding, type RuleFinding, readReport, reconcile, type Verdict } from "gongkai";
import type { Source } from "./source.js";

/** A report as it was read, the verdict on it, and everything that reading and checking had to say. */
export interface Checked {
  readonly report: AnnualReport;
  readonly verdict: Verdict;
  readonly findings: readonly (ReadFinding | RuleFinding)[];
}

export function check(source: Source["source"]): Checked {
  const { report, findings } = readReport(source);
  const verdict = reconcile(report);
  return { report, verdict, findings: [...findings, ...verdict.findings] };
}
