import { isFragment, type Match, matchLabel } from "./labels.js";
import { isValue } from "./numbers.js";
import type { SourceCell } from "./source.js";

/** The pieces of a line of text: a page number is none, and wide gaps separate. */
export function piecesOf(cell: SourceCell): SourceCell[] {
  if (/^\s*[-—–－]\s*\d{1,3}\s*[-—–－]\s*$/u.test(cell.text)) return [];
  const pieces: SourceCell[] = [];
  for (const match of cell.text.matchAll(/\S+(?:[ \u00a0]\S+)*/gu))
    pieces.push({ text: match[0], at: { ...cell.at, column: cell.at.column + match.index } });
  return pieces;
}

/** The labels that a piece is made of, if each of its words is one: 三、本年度办理结果 （一）予以公开. */
export function labelsOf(piece: SourceCell): { match: Match; cell: SourceCell }[] | null {
  const words = wordsOf(piece);
  const labels = words.flatMap((cell) => {
    const match = matchLabel(cell.text, false);
    return match ? [{ match, cell }] : [];
  });
  return words.length > 1 && labels.length === words.length ? labels : null;
}

export function wordsOf(piece: SourceCell): SourceCell[] {
  return [...piece.text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    at: { ...piece.at, column: piece.at.column + match.index },
  }));
}

export function withoutTrailingValues(piece: SourceCell): { head: SourceCell; tail: SourceCell[] } {
  const words = wordsOf(piece);
  let count = words.length;
  while (count > 1 && isValue((words[count - 1] as SourceCell).text)) count -= 1;
  const tail = words.slice(count);
  const [first] = tail;
  const end = first ? first.at.column - piece.at.column : piece.text.length;
  return { head: { text: piece.text.slice(0, end).trim(), at: piece.at }, tail };
}

/** The label of a row behind a torn-off piece of its group's: （四）无2.没有现成信息需要另. */
export function innerLabel(piece: SourceCell): { match: Match; cell: SourceCell } | null {
  const from = piece.text.slice(0, 12).search(/(?<!^)[1-8][.．、]/u);
  if (from < 0 || piece.text.length > 80 || !isFragment(piece.text.slice(0, from))) return null;
  const text = piece.text.slice(from);
  const match = matchLabel(text, true);
  return match && { match, cell: { text, at: { ...piece.at, column: piece.at.column + from } } };
}
