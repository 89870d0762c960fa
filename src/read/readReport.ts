import { checkSource, checkYear } from "./checkSource.js";
import { isCsv } from "./csv.js";
import { type ReadFinding, readFinding } from "./findings.js";
import { linesOfGrids } from "./grid.js";
import { isHtml, readHtml, withoutScriptEscapes } from "./html.js";
import { readPlainLines, readPlainText } from "./plain/readPlain.js";
import { type ReadOptions, type ReadResult, readLines, resultOf } from "./readLines.js";
import { type Grid, type SourceLine, visible } from "./source.js";
import { readText } from "./text.js";

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
  if (typeof source === "string" && !isHtml(source) && !holdsRows(source)) {
    const plain = readPlainText(visible(source), options);
    return plain
      ? resultOf(plain.report, plain.findings, () => readFully(source, options).cells, [])
      : readFully(source, options);
  }
  const { lines, findings, noted } = linesOf(source);
  const plain = noted ? null : readPlainLines(lines, options);
  return plain
    ? resultOf(plain.report, [...findings, ...plain.findings], () => readLines(lines, [], options).cells, [])
    : readLines(lines, findings, options);
}

/** Read a report with a look at all that may be odd about it, as is done wherever one line is. */
export function readFully(source: string | Grid | readonly Grid[], options: ReadOptions): ReadResult {
  const { lines, findings } = linesOf(source);
  return readLines(lines, findings, options);
}

/** Whether a text marks the cells of its rows: by bars, or by commas. */
const holdsRows = (source: string) => source.includes("|") || source.includes("│") || source.includes("#") || isCsv(source);

/** The lines of a source, with what was found on the way to them; and whether a cell holds more than its text. */
function linesOf(source: string | Grid | readonly Grid[]): {
  lines: readonly SourceLine[];
  findings: readonly ReadFinding[];
  noted: boolean;
} {
  if (typeof source !== "string") return { lines: linesOfGrids(source), findings: [], noted: false };
  const text = visible(source);
  if (!isHtml(text)) return { lines: readText(text), findings: [], noted: false };
  const unescaped = withoutScriptEscapes(text);
  const { lines, tooDeep, noted } = readHtml(unescaped ?? text);
  return {
    lines,
    findings: [
      ...(unescaped === null ? [] : [readFinding("read/markup-escaped", {})]),
      ...(tooDeep ? [readFinding("read/markup-too-deep", {})] : []),
    ],
    noted,
  };
}
