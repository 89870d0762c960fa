import { describeFinding } from "../format/messages.js";
import type { ReadFinding } from "../read/findings.js";
import type { CellId } from "../report/cells.js";
import type { Severity } from "../report/finding.js";
import type { RuleFinding } from "../rules/rule.js";
import { checkTables, tableRules } from "../rules/tables.js";
import type { Spot } from "./draft.js";
import { type RangeReading, readRange } from "./range.js";
import { gridOf, type Input, word } from "./values.js";

const locale = "zh-CN";

/** The column and row of an address such as `B5`, from 0. */
function spotOf(address: string): Spot | null {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === "") return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { line: Number(digits) - 1, column: column - 1 };
}

function addressOf({ line, column }: Spot): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${line + 1}`;
}

/** The most addresses that are listed before a finding. */
const mostAddresses = 4;

/** How a spot is named: by its address if the range's first cell is known, else by row and column of the range. */
type Naming = (spot: Spot) => string;

function namingOf(topLeft: string): Naming {
  const first = spotOf(topLeft);
  if (topLeft !== "" && !first) throw new RangeError(`「${topLeft}」不是单元格地址。左上角请写成 "B5"。`);
  if (!first) return ({ line, column }) => `第 ${line + 1} 行第 ${column + 1} 列`;
  return ({ line, column }) => addressOf({ line: first.line + line, column: first.column + column });
}

/** Where a finding of a rule stands: its cells if they are few, else the last, which is the total. */
function spotsOf({ cells }: RuleFinding, places: ReadonlyMap<CellId, Spot>): Spot[] {
  const shown = cells.length > mostAddresses ? cells.slice(-1) : cells;
  return shown.flatMap((cell) => places.get(cell) ?? []);
}

function wordRead({ at, ...finding }: ReadFinding, nameOf: Naming): string {
  const text = describeFinding(finding, locale);
  return at ? `${nameOf({ line: at.line - 1, column: at.column - 1 })}：${text}` : text;
}

const checksOf = (range: RangeReading) => checkTables(range.report, tableRules, ({ severity }) => severity, false);

/** Check the tables in a range. */
export function check(range: Input, topLeft: Input): string | string[][] {
  const nameOf = namingOf(word(topLeft));
  const reading = readRange(gridOf(range));
  const { findings, unchecked, evaluated } = checksOf(reading);
  const lines = findings.map(
    (finding) => `${spotsOf(finding, reading.places).map(nameOf).join("、")}：${describeFinding(finding, locale)}`,
  );
  for (const finding of reading.findings) lines.push(wordRead(finding, nameOf));
  if (unchecked.length > 0)
    lines.push(
      `${lines.length === 0 ? "没有发现不符。" : ""}${evaluated.length} 个等式中有 ${unchecked.length} 个因空格没有核对。`,
    );
  return lines.length === 0 ? "OK" : lines.map((line) => [line]);
}

const signs: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", notice: "" };

/** A grid of the range's own shape: ✗ where an equation is broken, ! what is implausible, ? what was not read. */
export function marks(range: Input): string[][] {
  const grid = gridOf(range);
  const reading = readRange(grid);
  const result = grid.map((row) => row.map(() => ""));
  const put = ({ line, column }: Spot, sign: string) => {
    const row = result[line];
    if (row && column < row.length && sign !== "" && row[column] !== "✗") row[column] = sign;
  };
  for (const { severity, at, code } of reading.findings)
    if (severity !== "notice" && at && code !== "read/rows-missing") put({ line: at.line - 1, column: at.column - 1 }, "?");
  for (const { cells, severity } of checksOf(reading).findings)
    for (const cell of cells) {
      const spot = reading.places.get(cell);
      if (spot) put(spot, signs[severity]);
    }
  return result;
}
