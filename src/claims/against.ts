import type { AnnualReport } from "../report/report.js";
import type { Claim } from "./claim.js";
import type { ClaimFinding } from "./findings.js";

/** What the claims are held against. */
export interface Against {
  readonly report: AnnualReport;
  readonly previous: AnnualReport | null;
  /** Numbers that are said to be carried over, the first few. */
  readonly carried: readonly number[];
  /** The reporting year, if it is known. */
  readonly year: number | null;
}

/** Hold one claim against what is known. */
export type Check<One extends Claim> = (claim: One, against: Against) => ClaimFinding | null;
