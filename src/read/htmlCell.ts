import { isBlank, type SourceCell, visible } from "./source.js";

/** Where a block ends within a cell; whether it parts words or lines shows when a table opens in the cell. */
export const blockBreak = "\u001f";

/** Where text begins that is set apart from that around it, and where it ends: a note, or what is struck out or hidden. */
export const noteBegins = "\u001c";
export const strikeBegins = "\u001d";
export const apartEnds = "\u001e";

const gaps = new RegExp(`[ \\t\\r\\n\\f${blockBreak}]+`, "g");
const anyMark = new RegExp(`[${noteBegins}${strikeBegins}${apartEnds}]`);
const marks = new RegExp(anyMark.source, "g");
const besideMarks = new RegExp(`(?=${anyMark.source})|(?<=${anyMark.source})`);

/** A mark of a note: a number, a sign, 注. */
const noteWords = /^[\s\d[\]【】〔〕（）()*※#,，、注①-⑳]*$/u;

/** The text of running words, in which nothing is apart. */
export const withoutMarks = (text: string) => (anyMark.test(text) ? text.replace(marks, " ") : text);

/**
 * A cell of a text, its white space and the ends of its blocks each made one space. Marks of notes and what is struck
 * out are no part of it, but stand in `raw`; a cell with nothing else says so: ~~12~~.
 */
export function cellOf(text: string, at: SourceCell["at"]): SourceCell {
  if (isPlain(text)) return { text, at };
  if (!anyMark.test(text)) return { text: tidied(visible(text)), at };
  let own = "";
  let notes = "";
  let whole = "";
  let struck = 0;
  const open: string[] = [];
  for (const piece of visible(text).split(besideMarks)) {
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
  return stands === raw || isBlank(stands) || !noteWords.test(notes) ? { text: raw, at } : { text: stands, at, raw };
}

/** Whether a text holds nothing that is white space, a mark or perhaps invisible: most cells do not. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || (unit >= 0x80 && unit <= 0x3000) || unit === 0xfeff) return false;
  }
  return true;
}

const tidied = (text: string) => text.replace(gaps, " ").trim();
