import type { ApplicantColumn } from "../form/applicants.js";
import type { Edition } from "../form/edition.js";
import { lazy } from "../form/lazy.js";
import { requireOneOf, requireText, wrongKind } from "../form/misuse.js";
import { type TableCode, tables } from "../form/sections.js";
import { type AmountCellId, type CellId, cellIds, cellParts, type Forms, isAmountCell, rowsOf } from "./cells.js";
import type { Amount, AnnualReport, Count } from "./report.js";
import { requireReport } from "./requireReport.js";

interface RowShape {
  readonly row: string;
  readonly columns: readonly string[];
  readonly cells: readonly CellId[];
}

/** The rows of a table in an edition, in the order of the form. */
function shapeOf(table: TableCode, edition: Edition): readonly RowShape[] {
  const byRow = new Map<string, CellId[]>();
  for (const cell of cellIds(table, edition)) {
    const { row } = cellParts(cell);
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  return [...byRow].map(([row, cells]) => ({ row, columns: cells.map((cell) => cellParts(cell).column), cells }));
}

const shapes = lazy(
  () =>
    Object.fromEntries(
      tables.map((table) => [table, { "2019": shapeOf(table, "2019"), "2021": shapeOf(table, "2021") }]),
    ) as Readonly<Record<TableCode, Readonly<Record<Edition, readonly RowShape[]>>>>,
);

/**
 * A table in an edition.
 *
 * @param cellsOf - The values of a row: they stand in a list one behind the other, from a place on
 */
export function tableOf<Table extends TableCode>(
  table: Table,
  form: Edition,
  cellsOf: (shape: RowShape) => { readonly values: ArrayLike<Count | Amount>; readonly from: number },
): NonNullable<AnnualReport[Table]> {
  const rows: Record<string, Record<string, Count | Amount>> = {};
  for (const shape of shapes()[table][form]) {
    const { values, from } = cellsOf(shape);
    rows[shape.row] = table === "applications" ? applicantCounts(values as ArrayLike<Count>, from) : rowOf(shape, values, from);
  }
  return (table === "reviews" ? { form, ...rows } : { form, rows }) as never;
}

function rowOf({ columns }: RowShape, values: ArrayLike<Count | Amount>, from: number): Record<string, Count | Amount> {
  const cells: Record<string, Count | Amount> = {};
  for (let index = 0; index < columns.length; index += 1) cells[columns[index] as string] = values[from + index] ?? null;
  return cells;
}

/** A row of section 三, written out: most cells of a report stand in one, and this is many times as fast as by keys. */
const applicantCounts = (values: ArrayLike<Count>, from: number): Record<ApplicantColumn, Count> => ({
  naturalPerson: values[from] ?? null,
  business: values[from + 1] ?? null,
  research: values[from + 2] ?? null,
  publicWelfare: values[from + 3] ?? null,
  legalService: values[from + 4] ?? null,
  otherOrganization: values[from + 5] ?? null,
  total: values[from + 6] ?? null,
});

/** The three tables with these values; every other cell is blank. */
export function filledTables(forms: Forms, values: ReadonlyMap<CellId, Count | Amount>): Pick<AnnualReport, TableCode> {
  const cellsOf = ({ cells }: RowShape) => ({ values: cells.map((cell) => values.get(cell) ?? null), from: 0 });
  return {
    proactive: tableOf("proactive", forms.proactive, cellsOf),
    applications: tableOf("applications", forms.applications, cellsOf),
    reviews: tableOf("reviews", forms.reviews, cellsOf),
  };
}

/** A report but for its tables, of which nothing is stated. */
const untitled = () => ({
  body: null,
  year: null,
  period: null,
  publishedOn: null,
  contact: null,
  preface: "",
  sections: [],
});

/**
 * A report with all three tables and every cell blank.
 *
 * @param form - Edition of all tables, or of each
 * @see {@link withCell}, {@link withMark}
 * @category The report
 *
 * @example How is a report begun whose tables are of different editions?
 * ```ts
 * import { emptyReport } from "gongkai";
 *
 * const report = emptyReport({ proactive: "2021", applications: "2019", reviews: "2021" });
 * report.applications?.form; // => "2019"
 * report.applications?.rows.disclosed.total; // => null
 * ```
 */
export function emptyReport(form: Edition | Forms): AnnualReport {
  const forms = typeof form === "object" && form !== null ? form : { proactive: form, applications: form, reviews: form };
  for (const table of tables) requireOneOf(`begin table "${table}" of a report`, "edition", forms[table], ["2019", "2021"]);
  return {
    ...untitled(),
    ...filledTables(forms, new Map()),
    marks: {},
  };
}

/**
 * What a cell may hold: an amount where it is one of amounts, a count elsewhere.
 *
 * @category The report
 */
export type CellValue<Cell extends CellId> = [Cell] extends [AmountCellId]
  ? Amount | null
  : [Cell] extends [Exclude<CellId, AmountCellId>]
    ? Count
    : Count | Amount;

/**
 * A new report in which one cell holds another value; the report that was given is unchanged.
 * A mark that stood in the cell is gone.
 *
 * @throws RangeError if the report has no such cell in its edition of the table
 * @throws TypeError if an amount is given to a cell of counts, or a number to a cell of amounts
 * @see {@link cellValue}, {@link withMark}
 * @category The report
 *
 * @example How is one cell set?
 * ```ts
 * import { emptyReport, withCell } from "gongkai";
 *
 * const before = emptyReport("2021");
 * const after = withCell(before, "applications/received/total", 12);
 * after.applications?.rows.received.total; // => 12
 * before.applications?.rows.received.total; // => null
 * ```
 */
export function withCell<Cell extends CellId>(report: AnnualReport, cell: Cell, value: CellValue<Cell>): AnnualReport {
  requireReport("set a cell", report);
  const { table, row, column } = cellParts(cell);
  const rows = rowsOf(report, table);
  if (rows?.[row]?.[column] === undefined)
    throw new RangeError(`Cannot set cell "${cell}": the report has no such cell in its edition of the table`);
  const isRight = isAmountCell(cell) ? isAmount(value) : typeof value === "number";
  if (value !== null && !isRight)
    throw wrongKind(`set cell "${cell}"`, isAmountCell(cell) ? "an amount, { value, unit }, or null" : "a number or null", value);
  const changed = { ...rows, [row]: { ...rows[row], [column]: value } };
  const { [cell]: _gone, ...marks } = report.marks;
  return { ...report, [table]: table === "reviews" ? changed : { ...report[table], rows: changed }, marks };
}

/**
 * A new report in which one cell holds no number but a mark as published: `/`, `—`, `无`.
 *
 * @throws RangeError if the report has no such cell in its edition of the table
 * @see {@link withCell}
 * @category The report
 *
 * @example How is a cell with a slash kept apart from 0?
 * ```ts
 * import { emptyReport, withMark } from "gongkai";
 *
 * const report = withMark(emptyReport("2021"), "proactive/penalties/decisions", "/");
 * report.proactive?.rows.penalties.decisions; // => null
 * report.marks["proactive/penalties/decisions"]; // => "/"
 * ```
 */
export function withMark(report: AnnualReport, cell: CellId, mark: string): AnnualReport {
  requireReport("mark a cell", report);
  requireText("mark a cell", "the mark, a string", mark);
  const blank = withCell<CellId>(report, cell, null);
  return { ...blank, marks: { ...blank.marks, [cell]: mark } };
}

const isAmount = (value: unknown) => typeof value === "object" && value !== null && "value" in value && "unit" in value;
