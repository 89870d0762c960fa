import type { CheckLine } from "./checkLine.js";
import { blanksAddress, type CheckPlan, firstCheckRow } from "./checks.js";
import { plus, quoted } from "./formula.js";
import type { WorkbookCell, Worksheet } from "./model.js";
import type { PlacedTable } from "./place.js";
import { looks } from "./styles.js";
import type { VerdictCode, WorkbookWords } from "./words.js";

/** Where the conclusion stands on the check sheet. */
export const conclusionAddress = "C2";

/** A number of lines: as a formula counts it, and as it is now. */
interface Count {
  readonly formula: string;
  readonly value: number;
}

/** The lines above the list: what it comes to, whether a blank counts as 0, and how many lines are what. */
export function conclusionCells(
  plan: CheckPlan,
  tables: readonly PlacedTable[],
  lines: readonly CheckLine[],
  blankIsZero: boolean,
  own: WorkbookWords,
): Pick<Worksheet, "cells" | "merges" | "conditionalFormats" | "validations"> {
  const { check } = own;
  const countOf = (code: VerdictCode): Count => ({
    formula:
      lines.length === 0
        ? "0"
        : `COUNTIF($L$${firstCheckRow}:$L$${firstCheckRow + lines.length - 1},${quoted(check.verdicts[code])})`,
    value: lines.filter(({ state }) => state === code).length,
  });
  const agrees = plan.checks.some(({ rule }) => rule.kind === "sum") ? check.conclusions.holds : check.conclusions.nothing;
  const light = (formula: string, look: keyof typeof looks) => ({ ranges: [conclusionAddress], formula, ...looks[look] });
  const head = (address: string, value: string): WorkbookCell => ({ address, value, style: "head" });
  return {
    cells: [
      head("A2", check.conclusion),
      { address: conclusionAddress, ...conclusionOf(countOf, textsIn(plan, tables), agrees, own), style: "verdict" },
      head("A3", check.blanks),
      { address: blanksAddress, value: blankIsZero ? check.yes : check.no, style: "choice", input: true },
      { address: "D3", value: check.blanksNote, style: "note" },
      head("A4", check.counts),
      { address: "C4", ...tallyOf(countOf, own), style: "text" },
    ],
    merges: ["A2:B2", "C2:D2", "A3:B3", "D3:M3", "A4:B4", "C4:M4"],
    conditionalFormats: [
      light(`${plus([countOf("error").formula, countOf("broken").formula])}>0`, "wrong"),
      light(`$C$2=${quoted(check.conclusions.holds)}`, "right"),
      light("LEN($C$2)>0", "doubtful"),
    ],
    validations: [
      { ranges: [blanksAddress], type: "list", minimum: null, choices: [check.yes, check.no], message: own.validation.choice },
    ],
  };
}

/** How many cells of all tables hold text: their lines follow those of the rules. */
function textsIn({ checks }: CheckPlan, tables: readonly PlacedTable[]): Count {
  const first = firstCheckRow + checks.length;
  return {
    formula: tables.length === 0 ? "0" : `SUM($F$${first}:$F$${first + tables.length - 1})`,
    value: tables.reduce((sum, table) => sum + table.texts, 0),
  };
}

/** The worst that there is, then how many cells hold text. */
function conclusionOf(countOf: (code: VerdictCode) => Count, texts: Count, agrees: string, own: WorkbookWords) {
  const { conclusions } = own.check;
  const [error, broken, unchecked] = [countOf("error"), countOf("broken"), countOf("unchecked")];
  const say = ([before, after]: readonly [string, string], { formula }: Count) => `${quoted(before)}&${formula}&${quoted(after)}`;
  const said = ([before, after]: readonly [string, string], { value }: Count) => `${before}${value}${after}`;
  const worst =
    broken.value > 0 ? said(conclusions.broken, broken) : unchecked.value > 0 ? said(conclusions.unchecked, unchecked) : agrees;
  return {
    value: worst + (texts.value > 0 ? said(conclusions.texts, texts) : ""),
    formula:
      `IF(${error.formula}>0,${quoted(conclusions.error)},IF(${broken.formula}>0,${say(conclusions.broken, broken)},` +
      `IF(${unchecked.formula}>0,${say(conclusions.unchecked, unchecked)},${quoted(agrees)})))` +
      `&IF(${texts.formula}>0,${say(conclusions.texts, texts)},"")`,
  };
}

/** How many lines have each verdict: what is seen in the list, counted. */
function tallyOf(countOf: (code: VerdictCode) => Count, { check }: WorkbookWords) {
  const codes: readonly VerdictCode[] = ["broken", "unchecked", "holds", "error", "look", "elsewhere"];
  const parts = codes.map((code) => [check.verdicts[code], countOf(code)] as const);
  return {
    value: parts.map(([word, { value }]) => `${word} ${value}`).join(check.separator),
    formula: parts.map(([word, { formula }]) => `${quoted(`${word} `)}&${formula}`).join(`&${quoted(check.separator)}&`),
  };
}
