import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { type ApplicationRow, applicationRows } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { type Label, type Locale, labelOf, locales } from "../form/labels.js";
import { requireOneOf } from "../form/misuse.js";
import { type ProactiveColumn, type ProactiveRow, proactiveColumns, proactiveRows } from "../form/proactive.js";
import { type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../form/reviews.js";
import type { TableCode } from "../form/sections.js";
import { type CellId, cellParts } from "../report/cells.js";

const rowLabels: Readonly<Record<TableCode, (row: string) => Label>> = {
  applications: (row) => applicationRows[row as ApplicationRow],
  proactive: (row) => proactiveRows[row as ProactiveRow],
  reviews: (row) => reviewRoutes[row as ReviewRoute],
};
const columnLabels: Readonly<Record<TableCode, (column: string) => Label>> = {
  applications: (column) => applicants[column as ApplicantColumn],
  proactive: (column) => proactiveColumns[column as ProactiveColumn],
  reviews: (column) => reviewResults[column as ReviewResult],
};
const withPlace = (place: string, label: string) =>
  `${/[）\d]$/u.test(place) ? place.replace(/^三/u, "").replace(/\d$/u, (digit) => `${digit}.`) : `${place}、`}${label}`;

/** The label of the row of a cell, with its number on the form. */
export function rowWords(cell: CellId, locale: Locale): string {
  const { table, row } = cellParts(cell);
  const words = shortLabel(labelOf(rowLabels[table](row), locale, editionOf(cell)));
  return table === "applications" && locale === "zh-CN" ? withPlace(applicationRows[row as ApplicationRow].place, words) : words;
}

/** The label of the column of a cell. */
export function columnWords(cell: CellId, locale: Locale): string {
  const { table, column } = cellParts(cell);
  return shortLabel(labelOf(columnLabels[table](column), locale, editionOf(cell)));
}

/** A label without what it explains in brackets. */
function shortLabel(label: string): string {
  const bracket = label.search(/\s?[（(]/u);
  return bracket > 0 ? label.slice(0, bracket) : label;
}

/** The edition that a cell of section 二 belongs to, for its wording. */
function editionOf(cell: CellId): Edition {
  return /\/(?:newly|total[A-Z]|previousItems|change|projects|amount)/.test(cell) ? "2019" : "2021";
}

/**
 * A cell by its labels: row, then column.
 *
 * @throws RangeError if no edition of the form has such a cell, or the locale is neither `zh-CN` nor `en`
 * @see {@link cellParts}
 * @category Printing
 *
 * @example Which cell is this?
 * ```ts
 * import { describeCell } from "gongkai";
 *
 * describeCell("applications/refused.stateSecret/business", "zh-CN"); // => "「（三）1.属于国家秘密」行「商业企业」列"
 * describeCell("reviews/reconsideration/total", "en"); // => "row “Administrative reconsideration”, column “Total”"
 * ```
 */
export function describeCell(cell: CellId, locale: Locale): string {
  requireOneOf("word a cell", "locale", locale, locales);
  const row = rowWords(cell, locale);
  const column = columnWords(cell, locale);
  return locale === "en" ? `row “${row}”, column “${column}”` : `「${row}」行「${column}」列`;
}

/** Cells by name, no more than `most`; `between` stands between them in English. */
export function cellsInWords(cells: readonly CellId[], locale: Locale, most = 3, between = ", "): string {
  const shown = cells.slice(0, most).map((cell) => describeCell(cell, locale));
  const more = cells.length - shown.length;
  if (locale === "en") return `${shown.join(between)}${more > 0 ? ` and ${more} more` : ""}`;
  return `${shown.join("、")}${more > 0 ? `等 ${cells.length} 格` : ""}`;
}
