import { describe, expect, test } from "vitest";
import { cellIds, readReport, withCell, withMark } from "../../../src/index.js";
import { asHtml } from "../../support/arrangements/html.js";
import { asLines, asMarkdown, asTabs, asTrailingBars } from "../../support/arrangements/lines.js";
import { asLayout, asRawOrder } from "../../support/arrangements/pdf.js";
import { changed, codesOf } from "../../support/read.js";
import { clean, misplaced, withoutRow } from "../../support/results.js";

describe("marks in every cell of a row", () => {
  for (const mark of ["/", "-", "—", "无", "--"])
    for (const arrange of [asTabs, asMarkdown, asTrailingBars, asLines, asLayout])
      test(`「${mark}」 in ${arrange.name}`, () => {
        const blank = withoutRow(clean);
        const marks = Object.fromEntries(
          cellIds("applications", "2021").flatMap((cell) => (cell.includes("/notProcessed.repeated/") ? [[cell, mark]] : [])),
        );
        const result = readReport(arrange({ ...blank, marks }));
        expect(result.report.marks).toEqual(marks);
        expect(misplaced(result, blank)).toEqual([]);
      });
  for (const mark of ["/", "-", "—", "--"])
    test(`「${mark}」 behind a label in running text: the marks are kept`, () => {
      const result = readReport(changed(asRawOrder(clean), "2.重复申请 0 0 0 0 0 0 0", `2.重复申请${` ${mark}`.repeat(7)}`));
      expect(Object.values(result.report.marks)).toEqual(Array.from({ length: 7 }, () => mark));
    });
});

describe("a cell of punctuation behind the values of its row", () => {
  for (const mark of ["。", "、", "”"])
    for (const [name, arrange] of [
      ["tabs", asTabs],
      ["HTML", asHtml],
    ] as const)
      for (const total of ["", "5"])
        test(`「${mark}」 before ${total || "a blank"}, ${name}: it is no number, and said to be none`, () => {
          const cell = "applications/unable.unclearAfterCorrection/otherOrganization";
          const report = withCell(
            withMark(clean, cell, mark),
            "applications/unable.unclearAfterCorrection/total",
            total === "" ? null : Number(total),
          );
          const result = readReport(arrange(report));
          expect(result.report.marks[cell]).toBe(mark);
          expect(codesOf(result)).toEqual(["read/cell-unreadable"]);
        });
});
