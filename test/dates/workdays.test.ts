import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replyDeadline } from "../../src/dates/deadlines.js";
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from "../../src/dates/workdays.js";
import { calendar2025 } from "../support/calendar2025.js";

const plain = (...years: number[]): WorkCalendar => ({ years, holidays: [], makeUpDays: [] });

describe("is it a working day?", () => {
  test.each([
    ["a Monday", "2025-01-06", true],
    ["a Saturday", "2025-01-11", false],
    ["a Sunday that makes up for a holiday", "2025-01-26", true],
    ["a Tuesday in the Spring Festival", "2025-01-28", false],
    ["a Saturday in the Spring Festival", "2025-02-01", false],
    ["the first day after the Spring Festival", "2025-02-05", true],
    ["a Saturday that makes up for a holiday", "2025-10-11", true],
    ["New Year's Day", "2025-01-01", false],
    ["the last day of the year", "2025-12-31", true],
  ])("%s", (_what, date, answer) => {
    expect(isWorkingDay(date, calendar2025)).toBe(answer);
  });

  test("how many working days did 2025 have?", () => {
    expect(workingDaysBetween("2024-12-31", "2025-12-31", calendar2025)).toBe(248);
  });
});

describe("counting working days", () => {
  test("the first day is not counted, even if it is a working day", () => {
    expect(addWorkingDays("2025-01-06", 1, calendar2025)).toBe("2025-01-07");
    expect(workingDaysBetween("2025-01-06", "2025-01-07", calendar2025)).toBe(1);
  });

  test("from a Friday the next working day is Monday", () => {
    expect(addWorkingDays("2025-01-10", 1, calendar2025)).toBe("2025-01-13");
  });

  test("no days give the date back, working day or not", () => {
    expect(addWorkingDays("2025-02-01", 0, calendar2025)).toBe("2025-02-01");
    expect(workingDaysBetween("2025-02-01", "2025-02-01", calendar2025)).toBe(0);
  });

  test("the Spring Festival and its make-up days lie between", () => {
    expect(addWorkingDays("2025-01-08", 20, calendar2025)).toBe("2025-02-11");
    expect(workingDaysBetween("2025-01-08", "2025-02-11", calendar2025)).toBe(20);
  });

  test("the day of receipt may lie in a year that the calendar does not know", () => {
    expect(addWorkingDays("2024-12-31", 1, calendar2025)).toBe("2025-01-02");
  });

  test("across two years that the calendar knows", () => {
    expect(addWorkingDays("2026-12-30", 3, plain(2026, 2027))).toBe("2027-01-04");
  });

  const date = fc.integer({ min: 0, max: 250 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

  test("what was added is counted between", () => {
    fc.assert(
      fc.property(date, fc.nat(60), (from, days) => {
        expect(workingDaysBetween(from, addWorkingDays(from, days, calendar2025), calendar2025)).toBe(days);
      }),
    );
  });

  test("the day that is reached is a working day, and adding in two steps comes to the same", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), fc.nat(30), (from, first, second) => {
        const middle = addWorkingDays(from, first, calendar2025);
        expect(isWorkingDay(middle, calendar2025)).toBe(true);
        expect(addWorkingDays(middle, second, calendar2025)).toBe(addWorkingDays(from, first + second, calendar2025));
      }),
    );
  });

  test("10,000 working days are counted", () => {
    const years = Array.from({ length: 60 }, (_, index) => 2000 + index);
    const last = addWorkingDays("2000-01-01", 10_000, plain(...years));
    expect(workingDaysBetween("2000-01-01", last, plain(...years))).toBe(10_000);
  });
});

describe("what cannot be counted", () => {
  test("a year is reached that the calendar does not know", () => {
    expect(() => addWorkingDays("2025-12-31", 1, calendar2025)).toThrow(
      new RangeError("Cannot tell whether 2026-01-01 is a working day: the calendar covers 2025"),
    );
    expect(() => isWorkingDay("2026-01-05", calendar2025)).toThrow(RangeError);
    expect(() => workingDaysBetween("2025-12-01", "2026-01-05", calendar2025)).toThrow(RangeError);
    expect(() => addWorkingDays("2025-01-01", 1, plain())).toThrow("the calendar covers no year");
  });

  test("100,000 days are asked of a calendar of one year", () => {
    expect(() => addWorkingDays("2025-01-01", 100_000, calendar2025)).toThrow(RangeError);
    expect(() => addWorkingDays("2025-01-01", Number.MAX_SAFE_INTEGER, calendar2025)).toThrow(RangeError);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d days", (days) => {
    expect(() => addWorkingDays("2025-01-08", days, calendar2025)).toThrow(
      new RangeError(`Cannot add ${days} working days: the number of days must be whole and not negative`),
    );
  });

  test("the last day is before the first", () => {
    expect(() => workingDaysBetween("2025-01-08", "2025-01-07", calendar2025)).toThrow(RangeError);
  });

  test.each(["2025-02-30", "8 January 2025", "2025-1-8"])("the date %s", (date) => {
    expect(() => addWorkingDays(date, 1, calendar2025)).toThrow(RangeError);
    expect(() => addWorkingDays(date, 0, calendar2025)).toThrow(RangeError);
    expect(() => isWorkingDay(date, calendar2025)).toThrow(RangeError);
    expect(() => workingDaysBetween("2025-01-08", date, calendar2025)).toThrow(RangeError);
  });

  test.each([
    ["lists a holiday that does not exist", { holidays: ["2025-02-30"] }],
    ["lists a make-up day in another writing", { makeUpDays: ["2025/01/26"] }],
    ["lists a day as holiday and as make-up day", { holidays: ["2025-01-26"], makeUpDays: ["2025-01-26"] }],
    ["lists a day of a year that it does not declare", { holidays: ["2026-01-01"] }],
  ])("a calendar %s", (_what, wrong) => {
    const calendar = { ...plain(2025), ...wrong };
    expect(() => isWorkingDay("2025-01-08", calendar)).toThrow(RangeError);
    expect(() => addWorkingDays("2025-01-08", 0, calendar)).toThrow(RangeError);
    expect(() => workingDaysBetween("2025-01-08", "2025-01-08", calendar)).toThrow(RangeError);
  });
});

describe("when is a reply due?", () => {
  test("20 working days after receipt", () => {
    expect(replyDeadline({ received: "2025-01-08", calendar: calendar2025 })).toEqual({
      due: "2025-02-11",
      extended: false,
      basis: [{ source: "regulations", article: "33(2)" }],
    });
  });

  test("extended by 20 more", () => {
    expect(replyDeadline({ received: "2025-01-08", calendar: calendar2025, extension: 20 })).toMatchObject({
      due: "2025-03-11",
      extended: true,
    });
  });

  test.each([21, -1, 0.5])("an extension by %d is refused", (extension) => {
    expect(() => replyDeadline({ received: "2025-01-08", calendar: calendar2025, extension })).toThrow(
      new RangeError(
        `Cannot extend a reply: expected the extension in working days, a whole number from 0 to 20, was the number ${extension}`,
      ),
    );
  });
});
