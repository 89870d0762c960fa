import { describe, expect, test } from "vitest";
import { readReport, withMark } from "../../../src/index.js";
import { asCsv } from "../../support/arrangements/lines.js";
import { cellsIn, changed, codesOf } from "../../support/read.js";
import { clean } from "../../support/results.js";

describe("digits behind the closing quotation mark of a field", () => {
  const cell = "proactive/penalties/decisions";
  for (const [written, mark] of [
    ['"4"6', '"4"6'],
    ['"4" 6', '"4" 6'],
    ['"4""6"', '4"6'],
  ] as const)
    test(`${written}: the field is no number, and kept as it stands`, () => {
      const source = changed(asCsv(clean), /^行政处罚,\d+/m, `行政处罚,${written}`);
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(withMark(clean, cell, mark)));
      expect(codesOf(result)).toEqual(["read/cell-unreadable"]);
    });
  test("white space there is nothing", () => {
    const source = changed(asCsv(clean), /^行政处罚,(\d+)/m, '行政处罚,"46" ');
    expect(readReport(source).report.proactive?.rows.penalties.decisions).toBe(46);
  });
});
