import { isValue } from "../values/number.js";
import { textOfCell, tidied } from "./cellText.js";
import { isBlank, type SourceCell, visible } from "./line.js";
import { clear, flush, type OpenTable, type Page, type RowLine } from "./page.js";

/** What a tag says of the cell that it opens. */
export interface Spans {
  readonly colspan: number | null;
  readonly rowspan: number | null;
}

export function beginRow(table: OpenTable): void {
  table.row = [];
  table.begun += 1;
}

export function openCell(page: Page, table: OpenTable, spans: Spans, position: number): void {
  endCell(page, position);
  if (table.row === null) beginRow(table);
  flush(page);
  table.inCell = true;
  table.span = spans.colspan ?? 1;
  table.spans ||= table.span > 1 || (spans.rowspan ?? 1) > 1;
  table.layout = false;
}

export function endCell(page: Page, position: number): void {
  const { table, text, special } = page;
  if (!table?.inCell) return;
  table.inCell = false;
  if (table.layout) {
    flush(page);
    return;
  }
  const { line, column } = page.at ?? page.placeOf(position);
  const inTable = { table: table.number, row: table.begun, cell: (table.row?.length ?? 0) + 1 };
  const at = { line, column, inTable };
  const cell: SourceCell = special ? { ...textOfCell(visible(text)), at } : { text: tidied(text), at };
  table.row?.push(table.span > 1 ? { ...cell, span: table.span } : cell);
  clear(page);
}

export function endRow(page: Page, position: number): void {
  endCell(page, position);
  const { table, lines } = page;
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
}

/** What a row holds before a cell with a table of its own is a row by itself. */
function endRowBefore(page: Page, table: OpenTable, line: number): void {
  const cells = table.row ?? [];
  if (cells.length > 0) page.lines[line] = { kind: "cells", aligned: false, cells };
  table.row = [];
}

export function openTable(page: Page): void {
  const { table: around, lines } = page;
  const row = around?.inCell ? around.row : null;
  const isFirst = row !== null && !around?.layout && page.at === null;
  if (around?.inCell) around.layout = true;
  if (around && row && !isFirst) endRowBefore(page, around, lines.length);
  flush(page);
  const within = isFirst ? lines.length : null;
  if (isFirst && row.length > 0) lines.push({ kind: "text", aligned: false, cells: [] });
  if (around) page.outer.push(around);
  page.tables += 1;
  const cell = { row: null, span: 1, inCell: false, layout: false };
  page.table = { ...cell, within, rows: [], spans: false, number: page.tables, begun: 0 };
}

export function closeTable(page: Page, position: number): void {
  endRow(page, position);
  const { table: closed, lines } = page;
  if (closed && !closed.spans) for (const row of closed.rows) row.aligned = true;
  const table = page.outer.pop() ?? null;
  page.table = table;
  flush(page);
  const within = closed?.within ?? null;
  if (!table?.row || within === null) return;
  const first = within + (table.row.length > 0 ? 1 : 0);
  const [only, ...others] = lines[first]?.cells ?? [];
  if (lines.length !== first + 1 || !only || others.length > 0 || !isContent(only)) {
    endRowBefore(page, table, within);
    return;
  }
  // A table of one cell that holds what a cell holds only frames it.
  lines.length = within;
  table.layout = false;
  page.text = only.text;
  page.at = only.at;
}

/** Whether a cell holds what a cell of a table does: a value, or a few words, and neither a sentence nor a heading. */
function isContent({ text, raw }: SourceCell): boolean {
  if (raw !== undefined) return false;
  return isBlank(text) || isValue(text) || (text.length <= longestWords && !notOfCell.test(text));
}
const longestWords = 60;
const notOfCell = /[。；！？]|^\s*[一二三四五六七八九]、/u;
