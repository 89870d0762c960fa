import { requireOptions } from "../form/misuse.js";
import type { AnnualReport } from "../report/report.js";
import { flatten } from "./flatten.js";
import { type LayoutBlock, layout, type PrintOptions, printOptions } from "./layout.js";
import { asRecords } from "./printed.js";

/**
 * What the printer of CSV can be told besides.
 *
 * @category Printing
 */
export interface CsvOptions extends PrintOptions {
  /** Begin with a byte order mark, by which spreadsheet programs know UTF-8; no unless told otherwise. */
  readonly bom?: boolean;
}

/**
 * The start of a field that a spreadsheet program may take for a formula. Apostrophes before it count too: a field that has
 * one by itself gets another, so that taking one away always gives the field back.
 */
const formula = /^'*[\s\u2063]*[=+\-@＝＋－＠\t\r]/;

/** A number with a sign is none: 本年增/减 may be `-8`. */
const signedNumber = /^[+-]\d+(?:\.\d+)?$/;

const special = /[",\r\n]/;

/**
 * Print a report as CSV (RFC 4180): records end with CRLF, fields with commas, quotes or line breaks are quoted.
 *
 * Every record of a table has a field a column; titles, captions and lines of text are records of one field.
 * A field that a spreadsheet program may take for a formula begins with `'`; a number with a sign stays as it is.
 *
 * @returns Records that end with CRLF
 * @throws RangeError if the locale or a table is unknown
 * @see {@link toHtml}, {@link toMarkdown}, {@link toText}
 * @category Printing
 *
 * @example What does a record look like?
 * ```ts
 * import { emptyReport, toCsv, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2019"), "proactive/licensing/change", -8);
 * toCsv(report, { tables: ["proactive"] }).split("\r\n")[7]; // => "行政许可,,-8,"
 * ```
 *
 * @example Can published text become a formula?
 * ```ts
 * import { emptyReport, toCsv } from "gongkai";
 *
 * const report = { ...emptyReport("2021"), preface: "=1+1" };
 * toCsv(report).split("\r\n")[0]; // => "'=1+1"
 * ```
 */
export function toCsv(report: AnnualReport, options: CsvOptions = {}): string {
  requireOptions("print CSV", options, { ...printOptions, bom: true });
  const { bom, ...others } = options;
  const blocks = layout(report, others);
  const print = (mark: string) => blocks.flatMap((block, index) => recordsOf(block, index > 0 ? "" : mark)).join("\r\n");
  return `${bom ? "\uFEFF" : ""}${asRecords(print)}\r\n`;
}

/** The records of a line or a table; the first field begins with a mark. */
function recordsOf(block: LayoutBlock, mark: string): string[] {
  if (block.type !== "table") return [printField(mark + block.text)];
  return [printField(mark + block.caption), ...flatten(block, printField).map((record) => record.join(","))];
}

function printField(text: string): string {
  const harmless = formula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
  return special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
