import { expect, test } from "vitest";
import { damagedReport, otherNumbers } from "../support/fuzz.js";

test("a character that is no part of a number is changed: no cell holds another number without a finding that names it", () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 2000; seed += 1) {
    const { name, text, report } = damagedReport(seed * 7919);
    const [cell] = otherNumbers(text, report);
    if (cell) wrong.push(`${seed}, ${name}: ${cell}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);
