import {
  type AnnualReport,
  type ApplicantColumn,
  applicants,
  applicationRowsOf,
  type CellId,
  type Edition,
  emptyReport,
  withCell,
} from "../../src/index.js";

/** Sets many cells at once. */
export function withCells(report: AnnualReport, values: Readonly<Record<string, number | null>>): AnnualReport {
  let changed = report;
  for (const [cell, value] of Object.entries(values)) changed = withCell(changed, cell as CellId, value);
  return changed;
}

const columns = Object.keys(applicants) as ApplicantColumn[];

/** Fills one row of section 三. */
export function withRow(report: AnnualReport, row: string, counts: readonly number[]): AnnualReport {
  return withCells(
    report,
    Object.fromEntries(columns.map((column, index) => [`applications/${row}/${column}`, counts[index] ?? 0])),
  );
}

/** A report of either edition in which every figure agrees with every other; figures of a small district. */
export function cleanReport(edition: Edition): AnnualReport {
  let report = emptyReport(edition);
  for (const row of applicationRowsOf(edition)) report = withRow(report, row, [0, 0, 0, 0, 0, 0, 0]);
  report = withRow(report, "received", [58, 7, 0, 0, 1, 0, 66]);
  report = withRow(report, "carriedOver", [2, 0, 0, 0, 0, 0, 2]);
  report = withRow(report, "disclosed", [20, 3, 0, 0, 0, 0, 23]);
  report = withRow(report, "partiallyDisclosed", [16, 1, 0, 0, 0, 0, 17]);
  report = withRow(report, "refused.internalAffairs", [1, 0, 0, 0, 0, 0, 1]);
  report = withRow(report, "unable.notHeld", [11, 2, 0, 0, 1, 0, 14]);
  report = withRow(report, "notProcessed.petitionOrComplaint", [4, 0, 0, 0, 0, 0, 4]);
  report = withRow(report, edition === "2019" ? "other" : "other.other", [3, 0, 0, 0, 0, 0, 3]);
  report = withRow(report, "concluded", [55, 6, 0, 0, 1, 0, 62]);
  report = withRow(report, "carriedForward", [5, 1, 0, 0, 0, 0, 6]);
  for (const route of ["reconsideration", "litigationDirect", "litigationAfterReconsideration"])
    report = withCells(report, {
      [`reviews/${route}/upheld`]: 5,
      [`reviews/${route}/corrected`]: 1,
      [`reviews/${route}/otherOutcome`]: 2,
      [`reviews/${route}/pending`]: 3,
      [`reviews/${route}/total`]: 11,
    });
  if (edition === "2019")
    return withCells(report, {
      "proactive/administrativeRules/newlyMade": 1,
      "proactive/administrativeRules/newlyDisclosed": 1,
      "proactive/administrativeRules/totalDisclosed": 9,
      "proactive/normativeDocuments/newlyMade": 12,
      "proactive/normativeDocuments/newlyDisclosed": 12,
      "proactive/normativeDocuments/totalDisclosed": 40,
      "proactive/licensing/previousItems": 22,
      "proactive/licensing/change": -2,
      "proactive/licensing/decisions": 300,
    });
  return withCells(report, {
    "proactive/administrativeRules/issued": 0,
    "proactive/administrativeRules/repealed": 0,
    "proactive/administrativeRules/inForce": 4,
    "proactive/normativeDocuments/issued": 5,
    "proactive/normativeDocuments/repealed": 1,
    "proactive/normativeDocuments/inForce": 25,
    "proactive/licensing/decisions": 247,
    "proactive/penalties/decisions": 2,
    "proactive/compulsion/decisions": 0,
  });
}
