import { type ApplicantColumn, applicants } from "../../form/applicants.js";
import { type ApplicationRow, applicationRows, applicationRowsOf } from "../../form/applications.js";
import type { Edition } from "../../form/edition.js";
import { frozen } from "../../form/frozen.js";
import type { CellId } from "../../report/cells.js";
import { type Equation, identities } from "../../report/identities.js";
import type { Count } from "../../report/report.js";
import { sumStated } from "../../report/sums.js";
import type { Term } from "../lexicon/lexicon.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import { keepRaw, type Reading, readCell, readRow } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import { readCount } from "../values/number.js";
import { strangeRows } from "./columns.js";
import { type LabelledRows, labelledRows } from "./labelledRows.js";
import type { Fit } from "./laid.js";
import { type Layout, layoutOf, layRow } from "./layout.js";
import { missingIn, type RowUnderHeads, sayHeads, sayRepeated, sayVariants, unknownRow } from "./oddities.js";
import { columns, readingOrder } from "./proposal.js";
import { type ProposedRows, proposedRows } from "./propose.js";
import { settled } from "./resolve.js";
import { printed, type RowDraft } from "./rows.js";

const organizations = columns.filter((column) => applicants[column].organization);
const cellsIn = (row: ApplicationRow, order: readonly ApplicantColumn[]) =>
  frozen(order.map((column): CellId => `applications/${row}/${column}`));
const cells = new Map((Object.keys(applicationRows) as ApplicationRow[]).map((row) => [row, cellsIn(row, columns)]));
const cellsOf = (row: ApplicationRow) => cells.get(row) as readonly CellId[];

/** The sums of the table, by edition. */
const sums: Readonly<Record<Edition, readonly Equation[]>> = {
  "2019": [...identities.applicants["2019"], ...identities.outcomes["2019"], ...identities.flow["2019"]],
  "2021": [...identities.applicants["2021"], ...identities.outcomes["2021"], ...identities.flow["2021"]],
};

/**
 * The edition of section 三 as its rows tell it, or `null` if none of the rows that differ is there. A row 其他 that stands
 * alone tells none: bodies call the one row of 2019 so as well.
 */
export function applicationsForm(items: readonly Item[]): Edition | null {
  const rows = new Set(items.flatMap((item) => (item.kind === "label" && item.term.kind === "row" ? [item.term.code] : [])));
  const isNamedAsHead = ({ token }: LabelItem) =>
    !token.match.numbered && token.match.wordings.some(({ term }) => term.kind === "head");
  // 其他 without its number may as well be the kind of applicant.
  if (
    rows.has("other") &&
    items.every((item) => item.kind !== "label" || item.term.code !== "other.other" || isNamedAsHead(item))
  )
    rows.delete("other.other");
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
  const labelled = labelledRows(rows, order);
  const apart = labelled.isWhole ? null : proposedRows(rows, order, sums[form]);
  if (apart) readProposed(reading, apart, items);
  else readLabelled(reading, labelled, order, form);
}

/** Read rows whose values do not stand beside their labels: where the ways to lay them differ, a cell stays blank. */
function readProposed(reading: Reading, { way, rows, count }: ProposedRows, items: readonly Item[]): void {
  const first = items.find((item) => item.kind === "values");
  const at = first?.kind === "values" ? first.token.cells[0]?.at : undefined;
  const open: CellId[] = [];
  for (const [row, sources] of rows)
    for (const [index, cell] of cellsOf(row).entries()) {
      const source = sources[index] ?? null;
      if (source) readCell(reading, cell, source, null);
      else open.push(cell);
    }
  const args = { table: "applications" as const, way, readings: count };
  const settled = open.length === 0;
  const cells = settled ? [...rows.keys()].flatMap(cellsOf) : open;
  reading.findings.push(readFinding("read/values-apart", args, cells, at, settled ? undefined : "warning"));
}

function readLabelled(
  reading: Reading,
  { slots, found, placed, strays }: LabelledRows,
  order: readonly ApplicationRow[],
  form: Edition,
): void {
  for (const slot of slots) {
    if (slot.kind === "unknown" && !placed.has(slot)) unknownRow(reading, slot.cell, slot.chunks);
    if (slot.kind !== "row" || placed.has(slot)) continue;
    const row = slot.code as ApplicationRow;
    if (!order.includes(row)) unknownRow(reading, slot.label?.cell, slot.chunks);
    else if (found.get(row) !== slot && slot.chunks.length > 0)
      sayRepeated(reading, found.get(row) as RowDraft, slot, applicationRows[row].label, cellsOf(row));
  }
  sayStrays(reading, strays);
  const laid = layRows(reading, order, found, form);
  const fits = settled(laid, sums[form]);
  for (const [index, { row, draft, cells, fit, subtotal }] of laid.entries()) {
    if (!draft.label) sayPlaced(reading, row, draft, fits[index] ?? fit);
    readRow(reading, applicationRows[row].label, cells, draft.chunks, fits[index] ?? fit, () => null);
    if (subtotal) checkSubtotal(reading, row, subtotal);
  }
  const missing = order.filter((row) => !found.has(row));
  if (missing.length > 0) {
    const labels = missing.map((row) => applicationRows[row].label);
    reading.findings.push(readFinding("read/rows-missing", { table: "applications", labels }, missing.flatMap(cellsOf)));
  }
  findShifted(reading, found);
}

/** What some bodies print before the total, as organizations together, is no column of the form, but has to be what they come to. */
function checkSubtotal(reading: Reading, row: ApplicationRow, { text, at }: SourceCell): void {
  const cells = organizations.map((column): CellId => `applications/${row}/${column}`);
  const sum = sumStated(cells, (cell) => reading.values.get(cell) as Count | undefined);
  const { label } = applicationRows[row];
  const content = readCount(text, false);
  if (sum === null || content.state !== "number" || content.value === sum) return;
  reading.findings.push(readFinding("read/subtotal-differs", { label, stated: content.value as number, sum }, cells, at));
}

/** A number beside a row may be a piece of it. */
function sayStrays(reading: Reading, strays: LabelledRows["strays"]): void {
  for (const { cells, rows } of strays) {
    const values = cells.map(({ text }) => text.trim()).filter((value) => value !== "");
    reading.findings.push(readFinding("read/number-stray", { values }, rows.flatMap(cellsOf), cells[0]?.at));
  }
}

interface LaidRow {
  readonly row: ApplicationRow;
  readonly draft: RowDraft;
  readonly cells: readonly CellId[];
  readonly fit: Fit;
  readonly subtotal: SourceCell | null;
}

/** The rows laid on their cells as their heads tell; what the heads keep out is said. */
function layRows(reading: Reading, order: readonly ApplicationRow[], found: LabelledRows["found"], form: Edition): LaidRow[] {
  const layoutUnder = layoutsOf(found.values());
  const laid: LaidRow[] = [];
  const odd: RowUnderHeads[] = [];
  for (const row of order) {
    const draft = found.get(row);
    if (!draft) continue;
    const layout = layoutUnder(draft);
    if (layout.strange.length > 0 || layout.orders.length === 0)
      keepRaw(reading, missingIn({ cells: cellsOf(row), layout }), draft.chunks);
    const cellOf = (column: ApplicantColumn): CellId => `applications/${row}/${column}`;
    const own = layout.orders.length > 0 ? layRow(draft, layout, cellOf, identities.applicants[form]) : null;
    if (layout.reordered || layout.strange.length > 0) odd.push({ cells: cellsOf(row), draft, layout, left: own?.left ?? [] });
    if (!own) continue;
    const { cells, fit, subtotal } = own;
    laid.push({ row, draft, cells, subtotal, fit: draft.label ? fit : onlyIfConfirmed(fit) });
  }
  sayHeads(reading, "applications", odd);
  return laid;
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
