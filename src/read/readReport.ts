import type { Edition } from "../form/edition.js";
import { editionOfYear, olderFormMarkers } from "../form/editions.js";
import { foldLabel } from "../form/fold.js";
import { type SectionCode, sections as sectionLabels, type TableCode, tables } from "../form/sections.js";
import { filledTables } from "../report/build.js";
import type { Place } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { applicationsForm, hasRows, readApplications } from "./applications.js";
import { type Assembly, assemble } from "./assemble.js";
import { findingsOf, newReading, type Reading } from "./cells.js";
import { type ReadFinding, readFinding } from "./findings.js";
import { readGrids } from "./grid.js";
import { readHeader } from "./header.js";
import { isHtml, readHtml, withoutScriptEscapes } from "./html.js";
import { proactiveForm, readProactive } from "./proactive.js";
import { recognise } from "./recognise.js";
import { hasReviews, readReviews } from "./reviews.js";
import { cutSideBySide } from "./sideBySide.js";
import type { Grid, SourceLine } from "./source.js";
import { readText } from "./text.js";

/** What reading came to: the report as far as it could be read, and everything that was odd or left out. */
export interface ReadResult {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
}

/** How to read. */
export interface ReadOptions {
  /** The reporting year, if it is known from elsewhere; it is used where the source states none. */
  readonly year?: number;
}

const isGrids = (source: Grid | readonly Grid[]): source is readonly Grid[] =>
  source.some((row) => row?.some((cell) => Array.isArray(cell)));

/** The words that two or more of must stand in a source without tables for it to be the form in use before 2019. */
const fewestMarkers = 2;

/**
 * Read a report as published: text with tab-separated or pipe tables, text drawn from a PDF, Markdown, HTML,
 * comma-separated values, or grids of cells. Never throws on content; repairs nothing and fills nothing in.
 * What cannot be told stays blank, and a finding says so.
 *
 * @param source - The text of the report, or its tables as grids
 * @param options - What is known from elsewhere
 * @returns The report, and findings with line and column
 *
 * @example What does a table say?
 * ```ts
 * import { readReport } from "gongkai";
 *
 * const { report, findings } = readReport("第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t12\n行政强制\t/\n");
 * report.proactive?.form; // => "2021"
 * report.proactive?.rows.penalties.decisions; // => 12
 * report.proactive?.rows.compulsion.decisions; // => null
 * report.marks["proactive/compulsion/decisions"]; // => "/"
 * findings.some(({ code }) => code === "read/cell-marked"); // => true
 * ```
 */
export function readReport(source: string | Grid | readonly Grid[], options: ReadOptions = {}): ReadResult {
  const reading = newReading();
  const lines = linesOf(reading, source);
  const cut = cutSideBySide(lines);
  const {
    tables: items,
    sections,
    places,
    second,
    opening,
    running,
  } = assemble(cut?.left ?? lines, recognise(cut?.left ?? lines));
  const header = readHeader(opening, running);
  const year = header.year ?? options.year ?? null;
  const other = cut ? cut.right[0]?.cells[0]?.at : second;
  if (cut || second) reading.findings.push(readFinding("read/second-report", {}, [], other));

  const found = {
    proactive: hasRows(items.proactive),
    applications: hasRows(items.applications),
    reviews: hasReviews(items.reviews),
  };
  const forms = formsOf(reading, items, found, year);
  if (found.proactive) readProactive(reading, items.proactive, forms.proactive);
  if (found.applications) readApplications(reading, items.applications, forms.applications);
  if (found.reviews) readReviews(reading, items.reviews);
  sayWhatIsMissing(reading, found, lines, running);
  saySections(reading, sections, places);
  const period = header.period && Number(header.period.from.slice(0, 4));
  if (header.titleYear !== null && period !== null && period !== header.titleYear)
    reading.findings.push(readFinding("read/years-differ", { title: header.titleYear, period }));

  const { body, publishedOn, contact } = header;
  const preface = opening.filter((_, index) => !header.taken.has(index)).join("\n");
  const filled = filledTables(forms, reading.values);
  const report: AnnualReport = {
    body,
    year,
    period: header.period,
    publishedOn,
    contact,
    preface,
    sections,
    proactive: found.proactive ? filled.proactive : null,
    applications: found.applications ? filled.applications : null,
    reviews: found.reviews ? filled.reviews : null,
    marks: Object.fromEntries(reading.marks) as AnnualReport["marks"],
  };
  return { report, findings: findingsOf(reading) };
}

function linesOf(reading: Reading, source: string | Grid | readonly Grid[]): readonly SourceLine[] {
  if (typeof source !== "string") return readGrids(isGrids(source) ? source : [source]);
  if (!isHtml(source)) return readText(source);
  const unescaped = withoutScriptEscapes(source);
  if (unescaped !== null) reading.findings.push(readFinding("read/markup-escaped", {}));
  const { lines, tooDeep } = readHtml(unescaped ?? source);
  if (tooDeep) reading.findings.push(readFinding("read/markup-too-deep", {}));
  return lines;
}

/** The edition of each table: from its content; else that of the year, of the other table, or the present one. */
function formsOf(
  reading: Reading,
  items: Assembly["tables"],
  found: Record<TableCode, boolean>,
  year: number | null,
): Record<TableCode, Edition> {
  const told = { proactive: proactiveForm(items.proactive), applications: applicationsForm(items.applications) };
  const ofYear = year === null ? null : editionOfYear(year);
  const formOf = (table: "proactive" | "applications", other: Edition | null): Edition => {
    const form = told[table] ?? ofYear ?? other ?? "2021";
    if (told[table] === null && found[table]) reading.findings.push(readFinding("read/edition-assumed", { table, form }));
    return form;
  };
  const proactive = formOf("proactive", told.applications);
  const applications = formOf("applications", told.proactive);
  // Section 四 is the same in both editions; it goes with section 三.
  return { proactive, applications, reviews: found.applications || !found.proactive ? applications : proactive };
}

function sayWhatIsMissing(
  reading: Reading,
  found: Record<TableCode, boolean>,
  lines: readonly SourceLine[],
  running: readonly string[],
): void {
  if (!tables.some((table) => found[table])) {
    const words = [...running, ...lines.flatMap(({ cells }) => cells.map(({ text }) => text))];
    const markers = olderFormMarkers.filter((marker) => words.some((text) => text.includes(marker)));
    if (markers.length >= fewestMarkers) {
      reading.findings.push(readFinding("read/older-form", { markers }));
      return;
    }
  }
  for (const table of tables) if (!found[table]) reading.findings.push(readFinding("read/table-missing", { table }));
}

/** Titles that are not the form's, and sections that stand in another order. */
function saySections(reading: Reading, sections: AnnualReport["sections"], places: readonly Place[]): void {
  for (const [index, { kind, title }] of sections.entries())
    if (kind !== null && foldLabel(title) !== foldLabel(sectionLabels[kind].label))
      reading.findings.push(
        readFinding("read/label-variant", { text: title, label: sectionLabels[kind].label }, [], places[index]),
      );
  const order = sections.flatMap(({ kind }) => kind ?? []);
  const ranks = sections.map(({ kind }) => (kind === null ? null : (Object.keys(sectionLabels) as SectionCode[]).indexOf(kind)));
  let highest = -1;
  for (const [index, rank] of ranks.entries()) {
    if (rank !== null && rank < highest) {
      reading.findings.push(readFinding("read/sections-swapped", { order }, [], places[index]));
      return;
    }
    highest = Math.max(highest, rank ?? -1);
  }
}
