import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  applicants,
  applicationRowsOf,
  type CellId,
  type Correction,
  type Corrections,
  cellIds,
  cellValue,
  describeCorrection,
  type Edition,
  proposeCorrections,
  reconcile,
  rules,
  withCell,
  withMark,
} from "../../src/index.js";
import { cleanReport, withCells, withRow } from "../support/clean.js";
import { consistent } from "../support/consistent.js";

const editions: readonly Edition[] = ["2019", "2021"];
const clean = cleanReport("2021");
const columns = Object.keys(applicants);
const changesOf = ({ mistakes }: Correction) => mistakes.flatMap(({ cells }) => cells);
const setOf = (correction: Correction) =>
  changesOf(correction)
    .map(({ cell }) => cell)
    .sort()
    .join(" ");
const sets = ({ proposals }: Corrections) => proposals.map(setOf);
const reasons = ({ proposals }: Corrections) => proposals[0]?.mistakes.map(({ reason }) => reason);
const applied = (report: AnnualReport, correction: Correction) =>
  withCells(report, Object.fromEntries(changesOf(correction).map(({ cell, expected }) => [cell, expected])));
const value = (report: AnnualReport, cell: CellId) => cellValue(report, cell) as number;
const at = (row: string, column: string) => `applications/${row}/${column}` as Exclude<CellId, `proactive/${string}`>;

/** A report that agrees, cells of it in any order, and by how much each is to be off: by nought, half of it, or all. */
const trial = (edition: Edition, cells: readonly CellId[]) => {
  const count = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(9) }, fc.nat(999));
  return fc.record({
    report: consistent(edition, count),
    cells: fc.uniqueArray(fc.constantFrom(...cells), { minLength: 3, maxLength: 3 }),
    amounts: fc.tuple(fc.nat(9999), fc.nat(9999)),
  });
};

/** Another count than the one that stands there, from 0 to twice as much and a little. */
function off(report: AnnualReport, cell: CellId, amount: number): AnnualReport {
  const before = value(report, cell);
  const other = amount % (2 * before + 20);
  return withCell<CellId>(report, cell, other < before ? other : other + 1);
}

const trials = 250;
const sample = (edition: Edition, cells: readonly CellId[], seed: number) =>
  fc.sample(trial(edition, cells), { numRuns: trials, seed }).map(({ report, cells: [first, second, third], amounts }) => ({
    report,
    cells: [first, second, third] as [CellId, CellId, CellId],
    one: off(report, first as CellId, amounts[0]),
    two: off(off(report, first as CellId, amounts[0]), second as CellId, amounts[1]),
  }));

describe("how often the true cells are found", () => {
  const figures: Record<string, readonly [hits: number, of: number]> = {};
  const count = (name: string, outcomes: readonly boolean[]) => {
    figures[name] = [outcomes.filter(Boolean).length, outcomes.length];
    return outcomes.filter(Boolean).length / outcomes.length;
  };
  const inTable = editions.flatMap((edition, index) => sample(edition, cellIds("applications", edition), 30 + index));
  const inReviews = editions.flatMap((edition, index) => sample(edition, cellIds("reviews", edition), 40 + index));

  test("one cell of section 三 is off: it comes first, with the count that stood there", () => {
    const found = inTable.map(({ report, one, cells: [cell] }) => {
      const [first] = proposeCorrections(one).proposals;
      return first !== undefined && setOf(first) === cell && changesOf(first)[0]?.expected === value(report, cell);
    });
    expect(count("一格有误，真错居首", found)).toBe(1);
  });
  test("two cells of section 三 are off: they are among the first three sets", () => {
    const found = inTable.map(({ two, cells: [first, second] }) => {
      const result = proposeCorrections(two);
      expect(result.complete).toBe(true);
      return sets(result).slice(0, 3).includes([first, second].sort().join(" "));
    });
    expect(count("两格有误，真错在前三", found)).toBeGreaterThanOrEqual(0.9);
  });
  test("two cells of section 三 are off by one, where many pairs explain it: they are among the first three all the same", () => {
    const found = inTable.map(({ report, cells: [first, second] }, index) => {
      const wrong = [first, second].reduce<AnnualReport>((sofar, cell, place) => {
        const before = value(sofar, cell);
        return withCell<CellId>(sofar, cell, before === 0 || (index + place) % 3 > 0 ? before + 1 : before - 1);
      }, report);
      return sets(proposeCorrections(wrong)).slice(0, 3).includes([first, second].sort().join(" "));
    });
    expect(count("两格各差一，真错在前三", found)).toBeGreaterThanOrEqual(0.9);
  });
  test("with a blank in the row or the column of the error: still the first, and said to be less sure", () => {
    const beside = inTable.map(({ one, cells: [cell] }, index) => {
      const [, row = "", column = ""] = cell.split("/");
      const form = one.applications?.form as Edition;
      const inLine =
        index % 2 === 0
          ? columns.filter((other) => other !== column).map((other) => at(row, other))
          : ["received", "carriedOver", "carriedForward"].filter((other) => other !== row).map((other) => at(other, column));
      const sameEquation = index % 2 === 0 || ["received", "carriedOver", "carriedForward", "concluded"].includes(row);
      const outcomes = applicationRowsOf(form)
        .slice(2, -2)
        .filter((other) => other !== row);
      const blank = sameEquation ? inLine[index % inLine.length] : at(outcomes[index % outcomes.length] as string, column);
      return { result: proposeCorrections(withCell<CellId>(one, blank as CellId, null)), cell };
    });
    const flagged = beside.map(
      ({ result }) => result.proposals.length > 0 && result.proposals.every(({ doubts }) => doubts.includes("blanks")),
    );
    expect(count("旁有空白，提示把握较小", flagged)).toBe(1);
    expect(
      count(
        "旁有空白，真错居首",
        beside.map(({ result, cell }) => sets(result)[0] === cell),
      ),
    ).toBeGreaterThanOrEqual(0.95);
  });
  test("one cell of section 四 is off: it is among the proposals, and they say that the table cannot tell", () => {
    const all = inReviews.map(({ one, cells: [cell] }) => ({ result: proposeCorrections(one), cell }));
    expect(
      count(
        "第四部分一格有误，真错在列",
        all.map(({ result, cell }) => sets(result).includes(cell)),
      ),
    ).toBe(1);
    // Where no other count could be lowered far enough, one set is left, and it is the true one.
    for (const { result, cell } of all) if (result.proposals.length === 1) expect(sets(result)).toEqual([cell]);
    const several = all.filter(({ result }) => result.proposals.length > 1);
    const said = several.map(({ result }) => result.proposals.every(({ doubts }) => doubts.includes("alternatives")));
    expect(count("第四部分有几种可能，提示无法分辨", said)).toBe(1);
    expect(several.length).toBeGreaterThan(trials);
  });
  test("docs/corrections.md quotes these figures, and so does the English page", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/corrections.md"), "utf8");
    const rows = Object.entries(figures).map(([name, [hits, of]]) => `| ${name} | ${hits} / ${of} |`);
    expect(rows).toHaveLength(7);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
    const counts = (text: string) => text.match(/\d+ \/ \d+/g);
    expect(counts(readFileSync(join(import.meta.dirname, "../../docs/corrections.en.md"), "utf8"))).toEqual(counts(page));
  });
});

describe("the smallest sets", () => {
  /** All pairs of cells that make the equations hold, by trying each: no search, no elimination. */
  function bruteForce(report: AnnualReport): string[] {
    const cells = cellIds("applications", report.applications?.form as Edition) as readonly Exclude<
      CellId,
      `proactive/${string}`
    >[];
    const equations = rules.flatMap((rule) =>
      rule.kind === "sum" && rule.id.startsWith("applications/") ? rule.equations[report.applications?.form as Edition] : [],
    );
    const signs = new Map(cells.map((cell) => [cell, new Map<number, number>()]));
    const excess = equations.map(({ left, right }, index) => {
      for (const cell of left) signs.get(cell as never)?.set(index, 1);
      for (const cell of right) signs.get(cell as never)?.set(index, -1);
      return [...left.map((cell) => value(report, cell)), ...right.map((cell) => -value(report, cell))].reduce(
        (a, b) => a + b,
        0,
      );
    });
    const broken = excess.flatMap((one, index) => (one === 0 ? [] : [index]));
    const found: string[] = [];
    for (const [index, first] of cells.entries())
      for (const second of cells.slice(index + 1)) {
        const [ofFirst, ofSecond] = [signs.get(first) as Map<number, number>, signs.get(second) as Map<number, number>];
        if (!broken.every((one) => ofFirst.has(one) || ofSecond.has(one))) continue;
        const own = [...ofFirst.keys()].find((one) => !ofSecond.has(one));
        const other = [...ofSecond.keys()].find((one) => !ofFirst.has(one));
        if (own === undefined || other === undefined) throw new Error("Two cells stand in the same equations");
        const change = -(excess[own] as number) * (ofFirst.get(own) as number);
        const otherChange = -(excess[other] as number) * (ofSecond.get(other) as number);
        const holds = excess.every(
          (one, equation) => one + change * (ofFirst.get(equation) ?? 0) + otherChange * (ofSecond.get(equation) ?? 0) === 0,
        );
        const counts = [value(report, first) + change, value(report, second) + otherChange];
        if (holds && change !== 0 && otherChange !== 0 && Math.min(...counts) >= 0) found.push([first, second].sort().join(" "));
      }
    return found;
  }
  test.each(editions)("%s: two wrong cells give all pairs that trying every pair gives, and no other", (edition) => {
    const small = fc.record({
      report: consistent(edition, fc.nat(30)),
      cells: fc.uniqueArray(fc.constantFrom(...cellIds("applications", edition)), { minLength: 2, maxLength: 2 }),
      // The same amount twice: here the pairs that explain it are many.
      amount: fc.integer({ min: 1, max: 2 }),
    });
    let several = 0;
    fc.assert(
      fc.property(small, ({ report, cells: [first, second], amount }) => {
        const wrong = [first, second].reduce<AnnualReport>(
          (sofar, cell) => withCell<CellId>(sofar, cell as CellId, value(sofar, cell as CellId) + amount),
          report,
        );
        const result = proposeCorrections(wrong, { mostProposals: 1000 });
        const pairs = bruteForce(wrong);
        if (pairs.length > 1) several += 1;
        expect([...sets(result)].sort()).toEqual([...pairs].sort());
        expect(result.found).toBe(pairs.length);
      }),
      { numRuns: 40, seed: 50 },
    );
    expect(several).toBeGreaterThan(10);
  });
  test.each([3, 4])("%i wrong cells of section 三 are among the proposals", (size) => {
    const wrong = fc.record({
      report: consistent("2021"),
      cells: fc.uniqueArray(fc.constantFrom(...cellIds("applications", "2021")), { minLength: size, maxLength: size }),
      amounts: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: size, maxLength: size }),
    });
    const cases = fc.sample(wrong, { numRuns: 40, seed: 60 });
    const found = cases.filter(({ report, cells, amounts }) => {
      const broken = cells.reduce<AnnualReport>(
        (sofar, cell, index) => withCell<CellId>(sofar, cell, value(sofar, cell) + (amounts[index] as number)),
        report,
      );
      return sets(proposeCorrections(broken)).includes([...cells].sort().join(" "));
    });
    expect(found.length).toBeGreaterThanOrEqual(38);
  });
  test("any broken report: each proposal makes all equations hold with counts, and makes no rule worse", () => {
    const cells = [...cellIds("applications", "2019"), ...cellIds("reviews", "2019")];
    const errors = fc.array(fc.tuple(fc.constantFrom(...cells), fc.nat(99)), { minLength: 1, maxLength: 4 });
    let proposed = 0;
    fc.assert(
      fc.property(consistent("2019", fc.nat(20)), errors, fc.subarray(cells, { maxLength: 8 }), (full, wrong, blanks) => {
        const broken = blanks.reduce<AnnualReport>(
          (sofar, cell) => withCell<CellId>(sofar, cell, null),
          withCells(full, { ...Object.fromEntries(wrong), "proactive/administrativeRules/newlyDisclosed": 12 }),
        );
        const before = new Set(
          reconcile(broken, { advisory: true }).findings.map(({ code, cells: named }) => `${code} ${named}`),
        );
        for (const correction of proposeCorrections(broken, { mostTried: 2000 }).proposals) {
          proposed += 1;
          const after = reconcile(applied(broken, correction), { advisory: true });
          expect(after.broken).toBe(1);
          for (const { code, cells: named } of after.findings) expect(before).toContain(`${code} ${named}`);
          for (const { stated, expected, cell } of changesOf(correction)) {
            expect(stated).toBe(cellValue(broken, cell));
            expect(expected).not.toBe(stated);
          }
        }
      }),
      { numRuns: 60, seed: 51 },
    );
    expect(proposed).toBeGreaterThan(60);
  });
  test("nothing is proposed where nothing is broken, blanks or not", () => {
    const nothing = { needed: false, proposals: [], found: 0, complete: true, tried: 0 };
    expect(proposeCorrections(clean)).toEqual(nothing);
    expect(proposeCorrections(withCell(clean, "applications/disclosed/total", null))).toEqual(nothing);
    expect(proposeCorrections({ ...clean, applications: null, reviews: null })).toEqual(nothing);
  });
  test("errors in section 三 and in section 四 make one set", () => {
    const report = withCells(clean, { "applications/disclosed/business": 8, "reviews/reconsideration/total": 0 });
    const { proposals, found } = proposeCorrections(report);
    expect([found, proposals.map((one) => changesOf(one).map(({ cell, expected }) => [cell, expected]))]).toEqual([
      1,
      [
        [
          ["applications/disclosed/business", 3],
          ["reviews/reconsideration/total", 11],
        ],
      ],
    ]);
  });
  test("a blank that two equations give different counts: one of their cells is wrong, though no equation is broken alone", () => {
    const blanks = ["applications/disclosed/business", "applications/partiallyDisclosed/naturalPerson"] as const;
    const report = blanks.reduce<AnnualReport>(
      (sofar, cell) => withCell<CellId>(sofar, cell, null),
      withCell(clean, "applications/disclosed/naturalPerson", 21),
    );
    expect(reconcile(report).broken).toBe(0);
    const result = proposeCorrections(report);
    expect(result.needed).toBe(true);
    expect(sets(result)).toContain("applications/disclosed/naturalPerson");
    for (const { doubts } of result.proposals) expect(doubts).toContain("blanks");
  });
  test("a mark counts as a blank", () => {
    const report = withMark(withCell(clean, "applications/disclosed/total", 24), "applications/disclosed/business", "/");
    expect(proposeCorrections(report).proposals[0]?.doubts).toEqual(["blanks"]);
  });
  test("a cell that holds no count must change", () => {
    for (const stated of [-20, 20.5, 1e300]) {
      const { proposals } = proposeCorrections(withCell(clean, "applications/disclosed/naturalPerson", stated));
      expect(proposals.map(changesOf)).toEqual([[{ cell: "applications/disclosed/naturalPerson", stated, expected: 20 }]]);
    }
  });
});

describe("what may have gone wrong", () => {
  test.each([
    ["applications/disclosed/naturalPerson", 2, "digitLost"],
    ["applications/disclosed/naturalPerson", 200, "digitAdded"],
    ["applications/disclosed/naturalPerson", 26, "digitMistaken"],
    ["applications/partiallyDisclosed/naturalPerson", 61, "digitsExchanged"],
    ["applications/partiallyDisclosed/naturalPerson", 7, "wrongCell"],
    ["applications/received/total", 6, "digitLost"],
    ["applications/received/total", 71, "wrongTotal"],
    ["applications/concluded/business", 9, "wrongTotal"],
  ] as const)("%s holds %i", (cell, stated, reason) => {
    const result = proposeCorrections(withCell(clean, cell, stated));
    expect(result.proposals.map((one) => [setOf(one), one.mistakes.map((mistake) => mistake.reason), one.doubts])).toEqual([
      [cell, [reason], []],
    ]);
  });
  test("a count in the neighbouring column", () => {
    const result = proposeCorrections(withRow(clean, "disclosed", [20, 0, 3, 0, 0, 0, 23]));
    expect(reasons(result)).toEqual(["neighbouringColumn"]);
    expect(sets(result)[0]).toBe("applications/disclosed/business applications/disclosed/research");
  });
  test("a count in the neighbouring column, and its own cell blank", () => {
    const moved = withCell(withRow(clean, "disclosed", [20, 0, 3, 0, 0, 0, 23]), "applications/disclosed/business", null);
    const result = proposeCorrections(moved);
    expect(reasons(result)).toEqual(["neighbouringColumn"]);
    expect(sets(result)[0]).toBe("applications/disclosed/research");
    expect(result.proposals[0]?.doubts).toContain("blanks");
  });
  test("a count in the neighbouring row", () => {
    const result = proposeCorrections(
      withCells(clean, { "applications/unable.notHeld/legalService": 0, "applications/unable.requiresCreation/legalService": 1 }),
    );
    expect(reasons(result)).toEqual(["neighbouringRow"]);
    expect(sets(result)[0]).toBe("applications/unable.notHeld/legalService applications/unable.requiresCreation/legalService");
  });
  test("two cells have each other's count", () => {
    const result = proposeCorrections(
      withCells(clean, { "applications/disclosed/naturalPerson": 16, "applications/partiallyDisclosed/naturalPerson": 20 }),
    );
    expect(reasons(result)).toEqual(["cellsExchanged"]);
    expect(changesOf(result.proposals[0] as Correction).map(({ expected }) => expected)).toEqual([20, 16]);
  });
  test.each([
    ["to the right", [0, 20, 3, 0, 0, 0, 0]],
    ["to the left", [3, 0, 0, 0, 0, 23, 0]],
    ["to the left, the last cell blank", [3, 0, 0, 0, 0, 23, null]],
  ])("the row stands one place off, %s", (_, counts) => {
    const report = columns.reduce<AnnualReport>(
      (sofar, column, index) => withCell<CellId>(sofar, at("disclosed", column), counts[index] ?? null),
      clean,
    );
    const result = proposeCorrections(report);
    expect(reasons(result)).toEqual(["rowShifted"]);
    const expected = changesOf(result.proposals[0] as Correction);
    for (const one of expected) expect(one.expected, one.cell).toBe(cellValue(clean, one.cell));
  });
  test("the column stands one place off", () => {
    const rows = applicationRowsOf("2021");
    const report = rows.reduce<AnnualReport>(
      (sofar, row, index) =>
        withCell<CellId>(
          sofar,
          at(row, "naturalPerson"),
          index === 0 ? 0 : value(clean, at(rows[index - 1] as string, "naturalPerson")),
        ),
      clean,
    );
    const result = proposeCorrections(report);
    expect(reasons(result)).toEqual(["columnShifted"]);
    for (const { cell, expected } of changesOf(result.proposals[0] as Correction))
      expect(expected, cell).toBe(cellValue(clean, cell));
  });
});

describe("the search is bounded, and says when it stopped", () => {
  const scattered = withCells(
    clean,
    Object.fromEntries(
      applicationRowsOf("2021").map((row, index) => [at(row, columns[index % 7] as string), 100 + 17 * index * index]),
    ),
  );
  test("too many errors: nothing is proposed, no more sets are tried than allowed", () => {
    const result = proposeCorrections(scattered);
    expect(result).toMatchObject({ needed: true, proposals: [], found: 0, complete: false });
    expect(result.tried).toBeLessThanOrEqual(10_000);
  });
  test.each([1, 10, 100, 1000])("at most %i sets", (mostTried) => {
    const report = withCells(clean, {
      "applications/disclosed/naturalPerson": 27,
      "applications/unable.notHeld/business": 9,
      "applications/carriedForward/total": 8,
      "applications/received/research": 5,
      "applications/other.other/legalService": 31,
    });
    const result = proposeCorrections(report, { mostTried });
    expect(result.tried).toBeLessThanOrEqual(mostTried);
    expect(result.complete).toBe(mostTried === 1000);
    for (const { doubts } of result.proposals) expect(doubts.includes("stopped")).toBe(!result.complete);
  });
  test("no larger sets than allowed", () => {
    const report = withCells(clean, { "applications/disclosed/business": 8, "applications/unable.notHeld/total": 40 });
    expect(proposeCorrections(report, { mostCells: 1 })).toMatchObject({ needed: true, proposals: [], complete: false });
    expect(proposeCorrections(report, { mostCells: 2 }).proposals).toHaveLength(1);
  });
  test("no more proposals than wanted; how many there are is said", () => {
    const report = withCell(clean, "reviews/reconsideration/upheld", 6);
    expect(proposeCorrections(report, { mostProposals: 2 })).toMatchObject({ proposals: { length: 2 }, found: 5 });
  });
  test("options are whole numbers of their range", () => {
    for (const options of [{ mostCells: 0 }, { mostCells: 13 }, { mostTried: 1.5 }, { mostProposals: Number.NaN }])
      expect(() => proposeCorrections(clean, options)).toThrow(RangeError);
  });
  test("figures that no body has: no error, no proposal that is no count", () => {
    const huge = fc.constantFrom(Number.MAX_SAFE_INTEGER, -1, 0.1, Number.POSITIVE_INFINITY, 1e21, Number.NaN, 7);
    const cells = fc.array(fc.tuple(fc.constantFrom(...cellIds("applications", "2021")), huge), { maxLength: 30 });
    fc.assert(
      fc.property(cells, (changed) => {
        for (const correction of proposeCorrections(withCells(clean, Object.fromEntries(changed)), { mostTried: 500 }).proposals)
          for (const { expected } of changesOf(correction)) expect(Number.isSafeInteger(expected) && expected >= 0).toBe(true);
      }),
      { numRuns: 60, seed: 52 },
    );
  });
});

describe("in words", () => {
  const [one] = proposeCorrections(withCell(clean, "applications/partiallyDisclosed/naturalPerson", 61)).proposals;
  const [several] = proposeCorrections(withCell(clean, "reviews/reconsideration/upheld", 6)).proposals;
  test("the cell, what it states, what it should be, and why", () => {
    expect(describeCorrection(one as Correction, "zh-CN")).toBe(
      "「（二）部分公开」行「自然人」列：现填 61，若为 16（两位数字互换），全部等式成立。",
    );
    expect(describeCorrection(one as Correction, "en")).toBe(
      "If the cell in row “Partially disclosed”, column “Natural persons” were 16 rather than 61 (two digits are exchanged), all equations would hold.",
    );
  });
  test("what speaks against it", () => {
    expect(describeCorrection(several as Correction, "zh-CN")).toContain("分不出");
    expect(describeCorrection(several as Correction, "en")).toContain("the table alone cannot tell");
    expect(() => describeCorrection(several as Correction, "fr" as never)).toThrow(RangeError);
  });
});
