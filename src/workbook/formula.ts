// The formulas use nothing that Excel, WPS, Google Sheets and LibreOffice do not all have.
// No text of a report ever stands in one.

/** A text in a formula. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A sum of terms, `0` without any. */
export const plus = (terms: readonly string[]) => (terms.length === 0 ? "0" : terms.join("+"));

/** A function of several ranges, `0` without any. */
export const over = (name: "SUM" | "COUNT" | "MIN", ranges: readonly string[]) =>
  ranges.length === 0 ? "0" : `${name}(${ranges.join(",")})`;

/** How many cells of some ranges hold a text in which these texts stand one after the other. */
export const countTexts = (ranges: readonly string[], ...texts: readonly string[]) =>
  plus(ranges.map((range) => `COUNTIF(${range},${quoted(`*${texts.join("*")}*`)})`));
