import { matchLabel } from "../lexicon/match.js";
import { occurrences } from "../lexicon/occurrences.js";
import { isBlank, type Line, type SourceCell } from "../lines/line.js";
import { isValue } from "../values/number.js";

/**
 * Two reports side by side: the same label of a row stands twice on several lines, the second time at about the same
 * position. The lines are cut there: what stands to the left, and what stands to the right. All other lines are one side.
 */
export function cutSideBySide(lines: readonly Line[]): readonly (readonly Line[])[] {
  return cutText(lines) ?? cutCells(lines) ?? [lines];
}

/** The lines to the left, and the lines to the right. */
type Sides = readonly [left: readonly Line[], right: readonly Line[]];

/** Rows of cells, each of which holds its label and its values twice. */
function cutCells(lines: readonly Line[]): Sides | null {
  const rows = lines.filter(({ kind, cells }) => kind === "cells" && cellOfSecond(cells) !== null);
  if (rows.length < fewestSides) return null;
  const left: Line[] = [];
  const right: Line[] = [];
  for (const line of lines) {
    const { cells } = line;
    const at = line.kind === "cells" ? (cellOfSecond(cells) ?? halfOf(cells)) : null;
    left.push(at === null ? line : { ...line, cells: cells.slice(0, at) });
    if (at !== null) right.push({ ...line, cells: cells.slice(at) });
  }
  return [left, right];
}

/** The cell with which the second half of a row begins: its first label stands again behind a value. */
function cellOfSecond(cells: readonly SourceCell[]): number | null {
  const first = cells.findIndex(({ text }) => !isBlank(text) && !isValue(text));
  const label = cells[first];
  const value = label ? cells.findIndex(({ text }, index) => index > first && isValue(text)) : -1;
  const second = value < 0 ? -1 : cells.findIndex(({ text }, index) => index > value && text === label?.text);
  return second < 0 ? null : second - first;
}

/** The middle of a row of heads whose halves are alike, or of a row of values alone. */
function halfOf(cells: readonly SourceCell[]): number | null {
  const half = cells.length / 2;
  const alike = cells.slice(0, half).every(({ text }, index) => text === cells[half + index]?.text);
  const isSplit = Number.isInteger(half) && (alike || cells.every(({ text }) => isBlank(text) || isValue(text)));
  return isSplit && half > 0 ? half : null;
}

function cutText(lines: readonly Line[]): Sides | null {
  const starts: number[] = [];
  for (const { kind, cells, prose } of lines) {
    const again = kind === "text" && !prose ? placeOfSecond(cells[0]?.text ?? "") : null;
    if (again !== null) starts.push(again);
  }
  if (starts.length < fewestSides) return null;
  const cut = starts.reduce((least, start) => Math.min(least, start));
  const left: Line[] = [];
  const right: Line[] = [];
  for (const line of lines) {
    const [cell] = line.cells;
    const at = line.kind === "text" && !line.prose && cell && cell.text.length > cut - 8 ? gapNear(cell.text, cut) : null;
    if (!cell || at === null) {
      left.push(line);
      continue;
    }
    left.push({ ...line, cells: [{ ...cell, text: cell.text.slice(0, at) }] });
    right.push({ ...line, cells: [{ text: cell.text.slice(at), at: { ...cell.at, column: cell.at.column + at } }] });
  }
  return [left, right];
}

/** How many lines at least state a label twice where two reports stand side by side. */
const fewestSides = 3;

/** Where the first label of a row in a line stands a second time, well apart from the first; `null` if it does not. */
function placeOfSecond(text: string): number | null {
  if (text.length < 40 || text.length > 400 || !text.includes("   ")) return null;
  const [first, ...others] = occurrences(text).filter((label) => isRow(label.text));
  return others.find((other) => other.text === first?.text && other.from - first.to >= 10)?.from ?? null;
}

const isRow = (text: string) => matchLabel(text, false)?.wordings.every(({ term }) => term.kind === "row") ?? false;

/** The end of the widest gap near a position, or `null` if the line runs through. */
function gapNear(text: string, cut: number): number | null {
  let end: number | null = null;
  let widest = 1;
  for (const match of text.matchAll(/\s{2,}/g)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from > cut + 2 || to < cut - 2 || match[0].length < widest) continue;
    widest = match[0].length;
    end = to;
  }
  return end;
}
