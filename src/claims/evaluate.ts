import { type ApplicantColumn, applicants } from "../form/applicants.js";
import type { ApplicationRow } from "../form/applications.js";
import { wrongKind } from "../form/misuse.js";
import { type CellId, cellParts, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import type { Meaning } from "./claim.js";
import { moneyUnits } from "./units.js";

/** The least and the most that a report may state for a meaning; the same where no cell of it is blank. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What a report states for a meaning, `undefined` if its edition has no such cell. A blank may be anything from 0 on. */
export function boundsOf(report: AnnualReport, meaning: Meaning): Bounds | undefined {
  const plus = sumOf(report, meaning.cells);
  const minus = meaning.less && sumOf(report, meaning.less);
  if (!plus || !minus) return plus;
  return { low: Math.max(0, plus.low - minus.high), high: plus.high - minus.low };
}

/** What a report states for a meaning where no cell of it is blank, else `null`. */
export function statedValue(report: AnnualReport, meaning: Meaning): number | null {
  const bounds = boundsOf(report, meaning);
  return bounds && bounds.low === bounds.high ? bounds.low : null;
}

const unknown: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

function sumOf(report: AnnualReport, cells: readonly CellId[]): Bounds | undefined {
  let sum: Bounds | undefined;
  for (const cell of cells) {
    const one = boundsOfCell(report, cell);
    if (one) sum = sum ? { low: sum.low + one.low, high: sum.high + one.high } : one;
  }
  return sum;
}

function boundsOfCell(report: AnnualReport, cell: CellId): Bounds | undefined {
  const { table, row, column } = cellParts(cell);
  if (!report[table]) return unknown;
  const value = cellValue(report, cell);
  if (value === undefined) return undefined;
  if (typeof value === "object" && value !== null) {
    if (value.unit === null) return unknown;
    const yuan = Number(value.value) * (moneyUnits[value.unit] as number);
    return { low: yuan, high: yuan };
  }
  if (value !== null) return { low: value, high: value };
  // Many bodies leave the totals of the outcomes out; the row itself then says how many there are at least.
  if (table !== "applications" || column !== "total") return unknown;
  return sumOf(
    report,
    applicantColumns.map((other): CellId => `applications/${row as ApplicationRow}/${other}`),
  );
}

const applicantColumns = (Object.keys(applicants) as ApplicantColumn[]).filter((column) => column !== "total");

/**
 * How a printed percentage comes from two numbers: rounded, cut off, or raised to the next; `null` if from none of these.
 *
 * @category The narrative
 */
export type Agreement = "rounded" | "truncated" | "raised";

/**
 * How a percentage, as printed, comes from a part and a whole, if it does.
 *
 * @param value - In per cent, as printed
 * @param decimals - Decimals that are printed
 * @returns `rounded`; `truncated` or `raised` if only that gives it; `null` if the two numbers do not give it, or the whole is 0
 * @see {@link ShareClaim}
 * @category The narrative
 *
 * @example Are 35 of 805 4.34 %?
 * ```ts
 * import { shareAgreement } from "gongkai";
 *
 * shareAgreement(35, 805, 4.35, 2); // => "rounded"
 * shareAgreement(35, 805, 4.34, 2); // => "truncated"
 * shareAgreement(258, 805, 33.9, 1); // => null
 * ```
 */
export function shareAgreement(part: number, whole: number, value: number, decimals: number): Agreement | null {
  for (const [name, given] of Object.entries({ part, whole, value, decimals }))
    if (typeof given !== "number") throw wrongKind("compare a share", `${name}, a number`, given);
  if (whole === 0) return null;
  const scale = 10 ** decimals;
  const exact = (part / whole) * 100 * scale;
  const printed = Math.round(value * scale);
  // Half a unit, and what a binary number may be off by.
  const slack = 1e-9 * Math.max(1, Math.abs(exact));
  if (Math.abs(exact - printed) <= 0.5 + slack) return "rounded";
  if (exact > printed && exact - printed < 1 - slack) return "truncated";
  return printed > exact && printed - exact < 1 - slack ? "raised" : null;
}
