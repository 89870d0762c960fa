import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { PageViewport } from "pdfjs-dist/types/src/display/display_utils.js";
import { rulesOf } from "./pdfRules.js";
import { type RuledTable, slotOf, tablesOf } from "./pdfTables.js";
import { unreadable } from "./reasons.js";

/** A piece of text on a page: where it begins and ends, its baseline, its height. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly height: number;
}

/** Lines whose baselines are nearer than this part of their height are one. */
const sameLine = 0.35;
/** Gaps, as parts of the height: a smaller one is within a word, or between two words of a cell; a wider one parts cells. */
const gaps = { word: 0.15, cell: 0.6 };

/** How to read a PDF. */
export interface PdfOptions {
  /** Whether to look for lines that are drawn around cells; yes unless told otherwise. */
  readonly ruled?: boolean;
}

/**
 * The text of a PDF, line by line as it stands on the page. Where lines are drawn around cells, a row of the table is a line with
 * tabs between the cells, a wrapped label in one piece; else the cells stand under one another, as on the page. A form feed
 * stands between pages.
 *
 * @throws Error if the file is broken or protected by a password, or has no text, as when it is scanned
 */
export async function pdfToText(bytes: Uint8Array, { ruled = true }: PdfOptions = {}): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      // In the coordinates of the page as it is shown: wide tables often stand on pages that are turned.
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [pieceOf(item, view)] : []));
      const tables = ruled ? tablesOf(rulesOf(await page.getOperatorList(), view.transform)) : [];
      pages.push(pageText(pieces, tables));
      page.cleanup();
    }
    if (pages.every((page) => page === "")) throw unreadable("scanned");
    return pages.join("\n\f");
  } finally {
    await task.destroy();
  }
}

function pieceOf({ str, transform, width, height }: TextItem, view: PageViewport): Piece {
  const [from = 0, base = 0] = view.convertToViewportPoint(transform[4], transform[5]) as number[];
  return { text: str, from, to: from + width, base, height: height || 1 };
}

function pageText(pieces: readonly Piece[], tables: readonly RuledTable[]): string {
  const unit = halfWidth(pieces);
  const margin = Math.min(...pieces.map(({ from }) => from));
  const words = pieces.map((piece) => ({ piece, table: tables.find((table) => slotIn(table, piece)) }));
  const lines = linesOf(words.flatMap(({ piece, table }) => (table ? [] : [piece]))).map((line) => ({
    top: line[0]?.base ?? 0,
    text: lineText(line, unit, margin),
  }));
  for (const table of tables) {
    const inside = words.flatMap((one) => (one.table === table ? [one.piece] : []));
    lines.push({ top: table.ys[0] as number, text: tableText(table, inside) });
  }
  return lines
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text)
    .join("\n");
}

/** The slot of a table that a piece stands in: the middle of its letters counts. */
const slotIn = (table: RuledTable, { from, to, base, height }: Piece) => slotOf(table, (from + to) / 2, base - height * 0.35);

/** The rows of a table, the text of each cell where it begins. */
function tableText(table: RuledTable, pieces: readonly Piece[]): string {
  const cells = table.begins.map((row) => row.map((): Piece[] => []));
  for (const piece of pieces.flatMap((one) => (isWithinCell(table, one) ? [one] : wordsOf(one)))) {
    const [row, column] = slotIn(table, piece) ?? [0, 0];
    cells[row]?.[column]?.push(piece);
  }
  const texts = cells.map((row) => row.map((cell) => linesOf(cell).map(wordsText).join("")));
  return texts
    .filter((row) => row.some((text) => text !== ""))
    .map((row) => row.join("\t"))
    .join("\n");
}

/** Whether both ends of a piece stand in one cell: programmes draw a whole row as one piece at times. */
function isWithinCell(table: RuledTable, piece: Piece): boolean {
  const inset = Math.min(piece.height, piece.to - piece.from) / 4;
  const ends = [piece.from + inset, piece.to - inset].map((x) => slotOf(table, x, piece.base - piece.height * 0.35));
  return ends[0]?.join() === ends[1]?.join();
}

/** The words of a piece, each with the share of its width that its letters take. */
function wordsOf(piece: Piece): Piece[] {
  const width = (piece.to - piece.from) / widthOf(piece.text);
  return [...piece.text.matchAll(/\S+/g)].map((word) => {
    const from = piece.from + width * widthOf(piece.text.slice(0, word.index));
    return { ...piece, text: word[0], from, to: from + width * widthOf(word[0]) };
  });
}

const wordsText = (line: readonly Piece[]) => lineText(line, Number.POSITIVE_INFINITY, 0);

/** Pieces by their baselines, from the top; those of a line from the left. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const line = lines.at(-1);
    if (line?.[0] && piece.base - line[0].base < sameLine * Math.min(line[0].height, piece.height)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.from - b.from));
}

/** Each piece in the column of characters that it stands in; two blanks at least between cells, and always between numbers. */
function lineText(line: readonly Piece[], unit: number, margin: number): string {
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of line) {
    const gap = (piece.from - end) / piece.height;
    const words = piece.text.trim();
    if (gap > gaps.cell || (gap > gaps.word && /\d$/.test(text) && /^\d/.test(words)))
      text += " ".repeat(Math.max(text === "" ? 0 : 2, Math.round((piece.from - margin) / unit) - widthOf(text)));
    else if (gap > gaps.word) text += " ";
    text += words;
    end = piece.to;
  }
  return text;
}

/** How many columns a text takes: two a Chinese character. */
const widthOf = (text: string) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

/** The width of a column: the middle one of all pieces. */
function halfWidth(pieces: readonly Piece[]): number {
  const widths = pieces.map(({ text, from, to }) => (to - from) / widthOf(text)).sort((a, b) => a - b);
  return widths[widths.length >> 1] || 1;
}
