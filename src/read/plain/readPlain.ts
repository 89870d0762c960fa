import { remembered } from "../../form/remembered.js";
import type { Place } from "../../report/finding.js";
import { isRule } from "../bars.js";
import type { DraftSection } from "../draft.js";
import { moneyUnitIn } from "../money.js";
import { isPageNumber } from "../pieces.js";
import type { ReadOptions } from "../readLines.js";
import { beginsAgain, captionOf, type Heading, headingOf, isTable } from "../sections.js";
import { fewestSides, placeOfSecond } from "../sideBySide.js";
import type { SourceCell, SourceLine } from "../source.js";
import { breakTable, filledIn, newDraft, type PlainDraft } from "./draft.js";
import { blank, newLine, type PlainLine, type PlainToken, placeOf } from "./line.js";
import { type PlainResult, resultOfPlain } from "./result.js";
import { addRowCell, newRow, readRowLine } from "./rowLine.js";
import { type Taken, take } from "./tables.js";
import { isSentence, readTextLine } from "./textLine.js";
import {
  isSpace,
  ofPage,
  opensCaption,
  opensHeading,
  opensLine,
  opensPage,
  opensRule,
  opensTitle,
  roleOfUnit,
  skipSpaces,
} from "./units.js";

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

const newSource = (): PlainSource => ({ draft: newDraft(), line: newLine(), sections: [], opening: [], running: [], sides: 0 });

function takeLine(source: PlainSource, { kind, cells, aligned, stream, heading }: SourceLine, index: number): boolean {
  source.line.source = cells;
  source.line.number = index;
  if (stream) return false;
  if (kind === "cells") {
    newRow(source.line);
    for (const { text } of cells) addRowCell(source.line, text, 0, text.length, 0);
    const taken = takeRow(source, aligned);
    return taken === "text" ? say(source, joined(cells.map(({ text }) => text))) : taken === "table";
  }
  const { text } = cells[0] as SourceCell;
  return takeText(source, text, 0, skipSpaces(text, 0, text.length), text.length, heading ?? false);
}

function takeTextApart(text: string): PlainSource | null {
  if (hasOddBreaks(text)) return null;
  const source = newSource();
  const { length } = text;
  let nextTab = nextOf(text, "\t", 0);
  let newLine = nextOf(text, "\n", 0);
  let feed = nextOf(text, "\f", 0);
  let begin = text.startsWith("\uFEFF") ? 1 : 0;
  let index = begin;
  let number = 1;
  while (index < length) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) {
      index += 1;
      if (unit === lineFeed || unit === formFeed) {
        begin = index;
        number += 1;
      }
      continue;
    }
    if (newLine < index) newLine = nextOf(text, "\n", index);
    if (feed < index) feed = nextOf(text, "\f", index);
    const behind = Math.min(newLine, feed);
    const end = text.charCodeAt(behind - 1) === carriageReturn ? behind - 1 : behind;
    if (nextTab < begin) nextTab = nextOf(text, "\t", begin);
    source.line.number = number;
    if (!takeTextLine(source, text, begin, index, end, nextTab < end)) return null;
    index = behind;
  }
  return source.draft.holds ? null : source;
}

const lineFeed = 0x0a;
const formFeed = 0x0c;
const carriageReturn = 0x0d;

/** Whether lines end otherwise than in line feeds, form feeds, or carriage returns and line feeds. */
function hasOddBreaks(text: string): boolean {
  for (let index = text.indexOf("\r"); index >= 0; index = text.indexOf("\r", index + 1))
    if (text.charCodeAt(index + 1) !== lineFeed) return true;
  return text.includes("\u2028") || text.includes("\u2029");
}

/** Where a character stands next, or behind the end. */
function nextOf(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

function takeTextLine(source: PlainSource, text: string, from: number, first: number, to: number, hasTabs: boolean): boolean {
  if (roleOfUnit(text.charCodeAt(first)) & opensRule && isRule(text.slice(from, to))) return true;
  if (!hasTabs || !addTabbedCells(source.line, text, from, to)) return takeText(source, text, from, first, to, false);
  const taken = takeRow(source, true);
  return taken === "text" ? say(source, joined(text.slice(from, to).split("\t"))) : taken === "table";
}

/** Put the cells of a line into a row; `false` if only the last is filled: that is a heading or a paragraph. */
function addTabbedCells(line: PlainLine, text: string, from: number, to: number): boolean {
  newRow(line);
  let filled = 0;
  for (let begin = from, end = from; end <= to; end += 1) {
    if (end < to && text.charCodeAt(end) !== tab) continue;
    addRowCell(line, text, begin, end, begin - from);
    if (line.values[line.width - 1] !== blank) filled += 1;
    begin = end + 1;
  }
  return filled > 1 || line.values[line.width - 1] === blank;
}

const tab = 0x09;

const joined = (texts: readonly string[]) =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");

function takeText(source: PlainSource, text: string, from: number, first: number, to: number, isMarked: boolean): boolean {
  const { line, draft } = source;
  const role = roleOfUnit(text.charCodeAt(first));
  if (role & opensPage && mayNumberPage(text, first, to) && isPageNumber(text.slice(from, to))) return true;
  const mayBeSentence = draft.table === null && !isMarked && !(role & (opensHeading | opensCaption));
  if (mayBeSentence && isSentence(line, text, first, to)) return say(source, text.slice(first, line.end));
  line.wantsText = draft.table !== null;
  if (!readTextLine(line, text, from, first, to)) return false;
  if (line.labels > 1 && placeOfSecond(text.slice(from, to)) !== null) source.sides += 1;
  if (source.sides === fewestSides) return false;
  const opens = isMarked || role & opensTitle || (role & opensHeading && isNumbered(text, first, to));
  if (opens && mayHead(line, isMarked || (role & opensLine) !== 0)) {
    const whole = text.slice(from, to);
    const heading = isMarked ? headingOf(whole, true) : headingIn(whole);
    if (heading) return openSection(source, heading, placeOf(line, 0, -1));
  }
  if (role & opensCaption && beginsAgain(filledIn(draft), captionOf(text.slice(from, to)))) return false;
  const taken = line.sure && draft.table === null ? "text" : takeTokens(source, false, false);
  return taken === "text" ? say(source, text.slice(first, line.end)) : taken === "table";
}

/** Whether the number of a heading may stand at a place: 一、 or 十二. or 第一部分. */
function isNumbered(text: string, from: number, to: number): boolean {
  let index = from;
  while (index < to && (roleOfUnit(text.charCodeAt(index)) & opensHeading || isSpace(text.charCodeAt(index)))) index += 1;
  return index < to && numberEnds.has(text.charCodeAt(index));
}

const numberEnds: ReadonlySet<number> = new Set([..."、.．部章"].map((mark) => mark.charCodeAt(0)));

/** The most units, white space apart, that the number of a page has. */
const mostPageUnits = 11;

/** Whether nothing stands in a line that is not of the number of a page. */
function mayNumberPage(text: string, from: number, to: number): boolean {
  let units = 0;
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) continue;
    units += 1;
    if (!(roleOfUnit(unit) & ofPage) || units > mostPageUnits) return false;
  }
  return true;
}

/** Take the row of cells of a line; `aligned`: whether the position of a cell in it is its column in the table. */
function takeRow(source: PlainSource, aligned: boolean): Taken {
  return readRowLine(source.line) ? takeTokens(source, true, aligned) : "odd";
}

/** Take the tokens of a line: all of them belong to tables, or all are running text; else the source is not plain. */
function takeTokens({ draft, line }: PlainSource, isRow: boolean, aligned: boolean): Taken {
  let all: Taken = "table";
  for (let index = 0; index < line.size; index += 1) {
    const taken = take(draft, line, index, isRow, aligned);
    if (taken === "odd" || (index > 0 && taken !== all)) return "odd";
    all = taken;
  }
  return all;
}

function say({ draft, sections, opening, running }: PlainSource, text: string): boolean {
  running.push(text);
  const lines = sections.length > 0 ? (sections[sections.length - 1] as DraftSection).lines : opening;
  lines.push(text);
  return !draft.holds;
}

const headingIn = remembered((text) => headingOf(text, false));

/** Whether a line may be a heading: it begins with no label of a row or head, and is not one text without a number before it. */
function mayHead({ tokens, size }: PlainLine, opens: boolean): boolean {
  const first = tokens[0] as PlainToken;
  if (size !== 1 && size !== 2) return false;
  if (first.kind === "label") return first.label?.isSection ?? false;
  return size === 2 || opens || first.kind !== "text";
}

function openSection({ draft, sections, running }: PlainSource, heading: Heading, at: Place): boolean {
  const { number, exact, title } = heading;
  const table = exact !== null && isTable(exact) ? draft.tables[exact] : null;
  if (draft.holds || (table?.filled && beginsAgain(filledIn(draft), exact))) return false;
  sections.push({ number, title, exact, at, lines: [] });
  running.push(title);
  draft.table = table;
  breakTable(draft.tables.proactive);
  breakTable(draft.tables.applications);
  breakTable(draft.tables.reviews);
  return table?.code !== "proactive" || moneyUnitIn(title) === null;
}
