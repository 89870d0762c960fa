import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { describeCell } from "../format/cellWords.js";
import { type AmountUnit, convertAmount } from "../rates/amounts.js";
import { formatRate } from "../rates/formatRate.js";
import type { IndicatorId } from "../rates/indicator.js";
import { indicators } from "../rates/indicators.js";
import { type Rate, rate } from "../rates/rate.js";
import { readAmount, readCount } from "../read/values/number.js";
import { sumStated } from "../report/sums.js";
import { readRange } from "./range.js";
import { gridOf, type Input, numberIn, textOf, word } from "./values.js";

/** The sum of the counts of a range; a blank is not 0. */
export function total(range: Input): number {
  const texts = gridOf(range).flat().map(textOf);
  const sum = sumStated(texts, (text) => {
    const content = readCount(text, false);
    if (content.state !== "number") throw new RangeError(text === "" ? "有空白格，不能合计。" : `「${text}」不是可以合计的数。`);
    return content.value;
  });
  if (!Number.isSafeInteger(sum)) throw new RangeError("合计过大，不能精确表示。");
  return sum as number;
}

/** What the parts make less the total that is stated. */
export const residual = (parts: Input, stated: Input): number => total(parts) - total(stated);

/** The code of an entry by its code or its Chinese label. */
function codeIn<Code extends string>(
  entries: Readonly<Record<Code, { readonly label: string }>>,
  text: string,
  what: string,
): Code {
  const codes = Object.keys(entries) as Code[];
  const found = codes.find((code) => code === text || entries[code].label === text);
  if (!found) throw new RangeError(`没有叫「${text}」的${what}。`);
  return found;
}

function rateIn(range: Input, id: Input, column: Input): Rate {
  const { report } = readRange(gridOf(range));
  const name = word(column);
  const of: ApplicantColumn = name === "" ? "total" : codeIn(applicants, name, "列");
  const found = rate(report, codeIn<IndicatorId>(indicators, word(id), "比率"), { column: of });
  const [first] = found.missing;
  if (found.status === "missing")
    throw new RangeError(`缺少 ${found.missing.length} 格的数${first ? `，如${describeCell(first, "zh-CN")}` : ""}，不能计算。`);
  return found;
}

/** A rate of the form in a range, in percent. */
export const rateText = (range: Input, id: Input, column: Input, digits: Input): string =>
  formatRate(rateIn(range, id, column), digitsIn(digits));

/** The two counts of a rate. */
export const numerator = (range: Input, id: Input, column: Input) => rateIn(range, id, column).numerator as number;
export const denominator = (range: Input, id: Input, column: Input) => rateIn(range, id, column).denominator as number;

function digitsIn(input: Input): { digits?: number } {
  const digits = numberIn(input);
  if (digits === undefined) return {};
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) throw new RangeError("小数位数应为 0 到 6 的整数。");
  return { digits };
}

/** One count over another, in percent. */
export const percentText = (part: Input, whole: Input, digits: Input): string =>
  formatRate({ numerator: total(part), denominator: total(whole) }, digitsIn(digits));

/** An amount in another unit: a number, or the digits where a number would not hold them. */
export function convert(input: Input, from: AmountUnit, to: AmountUnit): number | string {
  const text = word(input);
  const content = readAmount(text, from);
  if (content.state !== "number") throw new RangeError(text === "" ? "金额是空白。" : `「${text}」不是金额。`);
  const { value } = convertAmount(content.value, to);
  return String(Number(value)) === value ? Number(value) : value;
}
