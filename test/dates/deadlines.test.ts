import { describe, expect, test } from "vitest";
import { keepsDeadline, publicationDeadline, reportingPeriod, timeLimits } from "../../src/dates/deadlines.js";
import { publicationDeadlines } from "../../src/form/publication.js";

describe("the deadline of a report", () => {
  test("which days does it cover, and when is it due?", () => {
    expect(reportingPeriod(2023)).toEqual({ from: "2023-01-01", to: "2023-12-31" });
    expect(publicationDeadline(2023, "department")).toBe("2024-01-31");
    expect(publicationDeadline(2023, "government")).toBe("2024-03-31");
  });

  test("the last day is in time, the next is not", () => {
    expect(keepsDeadline("2024-01-31", 2023, "department")).toBe(true);
    expect(keepsDeadline("2024-02-01", 2023, "department")).toBe(false);
    expect(keepsDeadline("2024-03-31", 2023, "government")).toBe(true);
    expect(keepsDeadline("2024-04-01", 2023, "government")).toBe(false);
  });

  test("a year before the article was in force, no year, no date, or no such body is refused", () => {
    expect(() => publicationDeadline(2018, "department")).toThrow(
      new RangeError(
        "Cannot state the publication deadline: expected the year, a whole number from 2019 to 9998, was the number 2018",
      ),
    );
    expect(() => reportingPeriod(2023.5)).toThrow(RangeError);
    expect(() => reportingPeriod(Number.NaN)).toThrow(RangeError);
    expect(() => keepsDeadline("2024-02-30", 2023, "department")).toThrow(RangeError);
    expect(() => publicationDeadline(2023, "town" as "government")).toThrow(RangeError);
    expect(() => publicationDeadline(2023, "toString" as "government")).toThrow(RangeError);
  });
});

test("each time limit names its article", () => {
  const articles = Object.entries(timeLimits).map(([code, { workingDays, basis }]) => [code, workingDays, basis.article]);
  expect(articles).toEqual([
    ["reply", 20, "33(2)"],
    ["extension", 20, "33(2)"],
    ["correctionNotice", 7, "30"],
    ["thirdPartyOpinion", 15, "32"],
    ["coProducerOpinion", 15, "34"],
    ["proactiveDisclosure", 20, "26"],
  ]);
  expect(publicationDeadlines.department.basis).toEqual({ source: "regulations", article: "49(1)" });
  expect(publicationDeadlines.government.basis).toEqual({ source: "regulations", article: "49(2)" });
});
