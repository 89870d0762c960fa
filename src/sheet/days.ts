import { publicationDeadline, replyDeadline } from "../dates/deadlines.js";
import { type WorkCalendar, workingDaysBetween } from "../dates/workdays.js";
import { chineseNumeral } from "../form/numerals.js";
import { formatChineseDate } from "../report/dates.js";
import { dateArgument, datesIn, type Input, numberIn, word } from "./values.js";

/** A year is known if its list has the two holidays that every year's notice begins and ends with. */
const knownBy = ["01-01", "10-01"];

function calendarIn(holidays: Input, makeUpDays: Input): WorkCalendar {
  const off = datesIn(holidays);
  const on = datesIn(makeUpDays);
  const years = [...new Set(off.map((date) => date.slice(0, 4)))].filter((year) =>
    knownBy.every((day) => off.includes(`${year}-${day}`)),
  );
  const covered = (date: string) => years.includes(date.slice(0, 4));
  return { years: years.map(Number), holidays: off.filter(covered), makeUpDays: on.filter(covered) };
}

/** Count by a calendar; what is wrong with it is said in the words of a list of holidays. */
function counted<Result>(count: () => Result): Result {
  try {
    return count();
  } catch (error) {
    const [, date] = /whether (\S+) is a working day/.exec(String(error)) ?? [];
    throw new RangeError(
      date
        ? `数到 ${date}，放假日期里没有 ${date.slice(0, 4)} 年的全部安排（元旦至国庆节）。`
        : "放假或调休日期有误：调休上班的须是周六、周日，且不在放假日期内。",
    );
  }
}

/** The last day of a reply. */
export function replyBy(received: Input, holidays: Input, makeUpDays: Input, extension: Input): string {
  const calendar = calendarIn(holidays, makeUpDays);
  const days = numberIn(extension) ?? 0;
  if (!Number.isInteger(days) || days < 0 || days > 20) throw new RangeError("延长的工作日应为 0 到 20 的整数。");
  const from = dateArgument(received);
  return counted(() => replyDeadline({ received: from, calendar, extension: days }).due);
}

/** The working days after one date up to another. */
export function workdays(from: Input, to: Input, holidays: Input, makeUpDays: Input): number {
  const calendar = calendarIn(holidays, makeUpDays);
  const first = dateArgument(from);
  const last = dateArgument(to);
  if (last < first) throw new RangeError("后一个日期早于前一个。");
  return counted(() => workingDaysBetween(first, last, calendar));
}

const kinds: Readonly<Record<string, "department" | "government">> = {
  department: "department",
  government: "government",
  部门: "department",
  政府: "government",
};

/** The last day on which the report for a year may be published. */
export function publishBy(year: Input, kind: Input): string {
  const of = Object.hasOwn(kinds, word(kind)) ? kinds[word(kind)] : undefined;
  if (!of) throw new RangeError("机关应为「部门」或「政府」。");
  const number = numberIn(year) ?? Number.NaN;
  if (!Number.isInteger(number) || number < 2019 || number > 9998) throw new RangeError("年度应为 2019 以后的整数。");
  return publicationDeadline(number, of);
}

/** A date as Chinese documents write it, in digits or in numerals, or as `YYYY-MM-DD`. */
export function dateText(date: Input, style: Input): string {
  const day = dateArgument(date);
  const text = word(style);
  if (text === "iso") return day;
  if (text !== "" && text !== "digits" && text !== "numerals" && text !== "数字" && text !== "汉字")
    throw new RangeError(`没有「${text}」写法，只有 digits（数字）、numerals（汉字）、iso。`);
  return formatChineseDate(day, text === "numerals" || text === "汉字" ? "numerals" : "digits");
}

/** A heading's number in Chinese numerals. */
export function numeral(value: Input): string {
  const number = numberIn(value);
  if (number === undefined || !Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError("应为 1 到 99 的整数。");
  return chineseNumeral(number);
}
