import { Parser } from "htmlparser2";
import type { Place } from "../report/finding.js";
import { isBlank, type SourceCell, type SourceLine } from "./source.js";

/** What an element is to the reader; others only surround text. */
type Role = "table" | "row" | "cell" | "block" | "heading" | "skipped" | "apart";

const tagsOf: Readonly<Record<Role, string>> = {
  table: "table",
  row: "tr",
  cell: "td th",
  block:
    "p div br li ul ol dl dt dd tbody thead tfoot caption section article header footer main body html pre blockquote center",
  heading: "h1 h2 h3 h4 h5 h6 title",
  skipped: "script style noscript template select textarea",
  // Notes, and what is struck out: their text is not part of the words around it.
  apart: "sup sub del s strike",
};
const roles: ReadonlyMap<string, Role> = new Map(
  (Object.keys(tagsOf) as Role[]).flatMap((role) => tagsOf[role].split(" ").map((tag) => [tag, role] as const)),
);

/** Whether a text is HTML. */
export function isHtml(source: string): boolean {
  return source.includes("<") && /<(?:table|tr|td|p|div|html|body|article|h[1-6])[\s>]/i.test(source);
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

/** An opening tag, as far as it matters here. */
interface Tag {
  readonly name: string;
  readonly start: number;
  /** Whether it hides its element. */
  hides: boolean;
  /** Whether its style has been seen; of several attributes of one name the first counts. */
  style: boolean;
  colspan: number | null;
  rowspan: number | null;
}

function setAttribute(tag: Tag, name: string, value: string): void {
  if (name === "colspan") tag.colspan ??= Number(value);
  else if (name === "rowspan") tag.rowspan ??= Number(value);
  else if (name === "hidden") tag.hides = true;
  else if (name === "style" && !tag.style) {
    tag.style = true;
    tag.hides ||= /display\s*:\s*none/i.test(value);
  }
}

interface OpenTable {
  rows: { cells: SourceCell[] }[];
  /** How many columns the present cell spans. */
  span: number;
  /** Whether the present cell holds a table of its own, so that its text is no cell but running text. */
  inCell: boolean;
  layout: boolean;
  /** Where its rows stand among the lines. */
  readonly lines: number[];
  /** Whether a cell spans others, so that the position of a cell in its row is not its column. */
  spans: boolean;
}

/**
 * The lines of an HTML text: a row of a table keeps its own cells, in their order; cells that span others stand once.
 * Scripts and styles are skipped. Markup that is nested beyond reason is read as far as it is not.
 */
export function readHtml(source: string): { lines: SourceLine[]; tooDeep: boolean } {
  const lines: SourceLine[] = [];
  const open: OpenTable[] = [];
  const placeOf = placesIn(source);
  let text = "";
  let at: Place | null = null;
  let skipping = 0;
  let heading = false;
  let depth = 0;
  const apart: boolean[] = [];
  // The tag that was begun last, until something else follows: only then it is known to have an end.
  let begun: Tag | null = null;
  let position = 0;

  const top = () => open.at(-1);
  const flush = () => {
    // Without a place there is nothing but white space.
    for (const line of at === null ? [] : text.split(blockBreak)) {
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
    const cell = { text: tidied(text), at: at ?? placeOf(position) };
    row?.cells.push(table.span > 1 ? { text: cell.text, at: cell.at, span: table.span } : cell);
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

  const openBegun = () => {
    if (begun) openTag(begun);
    begun = null;
    position = parser.startIndex;
  };
  const openTag = ({ name, start, hides, colspan, rowspan }: Tag) => {
    position = start;
    const role = roles.get(name);
    apart.push(role === "apart" || hides);
    if (role === "apart" || hides) text += " ";
    if (role === "skipped") skipping += 1;
    if (skipping > 0 || role === undefined) return;
    const table = top();
    if (role === "table") {
      if (table?.inCell) table.layout = true;
      flush();
      open.push({ rows: [], span: 1, inCell: false, layout: false, lines: [], spans: false });
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
    } else if (role !== "apart") {
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
        begun = { name, start: parser.startIndex, hides: false, style: false, colspan: null, rowspan: null };
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
        if (apart.pop()) text += " ";
        const role = roles.get(name);
        if (role === "skipped") skipping = Math.max(0, skipping - 1);
        if (skipping > 0 || role === undefined || role === "skipped" || role === "apart") return;
        if (role === "cell") endCell();
        else if (role === "row") endRow();
        else if (role === "table") {
          endRow();
          const closed = open.pop();
          if (closed && !closed.spans)
            for (const line of closed.lines) lines[line] = { ...(lines[line] as SourceLine), aligned: true };
          flush();
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
  return { lines, tooDeep: depth > deepest };
}

/** Where a block ends within a cell; whether it parts words or lines shows when a table opens in the cell. */
const blockBreak = "\u001f";

const gaps = new RegExp(`[ \\t\\r\\n\\f${blockBreak}]+`, "g");

/** The text of a cell, its white space and the ends of its blocks each made one space. */
function tidied(text: string): string {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) <= 0x20) return text.replace(gaps, " ").trim();
  return text.trim();
}

/** How deep elements may stand within each other, and how much is read before it is looked at. */
const deepest = 10_000;
const chunk = 16_384;

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
