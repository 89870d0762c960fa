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

/** The slots of a table as they are filled. */
interface Draft {
  readonly slots: Slot[];
  /** The label whose values follow, and the labels since the last values. */
  current: Labelled | null;
  pending: Labelled[];
  /** The heads and the unit of money that hold for the rows to come. */
  heads: Head[];
  money: MoneyUnit | null;
  /** Whether rows stand under these heads already. */
  rowsSeen: boolean;
  /** Whether values stand beside their labels in the most rows. */
  readonly besideUsual: boolean;
  readonly countOf: (code: string) => number;
}

/**
 * Give the values of a table to its labels: to the label in the same line, or else to the only label since the last
 * values. Full rows that follow several labels, or none, stand apart.
 *
 * @param countOf - How many cells the row of a code has
 */
export function slotsOf(items: readonly Item[], countOf: (code: string) => number): Slot[] {
  const values = items.filter((item) => item.kind === "values");
  const beside = values.filter(({ token }) => token.beside).length;
  const besideUsual = beside > 0 && beside * 2 >= values.length;
  const labels = { current: null, pending: [], heads: [], money: null, rowsSeen: false };
  const draft: Draft = { slots: [], ...labels, besideUsual, countOf };
  for (const item of items) take(draft, item);
  return draft.slots;
}

function take(draft: Draft, item: Item): void {
  if (item.kind === "break") endLabels(draft);
  else if (item.kind === "unit") draft.money = item.unit;
  else if (item.kind === "values") takeValues(draft, item.token);
  else if (item.kind === "unknown") addLabel(draft, { kind: "unknown", cell: item.cell, line: item.line, chunks: [] });
  else if (item.kind === "head") takeHead(draft, item, false);
  else if (item.term.kind === "row") {
    const { term, token } = item;
    const money = moneyUnitIn(token.cell.text) ?? draft.money;
    addLabel(draft, { kind: "row", code: term.code, label: token, chunks: [], heads: draft.heads, money });
    draft.rowsSeen = true;
  } else if (isOfHeads(item.term) || item.term.kind === "caption") {
    takeHead(draft, item, item.term.kind === "caption");
    draft.money = moneyUnitIn(item.token.cell.text) ?? draft.money;
  } else if (draft.current !== null && countIn(draft.current.chunks) > 0) draft.current = null;
}

function addLabel(draft: Draft, slot: Labelled): void {
  draft.slots.push(slot);
  draft.pending.push(slot);
  draft.current = slot;
}

/** Heads stand over the rows that follow, until rows have; those before a caption belong to another table. */
function takeHead(draft: Draft, item: Item, isCaption: boolean): void {
  endLabels(draft);
  if (draft.rowsSeen || isCaption) draft.heads = [];
  draft.rowsSeen = false;
  const head = headIn(item);
  if (head) addHead(draft.heads, head);
}

function endLabels(draft: Draft): void {
  draft.pending = [];
  draft.current = null;
}

function takeValues(draft: Draft, token: ValuesToken): void {
  const { current, slots } = draft;
  const isBeside = token.beside && current !== null && lineOf(current) === token.line;
  if (!isBeside && isEmpty(token)) return;
  const owner = isBeside ? current : ownerOf(draft, token);
  if (!owner) {
    setApart(draft, token);
    return;
  }
  if (!isBeside && draft.pending.length === 0 && isFullBehindStray(owner, token, draft.countOf))
    for (const chunk of owner.chunks.splice(0)) slots.push({ kind: "apart", chunks: [chunk] });
  owner.chunks.push(token);
  draft.pending = [];
  draft.current = owner;
}

/** The label that values in a line of their own belong to, if it can be told. */
function ownerOf({ pending, current, besideUsual, countOf }: Draft, token: ValuesToken): Labelled | null {
  if (besideUsual && !token.beside && isAlone(pending, countOf)) return null;
  const nearest = pending.at(-1);
  if (nearest) {
    const count = pending.length > 1 && nearest.kind === "row" ? countOf(nearest.code) : 0;
    return count > 1 && token.cells.length === count ? null : nearest;
  }
  if (!current || current.chunks.length >= mostChunks) return null;
  if (isFullBehindStray(current, token, countOf)) return current;
  const filled = token.cells.filter(({ text }) => !isBlank(text)).length;
  const goesOn = token.form !== "row" && filled < Math.max(fullCount(current, countOf), 2) && !hasBeside(current);
  return goesOn ? current : null;
}

function setApart(draft: Draft, token: ValuesToken): void {
  const { slots, countOf } = draft;
  const last = slots.at(-1);
  // Blanks beside a label and a full row below it: the cells of the label are merged, and the row is perhaps its own.
  if (last?.kind === "row" && last.chunks.every(isEmpty) && countOf(last.code) === token.cells.length) last.chunks.length = 0;
  if (last?.kind === "apart") last.chunks.push(token);
  else slots.push({ kind: "apart", chunks: [token] });
  draft.current = null;
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
