import type { AnnualReport, Edition } from "../../src/index.js";
import { applicationRowsOf } from "../../src/index.js";
import { withCells, withRow } from "./clean.js";
import { fullReport } from "./read.js";

/** A report of other figures in every cell, all of whose sums agree. */
export function balanced(edition: Edition): AnnualReport {
  let report = fullReport(edition);
  const leaves = applicationRowsOf(edition).filter(
    (row) => !["received", "carriedOver", "concluded", "carriedForward"].includes(row),
  );
  const sums = [0, 0, 0, 0, 0, 0];
  for (const [line, row] of leaves.entries()) {
    const counts = [3 * line + 1, line % 4, line % 3, 2 * (line % 2), (5 * line) % 7, line];
    for (const [place, count] of counts.entries()) sums[place] = (sums[place] as number) + count;
    report = withRow(report, row, [...counts, counts.reduce((sum, count) => sum + count, 0)]);
  }
  const withTotal = (counts: readonly number[]) => [...counts, counts.reduce((sum, count) => sum + count, 0)];
  const forward = [4, 1, 0, 2, 0, 3];
  const over = [2, 0, 1, 0, 3, 1];
  report = withRow(report, "concluded", withTotal(sums));
  report = withRow(report, "carriedForward", withTotal(forward));
  report = withRow(report, "carriedOver", withTotal(over));
  report = withRow(
    report,
    "received",
    withTotal(sums.map((sum, place) => sum + (forward[place] as number) - (over[place] as number))),
  );
  for (const [line, route] of ["reconsideration", "litigationDirect", "litigationAfterReconsideration"].entries())
    report = withCells(report, {
      [`reviews/${route}/upheld`]: 10 + line,
      [`reviews/${route}/corrected`]: line,
      [`reviews/${route}/otherOutcome`]: 4 - line,
      [`reviews/${route}/pending`]: 3 * line,
      [`reviews/${route}/total`]: 14 + 4 * line,
    });
  return report;
}
