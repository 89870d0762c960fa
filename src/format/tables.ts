import { applicants } from "../form/applicants.js";
import { type ApplicationRow, applicationHeads, applicationRows, applicationRowsOf, isOutcome } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { type Label, type Locale, labelOf } from "../form/labels.js";
import { outcomeGroups } from "../form/outcomes.js";
import {
  contentHead,
  type ProactiveColumn,
  proactiveBlocks,
  proactiveColumns,
  proactiveRows,
  unitUnknown,
} from "../form/proactive.js";
import { litigationHead, reviewResults, reviewRoutes } from "../form/reviews.js";
import { sections, type TableCode } from "../form/sections.js";
import { outcomeGroupOf } from "../form/taxonomy.js";
import { type CellId, cellParts, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { linesOf } from "./lines.js";
import { words } from "./words.js";

/**
 * A cell of a printed table, as wide and as high as on the official form.
 *
 * @category Printing
 */
export interface LayoutCell {
  /** What it says; lines are separated by `\n`. */
  readonly text: string;
  /** How many columns it covers. */
  readonly colspan: number;
  /** How many rows it covers. */
  readonly rowspan: number;
  /** The caption of a block of section 二, a head over columns, a label of rows, a value, or the note in the corner. */
  readonly kind: "caption" | "head" | "rowHead" | "value" | "corner";
  /** The cell of the report that a value is printed from. */
  readonly cell?: CellId;
  /** The cells that a head is for. One that covers several columns or rows is for the cells of each. */
  readonly scope?: "col" | "row" | "rowgroup";
}

/**
 * A printed table. The columns and rows that its cells cover make a rectangle.
 *
 * @category Printing
 */
export interface TableLayout {
  readonly type: "table";
  readonly table: TableCode;
  readonly form: Edition;
  readonly caption: string;
  /** How many columns it has. */
  readonly columns: number;
  /** How many of the columns, from the left, hold the labels of rows. */
  readonly labelColumns: number;
  /** How many of the rows, from the top, are the head of the whole table; section 二 has a head in each block instead. */
  readonly headRows: number;
  readonly rows: readonly (readonly LayoutCell[])[];
}

/** What a table is printed from: its report, its edition, and the words of a label. */
interface Context {
  readonly report: AnnualReport;
  readonly form: Edition;
  readonly locale: Locale;
  readonly say: (label: Label) => string;
}

type Body = Pick<TableLayout, "columns" | "labelColumns" | "headRows" | "rows">;

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

/** Lay one table out as the official form does; `null` if the report does not have it. */
export function layoutTable(report: AnnualReport, table: TableCode, locale: Locale): TableLayout | null {
  const form = report[table]?.form;
  if (form === undefined) return null;
  const caption = words[locale].caption(labelOf(sections[table], locale, form));
  const say = (label: Label) => labelOf(label, locale, form);
  return { type: "table", table, form, caption, ...bodies[table]({ report, form, locale, say }) };
}

const bodies: Readonly<Record<TableCode, (context: Context) => Body>> = { proactive, applications, reviews };

/** Section 二: blocks with a caption and a head of their own; the last cell of a narrow block covers what is left. */
function proactive({ report, form, say }: Context): Body {
  const blocks = proactiveBlocks[form];
  const width = Math.max(...blocks.map((block) => block.columns.length));
  const span = (columns: readonly ProactiveColumn[], index: number) => (index === columns.length - 1 ? width - index : 1);
  const rows = blocks.flatMap((block): LayoutCell[][] => [
    [{ text: say(block), colspan: width + 1, rowspan: 1, kind: "caption", scope: "rowgroup" }],
    [
      head(say(contentHead)),
      ...block.columns.map((column, index) => head(say(proactiveColumns[column]), span(block.columns, index))),
    ],
    ...block.rows.map((row) => [
      rowHead(say(proactiveRows[row])),
      ...block.columns.map((column, index) => value(report, `proactive/${row}/${column}` as CellId, span(block.columns, index))),
    ]),
  ]);
  return { columns: width + 1, labelColumns: 1, headRows: 0, rows };
}

/** Section 三: seven columns of applicants; rows under two levels of groups. */
function applications(context: Context): Body {
  const { report, form, say } = context;
  const columns = keys(applicants);
  const over = nest(
    columns.map((column) => {
      const { organization } = applicants[column];
      return [applicationHeads.applicants, ...(organization ? [applicationHeads.organizations] : []), applicants[column]].map(
        say,
      );
    }),
  );
  const codes = applicationRowsOf(form);
  const labels = nest(codes.map((row) => labelPath(row, context)));
  const [first = [], ...others] = headRows(over);
  const note: LayoutCell = {
    text: say(applicationHeads.corner),
    colspan: labels.depth,
    rowspan: over.depth,
    kind: "corner",
  };
  const rows = codes.map((row, index) => [
    ...(labels.starts[index] ?? []).map(({ text, along, across }) => rowHead(text, across, along)),
    ...columns.map((column) => value(report, `applications/${row}/${column}`)),
  ]);
  return {
    columns: labels.depth + columns.length,
    labelColumns: labels.depth,
    headRows: over.depth,
    rows: [[note, ...first], ...others, ...rows],
  };
}

/** The label of a row of section 三 behind those of its groups, each with its number: its place on the form says which. */
function labelPath(row: ApplicationRow, { locale, say }: Context): string[] {
  const [numberItem, numberPart, numberPoint] = words[locale].ordinals;
  const own = say(applicationRows[row]);
  const [, item = "", part, point] = /^(.)(?:（(.)）)?(\d+)?$/.exec(applicationRows[row].place) ?? [];
  if (part === undefined) return [numberItem(item) + own];
  const group = isOutcome(row) ? outcomeGroupOf(row) : null;
  const outcomesHead = numberItem(item) + say(applicationHeads.outcomes);
  if (point === undefined || group === null) return [outcomesHead, numberPart(part) + own];
  return [outcomesHead, numberPart(part) + say(outcomeGroups[group]), numberPoint(point) + own];
}

/** Section 四: fifteen values in one row, under three levels of heads. */
function reviews({ report, say }: Context): Body {
  const columns = keys(reviewRoutes).flatMap((route) => keys(reviewResults).map((result) => ({ route, result })));
  const over = nest(
    columns.map(({ route, result }) =>
      [...(reviewRoutes[route].litigation ? [litigationHead] : []), reviewRoutes[route], reviewResults[result]].map(say),
    ),
  );
  const values = columns.map(({ route, result }) => value(report, `reviews/${route}/${result}`));
  return { columns: columns.length, labelColumns: 0, headRows: over.depth, rows: [...headRows(over), values] };
}

/** A label that covers some neighbours on one level: `along` them, and `across` the levels that are empty below it. */
interface Nested {
  readonly text: string;
  readonly level: number;
  readonly along: number;
  readonly across: number;
}

/** The labels that begin at each of some rows or columns, from the outer to the inner, and how many levels there are. */
interface Nesting {
  readonly starts: readonly (readonly Nested[])[];
  readonly depth: number;
}

/** Join what neighbours have in common: each path leads from the outermost group to a row or column of its own. */
function nest(paths: readonly (readonly string[])[]): Nesting {
  const depth = Math.max(...paths.map((path) => path.length));
  const starts = paths.map((path, index) =>
    path.flatMap((text, level): Nested[] => {
      const leaf = level === path.length - 1;
      const isShared = (other: readonly string[] | undefined) =>
        !leaf && other !== undefined && path.slice(0, level + 1).every((group, at) => other[at] === group);
      if (isShared(paths[index - 1])) return [];
      let along = 1;
      while (isShared(paths[index + along])) along++;
      return [{ text, level, along, across: leaf ? depth - level : 1 }];
    }),
  );
  return { starts, depth };
}

function headRows({ starts, depth }: Nesting): LayoutCell[][] {
  const all = starts.flat();
  return Array.from({ length: depth }, (_, row) =>
    all.filter(({ level }) => level === row).map(({ text, along, across }) => head(text, along, across)),
  );
}

function head(text: string, colspan = 1, rowspan = 1): LayoutCell {
  return { text, colspan, rowspan, kind: "head", scope: "col" };
}

function rowHead(text: string, colspan = 1, rowspan = 1): LayoutCell {
  return { text, colspan, rowspan, kind: "rowHead", scope: "row" };
}

function value(report: AnnualReport, cell: CellId, colspan = 1): LayoutCell {
  return { text: valueText(report, cell), colspan, rowspan: 1, kind: "value", cell };
}

/**
 * A count in digits; an amount with its unit, unless the head names the same; else the mark that was published. Of an amount
 * whose unit is not known it is said, lest it be read in the unit of the head.
 */
function valueText(report: AnnualReport, cell: CellId): string {
  const stated = cellValue(report, cell) ?? null;
  if (typeof stated === "number") return String(stated);
  if (stated === null) return textOf(report.marks[cell] ?? "");
  const inHead = proactiveColumns[cellParts(cell).column as ProactiveColumn].unit;
  return textOf(stated.value + (stated.unit === inHead ? "" : (stated.unit ?? unitUnknown)));
}

// Most cells without a number have no mark either.
const textOf = (published: string) => (published === "" ? "" : linesOf(published).join("\n"));
