import { applicants } from "../form/applicants.js";
import type { Edition } from "../form/edition.js";
import type { Locale } from "../form/labels.js";
import { requireOneOf, requireOptions, requireWhole } from "../form/misuse.js";
import { layout } from "../format/layout.js";
import type { RateOptions } from "../rates/rate.js";
import { emptyReport } from "../report/build.js";
import type { CellId } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import type { ReconcileOptions } from "../rules/verdict.js";
import { absolute, address, type Position, range } from "./address.js";
import { checkAddress } from "./checkLine.js";
import { checkSheet } from "./checkSheet.js";
import { blanksAddress, type Check, type CheckPlan, planChecks } from "./checks.js";
import type { CheckColumn } from "./columns.js";
import { conclusionAddress } from "./conclusion.js";
import { writable } from "./content.js";
import { guideSheet, titleContent, titleSource } from "./guideSheet.js";
import { guideWords } from "./guideWords.js";
import type { Workbook } from "./model.js";
import { markOf, type PlacedTable, placeTable } from "./place.js";
import type { CheckPlace, WorkbookPlace } from "./places.js";
import { rateSheet } from "./rateSheet.js";
import { styles } from "./styles.js";
import { type CellChecks, tableSheet, titleOf } from "./tableSheet.js";
import { workbookWords } from "./words.js";

/**
 * What a workbook is made of, besides the report.
 *
 * @category Spreadsheets
 */
export interface WorkbookOptions extends Pick<ReconcileOptions, "blanks" | "rules" | "advisory">, RateOptions {
  /** The language of labels and words; Chinese unless told otherwise. */
  readonly locale?: Locale;
  /** Digits of a rate in percent after the point, 0 to 6; 1 if not given. */
  readonly digits?: number;
}

const making = "make a workbook";
const known = { blanks: true, rules: true, advisory: true, column: true, locale: true, digits: true } as const;

/**
 * A workbook of the official tables that checks itself with formulas, as plain data for any writer of spreadsheet files.
 *
 * A sheet that says how to fill it in, with the name of the body and the year; a sheet a table, as the form has it, with a mark beside each cell that says what is wrong with it; a sheet of every
 * rule, equation by equation, with both sides, their difference and the verdict; a sheet of rates. No macros, and no
 * functions but those that Excel, WPS, Google Sheets and LibreOffice all have. What the formulas come to is in the model.
 *
 * As in `reconcile`, a blank is not 0: an equation with a blank is unchecked, unless the known addends alone exceed the
 * other side. Who uses the workbook can choose on the check sheet that blanks count as 0. Text in a cell of numbers counts
 * as a blank, and is marked. Texts of a report never become formulas.
 *
 * @param source - The report, or the edition of a blank workbook
 * @param options - `blanks`, `rules` and `advisory` as in `reconcile`, `column` as in `rates`, `digits` as in `formatRate`
 * @throws RangeError if an option names what does not exist
 * @see {@link Workbook}
 * @category Spreadsheets
 *
 * @example Which sheets does a blank workbook have?
 * ```ts
 * import { toWorkbook } from "gongkai";
 *
 * const workbook = toWorkbook("2021");
 * workbook.sheets.map(({ name }) => name); // => ["说明", "主动公开", "依申请公开", "复议诉讼", "核对", "比率"]
 * workbook.places.cells["applications/received/total"]; // => { sheet: "依申请公开", address: "J6" }
 * ```
 *
 * @example How is an equation checked?
 * ```ts
 * import { emptyReport, toWorkbook, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2021"), "reviews/reconsideration/total", 7);
 * const { sheets, places } = toWorkbook(report);
 * const check = places.checks.find(({ rule }) => rule === "reviews/route-total");
 * const cells = sheets.find(({ name }) => name === check?.left.sheet)?.cells;
 * cells?.find(({ address }) => address === check?.left.address)?.formula?.includes("SUM('复议诉讼'!A6:D6)"); // => true
 * cells?.find(({ address }) => address === check?.verdict.address)?.value; // => "未核对"
 * ```
 */
export function toWorkbook(source: AnnualReport | Edition, options: WorkbookOptions = {}): Workbook {
  requireOptions(making, options, known);
  const { locale = "zh-CN", column = "total", digits = 1 } = options;
  requireOneOf(making, "locale", locale, Object.keys(workbookWords));
  requireWhole(making, "digits", digits, 0, 6);
  requireOneOf(making, "column", column, Object.keys(applicants));
  if (typeof source !== "string") requireReport(making, source);
  const report = writable(typeof source === "string" ? emptyReport(source) : source);
  const blocks = layout(report, { locale, tables: ["proactive", "applications", "reviews"] });
  const own = workbookWords[locale];
  const placed = new Map(
    blocks.flatMap((block): [string, PlacedTable][] =>
      block.type === "table" ? [[block.table, placeTable(report, block, own.sheets[block.table])]] : [],
    ),
  );
  const plan = planChecks(report, options);
  const checksOf = cellChecks(plan, own.sheets.check);
  const checking = checkSheet(plan, placed, options.blanks === "zero", locale);
  const rating = rateSheet(report, placed, column, digits, locale);
  const titling = titleSource(report, locale);
  const title = titleContent(titling, guideWords[locale]);
  const sheets = [
    guideSheet(titling, locale),
    ...[...placed.values()].map((table) => tableSheet(report, table, title, checksOf, locale)),
    checking,
    rating.sheet,
  ];
  const place = (at: string): WorkbookPlace => ({ sheet: checking.name, address: at });
  const conclusion = place(conclusionAddress);
  const blanks = place(blanksAddress);
  const tableNames = [...placed.values()].map((table) => [`gongkai_${table.layout.table}`, valueRange(table)]);
  return {
    title: titleOf(report, locale),
    sheets,
    styles,
    names: {
      ...Object.fromEntries(tableNames),
      gongkai_conclusion: conclusion,
      gongkai_blanks: blanks,
      gongkai_body: titling.places.body,
      gongkai_year: titling.places.year,
    },
    places: {
      cells: placesOf(placed, (_, position) => position),
      marks: placesOf(placed, markOf),
      checks: plan.checks.map((check) => checkPlace(check, checking.name)),
      rates: rating.places,
      conclusion,
      blanks,
      ...titling.places,
    },
  };
}

function checkPlace({ rule, left, right, row }: Check, sheet: string): CheckPlace {
  const at = (key: CheckColumn): WorkbookPlace => ({ sheet, address: checkAddress(key, row) });
  return {
    rule: rule.id,
    cells: [...left, ...right],
    left: at("left"),
    right: at("right"),
    difference: at("difference"),
    verdict: at("verdict"),
    severity: at("severity"),
  };
}

/** What each cell needs to know of the checks: an equation names it, a rule demands something of it. */
function cellChecks({ checks, demands }: CheckPlan, sheet: string): (cell: CellId) => CellChecks {
  const naming = new Map<CellId, { verdicts: string[]; broken: number }>();
  for (const { rule, left, right, row, found } of checks) {
    if (rule.kind !== "sum") continue;
    for (const cell of [...left, ...right]) {
      const known = naming.get(cell) ?? { verdicts: [], broken: 0 };
      known.verdicts.push(absolute({ sheet, address: checkAddress("verdict", row) }));
      if (found.state === "broken") known.broken += 1;
      naming.set(cell, known);
    }
  }
  return (cell) => ({
    ...(naming.get(cell) ?? { verdicts: [], broken: 0 }),
    demands: demands.get(cell) ?? { notNegative: false, whole: false },
  });
}

function placesOf(
  placed: ReadonlyMap<string, PlacedTable>,
  at: (table: PlacedTable, position: Position) => Position,
): Partial<Record<CellId, WorkbookPlace>> {
  return Object.fromEntries(
    [...placed.values()].flatMap((table) =>
      [...table.values].map(([cell, position]) => [cell, { sheet: table.sheet, address: address(at(table, position)) }]),
    ),
  );
}

/** All values of a table with what stands between them. */
function valueRange({ layout, sheet, values, lastRow }: PlacedTable): WorkbookPlace {
  const [first = { row: 1, column: 1 }] = values.values();
  return { sheet, address: range(first, { row: lastRow, column: layout.columns }) };
}
