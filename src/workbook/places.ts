import type { IndicatorId } from "../rates/indicator.js";
import type { CellId } from "../report/cells.js";
import type { RuleId } from "../rules/rule.js";

/**
 * Where a cell stands in a workbook.
 *
 * @category Spreadsheets
 *
 * @example Where is the cell of a figure?
 * ```ts
 * import { toWorkbook } from "gongkai";
 *
 * const workbook = toWorkbook("2021");
 * workbook.sheets.length; // => 6
 * workbook.places.cells["reviews/reconsideration/total"]; // => { sheet: "复议诉讼", address: "E6" }
 * ```
 */
export interface WorkbookPlace {
  readonly sheet: string;
  readonly address: string;
}

/**
 * Where an equation of a rule, or what a rule demands of single cells, stands on the check sheet.
 *
 * @category Spreadsheets
 */
export interface CheckPlace {
  readonly rule: RuleId;
  /** The cells that it names. */
  readonly cells: readonly CellId[];
  /** For a demand on single cells: how many hold what they may not. */
  readonly left: WorkbookPlace;
  readonly right: WorkbookPlace;
  readonly difference: WorkbookPlace;
  readonly verdict: WorkbookPlace;
  /** How grave a breach is; shows nothing unless the verdict is that there is one. */
  readonly severity: WorkbookPlace;
}

/**
 * Where a rate stands.
 *
 * @category Spreadsheets
 */
export interface RatePlace {
  readonly id: IndicatorId;
  readonly numerator: WorkbookPlace;
  readonly denominator: WorkbookPlace;
  readonly value: WorkbookPlace;
  readonly status: WorkbookPlace;
}

/**
 * Where everything stands that a program may look for.
 *
 * @category Spreadsheets
 *
 * @example Where is the cell of a figure?
 * ```ts
 * import { toWorkbook } from "gongkai";
 *
 * const workbook = toWorkbook("2021");
 * workbook.sheets.length; // => 6
 * workbook.places.cells["reviews/reconsideration/total"]; // => { sheet: "复议诉讼", address: "E6" }
 * ```
 */
export interface WorkbookPlaces {
  /** The cells of the report. */
  readonly cells: Readonly<Partial<Record<CellId, WorkbookPlace>>>;
  /** The mark of each cell of the report, beside the table: what is wrong with it, or an empty text. */
  readonly marks: Readonly<Partial<Record<CellId, WorkbookPlace>>>;
  readonly checks: readonly CheckPlace[];
  readonly rates: readonly RatePlace[];
  /** What the check comes to. */
  readonly conclusion: WorkbookPlace;
  /** Whether a blank counts as 0. */
  readonly blanks: WorkbookPlace;
  /** The name of the body, which the titles of the tables show. */
  readonly body: WorkbookPlace;
  /** The year of the report, which the titles of the tables show. */
  readonly year: WorkbookPlace;
}
