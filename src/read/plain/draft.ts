import { reviewResults, reviewRoutes } from "../../form/reviews.js";
import { type TableCode, tables } from "../../form/sections.js";
import type { Place } from "../../report/finding.js";
import type { Item } from "../assemble.js";
import type { MoneyUnit } from "../money.js";
import type { PlainValues } from "./values.js";

/** The heads that stand over a row, in their order. */
export interface PlainHeads {
  readonly codes: string[];
  readonly lines: number[];
  readonly positions: number[];
  aligned: boolean;
  /** The columns that they were found to stand over in the order of the form, and where those stand once that is asked. */
  checked: readonly string[] | null;
  places: readonly number[] | null;
}

/** A row: where its label stands, and its values. */
export interface PlainRow {
  readonly code: string;
  readonly line: number;
  readonly position: number;
  readonly heads: PlainHeads;
  readonly money: MoneyUnit | null;
  /** Where its label stands, if it is a row of section 二. */
  readonly at: Place | null;
  values: PlainValues | null;
  aligned: boolean;
  loose: boolean;
  /** Where the value of its first column stands among the numbers of the source, once that is known. */
  start: number;
}

/** A table on its way of being read. */
export interface PlainTable {
  readonly code: TableCode;
  readonly rows: Map<string, PlainRow>;
  /** The values of section 四. */
  values: PlainValues | null;
  /** The labels that are not the form's wording in every edition. */
  readonly variants: Extract<Item, { kind: "label" }>[];
  heads: PlainHeads;
  /** Its heads by block. */
  readonly blocks: string[][];
  /** The heads of section 四 that are cells of a row, by its line. */
  readonly inRows: Map<number, string[]>;
  money: MoneyUnit | null;
  rowsSeen: boolean;
  /** Whether 其他处理 is the only row behind the last heads. */
  otherAlone: boolean;
  /** Rows without values behind the last values, and the last of them. */
  pending: number;
  last: PlainRow | null;
  /** Whether something stands in it behind its last break. */
  open: boolean;
  filled: boolean;
}

/** Heads of which none has been read. */
export const newHeads = (): PlainHeads => ({ codes: [], lines: [], positions: [], aligned: true, checked: null, places: null });

/** A table of which nothing has been read. */
const newTable = (code: TableCode): PlainTable => ({
  code,
  rows: new Map(),
  values: null,
  variants: [],
  heads: newHeads(),
  blocks: [[]],
  inRows: new Map(),
  money: null,
  rowsSeen: false,
  otherAlone: false,
  pending: 0,
  last: null,
  open: false,
  filled: false,
});

/** A source on its way of being read as a plain one. */
export interface PlainDraft {
  readonly tables: Readonly<Record<TableCode, PlainTable>>;
  table: PlainTable | null;
  sawProactiveHead: boolean;
  /** Whether pieces are held that may be torn off a label. */
  holds: boolean;
}

/** A source of which nothing has been read. */
export const newDraft = (): PlainDraft => ({
  tables: { proactive: newTable("proactive"), applications: newTable("applications"), reviews: newTable("reviews") },
  table: null,
  sawProactiveHead: false,
  holds: false,
});

/** What follows belongs to no row before it. */
export function breakTable(table: PlainTable): void {
  table.pending = 0;
  table.last = null;
  table.open = false;
}

/** The tables of which values have been seen. */
export const filledIn = (draft: PlainDraft): ReadonlySet<TableCode> =>
  new Set(tables.filter((table) => draft.tables[table].filled));

/** How many cells section 四 has. */
export const reviewCells = Object.keys(reviewResults).length * Object.keys(reviewRoutes).length;
