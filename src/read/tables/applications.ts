import { type ApplicantColumn, applicants } from "../../form/applicants.js";
import { type ApplicationRow, applicationRows, applicationRowsOf } from "../../form/applications.js";
import type { Edition } from "../../form/edition.js";
import { frozen } from "../../form/frozen.js";
import type { CellId } from "../../report/cells.js";
import { type Equation, identities } from "../../report/identities.js";
import type { Term } from "../lexicon/lexicon.js";
import type { Item } from "../outline/item.js";
import { keepRaw, type Reading, readRow } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import type { ValuesToken } from "../tokens/token.js";
import { strangeRows } from "./columns.js";
import type { Fit } from "./laid.js";
import { type Layout, layoutOf, layRow } from "./layout.js";
import { keepFirst, missingIn, sayHeads, sayVariants, unknownRow } from "./oddities.js";
import { settled } from "./resolve.js";
import { printed, type RowDraft, type Slot, slotsOf, standsAbove } from "./rows.js";

/** The columns of section 三, in the order of the form. */
export const columns = Object.keys(applicants) as ApplicantColumn[];
const cellsIn = (row: ApplicationRow, order: readonly ApplicantColumn[]) =>
  frozen(order.map((column): CellId => `applications/${row}/${column}`));
const cells = new Map((Object.keys(applicationRows) as ApplicationRow[]).map((row) => [row, cellsIn(row, columns)]));
const cellsOf = (row: ApplicationRow) => cells.get(row) as readonly CellId[];

/** The sums of the table, by edition. */
const sums: Readonly<Record<Edition, readonly Equation[]>> = {
  "2019": [...identities.applicants["2019"], ...identities.outcomes["2019"], ...identities.flow["2019"]],
  "2021": [...identities.applicants["2021"], ...identities.outcomes["2021"], ...identities.flow["2021"]],
};

/** The order in which the form's heads are read: 总计 stands on the upper level. */
export const readingOrder: readonly ApplicantColumn[] = [
  "naturalPerson",
  "total",
  ...columns.filter((column) => applicants[column].organization),
];

/**
 * The edition of section 三 as its rows tell it, or `null` if none of the rows that differ is there. A row 其他 that stands
 * alone tells none: bodies call the one row of 2019 so as well.
 */
export function applicationsForm(items: readonly Item[]): Edition | null {
  const rows = new Set(items.flatMap((item) => (item.kind === "label" && item.term.kind === "row" ? [item.term.code] : [])));
  const levels = [...rows].filter((row) => row === "other" || row.startsWith("other.")).length;
  if (levels > 1) return "2021";
  if (rows.has("other")) return "2019";
  return levels === 1 && !rows.has("other.other") ? "2021" : null;
}

/** Whether the items hold a row of section 三. */
export function hasRows(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === "label" && item.term.kind === "row");
}

/** Read section 三. */
export function readApplications(reading: Reading, items: readonly Item[], form: Edition): void {
  const order = applicationRowsOf(form);
  const asOther = form === "2021" ? asGroup : asSingle;
  const rows = items.map((item): Item => (item.kind === "label" && item.term.kind === "row" ? asOther(item) : item));
  sayVariants(reading, rows, form);
  const slots = slotsOf(rows, () => columns.length);
  const found = new Map<ApplicationRow, RowDraft>();
  for (const slot of slots) {
    if (slot.kind === "unknown") unknownRow(reading, slot.cell, slot.chunks);
    if (slot.kind !== "row") continue;
    const row = slot.code as ApplicationRow;
    if (!order.includes(row)) unknownRow(reading, slot.label?.cell, slot.chunks);
    else if (slot.chunks.length > 0) keepFirst(reading, found, row, slot, applicationRows[row].label, cellsOf(row));
  }
  placeApart(reading, slots, order, found);
  const layoutUnder = layoutsOf(found.values());
  const laid: { row: ApplicationRow; draft: RowDraft; cells: readonly CellId[]; fit: Fit }[] = [];
  const odd: { row: ApplicationRow; draft: RowDraft; layout: Layout<ApplicantColumn> }[] = [];
  for (const row of order) {
    const draft = found.get(row);
    if (!draft) continue;
    const layout = layoutUnder(draft);
    if (layout.reordered || layout.strange.length > 0) odd.push({ row, draft, layout });
    if (layout.orders.length === 0) {
      keepRaw(reading, cellsOf(row), draft.chunks);
      continue;
    }
    if (layout.strange.length > 0) keepRaw(reading, missingIn({ cells: cellsOf(row), draft, layout }), draft.chunks);
    const { cells, fit } = layRow(
      draft,
      layout,
      (column) => `applications/${row}/${column}` as CellId,
      identities.applicants[form],
    );
    laid.push({ row, draft, cells, fit: draft.label ? fit : onlyIfConfirmed(fit) });
  }
  const fits = settled(laid, sums[form]);
  for (const [index, { row, draft, cells, fit }] of laid.entries()) {
    if (!draft.label) sayPlaced(reading, row, draft, fits[index] ?? fit);
    readRow(reading, applicationRows[row].label, cells, draft.chunks, fits[index] ?? fit, () => null);
  }
  sayHeads(
    reading,
    "applications",
    odd.map(({ row, draft, layout }) => ({ cells: cellsOf(row), draft, layout })),
  );
  const missing = order.filter((row) => !found.has(row));
  if (missing.length > 0) {
    const labels = missing.map((row) => applicationRows[row].label);
    reading.findings.push(readFinding("read/rows-missing", { table: "applications", labels }, missing.flatMap(cellsOf)));
  }
  findShifted(reading, found);
}

/** How the columns stand under each row's heads. */
function layoutsOf(drafts: Iterable<RowDraft>) {
  const rows = [...drafts];
  const strange = strangeRows(rows, () => columns.length);
  const known = new Map<RowDraft["heads"], Layout<ApplicantColumn>>();
  for (const { heads } of rows)
    if (!known.has(heads))
      known.set(
        heads,
        layoutOf(
          rows.filter((row) => row.heads === heads),
          columns,
          strange,
          readingOrder,
        ),
      );
  return ({ heads }: RowDraft) => known.get(heads) as Layout<ApplicantColumn>;
}

type LabelItem = Extract<Item, { kind: "label" }>;

/** In the 2021 edition 其他处理 heads a group of three rows. */
function asGroup(item: LabelItem): LabelItem {
  if (item.term.code !== "other") return item;
  return { ...item, term: { kind: "group", table: "applications", code: "other", label: item.term.label } };
}

/** In the 2019 edition it is one row, 其他 in short. */
function asSingle(item: LabelItem): LabelItem {
  if (item.term.code !== "other.other") return item;
  const term: Term = { kind: "row", table: "applications", code: "other", label: applicationRows.other.label };
  return { ...item, term, wording: { ...item.wording, term, official: false } };
}

/**
 * Place full rows that stand apart from their labels: between two rows that are told, as many as the form has there.
 */
function placeApart(
  reading: Reading,
  slots: readonly Slot[],
  order: readonly ApplicationRow[],
  found: Map<ApplicationRow, RowDraft>,
): void {
  const told = slots.map((slot) =>
    slot.kind === "row" && found.get(slot.code as ApplicationRow) === slot ? order.indexOf(slot.code as ApplicationRow) : null,
  );
  const above = standsAbove(slots);
  let runs: ValuesToken[] = [];
  let before = -1;
  const close = (after: number) => {
    if (runs.length > 0) {
      const gap = order.slice(before + 1, Math.max(after, before + 1)).filter((row) => !found.has(row));
      const beside = above && before < 0 ? order : [order[before], order[after]].flatMap((row) => row ?? []);
      placeRuns(reading, runs, gap, beside, found);
    }
    runs = [];
    before = after;
  };
  for (const [index, slot] of slots.entries()) {
    if (slot.kind === "apart") for (const chunk of slot.chunks) runs.push(chunk);
    else if (told[index] !== null) close(told[index] as number);
  }
  close(order.length);
}

/** A row that is told by its place alone counts only if the identities of the table confirm it. */
function onlyIfConfirmed(fit: Fit): Fit {
  if (!fit.cells.every((cell) => cell !== null)) return fit;
  return { ...fit, cells: fit.cells.map(() => null), readings: [fit.cells] };
}

function sayPlaced(reading: Reading, row: ApplicationRow, { chunks }: RowDraft, { confirmed }: Fit): void {
  const args = { label: applicationRows[row].label, values: printed(chunks), settled: confirmed };
  const severity = confirmed ? undefined : "warning";
  reading.findings.push(readFinding("read/label-apart", args, cellsOf(row), chunks[0]?.cells[0]?.at, severity));
}

function placeRuns(
  reading: Reading,
  runs: readonly ValuesToken[],
  gap: readonly ApplicationRow[],
  beside: readonly ApplicationRow[],
  found: Map<ApplicationRow, RowDraft>,
): void {
  const full = rowsIn(runs, gap.length);
  const at = runs[0]?.cells[0]?.at;
  const placed = full ? new Set(full.flatMap((chunk) => chunk.cells)) : new Set();
  const stray = runs.flatMap(({ cells }) => cells.filter((cell) => !placed.has(cell)));
  if (stray.length > 0) {
    const values = stray.map(({ text }) => text.trim()).filter((value) => value !== "");
    // A number beside a row may be a piece of it.
    const cells = [...beside, ...(full ? [] : gap)].flatMap(cellsOf);
    reading.findings.push(readFinding("read/number-stray", { values }, cells, stray[0]?.at ?? at));
  }
  for (const [index, chunk] of (full ?? []).entries()) {
    const row = gap[index] as ApplicationRow;
    found.set(row, { kind: "row", code: row, label: null, chunks: [chunk], heads: [], money: null });
  }
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

/** Whether a row is of the third level. */
export const isLeaf = (row: ApplicationRow): boolean => /\d$/.test(applicationRows[row].place);

/** Labels of the third level that stand in another column than most of them. */
function findShifted(reading: Reading, found: ReadonlyMap<ApplicationRow, RowDraft>): void {
  const leaves = [...found].flatMap(([row, { label, chunks }]) =>
    label && chunks[0]?.aligned && isLeaf(row) ? [{ row, position: label.position, at: label.cell.at }] : [],
  );
  const counts = new Map<number, number>();
  for (const { position } of leaves) counts.set(position, (counts.get(position) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (usual === undefined) return;
  for (const { row, position, at } of leaves.filter((leaf) => leaf.position !== usual)) {
    const args = { label: applicationRows[row].label, by: position - usual };
    reading.findings.push(readFinding("read/row-shifted", args, cellsOf(row), at));
  }
}
