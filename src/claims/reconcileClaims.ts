import { requireList, requireShape } from "../form/misuse.js";
import type { CellId } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import { type Against, areasShown, type Check, isOfReport } from "./against.js";
import { growth } from "./checkGrowth.js";
import type { AllClaim, BalanceClaim, Claim, CountClaim, PartsClaim, ShareClaim, YearClaim } from "./claim.js";
import { type Bounds, boundsOf, shareAgreement, statedValue } from "./evaluate.js";
import { type ClaimFinding, type CountReading, claimFinding } from "./findings.js";
import { flowMeanings, wholesOfPart } from "./meanings.js";
import { moneyUnits } from "./units.js";

/**
 * Hold what a narrative states against the tables of its report, against itself, and against the report of the year before.
 *
 * A finding is made only where every plausible meaning disagrees: 申请 may be those received, with or without the old
 * ones, or those concluded. What is doubtful, what is of another body than the report's, and what would need a blank cell, is not
 * judged. A percentage agrees if it is rounded or cut off to the decimals that are printed (`shareAgreement` tells which). Without tables, as with `emptyReport`, the text is held
 * against itself alone.
 *
 * @param report - The report whose tables are meant
 * @param claims - What `readClaims` read in its narrative
 * @param previous - The report of the year before, for changes against it; without it, or if it names another body or is for
 * another year, they are not judged
 * @see {@link readClaims}, {@link ClaimFinding}
 * @category The narrative
 *
 * @example What does not agree in 行政复议7件，均获维持?
 * ```ts
 * import { emptyReport, readClaims, reconcileClaims, withCell } from "gongkai";
 *
 * let report = withCell(emptyReport("2021"), "reviews/reconsideration/total", 7);
 * report = withCell(report, "reviews/reconsideration/upheld", 5);
 * const findings = reconcileClaims(report, readClaims("因政府信息公开引起的行政复议7件，均获维持。"));
 * findings.map(({ code }) => code); // => ["claims/all-differ"]
 * findings[0]?.cells; // => ["reviews/reconsideration/upheld", "reviews/reconsideration/total"]
 * ```
 */
export function reconcileClaims(
  report: AnnualReport,
  claims: readonly Claim[],
  previous: AnnualReport | null = null,
): readonly ClaimFinding[] {
  const doing = "reconcile claims";
  requireReport(doing, report);
  requireList(doing, "the list that readClaims returns", claims);
  for (const claim of claims) requireShape(doing, "a claim", claim, ["kind", "span"]);
  if (previous !== null) requireReport(doing, previous);
  const carried = claims.flatMap((claim) =>
    claim.kind === "count" && (claim.role === "carriedOver" || claim.role === "carried") ? claim.value : [],
  );
  const year = report.year ?? yearOf(claims);
  const before = previous && isYearBefore(previous, report, year) ? previous : null;
  const against: Against = { report, previous: before, carried: carried.slice(0, 4), year, areas: areasShown(report, claims) };
  const suppressed = severalSubjects(claims, against);
  return claims.flatMap((claim) => {
    if (suppressed.has(claim)) return [];
    const check = checks[claim.kind] as Check<Claim>;
    return check(claim, against) ?? [];
  });
}

/** Whether a report is that of the same body for the year before, as far as both say whose and which year's they are. */
function isYearBefore(previous: AnnualReport, { body }: AnnualReport, year: number | null): boolean {
  if (year !== null && previous.year !== null && previous.year !== year - 1) return false;
  return body === null || previous.body === null || body.includes(previous.body) || previous.body.includes(body);
}

/** The year that most likely is the report's: that of its period or title, else the last one named. */
function yearOf(claims: readonly Claim[]): number | null {
  const stated = claims.find((claim) => claim.kind === "year");
  if (stated) return stated.value;
  return claims.reduce<number | null>(
    (last, claim) => (claim.kind === "count" && claim.year !== null ? Math.max(last ?? 0, claim.year) : last),
    null,
  );
}

/** What a claim may be, in this report; `null` if that cannot be said. */
function plausible(claim: CountClaim, against: Against): readonly Bounds[] | null {
  if (claim.certainty === "doubtful" || !isOfReport(claim, against) || isOfOther(claim, against)) return null;
  const values = claim.meanings.flatMap((meaning) => boundsOf(against.report, meaning) ?? []);
  return values.length > 0 ? values : null;
}

/** Whether it goes with numbers that the tables do not hold: 在区政府受理的31件中，予以公开8件. */
function isOfOther({ wholes, meanings }: CountClaim, { report }: Against): boolean {
  if (wholes.length === 0) return false;
  const bounds = wholesOfPart(meanings).flatMap((meaning) => boundsOf(report, meaning) ?? []);
  return !wholes.some((whole) => bounds.some(({ low, high }) => whole >= low && whole <= high));
}

function agrees({ value, unit, step, atMost }: CountClaim, expected: readonly Bounds[]): boolean {
  const stated = value * (moneyUnits[unit ?? ""] ?? 1);
  const within = (slack: number, factor = 1) =>
    expected.some(({ low, high }) => stated >= low * factor - slack && stated <= high * factor + slack);
  if (unit?.endsWith("元")) {
    // Who wrote 元 into a cell under 万元 meant the same sum.
    const slack = step ?? 0.25 * stated;
    return within(slack) || within(slack, 10 ** -4);
  }
  if (step === null) return within(0.25 * stated + 10);
  return atMost ? expected.some(({ high }) => stated <= high) : within(step);
}

/** Numbers that are likely of one cell, but of which there are several: they may be of several bodies. */
function severalSubjects(claims: readonly Claim[], against: Against): ReadonlySet<Claim> {
  const groups = new Map<string, CountClaim[]>();
  for (const claim of claims) {
    if (claim.kind !== "count" || (!claim.role && !plausible(claim, against))) continue;
    const key = claim.role ?? JSON.stringify(claim.meanings[0]);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const suppressed = new Set<Claim>();
  // 收到81件，受理80件: what was accepted is then no row of the table.
  const received = claims.find((claim) => claim.kind === "count" && claim.role === "received");
  if (received) for (const claim of claims) if (claim.kind === "count" && claim.role === "accepted") suppressed.add(claim);
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    // 信息不存在20件，本机关不掌握17件: one row of the table, in two numbers.
    const [first] = group as [CountClaim];
    const together = { ...first, value: group.reduce((sum, { value }) => sum + value, 0) };
    const expected = plausible(together, against);
    const isSplit = expected !== null && agrees(together, expected);
    for (const claim of group) if (isSplit || claim.certainty === "likely") suppressed.add(claim);
  }
  return suppressed;
}

const count: Check<CountClaim> = (claim, against) => {
  const expected = plausible(claim, against);
  if (expected === null || agrees(claim, expected)) return null;
  const isLeast = expected.some(({ low, high }) => low !== high);
  const money = claim.unit !== null && claim.unit in moneyUnits ? claim.unit : null;
  const readings = readingsOf(claim, against.report, moneyUnits[money ?? ""] ?? 1);
  const cells = [...new Set(readings.flatMap(({ cells }) => cells))];
  return claimFinding(
    "claims/count-differs",
    claim,
    { stated: claim.value, money, readings, isLeast, atMost: claim.atMost },
    cells,
  );
};

/** What a count may speak of, by the cells that the report has; of several with one value the first. */
function readingsOf({ meanings }: CountClaim, report: AnnualReport, unit: number): readonly CountReading[] {
  const has = (cell: CellId) => boundsOf(report, { cells: [cell] }) !== undefined;
  const byValue = new Map<number, CountReading>();
  for (const meaning of meanings) {
    const bounds = boundsOf(report, meaning);
    if (!bounds || byValue.has(bounds.low)) continue;
    const value = bounds.low / unit;
    byValue.set(bounds.low, { cells: meaning.cells.filter(has), less: (meaning.less ?? []).filter(has), value });
  }
  return [...byValue.values()];
}

const share: Check<ShareClaim> = (claim, against) => {
  if (claim.approximate) return null;
  const meanings = isOfReport(claim, against) ? claim.meanings : [];
  const ofTable = meanings.map((meaning) => statedValue(against.report, meaning));
  const known = ofTable.filter((value) => value !== null);
  if (!claim.hasWhole && (known.length === 0 || known.length < ofTable.length)) return null;
  const wholes = [...claim.wholes, ...known];
  const fits = claim.parts.some((part) =>
    wholes.some((whole) => whole >= part && shareAgreement(part, whole, claim.value, claim.decimals) !== null),
  );
  const [part = 0] = claim.parts;
  if (fits || wholes.every((whole) => whole < part)) return null;
  const larger = [...new Set(wholes)].filter((whole) => whole >= part && whole > 0);
  if (larger.length === 0) return null;
  return claimFinding("claims/share-differs", claim, { stated: claim.value, part, wholes: larger });
};

const parts: Check<PartsClaim> = (claim, { report, carried }) => {
  const sum = claim.parts.reduce((total, part) => total + part, 0);
  const wholes = [...claim.wholes];
  const [nearest = 0, next] = wholes;
  if (next !== undefined) wholes.push(nearest + next);
  // The channels of what was received may count what was carried over too.
  if (claim.role === "received" || claim.role === "accepted") {
    for (const one of carried) wholes.push(nearest + one);
    const inTable = statedValue(report, flowMeanings.carriedOver[0] as (typeof flowMeanings.carriedOver)[number]);
    if (inTable !== null) wholes.push(nearest + inTable);
  }
  const fits =
    claim.relation === "exact"
      ? [sum, ...claim.otherSums].some((one) => wholes.includes(one))
      : wholes.some((whole) => sum <= whole || isCountedTwice(claim.parts, sum - whole));
  return fits ? null : claimFinding("claims/parts-differ", claim, { stated: nearest, sum, relation: claim.relation });
};

/** Whether what is too much is one of the parts: then that may be within another. */
const isCountedTwice = (parts: readonly number[], surplus: number) => parts.length > 2 && parts.includes(surplus);

const balance: Check<BalanceClaim> = (claim) => {
  const { received, carriedOver, concluded, carriedForward } = claim;
  // The number received may have the old ones in it, and the number answered those that go on.
  const starts = [received + carriedOver, received];
  const ends = [concluded + carriedForward, concluded];
  if (claim.isLeast && (ends[0] as number) <= (starts[0] as number)) return null;
  if (starts[0] === ends[0] || starts[1] === ends[0] || starts[0] === ends[1]) return null;
  const args = { stated: received, left: starts[0] as number, right: ends[0] as number };
  return claimFinding("claims/balance-differs", claim, args);
};

const year: Check<YearClaim> = (claim, against) => {
  const expected = against.year;
  return expected === null || claim.value === expected
    ? null
    : claimFinding("claims/year-differs", claim, { stated: claim.value, expected });
};

const all: Check<AllClaim> = (claim, against) => {
  const { report } = against;
  const { of, meanings } = claim;
  if (of === "concluded") return isOfReport(claim, against) ? allConcluded(claim, report) : null;
  for (const meaning of meanings) {
    const [cell] = meaning.cells;
    if (!cell) continue;
    const total = cell.replace(/[^/]+$/, "total") as typeof cell;
    const [some, whole] = [statedValue(report, meaning), statedValue(report, { cells: [total] })];
    if (some === null || whole === null) continue;
    if (of === "upheld" ? some !== whole : some > 0)
      return claimFinding("claims/all-differ", claim, { of, stated: of === "upheld" ? whole : 0, expected: some }, [cell, total]);
  }
  return null;
};

function allConcluded(claim: AllClaim, report: AnnualReport): ClaimFinding | null {
  const args = { of: claim.of, stated: claim.stated ?? 0 };
  if (claim.carriedForward) return claimFinding("claims/all-differ", claim, { ...args, expected: claim.carriedForward });
  const cells = ["applications/concluded/total", "applications/carriedForward/total"] as const;
  const [concluded, forward] = cells.map((cell) => statedValue(report, { cells: [cell] }));
  if (!forward || typeof concluded !== "number" || args.stated <= concluded) return null;
  return claimFinding("claims/all-differ", claim, { ...args, expected: forward }, cells);
}

const checks: { readonly [Kind in Claim["kind"]]: Check<Extract<Claim, { kind: Kind }>> } = {
  count,
  share,
  parts,
  balance,
  growth,
  year,
  all,
};
