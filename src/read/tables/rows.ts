import { isOfHeads } from "../lexicon/lexicon.js";
import { isBlank, type SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import type { LabelToken, ValuesToken } from "../tokens/token.js";
import { type MoneyUnit, moneyUnitIn } from "../values/money.js";
import { addHead, type Head, headIn } from "./heads.js";

/** A row as found: its label, and the values that belong to it. */
export interface RowDraft {
  readonly kind: "row";
  readonly code: string;
  /** `null` if the row was told by its place. */
  readonly label: LabelToken | null;
  readonly chunks: ValuesToken[];
  /** The heads that stand over it, in reading order. */
  readonly heads: readonly Head[];
  /** The unit of money that its label, its heads, their caption or a note beside them names. */
  readonly money: MoneyUnit | null;
}

/** More pieces than any row is in; whatever follows them is not of it. */
const mostChunks = 100;

/** What stands in a table of rows, in its order. */
export type Slot =
  | RowDraft
  /** A label that the form does not have. */
  | { readonly kind: "unknown"; readonly cell: SourceCell; readonly line: number; readonly chunks: ValuesToken[] }
  /** Values that stand apart from any label. */
  | { readonly kind: "apart"; readonly chunks: ValuesToken[] };

type Labelled = Exclude<Slot, { kind: "apart" }>;

const isEmpty = ({ cells }: ValuesToken) => cells.every(({ text }) => isBlank(text));
const lineOf = (slot: Labelled) => (slot.kind === "row" ? (slot.label?.line ?? -1) : slot.line);
/** How many cells chunks have together. */
export const countIn = (chunks: readonly ValuesToken[]) => chunks.reduce((sum, { cells }) => sum + cells.length, 0);

/**
 * Give the values of a table to its labels: to the label in the same line, or else to the only label since the last
 * values. Full rows that follow several labels, or none, stand apart.
 *
 * @param countOf - How many cells the row of a code has
 */
export function slotsOf(items: readonly Item[], countOf: (code: string) => number): Slot[] {
  const slots: Slot[] = [];
  let current = null as Labelled | null;
  let pending: Labelled[] = [];
  let heads: Head[] = [];
  let money: MoneyUnit | null = null;
  let rowsSeen = false;
  const beside = items.filter((item) => item.kind === "values" && item.token.beside).length;
  const besideUsual = beside > 0 && beside * 2 >= items.filter((item) => item.kind === "values").length;

  const add = (slot: Labelled) => {
    slots.push(slot);
    pending.push(slot);
    current = slot;
  };
  const give = (slot: Labelled, token: ValuesToken) => {
    slot.chunks.push(token);
    pending = [];
    current = slot;
  };
  const setApart = (token: ValuesToken) => {
    const last = slots.at(-1);
    // Blanks beside a label and a full row below it: the cells of the label are merged, and the row is perhaps its own.
    if (last?.kind === "row" && last.chunks.every(isEmpty) && countOf(last.code) === token.cells.length) last.chunks.length = 0;
    if (last?.kind === "apart") last.chunks.push(token);
    else slots.push({ kind: "apart", chunks: [token] });
    current = null;
  };

  const endRows = (isCaption: boolean) => {
    pending = [];
    current = null;
    if (rowsSeen || isCaption) heads = [];
    rowsSeen = false;
  };

  for (const item of items) {
    if (item.kind === "break") {
      current = null;
      pending = [];
    } else if (item.kind === "unit") money = item.unit;
    else if (item.kind === "head") {
      endRows(false);
      addHead(heads, headIn(item) as Head);
    } else if (item.kind === "unknown") add({ kind: "unknown", cell: item.cell, line: item.line, chunks: [] });
    else if (item.kind === "values") {
      const { token } = item;
      const filled = token.cells.filter(({ text }) => !isBlank(text)).length;
      const owner = current;
      if (token.beside && owner && lineOf(owner) === token.line) give(owner, token);
      else if (filled === 0) continue;
      else if (besideUsual && !token.beside && isAlone(pending, countOf)) setApart(token);
      else if (pending.length === 1) give(pending[0] as Labelled, token);
      else if (pending.length > 1) {
        const nearest = pending.at(-1) as Labelled;
        const count = nearest.kind === "row" ? countOf(nearest.code) : 0;
        if (count > 1 && token.cells.length === count) setApart(token);
        else give(nearest, token);
      } else if (owner && owner.chunks.length >= mostChunks) setApart(token);
      else if (owner && isFullBehindStray(owner, token, countOf)) {
        const stray = owner.chunks.splice(0);
        for (const chunk of stray) slots.push({ kind: "apart", chunks: [chunk] });
        give(owner, token);
      } else if (owner && token.form !== "row" && filled < Math.max(fullCount(owner, countOf), 2) && !hasBeside(owner))
        give(owner, token);
      else setApart(token);
    } else if (item.term.kind === "row") {
      add({
        kind: "row",
        code: item.term.code,
        label: item.token,
        chunks: [],
        heads,
        money: moneyUnitIn(item.token.cell.text) ?? money,
      });
      rowsSeen = true;
    } else if (isOfHeads(item.term) || item.term.kind === "caption") {
      endRows(item.term.kind === "caption");
      money = moneyUnitIn(item.token.cell.text) ?? money;
      const head = headIn(item);
      if (head) addHead(heads, head);
    } else if (current !== null && countIn(current.chunks) > 0) current = null;
  }
  return slots;
}

/** Whether values stand over the first label and none behind the last: then they may all stand over their labels. */
export function standsAbove(slots: readonly Slot[]): boolean {
  const [first] = slots;
  const last = slots.filter(({ kind }) => kind === "row").at(-1);
  return first?.kind === "apart" && last !== undefined && last.chunks.every(isEmpty);
}

/** A row of a single cell: where values stand beside their labels, a number in a line of its own is not its value. */
function isAlone([only, ...more]: readonly Labelled[], countOf: (code: string) => number): boolean {
  return only?.kind === "row" && more.length === 0 && countOf(only.code) === 1;
}

/** A full row behind a number that stands alone: the number, of a page perhaps, was not the row's. */
function isFullBehindStray(owner: Labelled, { cells }: ValuesToken, countOf: (code: string) => number): boolean {
  const count = owner.kind === "row" ? countOf(owner.code) : 0;
  return count > 1 && cells.length === count && countIn(owner.chunks) < count && owner.chunks.every(({ beside }) => !beside);
}

/** A row whose values stand beside its label goes no further; a number in a line of its own is not of it. */
function hasBeside(owner: Labelled): boolean {
  return owner.chunks.some(({ beside }) => beside);
}

function fullCount(slot: Labelled, countOf: (code: string) => number): number {
  return slot.kind === "row" ? countOf(slot.code) : Number.POSITIVE_INFINITY;
}

/** The values of chunks as printed, one after the other. */
export function* textsOf(chunks: readonly ValuesToken[]): Generator<string, undefined> {
  for (const { cells } of chunks) for (const { text } of cells) yield text.trim();
}

/** The values of chunks as printed. */
export const printed = (chunks: readonly ValuesToken[]): string[] => [...textsOf(chunks)];
