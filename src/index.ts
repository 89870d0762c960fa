/**
 * gongkai (公开): read, check and print the annual report on government information disclosure
 * (政府信息公开工作年度报告) of China's public bodies. Pure functions and data; no input or output, no clock.
 *
 * @module
 */

// The narrative against the tables
export type {
  AllClaim,
  BalanceClaim,
  Certainty,
  Claim,
  CountClaim,
  FlowRole,
  GrowthClaim,
  Meaning,
  PartsClaim,
  ShareClaim,
  Span,
  YearClaim,
} from "./claims/claim.js";
export { type Agreement, shareAgreement } from "./claims/evaluate.js";
export {
  type ClaimArgs,
  type ClaimCode,
  type ClaimFinding,
  type CountReading,
  claimCodes,
  type StatedArgs,
} from "./claims/findings.js";
export { readClaims } from "./claims/readClaims.js";
export { reconcileClaims } from "./claims/reconcileClaims.js";
// The form, the report, reconciliation, rates and printing
export * from "./core.js";
// Dates and time limits
export {
  keepsDeadline,
  publicationDeadline,
  type ReplyDeadline,
  type ReplyDeadlineOptions,
  replyDeadline,
  reportingPeriod,
  type TimeLimit,
  type TimeLimitCode,
  timeLimits,
} from "./dates/deadlines.js";
export { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from "./dates/workdays.js";
// Reading
export type { Grid } from "./read/lines/line.js";
export { type ReadOptions, readReport } from "./read/readReport.js";
export type { ReadCell } from "./read/result/cells.js";
export { type CountArgs, type ReadArgs, type ReadCode, type ReadFinding, readCodes } from "./read/result/findings.js";
export type { ReadResult } from "./read/result/result.js";
// Workbooks
export type {
  ConditionalFormat,
  DataValidation,
  Workbook,
  WorkbookCell,
  WorkbookPrint,
  WorkbookStyle,
  WorkbookStyleName,
  Worksheet,
} from "./workbook/model.js";
export type { CheckPlace, RatePlace, WorkbookPlace, WorkbookPlaces } from "./workbook/places.js";
export { toWorkbook, type WorkbookOptions } from "./workbook/toWorkbook.js";
