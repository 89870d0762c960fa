import type { Locale } from "../form/labels.js";
import { labelOf } from "../form/labels.js";
import { chineseNumeral } from "../form/numerals.js";
import { type SectionCode, sections, type TableCode } from "../form/sections.js";
import { oneLine } from "../format/lines.js";
import { words } from "../format/words.js";
import type { CellId } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { address, type Position, range, rangesOf } from "./address.js";
import type { Demands } from "./checks.js";
import { contentOf } from "./content.js";
import { quoted } from "./formula.js";
import { evenHeights, lineHeight, rowHeight, type Wrapped } from "./height.js";
import type { ConditionalFormat, DataValidation, WorkbookCell, WorkbookStyleName, Worksheet } from "./model.js";
import { markOf, type PlacedTable, rowsAbove } from "./place.js";
import { looks } from "./styles.js";
import { type WorkbookWords, workbookWords } from "./words.js";

/** What a table needs to know of the checks: the verdicts of the equations that name a cell, and what is demanded of it. */
export interface CellChecks {
  /** Places of the verdicts, as formulas name them. */
  readonly verdicts: readonly string[];
  /** How many of them are broken now. */
  readonly broken: number;
  readonly demands: Demands;
}

const labelWidths: Readonly<Record<TableCode, readonly number[]>> = { proactive: [26], applications: [10, 12, 36], reviews: [] };
// English heads are longer words than Chinese ones.
const valueWidths: Readonly<Record<Locale, Readonly<Record<TableCode, number>>>> = {
  "zh-CN": { proactive: 20, applications: 9, reviews: 8 },
  en: { proactive: 20, applications: 14, reviews: 10 },
};

const styleOf: Readonly<Record<PlacedTable["cells"][number]["cell"]["kind"], WorkbookStyleName>> = {
  caption: "caption",
  head: "head",
  rowHead: "label",
  corner: "label",
  value: "value",
};

/** The sheet of a table: the official form, and beside it the marks, which are not printed. */
export function tableSheet(
  report: AnnualReport,
  placed: PlacedTable,
  title: Pick<WorkbookCell, "value" | "formula">,
  checksOf: (cell: CellId) => CellChecks,
  locale: Locale,
): Worksheet {
  const { layout, sheet, cells, values, lastRow } = placed;
  const own = workbookWords[locale];
  const widths = widthsOf(placed, locale);
  const top: WorkbookCell[] = [
    { address: "A1", ...title, style: "title" },
    { address: "A2", value: headingOf(placed, locale), style: "heading" },
  ];
  const printed = cells.map(
    ({ cell, ...position }): WorkbookCell => ({
      address: address(position),
      style: styleOf[cell.kind],
      ...(cell.kind === "value" ? { ...contentOf(report, cell), input: true } : { value: cell.text }),
    }),
  );
  const held = new Map(printed.map((cell) => [cell.address, cell.value]));
  const marks = [...values].map(([cell, position]): WorkbookCell => {
    const checks = checksOf(cell);
    const value = markText(held.get(address(position)) ?? null, checks, own);
    return { address: address(markOf(placed, position)), value, formula: markFormula(position, checks, own), style: "mark" };
  });
  const spans = cells
    .filter(({ cell: { colspan, rowspan } }) => colspan * rowspan > 1)
    .map(({ cell, row, column }) => range({ row, column }, { row: row + cell.rowspan - 1, column: column + cell.colspan - 1 }));
  const legend = legendOf(placed, own);
  const last = { row: lastRow, column: layout.columns };
  return {
    name: sheet,
    widths,
    heights: heightsOf(placed, widths, own.legend[1]),
    cells: [...top, ...printed, ...legend.cells, ...marks],
    merges: [
      range({ row: 1, column: 1 }, { row: 1, column: layout.columns }),
      range({ row: 2, column: 1 }, { row: 2, column: layout.columns }),
      ...spans,
      ...legend.merges,
    ],
    conditionalFormats: lights(placed, own),
    validations: validationsOf(placed, checksOf, own),
    frozenRows: frozenRowsOf(placed),
    print: {
      area: range({ row: 1, column: 1 }, last),
      orientation: layout.table === "reviews" ? "landscape" : "portrait",
      onePage: true,
      repeatRows: null,
    },
  };
}

/** The title of the report. */
export function titleOf({ body, year }: AnnualReport, locale: Locale): string {
  return oneLine(words[locale].title(body ?? "", String(year ?? "")));
}

/** The heading of the section as the form numbers it. */
function headingOf({ layout: { table, form } }: PlacedTable, locale: Locale): string {
  const number = (Object.keys(sections) as SectionCode[]).indexOf(table) + 1;
  return words[locale].ordinals[0](chineseNumeral(number)) + labelOf(sections[table], locale, form);
}

/** The mark of a cell: what is wrong with what it holds, then a cross for each broken equation that names it. */
function markFormula(position: Position, { verdicts, demands }: CellChecks, own: WorkbookWords): string {
  const at = address(position);
  const { error, text, negative, notWhole } = own.marks;
  const number = [
    ...(demands.notNegative ? [`IF(${at}<0,${quoted(negative)},"")`] : []),
    ...(demands.whole ? [`IF(OR(${at}<>INT(${at}),ABS(${at})>=2^53),${quoted(notWhole)},"")`] : []),
  ].join("&");
  const held = `IF(ISERROR(${at}),${quoted(error)},IF(ISNUMBER(${at}),${number || '""'},IF(TRIM(${at})="","",${quoted(text)})))`;
  const broken = verdicts.map((verdict) => `(${verdict}=${quoted(own.check.verdicts.broken)})`).join("+");
  return broken === "" ? held : `${held}&REPT("×",${broken})`;
}

/** The same of the report as it is. */
function markText(held: string | number | null, { broken, demands }: CellChecks, own: WorkbookWords): string {
  const { text, negative, notWhole } = own.marks;
  const wrong =
    typeof held === "number"
      ? (demands.notNegative && held < 0 ? negative : "") + (demands.whole && !Number.isSafeInteger(held) ? notWhole : "")
      : held === null
        ? ""
        : text;
  return wrong + "×".repeat(broken);
}

function legendOf(placed: PlacedTable, own: WorkbookWords): Pick<Worksheet, "cells" | "merges"> {
  const { layout, lastRow, marks } = placed;
  const first = marks.columns + layout.labelColumns + 1;
  const [title, explanation] = own.legend;
  const rows = marks.rows === 0 ? [1, rowsAbove] : [lastRow + 1, lastRow + 2];
  const from = (row: number) => ({ row, column: marks.rows === 0 ? first : 1 });
  const to = (row: number) => ({ row, column: marks.rows === 0 ? marks.columns + layout.columns : layout.columns });
  const [one = 1, two = 2] = rows;
  return {
    cells: [
      { address: address(from(one)), value: title(layout.form), style: "heading" },
      { address: address(from(two)), value: explanation, style: "note" },
    ],
    merges: [range(from(one), to(one)), range(from(two), to(two))],
  };
}

function widthsOf({ layout: { table, columns, labelColumns }, marks }: PlacedTable, locale: Locale): number[] {
  const values = new Array<number>(columns - labelColumns).fill(valueWidths[locale][table]);
  return [...labelWidths[table], ...values, ...(marks.rows === 0 ? [3, ...values.map(() => 12)] : [])];
}

/** The title, the heading and the heads of the columns, if no others stand further down. */
function frozenRowsOf({ cells, values }: PlacedTable): number {
  const firstValue = Math.min(...[...values.values()].map(({ row }) => row));
  const hasOne = cells.every(({ cell: { kind }, row }) => kind !== "head" || row < firstValue);
  return hasOne ? firstValue - 1 : rowsAbove;
}

/** One height for all rows of the table, as the texts need that cover a single row; the title, the heading and the explanation of the marks besides. */
function heightsOf({ layout, cells, marks }: PlacedTable, widths: readonly number[], legend: string): number[] {
  const width = (column: number, span: number) => widths.slice(column - 1, column - 1 + span).reduce((sum, one) => sum + one, 0);
  const texts = layout.rows.map((_, index) => {
    const here = cells.filter(({ row, cell }) => row === rowsAbove + 1 + index && cell.rowspan === 1);
    return here.map(({ cell, column }): Wrapped => [cell.text, width(column, cell.colspan)]);
  });
  const beside = marks.rows === 0;
  const first = beside ? marks.columns + layout.labelColumns + 1 : 1;
  const explanation = rowHeight([[legend, width(first, layout.columns)]]);
  const title = 2 * lineHeight;
  const above = [title, beside ? Math.max(title, explanation) : title];
  return [...above, ...evenHeights(texts), ...(beside ? [] : [title, explanation])];
}

/** How the values light up: crossing equations before all else, then what is no number, then anything wrong. */
function lights(placed: PlacedTable, own: WorkbookWords): ConditionalFormat[] {
  const positions = [...placed.values.values()];
  const [first] = positions;
  if (!first) return [];
  const mark = address(markOf(placed, first));
  const ranges = rangesOf(positions);
  return [
    { ranges, formula: `ISNUMBER(SEARCH("××",${mark}))`, ...looks.crossing },
    { ranges, formula: `ISNUMBER(SEARCH(${quoted(own.marks.text)},${mark}))`, ...looks.doubtful },
    { ranges, formula: `LEN(${mark})>0`, ...looks.wrong },
  ];
}

function validationsOf(placed: PlacedTable, checksOf: (cell: CellId) => CellChecks, own: WorkbookWords): DataValidation[] {
  const kinds = {
    count: { whole: true, notNegative: true },
    change: { whole: true, notNegative: false },
    amount: { whole: false, notNegative: true },
  };
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind): DataValidation[] => {
    const { whole, notNegative } = kinds[kind];
    const positions = [...placed.values].flatMap(([cell, position]) => {
      const { demands } = checksOf(cell);
      return demands.whole === whole && demands.notNegative === notNegative ? [position] : [];
    });
    const type = whole ? "whole" : "decimal";
    return positions.length === 0
      ? []
      : [{ ranges: rangesOf(positions), type, minimum: notNegative ? 0 : null, choices: [], message: own.validation[kind] }];
  });
}
