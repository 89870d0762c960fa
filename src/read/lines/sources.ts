import { type ReadFinding, readFinding } from "../result/findings.js";
import { isCsv, readCsv } from "./csv.js";
import { isHtml, withoutEscapes, withoutSections } from "./escaped.js";
import { linesOfGrids } from "./grid.js";
import { readHtml } from "./html.js";
import { type Grid, type Line, visible } from "./line.js";
import { readText } from "./text.js";

/** The lines of a source, and what was odd on the way to them. */
export interface Source {
  readonly lines: readonly Line[];
  readonly findings: readonly ReadFinding[];
  /** The text whose lines places count; `null` where a place is a cell of a table. */
  readonly text: string | null;
}

/** A way in which a report is written down. */
interface Syntax {
  /** Whether a text is written so. */
  readonly knows: (text: string) => boolean;
  readonly read: (text: string) => Source;
}

/** The syntaxes of texts; the first that knows a text reads it. A new syntax is a file, and a row here. */
const syntaxes: readonly Syntax[] = [
  { knows: isHtml, read: readMarkup },
  { knows: isCsv, read: (text) => ({ lines: readCsv(text), findings: [], text }) },
  { knows: () => true, read: (text) => ({ lines: readText(text), findings: [], text }) },
];

/** The lines of a source. */
export function linesOf(source: string | Grid | readonly Grid[]): Source {
  if (typeof source !== "string") return { lines: linesOfGrids(source), findings: [], text: null };
  const text = visible(source);
  return (syntaxes.find(({ knows }) => knows(text)) as Syntax).read(text);
}

function readMarkup(text: string): Source {
  const unescaped = withoutEscapes(text);
  const { lines, tooDeep } = readHtml(withoutSections(unescaped ?? text));
  const findings = [
    ...(unescaped === null ? [] : [readFinding("read/markup-escaped", {})]),
    ...(tooDeep ? [readFinding("read/markup-too-deep", {})] : []),
  ];
  return { lines, findings, text: null };
}
