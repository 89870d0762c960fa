import { isBlank, type SourceCell } from "./line.js";

/** Where a block ends within a cell; whether it parts words or lines shows when a table opens in the cell. */
export const blockBreak = "\u001f";

/** Where text begins that is set apart from that around it, and where it ends: a note, or what is struck out or hidden. */
export const noteBegins = "\u001c";
export const strikeBegins = "\u001d";
export const apartEnds = "\u001e";

const gapsInCell = new RegExp(`[ \\t\\r\\n\\f${blockBreak}]+`, "g");
const anyMark = new RegExp(`[${noteBegins}${strikeBegins}${apartEnds}]`);
const marks = new RegExp(anyMark.source, "g");
const besideMarks = new RegExp(`(?=${anyMark.source})|(?<=${anyMark.source})`);

/** A mark of a note: a number, a sign, 注. */
const noteWords = /^[\s\d[\]【】〔〕（）()*※#,，、注①-⑳]*$/u;

/** The text of running words, in which nothing is apart. */
export const withoutMarks = (text: string) => (anyMark.test(text) ? text.replace(marks, " ") : text);

/**
 * The text of a cell, its white space and the ends of its blocks each made one space. Marks of notes and what is struck
 * out are no part of it, but stand in `raw`; a cell with nothing else says so: ~~12~~.
 */
export function textOfCell(text: string): Pick<SourceCell, "text" | "raw"> {
  if (!anyMark.test(text)) return { text: tidied(text) };
  let own = "";
  let notes = "";
  let whole = "";
  let struck = 0;
  const open: string[] = [];
  for (const piece of text.split(besideMarks)) {
    if (piece === noteBegins || piece === strikeBegins) {
      open.push(piece);
      whole += piece === strikeBegins && struck++ === 0 ? " ~~" : " ";
    } else if (piece === apartEnds) whole += open.pop() === strikeBegins && --struck === 0 ? "~~ " : " ";
    else {
      if (open.length === 0) own += piece;
      else if (struck === 0) notes += piece;
      whole += piece;
    }
  }
  const raw = tidied(whole.replaceAll("~~~~", ""));
  const stands = tidied(own);
  return stands === raw || isBlank(stands) || !noteWords.test(notes) ? { text: raw } : { text: stands, raw };
}

/** A text whose gaps are each made one space. */
export function tidied(text: string, gaps: RegExp = gapsInCell): string {
  // Most texts end with their block, and hold no gap before that.
  const trimmed = (text.endsWith(blockBreak) ? text.slice(0, -1) : text).trim();
  for (let index = 0; index < trimmed.length; index += 1) {
    const unit = trimmed.charCodeAt(index);
    if (unit <= 0x20 || unit === 0xa0) return trimmed.replace(gaps, " ").trim();
  }
  return trimmed;
}
