import type { CellId } from "../../report/cells.js";
import type { Equation } from "../../report/identities.js";
import { isBlank, type SourceCell } from "../lines/line.js";
import { readCount } from "../values/number.js";
import { columnsUnder, shapeOf, strangeRows } from "./columns.js";
import { type Columns, layValues } from "./fit.js";
import type { Head } from "./heads.js";
import { bySums, type Fit, laid, unknown } from "./laid.js";
import { isPartOf, type Order, ordersOf, toldIn } from "./order.js";
import { identityOf } from "./resolve.js";
import { countIn, type RowDraft } from "./rows.js";

/** How the columns stand under some heads, for the rows that stand below them. */
export interface Layout<Code extends string> {
  /** The order in which they may stand; none if the heads contradict the form and tell no other order. */
  readonly orders: readonly Order<Code>[];
  /** The heads over values that are none of the form's. */
  readonly strange: readonly Head[];
  /** Whether the columns stand in another order than the form's. */
  readonly reordered: boolean;
  /** Whether most rows hold something in the last column. */
  readonly endsFilled: boolean;
  /** Where the columns of each order stand. */
  readonly places: readonly Columns[];
}

/** Lay out the rows that stand under the same heads. */
export function layoutOf<Code extends string>(
  rows: readonly RowDraft[],
  codes: readonly Code[],
  strange: Columns["strange"],
  readingOrder: readonly Code[] = codes,
): Layout<Code> {
  const heads = cornerless(rows);
  const { orders, strange: others } = ordersOf(heads, codes, readingOrder);
  const fitting = orders.map((order) => withoutEmpty(order, rows));
  return {
    orders: fitting,
    strange: others,
    reordered: !fitting.some(({ columns }) => isPartOf(toldIn(columns), codes)),
    endsFilled: rows.filter(({ chunks }) => !isBlank(chunks.at(-1)?.cells.at(-1)?.text ?? "")).length * 2 > rows.length,
    places: fitting.map((order) => {
      const count = order.columns.length;
      const odd = count === codes.length ? strange : strangeRows(rows, () => count);
      return columnsUnder(heads, order, { ...shapeOf(rows, count), strange: odd });
    }),
  };
}

/** The heads over the rows, without those of other words that stand over their labels and not over values. */
function cornerless(rows: readonly RowDraft[]): readonly Head[] {
  const heads = rows[0]?.heads ?? [];
  const labels = Math.max(...rows.map(({ label }) => (label?.aligned ? label.position : -1)));
  const over = heads.filter((head) => !(head.kind === "strange" && head.aligned && head.position <= labels));
  const named = over.filter(({ kind }) => kind === "column" || kind === "strange" || kind === "subtotal");
  const leading = named.findIndex(({ kind }) => kind !== "strange");
  const longest = Math.max(...rows.map(({ chunks }) => countIn(chunks)));
  if (leading < 1 || named.length - leading < longest || named[0]?.aligned) return over;
  const before = new Set(named.slice(0, leading));
  return over.filter((head) => !before.has(head));
}

/** Heads without a column of their own, notes say: every row holds as many cells as the form has columns. */
function withoutEmpty<Code extends string>(order: Order<Code>, rows: readonly RowDraft[]): Order<Code> {
  const own = toldIn(order.columns);
  if (own.length === order.columns.length) return order;
  const full = rows.filter(({ chunks }) => chunks.length > 0);
  const isWithout = full.every(({ chunks }) => countIn(chunks) <= own.length && !chunks.every(({ aligned }) => aligned));
  const heads = order.heads?.filter((_, index) => order.columns[index] !== null) ?? null;
  return isWithout ? { columns: own, heads } : order;
}

/** A row laid on its cells. */
export interface LaidCells {
  readonly cells: readonly CellId[];
  readonly fit: Fit;
  /** What stands in columns that hold nothing of the form. */
  readonly left: readonly string[];
  /** What stands under the head of a subtotal. */
  readonly subtotal: SourceCell | null;
}

/** The cells of a row as laid, with the values that stand in each; what no column of the form holds is left out. */
export function layRow<Code extends string>(
  { chunks }: RowDraft,
  { orders, places, endsFilled }: Layout<Code>,
  cellOf: (column: Code) => CellId,
  equations: readonly Equation[],
): LaidCells {
  const [first, ...others] = orders.map((order, index) =>
    layOrder(chunks, order, places[index] as Columns, endsFilled, cellOf, equations),
  );
  if (!first) throw new RangeError("Cannot lay a row on a table without an order of its columns");
  return others.reduce((one, other) => eitherOf(one, other, equations), first);
}

function layOrder<Code extends string>(
  chunks: RowDraft["chunks"],
  order: Order<Code>,
  places: Columns,
  endsFilled: boolean,
  cellOf: (column: Code) => CellId,
  equations: readonly Equation[],
): LaidCells {
  const all = order.columns.map((code) => (code === null ? null : cellOf(code)));
  const fit = layValues(chunks, all.length, places, identityOf(all, equations));
  const cells = all.filter((cell) => cell !== null);
  if (mayHaveLost(fit)) return { cells, fit: laid(unknown(cells.length), "missing"), left: [], subtotal: null };
  if (cells.length === all.length) return { cells, fit, left: [], subtotal: null };
  // Beside a further column, a row that ends before the others may lack a cell anywhere.
  const [last] = fit.cells.slice(-1);
  if (fit.misfit === null && endsFilled && isBlank(last?.text ?? "") && fit.cells.some((cell) => !isBlank(cell?.text ?? "")))
    return { cells, fit: laid(unknown(cells.length), "missing"), left: [], subtotal: null };
  const own = <Value>(values: readonly Value[]) => values.filter((_, index) => all[index] !== null);
  const left = fit.cells.flatMap((cell, index) => (all[index] === null && cell && !isBlank(cell.text) ? [cell.text.trim()] : []));
  const subtotal = fit.cells[order.heads?.findIndex(({ kind }) => kind === "subtotal") ?? -1] ?? null;
  return { cells, left, subtotal, fit: { ...fit, cells: own(fit.cells), readings: fit.readings.map(own) } };
}

/**
 * Whether a row that ends in a blank holds two numbers in one cell, `2 ： 0`: what parted them may have been the border of a
 * cell, and then all behind it stand a column too far left.
 */
function mayHaveLost({ misfit, confirmed, cells }: Fit): boolean {
  const [last] = cells.slice(-1);
  const isLaid = misfit === null || (misfit === "split" && !confirmed);
  return isLaid && isBlank(last?.text ?? "") && cells.some((cell) => cell !== null && holdsSeveral(cell.text));
}

const holdsSeveral = (text: string) => /\d\D+\d/.test(text) && readCount(text, true).state === "unreadable";

/** A row whose columns may stand in either of two orders: the sums of the row decide, or else it stays open. */
function eitherOf(one: LaidCells, other: LaidCells, equations: readonly Equation[]): LaidCells {
  if (one.fit.misfit !== null || other.fit.misfit !== null) return one;
  const asOne = one.cells.map((cell) => other.fit.cells[other.cells.indexOf(cell)] ?? null);
  const same = asOne.every((source, index) => source?.text.trim() === one.fit.cells[index]?.text.trim());
  if (same) return one;
  return { ...one, fit: bySums([one.fit.cells, asOne], identityOf(one.cells, equations)) };
}
