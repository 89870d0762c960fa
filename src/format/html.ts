import type { Locale } from "../form/labels.js";
import { requireList, requireOptions, requireText } from "../form/misuse.js";
import type { CellId } from "../report/cells.js";
import type { Finding, Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import type { Suspicion } from "../rules/rule.js";
import { type Escape, escaper } from "./escape.js";
import { type LineLayout, layout, type PrintOptions, printOptions } from "./layout.js";
import { describeFinding } from "./messages.js";
import { describeSuspicion } from "./suspicionMessages.js";
import type { LayoutCell, TableLayout } from "./tables.js";

/**
 * What the printer of HTML can be told besides.
 *
 * @category Printing
 */
export interface HtmlOptions extends PrintOptions {
  /**
   * Mark the cells that these findings name, and list the findings under the table. Findings that name no cell of a
   * printed table stand at the end.
   */
  readonly findings?: readonly Finding<string, object>[];
  /** Mark the cells to look at first, as `reconcile` tells them, and say why. */
  readonly suspicions?: readonly Suspicion[];
  /** How ids begin, so that several reports can stand on one page: not empty, without white space; `"gongkai"`. */
  readonly idPrefix?: string;
}

const escapes: readonly Escape[] = [
  { character: "&", printed: "&amp;", reason: "It begins a character reference." },
  { character: "<", printed: "&lt;", reason: "It begins a tag." },
  { character: ">", printed: "&gt;", reason: "It ends a tag." },
  { character: '"', printed: "&quot;", reason: "It ends an attribute." },
  { character: "'", printed: "&#39;", reason: "It ends an attribute." },
  { character: "\\", printed: "&#92;", reason: "It begins an escape where a page is the string of a script." },
  { character: "`", printed: "&#96;", reason: "It ended an attribute in old browsers." },
  { character: "\n", printed: "<br>", reason: "A line break in a cell would be a mere space." },
];

const escaped = escaper(escapes);

/** The severities, the gravest first. */
const severities: readonly Severity[] = ["error", "warning", "notice"];

/** Something to be said of cells: a finding, or where to look first. */
interface Note {
  readonly cells: readonly CellId[];
  /** `finding-error`, `suspect` … */
  readonly kind: string;
  readonly text: string;
}

/** The notes under one table: their ids, and which of them a cell is named by. */
interface Notes {
  readonly items: readonly { readonly id: string; readonly note: Note }[];
  readonly byCell: ReadonlyMap<CellId, readonly { readonly id: string; readonly note: Note }[]>;
}

/** The kinds of notes, the one that shows first before the others. */
const kinds: readonly string[] = ["suspect", ...severities.map((severity) => `finding-${severity}`)];

function notesFor({ findings, suspicions }: Required<Pick<HtmlOptions, "findings" | "suspicions">>, locale: Locale): Note[] {
  return [
    ...findings.map((finding) => ({
      cells: finding.cells,
      kind: `finding-${finding.severity}`,
      text: describeFinding(finding as Finding, locale),
    })),
    ...suspicions.map((suspicion) => ({
      cells: [...suspicion.readings.flatMap(({ cells }) => cells.map(({ cell }) => cell)), ...suspicion.crossing],
      kind: "suspect",
      text: describeSuspicion(suspicion, locale),
    })),
  ];
}

/**
 * Print a report as a fragment of HTML, one `<article>`, with tables as on the official form.
 *
 * Tables have captions, heads with their scope, and the spans of the form; cells with a value carry the cell's id in
 * `data-cell`. There are no scripts and no styles; the classes `finding` with `finding-error`, `finding-warning`,
 * `finding-notice` or `suspect` are yours to style. Published text is escaped.
 *
 * @returns Lines that end with `\n`
 * @throws RangeError if the locale or a table is unknown, or the prefix cannot begin an id
 * @see {@link toMarkdown}, {@link toCsv}, {@link toText}, {@link layout}
 * @category Printing
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
  requireOptions("print HTML", options, { ...printOptions, findings: true, suspicions: true, idPrefix: true });
  const { findings = [], suspicions = [], idPrefix = "gongkai", ...others } = options;
  const { locale = "zh-CN" } = others;
  requireList("print HTML", "findings, a list", findings);
  requireList("print HTML", "suspicions, a list", suspicions);
  requireText("print HTML", "idPrefix, a string", idPrefix);
  if (idPrefix === "" || /\s/.test(idPrefix))
    throw new RangeError(`Cannot print ids that begin with "${idPrefix}": an id has at least one character and no white space`);
  const blocks = layout(report, others);
  const notes = notesFor({ findings, suspicions }, locale);
  const printed = new Set(blocks.flatMap((block) => (block.type === "table" ? block.rows.flat().map(({ cell }) => cell) : [])));
  const rest = notes.filter(({ cells }) => !cells.some((cell) => printed.has(cell)));
  const lines = blocks.map((block) =>
    block.type === "table"
      ? printTable(block, notesOf(block, notes, idPrefix))
      : printLine(block, block.published && locale !== "zh-CN"),
  );
  lines.push(...printNotes(rest.map((note, index) => ({ id: `${idPrefix}-note-${index + 1}`, note }))));
  return `${[`<article lang="${locale}">`, ...lines, "</article>"].join("\n")}\n`;
}

const lineTags = { title: "h1", heading: "h2", paragraph: "p" } as const;

function printLine({ type, text }: LineLayout, isForeign: boolean): string {
  return `<${lineTags[type]}${isForeign ? ' lang="zh-CN"' : ""}>${escaped(text)}</${lineTags[type]}>`;
}

function notesOf({ table, rows }: TableLayout, notes: readonly Note[], idPrefix: string): Notes {
  const byCell = new Map<CellId, Notes["items"][number][]>();
  for (const { cell } of rows.flat()) if (cell) byCell.set(cell, []);
  const items = notes
    .filter(({ cells }) => cells.some((cell) => byCell.has(cell)))
    .map((note, index) => ({ id: `${idPrefix}-${table}-note-${index + 1}`, note }));
  for (const item of items) for (const cell of new Set(item.note.cells)) byCell.get(cell)?.push(item);
  return { items, byCell };
}

function printTable({ caption, rows, headRows }: TableLayout, notes: Notes): string {
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
  lines.push(...printNotes(notes.items));
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
    ["class", named.length > 0 ? `finding ${kinds.find((kind) => named.some(({ note }) => note.kind === kind))}` : ""],
    ["aria-describedby", named.map(({ id }) => id).join(" ")],
  ].map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ""));
  return `<${tag}${attributes.join("")}>${escaped(text)}</${tag}>`;
}

function printNotes(items: Notes["items"]): string[] {
  if (items.length === 0) return [];
  const lines = items.map(({ id, note }) => `<li id="${escaped(id)}" class="${escaped(note.kind)}">${escaped(note.text)}</li>`);
  return ['<ol class="findings">', ...lines, "</ol>"];
}
