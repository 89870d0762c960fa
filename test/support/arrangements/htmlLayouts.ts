import type { AnnualReport } from "../../../src/index.js";
import { closing, opening, type PublishedCell, type PublishedTable, publishedTables, spread } from "../read.js";
import type { Arrangement } from "./lines.js";

type Cell = (cell: PublishedCell) => string;

const spansOf = ({ colspan = 1, rowspan = 1 }: PublishedCell) =>
  `${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`;

export const isNumber = ({ text }: PublishedCell) => /^-?\d[\d.]*(?:万?元)?$/u.test(text);

const td: Cell = (cell) => `<td${spansOf(cell)}>${cell.text}</td>`;

const inCell =
  (content: Cell): Cell =>
  (cell) =>
    `<td${spansOf(cell)}>${content(cell)}</td>`;

const rowsIn = (rows: PublishedTable["rows"], cell: Cell) => rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");

const tableOf = (rows: PublishedTable["rows"], cell: Cell = td) => `<table>${rowsIn(rows, cell)}</table>`;

const pageOf = (report: AnnualReport, table: (table: PublishedTable) => string) =>
  [
    ...opening.map((line) => `<p>${line}</p>`),
    ...publishedTables(report).map((one) => `<p>${one.title}</p>${table(one)}`),
    ...closing.map((line) => `<p>${line}</p>`),
  ].join("\n");

const cellByCell =
  (cell: Cell): Arrangement =>
  (report) =>
    pageOf(report, ({ rows }) => tableOf(rows, cell));

/** The rows of a table in parts, as they belong together. */
function partsOf({ rows }: PublishedTable): (readonly PublishedCell[])[][] {
  const parts: (readonly PublishedCell[])[][] = [[]];
  for (const row of rows) {
    if (parts.at(-1)?.length && /^（[三四五六七]）|^第|^四、/u.test(row[0]?.text ?? "")) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** A table in which what spans several cells stands in each of them. */
export const repeated = (table: PublishedTable): string[][] => spread(table, (text) => text);

/** HTML whose spans are lost: where a value stands in its row tells no column. */
export const asHtmlWithoutSpans = cellByCell(({ text }) => `<td>${text}</td>`);

/** HTML in which every cell can be told, a blank one as well. */
export const htmlLayouts: Readonly<Record<string, Arrangement>> = {
  "every cell spans two columns": cellByCell(({ text }) => `<td colspan="2">${text}</td>`),
  "wrong numbers of rows": cellByCell(({ text }) => `<td rowspan="${(text.length * 7) % 5}">${text}</td>`),
  "wrong numbers of columns": cellByCell(({ text }) => `<td colspan="${((text.length * 7) % 4) + 1}">${text}</td>`),
  "a break behind each text": cellByCell(inCell(({ text }) => `${text}<br>`)),
  "digits in elements of their own": cellByCell(inCell(({ text }) => text.replace(/\d/g, "<span>$&</span>"))),
  "a table of one cell in each cell": cellByCell(inCell((cell) => tableOf([[{ text: cell.text }]]))),
  "a table of one cell around each number": cellByCell(inCell((cell) => (isNumber(cell) ? tableOf([[cell]]) : cell.text))),
  "marks of notes behind the labels": cellByCell(
    inCell((cell) => (isNumber(cell) || cell.text === "" ? cell.text : `${cell.text}<sup>①</sup><sup>[2]</sup>`)),
  ),
  "Word's paragraphs": cellByCell(
    inCell(
      ({ text }) => `<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><span lang=EN-US>${text}<o:p></o:p></span></p>`,
    ),
  ),
  "characters without a width": cellByCell(inCell(({ text }) => `\u200b${text}&#8203;\ufeff`)),
  "a table for each row": (report) => pageOf(report, ({ rows }) => rows.map((row) => tableOf([row])).join("\n")),
  "a table for each group and block": (report) =>
    pageOf(report, (table) =>
      partsOf(table)
        .map((rows) => tableOf(rows))
        .join("\n"),
    ),
  "a table for each group and block, 续表 between": (report) =>
    pageOf(report, (table) =>
      partsOf(table)
        .map((rows) => tableOf(rows))
        .join("<p>续表</p>"),
    ),
  "one table with the titles as rows": (report) =>
    `<table>${publishedTables(report)
      .map(({ title, rows, width }) => rowsIn([[{ text: title, colspan: width }], ...rows], td))
      .join("\n")}</table>`,
  "titles as captions": (report) =>
    publishedTables(report)
      .map(({ title, rows }) => `<table><caption>${title}</caption>${rowsIn(rows, td)}</table>`)
      .join("\n"),
  "what spans several cells in each of them": (report) =>
    pageOf(report, (table) => tableOf(repeated(table).map((row) => row.map((text) => ({ text }))))),
};

/** HTML in which a number has company in its cell that is not of it. */
export const htmlCompany: Readonly<Record<string, Arrangement>> = Object.fromEntries(
  [
    ["a note behind it", "#<sup>1</sup>"],
    ["a note before it", "<sup>[12]</sup>#"],
    ["a struck-out number before it", "<del>7</del>#"],
    ["a struck-out number behind it", "#<s>7</s>"],
    ["a number struck out by its style", '<span style="color:red;text-decoration:line-through">7</span>#'],
    ["a hidden number", '<span style="display:none">7</span>#'],
  ].map(([name, content = ""]) => [
    name,
    cellByCell(inCell((cell) => (isNumber(cell) ? content.replace("#", cell.text) : cell.text))),
  ]),
);
