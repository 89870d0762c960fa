/**
 * The form, the report, its reconciliation, rates and printing: what a program needs that has its reports as data. It loads
 * in half the time, without the reader, the claims of the narrative, dates and workbooks.
 *
 * @module
 */

// The form, as data
export { type ApplicantCode, type ApplicantColumn, type ApplicantColumnLabel, applicants } from "./form/applicants.js";
export {
  type ApplicationRow,
  type ApplicationRow2019,
  type ApplicationRow2021,
  type ApplicationRowLabel,
  applicationHeads,
  applicationRows,
  applicationRowsOf,
  type FlowRow,
  flowRows,
} from "./form/applications.js";
export type { Edition } from "./form/edition.js";
export {
  type EditionEntry,
  editionOfYear,
  editions,
  type Incomparable,
  incomparables,
  olderFormMarkers,
} from "./form/editions.js";
export { type Label, type Locale, labelOf } from "./form/labels.js";
export { chineseDigits, chineseNumeral, headingNumber, parseChineseNumber } from "./form/numerals.js";
export {
  type Outcome,
  type OutcomeCode,
  type OutcomeCode2019,
  type OutcomeCode2021,
  type OutcomeGroup,
  type OutcomeGroupCode,
  outcomeGroups,
  outcomes,
} from "./form/outcomes.js";
export {
  type ProactiveBlock,
  type ProactiveColumn,
  type ProactiveColumn2019,
  type ProactiveColumn2021,
  type ProactiveColumnLabel,
  type ProactiveRow,
  proactiveBlocks,
  proactiveColumns,
  proactiveRows,
} from "./form/proactive.js";
export { type BodyKind, type PublicationDeadline, publicationDeadlines } from "./form/publication.js";
export { type ReviewResult, type ReviewRoute, type ReviewRouteLabel, reviewResults, reviewRoutes } from "./form/reviews.js";
export { type SectionCode, type SectionLabel, sections, type TableCode, tables } from "./form/sections.js";
export { type Citation, type Source, type SourceCode, sources } from "./form/sources.js";
export { findOutcome, type OutcomeNode, outcomeChildren, outcomeGroupOf, outcomeLeaves } from "./form/taxonomy.js";
// Printing and wording
export { describeCell } from "./format/cellWords.js";
export { describeCitation } from "./format/citationWords.js";
export { describeCorrection } from "./format/correctionMessages.js";
export { type CsvOptions, toCsv } from "./format/csv.js";
export { describeContradiction, describeDeduction } from "./format/deductionMessages.js";
export { type HtmlOptions, toHtml } from "./format/html.js";
export { type LayoutBlock, type LineLayout, layout, type PrintOptions } from "./format/layout.js";
export { toMarkdown } from "./format/markdown.js";
export { describeFinding } from "./format/messages.js";
export { describeSuspicion } from "./format/suspicionMessages.js";
export type { LayoutCell, TableLayout } from "./format/tables.js";
export { toText } from "./format/text.js";
export { describeUnchecked } from "./format/uncheckedMessages.js";
// Rates and amounts
export { type AmountUnit, convertAmount, type FormatAmountOptions, formatAmount } from "./rates/amounts.js";
export { type FormatCountOptions, formatCount } from "./rates/formatCount.js";
export { type FormatRateOptions, formatRate, type RateCounts } from "./rates/formatRate.js";
export type {
  ColumnIndicator,
  CorrectionRateId,
  Formula,
  Indicator,
  IndicatorCommon,
  IndicatorId,
  ReportIndicator,
  ShareId,
} from "./rates/indicator.js";
export { indicators } from "./rates/indicators.js";
export { type Rate, type RateOptions, type RateStatus, rate, rates } from "./rates/rate.js";
export type { Rounding } from "./rates/rounding.js";
export { type CountArgs, type ReadArgs, type ReadCode, type ReadFinding, readCodes } from "./read/result/findings.js";
export type { Contradiction, ContradictionReason, ImpliedCount } from "./repair/contradictions.js";
// Reconciliation
export {
  type Correction,
  type CorrectionOptions,
  type Corrections,
  type Doubt,
  proposeCorrections,
} from "./repair/corrections.js";
export { type Deduction, type DeductionOptions, type Deductions, deduceBlanks } from "./repair/deduce.js";
export type { DeductionBasis } from "./repair/derive.js";
export type { CorrectedCell, Mistake, MistakeReason } from "./repair/mistakes.js";
export { reconcile } from "./repair/reconcile.js";
// The report
export { type CellValue, emptyReport, withCell, withMark } from "./report/build.js";
export {
  type AmountCellId,
  type ApplicationCellId,
  type CellId,
  type CellParts,
  cellIds,
  cellParts,
  cellValue,
  type Forms,
  isCellId,
  type ProactiveCellId,
  type ReviewCellId,
} from "./report/cells.js";
export { type DateParts, dateParts, formatChineseDate, isDate, parseChineseDate } from "./report/dates.js";
export type { Finding, Place, Severity } from "./report/finding.js";
export { type Equation, type Equations, identities } from "./report/identities.js";
export type {
  Amount,
  AnnualReport,
  ApplicantCounts,
  ApplicationsTable,
  Contact,
  Count,
  ProactiveRows2019,
  ProactiveRows2021,
  ProactiveTable,
  ReviewCounts,
  ReviewsTable,
  Section,
} from "./report/report.js";
export type {
  CellArgs,
  CellRule,
  EquationOfRule,
  Operand,
  Reading,
  ReportArgs,
  ReportRule,
  Rule,
  RuleFinding,
  RuleId,
  SumArgs,
  SumRule,
  Suspicion,
  UncheckedEquation,
} from "./rules/rule.js";
export {
  advisoryRules,
  type ReconcileOptions,
  ruleSetVersion,
  rules,
  type Verdict,
} from "./rules/verdict.js";
