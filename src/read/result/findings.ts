import type { Edition } from "../../form/edition.js";
import { frozen } from "../../form/frozen.js";
import type { OtherFormCode } from "../../form/otherForms.js";
import type { TableCode } from "../../form/sections.js";
import type { CellId } from "../../report/cells.js";
import type { Finding, Place, Severity } from "../../report/finding.js";

/**
 * The facts of each kind of finding that reading can make.
 *
 * @category Reading
 */
export interface ReadArgs {
  /** The source is a statistics form from before 2019; it is refused. */
  "read/older-form": { readonly markers: readonly string[] };
  /** The source is a report of another kind, on another form; it is refused. */
  "read/other-form": { readonly form: OtherFormCode; readonly markers: readonly string[] };
  /** No such table was found. */
  "read/table-missing": { readonly table: TableCode };
  /** A table shows marks of both editions; the cells of the other edition are left blank. */
  "read/editions-mixed": { readonly table: TableCode; readonly form: Edition; readonly heads: readonly string[] };
  /** Nothing in the table tells its edition; that of the year, or of the other table, was taken. */
  "read/edition-assumed": { readonly table: TableCode; readonly form: Edition };
  /** A label is not the form's; it was read as the label given: another known wording of it, or a misspelling. */
  "read/label-variant": { readonly text: string; readonly label: string; readonly grade: "alias" | "typo" };
  /** The heads do not stand in the form's order. Settled: the values were read by their heads; otherwise they were left out. */
  "read/heads-reordered": { readonly table: TableCode; readonly heads: readonly string[]; readonly settled: boolean };
  /**
   * Heads that are none of the form's: what stands below them was left out. Settled: the other columns were read; otherwise
   * the heads say that the table holds something else, and it was not read.
   */
  "read/heads-unknown": { readonly table: TableCode; readonly heads: readonly string[]; readonly settled: boolean };
  /** A label that is none of the form's; what stands beside it was left out. */
  "read/label-unknown": { readonly text: string; readonly values: readonly string[] };
  /**
   * A row whose numbers stand apart from its label, told by its position between its neighbours. Settled: the identities
   * of the table confirm it; otherwise a warning, and the numbers were left out.
   */
  "read/label-apart": { readonly label: string; readonly values: readonly string[]; readonly settled: boolean };
  /**
   * The values of a table stand away from their labels, or it is turned, or has a line for each cell; they were laid so, and
   * no sum contradicts it. A warning where `readings` of them are left: cells on which they differ are blank.
   */
  "read/values-apart": {
    readonly table: TableCode;
    readonly way: "reading-order" | "transposed" | "long-form";
    readonly readings: number;
  };
  /** A label stands in another column than the labels of its kind. */
  "read/row-shifted": { readonly label: string; readonly by: number };
  /** Rows of the form that were not found, or that have a label and no value. */
  "read/rows-missing": { readonly table: TableCode; readonly labels: readonly string[] };
  /** Several rows where the form has one, none of which is told to be the report's own: none was read. */
  "read/rows-several": { readonly table: TableCode; readonly labels: readonly string[] };
  /** A row that was found again with other values; the first was kept. */
  "read/row-repeated": { readonly label: string; readonly values: readonly string[] };
  /** More values than the row has cells. */
  "read/cells-surplus": CountArgs;
  /** Fewer values than the row has cells, so that their columns cannot be told. */
  "read/cells-missing": CountArgs;
  /** Values printed without anything between them. A notice where the identities of the table tell them apart. */
  "read/cells-glued": CountArgs;
  /** Digits of one number that a space or a line break parts. A notice where the identities of the table confirm it. */
  "read/cells-split": CountArgs;
  /** Values that do not add up, in an arrangement in which a number that is not of the row may stand among them. */
  "read/cells-unconfirmed": CountArgs;
  /** A subtotal of the organizations, which the form does not have, is not what they add up to; it was left out. */
  "read/subtotal-differs": { readonly label: string; readonly stated: number; readonly sum: number };
  /** In every row with a number the total is blank, and the last kind of applicant has what all others come to. */
  "read/totals-misplaced": { readonly rows: number };
  /** One nought, or one mark, that stands once for all the cells that it spans. */
  "read/cells-merged": CountArgs;
  /** A cell that holds neither a number nor a known mark for none. */
  "read/cell-unreadable": { readonly text: string };
  /** Cells that hold a mark for "none" rather than 0. */
  "read/cell-marked": { readonly table: TableCode; readonly mark: string };
  /** A cell whose number was read without the words around it. */
  "read/cell-worded": { readonly text: string; readonly value: string };
  /** An amount for which no unit is named; that of the form, 万元, was taken. */
  "read/unit-assumed": Record<string, never>;
  /** An amount whose unit is neither 元 nor 万元: its digits were read, its unit was not. */
  "read/unit-unknown": Record<string, never>;
  /** A number in a table that no row claims; the cells are those of the rows beside it, of which it may be a piece. */
  "read/number-stray": { readonly values: readonly string[] };
  /** The title and the text name different years. */
  "read/years-differ": { readonly title: number; readonly period: number };
  /** The title names no body that could be told. */
  "read/body-unknown": { readonly title: string };
  /** Two dates of which either may be that of publication lie more than a day apart. */
  "read/dates-differ": { readonly taken: StatedDate; readonly other: StatedDate };
  /** Other reports stand beside or behind the first; each is returned by itself. */
  "read/second-report": { readonly count: number };
  /** The markup stands escaped inside a script; it was read without the escapes. */
  "read/markup-escaped": Record<string, never>;
  /** Elements stand within each other beyond reason; what follows was not read. */
  "read/markup-too-deep": Record<string, never>;
  /** The source is the name of a file, its path or an address; what it names was not read. */
  "read/source-is-name": { readonly text: string };
}

/** What says a date, from what tells the day of publication best to what tells it least. */
export type DateKind = "published" | "dated" | "under" | "written" | "signed";

/** A date, and what says it: a field of the page, the line under the title, or the signature. */
export interface StatedDate {
  readonly kind: DateKind;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/**
 * How many values were found where the form has how many cells.
 *
 * @category Reading
 */
export interface CountArgs {
  readonly label: string;
  readonly found: number;
  readonly expected: number;
  /** What was found, as printed. */
  readonly values: readonly string[];
  /** Whether every cell could be told all the same. */
  readonly settled: boolean;
  /** The ways to read the row, if there are several: the first eight of them, each a value a cell. */
  readonly readings: readonly (readonly string[])[];
  /** How many ways there are. */
  readonly count: number;
  /** Which of the ways listed is the only one whose numbers the text of the report states, counted from 0; `null` if none is. */
  readonly stated: number | null;
  /** Whether there were too many ways to look at all of them. */
  readonly stopped: boolean;
}

/**
 * The code of a finding that reading can make.
 *
 * @category Reading
 */
export type ReadCode = keyof ReadArgs;

/**
 * A finding of `readReport`.
 *
 * @see {@link readCodes}, {@link describeFinding}
 * @category Reading
 */
export type ReadFinding = { [Code in ReadCode]: Finding<Code, ReadArgs[Code]> }[ReadCode];

const severities: Readonly<Record<ReadCode, Severity>> = {
  "read/older-form": "error",
  "read/other-form": "error",
  "read/table-missing": "warning",
  "read/editions-mixed": "warning",
  "read/edition-assumed": "notice",
  "read/label-variant": "notice",
  "read/heads-reordered": "warning",
  "read/heads-unknown": "warning",
  "read/label-unknown": "warning",
  "read/label-apart": "notice",
  "read/values-apart": "notice",
  "read/row-shifted": "notice",
  "read/rows-missing": "warning",
  "read/rows-several": "warning",
  "read/row-repeated": "warning",
  "read/cells-surplus": "warning",
  "read/cells-missing": "warning",
  "read/cells-glued": "warning",
  "read/cells-split": "warning",
  "read/cells-unconfirmed": "warning",
  "read/subtotal-differs": "warning",
  "read/totals-misplaced": "warning",
  "read/cells-merged": "notice",
  "read/cell-unreadable": "warning",
  "read/cell-marked": "notice",
  "read/cell-worded": "notice",
  "read/unit-assumed": "notice",
  "read/unit-unknown": "warning",
  "read/number-stray": "warning",
  "read/years-differ": "warning",
  "read/body-unknown": "notice",
  "read/dates-differ": "notice",
  "read/second-report": "warning",
  "read/markup-escaped": "notice",
  "read/markup-too-deep": "error",
  "read/source-is-name": "warning",
};

/**
 * The codes of all findings that reading can make.
 *
 * @see {@link ReadFinding}, {@link describeFinding}
 * @category Reading
 */
export const readCodes = /* @__PURE__ */ frozen(Object.keys(severities) as readonly ReadCode[]);

/** Make a finding of reading. */
export function readFinding<Code extends ReadCode>(
  code: Code,
  args: ReadArgs[Code],
  cells: readonly CellId[] = [],
  at?: Place | null,
  severity: Severity = severities[code],
): ReadFinding {
  return { code, severity, cells, ...(at ? { at } : {}), args } as unknown as ReadFinding;
}
