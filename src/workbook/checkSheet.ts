import type { Locale } from "../form/labels.js";
import { columnWords, rowWords } from "../format/cellWords.js";
import { type CellId, cellParts } from "../report/cells.js";
import { isTotal } from "../rules/stated.js";
import { type Position, rangesOf } from "./address.js";
import { type Check, type CheckPlan, firstCheckRow } from "./checks.js";
import { blanksSwitch, conclusionCells } from "./conclusion.js";
import { countTexts, over, quoted } from "./formula.js";
import { rowHeight } from "./height.js";
import type { ConditionalFormat, WorkbookCell, WorkbookStyleName, Worksheet } from "./model.js";
import { markOf, type PlacedTable } from "./place.js";
import { looks } from "./styles.js";
import { type CheckColumn, type WorkbookWords, workbookWords } from "./words.js";

/** The columns of the list, each with its letter, its width and its style. */
const columns: Readonly<Record<CheckColumn, readonly [letter: string, width: number, style: WorkbookStyleName]>> = {
  number: ["A", 6, "value"],
  table: ["B", 26, "text"],
  rule: ["C", 36, "text"],
  object: ["D", 28, "text"],
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
const keys = Object.keys(columns) as CheckColumn[];

/** Where one column of a line stands. */
export const checkAddress = (column: CheckColumn, row: number) => `${columns[column][0]}${row}`;

/** A line of the list: what stands in each column. */
type Line = Readonly<Partial<Record<CheckColumn, Pick<WorkbookCell, "value" | "formula">>>>;

/** The check sheet: what it all comes to, then every equation of every rule with its verdict. */
export function checkSheet(
  plan: CheckPlan,
  placed: ReadonlyMap<string, PlacedTable>,
  blankIsZero: boolean,
  locale: Locale,
): Worksheet {
  const own = workbookWords[locale];
  const lines: Line[] = [
    ...plan.checks.map((check) => checkLine(check, placed.get(check.table) as PlacedTable, locale)),
    ...[...placed.values()].map((table, index) => textLine(table, firstCheckRow + plan.checks.length + index, own)),
    ...plan.elsewhere.map(({ rule, severity }) => ({
      table: { value: own.check.report },
      rule: { value: locale === "en" ? rule.gloss : rule.statement },
      verdict: { value: own.check.verdicts.elsewhere },
      severity: { value: own.check.severities[severity] },
    })),
  ];
  const lastRow = firstCheckRow + Math.max(1, lines.length) - 1;
  const headLine = Object.fromEntries(keys.map((column) => [column, { value: own.check.columns[column] }])) as Line;
  const head = keys.map(
    (column): WorkbookCell => ({
      address: checkAddress(column, firstCheckRow - 1),
      value: own.check.columns[column],
      style: "head",
    }),
  );
  const body = lines.flatMap((line, index) =>
    keys.map(
      (column): WorkbookCell => ({
        address: checkAddress(column, firstCheckRow + index),
        style: columns[column][2],
        ...(column === "number" ? { value: index + 1 } : (line[column] ?? { value: null })),
      }),
    ),
  );
  const conclusion = conclusionCells(plan, [...placed.values()], blankIsZero, own);
  const [from, to] = [checkAddress("verdict", firstCheckRow), checkAddress("verdict", lastRow)];
  const light = (codes: readonly (keyof typeof own.check.verdicts)[], look: keyof typeof looks): ConditionalFormat => ({
    ranges: [`${from}:${to}`],
    formula: `OR(${codes.map((code) => `${from}=${quoted(own.check.verdicts[code])}`).join(",")})`,
    ...looks[look],
  });
  return {
    name: own.sheets.check,
    widths: keys.map((column) => columns[column][1]),
    heights: [30, 24, 34, 24, 8, ...[headLine, ...lines].map(lineHeightOf)],
    cells: [{ address: "A1", value: own.check.title, style: "title" }, ...conclusion.cells, ...head, ...body],
    merges: ["A1:M1", ...conclusion.merges],
    conditionalFormats: [
      light(["broken", "error"], "wrong"),
      light(["unchecked", "look"], "doubtful"),
      light(["holds"], "right"),
      ...conclusion.conditionalFormats,
    ],
    validations: conclusion.validations,
    frozenRows: firstCheckRow - 1,
    print: {
      area: `A1:M${lastRow}`,
      orientation: "landscape",
      onePage: false,
      repeatRows: [firstCheckRow - 1, firstCheckRow - 1],
    },
  };
}

const lineHeightOf = (line: Line) => rowHeight(keys.map((column) => [String(line[column]?.value ?? ""), columns[column][1]]));

/** Where the cells of a report stand, as formulas of another sheet name them. */
function referTo(cells: readonly CellId[], { sheet, values }: PlacedTable): string[] {
  return localRanges(cells, values).map((range) => `'${sheet}'!${range}`);
}

const localRanges = (cells: readonly CellId[], values: ReadonlyMap<CellId, Position>) =>
  rangesOf(cells.map((cell) => values.get(cell) as Position));

function checkLine(check: Check, table: PlacedTable, locale: Locale): Line {
  const { rule, severity, found } = check;
  const own = workbookWords[locale];
  return {
    table: { value: own.edition(own.sheets[check.table], table.layout.form) },
    rule: { value: locale === "en" ? rule.gloss : rule.statement },
    object: { value: rule.kind === "sum" ? objectOf([...check.left, ...check.right], locale) : own.check.misfits },
    place: { value: placesOf([check.left, check.right], table) },
    relation: { value: own.check.relations[rule.kind === "sum" ? rule.relation : "equal"] },
    severity: { value: own.check.severities[severity] },
    ...numbersOf(check, table, own),
    verdict: { value: own.check.verdicts[found.state], formula: verdictFormula(check, table, own) },
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

function numbersOf({ rule, row, left, right, found }: Check, table: PlacedTable, own: WorkbookWords): Line {
  const at = (column: CheckColumn) => checkAddress(column, row);
  const difference = { value: found.left - found.right, formula: `${at("left")}-${at("right")}` };
  if (rule.kind === "cell") {
    const { negative, notWhole } = own.marks;
    const marks = rangesOf(left.map((cell) => markOf(table, table.values.get(cell) as Position)));
    const ranges = marks.map((range) => `'${table.sheet}'!${range}`);
    const counts = {
      notNegative: countTexts(ranges, negative),
      whole: countTexts(ranges, notWhole),
      // A cell that is both has both marks, and counts once.
      wholeNotNegative: `${countTexts(ranges, negative)}+${countTexts(ranges, notWhole)}-(${countTexts(ranges, negative, notWhole)})`,
    };
    return { left: { value: found.left, formula: counts[rule.demands] }, right: { value: 0 }, difference };
  }
  const sum = (cells: readonly CellId[], value: number) =>
    cells.length === 0 ? { value } : { value, formula: over("SUM", referTo(cells, table)) };
  const blanks = (cells: readonly CellId[], value: number) =>
    cells.length === 0 ? { value } : { value, formula: blanksFormula(cells, table, own) };
  return {
    left: sum(left, found.left),
    right: sum(right, found.right),
    difference,
    leftBlanks: blanks(left, found.leftBlanks),
    rightBlanks: blanks(right, found.rightBlanks),
  };
}

/** How many cells keep an equation from being checked: those without a number; if a blank counts as 0, only totals. */
function blanksFormula(cells: readonly CellId[], table: PlacedTable, own: WorkbookWords): string {
  const missing = (some: readonly CellId[]) =>
    some.length === 0 ? "0" : `${some.length}-${over("COUNT", referTo(some, table))}`;
  return `IF(${blanksSwitch}=${quoted(own.check.yes)},${missing(cells.filter(isTotal))},${missing(cells)})`;
}

/**
 * The verdict as `stateOf` of the rules gives it: with blanks only the bound can be checked, and only if nothing is
 * negative, for addends that are not negative cannot make a sum smaller.
 */
function verdictFormula({ rule, row, left, right }: Check, table: PlacedTable, own: WorkbookWords): string {
  const at = (column: CheckColumn) => checkAddress(column, row);
  const { broken, unchecked, holds, error } = own.check.verdicts;
  if (rule.kind === "cell") return `IFERROR(IF(${at("left")}>0,${quoted(broken)},${quoted(holds)}),${quoted(error)})`;
  const blanks = `${at("leftBlanks")}+${at("rightBlanks")}`;
  const leftExceeds = `AND(${at("rightBlanks")}=0,${at("difference")}>0)`;
  const rightExceeds = `AND(${at("leftBlanks")}=0,${at("difference")}<0)`;
  const exceeds = rule.relation === "equal" ? `OR(${leftExceeds},${rightExceeds})` : leftExceeds;
  const bound = `OR(${blanks}=0,${over("MIN", referTo([...left, ...right], table))}>=0)`;
  const states = `IF(AND(${exceeds},${bound}),${quoted(broken)},IF(${blanks}>0,${quoted(unchecked)},${quoted(holds)}))`;
  return `IFERROR(${states},${quoted(error)})`;
}

/** A line for what no rule sees, because there a cell holds a number or none: text among the numbers. */
function textLine(table: PlacedTable, row: number, own: WorkbookWords): Line {
  const found = table.texts;
  const { look, holds } = own.check.verdicts;
  const marks = rangesOf([...table.values.values()].map((position) => markOf(table, position)));
  const ranges = marks.map((range) => `'${table.sheet}'!${range}`);
  const formula = `${countTexts(ranges, own.marks.text)}+${countTexts(ranges, own.marks.error)}`;
  return {
    table: { value: own.edition(own.sheets[table.layout.table], table.layout.form) },
    rule: { value: own.check.textRule },
    object: { value: own.check.textObject },
    left: { value: found, formula },
    verdict: {
      value: found > 0 ? look : holds,
      formula: `IF(${checkAddress("left", row)}>0,${quoted(look)},${quoted(holds)})`,
    },
  };
}
