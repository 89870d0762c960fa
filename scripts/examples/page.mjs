// Saved web pages, and a table as it is copied from Word or a spreadsheet.
import { execFileSync } from "node:child_process";
import { toHtml } from "gongkai";
import { piecesOf } from "./tables.mjs";

const pageOf = (report, charset) => `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${report.body}${report.year}年政府信息公开工作年度报告</title></head>
<body><div class="nav"><a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/nianbao">年报</a></div>
${toHtml(report)}</body></html>
`;

export const utf8Page = (report) => new TextEncoder().encode(pageOf(report, "utf-8"));

/** Node decodes GBK but does not write it: `iconv` does, which every Linux and macOS has. */
export const gbkPage = (report) =>
  new Uint8Array(execFileSync("iconv", ["-f", "UTF-8", "-t", "GBK"], { input: pageOf(report, "gb2312") }));

/** Section 三 as pasted: tabs, merged cells once, a cell of two lines in quotes. */
export function pastedOf(report) {
  const pieces = piecesOf(report);
  const lines = pieces.flatMap((piece) => (piece.type === "table" ? tabLines(piece) : [piece.text]));
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

function tabLines({ rows, columns, cells }) {
  const grid = rows.map(() => Array.from({ length: columns }, () => ""));
  for (const { row, column, text } of cells) grid[row][column] = text.includes("\n") ? `"${text}"` : text;
  return grid.map((row) => row.join("\t"));
}
