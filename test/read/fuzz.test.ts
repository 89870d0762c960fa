import { describe, expect, test } from "vitest";
import { readReport } from "../../src/index.js";
import { asTrailingBars } from "../support/arrangements/lines.js";
import { damagedReport, otherNumbers } from "../support/fuzz.js";
import { changed, fullReport, silentlyWrong } from "../support/read.js";

describe("a character that is no part of a number is changed", () => {
  test("no cell holds another number without a finding that names it", () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 2000; seed += 1) {
      const { name, text, report } = damagedReport(seed * 7919);
      const [cell] = otherNumbers(text, report);
      if (cell) wrong.push(`${seed}, ${name}: ${cell}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
  test("a bar is lost between two values of a row without a leading bar: no number moves to the next column", () => {
    const report = fullReport("2021");
    const source = changed(asTrailingBars(report), "（一）予以公开 | 20 | 3 | 0 | 0 |", "（一）予以公开 | 20 | 3 | 0  0 |");
    expect(silentlyWrong(readReport(source), report)).toEqual([]);
  });
});
