import { type ClaimCode, type ClaimFinding, claimCodes } from "../claims/findings.js";
import type { Locale } from "../form/labels.js";
import { shown } from "../form/misuse.js";
import { type ReadCode, type ReadFinding, readCodes } from "../read/result/findings.js";
import type { Finding, Place } from "../report/finding.js";
import type { RuleFinding } from "../rules/rule.js";
import { advisoryRules, rules } from "../rules/verdict.js";
import { claimMessages } from "./claimMessages.js";
import { printable } from "./lines.js";
import { readMessages } from "./readMessages.js";
import { describeBreach } from "./ruleMessages.js";
import { requireWordable } from "./wording.js";

/**
 * Word a finding: what is wrong with which row and column, the numbers, the difference, and what to check.
 *
 * @param finding - A finding of `reconcile`, `readReport` or `reconcileClaims`
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the locale is unknown, or the code is not one of this library's
 * @see {@link describeSuspicion}, {@link describeUnchecked}, {@link describeCell}
 * @category Printing
 *
 * @example What is wrong with section 四?
 * ```ts
 * import { describeFinding, emptyReport, reconcile, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const [result, count] of [["upheld", 10], ["corrected", 1], ["otherOutcome", 0], ["pending", 0], ["total", 0]] as const)
 *   report = withCell(report, `reviews/reconsideration/${result}`, count);
 * const [finding] = reconcile(report).findings;
 * finding && describeFinding(finding, "zh-CN"); // => "「行政复议」：前四项之和为 11，总计为 0，差 11。请核对各项与总计。"
 * ```
 */
export function describeFinding(finding: RuleFinding | ReadFinding | ClaimFinding | Finding, locale: Locale): string {
  requireWordable("a finding", finding, ["code", "cells", "args"], locale);
  if (isClaim(finding)) return printable(wordClaim(finding, locale));
  if (isRead(finding)) return printable(wordRead(finding, locale));
  if (isBreach(finding)) return describeBreach(finding, locale);
  throw new RangeError(
    `Cannot word a finding of code ${shown(finding.code)}: neither a rule nor a function of this library has it`,
  );
}

const read = new Set<string>(readCodes);
const isRead = (finding: Finding): finding is ReadFinding => read.has(finding.code);

const ruled = new Set<string>([...rules, ...advisoryRules].map(({ id }) => id));
const isBreach = (finding: Finding): finding is RuleFinding => ruled.has(finding.code);

const claimed = new Set<string>(claimCodes);
const isClaim = (finding: Finding): finding is ClaimFinding => claimed.has(finding.code);

function wordClaim<Code extends ClaimCode>(finding: Extract<ClaimFinding, { code: Code }>, locale: Locale): string {
  return claimMessages[finding.code as Code][locale](finding.args as never, finding.cells);
}

function wordRead<Code extends ReadCode>(finding: Extract<ReadFinding, { code: Code }>, locale: Locale): string {
  const { at } = finding;
  const message = readMessages[finding.code as Code][locale](finding.args as never, finding.cells);
  return at ? `${placeInWords(at, locale)}${message}` : message;
}

function placeInWords(at: Place, locale: Locale): string {
  const { near, inTable = at.table === undefined ? null : { table: at.table, row: at.line, cell: at.column } } = at;
  if (locale === "en") {
    if (inTable) return `Table ${inTable.table}, row ${inTable.row}, cell ${inTable.cell}: `;
    return near === undefined ? `Line ${at.line}, column ${at.column}: ` : `Line ${at.line}, at “${near}”: `;
  }
  if (inTable) return `第 ${inTable.table} 个表第 ${inTable.row} 行第 ${inTable.cell} 格：`;
  return near === undefined ? `第 ${at.line} 行第 ${at.column} 字：` : `第 ${at.line} 行「${near}」处：`;
}
