import type { Edition } from "../form/edition.js";
import { editionOfYear } from "../form/editions.js";
import type { TableCode } from "../form/sections.js";
import { filledTables } from "../report/build.js";
import type { CellId } from "../report/cells.js";
import type { Place } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import type { Wording } from "./lexicon/lexicon.js";
import type { Line } from "./lines/line.js";
import { nameAlone } from "./outline/bodyName.js";
import { readHeader } from "./outline/header.js";
import type { Assembly } from "./outline/item.js";
import { sayWhatIsMissing } from "./outline/otherForm.js";
import { assemble } from "./outline/outline.js";
import { headingOf } from "./outline/sections.js";
import { cutSideBySide } from "./outline/sideBySide.js";
import { isTitle } from "./outline/title.js";
import { findingsOf, newReading, type ReadCell, type Reading } from "./result/cells.js";
import { compose } from "./result/compose.js";
import { type ReadFinding, readFinding } from "./result/findings.js";
import { withStatedReadings } from "./result/stated.js";
import { applicationsForm, hasRows, readApplications } from "./tables/applications.js";
import { proactiveForm, readProactive } from "./tables/proactive.js";
import { hasReviews, readReviews } from "./tables/reviews.js";
import { withNamesJoined } from "./tokens/named.js";
import { withoutColumnNumbers, withoutRowNumbers } from "./tokens/rowNumbers.js";
import { withStreamCells } from "./tokens/stream.js";
import type { Token } from "./tokens/token.js";
import { groupByLine, recognise } from "./tokens/tokens.js";

/**
 * What reading came to: the report as far as it could be read, and everything that was odd or left out.
 *
 * @see {@link readReport}
 * @category Reading
 *
 * @example What is said of a cell that holds a mark?
 * ```ts
 * import { readReport } from "gongkai";
 *
 * const { report, cells, findings } = readReport([["信息内容", "本年处理决定数量"], ["行政处罚", "/"], ["行政强制", 3]]);
 * report.proactive?.rows.penalties.decisions; // => null
 * cells["proactive/penalties/decisions"]?.raw; // => "/"
 * findings.some(({ code }) => code === "read/cell-marked"); // => true
 * ```
 */
export interface ReadResult {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
  /** What the source holds for each cell, and where; a cell that the source does not have is absent. */
  readonly cells: Readonly<Partial<Record<CellId, ReadCell>>>;
  /** The other reports of the source, in its order: those beside or behind the first. */
  readonly further: readonly ReadResult[];
}

/**
 * How to read.
 *
 * @category Reading
 */
export interface ReadOptions {
  /** The reporting year, if it is known from elsewhere; it is used where the source states none. */
  readonly year?: number;
}

/** Read the lines of a source, with what was found on the way to them. */
export function readLines(lines: readonly Line[], before: readonly ReadFinding[], options: ReadOptions): ReadResult {
  const { kept, said } = withoutColumnNumbers(withStreamCells(lines));
  const own = withNamesJoined(withoutRowNumbers(kept));
  const cut = cutSideBySide(own);
  const results = cut ? [...reportsIn(cut.left, options), ...reportsIn(cut.right, options)] : reportsIn(own, options);
  const [first, ...others] = results as [(typeof results)[number], ...typeof results];
  const left = said.map(({ text, at }) => readFinding("read/label-unknown", { text: text.trim(), values: [] }, [], at));
  const findings = [...before, ...left, ...first.result.findings];
  if (others.length > 0)
    findings.push(readFinding("read/second-report", { count: others.length }, [], others[0]?.begins ?? null));
  const further = others.map(({ result }) => returned(result, result.findings, []));
  return returned(first.result, findings, further);
}

/** The reports that follow each other in the lines, and where each begins. */
function reportsIn(lines: readonly Line[], options: ReadOptions): { result: Interpreted; begins: Place | null }[] {
  const byLine = groupByLine(recognise(lines));
  const results: { result: Interpreted; begins: Place | null }[] = [];
  const lastOfTables = lastTableLine(byLine);
  for (let from = 0, to = 0; from < lines.length || results.length === 0; from = to) {
    const first = assemble(lines, byLine, from, lines.length);
    // Titles alone, behind the tables of the report, are its own.
    const whole =
      first.second !== null && first.second > lastOfTables ? assemble(lines, byLine, from, lines.length, false) : first;
    to = whole.second === null ? lines.length : beginningOf(lines, byLine, from, whole.second);
    const assembly = whole.second === null ? whole : assemble(lines, byLine, from, to);
    const result = interpret(assembly, lines.slice(from, to), options);
    results.push({ result, begins: lines[from]?.cells[0]?.at ?? null });
  }
  return results;
}

/** The last line that holds a word of a table. */
function lastTableLine(byLine: ReadonlyMap<number, readonly Token[]>): number {
  let last = -1;
  for (const [line, tokens] of byLine)
    if (line > last && tokens.some((token) => token.kind === "label" && token.match.wordings.every(isOfTable))) last = line;
  return last;
}
const isOfTable = ({ term }: Wording) => term.kind === "row" || term.kind === "head";

/** The line in which a report begins whose table begins in another line: its title, or its first section. */
function beginningOf(lines: readonly Line[], byLine: ReadonlyMap<number, readonly Token[]>, from: number, table: number): number {
  let begins = table;
  for (let line = table - 1; line > from; line -= 1) {
    const isRow = byLine
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

interface Interpreted {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
  readonly cells: Reading["cells"];
}

function interpret(assembly: Assembly, lines: readonly Line[], options: ReadOptions): Interpreted {
  const reading = newReading();
  const { tables: items, opening, running } = assembly;
  const header = readHeader(opening, running);
  const year = header.year ?? options.year ?? null;
  const found = {
    proactive: hasRows(items.proactive),
    applications: hasRows(items.applications),
    reviews: hasReviews(items.reviews),
  };
  const forms = formsOf(reading, items, found, year);
  if (found.proactive) readProactive(reading, items.proactive, forms.proactive);
  if (found.applications) readApplications(reading, items.applications, forms.applications);
  if (found.reviews) readReviews(reading, items.reviews, year, header.body);
  reading.findings.push(...sayWhatIsMissing(found, lines, opening, running));
  const filled = filledTables(forms, reading.values);
  const report = compose(reading, assembly, header, year, {
    proactive: found.proactive ? filled.proactive : null,
    applications: found.applications ? filled.applications : null,
    reviews: found.reviews ? filled.reviews : null,
  });
  return { report, findings: withStatedReadings(findingsOf(reading), report.sections), cells: reading.cells };
}

const returned = ({ report, cells }: Interpreted, findings: readonly ReadFinding[], further: readonly ReadResult[]): ReadResult =>
  resultOf(report, findings, () => Object.fromEntries(cells), further);

/** A result, whose record of cells is made when it is first asked for: most callers never do. */
export function resultOf(
  report: AnnualReport,
  findings: readonly ReadFinding[],
  cells: () => ReadResult["cells"],
  further: readonly ReadResult[],
): ReadResult {
  let record: ReadResult["cells"] | null = null;
  return {
    report,
    findings,
    get cells() {
      record ??= cells();
      return record;
    },
    further,
  };
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
