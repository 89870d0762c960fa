import { type CellId, cellValue } from "../report/cells.js";
import { type Equation, identities } from "../report/identities.js";
import type { AnnualReport, Count } from "../report/report.js";
import { sumStated } from "../report/sums.js";

/** The sums whose right side is one total; those of rows first, since the total of all outcomes may rest on them. */
const sums: readonly Equation[] = [identities.applicants, identities.outcomes, identities.routes].flatMap((equations) => [
  ...equations["2019"],
  ...equations["2021"],
]);

/** The blank totals whose addends are all stated, or are such totals themselves. A total with a mark is kept. */
export function blankTotals(report: AnnualReport): ReadonlyMap<CellId, number> {
  const found = new Map<CellId, number>();
  const statedIn = (cell: CellId) => found.get(cell) ?? (cellValue(report, cell) as Count | undefined);
  for (const { left, right } of sums) {
    const total = right[0] as CellId;
    if (statedIn(total) !== null || report.marks[total] !== undefined) continue;
    const sum = sumStated(left, statedIn);
    if (sum !== null) found.set(total, sum);
  }
  return found;
}
