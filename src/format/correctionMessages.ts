import type { Locale } from "../form/labels.js";
import type { Correction, Doubt } from "../repair/corrections.js";
import type { Mistake, MistakeReason } from "../repair/mistakes.js";
import { describeCell } from "./cellWords.js";
import { requireWordable } from "./wording.js";

const reasons: Readonly<Record<MistakeReason, Readonly<Record<Locale, string>>>> = {
  wrongCell: { "zh-CN": "这一格填错", en: "the cell is wrong" },
  wrongTotal: { "zh-CN": "总计填错", en: "the total is wrong" },
  digitsExchanged: { "zh-CN": "两位数字互换", en: "two digits are exchanged" },
  digitAdded: { "zh-CN": "多写一位数字", en: "a digit too many" },
  digitLost: { "zh-CN": "漏写一位数字", en: "a digit is lost" },
  digitMistaken: { "zh-CN": "一位数字写错", en: "one digit is wrong" },
  neighbouringColumn: { "zh-CN": "填到了相邻的列", en: "the count stands in the neighbouring column" },
  neighbouringRow: { "zh-CN": "填到了相邻的行", en: "the count stands in the neighbouring row" },
  cellsExchanged: { "zh-CN": "两格互换", en: "the two cells are exchanged" },
  rowShifted: { "zh-CN": "本行的数错开一格", en: "the counts of the row stand one place off" },
  columnShifted: { "zh-CN": "本列的数错开一格", en: "the counts of the column stand one place off" },
};

const doubtNotes: Readonly<Record<Doubt, Readonly<Record<Locale, string>>>> = {
  alternatives: {
    "zh-CN": "改别的格也能使等式成立，只凭表内的数分不出是哪一处。",
    en: "Other changes would do as well: the table alone cannot tell which it is.",
  },
  blanks: {
    "zh-CN": "相关等式中有空白格，把握较小。",
    en: "There are blanks in the equations of these cells, so this is less sure.",
  },
  elsewhere: {
    "zh-CN": "另有等式不成立，没有找到改法。",
    en: "Other equations do not hold, and no change was found for them.",
  },
  stopped: {
    "zh-CN": "没有试完所有可能。",
    en: "Not all possibilities were tried.",
  },
};

function mistakeWords({ reason, cells }: Mistake, locale: Locale): string {
  const changes = cells.map(({ cell, stated, expected }) =>
    locale === "en"
      ? `if the cell in ${describeCell(cell, locale)} were ${expected} rather than ${stated}`
      : `${describeCell(cell, locale)}：现填 ${stated}，若为 ${expected}`,
  );
  const why = reasons[reason][locale];
  return locale === "en" ? `${changes.join(" and ")} (${why})` : `${changes.join("；")}（${why}）`;
}

/**
 * Word a proposed correction: the cells, what they state, what would make all equations hold, and what may have gone wrong.
 *
 * @param correction - One of `proposeCorrections(report).proposals`
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the locale is neither
 * @see {@link proposeCorrections}
 * @category Printing
 *
 * @example What is probably wrong here?
 * ```ts
 * import { describeCorrection, emptyReport, proposeCorrections, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 0], ["total", 0]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const [correction] = proposeCorrections(report).proposals;
 * correction && describeCorrection(correction, "zh-CN"); // => "「行政复议」行「总计」列：现填 0，若为 11（总计填错），全部等式成立。"
 * ```
 */
export function describeCorrection(correction: Correction, locale: Locale): string {
  requireWordable("a correction", correction, ["mistakes", "doubts"], locale);
  const { mistakes, doubts } = correction;
  const all = mistakes.map((mistake) => mistakeWords(mistake, locale));
  const notes = doubts.map((doubt) => doubtNotes[doubt][locale]);
  const every = !doubts.includes("elsewhere");
  if (locale === "zh-CN") return `${all.join("；")}，${every ? "全部" : "这些格的"}等式成立。${notes.join("")}`;
  const sentence = `${all.join(" and ")}, ${every ? "all equations" : "the equations of these cells"} would hold.`;
  return [sentence.charAt(0).toUpperCase() + sentence.slice(1), ...notes].join(" ");
}
