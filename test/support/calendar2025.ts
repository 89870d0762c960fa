import type { WorkCalendar } from "../../src/dates/workdays.js";

const days = (month: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `2025-${month}-${String(first + index).padStart(2, "0")}`);

/** The holidays and make-up days of 2025. */
export const calendar2025: WorkCalendar = {
  years: [2025],
  holidays: [
    ...days("01", 1, 1),
    ...days("01", 28, 31),
    ...days("02", 1, 4),
    ...days("04", 4, 6),
    ...days("05", 1, 5),
    ...days("05", 31, 31),
    ...days("06", 1, 2),
    ...days("10", 1, 8),
  ],
  makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
};
