import type { CellId } from "../report/cells.js";
import { cellParts, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import type { Meaning } from "./claim.js";
import { moneyUnits } from "./units.js";

/** What a report states for a meaning: `null` if a cell is blank or its table missing, `undefined` if its edition has no such cell. */
export function statedValue(report: AnnualReport, meaning: Meaning): number | null | undefined {
  const plus = sumOf(report, meaning.cells);
  const minus = meaning.less ? sumOf(report, meaning.less) : 0;
  if (plus === undefined || plus === null) return plus;
  return minus === null ? null : plus - (minus ?? 0);
}

function sumOf(report: AnnualReport, cells: readonly CellId[]): number | null | undefined {
  let sum: number | undefined;
  for (const cell of cells) {
    if (!report[cellParts(cell).table]) return null;
    const value = cellValue(report, cell);
    if (value === undefined) continue;
    if (value === null) return null;
    // A head without a unit is that of the form, 万元.
    sum = (sum ?? 0) + (typeof value === "number" ? value : Number(value.value) * (moneyUnits[value.unit ?? "万元"] as number));
  }
  return sum;
}

/** How a printed percentage comes from two numbers: rounded, cut off, or raised to the next; `null` if from none of these. */
export type Agreement = "rounded" | "truncated" | "raised";

/**
 * How a percentage, as printed, comes from a part and a whole, if it does.
 *
 * @param value - In per cent, as printed
 * @param decimals - Decimals that are printed
 * @returns `rounded`; `truncated` or `raised` if only that gives it; `null` if the two numbers do not give it, or the whole is 0
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
