import type { AnnualReport } from "../report/report.js";
import { type Escape, escaper } from "./escape.js";
import { flatten } from "./flatten.js";
import { type LayoutBlock, layout, type PrintOptions } from "./layout.js";
import { asText } from "./printed.js";
import type { TableLayout } from "./tables.js";
import { alignColumns } from "./width.js";

const backslash = (character: string, reason: string): Escape => ({ character, printed: `\\${character}`, reason });

/** What would be markup anywhere in a line. */
const escapes: readonly Escape[] = [
  backslash("\\", "It would escape the next character."),
  backslash("|", "It would begin a column."),
  backslash("*", "Emphasis, a list or a rule."),
  backslash("_", "Emphasis or a rule."),
  backslash("~", "Deleted text or a fence."),
  backslash("`", "Code or a fence."),
  backslash("[", "A link, an image, a note or a task."),
  backslash("]", "The end of a link."),
  backslash("<", "HTML or an address."),
  backslash(">", "A quotation, or the end of HTML."),
  backslash("&", "A character reference."),
  backslash("#", "A heading at the start of a line, and what closes one at its end."),
  backslash("$", "Mathematics on some sites."),
  { character: "\n", printed: "<br>", reason: "A cell is one line, and a paragraph has none." },
];

/** What would be markup at the start of a line. */
const lineStarts: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^-/, reason: "A list, a rule or metadata." },
  { pattern: /^\+/, reason: "A list or metadata." },
  { pattern: /(?<=^\d{1,9})[.)](?=\s|$)/, reason: "A numbered list; without a space behind it, it is none." },
];

const escaped = escaper(escapes);
const escapeLine = (text: string) => lineStarts.reduce((line, { pattern }) => line.replace(pattern, "\\$&"), escaped(text));

/**
 * Print a report as Markdown with GFM tables, aligned by display width: a Chinese character is as wide as two letters.
 *
 * Published text cannot become markup: what has a meaning in Markdown is escaped by a backslash, and a line break in a cell
 * becomes `<br>`. Every published line is a paragraph of its own. (Sites that link bare addresses link them here, too.)
 *
 * @returns Lines that end with `\n`
 * @throws RangeError if the locale or a table is unknown
 * @see {@link toHtml}, {@link toCsv}, {@link toText}
 * @category Printing
 *
 * @example What does a row look like in Markdown?
 * ```ts
 * import { emptyReport, toMarkdown, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2019"), "proactive/licensing/change", -8);
 * toMarkdown(report, { tables: ["proactive"] }).split("\n")[9]; // => "| 行政许可             |                |             -8 |                |"
 * ```
 *
 * @example Can published text become markup?
 * ```ts
 * import { emptyReport, toMarkdown } from "gongkai";
 *
 * const report = { ...emptyReport("2021"), body: "<b>*某*局</b>" };
 * toMarkdown(report).split("\n")[0]; // => "# \\<b\\>\\*某\\*局\\</b\\>政府信息公开工作年度报告"
 * ```
 */
export function toMarkdown(report: AnnualReport, options?: PrintOptions): string {
  return asText(`${layout(report, options).map(printBlock).join("\n\n")}\n`);
}

function printBlock(block: LayoutBlock): string {
  if (block.type === "table") return printTable(block);
  if (block.type === "paragraph") return escapeLine(block.text);
  return `${block.type === "title" ? "#" : "##"} ${escaped(block.text)}`;
}

function printTable(table: TableLayout): string {
  // The shortest delimiter that every reader knows is "---", or "--:" for numbers.
  const { widths, rows } = alignColumns(flatten(table, escaped), table.labelColumns, 3);
  const delimiters = widths.map((width, column) =>
    column < table.labelColumns ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  const [first = [], ...others] = rows;
  const lines = [first, delimiters, ...others].map((row) => `| ${row.join(" | ")} |`);
  return `${escapeLine(table.caption)}\n\n${lines.join("\n")}`;
}
