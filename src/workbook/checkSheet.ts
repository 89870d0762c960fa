import type { Locale } from "../form/labels.js";
import { type CheckLine, checkAddress, checkColumns, checkLine, elsewhereLine, textLine } from "./checkLine.js";
import { type CheckPlan, firstCheckRow } from "./checks.js";
import type { CheckColumn } from "./columns.js";
import { conclusionCells } from "./conclusion.js";
import { quoted } from "./formula.js";
import { evenHeights } from "./height.js";
import type { ConditionalFormat, WorkbookCell, Worksheet } from "./model.js";
import type { PlacedTable } from "./place.js";
import { looks } from "./styles.js";
import { type VerdictCode, type WorkbookWords, workbookWords } from "./words.js";

const keys = Object.keys(checkColumns) as CheckColumn[];
const headRow = firstCheckRow - 1;

/** The check sheet: what it all comes to, then every equation of every rule with its verdict. */
export function checkSheet(
  plan: CheckPlan,
  placed: ReadonlyMap<string, PlacedTable>,
  blankIsZero: boolean,
  locale: Locale,
): Worksheet {
  const own = workbookWords[locale];
  const lines = linesOf(plan, placed, locale);
  const lastRow = headRow + Math.max(1, lines.length);
  const conclusion = conclusionCells(plan, [...placed.values()], lines, blankIsZero, own);
  return {
    name: own.sheets.check,
    widths: keys.map((column) => checkColumns[column][1]),
    heights: [30, 24, 34, 24, 8, 30, ...heightsOf(lines)],
    cells: [{ address: "A1", value: own.check.title, style: "title" }, ...conclusion.cells, ...listCells(lines, own)],
    merges: ["A1:M1", ...conclusion.merges],
    conditionalFormats: [...verdictLights(lastRow, own), ...conclusion.conditionalFormats],
    validations: conclusion.validations,
    frozenRows: headRow,
    print: { area: `A1:M${lastRow}`, orientation: "landscape", onePage: false, repeatRows: [headRow, headRow] },
  };
}

/** Equations and demands, then text among the numbers, then what a table cannot see. */
function linesOf(plan: CheckPlan, placed: ReadonlyMap<string, PlacedTable>, locale: Locale): CheckLine[] {
  const afterChecks = firstCheckRow + plan.checks.length;
  return [
    ...plan.checks.map((check) => checkLine(check, placed.get(check.table) as PlacedTable, locale)),
    ...[...placed.values()].map((table, index) => textLine(table, afterChecks + index, workbookWords[locale])),
    ...plan.elsewhere.map((rule) => elsewhereLine(rule, locale)),
  ];
}

function listCells(lines: readonly CheckLine[], own: WorkbookWords): WorkbookCell[] {
  const head = keys.map(
    (column): WorkbookCell => ({ address: checkAddress(column, headRow), value: own.check.columns[column], style: "head" }),
  );
  const body = lines.flatMap(({ contents }, index) =>
    keys.map(
      (column): WorkbookCell => ({
        address: checkAddress(column, firstCheckRow + index),
        style: checkColumns[column][2],
        ...(column === "number" ? { value: index + 1 } : (contents[column] ?? { value: null })),
      }),
    ),
  );
  return [...head, ...body];
}

const heightsOf = (lines: readonly CheckLine[]) =>
  evenHeights(lines.map(({ contents }) => keys.map((key) => [String(contents[key]?.value ?? ""), checkColumns[key][1]])));

function verdictLights(lastRow: number, own: WorkbookWords): ConditionalFormat[] {
  const [from, to] = [checkAddress("verdict", firstCheckRow), checkAddress("verdict", lastRow)];
  const light = (codes: readonly VerdictCode[], look: keyof typeof looks): ConditionalFormat => ({
    ranges: [`${from}:${to}`],
    formula: `OR(${codes.map((code) => `${from}=${quoted(own.check.verdicts[code])}`).join(",")})`,
    ...looks[look],
  });
  return [light(["broken", "error"], "wrong"), light(["unchecked", "look"], "doubtful"), light(["holds"], "right")];
}
