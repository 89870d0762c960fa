import type { Locale } from "../form/labels.js";
import type { UncheckedEquation } from "../rules/rule.js";
import { describeCell } from "./cellWords.js";
import { equationWords } from "./equationWords.js";
import { requireWordable } from "./wording.js";

/** How many blank cells are named before the rest is only counted. */
const mostNamed = 5;

/**
 * Word which equation could not be checked, and which cells are blank.
 *
 * @param unchecked - One of `reconcile(report).unchecked`
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the locale is neither
 * @see {@link reconcile}
 * @category Printing
 *
 * @example Which blank cell keeps an equation from being checked?
 * ```ts
 * import { describeUnchecked, emptyReport, reconcile, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 2]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const unchecked = reconcile(report).unchecked.find(({ blanks }) => blanks.includes("reviews/reconsideration/total"));
 * unchecked && describeUnchecked(unchecked, "zh-CN"); // => "「行政复议」的各项之和不能核对：「行政复议」行「总计」列空白。"
 * ```
 */
export function describeUnchecked(unchecked: UncheckedEquation, locale: Locale): string {
  requireWordable("an unchecked equation", unchecked, ["rule", "cells", "blanks"], locale);
  const { blanks } = unchecked;
  const equation = equationWords(unchecked, locale);
  const cells = blanks.slice(0, mostNamed).map((cell) => describeCell(cell, locale));
  const more = blanks.length - cells.length;
  if (locale === "en") {
    const some = blanks.length === 1 ? "A blank cell keeps" : `${blanks.length} blank cells keep`;
    return `${some} ${equation} from being checked: ${cells.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
  }
  return `${equation}不能核对：${cells.join("、")}${more > 0 ? `等 ${blanks.length} 格` : ""}空白。`;
}
