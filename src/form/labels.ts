import type { Edition } from "./edition.js";
import { frozen } from "./frozen.js";
import { requireOneOf, requireShape } from "./misuse.js";

/**
 * The words of one row, column, table or section of the form.
 *
 * @category The form
 */
export interface Label {
  /** The official wording, in Chinese; that of the 2021 edition where the editions differ. */
  readonly label: string;
  /** The wording of the 2019 edition, where it differs. */
  readonly label2019?: string;
  /** English gloss. */
  readonly gloss: string;
  /** Other wordings that published reports use for it. */
  readonly aliases: readonly string[];
}

/**
 * A language of labels and messages.
 *
 * @category The form
 */
export type Locale = "zh-CN" | "en";

/** The languages that there are words in. */
export const locales: readonly Locale[] = /* @__PURE__ */ frozen(["zh-CN", "en"]);
const editionCodes: readonly Edition[] = ["2019", "2021"];

/**
 * The words of a label in one language, as the given edition has them.
 *
 * @param edition - Edition whose wording is wanted; that of 2021 unless told otherwise
 * @throws RangeError if the locale is neither `zh-CN` nor `en`
 * @see {@link describeCell}
 * @category The form
 *
 * @example What is the row of normative documents called?
 * ```ts
 * import { labelOf, proactiveRows } from "gongkai";
 *
 * labelOf(proactiveRows.normativeDocuments, "zh-CN"); // => "行政规范性文件"
 * labelOf(proactiveRows.normativeDocuments, "zh-CN", "2019"); // => "规范性文件"
 * labelOf(proactiveRows.normativeDocuments, "en"); // => "Normative documents"
 * ```
 */
export function labelOf(label: Omit<Label, "aliases">, locale: Locale, edition: Edition = "2021"): string {
  requireShape("word a label", "a label", label, ["label", "gloss"]);
  requireOneOf("word a label", "locale", locale, locales);
  requireOneOf("word a label", "edition", edition, editionCodes);
  if (locale === "en") return label.gloss;
  return edition === "2019" ? (label.label2019 ?? label.label) : label.label;
}
