import {
  type AnnualReport,
  type BodyKind,
  type ClaimFinding,
  type ReadFinding,
  type ReadResult,
  type RuleFinding,
  readClaims,
  readReport,
  reconcile,
  reconcileClaims,
  tables,
  type Verdict,
} from "gongkai";
import type { Source } from "./source.js";

/** A report as it was read, the verdict on it, and everything that reading and checking had to say. */
export interface Checked {
  readonly report: AnnualReport;
  readonly verdict: Verdict;
  readonly findings: readonly (ReadFinding | RuleFinding)[];
  /** Its running text, how many numbers in it can be checked, and those that the tables or the text itself disagree with. */
  readonly narrative: { readonly text: string; readonly claims: number; readonly findings: readonly ClaimFinding[] };
}

/** What the caller knows of the bodies: it says by when their reports are due. */
export interface CheckOptions {
  readonly bodyKind?: BodyKind | undefined;
}

/** All reports of a source: some files hold several years, or several bodies. */
export function checkAll(source: Source["source"], { bodyKind }: CheckOptions = {}): Checked[] {
  const first = readReport(source);
  const results = [first, ...first.further];
  return results.map(({ report, findings }) => {
    const verdict = reconcile(report, bodyKind ? { bodyKind } : {});
    return { report, verdict, findings: [...findings, ...verdict.findings], narrative: narrativeOf(report, results) };
  });
}

/** The numbers of the running text against the tables, against each other, and against the year before if the file holds it. */
function narrativeOf(report: AnnualReport, results: readonly ReadResult[]): Checked["narrative"] {
  const text = [report.preface, ...report.sections.map((section) => section.text)].join("\n");
  const claims = tables.some((table) => report[table]) ? readClaims(text) : [];
  const sure = claims.filter((claim) => claim.kind !== "count" || claim.certainty !== "doubtful");
  return { text, claims: sure.length, findings: reconcileClaims(report, claims, previousOf(report, results)) };
}

/** The one report of the same body for the year before: of two, neither is known to be meant. */
function previousOf({ body, year }: AnnualReport, results: readonly ReadResult[]): AnnualReport | null {
  if (body === null || year === null) return null;
  const [previous, another] = results.filter(({ report }) => report.body === body && report.year === year - 1);
  return previous && !another ? previous.report : null;
}

/** The published words around a number of the running text. */
export function quote({ text }: Checked["narrative"], { args: { span } }: ClaimFinding): string {
  const around = text.slice(Math.max(0, span.start - 30), span.end + 30);
  return `…${around.replace(/\s+/g, " ").trim()}…`;
}
