/** How a digit is rounded: a half up, a half to the even digit, or what is too long cut off. */
export type Rounding = "halfUp" | "halfEven" | "down";

/** Whether what was cut off, `remainder` of `denominator`, makes the last digit one more; exact for all safe integers. */
function roundsUp(remainder: number, denominator: number, isOdd: boolean, rounding: Rounding): boolean {
  const overHalf = remainder - (denominator - remainder);
  return rounding === "halfUp" ? overHalf >= 0 : rounding === "halfEven" && (overHalf > 0 || (overHalf === 0 && isOdd));
}

/** The digits of a whole number plus one. */
function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const kept = digits.slice(0, digits.length - nines);
  return `${kept.slice(0, -1)}${Number(kept.slice(-1)) + 1}${"0".repeat(nines)}`;
}

/** A quotient and so many of its digits behind the point, as the digits of one whole number. No step leaves the safe integers. */
function longDivision(numerator: number, denominator: number, digits: number): { quotient: string; remainder: number } {
  let remainder = numerator % denominator;
  let quotient = String((numerator - remainder) / denominator);
  for (let left = digits; left > 0; left -= 1) {
    // Ten times the remainder may be no safe integer: it is added up, and a denominator taken away where one is reached.
    let tenfold = 0;
    let digit = 0;
    for (let times = 0; times < 10; times += 1) {
      const room = denominator - remainder;
      if (tenfold < room) tenfold += remainder;
      else {
        tenfold -= room;
        digit += 1;
      }
    }
    quotient += digit;
    remainder = tenfold;
  }
  return { quotient, remainder };
}

/** One whole number over another in percent, without the sign, rounded once; exact for all safe integers. */
export function percent(numerator: number, denominator: number, digits: number, rounding: Rounding): string {
  const scaled = numerator * 10 ** (digits + 2);
  let remainder = scaled % denominator;
  let quotient = String((scaled - remainder) / denominator);
  if (scaled >= Number.MAX_SAFE_INTEGER) ({ quotient, remainder } = longDivision(numerator, denominator, digits + 2));
  const isOdd = Number(quotient.slice(-1)) % 2 === 1;
  const rounded = roundsUp(remainder, denominator, isOdd, rounding) ? increment(quotient) : quotient;
  const text = rounded.replace(/^0+(?=\d)/, "").padStart(digits + 1, "0");
  const point = text.length - digits;
  return digits === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
}
