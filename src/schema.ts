/**
 * The zod schemas of the report: what a report must look like, cell by cell. An entry of its own, so that
 * programs that do not validate do not load zod.
 *
 * @module
 */
import * as z from "zod";
import { type ApplicantColumn, applicants } from "./form/applicants.js";
import { type ApplicationRow2019, type ApplicationRow2021, applicationRowsOf } from "./form/applications.js";
import type { Edition } from "./form/edition.js";
import { type ProactiveColumn, type ProactiveRow, proactiveBlocks, proactiveColumns } from "./form/proactive.js";
import { type ReviewResult, reviewResults, type reviewRoutes } from "./form/reviews.js";
import { type SectionCode, sections } from "./form/sections.js";
import { type CellId, cellIds, cellValue } from "./report/cells.js";
import { copyApplications } from "./report/copyApplications.js";
import type { AnnualReport, ProactiveTable } from "./report/report.js";
import { reportingYears } from "./report/year.js";

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as [Key, ...Key[]];
const quoted = (input: unknown) => (typeof input === "string" ? `"${input}"` : String(input)).slice(0, 60);

const expecting = (cell: CellId, expected: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined
      ? `Cell ${cell} is missing: expected ${expected}`
      : `Cell ${cell} holds ${quoted(input)}: expected ${expected}`,
});

function count(cell: CellId) {
  const error = expecting(cell, "a whole number that is not negative, or null");
  return z.int(error).min(0, error).nullable();
}

function change(cell: CellId) {
  return z.int(expecting(cell, "a whole number, or null")).nullable();
}

function amount(cell: CellId) {
  const error = expecting(cell, 'an amount such as { value: "31.64", unit: "万元" }, or null');
  return z
    .strictObject(
      { value: z.string(error).regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/, error), unit: z.enum(["元", "万元"], error).nullable() },
      error,
    )
    .nullable();
}

const cellSchemas = { count, change, amount } as const;

/** A table of section 二, from the blocks of its edition. */
function proactiveOf(form: Edition) {
  const rowOf = (row: ProactiveRow, columns: readonly ProactiveColumn[]) =>
    columns.map((column) => [column, cellSchemas[proactiveColumns[column].kind](`proactive/${row}/${column}` as CellId)]);
  const rows = proactiveBlocks[form].flatMap(({ rows, columns }) =>
    rows.map((row) => [row, z.strictObject(Object.fromEntries(rowOf(row, columns)))]),
  );
  return z.strictObject({ form: z.literal(form), rows: z.strictObject(Object.fromEntries(rows)) });
}

const proactiveSchema = z.discriminatedUnion("form", [
  proactiveOf("2019"),
  proactiveOf("2021"),
]) as unknown as z.ZodType<ProactiveTable>;

type CountRow<Column extends string> = z.ZodObject<Record<Column, ReturnType<typeof count>>, z.core.$strict>;

const countRow = <Column extends string>(
  table: "applications" | "reviews",
  row: string,
  columns: readonly Column[],
): CountRow<Column> =>
  z.strictObject(
    Object.fromEntries(columns.map((column) => [column, count(`${table}/${row}/${column}` as CellId)])) as Record<
      Column,
      ReturnType<typeof count>
    >,
  );

const applicationRowsSchema = <Row extends string>(rows: readonly Row[]) =>
  z.strictObject(
    Object.fromEntries(rows.map((row) => [row, countRow("applications", row, keysOf(applicants))])) as Record<
      Row,
      CountRow<ApplicantColumn>
    >,
  );

const applicationsByCell = z.discriminatedUnion("form", [
  z.strictObject({ form: z.literal("2019"), rows: applicationRowsSchema<ApplicationRow2019>(applicationRowsOf("2019")) }),
  z.strictObject({ form: z.literal("2021"), rows: applicationRowsSchema<ApplicationRow2021>(applicationRowsOf("2021")) }),
]);
// Most cells of a report stand in this table: where nothing is wrong with it, it is copied in one go.
const applicationsSchema = z.withParser(applicationsByCell, (value) => copyApplications(value) ?? z.INVALID);

const routeSchema = (route: keyof typeof reviewRoutes): CountRow<ReviewResult> =>
  countRow("reviews", route, keysOf(reviewResults));

const reviewsSchema = z.strictObject({
  form: z.enum(["2019", "2021"]),
  reconsideration: routeSchema("reconsideration"),
  litigationDirect: routeSchema("litigationDirect"),
  litigationAfterReconsideration: routeSchema("litigationAfterReconsideration"),
});

const allCells = [
  ...new Set(
    (["proactive", "applications", "reviews"] as const).flatMap((table) => [
      ...cellIds(table, "2019"),
      ...cellIds(table, "2021"),
    ]),
  ),
] as [CellId, ...CellId[]];

const text = z.string();
const date = z.iso.date("Expected a date, YYYY-MM-DD");

/**
 * The schema of a whole report (zod 4), strict: unknown keys are refused, and an issue about a cell names the cell.
 * Also published as JSON Schema: `gongkai/report.schema.json`.
 *
 * @see {@link AnnualReport}
 * @category Schemas
 *
 * @example Is this a report?
 * ```ts
 * import { emptyReport } from "gongkai";
 * import { reportSchema } from "gongkai/schema";
 *
 * reportSchema.safeParse(emptyReport("2021")).success; // => true
 * ```
 *
 * @example What is said of a cell that holds text?
 * ```ts
 * import { emptyReport } from "gongkai";
 * import { reportSchema } from "gongkai/schema";
 *
 * const report = JSON.parse(JSON.stringify(emptyReport("2021")));
 * report.applications.rows.received.total = "12";
 * const { error } = reportSchema.safeParse(report);
 * error?.issues[0]?.message; // => 'Cell applications/received/total holds "12": expected a whole number that is not negative, or null'
 * ```
 */
export const reportSchema = z
  .strictObject({
    body: text.nullable(),
    year: z.int().min(reportingYears.first).max(reportingYears.last).nullable(),
    period: z.strictObject({ from: date, to: date }).nullable(),
    publishedOn: date.nullable(),
    contact: z
      .strictObject({
        address: text.nullable(),
        postcode: text.nullable(),
        telephone: text.nullable(),
        fax: text.nullable(),
        email: text.nullable(),
      })
      .nullable(),
    preface: text,
    sections: z.array(
      z.strictObject({ kind: z.enum(keysOf<SectionCode>(sections)).nullable(), number: text.nullable(), title: text, text }),
    ),
    proactive: proactiveSchema.nullable(),
    applications: applicationsSchema.nullable(),
    reviews: reviewsSchema.nullable(),
    marks: z.partialRecord(z.enum(allCells), text),
  })
  .superRefine((report, context) => {
    for (const cell of Object.keys(report.marks) as CellId[])
      if (cellValue(report as AnnualReport, cell) !== null)
        context.addIssue({
          code: "custom",
          path: ["marks", cell],
          message: `Cell ${cell} has a mark, but is not a blank cell of the report`,
        });
  });
