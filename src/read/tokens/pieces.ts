import { withoutOrdinal } from "../../form/fold.js";
import { isFragment, type Match, matchLabel } from "../lexicon/match.js";
import type { SourceCell } from "../lines/line.js";
import { isValue } from "../values/number.js";

/** A stretch of a line without wide gaps: its text, and the words of it. */
export interface Piece extends SourceCell {
  readonly words: readonly SourceCell[];
}

const pageNumber =
  /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|(?:第\s*)?\d{1,3}\s*页?\s*[/／]\s*(?:共\s*)?\d{1,3}\s*页?|第\s*\d{1,3}\s*页(?:[,，\s]*共\s*\d{1,3}\s*页)?)\s*$/u;
const pageMark = /[/／]|[-—–－页]\s*$/u;
const longestPageNumber = 400;

/** Whether a line is the number of a page and nothing else. */
const isPageNumber = (text: string) => text.length <= longestPageNumber && pageMark.test(text) && pageNumber.test(text);

/** The pieces of a line of text: a page number is none, and wide gaps separate. */
export function piecesOf({ text, at }: SourceCell): Piece[] {
  if (isPageNumber(text)) return [];
  const pieces: Piece[] = [];
  let words: SourceCell[] = [];
  let begins = 0;
  let ends = 0;
  const close = () => {
    const [first] = words;
    if (first) pieces.push({ text: text.slice(begins, ends), at: first.at, words });
  };
  for (let index = 0; index < text.length; ) {
    while (index < text.length && isSpace(text.charCodeAt(index))) index += 1;
    if (index === text.length) break;
    const narrow = index - ends === 1 && isNarrow(text.charCodeAt(ends)) && words.length > 0;
    if (!narrow) close();
    const from = index;
    while (index < text.length && !isSpace(text.charCodeAt(index))) index += 1;
    ends = index;
    const word = text.slice(from, index);
    const cell = { text: word, at: from === 0 ? at : { ...at, column: at.column + from } };
    const number = narrow ? words.at(-1) : undefined;
    // 286.9 万元: a unit of money belongs to the number before it.
    if (number && isMoneyUnit(word) && endsInDigit.test(number.text))
      words[words.length - 1] = { text: number.text + word, at: number.at };
    else if (narrow) words.push(cell);
    else {
      begins = from;
      words = [cell];
    }
  }
  close();
  return pieces;
}

const isMoneyUnit = (word: string) => word === "元" || word === "万元";
const endsInDigit = /\d$/;

/** The gaps within a piece: a single space of any width. */
const isNarrow = (unit: number) => unit === 0x20 || (unit > 0x20 && isSpace(unit));
const spaces: ReadonlySet<number> = new Set([0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
/** Whether a unit is white space; most are Chinese characters, digits or letters, and told by two comparisons. */
function isSpace(unit: number): boolean {
  if (unit > 0x3000 ? unit < 0xfeff : unit > 0x20 && unit < 0xa0) return false;
  return (unit >= 9 && unit <= 13) || spaces.has(unit) || (unit >= 0x2000 && unit <= 0x200a);
}

/** A part of a text as a piece of its own. */
export function pieceOf(cell: SourceCell): Piece {
  return { ...cell, words: wordsOf(cell) };
}

/** The words of a part of a text. */
export function wordsOf(cell: SourceCell): readonly SourceCell[] {
  const pieces = piecesOf(cell);
  return pieces.length === 1 ? (pieces[0] as Piece).words : pieces.flatMap(({ words }) => words);
}

/** Words of which each that is only an ordinal is put before the next: 1. 属于国家秘密. */
function withOrdinals(words: readonly SourceCell[]): SourceCell[] {
  const joined: SourceCell[] = [];
  let ordinal: SourceCell | null = null;
  for (const word of words) {
    const cell: SourceCell = ordinal ? { text: ordinal.text + word.text, at: ordinal.at } : word;
    ordinal = withoutOrdinal(`${cell.text}x`) === "x" ? cell : null;
    if (!ordinal) joined.push(cell);
  }
  return ordinal ? [...joined, ordinal] : joined;
}

/** The labels that a piece is made of, if each of its words is one: 三、本年度办理结果 （一）予以公开. */
export function labelsOf({ words }: Piece): { match: Match; cell: SourceCell }[] | null {
  if (words.length < 2) return null;
  const labels: { match: Match; cell: SourceCell }[] = [];
  for (const cell of withOrdinals(words)) {
    const match = matchLabel(cell.text, false);
    if (!match) return null;
    labels.push({ match, cell });
  }
  return labels;
}

/** A piece without the values at its end, and those values. */
export function withoutTrailingValues(piece: Piece): { head: Piece; tail: readonly SourceCell[] } {
  const { words } = piece;
  let count = words.length;
  while (count > 1 && isValue((words[count - 1] as SourceCell).text)) count -= 1;
  const first = words[count];
  if (!first) return { head: piece, tail: [] };
  const head = piece.text.slice(0, first.at.column - piece.at.column).trim();
  return { head: { text: head, at: piece.at, words: words.slice(0, count) }, tail: words.slice(count) };
}

/** The label of a row behind a torn-off piece of its group's: （四）无2.没有现成信息需要另, 三、本年 （一）予以公开. */
export function innerLabel(piece: SourceCell): { match: Match; cell: SourceCell } | null {
  if (piece.text.length > 80) return null;
  const from = piece.text.slice(0, 12).search(/(?<!^)[1-8][.．、]|(?<=\s)[（(][一二三四五六七][）)]/u);
  if (from < 0 || !isFragment(piece.text.slice(0, from))) return null;
  const text = piece.text.slice(from);
  const match = matchLabel(text, true);
  return match && { match, cell: { text, at: { ...piece.at, column: piece.at.column + from } } };
}
