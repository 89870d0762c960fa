import type { AnnualReport } from "../../report/report.js";
import { type ReadFinding, readFinding, type StatedDate } from "../result/findings.js";
import { nameAlone } from "./bodyName.js";
import { contactOf } from "./contact.js";
import { beforeFields, type Field, fieldsIn } from "./fields.js";
import { headerLines } from "./headerLine.js";
import { periodOf } from "./period.js";
import { closingDate, datesIn, daysBetween } from "./publication.js";
import { type Title, titlesIn } from "./title.js";

/** What stands around the sections: the header data of a report, as far as the text states them. */
export interface Header extends Pick<AnnualReport, "body" | "year" | "period" | "publishedOn" | "contact"> {
  /** The lines that are the title or state a fact and nothing else, by their index. */
  readonly taken: ReadonlySet<number>;
  readonly findings: readonly ReadFinding[];
}

/** Read the header data of a report from its running text. */
export function readHeader(opening: readonly string[], running: readonly string[]): Header {
  const lines = headerLines(opening);
  const fields = fieldsIn(lines);
  const titles = titlesIn(lines, fields);
  const named = titles.find(({ body }) => body !== null) ?? null;
  const first = titles[0] ?? null;
  const titleYear =
    (named?.year ?? null) !== null ? (named as Title).year : (titles.find(({ year }) => year !== null)?.year ?? null);
  const closing = closingDate(running);
  const body = named?.body ?? (first === null ? null : (issuerOf(fields) ?? signatureOf(running, closing?.line ?? null)));
  const period = periodOf(opening) ?? periodOf(running);
  const bare = lines.map((line, index) => beforeFields(line, index, fields));
  const dates = datesIn(lines, bare, fields, first?.rank === "line" ? (first.lines.at(-1) ?? null) : null, closing?.date ?? null);
  return {
    body,
    year: titleYear ?? (period ? Number(period.from.slice(0, 4)) : null),
    period,
    publishedOn: dates[0]?.date ?? null,
    contact: contactOf(opening) ?? contactOf(running),
    taken: takenLines(opening, first),
    findings: [...sayBody(body, first), ...sayYears(titleYear, period), ...sayDates(dates)],
  };
}

/** The body that a field says has issued the document. */
const issuerOf = (fields: readonly Field[]): string | null =>
  fields.map(({ kind, value }) => (kind === "issuer" ? nameAlone(value.text) : null)).find((name) => name !== null) ?? null;

/** The body that has signed: its name stands alone over the date below the report. */
function signatureOf(running: readonly string[], date: number | null): string | null {
  return date === null || date === 0 ? null : nameAlone(running[date - 1] as string);
}

/** A line that states a fact and nothing else. */
const factLine =
  /^(?:(?:发布日期|发布时间|公开日期)\s*[:：]\s*[\d年月日:./\s-]+|统计期限\s*[:：][\d年月日\s]+至[\d年月日\s]+|联系方式：.+|Published: [\d-]+|Period: [\d-]+ to [\d-]+|Contact: .+)$/u;

function takenLines(opening: readonly string[], title: Title | null): ReadonlySet<number> {
  const taken = new Set(title?.rank === "line" ? title.lines : []);
  for (let index = 0; index < opening.length; index += 1) if (factLine.test((opening[index] as string).trim())) taken.add(index);
  return taken;
}

function sayBody(body: string | null, title: Title | null): ReadFinding[] {
  return body === null && title !== null ? [readFinding("read/body-unknown", { title: title.text })] : [];
}

function sayYears(title: number | null, period: Header["period"]): ReadFinding[] {
  const year = period && Number(period.from.slice(0, 4));
  return title !== null && year !== null && year !== title ? [readFinding("read/years-differ", { title, period: year })] : [];
}

/** The most days that may lie between the day of publication and those of writing and signing before it is said. */
const mostDays = 1;

function sayDates([taken, ...others]: readonly StatedDate[]): ReadFinding[] {
  return others
    .filter(
      ({ kind, date }) =>
        (kind === "written" || kind === "signed") && taken !== undefined && daysBetween(taken.date, date) > mostDays,
    )
    .map((other) => readFinding("read/dates-differ", { taken: taken as StatedDate, other }));
}
