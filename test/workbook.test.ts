import { describe, expect, test } from "vitest";
import { toWorkbook } from "../src/index.js";
import { cleanReport } from "./support/clean.js";
import { calculate, expectedChecks, expectedRates, shownChecks, shownRates } from "./support/workbook.js";

describe.each(["2019", "2021"] as const)("%s", (edition) => {
  test("every formula comes to the value that the library gives it", () => {
    const workbook = toWorkbook(cleanReport(edition));
    const { look, destroy } = calculate(workbook);
    for (const { name, cells } of workbook.sheets)
      for (const { address, value, formula } of cells)
        if (formula !== undefined) expect(look({ sheet: name, address }), `${name} ${address} ${formula}`).toEqual(value);
    expect(shownChecks(workbook, look)).toEqual(expectedChecks(cleanReport(edition)));
    expect(shownRates(workbook, look)).toEqual(expectedRates(cleanReport(edition)));
    destroy();
  });
});
