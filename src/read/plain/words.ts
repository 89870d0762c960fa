import { longest, remembered } from "../../form/remembered.js";
import { theOne } from "../chosen.js";
import { type Rests, restsOf } from "../continuation.js";
import { isFragment, type Match, matchLabel } from "../labels.js";
import { type MoneyUnit, moneyUnitIn } from "../money.js";
import { isValue } from "../numbers.js";
import { isForms } from "../odd.js";
import { pieceOf, withoutTrailingValues } from "../pieces.js";
import { recognisePiece } from "../recognise.js";
import type { Wording } from "../vocabulary.js";
import { type PlainValues, unknownValues } from "./values.js";

/** A label as found, and what is known of it wherever it stands. */
export interface Label {
  readonly match: Match;
  /** The wording that it can only be; `null` if it names several things. */
  readonly only: Wording | null;
  /** Whether it is the form's own wording in both editions. */
  readonly official: boolean;
  /** Whether it names no row, head or group. */
  readonly isSection: boolean;
  /** What may still come of it if a break tore it apart. */
  readonly rests: Rests;
  /** The unit of money that it names. */
  readonly money: MoneyUnit | null;
}

/** A label, a piece of one, or another text within a stretch of a line or a cell. */
export interface Words {
  readonly kind: "label" | "fragment" | "text";
  /** `null`: no label is in it, and nobody asks for more. */
  readonly text: string | null;
  /** Where it begins in the stretch, from 0. */
  readonly from: number;
  readonly label: Label | null;
  /** Whether values stand beside a text. */
  readonly beside: boolean;
}

/** What was read before, and what came behind it: the words of the form follow each other in the same order in every report. */
export interface Known {
  readonly text: string;
  /** The unit that it begins with. */
  readonly first: number;
  next: this | null;
  other: this | null;
}

/** A stretch of a line without wide gaps. */
export interface Phrase extends Known {
  readonly words: readonly (Words | PlainValues)[];
  /** The label that it is, if it is one alone. */
  readonly label: Label | null;
  /** Whether it is made of words of the form. */
  readonly ofForm: boolean;
}

/** A cell of a row that holds no plain number. */
export interface Cell extends Known {
  readonly isValue: boolean;
  /** What its words are where values stand in its row, so that misspellings count, and where none do. */
  readonly besideValues: Words;
  readonly alone: Words;
}

function labelOf(match: Match, text: string): Label {
  const only = theOne(match.wordings);
  const official = only !== null && isForms(only, "2019") && isForms(only, "2021");
  return {
    match,
    only,
    official: match.how === "begun" || (match.how === "exact" && official),
    isSection: match.wordings.every(({ term }) => term.kind === "section"),
    rests: restsOf(text),
    money: moneyUnitIn(text),
  };
}

const wordsFrom = (kind: Words["kind"], text: string | null, from: number, label: Label | null, beside: boolean): Words => ({
  kind,
  text,
  from,
  label,
  beside,
});

/** A text that no label is in, as it stands. */
export const textOf = (text: string, beside: boolean): Words => wordsFrom("text", text, 0, null, beside);

/** A piece that a break tore off a label. */
export const fragmentOf = (text: string): Words => wordsFrom("fragment", text, 0, null, false);

/** A text that no label is in and nobody asks for. */
export const anyText: Words = wordsFrom("text", null, 0, null, false);

function wordsIn(text: string): readonly (Words | PlainValues)[] {
  const piece = pieceOf({ text, at: { line: 0, column: 0 } });
  return recognisePiece(piece, withoutTrailingValues(piece), 0, false).map((token) => {
    if (token.kind === "values") return unknownValues;
    const { text: part, at } = token.cell;
    const label = token.kind === "label" ? labelOf(token.match, part) : null;
    return wordsFrom(token.kind, part, at.column, label, token.kind === "text" && token.asRow);
  });
}

/** What a stretch of a line without wide gaps is made of. */
export const phraseOf: (text: string) => Phrase = remembered((text) => {
  const words = wordsIn(text);
  const [only] = words;
  const label = words.length === 1 && only?.kind === "label" ? only.label : null;
  const ofForm = text.length <= longest && words.every(({ kind }) => kind === "label" || kind === "fragment");
  return { text, first: text.charCodeAt(0), words, label, ofForm, next: null, other: null };
});

function wordsOf(text: string, besideValues: boolean): Words {
  const match = matchLabel(text, besideValues);
  const kind = match ? "label" : isFragment(text) ? "fragment" : "text";
  return wordsFrom(kind, text, 0, match && labelOf(match, text), !match && besideValues);
}

/** What a cell holds. */
export const cellOf: (text: string) => Cell = remembered((text) => ({
  text,
  first: text.charCodeAt(0),
  isValue: isValue(text),
  besideValues: wordsOf(text, true),
  alone: wordsOf(text, false),
  next: null,
  other: null,
}));

/** What nothing has followed yet. */
export const newPhrase = (): Phrase => ({ text: "", first: -1, words: [], label: null, ofForm: true, next: null, other: null });
export const newCell = (): Cell => {
  const nothing = wordsOf("", false);
  return { text: "", first: -1, isValue: false, besideValues: nothing, alone: nothing, next: null, other: null };
};

/** What followed something before, if it stands at a place again. */
export function expectedAt<One extends Known>({ next, other }: One, source: string, from: number): One | null {
  const unit = source.charCodeAt(from);
  if (next !== null && next.first === unit && source.startsWith(next.text, from)) return next;
  return other !== null && other.first === unit && source.startsWith(other.text, from) ? other : null;
}

/** Keep that one followed another. */
export function follow<One extends Known>(before: One, one: One): One {
  if (before.next !== one) {
    before.other = before.next;
    before.next = one;
  }
  return one;
}
