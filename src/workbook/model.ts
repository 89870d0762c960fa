import type { WorkbookPlace, WorkbookPlaces } from "./places.js";

/**
 * The name of a style of a workbook.
 *
 * @category Spreadsheets
 */
export type WorkbookStyleName =
  | "title"
  | "heading"
  | "head"
  | "label"
  | "caption"
  | "value"
  | "mark"
  | "note"
  | "text"
  | "number"
  | "verdict"
  | "choice";

/**
 * How a cell of a workbook looks. Colours are RGB in hexadecimal digits.
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
export interface WorkbookStyle {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** Whether a thin line stands around the cell. */
  readonly border?: boolean;
  readonly align: "left" | "center" | "right";
  readonly wrap?: boolean;
}

/**
 * A cell that is not empty, or has a look.
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
export interface WorkbookCell {
  /** `"D7"` */
  readonly address: string;
  /** What it holds; with a formula, what the formula comes to. A text is never a formula, whatever it begins with. */
  readonly value: string | number | null;
  /** A formula, without the sign of equality before it. */
  readonly formula?: string;
  readonly style: WorkbookStyleName;
  /** `General` if not given. */
  readonly numberFormat?: string;
  /** Whether the cell is to be filled in. All others are to be protected, without a password. */
  readonly input?: true;
}

/**
 * A look that cells take while a formula is true. It is written for the first cell of the first range.
 *
 * @category Spreadsheets
 */
export interface ConditionalFormat {
  /** `["D6:J30"]`, from the upper left. */
  readonly ranges: readonly string[];
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold?: boolean;
}

/**
 * What may be typed into cells; anything else is asked about, not refused.
 *
 * @category Spreadsheets
 */
export interface DataValidation {
  readonly ranges: readonly string[];
  readonly type: "whole" | "decimal" | "list";
  /** The least number; `null` for any number, and for lists. */
  readonly minimum: number | null;
  /** What a list offers. */
  readonly choices: readonly string[];
  /** What is said about anything else. */
  readonly message: string;
}

/**
 * How a sheet is printed: on A4, as wide as the page.
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
export interface WorkbookPrint {
  /** `"A1:J30"`: what lies outside is not printed. */
  readonly area: string;
  readonly orientation: "portrait" | "landscape";
  /** Whether the sheet is made to fit on one page, or runs over as many as it needs. */
  readonly onePage: boolean;
  /** First and last row that are printed on every page, or `null`. */
  readonly repeatRows: readonly [from: number, to: number] | null;
}

/**
 * A sheet of a workbook.
 *
 * @category Spreadsheets
 */
export interface Worksheet {
  readonly name: string;
  /** Width of each column, in digits. */
  readonly widths: readonly number[];
  /** Height of each row, in points; `null` where the program chooses it. */
  readonly heights: readonly (number | null)[];
  readonly cells: readonly WorkbookCell[];
  /** `"A1:J1"` */
  readonly merges: readonly string[];
  /** The first that holds is the one that is seen. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  /** How many rows, from the top, stay in view. */
  readonly frozenRows: number;
  readonly print: WorkbookPrint;
}

/**
 * A workbook as plain data, for any writer of spreadsheet files.
 *
 * @see {@link toWorkbook}
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
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Worksheet[];
  readonly styles: Readonly<Record<WorkbookStyleName, WorkbookStyle>>;
  /** Names for places and ranges. */
  readonly names: Readonly<Record<string, WorkbookPlace>>;
  readonly places: WorkbookPlaces;
}
