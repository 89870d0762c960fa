import { afterEach, describe, expect, test } from "vitest";
import { keepsDeadline, publicationDeadline, replyDeadline, reportingPeriod } from "../../src/dates/deadlines.js";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "../../src/dates/workdays.js";
import { formatChineseDate, isDate, parseChineseDate } from "../../src/report/dates.js";
import { calendar2025 } from "../support/calendar2025.js";

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const zones = [
  ["Pacific/Apia", -780],
  ["America/Sao_Paulo", 180],
  ["Asia/Shanghai", -480],
] as const;

describe.each(zones)("in %s", (zone, minutes) => {
  test("a date is the same day", () => {
    process.env.TZ = zone;
    expect(new Date("2025-01-01T00:00:00Z").getTimezoneOffset()).toBe(minutes);

    expect(addWorkingDays("2025-01-08", 20, calendar2025)).toBe("2025-02-11");
    expect(workingDaysBetween("2024-12-31", "2025-12-31", calendar2025)).toBe(248);
    expect(isWorkingDay("2025-01-26", calendar2025)).toBe(true);
    expect(isWorkingDay("2025-01-25", calendar2025)).toBe(false);
    expect(replyDeadline({ received: "2025-01-08", calendar: calendar2025, extension: 20 }).due).toBe("2025-03-11");
    expect(publicationDeadline(2023, "department")).toBe("2024-01-31");
    expect(keepsDeadline("2024-01-31", 2023, "department")).toBe(true);
    expect(reportingPeriod(2023)).toEqual({ from: "2023-01-01", to: "2023-12-31" });
    expect(parseChineseDate("2020年1月22日")).toBe("2020-01-22");
    expect(formatChineseDate("2020-01-22")).toBe("2020年1月22日");
  });

  test("a day that Apia left out, and one that begins at one o'clock in São Paulo, are days like others", () => {
    process.env.TZ = zone;
    const calendar = { years: [2011, 2018], holidays: [], makeUpDays: [] };
    expect(isDate("2011-12-30")).toBe(true);
    expect(isWorkingDay("2011-12-30", calendar)).toBe(true);
    expect(workingDaysBetween("2011-12-26", "2011-12-31", calendar)).toBe(4);
    expect(addWorkingDays("2018-11-02", 2, calendar)).toBe("2018-11-06");
    expect(workingDaysBetween("2018-10-31", "2018-11-07", calendar)).toBe(5);
  });
});
