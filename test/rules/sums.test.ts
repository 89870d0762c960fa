import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcile, reviewResults, withCell } from "../../src/index.js";
import { sumsOf } from "../../src/rules/sums.js";
import { cleanReport, withCells } from "../support/clean.js";

const greatest = Number.MAX_SAFE_INTEGER;
const itself = (number: number) => number;
const results = Object.keys(reviewResults);
const route = (counts: readonly (number | null)[]) =>
  withCells(
    cleanReport("2021"),
    Object.fromEntries(results.map((result, index) => [`reviews/reconsideration/${result}`, counts[index] ?? null])),
  );

describe("two sums", () => {
  test("beyond 2^53 that differ by one are told apart", () => {
    const { findings, broken } = reconcile(route([greatest, 2, 0, 0, greatest]));
    expect(findings.map(({ args }) => args.kind === "sum" && args.difference)).toEqual([2]);
    expect(broken).toBe(1);
    const both = withCells(cleanReport("2021"), {
      "applications/received/business": greatest,
      "applications/carriedOver/business": 2,
      "applications/concluded/business": greatest,
      "applications/carriedForward/business": 1,
    });
    const flow = reconcile(both).findings.find(
      ({ code, cells }) => code === "applications/flow-balance" && cells[0] === "applications/received/business",
    );
    expect(flow?.args).toMatchObject({ difference: 1 });
  });
  test("beyond 2^53 that are the same hold", () => {
    const { left, right, difference } = sumsOf({ left: [greatest, 2], right: [3, greatest - 1] }, itself);
    expect([left === right, difference]).toEqual([true, 0]);
  });
  test("what is no number adds nothing, and is named by its place", () => {
    const amount = { value: "3", unit: null };
    const values = [1, null, Number.NaN, Number.POSITIVE_INFINITY, amount, undefined, -2];
    expect(sumsOf({ left: [0, 1, 2, 3], right: [4, 5, 6] }, (place) => values[place])).toEqual({
      left: 1,
      right: -2,
      difference: 3,
      leftBlanks: [1, 2, 3],
      rightBlanks: [4, 5],
      negative: true,
    });
  });
  test("of any whole numbers differ as whole numbers of any length do", () => {
    const whole = fc.oneof(
      fc.nat(99),
      fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
      fc.maxSafeInteger(),
      fc.integer({ min: greatest - 3, max: greatest }),
      fc.constantFrom(2 ** 53, -(2 ** 31), 2 ** 32),
    );
    const side = fc.array(whole, { maxLength: 12 });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + BigInt(one), 0n);
        const sums = sumsOf({ left, right }, itself);
        expect(sums).toEqual({
          left: Number(sum(left)),
          right: Number(sum(right)),
          difference: Number(sum(left) - sum(right)),
          leftBlanks: [],
          rightBlanks: [],
          negative: [...left, ...right].some((one) => one < 0),
        });
      }),
      { numRuns: 300 },
    );
  });
});

test("two cells that hold no finite number do not make an equation hold", () => {
  const report = withCell(
    route([Number.POSITIVE_INFINITY, 0, 0, 0, 1]),
    "reviews/reconsideration/total",
    Number.POSITIVE_INFINITY,
  );
  expect(reconcile(report).unchecked.map(({ rule }) => rule)).toContain("reviews/route-total");
});
