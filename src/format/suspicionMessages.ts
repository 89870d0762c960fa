import type { Locale } from "../form/labels.js";
import type { Reading, Suspicion } from "../rules/rule.js";
import { describeCell } from "./cellWords.js";
import { requireWordable } from "./wording.js";

/** How many readings or cells are named before the rest is only counted. */
const mostNamed = 5;

/**
 * Word where to look first: the cells that would explain the broken equations, and what they would have to hold.
 *
 * @param suspicion - One of `reconcile(report).suspicions`
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the locale is neither
 * @see {@link reconcile}
 * @category Printing
 *
 * @example Which cell should be looked at first?
 * ```ts
 * import { describeSuspicion, emptyReport, reconcile, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 0], ["total", 0]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const [suspicion] = reconcile(report).suspicions;
 * suspicion && describeSuspicion(suspicion, "zh-CN"); // => "请先核对「行政复议」行「总计」列：若不是 0 而是 11，各项即相符。"
 * ```
 */
export function describeSuspicion(suspicion: Suspicion, locale: Locale): string {
  requireWordable("a suspicion", suspicion, ["readings", "crossing"], locale);
  const { readings, crossing, equallyLikely } = suspicion;
  const [first] = readings;
  if (!first) {
    const cells = named(
      crossing.map((cell) => describeCell(cell, locale)),
      locale,
    );
    if (locale === "en") return `Look first at ${cells}: the broken equations run through these cells.`;
    return `请先核对${cells}：不相符的等式都经过这些格。`;
  }
  if (!equallyLikely) {
    if (locale === "en")
      return `Look first at ${wordReading(first, locale)}${first.exchanged ? " (the two may have been exchanged)" : ""}.`;
    return `请先核对${wordReading(first, locale)}${first.exchanged ? "（两格的数可能互换了）" : ""}。`;
  }
  const all = named(
    readings.map((reading) => wordReading(reading, locale)),
    locale,
    locale === "en" ? "; or " : "；或",
  );
  if (locale === "en") return `${readings.length} readings are equally likely: ${all}.`;
  return `有 ${readings.length} 种可能，无法分辨：${all}。`;
}

function wordReading({ cells }: Reading, locale: Locale): string {
  const parts = cells.map(({ cell, stated, expected }) =>
    locale === "en"
      ? `the cell in ${describeCell(cell, locale)}: if it were ${expected} rather than ${stated}`
      : `${describeCell(cell, locale)}：若不是 ${stated} 而是 ${expected}`,
  );
  return locale === "en" ? `${parts.join(", and ")}, all would agree` : `${parts.join("，且")}，各项即相符`;
}

function named(texts: readonly string[], locale: Locale, separator = locale === "en" ? "; " : "、"): string {
  const shown = texts.slice(0, mostNamed).join(separator);
  const more = texts.length - mostNamed;
  if (more <= 0) return shown;
  return locale === "en" ? `${shown}; and ${more} more` : `${shown}；另有 ${more} 处`;
}
