import { type ApplicationRow, applicationRowsOf } from "../form/applications.js";
import { editions } from "../form/editions.js";
import type { AnnualReport, ApplicantCounts, Count } from "./report.js";

type Keyed = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Keyed => typeof value === "object" && value !== null;

function hasKeys(value: Keyed, number: number): boolean {
  let keys = 0;
  for (const _ in value) keys += 1;
  return keys === number;
}

/** A blank, or a count of at most 32 bits: what else a cell may hold is for the schema to say. */
const isCount = (value: unknown): value is Count => value === null || (value as number) >>> 0 === value;

/** The columns are written out because to copy them by their keys takes many times as long. */
function copyRow(row: unknown): ApplicantCounts | null {
  if (!isKeyed(row) || !hasKeys(row, 7)) return null;
  const { naturalPerson, business, research, publicWelfare, legalService, otherOrganization, total } = row;
  return isCount(naturalPerson) &&
    isCount(business) &&
    isCount(research) &&
    isCount(publicWelfare) &&
    isCount(legalService) &&
    isCount(otherOrganization) &&
    isCount(total)
    ? { naturalPerson, business, research, publicWelfare, legalService, otherOrganization, total }
    : null;
}

/**
 * A copy of section 三 if the value is one without anything out of the common: each row of its edition, each cell a count or
 * blank, and nothing else. `null` says only that it has to be looked at cell by cell.
 */
export function copyApplications(value: unknown): AnnualReport["applications"] {
  if (!isKeyed(value) || !hasKeys(value, 2)) return null;
  const { form, rows } = value;
  if (typeof form !== "string" || !Object.hasOwn(editions, form) || !isKeyed(rows)) return null;
  const order = applicationRowsOf(form as keyof typeof editions);
  if (!hasKeys(rows, order.length)) return null;
  const copied: Partial<Record<ApplicationRow, ApplicantCounts>> = {};
  for (const row of order) {
    const counts = copyRow(rows[row]);
    if (!counts) return null;
    copied[row] = counts;
  }
  return { form, rows: copied } as unknown as AnnualReport["applications"];
}
