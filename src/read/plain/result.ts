import { type ApplicationRow, applicationRows, applicationRowsOf } from "../../form/applications.js";
import type { Edition } from "../../form/edition.js";
import { proactiveBlocks } from "../../form/proactive.js";
import { tableOf } from "../../report/build.js";
import { type CellId, isAmountCell } from "../../report/cells.js";
import type { Amount, AnnualReport, Count } from "../../report/report.js";
import { columns as applicationColumns, isLeaf, readingOrder } from "../applications.js";
import { findingsOf, newReading, type Reading, readCell } from "../cells.js";
import { compose } from "../compose.js";
import type { ReadFinding } from "../findings.js";
import { readHeader } from "../header.js";
import { sayUnit, unitOf } from "../money.js";
import { sayVariants } from "../odd.js";
import { editionOf } from "../proactive.js";
import type { ReadOptions } from "../readLines.js";
import { isOutOfOrder } from "../reviews.js";
import { sectionsOf } from "../sections.js";
import { startOf } from "./columns.js";
import { type PlainRow, type PlainTable, reviewCells } from "./draft.js";
import { blank, odd, type PlainLine } from "./line.js";
import type { PlainSource } from "./readPlain.js";

/** What a plain source states, and what is to be said about it. */
export interface PlainResult {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
}

/** What a plain source states, and what is to be said about it; `null` if its tables are not plain. */
export function resultOfPlain(
  { draft, line, opening, running, sections }: PlainSource,
  options: ReadOptions,
): PlainResult | null {
  const { tables } = draft;
  const proactiveForm = proactiveFormOf(tables.proactive);
  const applicationsForm = applicationsFormOf(tables.applications);
  if (!proactiveForm || !applicationsForm || !isPlainReviews(tables.reviews)) return null;
  const reading = newReading();
  sayVariants(reading, tables.proactive.variants, proactiveForm);
  const proactive = proactiveOf(reading, tables.proactive, line, proactiveForm);
  sayVariants(reading, tables.applications.variants, applicationsForm);
  const applications = applicationsOf(reading, tables.applications, line, applicationsForm);
  if (!proactive || !applications) return null;
  sayVariants(reading, tables.reviews.variants, "2021");
  const reviews = reviewsOf(reading, tables.reviews, line, applicationsForm);
  const header = readHeader(opening, running);
  const text = { sections: sectionsOf(sections), places: sections.map(({ at }) => at), opening };
  const report = compose(reading, text, header, header.year ?? options.year ?? null, { proactive, applications, reviews });
  return { report, findings: findingsOf(reading) };
}

/** The values of a row: they stand one behind the other, from a place on. */
interface RowValues {
  readonly values: ArrayLike<Count | Amount>;
  readonly from: number;
}

/** The values of a row of counts, read into the cells of the report. */
function countsIn(reading: Reading, line: PlainLine, cells: readonly CellId[], from: number): RowValues {
  const { numbers } = line;
  for (let index = 0; index < cells.length; index += 1)
    if (!((numbers[from + index] as number) >= 0)) return valuesIn(reading, line, cells, from, () => null);
  return { values: numbers, from };
}

/** The values of any row, read into the cells of the report. */
function valuesIn(
  reading: Reading,
  line: PlainLine,
  cells: readonly CellId[],
  from: number,
  unitIn: (cell: CellId) => Amount["unit"],
): RowValues {
  const values = cells.map((cell, index) => {
    const number = line.numbers[from + index] as number;
    if (number === blank) return null;
    const source =
      number === odd
        ? line.odd.get(from + index)
        : isAmountCell(cell)
          ? { text: String(number), at: { line: 0, column: 0 } }
          : null;
    if (!source) return number;
    readCell(reading, cell, source, unitIn(cell));
    return reading.values.get(cell) ?? null;
  });
  return { values, from: 0 };
}

function applicationsFormOf({ rows }: PlainTable): Edition | null {
  for (const code of rows.keys()) if (code.startsWith("other.")) return "2021";
  return rows.has("other") ? "2019" : null;
}

/** The rows of the third level. */
const leaves: ReadonlySet<string> = new Set((Object.keys(applicationRows) as ApplicationRow[]).filter(isLeaf));

function applicationsOf(reading: Reading, { rows }: PlainTable, line: PlainLine, form: Edition): AnnualReport["applications"] {
  const order = applicationRowsOf(form);
  // In the 2021 edition 其他处理 heads a group of three rows.
  const group = form === "2021" ? rows.get("other") : undefined;
  if (group?.values || rows.size !== order.length + (group ? 1 : 0)) return null;
  let usual = -1;
  for (const code of order) {
    const row = rows.get(code);
    if (!row || !isPlaced(row, applicationColumns, readingOrder)) return null;
    if (!row.aligned || !leaves.has(code)) continue;
    if (usual >= 0 && row.position !== usual) return null;
    usual = row.position;
  }
  return tableOf("applications", form, ({ row, cells }) => countsIn(reading, line, cells, (rows.get(row) as PlainRow).start));
}

/** Whether the values of a row stand in the order of the form; then it is known where they begin. */
function isPlaced(row: PlainRow, columns: readonly string[], reading: readonly string[]): boolean {
  row.start = startOf(row, columns, reading);
  return row.start >= 0;
}

function proactiveFormOf({ blocks }: PlainTable): Edition | null {
  let form: Edition | null = null;
  for (const heads of blocks) {
    const told = editionOf(heads);
    if (told && form && told !== form) return null;
    form = told ?? form;
  }
  return form;
}

function proactiveOf(reading: Reading, { rows }: PlainTable, line: PlainLine, form: Edition): AnnualReport["proactive"] {
  let placed = 0;
  const printed = rows.keys();
  for (const { rows: codes, columns } of proactiveBlocks[form])
    for (const code of codes) {
      const row = rows.get(code);
      const isForms = row && printed.next().value === code && (editionOf(row.heads.codes) ?? form) === form;
      if (!isForms || !isPlaced(row, columns, columns)) return null;
      placed += 1;
    }
  if (rows.size !== placed) return null;
  return tableOf("proactive", form, ({ row, cells }) => {
    const { money, at, start } = rows.get(row) as PlainRow;
    if (!cells.some(isAmountCell)) return countsIn(reading, line, cells, start);
    const values = valuesIn(reading, line, cells, start, (cell) => unitOf(cell, money));
    sayUnit(reading, at ?? undefined, money, cells);
    return values;
  });
}

function isPlainReviews({ values, heads, inRows }: PlainTable): boolean {
  if (values?.cells !== reviewCells || values.count === 0 || heads.codes.length === 0) return false;
  for (const codes of inRows.values()) if (isOutOfOrder(codes)) return false;
  return true;
}

function reviewsOf(reading: Reading, { values }: PlainTable, line: PlainLine, form: Edition): AnnualReport["reviews"] {
  let next = values?.first ?? 0;
  return tableOf("reviews", form, ({ cells }) => {
    const row = countsIn(reading, line, cells, next);
    next += cells.length;
    return row;
  });
}
