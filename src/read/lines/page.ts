import type { Place } from "../../report/finding.js";
import { apartEnds, beginsOf, blockBreak, tidied, withoutMarks } from "./cellText.js";
import { isBlank, type Line, type SourceCell, visible } from "./line.js";
import { placesIn } from "./places.js";

/** A row of a table; whether it is aligned is told when the table ends. */
export interface RowLine extends Line {
  aligned: boolean;
}

/** A table that is open. */
export interface OpenTable {
  /** The cells of the present row. */
  row: SourceCell[] | null;
  /** How many columns the present cell spans. */
  span: number;
  /** Whether words belong to a cell, and whether that holds a table of its own, so that they are running text. */
  inCell: boolean;
  layout: boolean;
  /** How many lines there were before it, if it is the first thing in a cell of another table; otherwise `null`. */
  readonly within: number | null;
  readonly rows: RowLine[];
  /** Whether a cell spans others, so that the position of a cell in its row is not its column. */
  spans: boolean;
  /** Which table of the page it is, and how many of its rows have begun. */
  readonly number: number;
  begun: number;
}

/** A page that is read from its elements, as they open and close, and from the text between them. */
export interface Page {
  readonly lines: Line[];
  readonly placeOf: (position: number) => Place;
  /** The innermost table that is open, and those around it. */
  table: OpenTable | null;
  readonly outer: OpenTable[];
  /** How many tables have begun. */
  tables: number;
  /** The words since the last line or cell, and where they begin; `null` while there is nothing but white space. */
  text: string;
  at: Place | null;
  /** Whether the words hold more than plain text: marks, or characters that entities stand for. */
  special: boolean;
  /** How many elements are open that are skipped. */
  skipping: number;
  heading: boolean;
}

/** Begin to read a page: a row of a table keeps its own cells, in their order; cells that span others stand once. */
export function newPage(source: string): Page {
  const words = { text: "", at: null, special: false };
  return { lines: [], placeOf: placesIn(source), table: null, outer: [], tables: 0, ...words, skipping: 0, heading: false };
}

/** Forget the words since the last line or cell. */
export function clear(page: Page): void {
  page.text = "";
  page.at = null;
  page.special = false;
}

/** End a line of running text. */
export function flush(page: Page): void {
  const { at, text, special } = page;
  clear(page);
  if (at === null) return;
  const words = special ? withoutMarks(visible(text)) : text;
  for (const line of words.includes(blockBreak) ? words.split(blockBreak) : [words]) {
    const tidy = tidied(line, gapsInText);
    if (tidy === "") continue;
    const cells = [{ text: tidy, at }];
    page.lines.push(
      page.heading ? { kind: "text", aligned: false, cells, heading: true } : { kind: "text", aligned: false, cells },
    );
  }
}

const gapsInText = /[ \t\r\n\f\u00a0]+/g;

/** Whether words belong to a cell. */
export const inCell = ({ table }: Page): boolean => table?.inCell === true && !table.layout;

export function setApart(page: Page, mark: string): void {
  page.text += mark;
  page.special = true;
}

/** Text; `isEntity`: whether an entity stands for it; `isUnseen`: whether its style keeps it from being seen. */
export function say(page: Page, text: string, position: number, isEntity: boolean, isUnseen: boolean): void {
  if (page.skipping > 0 || (page.at === null && isBlank(text))) return;
  page.at ??= page.placeOf(position);
  if (isUnseen) setApart(page, beginsOf.struck);
  page.text += text;
  if (isUnseen) setApart(page, apartEnds);
  page.special ||= isEntity;
}

/** What a field of a form shows, in the cell that it stands in. */
export function sayValue(page: Page, value: string, position: number): void {
  if (page.skipping > 0 || !inCell(page)) return;
  setApart(page, beginsOf.separate);
  say(page, value, position, true, false);
  setApart(page, apartEnds);
}
