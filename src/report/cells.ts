import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { type ApplicationRow, applicationRowsOf } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { frozen } from "../form/frozen.js";
import { lazy } from "../form/lazy.js";
import { requireOneOf, shown, wrongKind } from "../form/misuse.js";
import { type ProactiveColumn, type ProactiveRow, proactiveBlocks, proactiveColumns } from "../form/proactive.js";
import { type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../form/reviews.js";
import { type TableCode, tables } from "../form/sections.js";
import type { AmountCellId, CellId } from "./cellId.js";
import type { Amount, AnnualReport, Count } from "./report.js";
import { requireReport } from "./requireReport.js";

export type { AmountCellId, ApplicationCellId, CellId, ProactiveCellId, ReviewCellId } from "./cellId.js";

/**
 * A cell id taken apart.
 *
 * @category The report
 */
export interface CellParts {
  readonly table: TableCode;
  readonly row: ApplicationRow | ProactiveRow | ReviewRoute;
  readonly column: ApplicantColumn | ProactiveColumn | ReviewResult;
}

/**
 * The edition of each table.
 *
 * @category The report
 */
export type Forms = Readonly<Record<TableCode, Edition>>;

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

const cellsOf: Readonly<Record<TableCode, (edition: Edition) => CellId[]>> = {
  proactive: (edition) =>
    proactiveBlocks[edition].flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => `proactive/${row}/${column}` as CellId)),
    ),
  applications: (edition) =>
    applicationRowsOf(edition).flatMap((row) => keys(applicants).map((column): CellId => `applications/${row}/${column}`)),
  reviews: () => keys(reviewRoutes).flatMap((route) => keys(reviewResults).map((result): CellId => `reviews/${route}/${result}`)),
};

const tableCells = /* @__PURE__ */ frozen(
  Object.fromEntries(tables.map((table) => [table, { "2019": cellsOf[table]("2019"), "2021": cellsOf[table]("2021") }])),
) as unknown as Readonly<Record<TableCode, Readonly<Record<Edition, readonly CellId[]>>>>;

/**
 * The ids of all cells of one table, row by row in the order of the form.
 *
 * @see {@link cellParts}, {@link isCellId}
 * @category The report
 *
 * @example How many cells does the applications table of 2021 have?
 * ```ts
 * import { cellIds } from "gongkai";
 *
 * cellIds("applications", "2021").length; // => 175
 * cellIds("reviews", "2021")[0]; // => "reviews/reconsideration/upheld"
 * ```
 */
export function cellIds(table: TableCode, edition: Edition): readonly CellId[] {
  const cells = tableCells[table]?.[edition];
  if (cells) return cells;
  requireOneOf("list cells", "table", table, tables);
  requireOneOf("list cells", "edition", edition, ["2019", "2021"]);
  return [];
}

/** The parts of every cell of either edition. */
const known = lazy(() => {
  const parts = new Map<string, CellParts>();
  for (const cell of tables.flatMap((table) => [...tableCells[table]["2019"], ...tableCells[table]["2021"]])) {
    const [table, row, column] = cell.split("/") as [TableCode, CellParts["row"], CellParts["column"]];
    parts.set(cell, frozen({ table, row, column }));
  }
  return parts;
});

/**
 * Take a cell id apart.
 *
 * @throws RangeError if no edition of the form has such a cell
 * @see {@link cellIds}
 * @category The report
 *
 * @example Which column does a cell stand in?
 * ```ts
 * import { cellParts } from "gongkai";
 *
 * cellParts("applications/refused.stateSecret/total"); // => { table: "applications", row: "refused.stateSecret", column: "total" }
 * ```
 */
export function cellParts(cell: CellId): CellParts {
  const parts = known().get(cell);
  if (!parts && typeof cell !== "string") throw wrongKind("find a cell", 'its id, such as "applications/received/total"', cell);
  if (!parts) throw new RangeError(`Cannot find cell ${shown(cell)}: no edition of the form has it`);
  return parts;
}

/**
 * Whether a string is the id of a cell of either edition.
 *
 * @see {@link cellIds}
 * @category The report
 *
 * @example Is this a cell?
 * ```ts
 * import { isCellId } from "gongkai";
 *
 * isCellId("proactive/fees/collected"); // => true
 * isCellId("proactive/fees/__proto__"); // => false
 * ```
 */
export function isCellId(text: string): text is CellId {
  return known().has(text);
}

/** Whether a cell holds an amount of money rather than a count. */
export function isAmountCell(cell: CellId): cell is AmountCellId {
  const { table, column } = cellParts(cell);
  return table === "proactive" && proactiveColumns[column as ProactiveColumn].kind === "amount";
}

/** The cells of a table by row and column. */
export type RowsOfCells = Readonly<Record<string, Readonly<Record<string, Count | Amount>>>>;

/** The rows of a table of a report, or `null` if the report has no such table. */
export function rowsOf(report: AnnualReport, table: TableCode): RowsOfCells | null {
  const found = report[table];
  if (!found) return null;
  return (table === "reviews" ? found : (found as { rows: unknown }).rows) as RowsOfCells;
}

/**
 * Read one cell: a count, an amount, or `null` if it is blank.
 *
 * @throws RangeError if no edition of the form has such a cell
 * @returns `undefined` if the report has no such table, or the table's edition no such cell
 * @see {@link withCell}
 * @category The report
 *
 * @example What does a cell hold?
 * ```ts
 * import { cellValue, emptyReport, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2021"), "reviews/reconsideration/total", 7);
 * cellValue(report, "reviews/reconsideration/total"); // => 7
 * cellValue(report, "reviews/reconsideration/upheld"); // => null
 * cellValue(report, "proactive/procurement/projects"); // => undefined
 * ```
 */
export function cellValue(report: AnnualReport, cell: AmountCellId): Amount | null | undefined;
export function cellValue(report: AnnualReport, cell: Exclude<CellId, AmountCellId>): Count | undefined;
export function cellValue(report: AnnualReport, cell: CellId): Count | Amount | undefined;
export function cellValue(report: AnnualReport, cell: CellId): Count | Amount | undefined {
  requireReport("look up a cell", report);
  const { table, row, column } = cellParts(cell);
  return rowsOf(report, table)?.[row]?.[column];
}
