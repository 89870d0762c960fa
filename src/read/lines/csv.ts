import { isBlank, type Line, type SourceCell } from "./line.js";

/** A head of one of the tables, as a field of comma-separated values, up to the comma behind it. */
const headField = /(?:^|,)"?(?:信息内容|自然人|结果维持|Information|Natural persons|Upheld)"?(?![\s\S])/mu;
const longestField = 20;

/** Whether a text is comma-separated values. */
export function isCsv(source: string): boolean {
  for (let comma = source.indexOf(","); comma >= 0; comma = source.indexOf(",", comma + 1))
    if (headField.test(source.slice(Math.max(0, comma - longestField), comma))) return true;
  return false;
}

/** An apostrophe that keeps a spreadsheet from taking the field for a formula. */
const guard = /^'(?='*\s*[=+\-@＝＋－＠\t\r])/u;

/** The records of comma-separated values (RFC 4180), as lines of cells. */
export function readCsv(source: string): Line[] {
  const lines: Line[] = [];
  let cells: SourceCell[] = [];
  let line = 1;
  let lineStart = 0;
  let position = source.startsWith("\uFEFF") ? 1 : 0;
  const endRecord = () => {
    const [first] = cells;
    if (cells.length === 1 && first) lines.push({ kind: "text", aligned: false, cells: [first] });
    else lines.push({ kind: "cells", aligned: true, cells });
    cells = [];
  };
  while (position < source.length) {
    const at = { line, column: position - lineStart + 1 };
    const start = position;
    let text = "";
    if (source[position] === '"') {
      const end = closingQuote(source, position + 1);
      const quoted = source.slice(position + 1, end);
      for (let index = quoted.indexOf("\n"); index >= 0; index = quoted.indexOf("\n", index + 1)) {
        line += 1;
        lineStart = position + index + 2;
      }
      position = endOfField(source, end + 1);
      // A field with more than white space behind its quotation mark is kept as it stands.
      text = isBlank(source.slice(end + 1, position)) ? quoted.replaceAll('""', '"') : source.slice(start, position);
    } else {
      position = endOfField(source, position);
      text = source.slice(start, position);
    }
    cells.push({ text: text.replace(guard, ""), at });
    if (source[position] === ",") {
      position += 1;
      if (position === source.length) cells.push({ text: "", at: { line, column: position - lineStart + 1 } });
    } else {
      if (source[position] === "\r" && source[position + 1] === "\n") position += 1;
      position += 1;
      line += 1;
      lineStart = position;
      endRecord();
    }
  }
  if (cells.length > 0) endRecord();
  return lines;
}

function endOfField(source: string, from: number): number {
  let position = from;
  while (position < source.length && !",\r\n".includes(source[position] as string)) position += 1;
  return position;
}

function closingQuote(source: string, from: number): number {
  for (let position = source.indexOf('"', from); position >= 0; position = source.indexOf('"', position + 2))
    if (source[position + 1] !== '"') return position;
  return source.length;
}
