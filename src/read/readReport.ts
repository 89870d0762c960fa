import type { Place } from "../report/finding.js";
import { checkSource, checkYear } from "./lines/checkSource.js";
import type { Grid } from "./lines/line.js";
import { placesNear } from "./lines/near.js";
import { linesOf } from "./lines/sources.js";
import { type ReadOptions, type ReadResult, readLines, resultOf } from "./readLines.js";

/**
 * Read a report as published: text with tab-separated or pipe tables, text drawn from a PDF, Markdown, HTML,
 * comma-separated values, or grids of cells. Never throws on content; repairs nothing and fills nothing in.
 * What cannot be told stays blank, and a finding says so.
 *
 * @param source - The text of the report, or its tables as grids
 * @param options - What is known from elsewhere
 * @returns The report, and findings with line and column
 * @throws TypeError if the source is neither a text nor rows of cells: bytes that are not decoded, say; or the year of the
 * options is no whole number
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
  checkYear(options.year);
  const { lines, findings, text } = linesOf(source);
  const result = readLines(lines, findings, options);
  return text === null ? result : withPlaces(result, placesNear(text));
}

/** A result whose findings give the words around places that nobody could count to. */
function withPlaces(result: ReadResult, placeOf: (place: Place) => Place): ReadResult {
  const findings = result.findings.map((finding) => (finding.at ? { ...finding, at: placeOf(finding.at) } : finding));
  const further = result.further.map((one) => withPlaces(one, placeOf));
  return resultOf(result.report, findings, () => result.cells, further);
}
