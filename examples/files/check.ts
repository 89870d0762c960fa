import {
  type AnnualReport,
  type ReadFinding,
  type ReadResult,
  type RuleFinding,
  readReport,
  reconcile,
  type Verdict,
} from "gongkai";
import type { Source } from "./source.js";

/** A report as it was read, the verdict on it, and everything that reading and checking had to say. */
export interface Checked {
  readonly report: AnnualReport;
  readonly verdict: Verdict;
  readonly findings: readonly (ReadFinding | RuleFinding)[];
}

const checked = ({ report, findings }: ReadResult): Checked => {
  const verdict = reconcile(report);
  return { report, verdict, findings: [...findings, ...verdict.findings] };
};

/** The first report of a source. */
export const check = (source: Source["source"]): Checked => checked(readReport(source));

/** All reports of a source: some files hold several years, or several bodies. */
export function checkAll(source: Source["source"]): Checked[] {
  const first = readReport(source);
  return [first, ...first.further].map(checked);
}
