import type { TableCode } from "../../form/sections.js";
import type { Place } from "../../report/finding.js";
import type { Section } from "../../report/report.js";
import type { Term, Wording } from "../lexicon/lexicon.js";
import type { SourceCell } from "../lines/line.js";
import type { LabelToken, ValuesToken } from "../tokens/token.js";
import type { MoneyUnit } from "../values/money.js";

/** What stands in a table, in reading order. */
export type Item =
  | { readonly kind: "label"; readonly term: Term; readonly token: LabelToken; readonly wording: Wording }
  | { readonly kind: "unknown"; readonly cell: SourceCell; readonly line: number; readonly beside: boolean }
  | { readonly kind: "values"; readonly token: ValuesToken }
  /** A text among the heads that is none of the form's, or a piece of one that a break tore off. */
  | { readonly kind: "head"; readonly head: StrayHead }
  /** A unit of money that stands by itself over or beside a table. */
  | { readonly kind: "unit"; readonly unit: MoneyUnit }
  /** Running text: what follows belongs to no row before it. */
  | { readonly kind: "break" };

/** What stands where a head stands, and names no column of the form. */
export interface StrayHead {
  readonly cell: SourceCell;
  readonly line: number;
  readonly position: number;
  readonly aligned: boolean;
  /** Whether it is a piece of a head rather than another head. */
  readonly torn: boolean;
}

/** A source taken apart: what stands in each table, and the text around them. */
export interface Assembly {
  readonly tables: Readonly<Record<TableCode, readonly Item[]>>;
  readonly sections: readonly Section[];
  /** The line in which a table of another report begins behind the first, if one does; what follows was not taken. */
  readonly second: number | null;
  /** Where the title of each section stands. */
  readonly places: readonly Place[];
  /** The running text before the first section, line by line. */
  readonly opening: readonly string[];
  /** All running text, line by line. */
  readonly running: readonly string[];
}
