import type { Match } from "../lexicon/match.js";
import type { SourceCell } from "../lines/line.js";

/** A cell of values, with its position in its row. */
export interface ValueCell extends SourceCell {
  readonly position: number;
}

/** What stands at one place of a source. */
export type Token =
  /** A word of the form; `position`: the cell that it stands in. */
  | {
      readonly kind: "label";
      readonly match: Match;
      readonly cell: SourceCell;
      readonly line: number;
      readonly position: number;
      /** Whether it is a cell of a row of its own, rather than running text. */
      readonly inRow: boolean;
      /** Whether its position is its column in the table. */
      readonly aligned: boolean;
    }
  /** Values that follow each other; `beside`: whether a label stands before them in the same line. */
  | {
      readonly kind: "values";
      readonly cells: readonly ValueCell[];
      readonly line: number;
      /** `row`: cells of a table, blanks included; `loose`: numbers in running text; `glued`: nothing separates them. */
      readonly form: "row" | "loose" | "glued";
      readonly aligned: boolean;
      /** Whether only labels part its row from the next. */
      readonly stream: boolean;
      readonly beside: boolean;
    }
  /** A piece of a label that a break tore off. */
  | {
      readonly kind: "fragment";
      readonly cell: SourceCell;
      readonly line: number;
      readonly position: number;
      readonly aligned: boolean;
    }
  /** Anything else; `asRow`: whether values stand beside it in the same line. */
  | {
      readonly kind: "text";
      readonly cell: SourceCell;
      readonly line: number;
      readonly position: number;
      readonly aligned: boolean;
      readonly inRow: boolean;
      readonly asRow: boolean;
    };

export type LabelToken = Extract<Token, { kind: "label" }>;
export type ValuesToken = Extract<Token, { kind: "values" }>;
export type TextToken = Extract<Token, { kind: "text" }>;
