import { percentByDecimal } from "./decimal.js";
import type { Rounding } from "./rounding.js";

/** Whether what was cut off, `remainder` of `denominator`, makes the last digit one more; exact for all safe integers. */
function roundsUp(remainder: number, denominator: number, isOdd: boolean, rounding: Rounding): boolean {
  const overHalf = remainder - (denominator - remainder);
  return rounding === "halfUp" ? overHalf >= 0 : rounding === "halfEven" && (overHalf > 0 || (overHalf === 0 && isOdd));
}

/** One whole number over another in percent, without the sign, rounded once; exact for all safe integers. */
export function percent(numerator: number, denominator: number, digits: number, rounding: Rounding): string {
  const scaled = numerator * 10 ** (digits + 2);
  if (scaled >= Number.MAX_SAFE_INTEGER) return percentByDecimal(numerator, denominator, digits, rounding);
  const remainder = scaled % denominator;
  const cut = (scaled - remainder) / denominator;
  const rounded = roundsUp(remainder, denominator, cut % 2 === 1, rounding) ? cut + 1 : cut;
  const text = String(rounded).padStart(digits + 1, "0");
  const point = text.length - digits;
  return digits === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
}
