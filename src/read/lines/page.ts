import type { Place } from "../../report/finding.js";
import { isValue } from "../values/number.js";
import type { Role } from "./elements.js";
import { apartEnds, blockBreak, noteBegins, strikeBegins, textOfCell, tidied, withoutMarks } from "./htmlCell.js";
import { isBlank, type Line, type SourceCell, visible } from "./line.js";
import { placesIn } from "./places.js";

/** What a tag says of the cell that it opens. */
export interface Spans {
  readonly colspan: number | null;
  readonly rowspan: number | null;
}

/** How an element sets its text apart from that around it. */
export type Setting = "none" | "note" | "struck" | "hidden";

/** A page that is read from its elements, as they open and close, and from the text between them. */
export interface Page {
  readonly lines: readonly Line[];
  /** Whether a cell holds notes, or something struck out, beside its text. */
  isNoted(): boolean;
  /** An element opens; `position`: where its tag stands. */
  open(role: Role | null, setting: Setting, spans: Spans, position: number): void;
  /** An element closes; `position`: where what stands before its end ends. */
  close(role: Role | null, setting: Setting, position: number): void;
  /** Text; `isEntity`: whether an entity stands for it. */
  say(text: string, position: number, isEntity: boolean): void;
  /** What a field of a form shows: the text of the cell that it stands in. */
  fill(value: string, position: number): void;
  end(): void;
}

interface RowLine extends Line {
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
  /** How many lines there were before it, if it is the first thing in a cell of another table; otherwise `null`. */
  readonly within: number | null;
  readonly rows: RowLine[];
  /** Whether a cell spans others, so that the position of a cell in its row is not its column. */
  spans: boolean;
  /** Which table of the page it is, and how many of its rows have begun. */
  readonly number: number;
  begun: number;
}

/** Begin to read a page: a row of a table keeps its own cells, in their order; cells that span others stand once. */
export function newPage(source: string): Page {
  const lines: Line[] = [];
  const outer: OpenTable[] = [];
  const placeOf = placesIn(source);
  let table: OpenTable | null = null;
  /** The words since the last line or cell, and where they begin; `null` while there is nothing but white space. */
  let text = "";
  let at: Place | null = null;
  let skipping = 0;
  let heading = false;
  let noted = false;
  /** Whether the words hold more than plain text: marks, or characters that entities stand for. */
  let special = false;
  let tables = 0;

  const flush = () => {
    if (at !== null) {
      const words = special ? withoutMarks(visible(text)) : text;
      if (words.includes(blockBreak)) for (const line of words.split(blockBreak)) addText(line, at);
      else addText(words, at);
    }
    text = "";
    at = null;
    special = false;
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
  const setApart = (mark: string) => {
    text += mark;
    special = true;
  };
  const endCell = (position: number) => {
    if (!table?.inCell) return;
    table.inCell = false;
    if (table.layout) return flush();
    const { line, column } = at ?? placeOf(position);
    const inTable = { table: table.number, row: table.begun, cell: (table.row?.length ?? 0) + 1 };
    const place = { line, column, inTable };
    const cell: SourceCell = special ? { ...textOfCell(visible(text)), at: place } : { text: tidied(text), at: place };
    noted ||= cell.raw !== undefined;
    table.row?.push(table.span > 1 ? { ...cell, span: table.span } : cell);
    text = "";
    at = null;
    special = false;
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
  const beginRow = (opened: OpenTable) => {
    opened.row = [];
    opened.begun += 1;
  };
  const openCell = (opened: OpenTable, spans: Spans, position: number) => {
    endCell(position);
    if (opened.row === null) beginRow(opened);
    flush();
    opened.inCell = true;
    opened.span = spans.colspan ?? 1;
    opened.spans ||= opened.span > 1 || (spans.rowspan ?? 1) > 1;
    opened.layout = false;
  };
  /** What a row holds before a cell with a table of its own is a row by itself. */
  const endRowBefore = (opened: OpenTable, line: number) => {
    const cells = opened.row ?? [];
    if (cells.length > 0) lines[line] = { kind: "cells", aligned: false, cells };
    opened.row = [];
  };
  const openTable = () => {
    const around = table;
    const row = around?.inCell ? around.row : null;
    const isFirst = row !== null && !around?.layout && at === null;
    if (around?.inCell) around.layout = true;
    if (around && row && !isFirst) endRowBefore(around, lines.length);
    flush();
    const within = isFirst ? lines.length : null;
    if (isFirst && row.length > 0) lines.push({ kind: "text", aligned: false, cells: [] });
    if (around) outer.push(around);
    tables += 1;
    table = { row: null, span: 1, inCell: false, layout: false, within, rows: [], spans: false, number: tables, begun: 0 };
  };
  const closeTable = (position: number) => {
    endRow(position);
    const closed = table;
    if (closed && !closed.spans) for (const row of closed.rows) row.aligned = true;
    table = outer.pop() ?? null;
    flush();
    const within = closed?.within ?? null;
    if (!table?.row || within === null) return;
    const first = within + (table.row.length > 0 ? 1 : 0);
    const [only, ...others] = lines[first]?.cells ?? [];
    if (lines.length !== first + 1 || !only || others.length > 0 || !isContent(only)) return endRowBefore(table, within);
    // A table of one cell that holds what a cell holds only frames it.
    lines.length = within;
    table.layout = false;
    ({ text, at } = only);
  };

  return {
    lines,
    isNoted: () => noted,
    open(role, setting, spans, position) {
      if (setting === "hidden" || role === "skipped") skipping += 1;
      else if (setting !== "none") setApart(setting === "note" ? noteBegins : strikeBegins);
      if (skipping > 0 || role === null || role === "note" || role === "struck") return;
      if (role === "table") openTable();
      else if (role === "row" && table) {
        endRow(position);
        beginRow(table);
      } else if (role === "cell" && table) openCell(table, spans, position);
      else {
        breakBlock();
        if (role === "heading") heading = true;
      }
    },
    close(role, setting, position) {
      if (setting === "hidden" || role === "skipped") skipping -= 1;
      else if (setting !== "none") setApart(apartEnds);
      if (skipping > 0 || setting === "hidden" || role === null || role === "skipped" || role === "note" || role === "struck")
        return;
      if (role === "cell") endCell(position);
      else if (role === "row") endRow(position);
      else if (role === "table") closeTable(position);
      else {
        breakBlock();
        if (role === "heading") heading = false;
      }
    },
    say(data, position, isEntity) {
      if (skipping > 0 || (at === null && isBlank(data))) return;
      at ??= placeOf(position);
      text += data;
      special ||= isEntity;
    },
    fill(value, position) {
      if (table?.inCell && !table.layout) this.say(value, position, true);
    },
    end: flush,
  };
}

const gapsInText = /[ \t\r\n\f\u00a0]+/g;

/** Whether a cell holds what a cell of a table does: a value, or a few words, and neither a sentence nor a heading. */
function isContent({ text, raw }: SourceCell): boolean {
  if (raw !== undefined) return false;
  return isBlank(text) || isValue(text) || (text.length <= longestWords && !notOfCell.test(text));
}
const longestWords = 60;
const notOfCell = /[。；！？]|^\s*[一二三四五六七八九]、/u;
