import { requireOneOf, requireOptions, requireShape, requireWhole } from "../form/misuse.js";
import { percent } from "./percent.js";
import type { Rate, RateStatus } from "./rate.js";
import type { Rounding } from "./rounding.js";

/**
 * How a rate is printed.
 *
 * @category Rates
 */
export interface FormatRateOptions {
  /** Digits after the point, 0 to 6; 1 if not given. */
  readonly digits?: number;
  /** `halfUp` if not given. */
  readonly rounding?: Rounding;
  /** What is printed where there is no value; `—` if not given. */
  readonly missing?: string;
}

/**
 * What is printed: a rate, or any two counts.
 *
 * @category Rates
 */
export type RateCounts = Pick<Rate, "numerator" | "denominator"> & { readonly status?: RateStatus };

const known = { digits: true, rounding: true, missing: true } as const;
const roundings: readonly Rounding[] = ["halfUp", "halfEven", "down"];

/**
 * A rate in percent, rounded once and exactly.
 *
 * @param rate - A rate, or any two counts
 * @param options - Digits after the point, rounding, and what stands where there is no value
 * @throws RangeError if the digits or the rounding are not among those offered, or a count is not whole or is negative
 * @see {@link rates}
 * @category Rates
 *
 * @example How is a rate printed?
 * ```ts
 * import { formatRate } from "gongkai";
 *
 * formatRate({ numerator: 275, denominator: 805 }); // => "34.2%"
 * formatRate({ numerator: 23, denominator: 160 }, { digits: 2 }); // => "14.38%"
 * formatRate({ numerator: 0, denominator: 0 }); // => "—"
 * ```
 */
export function formatRate(rate: RateCounts, options: FormatRateOptions = {}): string {
  requireOptions("print a rate", options, known);
  const { digits = 1, rounding = "halfUp", missing = "—" } = options;
  requireWhole("print a rate", "digits", digits, 0, 6);
  requireOneOf("print a rate", "rounding", rounding, roundings);
  requireShape("print a rate", "a rate, { numerator, denominator }", rate, ["numerator", "denominator"]);
  const { numerator, denominator, status = "ok" } = rate;
  if (status !== "ok" || numerator === null || denominator === null || denominator === 0) return missing;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator < 0)
    throw new RangeError(
      `Cannot print ${numerator} over ${denominator} in percent: both must be whole numbers that are not negative`,
    );
  return `${percent(numerator, denominator, digits, rounding)}%`;
}
