import { requireOptions, wrongKind } from "../form/misuse.js";
/**
 * How a count is printed.
 *
 * @category Rates
 */
export interface FormatCountOptions {
  /** Whether thousands are set apart by commas; they are if not given. */
  readonly grouping?: boolean;
  /** What is printed for a blank; `—` if not given. */
  readonly missing?: string;
}

/** A number in digits with its thousands set apart by commas. */
export function grouped(digits: string): string {
  const [whole = "", ...fraction] = digits.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const groups: string[] = [];
  for (let end = whole.length; end > sign.length; end -= 3) groups.unshift(whole.slice(Math.max(sign.length, end - 3), end));
  return [sign + groups.join(","), ...fraction].join(".");
}

/**
 * A count with its thousands set apart; a blank is not 0 and is printed as a dash.
 *
 * @param options - Grouping, and what stands for a blank
 * @throws RangeError if the count is not a whole number
 * @see {@link formatRate}
 * @category Rates
 *
 * @example How is a count printed?
 * ```ts
 * import { formatCount } from "gongkai";
 *
 * formatCount(1234); // => "1,234"
 * formatCount(1234, { grouping: false }); // => "1234"
 * formatCount(null); // => "—"
 * ```
 */
export function formatCount(value: number | null, options: FormatCountOptions = {}): string {
  requireOptions("print a count", options, { grouping: true, missing: true });
  const { grouping = true, missing = "—" } = options;
  if (value === null) return missing;
  if (typeof value !== "number") throw wrongKind("print a count", "a whole number or null", value);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Cannot print ${value} as a count: it must be a whole number`);
  return grouping ? grouped(String(value)) : String(value);
}
