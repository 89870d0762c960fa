import type { TableCode } from "../../form/sections.js";
import type { Item, StrayHead } from "./item.js";
import type { DraftSection } from "./sections.js";

/** A source on its way of being taken apart. */
export interface Draft {
  readonly tables: Record<TableCode, Item[]>;
  readonly sections: DraftSection[];
  readonly opening: string[];
  readonly running: string[];
  /** The tables of which values have been seen. */
  readonly filled: Set<TableCode>;
  /** The tables of which a row has been seen. */
  readonly begun: Set<TableCode>;
  table: TableCode | null;
  sawProactiveHead: boolean;
  /** Whether heads stand before this place, and no row since. */
  belowHeads: boolean;
  /** What stands among heads of which it is not yet known in which table they stand. */
  waiting: StrayHead[];
  /** Pieces that may be torn off a label, until it shows whether the table goes on behind them. */
  held: { section: DraftSection | undefined; text: string }[];
}

/** A source of which nothing has been taken apart. */
export function newDraft(): Draft {
  return {
    tables: { proactive: [], applications: [], reviews: [] },
    sections: [],
    opening: [],
    running: [],
    filled: new Set(),
    begun: new Set(),
    table: null,
    sawProactiveHead: false,
    belowHeads: false,
    waiting: [],
    held: [],
  };
}

/** Put a line of running text into the section that it stands in. */
export function say(draft: Draft, section: DraftSection | undefined, text: string): void {
  const trimmed = text.trim();
  if (trimmed === "") return;
  release(draft);
  draft.waiting = [];
  draft.running.push(trimmed);
  (section?.lines ?? draft.opening).push(trimmed);
}

/** The table goes on: what was held is of it. */
export function forget({ held }: Draft): void {
  if (held.length > 0) held.length = 0;
}

/** The table did not go on: what was held is running text. */
export function release(draft: Draft): void {
  if (draft.held.length > 0) for (const { section, text } of draft.held.splice(0)) say(draft, section, text);
}
