import { foldLabel } from "../../form/fold.js";
import { sections as sectionLabels, type TableCode } from "../../form/sections.js";
import type { Place } from "../../report/finding.js";
import type { AnnualReport } from "../../report/report.js";
import type { Header } from "../outline/header.js";
import type { Assembly } from "../outline/item.js";
import type { Reading } from "./cells.js";
import { readFinding } from "./findings.js";
import { sayMisplacedTotals } from "./misplacedTotals.js";

/** Put the report together from its tables and the text around them; what is odd about the text is said. */
export function compose(
  reading: Reading,
  { sections, places, opening }: Pick<Assembly, "sections" | "places" | "opening">,
  { body, period, publishedOn, contact, taken, findings }: Header,
  year: number | null,
  tables: Pick<AnnualReport, TableCode>,
): AnnualReport {
  sayMisplacedTotals(reading, tables.applications);
  saySections(reading, sections, places);
  reading.findings.push(...findings);
  return {
    body,
    year,
    period,
    publishedOn,
    contact,
    preface: opening.filter((_, index) => !taken.has(index)).join("\n"),
    sections,
    ...tables,
    marks: Object.fromEntries(reading.marks) as AnnualReport["marks"],
  };
}

/** Titles that are not the form's. */
function saySections(reading: Reading, sections: AnnualReport["sections"], places: readonly Place[]): void {
  for (const [index, { kind, title }] of sections.entries())
    if (kind !== null && title !== sectionLabels[kind].label && foldLabel(title) !== foldLabel(sectionLabels[kind].label))
      reading.findings.push(
        readFinding("read/label-variant", { text: title, label: sectionLabels[kind].label, grade: "alias" }, [], places[index]),
      );
}
