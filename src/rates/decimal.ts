import { Decimal } from "decimal.js";
import type { Rounding } from "./rounding.js";

const modes: Readonly<Record<Rounding, Decimal.Rounding>> = {
  halfUp: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
};

/**
 * A copy of Decimal of our own: what a host sets on the shared one changes no result here.
 *
 * Counted in the last digit that is printed, a percentage of two whole numbers below 2^53 has at most 24 digits before the
 * point, and unless it is a half it lies at least 2^-54 away from one. With 64 digits the quotient cannot be moved across
 * a half before it is rounded, so that it is rounded once.
 */
const Exact = Decimal.clone({ defaults: true, precision: 64 });

/** One whole number over another in percent, without the sign, rounded once; exact for all safe integers. */
export function percentByDecimal(numerator: number, denominator: number, digits: number, rounding: Rounding): string {
  return new Exact(numerator).times(100).div(denominator).toFixed(digits, modes[rounding]);
}
