import { requireOptions } from "../form/misuse.js";
import { checkSource, checkYear } from "./lines/checkSource.js";
import type { Grid } from "./lines/line.js";
import { type Source, sourceOf } from "./lines/sources.js";
import { outlinesOf } from "./outline/reports.js";
import { compose } from "./result/compose.js";
import { type ReadResult, resultOf } from "./result/result.js";
import { readTables } from "./tables/tables.js";
import { tokensOf } from "./tokens/tokenLines.js";

/**
 * How to read.
 *
 * @category Reading
 */
export interface ReadOptions {
  /** The reporting year, if it is known from elsewhere; it is used where the source states none. */
  readonly year?: number;
}

/**
 * Read a report as published: text with tab-separated or pipe tables, text drawn from a PDF, Markdown, HTML,
 * comma-separated values, or grids of cells. Never throws on content; repairs nothing and fills nothing in.
 * What cannot be told stays blank, and a finding says so.
 *
 * @param source - The text of the report, or its tables as grids
 * @param options - What is known from elsewhere
 * @returns The report, and findings with line and column
 * @throws TypeError if the source is neither a text nor rows of cells: bytes that are not decoded, say; or the year of the
 * options is no number
 * @throws RangeError if the year of the options is no year that a report can be for
 * @see {@link reconcile}, {@link ReadResult}, {@link describeFinding}
 * @category Reading
 *
 * @example What does a table say?
 * ```ts
 * import { readReport } from "gongkai";
 *
 * const { report, findings } = readReport("第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t12\n行政强制\t/\n");
 * report.proactive?.form; // => "2021"
 * report.proactive?.rows.penalties.decisions; // => 12
 * report.proactive?.rows.compulsion.decisions; // => null
 * report.marks["proactive/compulsion/decisions"]; // => "/"
 * findings.some(({ code }) => code === "read/cell-marked"); // => true
 * ```
 */
export function readReport(source: string | Grid | readonly Grid[], options: ReadOptions = {}): ReadResult {
  checkSource(source);
  requireOptions("read a report", options, { year: true });
  checkYear(options.year);
  return readLines(sourceOf(source), options);
}

/** Read a report from the lines of its source, as the stages of reading follow each other. */
export function readLines({ lines, findings, placeOf }: Source, { year }: ReadOptions = {}): ReadResult {
  const tokens = tokensOf(lines);
  const outlines = tokens.sides.flatMap((side) => outlinesOf(side, year ?? null));
  const reports = outlines.map((outline) => compose(outline, readTables(outline)));
  return resultOf(reports, [...findings, ...tokens.findings], placeOf);
}
