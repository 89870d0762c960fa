import type { AnnualReport } from "../report/report.js";
import { areaIn, isOwn } from "./bodies.js";
import type { Claim, CountClaim } from "./claim.js";
import { statedValue } from "./evaluate.js";
import type { ClaimFinding } from "./findings.js";
import { readClaims } from "./readClaims.js";

/** What the claims are held against. */
export interface Against {
  readonly report: AnnualReport;
  readonly previous: AnnualReport | null;
  /** Numbers that are said to be carried over, the first few. */
  readonly carried: readonly number[];
  /** The reporting year, if it is known. */
  readonly year: number | null;
  /** The areas that the tables are known to be of, whoever makes the report. */
  readonly areas: ReadonlySet<string>;
}

/** Hold one claim against what is known. */
export type Check<One extends Claim> = (claim: One, against: Against) => ClaimFinding | null;

/** Whether a number is of the body and of the year of the report. */
export function isOfReport(claim: Pick<CountClaim, "body" | "year">, { report, year, areas }: Against): boolean {
  const isOtherYear = claim.year !== null && year !== null && claim.year !== year;
  return !isOtherYear && isOwn(claim.body, report.body, areas);
}

/** A smaller number may agree by chance. */
const leastShown = 10;

/** The areas of which a number of the text, or of the report's own narrative, is that of the tables: they are the tables' own. */
export function areasShown(report: AnnualReport, claims: readonly Claim[]): ReadonlySet<string> {
  const areas = new Set<string>();
  if (!claims.some((claim) => "body" in claim && areaIn(claim.body))) return areas;
  const narrative = [report.preface, ...report.sections.map(({ text }) => text)].join("\n");
  for (const claim of [...claims, ...readClaims(narrative)]) {
    const area = claim.kind === "count" && claim.value >= leastShown && claim.certainty === "certain" && areaIn(claim.body);
    if (area && claim.meanings.some((meaning) => statedValue(report, meaning) === claim.value)) areas.add(area);
  }
  return areas;
}
