// A PDF of several pages: centred values beside wrapped labels, a table that runs over a page, numbered pages.
import { createRequire } from "node:module";
import { piecesOf } from "./tables.mjs";

const page = { width: 595, height: 842, left: 56, top: 64, bottom: 70 };
const inner = page.width - 2 * page.left;
const size = 9;
const leading = 12;
const padding = 5;

/** Shares of the width: those of the labels and of the values. */
const shares = {
  proactive: [4, 2, 2, 2],
  applications: [1.1, 2.2, 4.6, ...Array(7).fill(1.25)],
  reviews: Array(15).fill(1),
};

/** A text in lines no wider than a cell. */
function wrapped(document, text, width) {
  return text.split("\n").flatMap((line) => {
    const lines = [""];
    for (const character of line) {
      if (document.widthOfString(lines.at(-1) + character) > width) lines.push("");
      lines[lines.length - 1] += character;
    }
    return lines;
  });
}

/** The heights of the rows: as high as the cells of one row need; the last row of a higher cell makes up for the rest. */
function heightsOf(rows, cells) {
  const heights = rows.map(() => leading + 2 * padding);
  for (const cell of [...cells].sort((a, b) => a.rowspan - b.rowspan)) {
    const last = cell.row + cell.rowspan - 1;
    const has = heights.slice(cell.row, last + 1).reduce((sum, height) => sum + height, 0);
    heights[last] += Math.max(0, cell.lines.length * leading + 2 * padding - has);
  }
  return heights;
}

function drawTable(document, { table, rows, cells: unwrapped }, cursor) {
  const all = shares[table].reduce((sum, share) => sum + share, 0);
  const xs = [page.left];
  for (const share of shares[table]) xs.push(xs.at(-1) + (share / all) * inner);
  const cells = unwrapped.map((cell) => ({
    ...cell,
    lines: wrapped(document, cell.text, xs[cell.column + cell.colspan] - xs[cell.column] - 4),
  }));
  const heights = heightsOf(rows, cells);
  const ys = [];
  const pages = [];
  let y = cursor.y;
  for (const height of heights) {
    if (y + height > page.height - page.bottom) {
      cursor.pages += 1;
      y = page.top;
    }
    ys.push(y);
    pages.push(cursor.pages);
    y += height;
  }
  for (const cell of cells) {
    // A cell that is as high as several rows ends with its page, and its words stand in the part on the first one.
    const parts = [];
    for (let row = cell.row; row < cell.row + cell.rowspan; row += 1) {
      const part = parts.at(-1);
      if (part?.page === pages[row]) part.to = ys[row] + heights[row];
      else parts.push({ page: pages[row], from: ys[row], to: ys[row] + heights[row] });
    }
    const x = xs[cell.column];
    const width = xs[cell.column + cell.colspan] - x;
    for (const [index, { page: on, from, to }] of parts.entries()) {
      while (document.bufferedPageRange().count <= on) document.addPage();
      document.switchToPage(on);
      document.rect(x, from, width, to - from).stroke();
      if (index > 0) continue;
      const isLabel = cell.kind === "rowHead" && cell.rowspan === 1;
      const top = from + (to - from - cell.lines.length * leading) / 2;
      for (const [number, line] of cell.lines.entries()) {
        const offset = isLabel ? 2 : (width - document.widthOfString(line)) / 2;
        document.text(line, x + offset, top + number * leading, { lineBreak: false });
      }
    }
  }
  cursor.y = y + leading;
}

/** @returns {Promise<Uint8Array>} */
export async function pdfOf(report, font, family) {
  const PDFDocument = createRequire(import.meta.url)("pdfkit");
  const date = new Date(Date.UTC(2023, 0, 19));
  const info = { Title: `${report.body}${report.year}年政府信息公开工作年度报告`, CreationDate: date, ModDate: date };
  const document = new PDFDocument({ size: "A4", margin: 0, bufferPages: true, info });
  const chunks = [];
  document.on("data", (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on("end", resolve));
  document.font(font, family).lineWidth(0.5);
  const cursor = { pages: 0, y: page.top };
  for (const piece of piecesOf(report)) {
    document.fontSize(piece.type === "title" ? 16 : piece.type === "table" ? size : 10.5);
    if (piece.type === "table") {
      drawTable(document, piece, cursor);
      continue;
    }
    for (const line of wrapped(document, piece.text, inner)) {
      if (cursor.y + 20 > page.height - page.bottom) {
        cursor.pages += 1;
        cursor.y = page.top;
      }
      while (document.bufferedPageRange().count <= cursor.pages) document.addPage();
      document.switchToPage(cursor.pages);
      const x = piece.type === "title" ? (page.width - document.widthOfString(line)) / 2 : page.left;
      document.text(line, x, cursor.y, { lineBreak: false });
      cursor.y += piece.type === "title" ? 30 : 20;
    }
  }
  document.fontSize(size);
  for (let number = 0; number < document.bufferedPageRange().count; number += 1) {
    document.switchToPage(number);
    document.text(`- ${number + 1} -`, page.width / 2 - 10, page.height - 48, { lineBreak: false });
  }
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
