import type { ApplicationRow } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import type { Label } from "../form/labels.js";
import type { Citation } from "../form/sources.js";
import type { OutcomeNode } from "../form/taxonomy.js";
import type { ApplicationCellId, ReviewCellId } from "../report/cells.js";

/**
 * The id of the share of an outcome, or of a group of outcomes, among the applications concluded.
 *
 * @category Rates
 */
export type ShareId = `share.${OutcomeNode}`;

/**
 * The id of a correction rate: over the cases concluded, or over all cases of the route.
 *
 * @category Rates
 */
export type CorrectionRateId = `${"reconsideration" | "litigation" | "overall"}CorrectionRate${"" | "OverAll"}`;

/**
 * The id of an indicator. Ids are stable and never used again for something else.
 *
 * @category Rates
 */
export type IndicatorId =
  | ShareId
  | CorrectionRateId
  | "disclosureRate"
  | "refusalRate"
  | "refusalRateWithoutInquiry"
  | "conclusionRate"
  | "carryForwardRate"
  | "notHeldShare"
  | "naturalPersonShare"
  | "disputeRate";

/**
 * Two sums of what the report states.
 *
 * @category Rates
 */
export interface Formula<Term extends string> {
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/**
 * What every indicator has besides its formula.
 *
 * @category Rates
 */
export interface IndicatorCommon extends Omit<Label, "aliases"> {
  /** What it is a share of. */
  readonly over: Pick<Label, "label" | "gloss">;
  /** The text that defines it, or `null` where no official text does. */
  readonly basis: Citation | null;
  /** What there is to know about the definition, in Chinese. */
  readonly note: string;
  /** The same in English. */
  readonly noteGloss: string;
  /** The editions of the table that have it. */
  readonly forms: readonly Edition[];
}

/**
 * An indicator that can be taken of any column of section 三. Its rows are those of both editions; a table has some of them.
 *
 * @category Rates
 */
export interface ColumnIndicator extends IndicatorCommon {
  readonly perColumn: true;
  readonly formula: Formula<ApplicationRow>;
}

/**
 * An indicator that has one value for the whole report.
 *
 * @category Rates
 */
export interface ReportIndicator extends IndicatorCommon {
  readonly perColumn: false;
  readonly formula: Formula<ApplicationCellId | ReviewCellId>;
}

/**
 * An indicator: its names, and its formula as sums of rows or cells.
 *
 * @see {@link indicators}
 * @category Rates
 */
export type Indicator = ColumnIndicator | ReportIndicator;
