import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { type Locale, labelOf } from "../form/labels.js";
import { formatRate } from "../rates/formatRate.js";
import { indicators, undefinedOfficially } from "../rates/indicators.js";
import { type Rate, rateCells, rates } from "../rates/rate.js";
import { type CellId, cellParts } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { type Position, rangesOf } from "./address.js";
import type { RateColumn } from "./columns.js";
import { over, quoted } from "./formula.js";
import { evenHeights } from "./height.js";
import type { WorkbookCell, WorkbookStyleName, Worksheet } from "./model.js";
import type { PlacedTable } from "./place.js";
import type { RatePlace } from "./places.js";
import { workbookWords } from "./words.js";

/** The columns of the list, each with its letter, its width and its style. */
const columns: Readonly<Record<RateColumn, readonly [letter: string, width: number, style: WorkbookStyleName]>> = {
  indicator: ["A", 32, "text"],
  over: ["B", 24, "text"],
  formula: ["C", 34, "text"],
  numerator: ["D", 9, "number"],
  denominator: ["E", 9, "number"],
  value: ["F", 9, "verdict"],
  status: ["G", 12, "value"],
  note: ["H", 40, "text"],
};
const keys = Object.keys(columns) as RateColumn[];
const headRow = 3;

const rateAddress = (column: RateColumn, row: number) => `${columns[column][0]}${row}`;
const dash = "—";

/**
 * The greatest number that a rate is computed of. Up to it twice the numerator in units of the last digit, plus the
 * denominator, has 14 digits, so that its quotient cannot be taken for a whole number that it is not.
 */
const largest = (scale: number) => Math.floor(1e14 / (2 * scale + 1));

/** The sheet of rates, and where each stands. */
export function rateSheet(
  report: AnnualReport,
  placed: ReadonlyMap<string, PlacedTable>,
  column: ApplicantColumn,
  digits: number,
  locale: Locale,
): { sheet: Worksheet; places: RatePlace[] } {
  const own = workbookWords[locale];
  const list = rates(report, { column });
  const lastRow = headRow + list.length;
  const head = keys.map(
    (key): WorkbookCell => ({ address: rateAddress(key, headRow), value: own.rates.columns[key], style: "head" }),
  );
  const widths = keys.map((key) => columns[key][1]);
  const lines = list.map((rate, index) => rateLine(report, rate, headRow + 1 + index, placed, column, digits, locale));
  const name = own.sheets.rates;
  const sheet: Worksheet = {
    name,
    widths,
    heights: [
      30,
      20,
      20,
      ...evenHeights(lines.map((line) => line.map(({ value }, index) => [String(value ?? ""), widths[index] ?? 1]))),
    ],
    cells: [
      { address: "A1", value: own.rates.title(labelOf(applicants[column], locale)), style: "title" },
      { address: "A2", value: own.rates.undefinedOfficially, style: "note" },
      ...head,
      ...lines.flat(),
    ],
    merges: ["A1:H1", "A2:H2"],
    conditionalFormats: [],
    validations: [],
    frozenRows: headRow,
    print: { area: `A1:H${lastRow}`, orientation: "landscape", onePage: false, repeatRows: [headRow, headRow] },
  };
  const place = (key: RateColumn, index: number) => ({ sheet: name, address: rateAddress(key, headRow + 1 + index) });
  const places = list.map(
    ({ id }, index): RatePlace => ({
      id,
      numerator: place("numerator", index),
      denominator: place("denominator", index),
      value: place("value", index),
      status: place("status", index),
    }),
  );
  return { sheet, places };
}

type Content = Pick<WorkbookCell, "value" | "formula">;

function rateLine(
  report: AnnualReport,
  rate: Rate,
  row: number,
  placed: ReadonlyMap<string, PlacedTable>,
  column: ApplicantColumn,
  digits: number,
  locale: Locale,
): WorkbookCell[] {
  const indicator = indicators[rate.id];
  const cells = rateCells(report, rate.id, column);
  const contents: Record<RateColumn, Content> = {
    indicator: { value: labelOf(indicator, locale) },
    over: { value: locale === "en" ? indicator.over.gloss : indicator.over.label },
    formula: {
      value: [cells.numerator, cells.denominator]
        .map((some) => placesOf(some, placed)?.join(" + ").replaceAll("'", "") ?? dash)
        .join(" ÷ "),
    },
    numerator: sum(cells.numerator, rate.numerator, placed),
    denominator: sum(cells.denominator, rate.denominator, placed),
    ...quotient(rate, row, digits, locale),
    note: { value: noteOf(rate.id, locale) },
  };
  return keys.map(
    (key): WorkbookCell => ({
      address: rateAddress(key, row),
      style: columns[key][2],
      ...contents[key],
      ...(key === "value" ? { numberFormat: digits === 0 ? "0%" : `0.${"0".repeat(digits)}%` } : {}),
    }),
  );
}

/** What there is to know of an indicator besides that it has no official definition, which is said once above the list. */
function noteOf(id: Rate["id"], locale: Locale): string | null {
  const [of, said] = [indicators[id], undefinedOfficially].map((one) => (locale === "en" ? one.noteGloss : one.note));
  return of?.replace(said ?? "", "").trim() || null;
}

/** Where cells stand, table by table; `null` if the report does not have one of them. */
function placesOf(cells: readonly CellId[], placed: ReadonlyMap<string, PlacedTable>): string[] | null {
  const positions = new Map<string, Position[]>();
  for (const cell of cells) {
    const table = placed.get(cellParts(cell).table);
    const position = table?.values.get(cell);
    if (!table || !position) return null;
    positions.set(table.sheet, [...(positions.get(table.sheet) ?? []), position]);
  }
  return [...positions].flatMap(([sheet, some]) => rangesOf(some).map((range) => `'${sheet}'!${range}`));
}

/** A sum as stated, or a dash if one of the cells holds no number; a blank is never 0 here. */
function sum(cells: readonly CellId[], stated: number | null, placed: ReadonlyMap<string, PlacedTable>): Content {
  const places = placesOf(cells, placed);
  if (places === null) return { value: dash };
  return {
    value: stated ?? dash,
    formula: `IF(${over("COUNT", places)}=${cells.length},${over("SUM", places)},${quoted(dash)})`,
  };
}

/** The rate, rounded half up by whole numbers alone, and its status. */
function quotient(
  rate: Rate,
  row: number,
  digits: number,
  locale: Locale,
): Pick<Record<RateColumn, Content>, "value" | "status"> {
  const { ok, zeroDenominator, missing, improper } = workbookWords[locale].rates.statuses;
  const [numerator, denominator] = [rateAddress("numerator", row), rateAddress("denominator", row)];
  const scale = 10 ** (digits + 2);
  const most = largest(scale);
  const isProper = (at: string) => `${at}>=0,${at}=INT(${at}),${at}<=${most}`;
  const status = rateAddress("status", row);
  const improperNow =
    rate.status === "ok" &&
    [rate.numerator, rate.denominator].some(
      (count) => !(Number.isInteger(count) && (count as number) >= 0 && (count as number) <= most),
    );
  const code = improperNow ? improper : { ok, zeroDenominator, missing }[rate.status];
  return {
    status: {
      value: code,
      formula:
        `IF(COUNT(${numerator},${denominator})<2,${quoted(missing)},IF(${denominator}=0,${quoted(zeroDenominator)},` +
        `IF(AND(${isProper(numerator)},${isProper(denominator)}),${quoted(ok)},${quoted(improper)})))`,
    },
    value: {
      value: code === ok ? Math.round(Number.parseFloat(formatRate(rate, { digits })) * 10 ** digits) / scale : dash,
      formula: `IF(${status}=${quoted(ok)},INT((${2 * scale}*${numerator}+${denominator})/(2*${denominator}))/${scale},${quoted(dash)})`,
    },
  };
}
