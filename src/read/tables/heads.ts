import { applicationHeads } from "../../form/applications.js";
import { litigationHead } from "../../form/reviews.js";
import { isOfHeads, isSubtotal, type Term } from "../lexicon/lexicon.js";
import type { SourceCell } from "../lines/line.js";
import type { Item, StrayHead } from "../outline/item.js";
import type { LabelToken } from "../tokens/token.js";
import { counters } from "../values/number.js";

/** What stands over the columns of a table. */
export interface Head {
  /**
   * `column`: the head of a column of the form; `group`: a head over several of them; `subtotal`: the head of a column that
   * adds some of them up; `corner`: what stands over the labels; `torn`: a piece of a head; `strange`: any other head.
   */
  readonly kind: "column" | "group" | "subtotal" | "corner" | "torn" | "strange";
  /** The column that a `column` names. */
  readonly code: string | null;
  readonly cell: SourceCell;
  readonly line: number;
  readonly position: number;
  /** The last of several columns, if it stands over each of them again. */
  readonly until: number;
  /** Whether its position is its column in the table. */
  readonly aligned: boolean;
}

const groups: ReadonlySet<string> = new Set([applicationHeads.organizations.label, litigationHead.label]);

/** The head that a label of the form among the heads is. */
export function headOf(term: Term, { cell, line, position, aligned }: LabelToken): Head {
  const at = { cell, line, position, until: position, aligned };
  if (term.kind === "head") return { kind: "column", code: term.code, ...at };
  const kind = groups.has(term.label) ? "group" : isSubtotal(term) ? "subtotal" : "corner";
  return { kind, code: null, ...at };
}

/** A sentence among heads, or a part of one, is a note on the table, as the form has one in its corner; so is what is counted: 件. */
const isNote = (text: string) => text.length > shortestNote || /[，。；：]/u.test(text) || counters.includes(text.trim());
const shortestNote = 24;

/** A head that the form does not have, or a piece of one. */
function strayHead({ cell, line, position, aligned, torn }: StrayHead): Head {
  const kind = isNote(cell.text) ? "corner" : torn ? "torn" : "strange";
  return { kind, code: null, cell, line, position, until: position, aligned };
}

/** The head that an item of a table is, if it is one. */
export function headIn(item: Item): Head | null {
  if (item.kind === "head") return strayHead(item.head);
  return item.kind === "label" && isOfHeads(item.term) ? headOf(item.term, item.token) : null;
}

/** More heads than any table has; whatever stands behind them changes nothing. */
const mostHeads = 100;

/**
 * Add a head to those of its table. One that stands again over the next column stands over both; one that stands again in
 * another line, on a further page say, is known.
 */
export function addHead(heads: Head[], head: Head): void {
  if (heads.length >= mostHeads) return;
  if (head.code !== null && heads.some(({ code, line }) => code === head.code && line !== head.line)) return;
  const last = heads.at(-1);
  const goesOn = head.kind === "column" && last?.code === head.code && last.line === head.line;
  if (last && goesOn && head.position === last.until + 1) heads[heads.length - 1] = { ...last, until: head.position };
  else heads.push(head);
}

/** The texts of heads, as printed. */
export const textsOfHeads = (heads: readonly Head[]) => heads.map(({ cell }) => cell.text.trim());

/** The heads among the items of a table, in reading order. */
export function headsIn(items: readonly Item[]): readonly Head[] {
  const heads: Head[] = [];
  for (const item of items) {
    const head = headIn(item);
    if (head) addHead(heads, head);
  }
  return heads;
}
