import { matchLabel } from "../lexicon/match.js";
import type { Line, SourceCell } from "../lines/line.js";

/** The lines, with the cells of streams that fill several lines put together where they make a label, and parted elsewhere. */
export function withStreamCells(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ stream }) => stream)) return lines;
  return lines.map((line) => (line.stream ? { ...line, cells: line.cells.flatMap(cellsOf) } : line));
}

function cellsOf(cell: SourceCell): readonly SourceCell[] {
  const [first] = cell.lines ?? [];
  if (!cell.lines || !first) return [cell];
  const joined = cell.lines.map(({ text }) => text.trim()).join("");
  return !matchLabel(first.text, false) && matchLabel(joined, false) ? [{ text: joined, at: first.at }] : cell.lines;
}
