import type { AnnualReport } from "../../../src/index.js";
import { closing, opening, type PublishedCell, type PublishedTable, publishedTables } from "../read.js";
import type { Arrangement } from "./lines.js";

const attributes = ({ colspan = 1, rowspan = 1 }: PublishedCell, quote = '"') =>
  `${colspan > 1 ? ` colspan=${quote}${colspan}${quote}` : ""}${rowspan > 1 ? ` rowspan=${quote}${rowspan}${quote}` : ""}`;

const page = (report: AnnualReport, table: (table: PublishedTable) => string, text: (line: string) => string) =>
  [...opening.map(text), ...publishedTables(report).flatMap((one) => [text(one.title), table(one)]), ...closing.map(text)].join(
    "\n",
  );

const htmlTable = ({ rows }: PublishedTable) =>
  `<table border="1"><tbody>\n${rows.map((row) => `<tr>${row.map((cell) => `<td${attributes(cell)}>${cell.text}</td>`).join("")}</tr>`).join("\n")}\n</tbody></table>`;

/** HTML with rowspan and colspan. */
export const asHtml: Arrangement = (report) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>td{width:2px}</style></head><body>${page(report, htmlTable, (line) => `<p>${line}</p>`)}<script>var n = 12;</script></body></html>`;

const wordCell = (cell: PublishedCell) => {
  const half = Math.ceil(cell.text.length / 2);
  const number = /^[\d.-]*$/.test(cell.text);
  const pieces = number ? [cell.text === "" ? "&nbsp;" : cell.text] : [cell.text.slice(0, half), cell.text.slice(half)];
  const spans = pieces.map((piece) => `<span style="font-family: 宋体;font-size:9.0pt">${piece}</span>`);
  return `<td width="38"\n valign="center"${attributes(cell)}><p class="MsoNormal"\n align="center">${spans.join("")}<span lang="EN-US"><o:p></o:p></span></p></td>`;
};

/** HTML as Word writes it. */
export const asWordHtml: Arrangement = (report) =>
  page(
    report,
    ({ rows }) =>
      `<table class="MsoTableGrid"><tbody>${rows.map((row) => `<tr style="height:1.0cm">\n${row.map(wordCell).join("\n")}</tr>`).join("\n")}</tbody></table>`,
    (line) => `<p class="MsoNormal"><span style="font-size:16.0pt">${line}</span><span><o:p>&nbsp;</o:p></span></p>`,
  );

/** HTML inside a string of a script. */
export const asScript: Arrangement = (report) => {
  const markup = asWordHtml(report)
    .replaceAll("/", "\\/")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("件", "\\u4ef6");
  return `let content = "${markup}";\nshow(content);\n`;
};

/** The report within nested tables that only lay out the page. */
export const asNestedTables: Arrangement = (report) =>
  `<html><body><table><tr><td>首页</td><td>栏目</td></tr><tr><td><ul><li>机构</li></ul></td><td><table><tr><td>${page(
    report,
    (table) => `<div><table width="98%"><tr><td>${htmlTable(table)}</td></tr></table></div>`,
    (line) => `<p>${line}</p>`,
  )}</td></tr></table></td></tr></table></body></html>`;
