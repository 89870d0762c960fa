import { type Match, matchLabel } from "./labels.js";
import { isSpelled, readCount } from "./numbers.js";
import { pieceOf, withoutTrailingValues } from "./pieces.js";
import { isBlank, type SourceCell } from "./source.js";

const unit = /^\s*[件条项个次]\s*$/u;
/** Whether a cell is the unit of its row, in a column of its own. */
export const isUnit = (text: string) => unit.test(text);

/** Whether a number stands behind a gap at the end of a text. */
export const endsInNumber = (text: string) => /\s\S*\d\S*\s*$/.test(text.slice(-20));

/** The label of a row and the values behind it, if a cell holds both, parted by a gap. */
export function labelWithValues(
  cell: SourceCell,
): { label: { match: Match; cell: SourceCell }; values: readonly SourceCell[] } | null {
  if (!endsInNumber(cell.text)) return null;
  const { head, tail } = withoutTrailingValues(pieceOf(cell));
  const match = tail.length > 0 ? matchLabel(head.text, false) : null;
  const isRow = match?.wordings.every(({ term }) => term.kind === "row") ?? false;
  return match && (isRow || match.numbered) ? { label: { match, cell: head }, values: tail } : null;
}

/** How many cells state a number in words, 三十二 or 自然人：3, if they are several: one may be an ordinal. */
export function numbersInWords(cells: readonly SourceCell[]): number {
  const count = cells.filter(({ text }) => isSpelled(text) || isNamed(text)).length;
  return count > 1 ? count : 0;
}

/** How many numerals a row without a label must hold, and nothing else, to be one of values. */
const fewestSpelled = 5;
export const isSpelledOut = (cells: readonly SourceCell[]) => {
  const filled = cells.filter(({ text }) => !isBlank(text));
  return filled.length >= fewestSpelled && filled.every(({ text }) => isSpelled(text));
};

const isNamed = (text: string) => text.length <= 20 && /[:：]\s*\d/u.test(text) && readCount(text, false).state === "number";
