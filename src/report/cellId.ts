import type { ApplicantColumn } from "../form/applicants.js";
import type { ApplicationRow } from "../form/applications.js";
import type { ReviewResult, ReviewRoute } from "../form/reviews.js";

type DocumentRow = "administrativeRules" | "normativeDocuments";
type DecisionRow = "licensing" | "otherMatters" | "penalties" | "compulsion";

/**
 * The id of a cell of section 二.
 *
 * @category The report
 */
export type ProactiveCellId =
  | `proactive/${DocumentRow}/${"newlyMade" | "newlyDisclosed" | "totalDisclosed" | "issued" | "repealed" | "inForce"}`
  | `proactive/${DecisionRow}/${"previousItems" | "change" | "decisions"}`
  | `proactive/fees/${"previousItems" | "change" | "collected"}`
  | `proactive/procurement/${"projects" | "amount"}`;

/**
 * The id of a cell of section 三.
 *
 * @category The report
 */
export type ApplicationCellId = `applications/${ApplicationRow}/${ApplicantColumn}`;

/**
 * The id of a cell of section 四.
 *
 * @category The report
 */
export type ReviewCellId = `reviews/${ReviewRoute}/${ReviewResult}`;

/**
 * The id of a cell that holds an amount of money.
 *
 * @category The report
 */
export type AmountCellId = "proactive/fees/collected" | "proactive/procurement/amount";

/**
 * The id of a cell: `table/row/column`. Ids are stable and never used again for something else.
 *
 * @see {@link cellIds}
 * @category The report
 */
export type CellId = ProactiveCellId | ApplicationCellId | ReviewCellId;
