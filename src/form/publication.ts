import { frozen } from "./frozen.js";
import type { Citation } from "./sources.js";

/**
 * Who publishes a report: a department of a government, or a government itself.
 *
 * @category Dates
 */
export type BodyKind = "department" | "government";

/**
 * The last day on which a report may be published, in the year after the reporting year.
 *
 * @category Dates
 */
export interface PublicationDeadline {
  readonly label: string;
  readonly gloss: string;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly basis: Citation;
}

/**
 * The days by which reports are to be published, calendar days of the year after the reporting year.
 *
 * @see {@link publicationDeadline}
 * @category Dates
 *
 * @example Which article sets the day for a government's report?
 * ```ts
 * import { publicationDeadlines } from "gongkai";
 *
 * publicationDeadlines.government.basis; // => { source: "regulations", article: "49(2)" }
 * ```
 */
export const publicationDeadlines: Readonly<Record<BodyKind, PublicationDeadline>> = /* @__PURE__ */ frozen({
  department: {
    label: "政府部门",
    gloss: "Department of a government",
    month: 1,
    day: 31,
    basis: { source: "regulations", article: "49(1)" },
  },
  government: { label: "本级政府", gloss: "Government", month: 3, day: 31, basis: { source: "regulations", article: "49(2)" } },
});
