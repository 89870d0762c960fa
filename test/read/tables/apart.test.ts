import { describe, expect, test } from "vitest";
import { type Edition, readReport } from "../../../src/index.js";
import { arrangements } from "../../support/arrangements.js";
import { balanced } from "../../support/balanced.js";
import { cellsIn, fullReport, silentlyWrong, variedReport } from "../../support/read.js";

const editions: readonly Edition[] = ["2019", "2021"];
const apart = arrangements.filter(({ told }) => told === "summed");

describe("values away from their labels, where all sums agree", () => {
  for (const { name, arrange } of apart)
    for (const edition of editions)
      test(`${name}, ${edition}: every cell is read`, () => {
        const report = balanced(edition);
        expect(cellsIn(readReport(arrange(report)).report)).toEqual(cellsIn(report));
      });
});

describe("values away from their labels, where sums do not agree", () => {
  for (const { name, arrange } of apart)
    for (const edition of editions)
      test(`${name}, ${edition}: no number stands in a cell without a finding`, () => {
        for (const report of [fullReport(edition), variedReport(edition)])
          expect(silentlyWrong(readReport(arrange(report)), report)).toEqual([]);
      });
});
