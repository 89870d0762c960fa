import type { ApplicationRow } from "../../form/applications.js";
import type { CellId } from "../../report/cells.js";
import type { AnnualReport, ApplicantCounts } from "../../report/report.js";
import { sumStated } from "../../report/sums.js";
import { columns } from "../tables/proposal.js";
import type { Reading } from "./cells.js";
import { readFinding } from "./findings.js";

const others = columns.slice(0, -2);
const isBlankRow = (counts: ApplicantCounts) => columns.every((column) => !counts[column]);

/** Whether the last kind of applicant has what all others come to, and the total is blank. */
function looksShifted(counts: ApplicantCounts): boolean {
  const sum = sumStated(others, (column) => counts[column]);
  return counts.total === null && sum !== null && sum > 0 && counts.otherOrganization === sum;
}

/** Say of section 三 that its totals may stand a column too far left, where it looks so in every row that has a number. */
export function sayMisplacedTotals(reading: Reading, applications: AnnualReport["applications"]): void {
  if (!applications) return;
  const rows = Object.entries<ApplicantCounts | undefined>(applications.rows).flatMap(([row, counts]) =>
    counts ? [[row, counts] as const] : [],
  );
  const filled = rows.filter(([, counts]) => !isBlankRow(counts));
  if (filled.length === 0 || !filled.every(([, counts]) => looksShifted(counts))) return;
  const cells = filled.flatMap(([row]): CellId[] => [
    `applications/${row as ApplicationRow}/otherOrganization`,
    `applications/${row as ApplicationRow}/total`,
  ]);
  reading.findings.push(readFinding("read/totals-misplaced", { rows: filled.length }, cells));
}
