import { type ApplicationRow, applicationRowsOf } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { type ReviewRoute, reviewRoutes } from "../form/reviews.js";
import type { TableCode } from "../form/sections.js";
import { cellParts } from "../report/cells.js";
import { type Equations, identities } from "../report/identities.js";
import type { AnnualReport, ApplicantCounts, Count } from "../report/report.js";

/** A row of section 三 with the sign that it has in each of the two sums that hold in every column; 0 where it is in neither. */
interface SignedRow {
  readonly row: ApplicationRow;
  readonly flow: number;
  readonly outcomes: number;
}

/** The same rows are added in every column, so that the sum of one column tells the sign of a row in all of them. */
function signOf(row: ApplicationRow, equations: Equations, edition: Edition): number {
  const { left, right } = equations[edition][0] ?? { left: [], right: [] };
  const rowsAmong = (cells: typeof left) => cells.filter((cell) => cellParts(cell).row === row).length;
  return rowsAmong(left) - rowsAmong(right);
}

const signedRows = (edition: Edition): readonly SignedRow[] =>
  applicationRowsOf(edition).map((row) => ({
    row,
    flow: signOf(row, identities.flow, edition),
    outcomes: signOf(row, identities.outcomes, edition),
  }));
const signed = { "2019": signedRows("2019"), "2021": signedRows("2021") };
const routes = Object.keys(reviewRoutes) as ReviewRoute[];

/** Whether it is a count of at most 32 bits. What is not, a blank too, is for the rules to look at. */
const isCount = (value: Count | undefined): value is number => (value as number) >>> 0 === value;

/**
 * Whether section 三 holds counts alone and all of its sums come out, in one walk over its rows; the columns are written
 * out, side by side, because to look them up by name costs many times what it costs to add them.
 */
function applicationsBalance({ form, rows }: NonNullable<AnnualReport["applications"]>): boolean {
  if (form !== "2019" && form !== "2021") return false;
  const all: { readonly [Row in ApplicationRow]?: ApplicantCounts | undefined } = rows;
  let [flow0, flow1, flow2, flow3, flow4, flow5, flow6] = [0, 0, 0, 0, 0, 0, 0];
  let [out0, out1, out2, out3, out4, out5, out6] = [0, 0, 0, 0, 0, 0, 0];
  for (const { row, flow, outcomes } of signed[form]) {
    const counts = all[row];
    if (!counts) return false;
    const { naturalPerson: n0, business: n1, research: n2, publicWelfare: n3, legalService: n4, otherOrganization: n5 } = counts;
    const n6 = counts.total;
    if (!(isCount(n0) && isCount(n1) && isCount(n2) && isCount(n3) && isCount(n4) && isCount(n5) && isCount(n6))) return false;
    if (n0 + n1 + n2 + n3 + n4 + n5 !== n6) return false;
    flow0 += flow * n0;
    flow1 += flow * n1;
    flow2 += flow * n2;
    flow3 += flow * n3;
    flow4 += flow * n4;
    flow5 += flow * n5;
    flow6 += flow * n6;
    out0 += outcomes * n0;
    out1 += outcomes * n1;
    out2 += outcomes * n2;
    out3 += outcomes * n3;
    out4 += outcomes * n4;
    out5 += outcomes * n5;
    out6 += outcomes * n6;
  }
  const flowBalances = !(flow0 || flow1 || flow2 || flow3 || flow4 || flow5 || flow6);
  return flowBalances && !(out0 || out1 || out2 || out3 || out4 || out5 || out6);
}

function reviewsBalance(reviews: NonNullable<AnnualReport["reviews"]>): boolean {
  if (reviews.form !== "2019" && reviews.form !== "2021") return false;
  for (const route of routes) {
    const counts = reviews[route];
    if (!counts) return false;
    const { upheld, corrected, otherOutcome, pending, total } = counts;
    if (!(isCount(upheld) && isCount(corrected) && isCount(otherOutcome) && isCount(pending) && isCount(total))) return false;
    if (upheld + corrected + otherOutcome + pending !== total) return false;
  }
  return true;
}

/**
 * Whether no rule of section 三 or 四 can find anything in the table: it is there, has no blank, and all of its sums come
 * out. `false` says nothing; then the rules are looked at one by one.
 */
export function balances({ applications, reviews }: AnnualReport, table: TableCode): boolean {
  if (table === "applications") return Boolean(applications && applicationsBalance(applications));
  return table === "reviews" && Boolean(reviews && reviewsBalance(reviews));
}
