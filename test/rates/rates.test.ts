import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ApplicantColumn, applicants } from "../../src/form/applicants.js";
import type { Edition } from "../../src/form/edition.js";
import { tables } from "../../src/form/sections.js";
import { outcomeLeaves } from "../../src/form/taxonomy.js";
import { formatCount } from "../../src/rates/formatCount.js";
import { formatRate } from "../../src/rates/formatRate.js";
import type { Indicator, IndicatorId } from "../../src/rates/indicator.js";
import { indicators } from "../../src/rates/indicators.js";
import { type Rate, rate, rates } from "../../src/rates/rate.js";
import { emptyReport, withCell } from "../../src/report/build.js";
import { type CellId, cellIds, isAmountCell } from "../../src/report/cells.js";
import type { AnnualReport } from "../../src/report/report.js";

type CountCell = Parameters<typeof withCell>[1];
const set = (report: AnnualReport, cell: CellId, value: number | null) => withCell(report, cell as CountCell, value as never);
const setAll = (report: AnnualReport, values: Readonly<Record<string, number | null>>) =>
  Object.entries(values).reduce((result, [cell, value]) => set(result, cell as CellId, value), report);
const countCells = (edition: Edition) => tables.flatMap((table) => cellIds(table, edition)).filter((cell) => !isAmountCell(cell));
const filled = (edition: Edition, value: (cell: CellId, index: number) => number) =>
  countCells(edition).reduce((report, cell, index) => set(report, cell, value(cell, index)), emptyReport(edition));

/** The cells that an indicator of an edition adds, in one column. */
function cellsOf(indicator: Indicator, edition: Edition, column: ApplicantColumn) {
  const known = new Set<CellId>(countCells(edition));
  const terms = (side: "numerator" | "denominator") =>
    (indicator.perColumn
      ? indicator.formula[side].map((row): CellId => `applications/${row}/${column}`)
      : [...indicator.formula[side]]
    ).filter((cell) => known.has(cell));
  return { numerator: terms("numerator"), denominator: terms("denominator") };
}

const editions = ["2019", "2021"] as const;
const columns = Object.keys(applicants) as ApplicantColumn[];
const printed = (report: AnnualReport, id: IndicatorId, digits = 1) => formatRate(rate(report, id), { digits });

describe("published figures", () => {
  test("what are the shares of 966, 67, 81, 182, 61 and 96 outcomes among 1453?", () => {
    const report = setAll(
      filled("2021", () => 0),
      {
        "applications/disclosed/total": 966,
        "applications/partiallyDisclosed/total": 67,
        "applications/refused.stateSecret/total": 40,
        "applications/refused.administrativeInquiry/total": 41,
        "applications/unable.notHeld/total": 180,
        "applications/unable.requiresCreation/total": 2,
        "applications/notProcessed.repeated/total": 61,
        "applications/other.correctionOverdue/total": 50,
        "applications/other.feeUnpaid/total": 6,
        "applications/other.other/total": 40,
        "applications/concluded/total": 1453,
      },
    );
    const groups = ["disclosed", "partiallyDisclosed", "refused", "unable", "notProcessed", "other"] as const;
    expect(groups.map((group) => printed(report, `share.${group}`, 2))).toEqual([
      "66.48%",
      "4.61%",
      "5.57%",
      "12.53%",
      "4.20%",
      "6.61%",
    ]);
    expect(printed(report, "refusalRate", 2)).toBe("5.57%");
    expect(rate(report, "refusalRateWithoutInquiry").numerator).toBe(40);
    expect(rate(report, "notHeldShare")).toMatchObject({ numerator: 180, denominator: 182 });
    expect(rate(report, "share.other.feeUnpaid").numerator).toBe(6);
  });

  test("what is the disclosure rate of 272 disclosed and 3 partially disclosed among 805?", () => {
    const report = setAll(emptyReport("2019"), {
      "applications/disclosed/total": 272,
      "applications/partiallyDisclosed/total": 3,
      "applications/concluded/total": 805,
    });
    expect(rate(report, "disclosureRate")).toEqual({
      id: "disclosureRate",
      column: "total",
      numerator: 275,
      denominator: 805,
      status: "ok",
      missing: [],
    });
    expect(printed(report, "disclosureRate")).toBe("34.2%");
  });
});

describe("what is stated", () => {
  test("the total is stated too high, and is divided by as stated", () => {
    const report = setAll(emptyReport("2021"), {
      "applications/received/naturalPerson": 9,
      "applications/received/business": 1,
      "applications/received/total": 12,
    });
    expect(printed(report, "naturalPersonShare")).toBe("75.0%");
  });

  test("nothing was received, nothing carried over, nothing concluded", () => {
    const report = filled("2021", () => 0);
    expect(new Set(rates(report).map(({ status }) => status))).toEqual(new Set(["zeroDenominator"]));
    expect(new Set(rates(report).map((each) => formatRate(each)))).toEqual(new Set(["—"]));
  });

  test("more were concluded than received and carried over: the rate is above 100%", () => {
    const report = setAll(emptyReport("2021"), {
      "applications/received/total": 4,
      "applications/carriedOver/total": 0,
      "applications/concluded/total": 5,
    });
    expect(printed(report, "conclusionRate")).toBe("125.0%");
  });

  test("a pending case is left out of the correction rate, and counted over all", () => {
    const report = setAll(
      filled("2021", () => 0),
      {
        "reviews/reconsideration/upheld": 2,
        "reviews/reconsideration/corrected": 1,
        "reviews/reconsideration/pending": 1,
        "reviews/reconsideration/total": 4,
        "reviews/litigationDirect/otherOutcome": 1,
        "reviews/litigationDirect/total": 1,
        "reviews/litigationAfterReconsideration/corrected": 2,
        "reviews/litigationAfterReconsideration/pending": 1,
        "reviews/litigationAfterReconsideration/total": 3,
        "applications/concluded/total": 32,
      },
    );
    const sums = (id: IndicatorId) => [rate(report, id).numerator, rate(report, id).denominator];
    expect(sums("reconsiderationCorrectionRate")).toEqual([1, 3]);
    expect(sums("reconsiderationCorrectionRateOverAll")).toEqual([1, 4]);
    expect(sums("litigationCorrectionRate")).toEqual([2, 3]);
    expect(sums("litigationCorrectionRateOverAll")).toEqual([2, 4]);
    expect(sums("overallCorrectionRate")).toEqual([3, 6]);
    expect(sums("overallCorrectionRateOverAll")).toEqual([3, 8]);
    expect(sums("disputeRate")).toEqual([8, 32]);
  });

  test.each(editions)(
    "edition %s: every indicator is the sum of the cells that its formula names, in every column",
    (edition) => {
      const report = filled(edition, (_cell, index) => 3 * index + 1);
      const figures = new Map<CellId, number>(countCells(edition).map((cell, index) => [cell, 3 * index + 1]));
      const sum = (cells: readonly CellId[]) => cells.reduce((total, cell) => total + (figures.get(cell) ?? 0), 0);
      for (const column of columns)
        for (const { id, numerator, denominator, status, column: stated } of rates(report, { column })) {
          const cells = cellsOf(indicators[id], edition, column);
          expect([id, numerator, denominator, status]).toEqual([id, sum(cells.numerator), sum(cells.denominator), "ok"]);
          expect(stated).toBe(indicators[id].perColumn ? column : null);
        }
    },
  );
});

describe("what is not stated", () => {
  test("one kind of refusal is blank: the sum is not known, the total is", () => {
    const report = set(
      filled("2021", () => 1),
      "applications/refused.stateSecret/total",
      null,
    );
    expect(rate(report, "refusalRate")).toEqual({
      id: "refusalRate",
      column: "total",
      numerator: null,
      denominator: 1,
      status: "missing",
      missing: ["applications/refused.stateSecret/total"],
    });
    expect(rate(report, "refusalRate", { column: "business" }).status).toBe("ok");
    expect(printed(report, "refusalRate")).toBe("—");
  });

  test.each(editions)("edition %s: a blank cell leaves without value exactly the rates that add it", (edition) => {
    const whole = filled(edition, () => 1);
    const before = rates(whole);
    for (const cell of countCells(edition)) {
      const after = rates(set(whole, cell, null));
      after.forEach((each, index) => {
        const { numerator, denominator } = cellsOf(indicators[each.id], edition, "total");
        if ([...numerator, ...denominator].includes(cell)) expect(each).toMatchObject({ status: "missing", missing: [cell] });
        else expect(each).toEqual(before[index]);
      });
    }
  });

  test("everything is blank: no rate is zero, and none is left out", () => {
    const empty = rates(emptyReport("2021"));
    expect(empty.map(({ id }) => id)).toEqual(rates(filled("2021", () => 1)).map(({ id }) => id));
    for (const each of empty) {
      const { numerator, denominator } = cellsOf(indicators[each.id], "2021", "total");
      expect(each.missing).toEqual([...new Set([...numerator, ...denominator])]);
      expect(each).toMatchObject({ numerator: null, denominator: null, status: "missing" });
    }
  });

  test("the applications table is missing: its rates remain, and name the cells of the year's edition", () => {
    const report = { ...filled("2021", () => 1), applications: null };
    const find = (all: readonly Rate[], id: IndicatorId) => all.find((each) => each.id === id);
    expect(find(rates(report), "share.other")?.missing).toHaveLength(4);
    expect(find(rates({ ...report, year: 2020 }), "share.other")?.missing).toEqual([
      "applications/other/total",
      "applications/concluded/total",
    ]);
    expect(find(rates(report), "disputeRate")).toMatchObject({ numerator: 3, missing: ["applications/concluded/total"] });
    expect(find(rates(report), "overallCorrectionRate")?.status).toBe("ok");
  });

  test("the reviews table is missing", () => {
    const report = { ...filled("2021", () => 1), reviews: null };
    expect(rate(report, "reconsiderationCorrectionRate").missing).toEqual([
      "reviews/reconsideration/corrected",
      "reviews/reconsideration/upheld",
      "reviews/reconsideration/otherOutcome",
    ]);
    expect(rate(report, "disclosureRate").status).toBe("ok");
  });

  test("the single row of other outcomes has no parts in 2019", () => {
    const report = filled("2019", () => 1);
    expect(rates(report).filter(({ id }) => id.startsWith("share.other"))).toHaveLength(1);
    expect(rate(report, "share.other")).toMatchObject({ numerator: 1, denominator: 1 });
    expect(rate(report, "share.other.feeUnpaid")).toMatchObject({
      numerator: null,
      denominator: 1,
      status: "missing",
      missing: ["applications/other.feeUnpaid/total"],
    });
  });

  test("what is not a column, and what is not an indicator", () => {
    const report = emptyReport("2021");
    expect(() => rates(report, { column: "sum" as ApplicantColumn })).toThrow(RangeError);
    expect(() => rate(report, "toString" as IndicatorId)).toThrow('Cannot compute "toString": there is no such indicator');
  });
});

describe("the indicators", () => {
  test.each(editions)("edition %s has a share of every outcome and group, and their sum is the total", (edition) => {
    const leaves = outcomeLeaves(edition);
    const report = filled(edition, (_cell, index) => index);
    const shareIds = rates(report)
      .map(({ id }) => id)
      .filter((id) => id.startsWith("share."));
    expect(shareIds).toEqual(expect.arrayContaining(leaves.map((leaf) => `share.${leaf}`)));
    const groups = ["disclosed", "partiallyDisclosed", "refused", "unable", "notProcessed", "other"] as const;
    const sum = (list: readonly IndicatorId[]) =>
      list.reduce((total, id) => total + (rate(report, id).numerator ?? Number.NaN), 0);
    expect(sum(groups.map((group): IndicatorId => `share.${group}`))).toBe(
      sum(leaves.map((leaf): IndicatorId => `share.${leaf}`)),
    );
    expect(shareIds).toHaveLength(new Set([...leaves, ...groups]).size);
  });

  test("their ids are stable", () => {
    const ids = Object.keys(indicators);
    expect(ids.filter((id) => !id.startsWith("share."))).toEqual([
      "disclosureRate",
      "refusalRate",
      "refusalRateWithoutInquiry",
      "conclusionRate",
      "carryForwardRate",
      "notHeldShare",
      "naturalPersonShare",
      "reconsiderationCorrectionRate",
      "litigationCorrectionRate",
      "overallCorrectionRate",
      "reconsiderationCorrectionRateOverAll",
      "litigationCorrectionRateOverAll",
      "overallCorrectionRateOverAll",
      "disputeRate",
    ]);
    expect(rates(emptyReport("2019"))).toHaveLength(36);
    expect(rates(emptyReport("2021"))).toHaveLength(39);
    expect(ids).toHaveLength(39);
  });

  test("no two have the same name, in Chinese or English", () => {
    const all = Object.values(indicators);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    expect(new Set(all.map(({ gloss }) => gloss)).size).toBe(all.length);
  });

  test("one without an official definition says so", () => {
    for (const { basis, note, noteGloss } of Object.values(indicators)) {
      if (basis !== null) continue;
      expect(note).toContain("没有官方定义");
      expect(noteGloss).toContain("No official definition");
    }
  });

  test("a share is called by its group and its row", () => {
    expect(indicators["share.partiallyDisclosed"].label).toBe("部分公开占比");
    expect(indicators["share.other.other"].label).toBe("其他处理（其他）占比");
    expect(indicators["share.refused.securityAndStability"].label).toBe("不予公开（危及“三安全一稳定”）占比");
    expect(indicators["share.unable"].gloss).toBe("Unable to provide, share of concluded");
  });
});

/** By whole numbers alone: how many units of the last digit, then the point. */
function byBigInt(numerator: bigint, denominator: bigint, digits: number, rounding: "halfUp" | "halfEven" | "down"): string {
  const scaled = numerator * 10n ** BigInt(digits + 2);
  const cut = scaled / denominator;
  const twice = 2n * (scaled % denominator);
  const up =
    rounding === "halfUp"
      ? twice >= denominator
      : rounding === "halfEven" && (twice > denominator || (twice === denominator && cut % 2n === 1n));
  const text = String(up ? cut + 1n : cut).padStart(digits + 1, "0");
  return digits === 0 ? `${text}%` : `${text.slice(0, -digits)}.${text.slice(-digits)}%`;
}

describe("printing a rate", () => {
  test.each([0, 1, 2])("all pairs up to 2000 are right to %i digits", (digits) => {
    const options = { digits };
    let wrong = 0;
    for (let denominator = 1; denominator <= 2000; denominator += 1)
      for (let numerator = 0; numerator <= denominator; numerator += 1)
        if (
          formatRate({ numerator, denominator }, options) !== byBigInt(BigInt(numerator), BigInt(denominator), digits, "halfUp")
        )
          wrong += 1;
    expect(wrong).toBe(0);
  });

  test.each([
    [23, 80, 1, "28.8%"],
    [3, 80, 1, "3.8%"],
    [3, 160, 2, "1.88%"],
    [57, 800, 2, "7.13%"],
    [201, 400, 1, "50.3%"],
    [3, 2000, 1, "0.2%"],
    [81, 263, 2, "30.80%"],
    [1, 2000, 0, "0%"],
    [1999, 2000, 1, "100.0%"],
    [5, 4, 0, "125%"],
    [1, 3, 6, "33.333333%"],
  ])("%i over %i to %i digits", (numerator, denominator, digits, text) => {
    expect(formatRate({ numerator, denominator }, { digits })).toBe(text);
  });

  test("a half is rounded up, to the even digit, or cut off", () => {
    const half = (numerator: number, rounding: "halfUp" | "halfEven" | "down") =>
      formatRate({ numerator, denominator: 2000 }, { rounding });
    expect([half(3, "halfUp"), half(3, "halfEven"), half(3, "down")]).toEqual(["0.2%", "0.2%", "0.1%"]);
    expect([half(1, "halfUp"), half(1, "halfEven"), half(1, "down")]).toEqual(["0.1%", "0.0%", "0.0%"]);
  });

  const count = fc.oneof(
    fc.maxSafeNat(),
    fc.nat(100_000),
    fc.maxSafeNat().map((value) => Number.MAX_SAFE_INTEGER - (value % 1000)),
  );
  const rounding = fc.constantFrom("halfUp", "halfEven", "down");

  test("any two safe integers, to any digits and by any rounding, agree with whole-number arithmetic", () => {
    fc.assert(
      fc.property(count, count, fc.nat(6), rounding, (numerator, denominator, digits, by) => {
        fc.pre(denominator > 0);
        expect(formatRate({ numerator, denominator }, { digits, rounding: by })).toBe(
          byBigInt(BigInt(numerator), BigInt(denominator), digits, by),
        );
      }),
      { numRuns: 5000 },
    );
  });

  test("halves, and their neighbours, of large denominators agree with whole-number arithmetic", () => {
    const halves = fc.record({ digits: fc.nat(6), unit: fc.nat(4_000_000), odd: fc.nat(4_000_000), by: rounding });
    fc.assert(
      fc.property(halves, ({ digits, unit, odd, by }) => {
        const denominator =
          2 * 10 ** (digits + 2) * (1 + (unit % Math.floor(Number.MAX_SAFE_INTEGER / (2 * 10 ** (digits + 2)))));
        const step = denominator / (2 * 10 ** (digits + 2));
        const tie = ((2 * odd + 1) % (2 * 10 ** (digits + 2))) * step;
        for (const numerator of [tie - 1, tie, tie + 1])
          expect(formatRate({ numerator, denominator }, { digits, rounding: by })).toBe(
            byBigInt(BigInt(numerator), BigInt(denominator), digits, by),
          );
      }),
    );
  });

  test("every pair of safe integers is rounded as decimal.js rounds it", () => {
    const modes = { halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN, down: Decimal.ROUND_DOWN } as const;
    const Exact = Decimal.clone({ precision: 64 });
    const count = fc.oneof(fc.nat(100), fc.nat(), fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER));
    fc.assert(
      fc.property(
        count,
        count,
        fc.nat(6),
        fc.constantFrom("halfUp", "halfEven", "down"),
        (numerator, denominator, digits, rounding) => {
          fc.pre(denominator > 0);
          const wanted = new Exact(numerator).times(100).div(denominator).toFixed(digits, modes[rounding]);
          expect(formatRate({ numerator, denominator }, { digits, rounding })).toBe(`${wanted}%`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("there is no value", () => {
    expect(formatRate({ numerator: 0, denominator: 0 })).toBe("—");
    expect(formatRate({ numerator: null, denominator: 5 })).toBe("—");
    expect(formatRate({ numerator: 5, denominator: null }, { missing: "" })).toBe("");
    expect(formatRate({ numerator: 5, denominator: 9, status: "missing" }, { missing: "无" })).toBe("无");
  });

  test("digits, rounding or counts that cannot be meant are refused", () => {
    const third = { numerator: 1, denominator: 3 };
    expect(() => formatRate(third, { digits: 2.5 })).toThrow(
      new RangeError("Cannot print a rate: expected digits, a whole number from 0 to 6, was the number 2.5"),
    );
    expect(() => formatRate(third, { digits: 7 })).toThrow(RangeError);
    expect(() => formatRate(third, { digits: -1 })).toThrow(RangeError);
    expect(() => formatRate(third, { rounding: "up" as "down" })).toThrow(RangeError);
    expect(() => formatRate({ numerator: 0.5, denominator: 3 })).toThrow(RangeError);
    expect(() => formatRate({ numerator: -1, denominator: 3 })).toThrow(RangeError);
    expect(() => formatRate({ numerator: 1, denominator: Number.NaN })).toThrow(RangeError);
    expect(() => formatRate({ numerator: 2 ** 53, denominator: 3 })).toThrow(RangeError);
  });
});

describe("printing a count", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [1234567, "1,234,567"],
    [-8, "-8"],
    [-123, "-123"],
    [-1036, "-1,036"],
  ])("%i", (value, text) => {
    expect(formatCount(value)).toBe(text);
    expect(formatCount(value, { grouping: false })).toBe(text.replaceAll(",", ""));
  });

  test("a blank is not 0", () => {
    expect(formatCount(null)).toBe("—");
    expect(formatCount(null, { missing: "" })).toBe("");
  });

  test("half a count is refused", () => {
    expect(() => formatCount(1.5)).toThrow(new RangeError("Cannot print 1.5 as a count: it must be a whole number"));
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
  });
});
