import type { Place } from "../../report/finding.js";
import type { Wording } from "../lexicon/lexicon.js";
import type { Line } from "../lines/line.js";
import type { TokenLines } from "../tokens/tokenLines.js";
import { nameAlone } from "./bodyName.js";
import { type Header, readHeader } from "./header.js";
import type { Assembly } from "./item.js";
import { assemble } from "./outline.js";
import { headingOf } from "./sections.js";
import { isTitle } from "./title.js";

/** A report as it stands in its source: the tables with what they hold, the sections, the header. */
export interface Outline extends Omit<Assembly, "second"> {
  readonly header: Header;
  /** The reporting year that the header states, else the year known from elsewhere. */
  readonly year: number | null;
  readonly lines: readonly Line[];
  /** Where the report begins; `null` in a source without a line. */
  readonly begins: Place | null;
}

/** The reports that follow each other; one at least, be it empty. */
export function outlinesOf(source: TokenLines, knownYear: number | null): Outline[] {
  const { lines } = source;
  const outlines: Outline[] = [];
  const lastOfTables = lastTableLine(source);
  for (let from = 0, to = 0; from < lines.length || outlines.length === 0; from = to) {
    const first = assemble(source, from, lines.length);
    // Titles alone, behind the tables of the report, are its own.
    const whole = first.second !== null && first.second > lastOfTables ? assemble(source, from, lines.length, false) : first;
    to = whole.second === null ? lines.length : beginningOf(source, from, whole.second);
    const { second, ...assembly } = whole.second === null ? whole : assemble(source, from, to);
    const header = readHeader(assembly.opening, assembly.running);
    const begins = lines[from]?.cells[0]?.at ?? null;
    outlines.push({ ...assembly, header, year: header.year ?? knownYear, lines: lines.slice(from, to), begins });
  }
  return outlines;
}

/** The last line that holds a word of a table. */
function lastTableLine({ tokens }: TokenLines): number {
  let last = -1;
  for (const [line, own] of tokens)
    if (line > last && own.some((token) => token.kind === "label" && token.match.wordings.every(isOfTable))) last = line;
  return last;
}
const isOfTable = ({ term }: Wording) => term.kind === "row" || term.kind === "head";

/** The line in which a report begins of which another line told it, that of its table say: its title, or its first section. */
function beginningOf({ lines, tokens }: TokenLines, from: number, told: number): number {
  let begins = told;
  // A title is its own beginning.
  for (let line = isTitle(lines[told]?.cells[0]?.text ?? "") ? told : told - 1; line > from; line -= 1) {
    const isRow = tokens
      .get(line)
      ?.some((token) => token.kind === "label" && token.match.wordings.every(({ term }) => term.kind === "row"));
    if (isRow) break;
    const source = lines[line] as Line;
    if (source.kind !== "text" || source.prose) continue;
    // The name of the body may fill the line over its title.
    if (isTitle(source.cells[0]?.text ?? "")) return nameAlone(lines[line - 1]?.cells[0]?.text ?? "") ? line - 1 : line;
    const heading = headingOf(source.cells[0]?.text ?? "", source.heading ?? false)?.exact;
    if (heading === "overview") begins = line;
    else if (heading) break;
  }
  return begins;
}
