import { isValue } from "../values/number.js";
import { isBlank, type Line, type SourceCell, separator } from "./line.js";

/** The rule under the head of a table, or between its rows: `|---|---|`, `├──┼──┤`. */
const tableRule = /^[\s|+:=\-\u2500-\u257f]*(?:-{3}|={3}|[\u2500\u2501\u2550]{2})[\s|+:=\-\u2500-\u257f]*$/u;
const mayBeRule = /-{3}|={3}|[\u2500\u2501\u2550]{2}/;
/** Whether a line is a rule of a table. */
export const isRule = (text: string) => mayBeRule.test(text) && tableRule.test(text);

/** A piece of a rule within a row, over the cells that end there while others go on. */
const partRule = /^[\s\u2500\u2501\u2550]*[\u2500\u2501\u2550]{2}[\s\u2500\u2501\u2550]*$/u;

/** The bars between cells; where box-drawing rules meet bars, those of the joints too. */
const uprights = new Set("|│┃║");
const isJoint = (character: string) => character >= "\u250c" && character <= "\u256c" && character !== "\u2550";

/** Whether a line holds a bar between cells. */
export const hasBar = (text: string) => text.includes("|") || text.includes("│") || text.includes("┃") || text.includes("║");

/** What stands before, between and behind the bars of a line, and whether bars open and close it. */
export interface BarRow {
  readonly parts: readonly SourceCell[];
  readonly opens: boolean;
  readonly closes: boolean;
  readonly drawn: boolean;
  /** Whether a rule stands over it. */
  readonly ruled: boolean;
  /** Whether a rule ends some of its cells, while others go on. */
  readonly ending: boolean;
}

/** Take a line apart at its bars; a bar behind a backslash, or before the separator of prints, separates nothing. */
export function barRow(text: string, line: number, plain: (text: string) => string, ruled: boolean): BarRow {
  const parts: SourceCell[] = [];
  let from = 0;
  let drawn = false;
  let ending = false;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index];
    if (character === "\\") index += 1;
    else if (text[index + 1] === separator) index += 1;
    else if (character === undefined || uprights.has(character) || isJoint(character)) {
      drawn ||= character !== undefined && character !== "|";
      const words = text.slice(from, index);
      const isRule = partRule.test(words);
      ending ||= isRule;
      parts.push({ text: isRule ? " " : plain(words), at: { line, column: from + 1 } });
      from = index + 1;
    }
  }
  if (from <= text.length && text.endsWith("\\")) parts.push({ text: plain(text.slice(from)), at: { line, column: from + 1 } });
  return { parts, opens: opening.test(text), closes: closing.test(text), drawn, ruled, ending };
}

const opening = /^\s*[|\u2502-\u254b\u2551-\u256c]/;
const closing = /[|\u2502-\u254b\u2551-\u256c]\s*$/;

/** How many rows of one length make a table whose cells keep their columns. */
const fewestRows = 4;

/** Whether bars at the beginning, and at the end, enclose rows: both, unless the rows are of one length only otherwise. */
const enclosures = [
  [1, 1],
  [0, 1],
  [1, 0],
  [0, 0],
] as const;

/** The rows of a table between bars. Rows of one length keep their columns, as those of Markdown do. */
export function rowsBetweenBars(lines: readonly BarRow[], isMarkdown: boolean): Line[] {
  const table = enclosed(ruledRows(withoutEndings(lines)));
  const even = enclosures.find(([first, last]) => {
    const lengths = table.map(({ parts, opens, closes }) => parts.length - (opens ? first : 0) - (closes ? last : 0));
    const width = lengths.reduce((widest, length) => Math.max(widest, length), 0);
    // A row of one cell is a title, or the number of a page.
    return table.length >= fewestRows && lengths.every((length) => length === width || length === 1);
  });
  const [first, last] = even ?? enclosures[0];
  return table.map(({ parts, opens, closes, drawn }) => ({
    kind: "cells",
    aligned: isMarkdown || drawn || even !== undefined,
    cells: parts.slice(opens ? first : 0, parts.length - (closes ? last : 0)),
  }));
}

/** Box-drawing bars enclose all rows of a table or none: elsewhere a blank cell stands before the first or behind the last. */
function enclosed(table: readonly BarRow[]): readonly BarRow[] {
  if (!table.some(({ drawn }) => drawn)) return table;
  const opens = table.every((row) => row.opens);
  const closes = table.every((row) => row.closes);
  return table.map((row) => ({ ...row, opens, closes }));
}

/** The lines, with what stands beside a rule within a row put to the line before it: there the cells that go on began. */
function withoutEndings(lines: readonly BarRow[]): readonly BarRow[] {
  if (!lines.some(({ ending }) => ending)) return lines;
  const rows: BarRow[] = [];
  let ended = false;
  for (const line of lines) {
    const before = rows.at(-1);
    const row = before && line.ending ? joined([before, line]) : null;
    if (row) rows[rows.length - 1] = row;
    else rows.push(ended ? { ...line, ruled: true } : line);
    ended = row !== null;
  }
  return rows;
}

/** A table with a rule between any two rows: the lines between two rules are one row, whose cells each fill several. */
function ruledRows(lines: readonly BarRow[]): readonly BarRow[] {
  const blocks: BarRow[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (line.ruled || !block) blocks.push([line]);
    else block.push(line);
  }
  if (!lines[0]?.ruled || blocks.length < fewestRows || blocks.length === lines.length) return lines;
  return blocks.flatMap((block) => joined(block) ?? block);
}

/** The lines of a row as one; `null` if they differ in length, or state two values in one column, as two rows do. */
function joined(block: readonly BarRow[]): BarRow | null {
  const [first, ...others] = block as [BarRow, ...BarRow[]];
  if (others.length === 0 || others.some(({ parts }) => parts.length !== first.parts.length)) return null;
  const parts: SourceCell[] = [];
  for (const column of first.parts.keys()) {
    const filled = block.map((row) => row.parts[column] as SourceCell).filter(({ text }) => !isBlank(text));
    if (filled.length > 1 && filled.some(({ text }) => isValue(text))) return null;
    const [cell = first.parts[column] as SourceCell, ...more] = filled;
    parts.push(more.length === 0 ? cell : { text: filled.map(({ text }) => text.trim()).reduce(wrapped), at: cell.at });
  }
  return { ...first, parts };
}

/** Two lines of one text: Latin words are parted by the break, Chinese ones are not. */
const wrapped = (text: string, next: string) => (/[a-z,]$/i.test(text) && /^[a-z]/i.test(next) ? `${text} ${next}` : text + next);
