import type { Locale } from "../form/labels.js";
import { columnWords, rowWords } from "../format/cellWords.js";
import { type CellId, cellParts } from "../report/cells.js";
import type { CellRule } from "../rules/rule.js";
import { isTotal } from "../rules/stated.js";
import { type Position, rangesOf } from "./address.js";
import { blanksSwitch, type Check, type CheckPlan } from "./checks.js";
import type { CheckColumn } from "./columns.js";
import { countTexts, over, quoted } from "./formula.js";
import type { WorkbookCell, WorkbookStyleName } from "./model.js";
import { markOf, type PlacedTable } from "./place.js";
import { type VerdictCode, type WorkbookWords, workbookWords } from "./words.js";

/** The columns of the list, each with its letter, its width and its style. */
export const checkColumns: Readonly<Record<CheckColumn, readonly [letter: string, width: number, style: WorkbookStyleName]>> = {
  number: ["A", 6, "value"],
  table: ["B", 26, "text"],
  rule: ["C", 48, "text"],
  object: ["D", 36, "text"],
  place: ["E", 18, "text"],
  left: ["F", 8, "number"],
  relation: ["G", 9, "value"],
  right: ["H", 8, "number"],
  difference: ["I", 10, "number"],
  leftBlanks: ["J", 8, "number"],
  rightBlanks: ["K", 8, "number"],
  verdict: ["L", 9, "verdict"],
  severity: ["M", 9, "value"],
};
/** Where one column of a line stands. */
export const checkAddress = (column: CheckColumn, row: number) => `${checkColumns[column][0]}${row}`;

/** What stands in each column of a line. */
type Contents = Readonly<Partial<Record<CheckColumn, Pick<WorkbookCell, "value" | "formula">>>>;

/** A line of the list, with its verdict on the report as it is: `null` where there is nothing to judge. */
export interface CheckLine {
  readonly state: VerdictCode | null;
  readonly contents: Contents;
}

/** Where the cells of a report stand, as formulas of another sheet name them. */
function referTo(cells: readonly CellId[], { sheet, values }: PlacedTable): string[] {
  return localRanges(cells, values).map((range) => `'${sheet}'!${range}`);
}

const localRanges = (cells: readonly CellId[], values: ReadonlyMap<CellId, Position>) =>
  rangesOf(cells.map((cell) => values.get(cell) as Position));

/** An equation of a rule, or what a rule demands of the cells of a table. */
export function checkLine(check: Check, table: PlacedTable, locale: Locale): CheckLine {
  const { rule, severity, row, found } = check;
  const own = workbookWords[locale];
  const { verdicts, severities } = own.check;
  return {
    state: found.state,
    contents: {
      table: { value: own.edition(own.sheets[check.table], table.layout.form) },
      rule: { value: locale === "en" ? rule.gloss : rule.statement },
      object: { value: rule.kind === "sum" ? objectOf([...check.left, ...check.right], locale) : own.check.misfits },
      place: { value: placesOf([check.left, check.right], table) },
      relation: { value: own.check.relations[rule.kind === "sum" ? rule.relation : "equal"] },
      ...numbersOf(check, table, own),
      verdict: { value: found.state === null ? "" : verdicts[found.state], formula: verdictFormula(check, table, own) },
      severity: {
        value: found.state === "broken" ? severities[severity] : "",
        formula: `IF(${checkAddress("verdict", row)}=${quoted(verdicts.broken)},${quoted(severities[severity])},"")`,
      },
    },
  };
}

/** The cells of both sides, as a reader finds them on the sheet of the table. */
function placesOf(sides: readonly (readonly CellId[])[], { values }: PlacedTable): string {
  return sides
    .filter((cells) => cells.length > 0)
    .map((cells) => localRanges(cells, values).join(" + "))
    .join(" ↔ ");
}

/** What an equation is about: the row or the column that all of its cells share. */
function objectOf(cells: readonly CellId[], locale: Locale): string {
  const { row, column } = workbookWords[locale].check;
  const [first] = cells as [CellId];
  const sharesRow = cells.every((cell) => cellParts(cell).row === cellParts(first).row);
  return sharesRow ? row(rowWords(first, locale)) : column(columnWords(first, locale));
}

function numbersOf(check: Check, table: PlacedTable, own: WorkbookWords): Contents {
  const { rule, row, left, right, found } = check;
  const at = (column: CheckColumn) => checkAddress(column, row);
  const difference = {
    value: found.left === null || found.right === null ? "" : found.left - found.right,
    formula: `IF(OR(${at("left")}="",${at("right")}=""),"",${at("left")}-${at("right")})`,
  };
  if (rule.kind === "cell")
    return {
      left: { value: found.left ?? "", formula: misfitsFormula(left, rule.demands, table, own) },
      right: { value: found.right ?? "", formula: `IF(${at("left")}="","",0)` },
      difference,
    };
  const sum = (cells: readonly CellId[], value: number | null, blanks: string) => {
    const places = referTo(cells, table);
    const formula = `IF(AND(${over("COUNT", places)}=0,${blanks}>0),"",${over("SUM", places)})`;
    return cells.length === 0 ? { value } : { value: value ?? "", formula };
  };
  const blanks = (cells: readonly CellId[], value: number) =>
    cells.length === 0 ? { value } : { value, formula: blanksFormula(cells, table, own) };
  return {
    left: sum(left, found.left, at("leftBlanks")),
    right: sum(right, found.right, at("rightBlanks")),
    difference,
    leftBlanks: blanks(left, found.leftBlanks),
    rightBlanks: blanks(right, found.rightBlanks),
  };
}

/** How many cells hold what they may not, by their marks; nothing if none holds a number. */
function misfitsFormula(cells: readonly CellId[], demands: CellRule["demands"], table: PlacedTable, own: WorkbookWords): string {
  const { negative, notWhole } = own.marks;
  const marks = markRanges(cells, table);
  const counts = {
    notNegative: countTexts(marks, negative),
    whole: countTexts(marks, notWhole),
    // A cell that is both has both marks, and counts once.
    wholeNotNegative: `${countTexts(marks, negative)}+${countTexts(marks, notWhole)}-(${countTexts(marks, negative, notWhole)})`,
  };
  return `IF(${over("COUNT", referTo(cells, table))}=0,"",${counts[demands]})`;
}

/** Where the marks of cells stand. */
const markRanges = (cells: readonly CellId[], table: PlacedTable) =>
  rangesOf(cells.map((cell) => markOf(table, table.values.get(cell) as Position))).map((some) => `'${table.sheet}'!${some}`);

/** How many cells keep an equation from being checked: those without a number; if a blank counts as 0, only totals. */
function blanksFormula(cells: readonly CellId[], table: PlacedTable, own: WorkbookWords): string {
  const missing = (some: readonly CellId[]) =>
    some.length === 0 ? "0" : `${some.length}-${over("COUNT", referTo(some, table))}`;
  return `IF(${blanksSwitch}=${quoted(own.check.yes)},${missing(cells.filter(isTotal))},${missing(cells)})`;
}

/**
 * The verdict as `stateOf` of the rules gives it: with blanks only the bound can be checked, and only if nothing is
 * negative, for addends that are not negative cannot make a sum smaller. `SUM` takes a side that shows nothing as 0.
 */
function verdictFormula({ rule, row, left, right }: Check, table: PlacedTable, own: WorkbookWords): string {
  const at = (column: CheckColumn) => checkAddress(column, row);
  const { broken, unchecked, holds, error } = own.check.verdicts;
  if (rule.kind === "cell") {
    const states = `IF(${at("left")}="","",IF(${at("left")}>0,${quoted(broken)},${quoted(holds)}))`;
    return `IFERROR(${states},${quoted(error)})`;
  }
  const blanks = `${at("leftBlanks")}+${at("rightBlanks")}`;
  const difference = `SUM(${at("left")})-SUM(${at("right")})`;
  const leftExceeds = `AND(${at("rightBlanks")}=0,${difference}>0)`;
  const rightExceeds = `AND(${at("leftBlanks")}=0,${difference}<0)`;
  const exceeds = rule.relation === "equal" ? `OR(${leftExceeds},${rightExceeds})` : leftExceeds;
  const bound = `OR(${blanks}=0,${over("MIN", referTo([...left, ...right], table))}>=0)`;
  const states = `IF(AND(${exceeds},${bound}),${quoted(broken)},IF(${blanks}>0,${quoted(unchecked)},${quoted(holds)}))`;
  return `IFERROR(${states},${quoted(error)})`;
}

/** A line for what no rule sees, because there a cell holds a number or none: text among the numbers. */
export function textLine(table: PlacedTable, row: number, own: WorkbookWords): CheckLine {
  const { look, holds } = own.check.verdicts;
  const cells = [...table.values.keys()];
  const marks = markRanges(cells, table);
  const texts = `${countTexts(marks, own.marks.text)}+${countTexts(marks, own.marks.error)}`;
  const left = checkAddress("left", row);
  const state = table.texts > 0 ? "look" : table.isFilled ? "holds" : null;
  return {
    state,
    contents: {
      table: { value: own.edition(own.sheets[table.layout.table], table.layout.form) },
      rule: { value: own.check.textRule },
      object: { value: own.check.textObject },
      left: {
        value: table.isFilled ? table.texts : "",
        formula: `IF(AND(${over("COUNT", referTo(cells, table))}=0,${texts}=0),"",${texts})`,
      },
      verdict: {
        value: state === null ? "" : own.check.verdicts[state],
        formula: `IF(${left}="","",IF(${left}>0,${quoted(look)},${quoted(holds)}))`,
      },
    },
  };
}

/** A line for a rule that looks at the text of the report: what a breach of it is stands there, for a reader to apply. */
export function elsewhereLine({ rule, severity }: CheckPlan["elsewhere"][number], locale: Locale): CheckLine {
  const { check } = workbookWords[locale];
  return {
    state: "elsewhere",
    contents: {
      table: { value: check.report },
      rule: { value: locale === "en" ? rule.gloss : rule.statement },
      verdict: { value: check.verdicts.elsewhere },
      severity: { value: check.severities[severity] },
    },
  };
}
