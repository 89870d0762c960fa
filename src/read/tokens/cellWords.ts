import { type Match, matchLabel } from "../lexicon/match.js";
import { isBlank, type SourceCell } from "../lines/line.js";
import { readCount } from "../values/number.js";
import { isSpelled } from "../values/spelled.js";
import { pieceOf, withoutTrailingValues } from "./pieces.js";

const unit = /^\s*[件条项个次]\s*$/u;
/** Whether a cell is the unit of its row, in a column of its own. */
export const isUnit = (text: string) => unit.test(text);

/** Whether a number stands behind a gap at the end of a text. */
const endsInNumber = (text: string) => /\s\S*\d\S*\s*$/.test(text.slice(-20));

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

/** What stands behind the last Chinese character of a label that an English gloss follows: 行政许可 Administrative licensing. */
const gloss = /^([）)]?)[\s/／(（:：]*[A-Za-z]{3}[\w\s,.'’()（）/&:;–-]*$/u;
const lastHan = /\p{Script=Han}(?=[^\p{Script=Han}]*$)/u;

/** A label without the English gloss behind it; a number at the end is none of a gloss. */
function withoutGloss(text: string): string {
  if (!/[A-Za-z).）]$/.test(text) || !/[A-Za-z]{3}/.test(text)) return text;
  const last = lastHan.exec(text)?.index ?? -1;
  const behind = last < 0 ? null : gloss.exec(text.slice(last + 1));
  return behind ? text.slice(0, last + 1) + (behind[1] ?? "") : text;
}

/** Whether an English gloss may stand behind a label. */
const mayBeGlossed = (text: string) => /\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/.test(text);

/** What a cell names, but for an English gloss behind it. */
export function labelOfCell(text: string, loosely: boolean): Match | null {
  const exact = matchLabel(text, false);
  if (exact || !mayBeGlossed(text)) return exact ?? matchLabel(text, loosely);
  return matchLabel(withoutGloss(text), false) ?? matchLabel(text, loosely);
}
