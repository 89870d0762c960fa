import { requireOneOf, requireOptions, requireShape } from "../form/misuse.js";
import type { Amount } from "../report/report.js";
import { grouped } from "./formatCount.js";

/**
 * A unit that an amount of money can be stated in.
 *
 * @category Rates
 */
export type AmountUnit = NonNullable<Amount["unit"]>;

/**
 * How an amount is printed.
 *
 * @category Rates
 */
export interface FormatAmountOptions {
  /** Unit to print it in; its own if not given. */
  readonly unit?: AmountUnit;
  /** Whether thousands are set apart by commas; they are if not given. */
  readonly grouping?: boolean;
  /** What is printed for a blank; `—` if not given. */
  readonly missing?: string;
}

/** The power of ten of each unit, in 元. */
const powers: Readonly<Record<AmountUnit, number>> = { 元: 0, 万元: 4 };

const decimalDigits = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The point moved to the right, or to the left if negative; zeros that say nothing dropped at both ends. */
function movePoint(sign: string, whole: string, fraction: string, places: number): string {
  const point = whole.length + places;
  const digits = `${"0".repeat(Math.max(0, -point))}${whole}${fraction}`.padEnd(point, "0");
  const left = digits.slice(0, Math.max(0, point)).replace(/^0+/, "") || "0";
  let end = digits.length;
  while (end > point && digits[end - 1] === "0") end -= 1;
  const right = digits.slice(Math.max(0, point), end);
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
}

/**
 * The same amount in another unit. Nothing is rounded: the decimal point moves by four places.
 *
 * @param amount - Amount as published; in its own unit it is given back as it is
 * @param unit - Unit that is wanted
 * @throws RangeError if the amount has no unit, or its value is not decimal digits
 * @see {@link formatAmount}
 * @category Rates
 *
 * @example How much are 31.64 万元 in 元?
 * ```ts
 * import { convertAmount } from "gongkai";
 *
 * convertAmount({ value: "31.64", unit: "万元" }, "元"); // => { value: "316400", unit: "元" }
 * convertAmount({ value: "251000", unit: "元" }, "万元"); // => { value: "25.1", unit: "万元" }
 * ```
 */
export function convertAmount(amount: Amount, unit: AmountUnit): Amount {
  requireShape("convert an amount", "an amount, { value, unit }", amount, ["value", "unit"]);
  requireOneOf("convert an amount", "unit", unit, Object.keys(powers));
  if (amount.unit === null)
    throw new RangeError(`Cannot convert ${amount.value} to ${unit}: neither the cell nor its head names a unit`);
  requireOneOf("convert an amount", "its unit", amount.unit, Object.keys(powers));
  const [, sign = "", whole = "", fraction = ""] = decimalDigits.exec(amount.value) ?? [];
  if (whole === "")
    throw new RangeError(`Cannot convert "${amount.value}" to ${unit}: the value must be decimal digits, such as "31.64"`);
  if (amount.unit === unit) return amount;
  return { value: movePoint(sign, whole, fraction, powers[amount.unit] - powers[unit]), unit };
}

/**
 * An amount with its unit, in the digits as published; a blank is not 0 and is printed as a dash.
 *
 * @param options - Unit, grouping, and what stands for a blank
 * @throws RangeError if another unit is wanted and the amount has none, or its value is not decimal digits
 * @see {@link convertAmount}
 * @category Rates
 *
 * @example How is an amount printed?
 * ```ts
 * import { formatAmount } from "gongkai";
 *
 * formatAmount({ value: "31.64", unit: "万元" }); // => "31.64万元"
 * formatAmount({ value: "31.64", unit: "万元" }, { unit: "元" }); // => "316,400元"
 * formatAmount(null); // => "—"
 * ```
 */
export function formatAmount(amount: Amount | null, options: FormatAmountOptions = {}): string {
  requireOptions("print an amount", options, { unit: true, grouping: true, missing: true });
  const { unit, grouping = true, missing = "—" } = options;
  if (amount === null) return missing;
  requireShape("print an amount", "an amount, { value, unit }, or null", amount, ["value", "unit"]);
  const { value, unit: stated } = unit === undefined ? amount : convertAmount(amount, unit);
  return `${grouping && decimalDigits.test(value) ? grouped(value) : value}${stated ?? ""}`;
}
