import { frozen } from "../form/frozen.js";
import { requireOneOf, requireOptions, requireWhole } from "../form/misuse.js";
import { type BodyKind, publicationDeadlines } from "../form/publication.js";
import type { Citation } from "../form/sources.js";
import { dateOf, dateParts } from "../report/dates.js";
import { publicationDay } from "../report/publication.js";
import { addWorkingDays, type WorkCalendar } from "./workdays.js";

/**
 * An act that the Regulations set a number of working days for.
 *
 * @category Dates
 */
export type TimeLimitCode =
  | "reply"
  | "extension"
  | "correctionNotice"
  | "thirdPartyOpinion"
  | "coProducerOpinion"
  | "proactiveDisclosure";

/**
 * A number of working days, and what it is counted from.
 *
 * @category Dates
 */
export interface TimeLimit {
  readonly label: string;
  readonly gloss: string;
  /** Working days. */
  readonly workingDays: number;
  /** What it is counted from, in Chinese. */
  readonly from: string;
  /** The same in English. */
  readonly fromGloss: string;
  readonly basis: Citation;
}

const regulations = (article: string): Citation => ({ source: "regulations", article });

/**
 * The time limits of the Regulations in working days.
 *
 * @see {@link replyDeadline}
 * @category Dates
 *
 * @example How long does a third party have to give its opinion?
 * ```ts
 * import { timeLimits } from "gongkai";
 *
 * timeLimits.thirdPartyOpinion.workingDays; // => 15
 * timeLimits.thirdPartyOpinion.basis.article; // => "32"
 * ```
 */
export const timeLimits: Readonly<Record<TimeLimitCode, TimeLimit>> = /* @__PURE__ */ frozen({
  reply: {
    label: "答复",
    gloss: "Reply to an application",
    workingDays: 20,
    from: "收到申请之日；补正的，收到补正后申请之日",
    fromGloss: "Receipt of the application, or of the corrected one",
    basis: regulations("33(2)"),
  },
  extension: {
    label: "延长答复期限（最长）",
    gloss: "Extension of the reply period (at most)",
    workingDays: 20,
    from: "答复期限届满之日",
    fromGloss: "End of the reply period",
    basis: regulations("33(2)"),
  },
  correctionNotice: {
    label: "一次性告知补正",
    gloss: "Notice to correct the application",
    workingDays: 7,
    from: "收到申请之日",
    fromGloss: "Receipt of the application",
    basis: regulations("30"),
  },
  thirdPartyOpinion: {
    label: "第三方提出意见",
    gloss: "Opinion of a third party; without one the body decides",
    workingDays: 15,
    from: "收到征求意见书之日",
    fromGloss: "Receipt of the letter that asks for it",
    basis: regulations("32"),
  },
  coProducerOpinion: {
    label: "共同制作机关提出意见",
    gloss: "Opinion of a body that made the information jointly; silence is consent",
    workingDays: 15,
    from: "收到征求意见书之日",
    fromGloss: "Receipt of the letter that asks for it",
    basis: regulations("34"),
  },
  proactiveDisclosure: {
    label: "主动公开",
    gloss: "Proactive disclosure",
    workingDays: 20,
    from: "政府信息形成或者变更之日",
    fromGloss: "Creation or change of the information",
    basis: regulations("26"),
  },
});

function checkYear(year: number, first: number, what: string): void {
  requireWhole(`state the ${what}`, "the year", year, first, 9998);
}

/**
 * The days that a report for a year covers.
 *
 * @throws RangeError if the year is not whole or does not have four digits
 * @see {@link publicationDeadline}
 * @category Dates
 *
 * @example Which days does the report for 2023 cover?
 * ```ts
 * import { reportingPeriod } from "gongkai";
 *
 * reportingPeriod(2023); // => { from: "2023-01-01", to: "2023-12-31" }
 * ```
 */
export function reportingPeriod(year: number): { readonly from: string; readonly to: string } {
  checkYear(year, 1000, "reporting period");
  return { from: dateOf({ year, month: 1, day: 1 }), to: dateOf({ year, month: 12, day: 31 }) };
}

/**
 * The last day on which the report for a year may be published: 31 January for a department, 31 March for a government.
 *
 * Regulations, article 49, in force since May 2019; reports for years before 2019 had another deadline.
 *
 * @param year - Reporting year, 2019 or later
 * @throws RangeError if the year is not whole or before 2019, or there is no such kind of body
 * @see {@link keepsDeadline}, {@link publicationDeadlines}
 * @category Dates
 *
 * @example When is the report of a department for 2023 due?
 * ```ts
 * import { publicationDeadline } from "gongkai";
 *
 * publicationDeadline(2023, "department"); // => "2024-01-31"
 * publicationDeadline(2023, "government"); // => "2024-03-31"
 * ```
 */
export function publicationDeadline(year: number, bodyKind: BodyKind): string {
  checkYear(year, 2019, "publication deadline");
  requireOneOf("state the publication deadline", "kind of body", bodyKind, Object.keys(publicationDeadlines));
  return publicationDay(year, bodyKind);
}

/**
 * Whether a report was published in time; the last day counts.
 *
 * Regulations, article 49.
 *
 * @param publishedOn - Day of publication, `YYYY-MM-DD`
 * @param year - Reporting year, 2019 or later
 * @throws RangeError if the date is not a real one, the year is before 2019, or there is no such kind of body
 * @see {@link publicationDeadline}
 * @category Dates
 *
 * @example Is a department's report for 2023 of 1 February 2024 in time?
 * ```ts
 * import { keepsDeadline } from "gongkai";
 *
 * keepsDeadline("2024-02-01", 2023, "department"); // => false
 * keepsDeadline("2024-02-01", 2023, "government"); // => true
 * ```
 */
export function keepsDeadline(publishedOn: string, year: number, bodyKind: BodyKind): boolean {
  dateParts(publishedOn);
  return publishedOn <= publicationDeadline(year, bodyKind);
}

/**
 * What the day of a reply is counted from.
 *
 * @category Dates
 */
export interface ReplyDeadlineOptions {
  /** Day of receipt, `YYYY-MM-DD`; of the corrected application where one was asked for. */
  readonly received: string;
  readonly calendar: WorkCalendar;
  /** Working days by which the period was extended, 0 to 20; 0 if not given. */
  readonly extension?: number;
}

/**
 * The last day of a reply.
 *
 * @category Dates
 */
export interface ReplyDeadline {
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly extended: boolean;
  readonly basis: readonly Citation[];
}

/**
 * The last day on which an application may be answered: 20 working days after receipt, and at most 20 more if extended.
 *
 * Regulations, article 33(2). Time spent on asking third parties or other bodies does not count (article 33(3)) and is not
 * known here: add it with `addWorkingDays`.
 *
 * @param options - The day of receipt, the calendar, and by how much the period was extended
 * @throws RangeError if the extension is not whole or not within 0 and 20, the date is not a real one, or the calendar does
 * not cover a year that is reached
 * @see {@link timeLimits}, {@link addWorkingDays}
 * @category Dates
 *
 * @example When is the answer to an application received on 2 July 2025 due?
 * ```ts
 * import { replyDeadline } from "gongkai";
 *
 * const calendar = { years: [2025], holidays: [], makeUpDays: [] };
 * replyDeadline({ received: "2025-07-02", calendar }).due; // => "2025-07-30"
 * replyDeadline({ received: "2025-07-02", calendar, extension: 20 }).due; // => "2025-08-27"
 * ```
 */
export function replyDeadline(options: ReplyDeadlineOptions): ReplyDeadline {
  requireOptions("state a reply deadline", options, { received: true, calendar: true, extension: true });
  const { received, calendar, extension = 0 } = options;
  const { reply, extension: most } = timeLimits;
  requireWhole("extend a reply", "the extension in working days", extension, 0, most.workingDays);
  return {
    due: addWorkingDays(received, reply.workingDays + extension, calendar),
    extended: extension > 0,
    basis: [reply.basis],
  };
}
