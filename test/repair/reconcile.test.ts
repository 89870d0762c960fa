import { describe, expect, test } from "vitest";
import { cellIds, cellValue, type Edition, reconcile, withCell } from "../../src/index.js";
import { cleanReport, withCells } from "../support/clean.js";

const editions: readonly Edition[] = ["2019", "2021"];

test("a report in which every figure agrees: nothing is suspected", () => {
  for (const edition of editions) expect(reconcile(cleanReport(edition)).suspicions).toEqual([]);
});

describe("one wrong cell", () => {
  for (const edition of editions)
    test(`${edition}: is the one that is suspected, or one of those where the table cannot tell`, () => {
      const clean = cleanReport(edition);
      for (const table of ["applications", "reviews"] as const)
        for (const cell of cellIds(table, edition)) {
          const report = withCell(clean, cell, ((cellValue(clean, cell) as number) ?? 0) + 4);
          const [suspicion, ...others] = reconcile(report).suspicions;
          expect(others, cell).toEqual([]);
          const named = suspicion?.readings.map(({ cells }) => cells.map((one) => one.cell).join());
          expect(named, cell).toContain(cell);
          if (table === "applications") expect(suspicion?.equallyLikely, cell).toBe(false);
        }
    });
  test("the proposed value is the one that makes every equation hold", () => {
    const report = withCell(cleanReport("2021"), "applications/disclosed/business", 8);
    expect(reconcile(report).suspicions[0]?.readings).toEqual([
      { cells: [{ cell: "applications/disclosed/business", stated: 8, expected: 3 }], exchanged: false },
    ]);
  });
  test("a wrong count in a route of section 四 may be any of the five, and the verdict says so", () => {
    const report = withCell(cleanReport("2021"), "reviews/reconsideration/upheld", 6);
    const [suspicion] = reconcile(report).suspicions;
    expect(suspicion?.readings.length).toBe(5);
    expect(suspicion?.equallyLikely).toBe(true);
  });
  test("a total of 0 beside 10 and 1 can only be the total, for no count is below 0", () => {
    const report = withCells(cleanReport("2021"), {
      "reviews/reconsideration/upheld": 10,
      "reviews/reconsideration/corrected": 1,
      "reviews/reconsideration/otherOutcome": 0,
      "reviews/reconsideration/pending": 0,
      "reviews/reconsideration/total": 0,
    });
    expect(reconcile(report).suspicions[0]?.readings).toEqual([
      { cells: [{ cell: "reviews/reconsideration/total", stated: 0, expected: 11 }], exchanged: false },
    ]);
  });
});

describe("several wrong cells", () => {
  test("two neighbours have each other's count", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/disclosed/naturalPerson": 3,
      "applications/disclosed/business": 20,
    });
    const [suspicion] = reconcile(report).suspicions;
    expect(suspicion?.readings).toHaveLength(1);
    expect(suspicion?.readings[0]?.exchanged).toBe(true);
    expect(suspicion?.readings[0]?.cells.map(({ cell, expected }) => [cell, expected])).toEqual([
      ["applications/disclosed/naturalPerson", 20],
      ["applications/disclosed/business", 3],
    ]);
  });
  test("two wrong cells far apart are told apart", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/disclosed/naturalPerson": 21,
      "reviews/litigationDirect/total": 10,
    });
    expect(reconcile(report).suspicions).toHaveLength(2);
  });
  test("too many wrong cells: no reading, but the cells that most broken equations name", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/disclosed/naturalPerson": 21,
      "applications/partiallyDisclosed/business": 5,
      "applications/unable.notHeld/research": 3,
      "applications/concluded/total": 90,
    });
    const [suspicion] = reconcile(report).suspicions;
    expect(suspicion?.readings).toEqual([]);
    expect(suspicion?.crossing.length).toBeGreaterThan(0);
  });
});
