import { dateParts, parseChineseDate } from "../../report/dates.js";
import type { DateKind, StatedDate } from "../result/findings.js";
import type { Field } from "./fields.js";
import type { HeaderLine } from "./headerLine.js";

/** From what tells the day of publication best to what tells it least. */
const kinds: readonly DateKind[] = ["published", "dated", "under", "written", "signed"];

const numerals = "〇○零一二三四五六七八九十";
const datePattern = `(?:\\d{4}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{1,2}|[\\d${numerals}]{4}\\s{0,3}年\\s{0,3}[\\d${numerals}]{1,3}\\s{0,3}月\\s{0,3}[\\d${numerals}]{1,3}\\s{0,3}[日号])`;
const dateAtStart = new RegExp(`^[\\s[(【]{0,8}(${datePattern})`, "u");
const dateAlone = new RegExp(`^[\\s[(]{0,4}(${datePattern})[\\s\\])]*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*$`, "u");

const dateAtEnd = new RegExp(`\\s(${datePattern})(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*$`, "u");
/** A date behind the name of who publishes, in a line of nothing else. */
const dateBehindName = new RegExp(`^\\s*\\p{Script=Han}{2,30}\\s+(${datePattern})\\s*$`, "u");

/** The date at the beginning of a text. */
function dateAt({ plain }: HeaderLine): string | null {
  const match = dateAtStart.exec(plain);
  return match && parseChineseDate(match[1] as string);
}

/** The dates that fields state, and one that stands alone under the title; the best first, one of each kind. */
export function datesIn(
  lines: readonly HeaderLine[],
  /** What stands in each line before its fields. */
  bare: readonly HeaderLine[],
  fields: readonly Field[],
  title: number | null,
  signed: string | null,
): StatedDate[] {
  const found: StatedDate[] = [];
  const add = (kind: DateKind, date: string | null) => {
    if (date !== null && !found.some((one) => one.kind === kind)) found.push({ kind, date });
  };
  for (const { kind, value } of fields)
    if (kind === "published" || kind === "dated" || kind === "written") add(kind, dateAt(value));
  if (title !== null)
    for (let index = title + 1; index <= Math.min(title + linesUnder, lines.length - 1); index += 1) {
      const { plain = "" } = bare[index] ?? {};
      const match = dateAlone.exec(plain) ?? dateBehindName.exec(plain);
      if (match) add("under", parseChineseDate(match[1] as string));
      for (const { name, value, line } of fields) {
        const last = line === index && /源|作者|编辑/u.test(name) ? dateAtEnd.exec(value.plain) : null;
        if (last) add("under", parseChineseDate(last[1] as string));
      }
    }
  add("signed", signed);
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
/** How many lines under the title may hold its date. */
const linesUnder = 4;

/** How many days lie between two dates. */
export function daysBetween(one: string, other: string): number {
  const [first, second] = [one, other].map((date) => {
    const { year, month, day } = dateParts(date);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  }) as [number, number];
  return Math.abs(first - second);
}

/** A date that stands alone on a line below the report. */
export function closingDate(running: readonly string[]): { date: string; line: number } | null {
  for (let index = running.length - 1; index >= Math.max(0, running.length - linesBelow); index -= 1) {
    const bare = (running[index] as string).trim();
    const date = bare.length <= longestDate && mayBeDate.test(bare) ? parseChineseDate(bare) : null;
    if (date) return { date, line: index };
  }
  return null;
}

/** How many lines at the end may hold a date, and the longest date. */
const linesBelow = 8;
const longestDate = 20;
const mayBeDate = /^[\d０-９〇○零一二三四五六七八九]/u;
