import type { CellId } from "../report/cells.js";
import { type Check, isOfReport } from "./against.js";
import type { GrowthClaim } from "./claim.js";
import { boundsOf, shareAgreement, statedValue } from "./evaluate.js";
import { type ClaimFinding, claimFinding } from "./findings.js";

/** A change against the numbers of the text, or against the report of the year before. */
export const growth: Check<GrowthClaim> = (claim, against) => {
  const { report, previous, year } = against;
  const { stated, old, meanings } = claim;
  if (claim.approximate || stated === null) return null;
  if (old !== null) {
    const differs = growthBetween(claim, [[stated, old]], null);
    if (differs) return differs;
  }
  const isOther = claim.since !== null && (year === null || claim.since !== year - 1);
  if (!previous || isOther || meanings.length === 0 || !isOfReport(claim, against)) return null;
  const isStated = meanings.some((meaning) => statedValue(report, meaning) === stated);
  const pairs: Pair[] = [];
  // Both years in the same meaning, or the number of the text against the year before.
  for (const meaning of meanings) {
    if (!boundsOf(report, meaning) && !boundsOf(previous, meaning)) continue;
    const [now, before] = [statedValue(report, meaning), statedValue(previous, meaning)];
    if (now === null || !before) return null;
    pairs.push([stated, before], ...(isStated ? [] : [[now, before] as const]));
  }
  if (pairs.length === 0) return null;
  return growthBetween(claim, pairs, [...new Set(meanings.flatMap(({ cells }) => cells))]);
};

type Pair = readonly [now: number, old: number];

/** A finding, unless one of the pairs shows the change; `cells`: those of the two reports, `null` if the pair is of the text. */
function growthBetween(claim: GrowthClaim, pairs: readonly Pair[], cells: readonly CellId[] | null): ClaimFinding | null {
  const { value, of, decimals } = claim;
  const fits = pairs.some(([now, old]) =>
    of === "count" ? now - old === value : shareAgreement(now - old, old, value, decimals) !== null,
  );
  if (fits) return null;
  const expected = pairs.map(([now, old]) => (of === "count" ? now - old : ((now - old) / old) * 100));
  const args = { stated: value, of, expected: [...new Set(expected)], ofText: cells === null };
  return claimFinding("claims/growth-differs", claim, args, cells ?? []);
}
