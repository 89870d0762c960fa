import type { AnnualReport } from "../../src/index.js";
import { closing, opening, type PublishedTable, publishedTables } from "./read.js";

/** A page with the paragraphs and tables of a report. */
export function page(
  report: AnnualReport,
  table: (published: PublishedTable) => string,
  heading = (title: string) => `<p>${title}</p>`,
) {
  const tables = publishedTables(report).map((published) => `${heading(published.title)}\n${table(published)}`);
  return [...opening, ...tables, ...closing].map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n");
}

/** A table of a page, with its spans; `inner`: what stands in a cell for its text. */
export const htmlTable = ({ rows }: PublishedTable, inner = (text: string) => text) =>
  `<table>${rows
    .map(
      (cells) =>
        `<tr>${cells
          .map(({ text, colspan = 1, rowspan = 1 }) => `<td colspan="${colspan}" rowspan="${rowspan}">${inner(text)}</td>`)
          .join("")}</tr>`,
    )
    .join("\n")}</table>`;
