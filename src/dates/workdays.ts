import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays } from "date-fns/addDays";
import { isWeekend } from "date-fns/isWeekend";
import { wrongKind } from "../form/misuse.js";
import { dateParts } from "../report/dates.js";

/**
 * The working days of some years, as the State Council's yearly notices lay them down. They cannot be computed.
 *
 * All other Saturdays and Sundays of these years are off, all other weekdays are working days.
 *
 * @see {@link replyDeadline}
 * @category Dates
 */
export interface WorkCalendar {
  /** The years that it knows, each completely. */
  readonly years: readonly number[];
  /** The days off, one entry a day, with those moved to a weekday. */
  readonly holidays: readonly string[];
  /** The Saturdays and Sundays that are working days. */
  readonly makeUpDays: readonly string[];
}

/** A calendar with its dates checked, ready to be asked. */
interface Days {
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
  readonly makeUpDays: ReadonlySet<string>;
}

function check(calendar: WorkCalendar): Days {
  const { years, holidays, makeUpDays } = calendar ?? {};
  if (!Array.isArray(years) || !Array.isArray(holidays) || !Array.isArray(makeUpDays))
    throw wrongKind("count working days", "a calendar, { years, holidays, makeUpDays }, three lists", calendar);
  const days = { years: new Set(years), holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) };
  for (const date of [...days.holidays, ...days.makeUpDays])
    if (!days.years.has(dateParts(date).year))
      throw new RangeError(`Cannot use a calendar that lists ${date}: it covers ${[...days.years].join(", ") || "no year"}`);
  for (const date of days.makeUpDays)
    if (!isWeekend(dayOf(date)))
      throw new RangeError(`Cannot use a calendar in which ${date} is a make-up day: make-up days are Saturdays and Sundays`);
  for (const date of days.holidays)
    if (days.makeUpDays.has(date))
      throw new RangeError(`Cannot use a calendar that lists ${date} twice: a day is a holiday or a make-up day, not both`);
  return days;
}

const dayOf = (date: string) => {
  dateParts(date);
  return new UTCDateMini(date);
};
const textOf = (day: Date) => day.toISOString().slice(0, 10);

function works(day: Date, { years, holidays, makeUpDays }: Days): boolean {
  const date = textOf(day);
  if (!years.has(day.getUTCFullYear()))
    throw new RangeError(
      `Cannot tell whether ${date} is a working day: the calendar covers ${[...years].join(", ") || "no year"}`,
    );
  return makeUpDays.has(date) || (!holidays.has(date) && !isWeekend(day));
}

/**
 * Whether a day is a working day.
 *
 * @param date - Day, `YYYY-MM-DD`
 * @param calendar - Holidays and make-up days of the year
 * @throws RangeError if the date is not a real one, the calendar does not cover its year, or contradicts itself
 * @see {@link addWorkingDays}
 * @category Dates
 *
 * @example Is the Sunday before the Spring Festival of 2025 a working day?
 * ```ts
 * import { isWorkingDay } from "gongkai";
 *
 * const calendar = { years: [2025], holidays: ["2025-01-01"], makeUpDays: ["2025-01-26"] };
 * isWorkingDay("2025-01-26", calendar); // => true
 * isWorkingDay("2025-01-01", calendar); // => false
 * ```
 */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  return works(dayOf(date), check(calendar));
}

/**
 * Add working days to a date, counting the holidays and make-up working days of a calendar.
 *
 * The Regulations do not say whether the first day counts. It does not, as in neighbouring laws (Civil Code, article 201).
 *
 * @param date - First day, `YYYY-MM-DD`; not counted itself
 * @param days - Working days to add; 0 gives the date back
 * @param calendar - Holidays and make-up days of every year that is counted through
 * @returns The last day, `YYYY-MM-DD`
 * @throws RangeError if the days are not a whole number from 0, the date is not a real one, or the calendar does not cover
 * a year that is reached or contradicts itself
 * @see {@link workingDaysBetween}, {@link isWorkingDay}
 * @category Dates
 *
 * @example Which is the fifth working day after 24 January 2025?
 * ```ts
 * import { addWorkingDays } from "gongkai";
 *
 * const springFestival = ["01-28", "01-29", "01-30", "01-31", "02-01", "02-02", "02-03", "02-04"];
 * const calendar = {
 *   years: [2025],
 *   holidays: springFestival.map((day) => `2025-${day}`),
 *   makeUpDays: ["2025-01-26", "2025-02-08"],
 * };
 * addWorkingDays("2025-01-24", 5, calendar); // => "2025-02-07"
 * ```
 */
export function addWorkingDays(date: string, days: number, calendar: WorkCalendar): string {
  if (typeof days !== "number") throw wrongKind("add working days", "a number of days", days);
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`Cannot add ${days} working days: the number of days must be whole and not negative`);
  const known = check(calendar);
  let day = dayOf(date);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (works(day, known)) left -= 1;
  }
  return textOf(day);
}

/**
 * The working days after one date, up to and including another: what `addWorkingDays` has to add to come from the one to
 * the other.
 *
 * @param from - First day, `YYYY-MM-DD`; not counted itself
 * @param to - Last day, `YYYY-MM-DD`; counted if it is a working day
 * @param calendar - Holidays and make-up days of every year that is counted through
 * @throws RangeError if the last day is before the first, a date is not a real one, or the calendar does not cover a year
 * that is reached or contradicts itself
 * @see {@link addWorkingDays}
 * @category Dates
 *
 * @example How many working days did an answer take?
 * ```ts
 * import { workingDaysBetween } from "gongkai";
 *
 * const calendar = { years: [2025], holidays: ["2025-01-01"], makeUpDays: [] };
 * workingDaysBetween("2024-12-31", "2025-01-06", calendar); // => 3
 * ```
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  const known = check(calendar);
  const last = dayOf(to);
  let day = dayOf(from);
  if (day > last) throw new RangeError(`Cannot count working days from ${from} to ${to}: the last day is before the first`);
  let count = 0;
  while (day < last) {
    day = addDays(day, 1);
    if (works(day, known)) count += 1;
  }
  return count;
}
