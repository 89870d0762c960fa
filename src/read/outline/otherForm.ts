import { olderFormMarkers } from "../../form/editions.js";
import { foldLabel } from "../../form/fold.js";
import { type OtherFormCode, otherForms } from "../../form/otherForms.js";
import type { TableCode } from "../../form/sections.js";
import type { Line } from "../lines/line.js";
import { type ReadFinding, readFinding } from "../result/findings.js";
import { isTitle } from "./title.js";

/** How many words of the statistics form from before 2019 tell it. */
const fewestMarkers = 2;
/** What the title of a report of an administrative organ holds. */
const ownSubject = "政府信息公开";
/** How much of the opening is looked through for words of another report. */
const longestOpening = 20_000;

/**
 * That a source is on another form, or which tables of this one it does not hold. It is on another form only if it has
 * neither the table of section 二 nor that of section 三.
 */
export function sayWhatIsMissing(
  missing: readonly TableCode[],
  lines: readonly Line[],
  opening: readonly string[],
  running: readonly string[],
): ReadFinding[] {
  const isOther = missing.includes("proactive") && missing.includes("applications");
  const other = isOther ? otherForm(lines, opening, running) : null;
  if (other) return [other];
  return missing.map((table) => readFinding("read/table-missing", { table }));
}

function otherForm(lines: readonly Line[], opening: readonly string[], running: readonly string[]): ReadFinding | null {
  const words = foldLabel([...running, ...lines.flatMap(({ cells }) => cells.map(({ text }) => text))].join(""));
  const older = olderFormMarkers.filter((marker) => words.includes(marker));
  if (older.length >= fewestMarkers) return readFinding("read/older-form", { markers: older });
  // A report of an administrative organ may speak of universities and enterprises.
  if (opening.some((line) => isTitle(line) && foldLabel(line).includes(ownSubject))) return null;
  const beginning = foldLabel(opening.join("").slice(0, longestOpening)).replace(/\d{4}(?:年度?)?/gu, "");
  for (const [form, { markers, fewest }] of Object.entries(otherForms) as [OtherFormCode, (typeof otherForms)[OtherFormCode]][]) {
    const told = markers.filter((marker) => beginning.includes(marker));
    if (told.length >= fewest) return readFinding("read/other-form", { form, markers: told });
  }
  return null;
}
