import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  applicationRowsOf,
  type CellId,
  cellIds,
  cellValue,
  deduceBlanks,
  describeContradiction,
  describeDeduction,
  type Edition,
  reconcile,
  withCell,
  withMark,
} from "../../src/index.js";
import { cleanReport, withCells, withRow } from "../support/clean.js";
import { consistent } from "../support/consistent.js";

const editions: readonly Edition[] = ["2019", "2021"];
const clean = cleanReport("2021");
const without = (report: AnnualReport, cells: readonly string[]) =>
  cells.reduce((sofar, cell) => withCell<CellId>(sofar, cell as CellId, null), report);
const application = (cells: readonly string[]) => cells.map((cell) => `applications/${cell}`);
const told = (report: AnnualReport) => deduceBlanks(report).deductions.map(({ cell, value }) => [cell, value]);

describe("a blank that an equation gives", () => {
  test("a total that was left out", () => {
    const { report, deductions, contradictions } = deduceBlanks(without(clean, ["reviews/reconsideration/total"]));
    expect(report).toEqual(clean);
    expect(contradictions).toEqual([]);
    expect(deductions).toEqual([
      {
        cell: "reviews/reconsideration/total",
        value: 11,
        basis: "onlyBlank",
        equations: [
          {
            rule: "reviews/route-total",
            cells: ["upheld", "corrected", "otherOutcome", "pending", "total"].map(
              (result) => `reviews/reconsideration/${result}`,
            ),
          },
        ],
        mark: null,
        filled: true,
        sure: true,
      },
    ]);
  });
  test.each(editions)("%s: the whole column of totals, and the whole row of what was concluded", (edition) => {
    const full = cleanReport(edition);
    const cells = cellIds("applications", edition).filter((cell) => cell.endsWith("/total") || cell.includes("/concluded/"));
    const { report, deductions } = deduceBlanks(without(full, cells));
    expect(report).toEqual(full);
    expect(deductions).toHaveLength(applicationRowsOf(edition).length + 6);
  });
  test.each(editions)("%s: any single blank of sections 三 and 四", (edition) => {
    const full = cleanReport(edition);
    for (const cell of [...cellIds("applications", edition), ...cellIds("reviews", edition)])
      expect(told(without(full, [cell])), cell).toEqual([[cell, cellValue(full, cell)]]);
  });
  test("one that follows only after another was found", () => {
    const cells = application(["disclosed/naturalPerson", "disclosed/business", "partiallyDisclosed/naturalPerson"]);
    const { report, deductions } = deduceBlanks(without(clean, cells));
    expect(report).toEqual(clean);
    expect(deductions.map(({ cell }) => cell).sort()).toEqual([...cells].sort());
    expect(deductions.at(-1)?.cell).toBe("applications/disclosed/naturalPerson");
  });
  test("blanks that only several equations determine together", () => {
    // Two rectangles of blanks stay open; the blank that joins them does not, though no equation has it for its only blank.
    const rectangle = (rows: readonly string[], columns: readonly string[]) =>
      application(rows.flatMap((row) => columns.map((column) => `${row}/${column}`)));
    const open = [
      ...rectangle(["disclosed", "partiallyDisclosed"], ["naturalPerson", "business"]),
      ...rectangle(["unable.notHeld", "other.other"], ["research", "legalService"]),
    ];
    const rows: readonly [row: string, counts: readonly number[]][] = [
      ["received", [58, 7, 2, 0, 2, 0, 69]],
      ["unable.notHeld", [11, 2, 1, 0, 1, 0, 15]],
      ["other.other", [3, 0, 1, 0, 1, 0, 5]],
      ["concluded", [55, 6, 2, 0, 2, 0, 65]],
    ];
    const full = rows.reduce((sofar, [row, counts]) => withRow(sofar, row, counts), clean);
    expect(reconcile(full).broken).toBe(0);
    const joint = "applications/disclosed/research" as const;
    const { deductions, contradictions } = deduceBlanks(without(full, [...open, joint]));
    expect(contradictions).toEqual([]);
    expect(deductions.map(({ cell, value, basis }) => [cell, value, basis])).toEqual([[joint, 0, "together"]]);
    expect(deductions[0]?.equations.length).toBeGreaterThan(2);
  });
});

describe("a blank is not 0", () => {
  test("unless the known counts make up the sum already", () => {
    const cells = application(["disclosed/research", "disclosed/publicWelfare"]);
    const blanks = without(clean, [...cells, ...application(["unable.notHeld/research", "unable.notHeld/publicWelfare"])]);
    const { deductions } = deduceBlanks(blanks);
    expect(deductions.map(({ value, basis }) => [value, basis])).toEqual(Array(4).fill([0, "nothingLeft"]));
  });
  test("four blanks that could make each other's counts stay blank", () => {
    const cells = application(["disclosed", "partiallyDisclosed"].flatMap((row) => [`${row}/naturalPerson`, `${row}/business`]));
    const blanks = without(clean, cells);
    expect(deduceBlanks(blanks)).toEqual({ report: blanks, deductions: [], contradictions: [] });
  });
  test("a route of section 四 with two blanks stays as it is", () => {
    expect(told(without(clean, ["reviews/reconsideration/upheld", "reviews/reconsideration/total"]))).toEqual([]);
  });
  test("an empty report stays empty, and section 二 is never touched", () => {
    expect(deduceBlanks(without(clean, [...cellIds("applications", "2021"), ...cellIds("reviews", "2021")])).deductions).toEqual(
      [],
    );
    expect(told(without(clean, cellIds("proactive", "2021")))).toEqual([]);
    expect(deduceBlanks({ ...clean, applications: null, reviews: null }).deductions).toEqual([]);
  });
});

describe("contradictions are told, and nothing of them is filled", () => {
  const disagreeing = withCell(without(clean, application(["disclosed/business"])), "applications/disclosed/total", 24);
  test("the row gives another value than the column", () => {
    const { report, deductions, contradictions } = deduceBlanks(disagreeing);
    expect(report).toEqual(disagreeing);
    expect(deductions).toEqual([]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ reason: "disagree", cells: ["applications/disclosed/business"] });
    expect(contradictions[0]?.implied.map(({ value, equations }) => [value, equations[0]?.rule])).toEqual([
      [3, "applications/outcome-total"],
      [4, "applications/row-total"],
    ]);
  });
  test("a value below 0", () => {
    const report = withCell(without(clean, ["reviews/reconsideration/pending"]), "reviews/reconsideration/total", 7);
    const result = deduceBlanks(report);
    expect(result.report).toEqual(report);
    expect(result.contradictions.map(({ reason, implied }) => [reason, implied[0]?.value])).toEqual([["negative", -1]]);
  });
  test("a value that is not whole", () => {
    const report = withCell(without(clean, ["reviews/reconsideration/pending"]), "reviews/reconsideration/upheld", 4.5);
    expect(deduceBlanks(report).contradictions.map(({ reason }) => reason)).toEqual(["notWhole"]);
  });
  test("a chain of values that ends in a broken equation: none of the chain is filled", () => {
    const cells = application(["disclosed/naturalPerson", "disclosed/business", "partiallyDisclosed/naturalPerson"]);
    const report = withCell(without(clean, cells), "applications/partiallyDisclosed/total", 18);
    const { deductions, contradictions } = deduceBlanks(report);
    expect(deductions).toEqual([]);
    expect(contradictions).toHaveLength(1);
    expect([...(contradictions[0]?.cells ?? [])].sort()).toEqual([...cells].sort());
    expect(contradictions[0]?.equations).toHaveLength(4);
  });
  test("more than another equation leaves, though that has a blank too", () => {
    const open = application(
      ["partiallyDisclosed", "unable.notHeld"].flatMap((row) => [`${row}/naturalPerson`, `${row}/business`]),
    );
    const report = withCell(
      without(clean, [...open, ...application(["disclosed/business"])]),
      "applications/disclosed/total",
      29,
    );
    const { contradictions, deductions } = deduceBlanks(report);
    expect(contradictions.map(({ reason }) => reason)).toEqual(["exceeds"]);
    expect(contradictions[0]?.implied.map(({ value, atMost }) => [value, atMost])).toEqual([
      [9, false],
      [6, true],
    ]);
    expect(deductions.map(({ cell }) => cell)).not.toContain("applications/disclosed/business");
  });
  test("equations that cannot all hold, whatever stands in four blanks", () => {
    const cells = application(["disclosed", "partiallyDisclosed"].flatMap((row) => [`${row}/naturalPerson`, `${row}/business`]));
    const { deductions, contradictions } = deduceBlanks(withCell(without(clean, cells), "applications/disclosed/total", 24));
    expect(deductions).toEqual([]);
    expect(contradictions.map((one) => [one.reason, one.cells.length, one.equations.length])).toEqual([["impossible", 4, 4]]);
  });
  test("what is no part of it is filled all the same", () => {
    const { deductions, contradictions } = deduceBlanks(
      without(disagreeing, ["reviews/reconsideration/total", ...application(["unable.notHeld/legalService"])]),
    );
    expect(deductions.map(({ cell }) => cell)).toEqual([
      "applications/unable.notHeld/legalService",
      "reviews/reconsideration/total",
    ]);
    expect(contradictions).toHaveLength(1);
  });
  test("a figure that may be wrong makes what rests on it less sure", () => {
    const totals = {
      "applications/received/total": 66,
      "applications/carriedOver/total": 2,
      "applications/carriedForward/total": 6,
    };
    const bare = withCells(without(clean, cellIds("applications", "2021")), totals);
    const found = (report: AnnualReport) => deduceBlanks(report).deductions.map(({ cell, value, sure }) => [cell, value, sure]);
    expect(found(bare)).toEqual([["applications/concluded/total", 62, true]]);
    expect(found(withCell(bare, "applications/received/naturalPerson", 70))).toEqual([
      ["applications/concluded/total", 62, false],
    ]);
  });
});

describe("marks", () => {
  const marked = withMark(clean, "applications/disclosed/business", "/");
  test("are kept: the value is told, and other blanks follow from it", () => {
    const { report, deductions } = deduceBlanks(without(marked, application(["disclosed/naturalPerson"])));
    expect(deductions.map(({ cell, value, mark, filled }) => [cell, value, mark, filled])).toEqual([
      ["applications/disclosed/business", 3, "/", false],
      ["applications/disclosed/naturalPerson", 20, null, true],
    ]);
    expect(report).toEqual(marked);
  });
  test("give way where that is asked for", () => {
    expect(deduceBlanks(marked, { marks: "fill" }).report).toEqual(clean);
    expect(() => deduceBlanks(marked, { marks: "drop" as never })).toThrow(RangeError);
  });
});

describe("any consistent report with blanks anywhere", () => {
  test.each(editions)(
    "%s: gets back the counts that were taken out, or stays blank; the identities hold as before",
    (edition) => {
      const cells = [...cellIds("applications", edition), ...cellIds("reviews", edition)];
      const counts = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(60) });
      fc.assert(
        fc.property(consistent(edition, counts), fc.subarray(cells, { minLength: 1 }), (full, blanks) => {
          const { report, deductions, contradictions } = deduceBlanks(without(full, blanks));
          expect(contradictions).toEqual([]);
          expect(reconcile(report).broken).toBe(0);
          for (const { cell, value, sure } of deductions) expect([value, sure], cell).toEqual([cellValue(full, cell), true]);
          for (const cell of cells) expect([cellValue(full, cell), null], cell).toContain(cellValue(report, cell));
          expect(deduceBlanks(report).deductions).toEqual([]);
        }),
        { numRuns: 40, seed: 20 },
      );
    },
  );
  test("with figures that are wrong besides: whatever is filled breaks no equation that was whole", () => {
    const cells = [...cellIds("applications", "2021"), ...cellIds("reviews", "2021")];
    const errors = fc.array(fc.tuple(fc.constantFrom(...cells), fc.nat(60)), { minLength: 1, maxLength: 4 });
    let contradicted = 0;
    fc.assert(
      fc.property(consistent("2021"), errors, fc.subarray(cells, { minLength: 5, maxLength: 60 }), (full, wrong, blanks) => {
        const before = without(withCells(full, Object.fromEntries(wrong)), blanks);
        const { report, contradictions } = deduceBlanks(before);
        contradicted += contradictions.length;
        expect(reconcile(report).broken).toBe(reconcile(before).broken);
        for (const { cells: open } of contradictions) for (const cell of open) expect(cellValue(report, cell)).toBeNull();
      }),
      { numRuns: 60, seed: 21 },
    );
    expect(contradicted).toBeGreaterThan(20);
  });
});

describe("in words", () => {
  test("what a blank must hold, in both languages", () => {
    const [deduction] = deduceBlanks(withMark(clean, "applications/disclosed/business", "/")).deductions;
    if (!deduction) throw new Error("Nothing was deduced");
    expect(describeDeduction(deduction, "zh-CN")).toBe(
      "「（一）予以公开」行「商业企业」列空白，应为 3：由「商业企业」列的办理结果之和得出，式中只有这一格未定。本格填的是「/」，予以保留。",
    );
    expect(describeDeduction(deduction, "en")).toBe(
      "The blank cell in row “Disclosed”, column “Businesses” must be 3, by the sum of the outcomes in column “Businesses”, in which nothing else is open. The cell holds “/”, which is kept.",
    );
    expect(() => describeDeduction(deduction, "fr" as never)).toThrow(RangeError);
  });
  test("a contradiction, in both languages", () => {
    const report = withCell(without(clean, application(["disclosed/business"])), "applications/disclosed/total", 24);
    const [contradiction] = deduceBlanks(report).contradictions;
    if (!contradiction) throw new Error("There is no contradiction");
    expect(describeContradiction(contradiction, "zh-CN")).toBe(
      "「（一）予以公开」行「商业企业」列不能推定，各等式得出的数不同：由「商业企业」列的办理结果之和，为 3；由「（一）予以公开」行的各列之和，为 4。请核对这些等式中的各格。",
    );
    expect(describeContradiction(contradiction, "en")).toBe(
      "The cell in row “Disclosed”, column “Businesses” stays blank. The equations give different values: by the sum of the outcomes in column “Businesses” it is 3; by the sum of row “Disclosed” it is 4. Check the cells of these equations.",
    );
  });
});
