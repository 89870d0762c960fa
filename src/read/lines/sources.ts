import type { Place } from "../../report/finding.js";
import { type ReadFinding, readFinding } from "../result/findings.js";
import { isCsv, readCsv } from "./csv.js";
import { isHtml, withoutEscapes, withoutSections } from "./escaped.js";
import { linesOfGrids } from "./grid.js";
import { readHtml } from "./html.js";
import { type Grid, type Line, printedAs, separator, visible } from "./line.js";
import { placesNear } from "./near.js";
import { readText } from "./text.js";

/** The lines of a source, and what was odd on the way to them. */
export interface Source {
  readonly lines: readonly Line[];
  readonly findings: readonly ReadFinding[];
  /** A place as it is told: one in a line that is too long to be counted along has the words around it. */
  readonly placeOf: (place: Place) => Place;
}

/** A way in which a report is written down. */
interface Syntax {
  /** Whether a text is written so. */
  readonly knows: (text: string) => boolean;
  readonly read: (text: string) => Source;
}

const readRecords = (text: string): Source => ({ lines: readCsv(text), findings: [], placeOf: placesNear(text) });
const readLinesOfText = (text: string): Source => ({
  lines: readText(text),
  findings: nameAlone(text),
  placeOf: placesNear(text),
});

/** The name of a file, its path or an address, and nothing else. */
const name =
  /^(?:(?:https?|file|ftp):\/\/\S+|[^\r\n\t|│]{0,500}\.(?:docx?|wps|xlsx?|et|pdf|html?|mht|txt|csv|md|json|png|jpe?g|tiff?|zip|rar))$/i;
/** No name is longer. */
const longestName = 2000;

function nameAlone(source: string): readonly ReadFinding[] {
  const text = source.length <= longestName ? source.trim() : "";
  return name.test(text) ? [readFinding("read/source-is-name", { text })] : [];
}

/** The mark of printed records, within the quotes of their first field and behind the apostrophe that keeps it from being a formula. */
const recordsMark = new RegExp(`^"?'*${printedAs.records}`);

/** The syntaxes of texts; the first that knows a text reads it. A new syntax is a file, and a row here. */
const syntaxes: readonly Syntax[] = [
  { knows: (text) => recordsMark.test(text), read: (text) => readRecords(text.replace(printedAs.records, "")) },
  { knows: (text) => text.startsWith(printedAs.text), read: (text) => readLinesOfText(text.replace(printedAs.text, "")) },
  { knows: isCsv, read: readRecords },
  { knows: isHtml, read: readMarkup },
  { knows: () => true, read: readLinesOfText },
];

/** The lines of a source. */
export function sourceOf(source: string | Grid | readonly Grid[]): Source {
  if (typeof source !== "string") return { lines: linesOfGrids(source), findings: [], placeOf: (place) => place };
  const text = visible(source);
  const read = (syntaxes.find(({ knows }) => knows(text)) as Syntax).read(text);
  return text.includes(separator) ? { ...read, lines: read.lines.map(withoutSeparators) } : read;
}

/** A line without the separators of a printed report; one before a line of text marks it as prose. */
function withoutSeparators(line: Line): Line {
  const prose = line.kind === "text" && line.cells[0]?.text.startsWith(separator);
  const cells = line.cells.map((cell) =>
    cell.text.includes(separator) ? { ...cell, text: cell.text.replaceAll(separator, "") } : cell,
  );
  return prose ? { ...line, cells, prose } : { ...line, cells };
}

function readMarkup(text: string): Source {
  const unescaped = withoutEscapes(text);
  const { lines, tooDeep } = readHtml(withoutSections(unescaped ?? text));
  const findings = [
    ...(unescaped === null ? [] : [readFinding("read/markup-escaped", {})]),
    ...(tooDeep ? [readFinding("read/markup-too-deep", {})] : []),
  ];
  return { lines, findings, placeOf: (place) => place };
}
