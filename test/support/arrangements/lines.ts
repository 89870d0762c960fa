import type { AnnualReport } from "../../../src/index.js";
import { arranged, closing, gridOf, opening, type PublishedCell, publishedTables } from "../read.js";

/** A way to publish a report as one text. */
export type Arrangement = (report: AnnualReport) => string;

export const texts = (row: readonly PublishedCell[]) => row.map(({ text }) => text);

const spanned = ({ colspan = 1 }: PublishedCell) => colspan - 1;

/** The bars of the cells that a wider one of the row spans. */
const barsBehind = (row: readonly PublishedCell[]) => "|".repeat(row.reduce((sum, cell) => sum + spanned(cell), 0));

export const asTabs: Arrangement = (report) => arranged(report, (table) => gridOf(table, "").map((row) => row.join("\t")));

const markdownRow = (row: readonly string[]) => `| ${row.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;

export const asMarkdown: Arrangement = (report) =>
  arranged(report, (table) => {
    const [head = [], ...rows] = gridOf(table, "");
    return ["", markdownRow(head), markdownRow(head.map(() => "---")), ...rows.map(markdownRow)];
  })
    .replace(/^(长宁.*)$/m, "# $1")
    .replace(/^([一二三四五六]、(?:总体|主动|收到|政府|存在|其他).*)$/gm, "## $1");

/** Markdown whose rows keep their own cells only, without the rule under the head. */
export const asLeadingBars: Arrangement = (report) =>
  arranged(report, ({ rows }) => rows.map((row) => `| ${texts(row).join(" | ")} |`));

/** Pipes without a leading bar; the bars of what a cell spans stand at the end of the row. */
export const asTrailingBars: Arrangement = (report) =>
  arranged(report, ({ rows }) => rows.map((row) => `${texts(row).join(" | ")} | ${barsBehind(row)}`.trimEnd()));

/** One cell a line, a bar behind each; the bars of spanned cells in a line of their own. */
export const asCellAndBar: Arrangement = (report) =>
  arranged(report, ({ rows }) =>
    rows.flatMap((row) => [...texts(row).map((text) => `${text} |`), ...(barsBehind(row) === "" ? [] : [barsBehind(row)])]),
  );

/** One cell a line, a line with only a bar behind it; an empty cell is a line with only a space. */
export const asBarLines: Arrangement = (report) =>
  arranged(report, ({ rows }) => rows.flatMap((row) => texts(row).flatMap((text) => [text === "" ? " " : text, "|"])));

/** One cell a line with blank lines between. */
export const asLines: Arrangement = (report) =>
  arranged(report, ({ rows }) => rows.flatMap((row) => texts(row).flatMap((text) => [text, ""])));

/** One cell a line, long labels broken over two. */
export const asBrokenLines: Arrangement = (report) =>
  arranged(report, ({ rows }) =>
    rows.flatMap((row) =>
      texts(row).flatMap((text) => (text.length > 14 ? [text.slice(0, 12), text.slice(12), ""] : [text, ""])),
    ),
  );

/** Everything glued on one line. */
export const asGlued: Arrangement = (report) =>
  [
    opening[0],
    `\n${opening.slice(2).join("")}`,
    ...publishedTables(report).flatMap(({ title, rows }) => [title, ...rows.flatMap(texts)]),
    ...closing,
  ].join("");

const csvField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Comma-separated values: every line a record. */
export const asCsv: Arrangement = (report) =>
  [
    ...opening.map(csvField),
    ...publishedTables(report).flatMap((table) => [
      csvField(table.title),
      ...gridOf(table, "").map((row) => row.map(csvField).join(",")),
    ]),
    ...closing.map(csvField),
  ].join("\r\n");

/** The tables as a spreadsheet library gives them: numbers as numbers, `null` for what another cell spans. */
export function asGrids(report: AnnualReport): (string | number | null)[][][] {
  return publishedTables(report).map((table) =>
    gridOf(table, null).map((row) => row.map((text) => (text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text))),
  );
}
