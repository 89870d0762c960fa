import { foldLabel } from "../../form/fold.js";
import { sections as sectionLabels, tables } from "../../form/sections.js";
import type { Place } from "../../report/finding.js";
import type { AnnualReport } from "../../report/report.js";
import { sayWhatIsMissing } from "../outline/otherForm.js";
import type { Outline } from "../outline/reports.js";
import type { TablesRead } from "../tables/tables.js";
import { findingsOf, type Reading } from "./cells.js";
import { type ReadFinding, readFinding } from "./findings.js";
import { sayMisplacedTotals } from "./misplacedTotals.js";
import { withStatedReadings } from "./stated.js";

/** A report that was read, what was said on the way, and where it begins. */
export interface Composed {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
  readonly cells: Reading["cells"];
  readonly begins: Place | null;
}

/** Put the report together from its tables and the text around them; what is odd about the text is said. */
export function compose(outline: Outline, { tables: read, reading }: TablesRead): Composed {
  const { header, year, sections, opening, running, lines, begins } = outline;
  const { body, period, publishedOn, contact, taken, findings } = header;
  const missing = tables.filter((table) => read[table] === null);
  reading.findings.push(...sayWhatIsMissing(missing, lines, opening, running));
  sayMisplacedTotals(reading, read.applications);
  saySections(reading, outline);
  reading.findings.push(...findings);
  const preface = opening.filter((_, index) => !taken.has(index)).join("\n");
  const marks = Object.fromEntries(reading.marks) as AnnualReport["marks"];
  const report = { body, year, period, publishedOn, contact, preface, sections, ...read, marks };
  return { report, findings: withStatedReadings(findingsOf(reading), sections), cells: reading.cells, begins };
}

/** Titles that are not the form's. */
function saySections(reading: Reading, { sections, places }: Outline): void {
  for (const [index, { kind, title }] of sections.entries())
    if (kind !== null && title !== sectionLabels[kind].label && foldLabel(title) !== foldLabel(sectionLabels[kind].label))
      reading.findings.push(
        readFinding("read/label-variant", { text: title, label: sectionLabels[kind].label, grade: "alias" }, [], places[index]),
      );
}
