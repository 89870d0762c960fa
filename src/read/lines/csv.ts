import { isValue } from "../values/number.js";
import { isBlank, type Line, type SourceCell, separator } from "./line.js";

/** How long a record of a table may be, and a field of it that holds words. */
const longestRecord = 2000;
const longestField = 120;
/** How many fields two records must have to be told as such if one of them holds words alone. */
const fewestFields = 4;

/** Whether a text is comma-separated values: two records of one length follow each other, and one of them holds values. */
export function isCsv(source: string): boolean {
  if (page.test(source)) return false;
  if (source.includes('"') && quotedBreak.test(source)) return true;
  let before: RecordShape | null = null;
  for (let from = 0, comma = source.indexOf(","); comma >= 0; ) {
    const begins = source.lastIndexOf("\n", comma) + 1;
    const end = endOfLine(source, comma);
    const shape: RecordShape | null = shapeOf(source.slice(begins, end));
    if (before && shape && isBlank(source.slice(from, begins)) && shape.fields === before.fields) {
      if (shape.hasValues && before.hasValues) return true;
      if ((shape.hasValues || before.hasValues) && shape.fields >= fewestFields) return true;
    }
    before = shape;
    from = end + 1;
    comma = source.indexOf(",", from);
  }
  return false;
}

/** Records may hold a tag in one of their texts; a page has a table, or says that it is one. */
const page = /(?:<|&lt;|\\u003c)\/?(?:table|html|body|tr)/i;

/** A first field in quotes that goes on in the next line. */
const quotedBreak = /^"[^"\t|\n]{1,120}\n[^"\t|\n]{0,120}",/m;

/** How many fields a record has, and whether all behind its label are values, or blank. */
interface RecordShape {
  readonly fields: number;
  readonly hasValues: boolean;
}

/** The shape of a line as a record; `null` if it is none, but a row with other separators, or prose. */
function shapeOf(line: string): RecordShape | null {
  if (line.length > longestRecord || line.startsWith(separator) || /[\t|│。]/u.test(line)) return null;
  const fields = line.trimEnd().match(field) ?? [];
  if (fields.some(({ length }) => length > longestField)) return null;
  const [label = "", ...others] = fields.map((text) => text.replace(/^,/, "").replace(/^"(.*)"$/, "$1"));
  const isLabel = isBlank(label) || isValue(label) || !/\d\s*$/u.test(label);
  // The label of a row may stand in its second column, or its third.
  const first = others.findIndex((text) => isBlank(text) || isValue(text));
  const values = first < 0 ? [] : others.slice(first);
  const isFilled = values.every((text) => isBlank(text) || isValue(text));
  const hasValues = isLabel && isFilled && (values.some((text) => !isBlank(text)) || fields.length >= fewestFields);
  return { fields: fields.length, hasValues: hasValues && values.length > 0 };
}

/** A field, with the comma before it. */
const field = /(?:^|,)(?:"[^"]*"|[^,"]*)/g;

function endOfLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end < 0 ? source.length : end;
}

/** An apostrophe that keeps a spreadsheet from taking the field for a formula. */
const guard = /^'(?='*[\s\u2063]*[=+\-@＝＋－＠\t\r])/u;

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
