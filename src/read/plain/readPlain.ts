import { remembered } from "../../form/remembered.js";
import type { Place } from "../../report/finding.js";
import { beginsAgain, captionOf, isTable } from "../assemble.js";
import type { DraftSection } from "../draft.js";
import { moneyUnitIn } from "../money.js";
import { isPageNumber } from "../pieces.js";
import type { ReadOptions } from "../readLines.js";
import { type Heading, headingOf } from "../sections.js";
import { fewestSides, placeOfSecond } from "../sideBySide.js";
import type { SourceCell, SourceLine } from "../source.js";
import { isRule } from "../text.js";
import { breakTable, newTables, type PlainDraft } from "./draft.js";
import { blank, newLine, type PlainLine, placeOf } from "./line.js";
import { type PlainResult, resultOfPlain } from "./result.js";
import { addRowCell, newRow, readRowLine } from "./rowLine.js";
import { mayBeCaption, type Taken, take } from "./tables.js";
import { readTextLine } from "./textLine.js";
import { kindOf, opensLine, skipSpaces } from "./units.js";

/** A plain source, taken apart. */
export interface PlainSource {
  readonly draft: PlainDraft;
  readonly line: PlainLine;
  readonly sections: DraftSection[];
  readonly opening: string[];
  readonly running: string[];
  /** How many lines state a label twice, as those of two reports side by side do. */
  sides: number;
}

/** Read a text whose every line is plain, without bars between its cells; `null` if one is not. */
export function readPlainText(text: string, options: ReadOptions): PlainResult | null {
  const source = takeTextApart(text);
  return source && resultOfPlain(source, options);
}

/** Read lines that are all plain; `null` if one is not. */
export function readPlainLines(lines: readonly SourceLine[], options: ReadOptions): PlainResult | null {
  const source = newSource();
  for (let index = 0; index < lines.length; index += 1) if (!takeLine(source, lines[index] as SourceLine, index)) return null;
  return source.draft.holds ? null : resultOfPlain(source, options);
}

function takeLine(source: PlainSource, { kind, cells, aligned, stream, heading }: SourceLine, index: number): boolean {
  source.line.source = cells;
  source.line.number = index;
  if (stream) return false;
  if (kind === "cells") {
    newRow(source.line);
    for (const { text } of cells) addRowCell(source.line, text, 0, text.length, 0);
    const taken = takeRow(source, index, aligned);
    return taken === "text" ? say(source, joined(cells.map(({ text }) => text))) : taken === "table";
  }
  const { text } = cells[0] as SourceCell;
  return takeText(source, text, 0, text.length, index, heading ?? false);
}

const newSource = (): PlainSource => ({
  draft: { tables: newTables(), table: null, sawProactiveHead: false, holds: false },
  line: newLine(),
  sections: [],
  opening: [],
  running: [],
  sides: 0,
});

function takeTextApart(text: string): PlainSource | null {
  const plain = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  if (plain.includes("\r") || plain.includes("\u2028") || plain.includes("\u2029")) return null;
  const source = newSource();
  let nextTab = -1;
  let nextLine = -1;
  let feed = -1;
  let number = 1;
  for (let begin = plain.startsWith("\uFEFF") ? 1 : 0; begin <= plain.length; number += 1) {
    if (feed < begin) feed = nextOf(plain, "\f", begin);
    if (nextTab < begin) nextTab = nextOf(plain, "\t", begin);
    if (nextLine < begin) nextLine = nextOf(plain, "\n", begin);
    const end = Math.min(nextLine, feed);
    if (!takeTextLine(source, plain, begin, end, number, nextTab < end)) return null;
    begin = end + 1;
  }
  return source.draft.holds ? null : source;
}

/** Where a character stands next, or behind the end. */
function nextOf(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

function takeTextLine(source: PlainSource, text: string, from: number, to: number, number: number, hasTabs: boolean): boolean {
  source.line.number = number;
  const first = skipSpaces(text, from, to);
  if (first === to || (kindOf(text.charCodeAt(first)) & opensLine && isRule(text.slice(from, to)))) return true;
  if (!hasTabs || !addTabbedCells(source.line, text, from, to)) return takeText(source, text, from, to, number, false);
  const taken = takeRow(source, number, true);
  return taken === "text" ? say(source, joined(text.slice(from, to).split("\t"))) : taken === "table";
}

/** Put the cells of a line into a row; `false` if only the last is filled: that is a heading or a paragraph. */
function addTabbedCells(line: PlainLine, text: string, from: number, to: number): boolean {
  newRow(line);
  let filled = 0;
  for (let begin = from, end = from; end <= to; end += 1) {
    if (end < to && text.charCodeAt(end) !== tab) continue;
    addRowCell(line, text, begin, end, begin - from);
    if (line.cells[line.width - 1] !== blank) filled += 1;
    begin = end + 1;
  }
  return filled > 1 || line.cells[line.width - 1] === blank;
}

const tab = 0x09;

const joined = (texts: readonly string[]) =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");

function takeText(source: PlainSource, text: string, from: number, to: number, number: number, isMarked: boolean): boolean {
  const first = skipSpaces(text, from, to);
  const { line, draft } = source;
  const opens = (kindOf(text.charCodeAt(first)) & opensLine) !== 0;
  const whole = opens || isMarked ? text.slice(from, to) : "";
  if (opens && isPageNumber(whole)) return true;
  line.wantsText = draft.table !== null;
  if (!readTextLine(line, text, from, to)) return false;
  if (line.labels > 1 && placeOfSecond(text.slice(from, to)) !== null) source.sides += 1;
  if (source.sides === fewestSides) return false;
  if (opens || isMarked || !line.sure) {
    const heading = mayHead(line, opens || isMarked)
      ? isMarked
        ? headingOf(whole, true)
        : headingIn(whole || text.slice(from, to))
      : null;
    if (heading) return openSection(source, heading, placeOf(line, 0, -1));
    if (opens && mayBeCaption.test(whole) && beginsAgain(filledIn(draft), captionOf(whole))) return false;
  }
  const taken = line.sure && draft.table === null ? "text" : takeTokens(source, number, false);
  return taken === "text" ? say(source, text.slice(first, to).trimEnd()) : taken === "table";
}

/** Take the row of cells of a line; `aligned`: whether the position of a cell in it is its column in the table. */
function takeRow(source: PlainSource, number: number, aligned: boolean): Taken {
  return readRowLine(source.line) ? takeTokens(source, number, true, aligned) : "odd";
}

/** Take the tokens of a line: all of them belong to tables, or all are running text; else the source is not plain. */
function takeTokens({ draft, line }: PlainSource, number: number, isRow: boolean, aligned = false): Taken {
  let all: Taken | null = null;
  for (let index = 0; index < line.size; index += 1) {
    const taken = take(draft, line, index, number, isRow, aligned);
    if (taken === "odd" || (all !== null && taken !== all)) return "odd";
    all = taken;
  }
  return all ?? "table";
}

function say({ draft, sections, opening, running }: PlainSource, text: string): boolean {
  running.push(text);
  (sections.at(-1)?.lines ?? opening).push(text);
  return !draft.holds;
}

const headingIn = remembered((text) => headingOf(text, false));

/** Whether a line may be a heading: it begins with no label of a row or head, and is not one text without a number before it. */
function mayHead({ tokens, size }: PlainLine, opens: boolean): boolean {
  if (size > 2 || (size === 1 && !opens && tokens[0]?.kind === "text")) return false;
  return tokens[0]?.label?.isSection ?? true;
}

function openSection({ draft, sections, running }: PlainSource, heading: Heading, at: Place): boolean {
  const { number, exact, title } = heading;
  const table = exact !== null && isTable(exact) ? exact : null;
  if (draft.holds || (table && draft.tables[table].filled && beginsAgain(filledIn(draft), exact))) return false;
  sections.push({ number, title, exact, at, lines: [] });
  running.push(title);
  draft.table = table;
  breakTable(draft.tables.proactive);
  breakTable(draft.tables.applications);
  breakTable(draft.tables.reviews);
  return draft.table !== "proactive" || moneyUnitIn(title) === null;
}

const filledIn = ({ tables }: PlainDraft) =>
  new Set((Object.keys(tables) as (keyof PlainDraft["tables"])[]).filter((table) => tables[table].filled));
