import { type BodyKind, publicationDeadlines } from "../form/publication.js";
import { dateOf } from "./dates.js";

/** The last day on which a report for a year may be published. */
export function publicationDay(year: number, bodyKind: BodyKind): string {
  const { month, day } = publicationDeadlines[bodyKind];
  return dateOf({ year: year + 1, month, day });
}
