import fc from "fast-check";
import type { AnnualReport, Edition } from "../../src/index.js";
import { cleanReport, withCells, withRow } from "./clean.js";

/**
 * A consistent report of any figures: details are free, every total is their sum.
 *
 * @param count - What a single cell of section 三 may hold
 */
export function consistent(edition: Edition, count: fc.Arbitrary<number> = fc.nat(999)): fc.Arbitrary<AnnualReport> {
  const base = cleanReport(edition);
  const rows = Object.keys(base.applications?.rows ?? {}).filter(
    (row) => !["received", "carriedOver", "concluded", "carriedForward"].includes(row),
  );
  const six = fc.tuple(...Array.from({ length: 6 }, () => count));
  const withTotal = (counts: readonly number[]) => [...counts, counts.reduce((sum, count) => sum + count, 0)];
  return fc
    .record({
      outcomes: fc.tuple(...rows.map(() => six)),
      forward: six,
      over: fc.tuple(...Array.from({ length: 6 }, () => fc.nat(5))),
      reviews: fc.tuple(...[0, 1, 2].map(() => fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)))),
    })
    .map(({ outcomes, forward, over, reviews }) => {
      let report = base;
      const concluded = [0, 1, 2, 3, 4, 5].map((column) => outcomes.reduce((sum, counts) => sum + (counts[column] as number), 0));
      const flow = concluded.map((count, column) => count + (forward[column] as number));
      const carried = over.map((count, column) => Math.min(count, flow[column] as number));
      for (const [index, row] of rows.entries()) report = withRow(report, row, withTotal(outcomes[index] as number[]));
      report = withRow(report, "concluded", withTotal(concluded));
      report = withRow(report, "carriedForward", withTotal(forward));
      report = withRow(report, "carriedOver", withTotal(carried));
      report = withRow(report, "received", withTotal(flow.map((count, column) => count - (carried[column] as number))));
      for (const [index, route] of ["reconsideration", "litigationDirect", "litigationAfterReconsideration"].entries()) {
        const [upheld, corrected, otherOutcome, pending] = reviews[index] as [number, number, number, number];
        const counts = { upheld, corrected, otherOutcome, pending, total: upheld + corrected + otherOutcome + pending };
        report = withCells(
          report,
          Object.fromEntries(Object.entries(counts).map(([result, count]) => [`reviews/${route}/${result}`, count])),
        );
      }
      return report;
    });
}
