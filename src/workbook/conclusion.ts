import { type CheckPlan, firstCheckRow } from "./checks.js";
import { plus, quoted } from "./formula.js";
import type { Worksheet } from "./model.js";
import type { PlacedTable } from "./place.js";
import { looks } from "./styles.js";
import type { VerdictCode, WorkbookWords } from "./words.js";

/** Where the conclusion stands on the check sheet. */
export const conclusionAddress = "C2";

/** Where the check sheet says whether a blank counts as 0. */
export const blanksAddress = "C3";

/** The same, from formulas of the check sheet. */
export const blanksSwitch = "$C$3";

/** The lines above the list: what it comes to, whether a blank counts as 0, and how many lines are what. */
export function conclusionCells(
  plan: CheckPlan,
  tables: readonly PlacedTable[],
  blankIsZero: boolean,
  own: WorkbookWords,
): Pick<Worksheet, "cells" | "merges" | "conditionalFormats" | "validations"> {
  const { check } = own;
  const lastCheck = firstCheckRow + plan.checks.length - 1;
  const counts = (code: VerdictCode) =>
    plan.checks.length === 0 ? "0" : `COUNTIF($L$${firstCheckRow}:$L$${lastCheck},${quoted(check.verdicts[code])})`;
  const found = (code: VerdictCode) => plan.checks.filter(({ found: { state } }) => state === code).length;
  const texts = tables.length === 0 ? "0" : `SUM($F$${lastCheck + 1}:$F$${lastCheck + tables.length})`;
  const textsFound = tables.reduce((sum, table) => sum + table.texts, 0);
  const { conclusions } = check;
  const count = ([before, after]: readonly [string, string], formula: string) => `${quoted(before)}&${formula}&${quoted(after)}`;
  const agrees = plan.checks.some(({ rule }) => rule.kind === "sum") ? conclusions.holds : conclusions.nothing;
  const said = ([before, after]: readonly [string, string], number: number) => `${before}${number}${after}`;
  const value =
    found("broken") > 0
      ? said(conclusions.broken, found("broken"))
      : found("unchecked") > 0
        ? said(conclusions.unchecked, found("unchecked"))
        : agrees;
  const formula =
    `IF(${counts("error")}>0,${quoted(conclusions.error)},IF(${counts("broken")}>0,${count(conclusions.broken, counts("broken"))},` +
    `IF(${counts("unchecked")}>0,${count(conclusions.unchecked, counts("unchecked"))},${quoted(agrees)})))` +
    `&IF(${texts}>0,${count(conclusions.texts, texts)},"")`;
  const tally = (["broken", "unchecked", "holds"] as const).map((code) => ({
    formula: `${quoted(`${check.verdicts[code]} `)}&${counts(code)}`,
    value: `${check.verdicts[code]} ${found(code)}`,
  }));
  const light = (condition: string, look: keyof typeof looks) => ({
    ranges: [conclusionAddress],
    formula: condition,
    ...looks[look],
  });
  const wrong = plus([counts("error"), counts("broken")]);
  return {
    cells: [
      { address: "A2", value: check.conclusion, style: "head" },
      {
        address: conclusionAddress,
        value: value + (textsFound > 0 ? said(conclusions.texts, textsFound) : ""),
        formula,
        style: "verdict",
      },
      { address: "A3", value: check.blanks, style: "head" },
      { address: blanksAddress, value: blankIsZero ? check.yes : check.no, style: "choice" },
      { address: "D3", value: check.blanksNote, style: "note" },
      { address: "A4", value: check.counts, style: "head" },
      {
        address: "C4",
        value: tally.map((part) => part.value).join(check.separator),
        formula: tally.map((part) => part.formula).join(`&${quoted(check.separator)}&`),
        style: "text",
      },
    ],
    merges: ["A2:B2", "C2:D2", "A3:B3", "D3:M3", "A4:B4"],
    conditionalFormats: [
      light(`${wrong}>0`, "wrong"),
      light(`$C$2=${quoted(conclusions.holds)}`, "right"),
      light("LEN($C$2)>0", "doubtful"),
    ],
    validations: [
      { ranges: [blanksAddress], type: "list", minimum: null, choices: [check.yes, check.no], message: own.validation.choice },
    ],
  };
}
