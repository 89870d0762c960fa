import type { Edition } from "../../form/edition.js";
import { editionOfYear } from "../../form/editions.js";
import type { TableCode } from "../../form/sections.js";
import { filledTables } from "../../report/build.js";
import type { AnnualReport } from "../../report/report.js";
import type { Outline } from "../outline/reports.js";
import { newReading, type Reading } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import { applicationsForm, hasRows, readApplications } from "./applications.js";
import { proactiveForm, readProactive } from "./proactive.js";
import { hasReviews, readReviews } from "./reviews.js";

/** The tables of a report, `null` where it has none, and all that was read on the way to them. */
export interface TablesRead {
  readonly tables: Pick<AnnualReport, TableCode>;
  readonly reading: Reading;
}

/** Read the tables of a report. */
export function readTables({ tables: items, header, year }: Outline): TablesRead {
  const reading = newReading();
  const found = {
    proactive: hasRows(items.proactive),
    applications: hasRows(items.applications),
    reviews: hasReviews(items.reviews),
  };
  const forms = formsOf(reading, items, found, year);
  if (found.proactive) readProactive(reading, items.proactive, forms.proactive);
  if (found.applications) readApplications(reading, items.applications, forms.applications);
  if (found.reviews) readReviews(reading, items.reviews, year, header.body);
  const filled = filledTables(forms, reading.values);
  const tables = {
    proactive: found.proactive ? filled.proactive : null,
    applications: found.applications ? filled.applications : null,
    reviews: found.reviews ? filled.reviews : null,
  };
  return { tables, reading };
}

/** The edition of each table: from its content; else that of the year, of the other table, or the present one. */
function formsOf(
  reading: Reading,
  items: Outline["tables"],
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
