import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type ApplicantColumn,
  applicants,
  applicationRowsOf,
  type CellId,
  type Correction,
  cellIds,
  cellValue,
  type Edition,
  emptyReport,
  proposeCorrections,
  reconcile,
  withCell,
} from "../../src/index.js";
import { cleanReport, withCells } from "../support/clean.js";
import { consistent } from "../support/consistent.js";

const editions: readonly Edition[] = ["2019", "2021"];
const cellsOf = (edition: Edition) => [...cellIds("applications", edition), ...cellIds("reviews", edition)];
const withBlanks = (report: AnnualReport, cells: readonly CellId[]) =>
  cells.reduce((sofar, cell) => withCell<CellId>(sofar, cell, null), report);
const applied = (report: AnnualReport, { mistakes }: Correction) =>
  withCells(report, Object.fromEntries(mistakes.flatMap(({ cells }) => cells.map(({ cell, expected }) => [cell, expected]))));

/** What is wrong with sections 三 and 四: equations that are broken, cells that hold no count. */
const errors = (report: AnnualReport) =>
  reconcile(report).findings.filter(({ severity, code }) => severity === "error" && !code.startsWith("proactive/"));

/** A report that agrees, some cells of which are typed over, and some blank: few of them, or most of the table. */
const damaged = (edition: Edition, count: fc.Arbitrary<number>) => {
  const cells = cellsOf(edition);
  const wrong = fc.array(fc.tuple(fc.constantFrom(...cells), count), { maxLength: 3 });
  const blanks = fc.oneof(fc.subarray(cells, { maxLength: 12 }), fc.subarray(cells, { minLength: cells.length - 12 }));
  return fc
    .tuple(consistent(edition, fc.nat(9)), blanks, wrong)
    .map(([report, blank, changes]) => withCells(withBlanks(report, blank), Object.fromEntries(changes)));
};
const whole = fc.oneof(fc.nat(30), fc.nat(999));
const any = fc.oneof(whole, fc.constantFrom(-1, 2.5, 2 ** 33, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1));
const limits = { mostCells: 3, mostTried: 500 };
const isNeeded = (report: AnnualReport) => proposeCorrections(report, { mostTried: 1 }).needed;

describe("a correction is needed", () => {
  const bound = withCells(emptyReport("2021"), {
    "applications/disclosed/naturalPerson": 5,
    "applications/concluded/naturalPerson": 3,
  });
  test("where one outcome is more than all of them, though every other cell is blank", () => {
    expect(reconcile(bound).broken).toBe(1);
    expect(proposeCorrections(bound)).toMatchObject({ needed: true, complete: false, proposals: [] });
  });
  test("where so it is, and section 四 is wrong too: what is proposed for the one says that the other stays broken", () => {
    const route = cellIds("reviews", "2021").slice(0, 5);
    const both = withCells(bound, Object.fromEntries([6, 1, 2, 3, 11].map((count, index) => [route[index], count])));
    const result = proposeCorrections(both);
    expect([result.needed, result.complete, result.proposals.length]).toEqual([true, false, 5]);
    for (const { doubts } of result.proposals) expect(doubts).toContain("elsewhere");
  });
  test.each(editions)("%s: wherever an equation is broken or a cell holds no count", (edition) => {
    fc.assert(
      fc.property(damaged(edition, any), (report) => {
        if (errors(report).length > 0) expect(isNeeded(report)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  test.each(editions)("%s: nowhere else, if nothing is blank", (edition) => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...cellsOf(edition)), any), { maxLength: 2 });
    fc.assert(
      fc.property(consistent(edition), changes, (full, wrong) => {
        const report = withCells(full, Object.fromEntries(wrong));
        expect(isNeeded(report)).toBe(errors(report).length > 0);
      }),
      { numRuns: 100 },
    );
  });
  test.each(editions)("%s: nor where there are counts for the blanks with which all agrees", (edition) => {
    fc.assert(
      fc.property(consistent(edition, fc.nat(9)), fc.subarray(cellsOf(edition)), (full, blanks) => {
        expect(isNeeded(withBlanks(full, blanks))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
  test.each(editions)("%s: where it is not, one blank after the other can be given a count until all agrees", (edition) => {
    const rows = fc.uniqueArray(fc.constantFrom(...applicationRowsOf(edition)), { minLength: 2, maxLength: 4 });
    const every = Object.keys(applicants) as ApplicantColumn[];
    const columns = fc.uniqueArray(fc.constantFrom(...every), { minLength: 2, maxLength: 3 });
    // The blanks cross, so that equations share them; of one or two cells beside them another count is stated.
    const beside = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -2, max: 2 })), { maxLength: 2 });
    const outcomes = { needed: 0, filled: 0 };
    fc.assert(
      fc.property(consistent(edition, fc.nat(3)), rows, columns, beside, (full, inRows, inColumns, changes) => {
        const blanks = inRows.flatMap((row) => inColumns.map((column): CellId => `applications/${row}/${column}`));
        const stated = cellIds("applications", edition).filter(
          (cell) => !blanks.includes(cell) && inRows.some((row) => cell.includes(`/${row}/`)),
        );
        const report = changes.reduce<AnnualReport>(
          (sofar, [at, by]) => {
            const cell = stated[at % stated.length] as CellId;
            return withCell<CellId>(sofar, cell, Math.max(0, (cellValue(sofar, cell) as number) + by));
          },
          withBlanks(full, blanks),
        );
        if (isNeeded(report)) {
          outcomes.needed += 1;
          return;
        }
        const counts = Array.from({ length: 600 }, (_, count) => count);
        const filled = blanks.reduce<AnnualReport>((sofar, cell) => {
          const fitting = counts.find((count) => !isNeeded(withCell<CellId>(sofar, cell, count)));
          return withCell<CellId>(sofar, cell, fitting ?? null);
        }, report);
        outcomes.filled += 1;
        expect(blanks.filter((cell) => cellValue(filled, cell) === null)).toEqual([]);
        expect(errors(filled)).toEqual([]);
      }),
      { numRuns: 80 },
    );
    expect(Math.min(outcomes.needed, outcomes.filled)).toBeGreaterThan(5);
  });
});

describe("what is proposed", () => {
  test.each(editions)("%s: reconciles when it is applied, as far as it is stated, unless it says that it does not", (edition) => {
    let proposed = 0;
    fc.assert(
      fc.property(damaged(edition, any), (report) => {
        const { proposals, complete, needed } = proposeCorrections(report, limits);
        for (const correction of proposals) {
          proposed += 1;
          const after = applied(report, correction);
          const leaves = correction.doubts.includes("elsewhere");
          if (!leaves) expect(errors(after)).toEqual([]);
          if (complete) expect(leaves).toBe(false);
          expect(isNeeded(after)).toBe(leaves);
        }
        if (needed && complete) expect(proposals.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
    expect(proposed).toBeGreaterThan(30);
  });
  test("counts so large that they cannot be reckoned with: what is broken is said, nothing is proposed", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/received/business": Number.MAX_SAFE_INTEGER,
      "applications/received/total": Number.MAX_SAFE_INTEGER,
    });
    expect(reconcile(report).broken).toBeGreaterThan(0);
    expect(proposeCorrections(report)).toMatchObject({ needed: true, complete: false, proposals: [] });
  });
});
