import { foldLabel, withoutOrdinal } from "../../form/fold.js";
import { lazy } from "../../form/lazy.js";
import { rowWordings } from "../lexicon/lexicon.js";
import { isFragment, matchLabel } from "../lexicon/match.js";
import { isBlank, type Line, type SourceCell } from "../lines/line.js";
import { isValue } from "../values/number.js";
import { type Piece, piecesOf, withoutTrailingValues } from "./pieces.js";

/** A line, and the pieces of it if it is running text. */
export interface Pieces {
  readonly source: Line;
  readonly pieces: Piece[];
}

/** The longest piece that may be a part of a label, and how many pieces of other labels may stand between two parts. */
const longestPart = 60;
const mostBetween = 2;
/** How many lines a label may fill, with what stands between them. */
const mostLines = 24;

const wholes = lazy((): ReadonlySet<string> => new Set(rowWordings().map(({ folded }) => folded)));
/** The beginnings from which on a row's label may still go on. */
const beginnings = lazy(
  (): ReadonlySet<string> =>
    new Set(
      rowWordings().flatMap(({ folded }) =>
        Array.from({ length: folded.length - 1 }, (_, length) => folded.slice(0, length + 1)),
      ),
    ),
);

/** What a line holds before its values. */
interface Part {
  readonly line: number;
  readonly cell: SourceCell;
  /** Which of the pieces or cells of the line it stands in. */
  readonly index: number;
  /** The labels before it, and the values behind it, in the same piece. */
  readonly lead: readonly SourceCell[];
  readonly tail: readonly SourceCell[];
  readonly hasValues: boolean;
  /** Whether cells stand behind it, blank or not. */
  readonly hasCells: boolean;
  /** Whether it is running text. */
  readonly isText: boolean;
}

/** The lines, with the label of a row that fills several of them put together in the one that holds its values. */
export function unwrapped(lines: readonly Line[]): Pieces[] {
  const taken = lines.map((source) => ({
    source,
    pieces: source.kind === "text" && !source.prose ? piecesOf(source.cells[0] as SourceCell) : [],
  }));
  const parts: (Part | null)[] = taken.map(partOf);
  for (let from = 0; from < taken.length; from += 1) {
    const wrapped = wrappedFrom(parts, from);
    if (!wrapped) continue;
    const text = wrapped.map(({ cell }) => cell.text.trim()).join("");
    const label = { text, at: (wrapped[0] as Part).cell.at };
    const holder = wrapped.find(({ hasValues }) => hasValues) ?? wrapped.find(({ hasCells }) => hasCells) ?? wrapped[0];
    for (const part of wrapped) {
      const { line } = part;
      taken[line] = withPart(taken[line] as Pieces, part, part === holder ? label : null);
      parts[line] = partOf(taken[line] as Pieces, line);
    }
  }
  return taken;
}

/** The parts of a label that begins in a line and goes on in others; `null` if there is none. */
function wrappedFrom(all: readonly (Part | null)[], from: number): Part[] | null {
  const first = all[from];
  if (!first) return null;
  let folded = foldLabel(withoutOrdinal(first.cell.text));
  if (!beginnings().has(folded) && !wholes().has(folded)) return null;
  const parts = [first];
  let whole = 0;
  let between = 0;
  for (let line = from + 1; line < all.length && line - from <= mostLines; line += 1) {
    const part = all[line];
    if (!part) {
      // Values in a line of their own may stand beside the label.
      if (between++ < mostBetween) continue;
      break;
    }
    const own = goesOn(folded, part) ? part : withoutGroup(part);
    const added = foldLabel(own.cell.text);
    const longer = folded + added;
    const isNext = added !== "" || line === (parts.at(-1) as Part).line + 1;
    if (isNext && (beginnings().has(longer) || wholes().has(longer))) {
      folded = longer;
      parts.push(own);
      if (wholes().has(longer)) whole = parts.length;
    } else if (part.hasValues || beginsRow(part) || !isFragment(part.cell.text) || between++ === mostBetween) break;
  }
  // Punctuation is a part of a label only if the values stand beside it.
  while (whole > 1 && isMere(parts[whole - 1] as Part)) whole -= 1;
  const kept = parts.slice(0, whole);
  return kept.length > 1 && kept.filter(({ hasValues }) => hasValues).length < 2 ? kept : null;
}

const isMere = ({ cell, hasValues }: Part) => !hasValues && foldLabel(cell.text) === "";
/** Whether a label that begins so goes on in a part. */
function goesOn(folded: string, { cell }: Part): boolean {
  const longer = folded + foldLabel(cell.text);
  return beginnings().has(longer) || wholes().has(longer);
}

/** A part without the piece of its group's label that stands before it: 他处理 费用、行政机关不再处理. */
function withoutGroup(part: Part): Part {
  const gap = part.isText ? part.cell.text.trim().search(/\s/) : -1;
  const group = part.cell.text.trim().slice(0, Math.max(gap, 0));
  if (gap < 0 || gap > longestGroup || !isFragment(group)) return part;
  const { text, at } = part.cell;
  const from = text.indexOf(group) + group.length + 1;
  const lead = [...part.lead, { text: group, at }];
  return { ...part, lead, cell: { text: text.slice(from), at: { ...at, column: at.column + from } } };
}
const longestGroup = 6;

/** Whether another row may begin with a part. */
function beginsRow({ cell }: Part): boolean {
  const folded = foldLabel(withoutOrdinal(cell.text));
  return beginnings().has(folded) || wholes().has(folded);
}

/** The last word of a line before its values, if it may be a part of a label. */
function partOf({ source: { kind, cells }, pieces }: Pieces, line: number): Part | null {
  if (kind === "cells") {
    const index = lastWord(cells);
    const cell = cells[index];
    if (!cell || cell.text.length > longestPart) return null;
    const behind = cells.slice(index + 1);
    return {
      line,
      cell,
      index,
      lead: [],
      tail: [],
      hasValues: behind.some(({ text }) => !isBlank(text)),
      hasCells: behind.length > 0,
      isText: false,
    };
  }
  let index = pieces.length - 1;
  while (index >= 0 && (pieces[index] as Piece).words.every(({ text }) => isValue(text))) index -= 1;
  const piece = pieces[index];
  if (!piece || piece.text.length > longestPart) return null;
  const { head, tail } = withoutTrailingValues(piece);
  const lead = groupsBefore(head.words);
  const [own] = head.words.slice(lead.length) as [SourceCell];
  const cell = lead.length === 0 ? head : { text: head.text.slice(own.at.column - head.at.column), at: own.at };
  const hasValues = tail.length > 0 || index < pieces.length - 1;
  return { line, cell, index, lead, tail, hasValues, hasCells: hasValues, isText: true };
}

/** Where the last word of a row stands that has no value between itself and another word before it. */
function lastWord(cells: readonly SourceCell[]): number {
  let last = -1;
  for (const [index, { text }] of cells.entries()) {
    if (isBlank(text)) continue;
    if (!isValue(text)) last = index;
    else if (last >= 0) break;
  }
  return last;
}

/** The words before the last that has an ordinal, if each is a label: （三）不予公开 1.属于国. */
function groupsBefore(words: readonly SourceCell[]): readonly SourceCell[] {
  let last = words.length - 1;
  while (last > 0 && withoutOrdinal((words[last] as SourceCell).text) === (words[last] as SourceCell).text) last -= 1;
  const before = words.slice(0, Math.max(last, 0));
  return before.every(({ text }) => matchLabel(text, false) || isFragment(text)) ? before : [];
}

/** A line with another label in the place of a part, or with none. */
function withPart({ source, pieces }: Pieces, { index, lead, tail }: Part, label: SourceCell | null): Pieces {
  if (source.kind === "cells") {
    const cells = source.cells.map((cell, place) => (place === index ? { ...cell, ...(label ?? { text: "" }) } : cell));
    return { source: { ...source, cells }, pieces };
  }
  const own = [lead, label ? [label] : [], tail].flatMap((words) => pieceOfWords(words) ?? []);
  return { source, pieces: [...pieces.slice(0, index), ...own, ...pieces.slice(index + 1)] };
}

function pieceOfWords(words: readonly SourceCell[]): Piece | null {
  const [first] = words;
  return first ? { text: words.map(({ text }) => text).join(" "), at: first.at, words } : null;
}
