import { describe, expect, test } from "vitest";
import { type Edition, readReport } from "../../../src/index.js";
import { onTwoLevels, renderings, type Sheets, sheetsOf } from "../../support/arrangements/sheets.js";
import { misleadingApplications, misleadingProactive, misleadingReviews } from "../../support/misleading.js";
import { fullReport, silentlyWrong, variedReport } from "../../support/read.js";

const kinds = { ...misleadingApplications, ...misleadingProactive, ...misleadingReviews };
const editions: readonly Edition[] = ["2019", "2021"];

describe("a table whose heads are not the form's", () => {
  for (const [kind, { change, wanted }] of Object.entries(kinds))
    for (const [rendering, render] of Object.entries(renderings))
      for (const edition of kind in misleadingProactive ? (["2021"] as const) : editions)
        test(`${kind}, ${rendering}, ${edition}: no number stands in a cell without a finding`, () => {
          for (const report of [fullReport(edition), variedReport(edition)])
            for (const level of [(sheets: Sheets) => sheets, onTwoLevels])
              expect(silentlyWrong(readReport(render(level(change(sheetsOf(report))))), wanted(report))).toEqual([]);
        });
});
