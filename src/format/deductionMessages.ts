import type { Locale } from "../form/labels.js";
import type { Contradiction, ContradictionReason, ImpliedCount } from "../repair/contradictions.js";
import type { Deduction } from "../repair/deduce.js";
import type { DeductionBasis } from "../repair/derive.js";
import { describeCell } from "./cellWords.js";
import { equationsWords } from "./equationWords.js";
import { requireWordable } from "./wording.js";

const bases: Readonly<Record<DeductionBasis, Readonly<Record<Locale, (equations: string) => string>>>> = {
  onlyBlank: {
    "zh-CN": (equations) => `由${equations}得出，式中只有这一格未定`,
    en: (equations) => `by ${equations}, in which nothing else is open`,
  },
  nothingLeft: {
    "zh-CN": (equations) => `由${equations}得出：已填各数之和已等于总数，而件数不小于零`,
    en: (equations) => `by ${equations}: the counts that are stated make up the whole, and no count is below 0`,
  },
  together: {
    "zh-CN": (equations) => `由${equations}联立得出`,
    en: (equations) => `by ${equations} together`,
  },
};

const markNote = ({ mark, filled }: Deduction, locale: Locale) => {
  if (mark === null) return "";
  if (locale === "en") return filled ? ` The cell held “${mark}”.` : ` The cell holds “${mark}”, which is kept.`;
  return filled ? `本格原填「${mark}」。` : `本格填的是「${mark}」，予以保留。`;
};

/**
 * Word what a blank must hold, and which equations say so.
 *
 * @param deduction - One of `deduceBlanks(report).deductions`
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the locale is neither
 * @see {@link deduceBlanks}
 * @category Printing
 *
 * @example What does the total that was left out come to?
 * ```ts
 * import { deduceBlanks, describeDeduction, emptyReport, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 2]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const [deduction] = deduceBlanks(report).deductions;
 * deduction && describeDeduction(deduction, "zh-CN"); // => "「行政复议」行「总计」列空白，应为 13：由「行政复议」的各项之和得出，式中只有这一格未定。"
 * ```
 */
export function describeDeduction(deduction: Deduction, locale: Locale): string {
  requireWordable("a deduction", deduction, ["cell", "value", "basis", "equations"], locale);
  const { cell, value, basis, equations, sure } = deduction;
  const from = bases[basis][locale](equationsWords(equations, locale));
  const note = markNote(deduction, locale);
  if (locale === "en") {
    const doubt = sure ? "" : " It rests on cells of which one seems to be wrong.";
    return `The blank cell in ${describeCell(cell, locale)} must be ${value}, ${from}.${note}${doubt}`;
  }
  return `${describeCell(cell, locale)}空白，应为 ${value}：${from}。${note}${sure ? "" : "所依据的格中有的可能填错，把握较小。"}`;
}

const reasons: Readonly<Record<ContradictionReason, Readonly<Record<Locale, string>>>> = {
  negative: { "zh-CN": "得出的数小于零", en: "What follows is below 0" },
  notWhole: { "zh-CN": "得出的数不是整数", en: "What follows is not a whole number" },
  disagree: { "zh-CN": "各等式得出的数不同", en: "The equations give different values" },
  exceeds: { "zh-CN": "得出的数超过另一等式所余", en: "What follows is more than another equation leaves" },
  impossible: { "zh-CN": "不论填什么数，各等式都不能同时成立", en: "No values make all of these equations hold" },
};

const impliedWords = ({ value, atMost, equations }: ImpliedCount, locale: Locale) =>
  locale === "en"
    ? `by ${equationsWords(equations, locale)} it is ${atMost ? "at most " : ""}${value}`
    : `由${equationsWords(equations, locale)}${atMost ? "，最多" : "，"}为 ${value}`;

/**
 * Word a contradiction between equations that blanks stand in.
 *
 * @param contradiction - One of `deduceBlanks(report).contradictions`
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the locale is neither
 * @see {@link deduceBlanks}
 * @category Printing
 *
 * @example Why does this total stay blank?
 * ```ts
 * import { deduceBlanks, describeContradiction, emptyReport, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["total", 9]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const [contradiction] = deduceBlanks(report).contradictions;
 * contradiction && describeContradiction(contradiction, "zh-CN"); // => "「行政复议」行「尚未审结」列不能推定，得出的数小于零：由「行政复议」的各项之和，为 -2。请核对这些等式中的各格。"
 * ```
 */
export function describeContradiction(contradiction: Contradiction, locale: Locale): string {
  requireWordable("a contradiction", contradiction, ["reason", "cells", "implied", "equations"], locale);
  const { reason, cells, implied, equations } = contradiction;
  const why = reasons[reason][locale];
  const subject = implied[0]?.cell ?? cells[0];
  const place = subject ? describeCell(subject, locale) : "";
  const others = cells.length - 1;
  const facts = implied.map((one) => impliedWords(one, locale));
  const said = facts.length > 0 ? facts : [equationsWords(equations, locale)];
  if (locale === "en") {
    const more = others > 0 ? `, like ${others} other blank${others > 1 ? "s" : ""}` : "";
    return `The cell in ${place} stays blank${more}. ${why}: ${said.join("; ")}. Check the cells of these equations.`;
  }
  return `${place}${others > 0 ? `等 ${cells.length} 格` : ""}不能推定，${why}：${said.join("；")}。请核对这些等式中的各格。`;
}
