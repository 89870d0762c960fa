import type { Locale } from "../form/labels.js";
import type { CellId } from "../report/cells.js";
import type { Finding, Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { type Escape, escaper } from "./escape.js";
import { type LayoutBlock, layout, type PrintOptions } from "./layout.js";
import { describeFinding } from "./messages.js";
import type { LayoutCell, TableLayout } from "./tables.js";

/** A finding of any rule or reader, whatever its facts. */
type AnyFinding = Finding<string, object>;

/** What the printer of HTML can be told besides. */
export interface HtmlOptions extends PrintOptions {
  /**
   * Mark the cells that these findings name, and list the findings under the table. A finding that names no cell of a
   * printed table is left out.
   */
  readonly findings?: readonly Finding<string, object>[];
  /** How ids begin, so that several reports can stand on one page: not empty, without white space; `"gongkai"`. */
  readonly idPrefix?: string;
}

const escapes: readonly Escape[] = [
  { character: "&", printed: "&amp;", reason: "It begins a character reference." },
  { character: "<", printed: "&lt;", reason: "It begins a tag." },
  { character: ">", printed: "&gt;", reason: "It ends a tag." },
  { character: '"', printed: "&quot;", reason: "It ends an attribute." },
  { character: "'", printed: "&#39;", reason: "It ends an attribute." },
  { character: "`", printed: "&#96;", reason: "It ended an attribute in old browsers." },
  { character: "\n", printed: "<br>", reason: "A line break in a cell would be a mere space." },
];

const escaped = escaper(escapes);

/** The severities, the gravest first. */
const severities: readonly Severity[] = ["error", "warning", "notice"];

/** The notes under one table: their ids, and which of them a cell is named by. */
interface Notes {
  readonly items: readonly { readonly id: string; readonly finding: AnyFinding }[];
  readonly byCell: ReadonlyMap<CellId, readonly { readonly id: string; readonly finding: AnyFinding }[]>;
}

/**
 * Print a report as a fragment of HTML, one `<article>`, with tables as on the official form.
 *
 * Tables have captions, heads with their scope, and the spans of the form; cells with a value carry the cell's id in
 * `data-cell`. There are no scripts and no styles; the classes `finding`, `finding-error`, `finding-warning` and
 * `finding-notice` are yours to style. Published text is escaped.
 *
 * @returns Lines that end with `\n`
 * @throws RangeError if the locale or a table is unknown, or the prefix cannot begin an id
 *
 * @example How is a value found in the page?
 * ```ts
 * import { emptyReport, toHtml, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2021"), "applications/received/total", 12);
 * toHtml(report).includes('<td data-cell="applications/received/total">12</td>'); // => true
 * ```
 *
 * @example How are findings shown?
 * ```ts
 * import { emptyReport, reconcile, toHtml, withCell } from "gongkai";
 *
 * const one = withCell(emptyReport("2021"), "reviews/reconsideration/upheld", 2);
 * const report = withCell(one, "reviews/reconsideration/total", 1);
 * const html = toHtml(report, { findings: reconcile(report).findings });
 * html.includes('class="finding finding-error" aria-describedby="gongkai-reviews-note-1"'); // => true
 * ```
 */
export function toHtml(report: AnnualReport, options: HtmlOptions = {}): string {
  const { locale = "zh-CN", findings = [], idPrefix = "gongkai" } = options;
  if (idPrefix === "" || /\s/.test(idPrefix))
    throw new RangeError(`Cannot print ids that begin with "${idPrefix}": an id has at least one character and no white space`);
  const printBlock = (block: LayoutBlock) =>
    block.type === "table"
      ? printTable(block, notesOf(block, findings, idPrefix), locale)
      : printLine(block.type, block.text, block.published && locale !== "zh-CN");
  const lines = layout(report, options).map(printBlock);
  return `${[`<article lang="${locale}">`, ...lines, "</article>"].join("\n")}\n`;
}

const lineTags = { title: "h1", heading: "h2", paragraph: "p" } as const;

function printLine(type: keyof typeof lineTags, text: string, isForeign: boolean): string {
  return `<${lineTags[type]}${isForeign ? ' lang="zh-CN"' : ""}>${escaped(text)}</${lineTags[type]}>`;
}

function notesOf({ table, rows }: TableLayout, findings: readonly AnyFinding[], idPrefix: string): Notes {
  const byCell = new Map<CellId, Notes["items"][number][]>();
  for (const { cell } of rows.flat()) if (cell) byCell.set(cell, []);
  const items = findings
    .filter(({ cells }) => cells.some((cell) => byCell.has(cell)))
    .map((finding, index) => ({ id: `${idPrefix}-${table}-note-${index + 1}`, finding }));
  for (const item of items) for (const cell of new Set(item.finding.cells)) byCell.get(cell)?.push(item);
  return { items, byCell };
}

function printTable({ caption, rows, headRows }: TableLayout, notes: Notes, locale: Locale): string {
  const printRow = (row: readonly LayoutCell[]) => `<tr>${row.map((cell) => printCell(cell, notes)).join("")}</tr>`;
  const lines = ["<table>", `<caption>${escaped(caption)}</caption>`];
  rows.forEach((row, index) => {
    // The head, then the body, or a body for each block that has a caption of its own.
    if (index === 0 && headRows > 0) lines.push("<thead>");
    if (index === headRows && headRows > 0) lines.push("</thead>");
    if (index > headRows && row[0]?.scope === "rowgroup") lines.push("</tbody>");
    if (index === headRows || row[0]?.scope === "rowgroup") lines.push("<tbody>");
    lines.push(printRow(row));
  });
  lines.push("</tbody>", "</table>");
  if (notes.items.length > 0)
    lines.push('<ol class="findings">', notes.items.map((item) => printNote(item, locale)).join("\n"), "</ol>");
  return lines.join("\n");
}

function printCell({ text, kind, colspan, rowspan, scope, cell }: LayoutCell, { byCell }: Notes): string {
  const tag = kind === "value" || kind === "corner" ? "td" : "th";
  const named = (cell && byCell.get(cell)) || [];
  const attributes = [
    ["colspan", colspan > 1 ? String(colspan) : ""],
    ["rowspan", rowspan > 1 ? String(rowspan) : ""],
    ["scope", scope ?? ""],
    ["data-cell", cell ?? ""],
    ["class", named.length > 0 ? `finding finding-${gravest(named.map(({ finding }) => finding.severity))}` : ""],
    ["aria-describedby", named.map(({ id }) => id).join(" ")],
  ].map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ""));
  return `<${tag}${attributes.join("")}>${escaped(text)}</${tag}>`;
}

const gravest = (found: readonly Severity[]) => severities.find((severity) => found.includes(severity));

function printNote({ id, finding }: Notes["items"][number], locale: Locale): string {
  return `<li id="${escaped(id)}" class="finding-${escaped(finding.severity)}">${escaped(describeFinding(finding as Finding, locale))}</li>`;
}
