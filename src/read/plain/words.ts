import { remembered } from "../../form/remembered.js";
import { theOne } from "../chosen.js";
import { type Rests, restsOf } from "../continuation.js";
import { isFragment, type Match, matchLabel } from "../labels.js";
import { type MoneyUnit, moneyUnitIn } from "../money.js";
import { isForms } from "../odd.js";
import { pieceOf, withoutTrailingValues } from "../pieces.js";
import { recognisePiece } from "../recognise.js";
import type { Wording } from "../vocabulary.js";

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
  readonly money: MoneyUnit | null;
}

/** A label, a piece of one, values or another text within a stretch of a line or a cell. */
export interface Words {
  readonly kind: "label" | "fragment" | "text" | "values";
  readonly text: string;
  /** Where it begins in the stretch, from 0. */
  readonly from: number;
  readonly label: Label | null;
  /** Whether values stand beside it. */
  readonly beside: boolean;
}

function labelOf(match: Match, text: string): Label {
  const only = theOne(match.wordings);
  const official = only !== null && isForms(only, "2019") && isForms(only, "2021");
  return {
    match,
    only,
    official: match.how === "begun" || (match.how === "exact" && official),
    isSection: match.wordings.every(({ term }) => term.kind === "section"),
    rests: restsOf({ match, cell: { text } }),
    money: moneyUnitIn(text),
  };
}

/** What a stretch of a line without wide gaps is made of. */
export const wordsIn: (text: string) => readonly Words[] = remembered((text) => {
  const piece = pieceOf({ text, at: { line: 0, column: 0 } });
  return recognisePiece(piece, withoutTrailingValues(piece), 0, false).map((token): Words => {
    if (token.kind === "values") return { kind: "values", text: "", from: 0, label: null, beside: false };
    const { text: part, at } = token.cell;
    const label = token.kind === "label" ? labelOf(token.match, part) : null;
    return { kind: token.kind, text: part, from: at.column, label, beside: token.kind === "text" && token.asRow };
  });
});

const wordsInCell = (loosely: boolean) =>
  remembered((text): Words => {
    const match = matchLabel(text, loosely);
    const kind = match ? "label" : isFragment(text) ? "fragment" : "text";
    return { kind, text, from: 0, label: match && labelOf(match, text), beside: false };
  });

/** What a cell that is no value holds; `loosely`: whether values stand in its row, so that misspellings count. */
export const wordsOf = (text: string, loosely: boolean): Words => (loosely ? looseCell(text) : strictCell(text));
const looseCell = wordsInCell(true);
const strictCell = wordsInCell(false);
