import { separator } from "../read/lines/line.js";
import type { AnnualReport } from "../report/report.js";
import { type Escape, escaper } from "./escape.js";
import { flatten, isHeadRow } from "./flatten.js";
import { type LayoutBlock, layout, type PrintOptions } from "./layout.js";
import { asText } from "./printed.js";
import type { TableLayout } from "./tables.js";
import { alignColumns } from "./width.js";

/**
 * What plain text cannot hold, for it knows no escaping: the characters that tables are drawn with are printed as their
 * nearest likeness, everywhere, so that no published line looks like a row or a rule either.
 */
const escapes: readonly Escape[] = [
  { character: "│", printed: "¦", reason: "It would begin a column." },
  { character: "┼", printed: "+", reason: "It would make a rule." },
  { character: "\n", printed: " ", reason: "It would begin a row." },
];

const escaped = escaper(escapes);
const bar: Escape = { character: "|", printed: `|${separator}`, reason: "It would part the cell." };
const escapedCell = escaper([...escapes, bar]);

/**
 * Print a report as plain text, its tables aligned by display width: a Chinese character is as wide as two letters.
 *
 * Columns stand apart by ` │ `, heads by a rule of `─` and `┼`; every line of a table is equally wide.
 * A line break in a cell becomes a space, and a published `│` becomes `¦`.
 *
 * @returns Lines that end with `\n`
 * @throws RangeError if the locale or a table is unknown
 * @see {@link toHtml}, {@link toMarkdown}, {@link toCsv}
 * @category Printing
 *
 * @example What does a table look like as text?
 * ```ts
 * import { emptyReport, toText, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2019"), "proactive/licensing/change", -8);
 * const lines = toText(report, { tables: ["proactive"] }).split("\n");
 * lines[0]; // => "表：主动公开政府信息情况"
 * lines[9]; // => "行政许可             │                │             -8 │               "
 * ```
 */
export function toText(report: AnnualReport, options?: PrintOptions): string {
  let printed = "";
  let before: LayoutBlock["type"] | null = null;
  for (const block of layout(report, options)) {
    // Paragraphs follow one another; everything else stands apart.
    if (before !== null) printed += before === "paragraph" && block.type === "paragraph" ? "\n" : "\n\n";
    printed += block.type === "table" ? printTable(block) : escaped(block.text);
    before = block.type;
  }
  return asText(`${printed}\n`);
}

function printTable(table: TableLayout): string {
  const { widths, rows } = alignColumns(flatten(table, escapedCell), table.labelColumns, 0);
  const rule = widths.map((width) => "─".repeat(width)).join("─┼─");
  const lines = [escaped(table.caption)];
  rows.forEach((row, index) => {
    lines.push(row.join(" │ "));
    const next = table.rows[index + 1];
    if (next && !isHeadRow(next) && isHeadRow(table.rows[index] ?? [])) lines.push(rule);
  });
  return lines.join("\n");
}
