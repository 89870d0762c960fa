import { readMessages } from "../format/readMessages.js";
import { describeBreach } from "../format/ruleMessages.js";
import type { ReadFinding } from "../read/result/findings.js";
import type { CellId } from "../report/cells.js";
import type { Place, Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import type { RuleFinding } from "../rules/rule.js";
import { checkTables, tableRules } from "../rules/tables.js";
import { readRange } from "./range.js";
import { gridOf, type Input, word } from "./values.js";

const locale = "zh-CN";

/** The column and row of an address such as `B5`. */
function placeIn(address: string): Place | null {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === "") return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { line: Number(digits), column };
}

function addressOf({ line, column }: Place): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${line}`;
}

/** How a place is named: by its address if the range's first cell is known, else by row and column of the range. */
type Naming = (spot: Place) => string;

/** How places of a range are named. */
export function namingOf(topLeft: string): Naming {
  const first = placeIn(topLeft);
  if (topLeft !== "" && !first) throw new RangeError(`「${topLeft}」不是单元格地址。左上角请写成 "B5"。`);
  if (!first) return ({ line, column }) => `第 ${line} 行第 ${column} 列`;
  return ({ line, column }) => addressOf({ line: first.line + line - 1, column: first.column + column - 1 });
}

/** Where a finding of a rule stands: at its last cell, which is the total. */
const placesOf = ({ cells }: RuleFinding, placeOf: (cell: CellId) => Place | undefined): Place[] =>
  cells.slice(-1).flatMap((cell) => placeOf(cell) ?? []);

/** What was odd about a range, in words. */
export function wordRead({ code, args, cells, at }: ReadFinding, nameOf: Naming): string {
  const word: (args: never, cells: readonly CellId[]) => string = readMessages[code][locale];
  const text = word(args as never, cells);
  return at ? `${nameOf(at)}：${text}` : text;
}

/** What the rules about figures find. */
export const checksOf = (report: AnnualReport) => checkTables(report, tableRules, ({ severity }) => severity, false);

/** Check the tables in a range. */
export function check(range: Input, topLeft: Input): string | string[][] {
  const nameOf = namingOf(word(topLeft));
  const reading = readRange(gridOf(range));
  const { findings, unchecked, evaluated } = checksOf(reading.report);
  const lines = findings.map(
    (finding) => `${placesOf(finding, reading.placeOf).map(nameOf)}：${describeBreach(finding, locale)}`,
  );
  for (const finding of reading.findings) lines.push(wordRead(finding, nameOf));
  if (unchecked.length > 0) lines.push(`${evaluated.length} 个等式中有 ${unchecked.length} 个因空格没有核对。`);
  return lines.length === 0 ? "OK" : lines.map((line) => [line]);
}

const signs: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", notice: "" };

/** A grid of the range's own shape: ✗ where an equation is broken, ! what is implausible, ? what was not read. */
export function marks(range: Input): string[][] {
  const grid = gridOf(range);
  const reading = readRange(grid);
  const result = grid.map((row) => row.map(() => ""));
  const put = ({ line, column }: Place, sign: string) => {
    const row = result[line - 1];
    if (row && sign !== "" && row[column - 1] !== "✗") row[column - 1] = sign;
  };
  for (const { severity, at } of reading.findings) if (severity !== "notice" && at) put(at, "?");
  for (const { cells, severity } of checksOf(reading.report).findings)
    for (const cell of cells) {
      const place = reading.placeOf(cell);
      if (place) put(place, signs[severity]);
    }
  return result;
}
