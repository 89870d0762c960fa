import type { Place } from "../report/finding.js";
import type { Role } from "./elements.js";
import { isBlank, type SourceCell, type SourceLine } from "./source.js";

/** What a tag says of the cell that it opens. */
export interface Spans {
  readonly colspan: number | null;
  readonly rowspan: number | null;
}

/** A page that is read from its elements, as they open and close, and from the text between them. */
export interface Page {
  readonly lines: readonly SourceLine[];
  /** An element opens; `position`: where its tag stands. */
  open(role: Role | null, isApart: boolean, spans: Spans, position: number): void;
  /** An element closes; `position`: where what stands before its end ends. */
  close(role: Role | null, isApart: boolean, position: number): void;
  say(text: string, position: number): void;
  end(): void;
}

interface RowLine extends SourceLine {
  aligned: boolean;
}

interface OpenTable {
  /** The cells of the present row. */
  row: SourceCell[] | null;
  /** How many columns the present cell spans. */
  span: number;
  /** Whether the present cell holds a table of its own, so that its text is no cell but running text. */
  inCell: boolean;
  layout: boolean;
  readonly rows: RowLine[];
  /** Whether a cell spans others, so that the position of a cell in its row is not its column. */
  spans: boolean;
}

/** Begin to read a page: a row of a table keeps its own cells, in their order; cells that span others stand once. */
export function newPage(source: string): Page {
  const lines: SourceLine[] = [];
  const outer: OpenTable[] = [];
  const placeOf = placesIn(source);
  let table: OpenTable | null = null;
  /** The words since the last line or cell, and where they begin; `null` while there is nothing but white space. */
  let text = "";
  let at: Place | null = null;
  let skipping = 0;
  let heading = false;

  const flush = () => {
    if (at !== null) {
      if (text.includes(blockBreak)) for (const line of text.split(blockBreak)) addText(line, at);
      else addText(text, at);
    }
    text = "";
    at = null;
  };
  const addText = (line: string, place: Place) => {
    const tidy = tidied(line, gapsInText);
    if (tidy === "") return;
    const cells = [{ text: tidy, at: place }];
    lines.push(heading ? { kind: "text", aligned: false, cells, heading } : { kind: "text", aligned: false, cells });
  };
  const breakBlock = () => {
    if (!table?.inCell || table.layout) flush();
    else part(blockBreak);
  };
  const part = (mark: string) => {
    if (at !== null) text += mark;
  };
  const endCell = (position: number) => {
    if (!table?.inCell) return;
    table.inCell = false;
    if (table.layout) return flush();
    const cell = { text: tidied(text, gapsInCell), at: at ?? placeOf(position) };
    table.row?.push(table.span > 1 ? { text: cell.text, at: cell.at, span: table.span } : cell);
    text = "";
    at = null;
  };
  const endRow = (position: number) => {
    endCell(position);
    const cells = table?.row;
    if (!table || !cells) return;
    table.row = null;
    const [first] = cells;
    if (!first) return;
    // A row of one cell that spans a table is a title, or a paragraph.
    if (first.span && cells.length === 1) {
      lines.push({ kind: "text", aligned: false, cells });
      return;
    }
    const line: RowLine = { kind: "cells", aligned: false, cells };
    table.rows.push(line);
    lines.push(line);
  };
  const openCell = (opened: OpenTable, spans: Spans, position: number) => {
    endCell(position);
    opened.row ??= [];
    flush();
    opened.inCell = true;
    opened.span = spans.colspan ?? 1;
    opened.spans ||= opened.span > 1 || (spans.rowspan ?? 1) > 1;
    opened.layout = false;
  };
  const openTable = () => {
    if (table?.inCell) table.layout = true;
    flush();
    if (table) outer.push(table);
    table = { row: null, span: 1, inCell: false, layout: false, rows: [], spans: false };
  };
  const closeTable = (position: number) => {
    endRow(position);
    if (table && !table.spans) for (const row of table.rows) row.aligned = true;
    table = outer.pop() ?? null;
    flush();
  };

  return {
    lines,
    open(role, isApart, spans, position) {
      if (isApart) part(" ");
      if (role === "skipped") skipping += 1;
      if (skipping > 0 || role === null || role === "apart") return;
      if (role === "table") openTable();
      else if (role === "row" && table) {
        endRow(position);
        table.row = [];
      } else if (role === "cell" && table) openCell(table, spans, position);
      else {
        breakBlock();
        if (role === "heading") heading = true;
      }
    },
    close(role, isApart, position) {
      if (isApart) part(" ");
      if (role === "skipped") skipping -= 1;
      if (skipping > 0 || role === null || role === "skipped" || role === "apart") return;
      if (role === "cell") endCell(position);
      else if (role === "row") endRow(position);
      else if (role === "table") closeTable(position);
      else {
        breakBlock();
        if (role === "heading") heading = false;
      }
    },
    say(data, position) {
      if (skipping > 0 || (at === null && isBlank(data))) return;
      at ??= placeOf(position);
      text += data;
    },
    end: flush,
  };
}

/** Where a block ends within a cell; whether it parts words or lines shows when a table opens in the cell. */
const blockBreak = "\u001f";

const gapsInCell = new RegExp(`[ \\t\\r\\n\\f${blockBreak}]+`, "g");
const gapsInText = /[ \t\r\n\f\u00a0]+/g;

/** A text whose gaps are each made one space. */
function tidied(text: string, gaps: RegExp): string {
  // Most texts end with their block, and hold no gap before that.
  const trimmed = (text.endsWith(blockBreak) ? text.slice(0, -1) : text).trim();
  for (let index = 0; index < trimmed.length; index += 1) {
    const unit = trimmed.charCodeAt(index);
    if (unit <= 0x20 || unit === 0xa0) return trimmed.replace(gaps, " ").trim();
  }
  return trimmed;
}

/** Line and column of a position, both from 1; positions are asked for in their order, or nearly so. */
function placesIn(source: string): (index: number) => Place {
  let line = 1;
  let start = 0;
  let next = source.indexOf("\n");
  return (index) => {
    if (index < start) {
      line = 1;
      start = 0;
      next = source.indexOf("\n");
    }
    while (next >= 0 && next < index) {
      line += 1;
      start = next + 1;
      next = source.indexOf("\n", start);
    }
    return { line, column: index - start + 1 };
  };
}
