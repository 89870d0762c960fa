import { Parser } from "htmlparser2";
import type { Place } from "../report/finding.js";
import { apartEnds, blockBreak, cellOf, noteBegins, strikeBegins, withoutMarks } from "./htmlCell.js";
import { roles, setAttribute, type Tag } from "./htmlTag.js";
import { matchLabel } from "./labels.js";
import { isValue } from "./numbers.js";
import { placesIn } from "./places.js";
import { isBlank, type SourceCell, type SourceLine, visible } from "./source.js";

/** Whether a text is HTML. */
export function isHtml(source: string): boolean {
  return /<(?:table|tr|td|p|div|html|body|article|h[1-6])[\s>]/i.test(source);
}

/** HTML that stands in a script keeps the escapes of its string: `colspan=\"5\"`. */
const escapedAttribute = /<[a-z][^<>]{0,400}=\s*\\["']/i;

/** Take the escapes of a script's string from HTML; `null` if there are none. */
export function withoutScriptEscapes(source: string): string | null {
  if (!(source.includes('\\"') || source.includes("\\'")) || !escapedAttribute.test(source)) return null;
  return source.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, character: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: " ", r: " ", t: " " }[character as string] ?? (character as string);
  });
}

interface OpenTable {
  rows: { cells: SourceCell[] }[];
  /** How many columns the present cell spans. */
  span: number;
  /** Whether the present cell holds a table of its own, so that its text is no cell but running text. */
  inCell: boolean;
  layout: boolean;
  /** How many lines there were before it, if it is the first thing in a cell of another table; otherwise `null`. */
  readonly within: number | null;
  /** Where its rows stand among the lines. */
  readonly lines: number[];
  /** Whether a cell spans others, so that the position of a cell in its row is not its column. */
  spans: boolean;
}

/** The lines of an HTML text, and what is odd about it. */
export interface HtmlLines {
  readonly lines: SourceLine[];
  /** Whether elements stand within each other beyond reason. */
  readonly tooDeep: boolean;
  /** Whether a cell holds notes, or something struck out, beside its text. */
  readonly noted: boolean;
}

/**
 * The lines of an HTML text: a row of a table keeps its own cells, in their order; cells that span others stand once.
 * Scripts and styles are skipped. Markup that is nested beyond reason is read as far as it is not.
 */
export function readHtml(source: string): HtmlLines {
  const lines: SourceLine[] = [];
  const open: OpenTable[] = [];
  const placeOf = placesIn(source);
  let text = "";
  let at: Place | null = null;
  let skipping = 0;
  let heading = false;
  let noted = false;
  let depth = 0;
  const ends: string[] = [];
  // The tag that was begun last, until something else follows: only then it is known to have an end.
  let begun: Tag | null = null;
  let position = 0;

  const top = () => open.at(-1);
  const flush = () => {
    // Without a place there is nothing but white space.
    for (const line of at === null ? [] : withoutMarks(visible(text)).split(blockBreak)) {
      const trimmed = line.replace(/[ \t\r\n\f\u00a0]+/g, " ").trim();
      if (trimmed !== "" && at !== null)
        lines.push({ kind: "text", aligned: false, cells: [{ text: trimmed, at }], ...(heading ? { heading } : {}) });
    }
    text = "";
    at = null;
  };
  const endCell = () => {
    const table = top();
    if (!table?.inCell) return;
    table.inCell = false;
    if (table.layout) return flush();
    const row = table.rows.at(-1);
    const cell = cellOf(text, at ?? placeOf(position));
    noted ||= cell.raw !== undefined;
    row?.cells.push(table.span > 1 ? { ...cell, span: table.span } : cell);
    text = "";
    at = null;
  };
  const endRow = () => {
    endCell();
    const row = top()?.rows.pop();
    if (!row || row.cells.length === 0) return;
    const [alone, ...others] = row.cells;
    // A row of one cell that spans a table is a title, or a paragraph.
    if (alone?.span && others.length === 0) {
      lines.push({ kind: "text", aligned: false, cells: [alone] });
      return;
    }
    top()?.lines.push(lines.length);
    lines.push({ kind: "cells", aligned: false, cells: row.cells });
  };

  /** What a row holds before a cell with a table of its own is a row by itself. */
  const endRowBefore = (row: { cells: SourceCell[] }, line: number) => {
    if (row.cells.length > 0) lines[line] = { kind: "cells", aligned: false, cells: row.cells };
    row.cells = [];
  };
  const openTable = (outer: OpenTable | undefined) => {
    const row = outer?.inCell ? outer.rows.at(-1) : undefined;
    const isFirst = row !== undefined && !outer?.layout && at === null;
    if (outer?.inCell) outer.layout = true;
    if (row && !isFirst) endRowBefore(row, lines.length);
    flush();
    const within = isFirst ? lines.length : null;
    if (isFirst && row.cells.length > 0) lines.push({ kind: "text", aligned: false, cells: [] });
    open.push({ rows: [], span: 1, inCell: false, layout: false, within, lines: [], spans: false });
  };
  const closeTable = ({ spans, within, lines: own }: OpenTable) => {
    if (!spans) for (const line of own) lines[line] = { ...(lines[line] as SourceLine), aligned: true };
    flush();
    const outer = top();
    const row = outer?.rows.at(-1);
    if (!outer || !row || within === null) return;
    const first = within + (row.cells.length > 0 ? 1 : 0);
    const [only, ...others] = lines[first]?.cells ?? [];
    if (lines.length !== first + 1 || !only || others.length > 0 || !isContent(only)) return endRowBefore(row, within);
    // A table of one cell that holds what a cell holds only frames it.
    lines.length = within;
    outer.layout = false;
    ({ text, at } = only);
  };

  const openBegun = () => {
    if (begun) openTag(begun);
    begun = null;
    position = parser.startIndex;
  };
  const openTag = ({ name, start, strikes, colspan, rowspan }: Tag) => {
    position = start;
    const role = roles.get(name);
    const isTable = role === "table" || role === "row" || role === "cell";
    const begins = isTable ? "" : role === "note" ? noteBegins : role === "struck" || strikes ? strikeBegins : "";
    text += begins;
    ends.push(begins === "" ? "" : apartEnds);
    if (role === "skipped") skipping += 1;
    if (skipping > 0 || role === undefined) return;
    const table = top();
    if (role === "table") {
      openTable(table);
    } else if (role === "row" && table) {
      endRow();
      table.rows.push({ cells: [] });
    } else if (role === "cell" && table) {
      endCell();
      if (table.rows.length === 0) table.rows.push({ cells: [] });
      flush();
      table.inCell = true;
      table.span = colspan ?? 1;
      table.spans ||= table.span > 1 || (rowspan ?? 1) > 1;
      table.layout = false;
    } else if (role !== "note" && role !== "struck") {
      if (table?.inCell && !table.layout) text += blockBreak;
      else flush();
      if (role === "heading") heading = true;
    }
  };

  const parser = new Parser(
    {
      onopentagname(name) {
        openBegun();
        depth += 1;
        begun = { name, start: parser.startIndex, strikes: false, style: false, colspan: null, rowspan: null };
      },
      onattribute(name, value) {
        if (begun) setAttribute(begun, name, value);
      },
      ontext(data) {
        openBegun();
        if (skipping > 0) return;
        if (at === null && !isBlank(data)) at = placeOf(position);
        text += data;
      },
      onclosetag(name) {
        openBegun();
        if (depth <= deepest) depth -= 1;
        text += ends.pop() ?? "";
        const role = roles.get(name);
        if (role === "skipped") skipping = Math.max(0, skipping - 1);
        if (skipping > 0 || role === undefined || role === "skipped" || role === "note" || role === "struck") return;
        if (role === "cell") endCell();
        else if (role === "row") endRow();
        else if (role === "table") {
          endRow();
          const closed = open.pop();
          if (closed) closeTable(closed);
        } else {
          const table = top();
          if (table?.inCell && !table.layout) text += blockBreak;
          else flush();
          if (role === "heading") heading = false;
        }
      },
    },
    { decodeEntities: true },
  );
  for (let from = 0; from < source.length && depth <= deepest; from += chunk) parser.write(source.slice(from, from + chunk));
  // A tag that the source breaks off in is none.
  if (source[parser.endIndex] !== ">") begun = null;
  parser.end();
  flush();
  return { lines, tooDeep: depth > deepest, noted };
}

/** Whether a cell holds a value or a label of a table, or nothing. */
function isContent({ text, raw }: SourceCell): boolean {
  if (raw !== undefined) return false;
  return (
    isBlank(text) || isValue(text) || matchLabel(text, false)?.wordings.every(({ term }) => term.kind !== "section") === true
  );
}

/** How deep elements may stand within each other, and how much is read before it is looked at. */
const deepest = 10_000;
const chunk = 16_384;
