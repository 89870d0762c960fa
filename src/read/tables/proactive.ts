import type { Edition } from "../../form/edition.js";
import { frozen } from "../../form/frozen.js";
import { labelOf } from "../../form/labels.js";
import { type ProactiveColumn, type ProactiveRow, proactiveBlocks, proactiveRows } from "../../form/proactive.js";
import { type CellId, isAmountCell } from "../../report/cells.js";
import type { Place } from "../../report/finding.js";
import type { Item } from "../outline/item.js";
import { keepRaw, type Reading, readRow } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import { type MoneyUnit, moneyUnitIn, unitOf } from "../values/money.js";
import { strangeRows } from "./columns.js";
import { textsOfHeads } from "./heads.js";
import { type Fit, laid, unknown } from "./laid.js";
import { layoutOf, layRow } from "./layout.js";
import { keepFirst, missingIn, sayHeads, sayUnit, sayVariants, unknownRow } from "./oddities.js";
import { printed, type RowDraft, type Slot, slotsOf, standsAbove } from "./rows.js";

/** The columns that only one edition has. */
const onlyIn: Readonly<Record<Edition, ReadonlySet<string>>> = {
  "2019": new Set(["newlyMade", "newlyDisclosed", "totalDisclosed", "previousItems", "change", "projects", "amount"]),
  "2021": new Set(["issued", "repealed", "inForce", "collected"]),
};

/** The edition of section 二 as most of its blocks tell it, or `null` if none does or as many tell one as the other. */
export function proactiveForm(items: readonly Item[]): Edition | null {
  let newer = 0;
  for (const heads of headsByBlock(items)) {
    const edition = editionOf(heads);
    if (edition) newer += edition === "2021" ? 1 : -1;
  }
  if (newer === 0) return items.some(isOnlyIn2019) ? "2019" : null;
  return newer > 0 ? "2021" : "2019";
}

const rowsOf = (form: Edition) => proactiveBlocks[form].flatMap(({ rows }) => rows);
const onlyIn2019 = rowsOf("2019").filter((row) => !rowsOf("2021").includes(row));
const isOnlyIn2019 = (item: Item) =>
  item.kind === "label" && item.term.kind === "row" && onlyIn2019.includes(item.term.code as ProactiveRow);

function headsByBlock(items: readonly Item[]): string[][] {
  const blocks: string[][] = [[]];
  for (const item of items) {
    if (item.kind !== "label") continue;
    if (item.term.kind === "caption") blocks.push([]);
    if (item.term.kind === "head") blocks.at(-1)?.push(item.term.code);
  }
  return blocks;
}

/** The edition that the heads of a block tell, or `null`. */
export function editionOf(heads: Iterable<string>): Edition | null {
  const codes = [...heads];
  if (codes.some((code) => onlyIn["2019"].has(code))) return "2019";
  return codes.some((code) => onlyIn["2021"].has(code) || code === "decisions") ? "2021" : null;
}

const cellOf = (row: ProactiveRow, column: ProactiveColumn) => `proactive/${row}/${column}` as CellId;
const cellsInRows = (form: Edition): ReadonlyMap<ProactiveRow, readonly CellId[]> =>
  new Map(
    proactiveBlocks[form].flatMap(({ rows, columns }) =>
      rows.map((row) => [row, frozen(columns.map((column) => cellOf(row, column)))] as const),
    ),
  );
const cellsByRow = { "2019": cellsInRows("2019"), "2021": cellsInRows("2021") } as const;

/** Read section 二. */
export function readProactive(reading: Reading, items: readonly Item[], form: Edition): void {
  const blocks = proactiveBlocks[form];
  const blockOf = (row: string) => blocks.find(({ rows }) => rows.includes(row as ProactiveRow));
  const cellsIn = (row: ProactiveRow) => cellsByRow[form].get(row) ?? [];
  const found = new Map<ProactiveRow, RowDraft>();
  sayVariants(reading, items, form);
  const foreign: { cells: readonly CellId[]; heads: string[]; at: Place | null }[] = [];
  const cellsOf = (slot: Slot | undefined) => (slot?.kind === "row" ? cellsIn(slot.code as ProactiveRow) : []);
  const slots = slotsOf(items, (row) => blockOf(row)?.columns.length ?? 0);
  const above = standsAbove(slots);
  // A unit that stands behind the row, under the table perhaps.
  const elsewhere = items.reduce<MoneyUnit | null>((unit, item) => (item.kind === "unit" ? item.unit : unit), null);
  for (const [index, slot] of slots.entries()) {
    if (slot.kind === "unknown") unknownRow(reading, slot.cell, slot.chunks);
    // A number beside a row may be a piece of it.
    if (slot.kind === "apart") {
      const beside = above && index === 0 ? slots : [slots[index - 1], slots[index + 1]];
      stray(reading, slot.chunks, beside.flatMap(cellsOf));
    }
    if (slot.kind !== "row") continue;
    const row = slot.code as ProactiveRow;
    const block = blockOf(row);
    if (!block) unknownRow(reading, slot.label?.cell, slot.chunks);
    else if (slot.chunks.length > 0) {
      const edition = editionOf(slot.heads.flatMap(({ code }) => code ?? []));
      const cells = cellsIn(row);
      if (edition !== null && edition !== form) {
        foreign.push({ cells, heads: textsOfHeads(slot.heads), at: slot.label?.cell.at ?? null });
        keepRaw(reading, cells, slot.chunks);
      } else keepFirst(reading, found, row, slot, labelOf(proactiveRows[row], "zh-CN", form), cells);
    }
  }
  const strange = strangeRows(found.values(), (row) => blockOf(row)?.columns.length ?? 0);
  for (const [row, draft] of found) {
    const columns = blockOf(row)?.columns ?? [];
    const layout = layoutOf([draft], columns, strange);
    const own = layout.orders.length > 0 ? layRow(draft, layout, (column) => cellOf(row, column), []) : null;
    sayHeads(reading, "proactive", [{ cells: cellsIn(row), draft, layout, left: own?.left ?? [] }]);
    if (layout.strange.length > 0 || !own) keepRaw(reading, missingIn({ cells: cellsIn(row), layout }), draft.chunks);
    if (!own) continue;
    const { cells, fit } = own;
    const fitted = amountAlone(draft, cells) ?? fit;
    readRow(reading, labelOf(proactiveRows[row], "zh-CN", form), cells, draft.chunks, fitted, (cell) =>
      unitOf(cell, draft.money ?? elsewhere),
    );
    sayUnit(reading, draft.label?.cell.at, draft.money ?? elsewhere, cells);
  }
  if (foreign.length > 0) {
    const args = { table: "proactive" as const, form, heads: [...new Set(foreign.flatMap(({ heads }) => heads))] };
    reading.findings.push(
      readFinding(
        "read/editions-mixed",
        args,
        foreign.flatMap(({ cells }) => cells),
        foreign[0]?.at,
      ),
    );
  }
  sayMissing(reading, form, found, new Set(foreign.flatMap(({ cells }) => cells)));
}

/** One number behind a label that names a unit of money, 政府集中采购（元）6675809: the amount; the counts before it are left out. */
function amountAlone({ label, chunks }: RowDraft, cells: readonly CellId[]): Fit | null {
  const last = cells.at(-1);
  const [value, ...more] = chunks.flatMap((chunk) => chunk.cells);
  const isAlone = value !== undefined && more.length === 0 && cells.length > 1 && last !== undefined && isAmountCell(last);
  if (!isAlone || moneyUnitIn(label?.cell.text ?? "") === null) return null;
  return laid([...unknown(cells.length - 1), value], "missing");
}

function stray(reading: Reading, chunks: RowDraft["chunks"], beside: readonly CellId[]): void {
  const values = printed(chunks).filter((value) => value !== "");
  if (values.length > 0) reading.findings.push(readFinding("read/number-stray", { values }, beside, chunks[0]?.cells[0]?.at));
}

function sayMissing(
  reading: Reading,
  form: Edition,
  found: ReadonlyMap<ProactiveRow, RowDraft>,
  said: ReadonlySet<CellId>,
): void {
  const missing = proactiveBlocks[form].flatMap(({ rows, columns }) =>
    rows
      .filter((row) => !found.has(row))
      .map((row) => ({ row, cells: columns.map((column) => cellOf(row, column)).filter((cell) => !said.has(cell)) }))
      .filter(({ cells }) => cells.length > 0),
  );
  if (missing.length === 0) return;
  const labels = missing.map(({ row }) => labelOf(proactiveRows[row], "zh-CN", form));
  reading.findings.push(
    readFinding(
      "read/rows-missing",
      { table: "proactive", labels },
      missing.flatMap(({ cells }) => cells),
    ),
  );
}
