import { isBlank, type Line, lineEnd, type SourceCell, separator } from "./line.js";
import { type BarRow, barRow, hasBar, isRule, rowsBetweenBars } from "./pipes.js";

const barsOnly = /^\s*\|+\s*$/;
const loneCell = /^[^|]*\|\s*$/;
const markdownHeading = /^ {0,3}#{1,6}\s+(?=\S)/;
/** A character that stands for itself behind a backslash, or a reference to one. */
const escapedCharacter = /\\([!-/:-@[-`{-~])|&(lt|gt|amp|quot|nbsp|#39|#124);/g;
const references: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  nbsp: "\u00a0",
  "#39": "'",
  "#124": "|",
};

/** How many lines without a bar may stand between two lines with one in a table whose cells each fill a line. */
const widestGap = 4;

/** The lines of a text: plain, with tab-separated or pipe tables, Markdown, or comma-separated values. */
export function readText(source: string): Line[] {
  const raw = withoutQuotedBreaks(source.split(lineEnd)).map(withoutQuoteMark);
  const isMarkdown = raw.some(
    (line) =>
      !line.startsWith(separator) && ((line.includes("#") && markdownHeading.test(line)) || (line.includes("|") && isRule(line))),
  );
  const plain = (text: string) => (isMarkdown ? unescaped(text) : text);
  const lines: Line[] = [];
  const streams = streamsIn(raw);
  let table: BarRow[] = [];
  let ruled = false;
  const endTable = () => {
    for (const row of rowsBetweenBars(table, isMarkdown)) lines.push(row);
    table = [];
  };
  for (let index = 0; index < raw.length; index += 1) {
    const text = raw[index] as string;
    const stream = streams.get(index);
    const rules = stream === undefined && isRule(text);
    ruled ||= rules;
    if (rules || (stream === undefined && isBlank(text))) continue;
    const isProse = text.startsWith(separator);
    const isRow = stream === undefined && !isProse && hasBar(text) && !(text.includes("#") && markdownHeading.test(text));
    if (isRow) table.push(barRow(text, index + 1, plain, ruled));
    else endTable();
    ruled = false;
    if (stream !== undefined) {
      lines.push(readStream(raw, index, stream, plain));
      index = stream;
    } else if (isProse) lines.push(textLine(plain(text), index + 1, 0, false));
    else if (!isRow) lines.push(readLine(text, index + 1, plain));
  }
  endTable();
  return lines;
}

/** How many lines a cell in quotes may fill, and how long a row may become of such cells. */
const longestQuoted = 12;
const longestJoined = 4000;
const opensQuote = /(?:^|\t)"[^"\t]*$/;
const goesOn = new RegExp(`^(?!${separator})[^"\\t]*$`);
const closesQuote = /^[^"\t]*"(?:\t|$)/;

/** The lines, with the cells put together that quotes keep together over several; the lines taken stay, empty. */
function withoutQuotedBreaks(lines: readonly string[]): string[] {
  const joined = [...lines];
  for (let index = 0; index < joined.length; index += 1) {
    const line = joined[index] as string;
    if (line.length > longestJoined || !opensQuote.test(line)) continue;
    let closing = index + 1;
    while (closing - index < longestQuoted && closing < joined.length && goesOn.test(joined[closing] as string)) closing += 1;
    if (!closesQuote.test(joined[closing] ?? "") || closing - index >= longestQuoted) continue;
    const whole = lines.slice(index + 1, closing).reduce((text, next) => text + next.trim(), line.replace(/"(?=[^"]*$)/, ""));
    joined.fill("", index, closing);
    joined[closing] = whole + (joined[closing] as string).replace('"', "");
    index = closing - 1;
  }
  return joined;
}

/** A row of a table that stands in a quotation of Markdown, or of a letter. */
const quoteMark = /^ {0,3}(?:> ?){1,4}(?=\s{0,4}\|)/;
const withoutQuoteMark = (line: string) => (line.startsWith(">") ? line.replace(quoteMark, "") : line);

const mayBeEscaped = /[\\*&<]/;

function unescaped(text: string): string {
  if (!mayBeEscaped.test(text)) return text;
  return text
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/(?<!\\)\*\*/g, "")
    .replace(
      escapedCharacter,
      (_, character: string | undefined, name: string | undefined) => character ?? references[name as string] ?? "",
    );
}

function readLine(text: string, line: number, plain: (text: string) => string): Line {
  const heading = text.includes("#") ? markdownHeading.exec(text) : null;
  if (heading) {
    const words = text.slice(heading[0].length).trimEnd();
    const closing = lastRun(words, "#");
    const title = closing > 0 && /\s/.test(words[closing - 1] as string) ? words.slice(0, closing).trimEnd() : words;
    return textLine(plain(title), line, heading[0].length, true);
  }
  if (text.includes("\t")) {
    const cells = cellsBetween(text, line, "\t", plain);
    const filled = cells.filter((cell) => !isBlank(cell.text));
    if (filled.length > 1 || (filled.length === 1 && filled[0] !== cells.at(-1))) return { kind: "cells", aligned: true, cells };
  }
  return textLine(plain(text), line, 0, false);
}

/** Where the run of a character at the end of a text begins. */
function lastRun(text: string, character: string): number {
  let index = text.length;
  while (index > 0 && text[index - 1] === character) index -= 1;
  return index;
}

function textLine(text: string, line: number, offset: number, heading: boolean): Line {
  const cells = [{ text, at: { line, column: offset + 1 } }];
  return heading ? { kind: "text", aligned: false, cells, heading } : { kind: "text", aligned: false, cells };
}

function cellsBetween(text: string, line: number, separator: string, plain: (text: string) => string): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let from = 0; ; ) {
    const next = text.indexOf(separator, from);
    cells.push({ text: plain(text.slice(from, next < 0 ? undefined : next)), at: { line, column: from + 1 } });
    if (next < 0) return cells;
    from = next + 1;
  }
}

/** How many lines of a stretch must each close a single cell for it to hold one cell a line. */
const fewestLines = 6;

/** Stretches of lines in which every cell fills a line or more, by their first and last line. */
function streamsIn(raw: readonly string[]): ReadonlyMap<number, number> {
  const streams = new Map<number, number>();
  let first = -1;
  let last = -1;
  let separate = false;
  let rows = 0;
  let single = 0;
  const close = () => {
    if (separate || (rows >= fewestLines && single * 2 > rows)) streams.set(first, last);
    separate = false;
    rows = 0;
    single = 0;
  };
  for (const [index, line] of raw.entries()) {
    if (!line.includes("|") || line.startsWith(separator)) continue;
    if (first < 0 || index - last > widestGap) {
      close();
      first = index;
    }
    last = index;
    separate ||= barsOnly.test(line);
    rows += 1;
    if (loneCell.test(line)) single += 1;
  }
  close();
  // The first cell may fill the lines before the first bar.
  return new Map([...streams].map(([from, to]) => [from > 0 && barsOnly.test(raw[from] as string) ? from - 1 : from, to]));
}

/** Lines in which every cell fills a line or more, as one line of cells; rows are told by their labels. */
function readStream(raw: readonly string[], from: number, to: number, plain: (text: string) => string): Line {
  const cells: SourceCell[] = [];
  let chunk: SourceCell[] = [];
  const endCell = (line: number, column: number) => {
    const filled = chunk.filter(({ text }) => text.trim() !== "");
    const [first] = filled;
    if (!first) cells.push({ text: chunk.some(({ text }) => text !== "") ? " " : "", at: { line, column } });
    else if (filled.length === 1) cells.push(first);
    else cells.push({ text: filled.map(({ text }) => text).join("\n"), at: first.at, lines: filled });
    chunk = [];
  };
  for (let index = from; index <= to; index += 1) {
    const pieces = cellsBetween(raw[index] as string, index + 1, "|", plain);
    for (const [position, piece] of pieces.entries()) {
      chunk.push(piece);
      if (position < pieces.length - 1) endCell(piece.at.line, piece.at.column);
    }
  }
  if (chunk.some(({ text }) => text.trim() !== "")) endCell(to + 1, 1);
  return { kind: "cells", aligned: false, stream: true, cells };
}
