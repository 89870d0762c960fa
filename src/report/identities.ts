import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { type ApplicationRow, applicationRowsOf } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { frozen } from "../form/frozen.js";
import { type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../form/reviews.js";
import { outcomeLeaves } from "../form/taxonomy.js";
import type { ApplicationCellId, CellId } from "./cells.js";

/**
 * Two lists of cells; what the report states in each list is added, and the two sums are compared.
 *
 * @category Checking
 */
export interface Equation {
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/**
 * Equations by edition of the table; empty where the edition has none.
 *
 * @category Checking
 */
export type Equations = Readonly<Record<Edition, readonly Equation[]>>;

const columns = Object.keys(applicants) as ApplicantColumn[];
const counted = columns.filter((column) => column !== "total");
const cell = (row: ApplicationRow, column: ApplicantColumn): ApplicationCellId => `applications/${row}/${column}`;

const inEachColumn = (left: readonly ApplicationRow[], right: readonly ApplicationRow[]): Equation[] =>
  columns.map((column) => ({ left: left.map((row) => cell(row, column)), right: right.map((row) => cell(row, column)) }));

const inEachRow = (edition: Edition): Equation[] =>
  applicationRowsOf(edition).map((row) => ({ left: counted.map((column) => cell(row, column)), right: [cell(row, "total")] }));

const results = (Object.keys(reviewResults) as ReviewResult[]).filter((result) => result !== "total");
const inEachRoute = (Object.keys(reviewRoutes) as ReviewRoute[]).map(
  (route): Equation => ({
    left: results.map((result) => `reviews/${route}/${result}` as const),
    right: [`reviews/${route}/total`],
  }),
);

const flow = inEachColumn(["received", "carriedOver"], ["concluded", "carriedForward"]);

/**
 * The sums that the form itself fixes by the names of its rows and columns: 第一项 + 第二项 = 第三项（七） + 第四项 in each
 * column, the outcomes and their total, the applicants and theirs, and the results of each route of section 四.
 *
 * @see {@link deduceBlanks}, {@link rules}
 * @category Checking
 *
 * @example How many sums does the 2021 form fix in section 三?
 * ```ts
 * import { identities } from "gongkai";
 *
 * identities.flow["2021"].length + identities.outcomes["2021"].length + identities.applicants["2021"].length; // => 39
 * identities.routes["2021"][0]?.right; // => ["reviews/reconsideration/total"]
 * ```
 */
export const identities: Readonly<Record<"flow" | "outcomes" | "applicants" | "routes", Equations>> = /* @__PURE__ */ frozen({
  flow: { "2019": flow, "2021": flow },
  outcomes: {
    "2019": inEachColumn(outcomeLeaves("2019"), ["concluded"]),
    "2021": inEachColumn(outcomeLeaves("2021"), ["concluded"]),
  },
  applicants: { "2019": inEachRow("2019"), "2021": inEachRow("2021") },
  routes: { "2019": inEachRoute, "2021": inEachRoute },
});
