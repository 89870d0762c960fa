import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { type ApplicationRow, applicationRows } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { editionOfYear } from "../form/editions.js";
import { requireOneOf, requireOptions, wrongKind } from "../form/misuse.js";
import { type CellId, cellValue } from "../report/cells.js";
import type { AnnualReport, ApplicantCounts, Count } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import { sumStated } from "../report/sums.js";
import type { Formula, IndicatorId } from "./indicator.js";
import { indicators } from "./indicators.js";

/**
 * Whether a rate has a value: it has; it is over 0; or something that it needs is not stated.
 *
 * @category Rates
 */
export type RateStatus = "ok" | "zeroDenominator" | "missing";

/**
 * A rate: two sums as stated. It is divided and rounded once, when it is printed.
 *
 * @see {@link formatRate}
 * @category Rates
 *
 * @example What stands in a rate whose denominator is 0?
 * ```ts
 * import { emptyReport, formatRate, rate, withCell } from "gongkai";
 *
 * let report = withCell(emptyReport("2021"), "applications/received/naturalPerson", 0);
 * report = withCell(report, "applications/received/total", 0);
 * const share = rate(report, "naturalPersonShare");
 * [share.numerator, share.denominator, share.status]; // => [0, 0, "zeroDenominator"]
 * formatRate(share); // => "—"
 * ```
 */
export interface Rate {
  readonly id: IndicatorId;
  /** The column that it is taken of, or `null` if it has one value for the whole report. */
  readonly column: ApplicantColumn | null;
  /** The sum as stated, or `null` if one of its cells is not. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: RateStatus;
  /** The cells that are not stated; empty unless the status is `missing`. */
  readonly missing: readonly CellId[];
}

/**
 * What a rate is taken of.
 *
 * @category Rates
 *
 * @example What stands in a rate whose denominator is 0?
 * ```ts
 * import { emptyReport, formatRate, rate, withCell } from "gongkai";
 *
 * let report = withCell(emptyReport("2021"), "applications/received/naturalPerson", 0);
 * report = withCell(report, "applications/received/total", 0);
 * const share = rate(report, "naturalPersonShare");
 * [share.numerator, share.denominator, share.status]; // => [0, 0, "zeroDenominator"]
 * formatRate(share); // => "—"
 * ```
 */
export interface RateOptions {
  /** Column of section 三; `total` if not given. Indicators of the whole report are the same for any column. */
  readonly column?: ApplicantColumn;
}

const columns = /* @__PURE__ */ Object.keys(applicants);
const ids = Object.keys(indicators) as IndicatorId[];

/** The rows of a formula that one edition has. An indicator that the edition lacks keeps all of its rows, none of them stated. */
function rowFormulas(edition: Edition): ReadonlyMap<IndicatorId, Formula<ApplicationRow>> {
  const inEdition = (row: ApplicationRow) => applicationRows[row].forms.includes(edition);
  const formulas = new Map<IndicatorId, Formula<ApplicationRow>>();
  for (const id of ids) {
    const { perColumn, formula, forms } = indicators[id];
    if (!perColumn) continue;
    const { numerator, denominator } = formula;
    const known = { numerator: numerator.filter(inEdition), denominator: denominator.filter(inEdition) };
    formulas.set(id, forms.includes(edition) ? known : formula);
  }
  return formulas;
}

const formulasOf = { "2019": rowFormulas("2019"), "2021": rowFormulas("2021") };
const idsOf = {
  "2019": ids.filter((id) => indicators[id].forms.includes("2019")),
  "2021": ids.filter((id) => indicators[id].forms.includes("2021")),
};

const nothing: readonly never[] = Object.freeze([]);

function settle<Term extends string>(
  id: IndicatorId,
  column: ApplicantColumn | null,
  formula: Formula<Term>,
  stated: (term: Term) => Count | undefined,
  cellOf: (term: Term) => CellId,
): Rate {
  const numerator = sumStated(formula.numerator, stated);
  const denominator = sumStated(formula.denominator, stated);
  if (numerator !== null && denominator !== null)
    return { id, column, numerator, denominator, status: denominator === 0 ? "zeroDenominator" : "ok", missing: nothing };
  const terms = new Set([...formula.numerator, ...formula.denominator]);
  const missing = [...terms].filter((term) => typeof stated(term) !== "number").map(cellOf);
  return { id, column, numerator, denominator, status: "missing", missing };
}

function editionOf(report: AnnualReport): Edition {
  return report.applications?.form ?? (report.year === null ? null : editionOfYear(report.year)) ?? "2021";
}

/** The cells that are added for a rate of a report, in one column of section 三. */
export function rateCells(report: AnnualReport, id: IndicatorId, column: ApplicantColumn): Formula<CellId> {
  const indicator = indicators[id];
  if (!indicator.perColumn) return indicator.formula;
  const { numerator, denominator } = formulasOf[editionOf(report)].get(id) ?? indicator.formula;
  const cellOf = (row: ApplicationRow): CellId => `applications/${row}/${column}`;
  return { numerator: numerator.map(cellOf), denominator: denominator.map(cellOf) };
}

function rateOf(report: AnnualReport, id: IndicatorId, edition: Edition, column: ApplicantColumn): Rate {
  const indicator = indicators[id];
  if (!indicator.perColumn)
    return settle(
      id,
      null,
      indicator.formula,
      (cell) => cellValue(report, cell),
      (cell) => cell,
    );
  const rows = report.applications?.rows as Partial<Record<ApplicationRow, ApplicantCounts>> | undefined;
  const formula = formulasOf[edition].get(id) ?? indicator.formula;
  return settle(
    id,
    column,
    formula,
    (row) => rows?.[row]?.[column],
    (row): CellId => `applications/${row}/${column}`,
  );
}

function columnOf(options: RateOptions): ApplicantColumn {
  requireOptions("take rates", options, { column: true });
  const { column = "total" } = options;
  requireOneOf("take rates", "column", column, columns);
  return column;
}

/**
 * Every indicator that the edition of the applications table has, as two sums of stated figures.
 *
 * A blank is never counted as 0: where a cell of either sum is not stated, the rate has no value and names the cell.
 * So it is with a table that the report lacks; without the applications table the edition is that of the year, or of 2021.
 *
 * @param options - `column`: the column of section 三 to take the rates of
 * @throws RangeError if section 三 has no such column
 * @see {@link rate}, {@link indicators}, {@link formatRate}
 * @category Rates
 *
 * @example Which rates can be computed from a report?
 * ```ts
 * import { emptyReport, rates, withCell } from "gongkai";
 *
 * const received = withCell(emptyReport("2021"), "applications/received/total", 12);
 * const report = withCell(received, "applications/received/naturalPerson", 9);
 * const known = rates(report).filter((rate) => rate.status === "ok");
 * known.map((rate) => `${rate.id}: ${rate.numerator}/${rate.denominator}`); // => ["naturalPersonShare: 9/12"]
 * ```
 */
export function rates(report: AnnualReport, options: RateOptions = {}): readonly Rate[] {
  requireReport("take rates", report);
  const column = columnOf(options);
  const edition = editionOf(report);
  return idsOf[edition].map((id) => rateOf(report, id, edition, column));
}

/**
 * One indicator of a report, as two sums of stated figures.
 *
 * An indicator that the edition of the table does not have is `missing`, with the cells that it would need.
 *
 * @param id - Id of the indicator
 * @param options - `column`: the column of section 三 to take the rate of
 * @throws RangeError if there is no such indicator, or section 三 has no such column
 * @see {@link rates}, {@link indicators}, {@link formatRate}
 * @category Rates
 *
 * @example What if a figure that a rate needs is blank?
 * ```ts
 * import { emptyReport, rate, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2021"), "applications/concluded/total", 805);
 * rate(report, "disclosureRate").status; // => "missing"
 * rate(report, "disclosureRate").missing[1]; // => "applications/partiallyDisclosed/total"
 * rate(report, "disclosureRate").denominator; // => 805
 * ```
 */
export function rate(report: AnnualReport, id: IndicatorId, options: RateOptions = {}): Rate {
  requireReport("take a rate", report);
  if (typeof id !== "string") throw wrongKind("take a rate", "the id of an indicator, a key of `indicators`", id);
  if (!Object.hasOwn(indicators, id))
    throw new RangeError(`Cannot compute "${id}": there is no such indicator; the ids are the keys of \`indicators\``);
  return rateOf(report, id, editionOf(report), columnOf(options));
}
