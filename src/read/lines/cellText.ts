import { isBlank, type SourceCell } from "./line.js";

/** Where a block ends within a cell; whether it parts words or lines shows when a table opens in the cell. */
export const blockBreak = "\u001f";

/** Where text begins that is set apart from that around it: a note, what is struck out or unseen, what may be of it or not. */
export const beginsOf = { note: "\u001c", struck: "\u001d", separate: "\u001a" } as const;
/** Where such a text ends. */
export const apartEnds = "\u001e";

const gapsInCell = new RegExp(`[ \\t\\r\\n\\f${blockBreak}]+`, "g");
const anyMark = new RegExp(`[${Object.values(beginsOf).join("")}${apartEnds}]`);
const marks = new RegExp(anyMark.source, "g");
const besideMarks = new RegExp(`(?=${anyMark.source})|(?<=${anyMark.source})`);

/** A mark of a note: a number, a sign, 注. */
const noteWords = /^[\s\d[\]【】〔〕（）()*※#,，、注①-⑳]*$/u;

/** The text of running words, in which nothing is apart. */
export const withoutMarks = (text: string) => (anyMark.test(text) ? text.replace(marks, " ") : text);

/** How a text set apart is shown beside others. */
const shown: Readonly<Record<string, readonly [begins: string, ends: string]>> = {
  [beginsOf.note]: [" ", " "],
  [beginsOf.struck]: [" ~~", "~~ "],
  [beginsOf.separate]: [" [", "] "],
};

/**
 * The text of a cell, its white space and the ends of its blocks each made one space. Marks of notes and what is struck
 * out are no part of it, but stand in `raw`; a cell with nothing else says so: ~~12~~. What may be part of it or not stands
 * in brackets, 1 [2], unless the cell holds nothing else.
 */
export function textOfCell(text: string): Pick<SourceCell, "text" | "raw"> {
  if (!anyMark.test(text)) return { text: tidied(text) };
  const pieces = piecesOf(text);
  const [only, ...others] = pieces;
  if (only?.mark === beginsOf.separate && others.length === 0 && !isSeveral(only.text)) return { text: tidied(only.text) };
  const raw = tidied(pieces.map(({ text, mark }) => (mark === null ? text : shown[mark]?.join(text))).join(""));
  const textBy = (mark: string | null) =>
    pieces
      .filter((piece) => piece.mark === mark)
      .map((piece) => piece.text)
      .join("");
  const stands = tidied(textBy(null));
  const isTold = textBy(beginsOf.separate) === "" && noteWords.test(textBy(beginsOf.note));
  return stands === raw || isBlank(stands) || !isTold ? { text: raw } : { text: stands, raw };
}

/** Whether a text has several blocks, as the options of a field. */
const isSeveral = (text: string) => text.split(blockBreak).filter((block) => !isBlank(block)).length > 1;

/** A part of the text of a cell, and how it is set apart. */
interface Piece {
  readonly mark: string | null;
  readonly text: string;
}

/** What a text holds, in its order. Within what is struck out all is; else the outermost mark counts. Texts that may be of the cell or not stay apart. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  let struck = 0;
  for (const part of text.split(besideMarks)) {
    if (part === apartEnds) struck -= open.pop() === beginsOf.struck ? 1 : 0;
    else if (anyMark.test(part)) {
      open.push(part);
      struck += part === beginsOf.struck ? 1 : 0;
    } else {
      const mark = struck > 0 ? beginsOf.struck : (open[0] ?? null);
      const last = pieces.at(-1);
      if (mark !== null && isBlank(part)) continue;
      if (last && last.mark === mark && mark !== beginsOf.separate) pieces[pieces.length - 1] = { mark, text: last.text + part };
      else pieces.push({ mark, text: part });
    }
  }
  return pieces;
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
