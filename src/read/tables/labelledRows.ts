import type { ApplicationRow } from "../../form/applications.js";
import { foldLabel } from "../../form/fold.js";
import { rowWordings } from "../lexicon/lexicon.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import type { ValuesToken } from "../tokens/token.js";
import { columns } from "./proposal.js";
import { countIn, type RowDraft, type Slot, slotsOf, standsAbove } from "./rows.js";

/** Numbers that no row claims, and the rows of which they may be pieces. */
export interface Stray {
  readonly cells: readonly SourceCell[];
  readonly rows: readonly ApplicationRow[];
}

/** The rows of section 三 as their labels tell them. */
export interface LabelledRows {
  readonly slots: readonly Slot[];
  /** The row of each code; the first of several. */
  readonly found: ReadonlyMap<ApplicationRow, RowDraft>;
  /** The slots whose values were given to a row that only its place, or a piece of its label, tells. */
  readonly placed: ReadonlySet<Slot>;
  readonly strays: readonly Stray[];
  /** Whether every row of the form has values of its own. */
  readonly isWhole: boolean;
}

/** Give the values of section 三 to its rows: by their labels, or where one row of the form is left for them, by their place. */
export function labelledRows(items: readonly Item[], order: readonly ApplicationRow[]): LabelledRows {
  const slots = slotsOf(items, () => columns.length);
  const found = new Map<ApplicationRow, RowDraft>();
  for (const slot of slots) {
    const row = slot.kind === "row" ? (slot.code as ApplicationRow) : null;
    if (slot.kind === "row" && row && order.includes(row) && slot.chunks.length > 0 && !found.has(row)) found.set(row, slot);
  }
  const isWhole = found.size === order.length;
  const placed = new Set<Slot>();
  const strays: Stray[] = [];
  for (const gap of gapsIn(slots, order, found)) {
    const torn = tornRow(gap);
    if (torn) {
      placed.add(torn.slot);
      found.set(torn.row, { ...torn.slot, kind: "row", code: torn.row, label: null, heads: gap.heads, money: null });
    }
    const left = gap.rows.filter((row) => !found.has(row));
    if (gap.runs.length > 0) strays.push(...placeRuns({ ...gap, rows: left }, found));
  }
  return { slots, found, placed, strays, isWhole };
}

/** What stands between two rows that are told. */
interface Gap {
  /** The rows that the form has there, and that are not told. */
  readonly rows: readonly ApplicationRow[];
  readonly beside: readonly ApplicationRow[];
  readonly heads: RowDraft["heads"];
  /** Values apart from any label, and rows with a label that is none of the form's. */
  readonly runs: readonly ValuesToken[];
  readonly unknown: readonly Extract<Slot, { kind: "unknown" }>[];
}

function gapsIn(slots: readonly Slot[], order: readonly ApplicationRow[], found: ReadonlyMap<ApplicationRow, RowDraft>): Gap[] {
  const above = standsAbove(slots);
  const heads = [...found.values()][0]?.heads ?? [];
  const gaps: Gap[] = [];
  let from = 0;
  let before = -1;
  const close = (to: number, after: number) => {
    const between = slots.slice(from, to);
    const runs = between.flatMap((slot) => (slot.kind === "apart" ? slot.chunks : []));
    const unknown = between.flatMap((slot) => (slot.kind === "unknown" && slot.chunks.length > 0 ? [slot] : []));
    const rows = order.slice(before + 1, Math.max(after, before + 1)).filter((row) => !found.has(row));
    const beside = above && before < 0 ? order : [order[before], order[after]].flatMap((row) => row ?? []);
    if (runs.length + unknown.length > 0) gaps.push({ rows, beside, heads, runs, unknown });
    from = to + 1;
    before = after;
  };
  for (const [index, slot] of slots.entries())
    if (slot.kind === "row" && found.get(slot.code as ApplicationRow) === slot)
      close(index, order.indexOf(slot.code as ApplicationRow));
  close(slots.length, order.length);
  return gaps;
}

/** How long a piece of a label must be to tell its row among those that are left. */
const shortestPiece = 4;

/** The row of whose label a piece stands beside its values, its ends above and below, if only one is left for it. */
function tornRow({ rows, unknown }: Gap): { readonly row: ApplicationRow; readonly slot: Gap["unknown"][number] } | null {
  const [slot, ...others] = unknown;
  if (!slot || others.length > 0 || countIn(slot.chunks) !== columns.length) return null;
  const piece = foldLabel(slot.cell.text);
  if (piece.length < shortestPiece) return null;
  const fitting = rows.filter((row) =>
    rowWordings().some(({ term, folded }) => term.table === "applications" && term.code === row && folded.includes(piece)),
  );
  const [row] = fitting;
  return row && fitting.length === 1 ? { row, slot } : null;
}

/** Place full rows that stand apart from their labels: between two rows that are told, as many as the form has there. */
function placeRuns({ rows, beside, heads, runs }: Gap, found: Map<ApplicationRow, RowDraft>): Stray[] {
  const full = rowsIn(runs, rows.length);
  for (const [index, chunk] of (full ?? []).entries()) {
    const code = rows[index] as ApplicationRow;
    found.set(code, { kind: "row", code, label: null, chunks: [chunk], heads, money: null });
  }
  const placed = new Set(full?.flatMap((chunk) => chunk.cells));
  const cells = runs.flatMap((run) => run.cells.filter((cell) => !placed.has(cell)));
  // A number beside a row may be a piece of it.
  return cells.length > 0 ? [{ cells, rows: [...beside, ...(full ? [] : rows)] }] : [];
}

/** The full rows among runs of values, if there are as many as wanted: row by row, or all cells one after the other. */
function rowsIn(runs: readonly ValuesToken[], wanted: number): ValuesToken[] | null {
  const full = runs.filter(({ cells }) => cells.length === columns.length);
  if (full.length === wanted && wanted > 0) return full;
  const cells = runs.flatMap((run) => run.cells);
  const [first] = runs;
  if (!first || wanted === 0 || cells.length !== wanted * columns.length || first.form === "glued") return null;
  return Array.from({ length: wanted }, (_, index) => ({
    ...first,
    cells: cells.slice(index * columns.length, (index + 1) * columns.length),
  }));
}
