import { describe, expect, test } from "vitest";
import { type AnnualReport, readReport } from "../../../src/index.js";
import { arranged, blankForZero, fullReport, gridOf, silentlyWrong } from "../../support/read.js";
import { readCell } from "../../support/results.js";

describe("glued digits", () => {
  const glued = (digits: string) =>
    `三、收到和处理政府信息公开申请情况\n（一）予以公开${digits}（二）部分公开0000000（三）不予公开1.属于国家秘密0000000\n`;
  test("that can be split in one way only, and then do not add up: the row is blank, the reading is listed", () => {
    expect(readCell(glued("1000005"), "applications/disclosed/total")).toEqual({ value: null, named: true });
    expect(readReport(glued("1000005")).findings.find(({ code }) => code === "read/cells-glued")?.args).toMatchObject({
      settled: false,
      readings: [["1", "0", "0", "0", "0", "0", "5"]],
    });
  });
  test("with more agreeing readings than are kept: none is chosen, and the finding says that the search stopped", () => {
    const { findings } = readReport(glued("111111111111111112346"));
    expect(findings.find(({ code }) => code === "read/cells-glued")?.args).toMatchObject({ settled: false, stopped: true });
  });
});

describe("values that run together, as some programs draw them from PDFs", () => {
  const zeros = fullReport("2021");
  const gluedLines = (report: AnnualReport, at: number) =>
    arranged(report, (table) =>
      gridOf(table, "").map((row) => {
        const label = row.filter((text) => !/^[\d.-]+$/.test(text) && text !== "").join("");
        const values = row.filter((text) => /^[\d.-]+$/.test(text));
        if (table.code === "proactive" || values.length === 0) return row.filter((text) => text !== "").join(" ");
        return table.code === "reviews"
          ? values.join("")
          : `${label} ${values.slice(0, at).join("")} ${values.slice(at).join("")}`;
      }),
    );
  test("two runs in each row: what the sums do not decide is left blank, and said", () => {
    for (const at of [3, 4]) {
      const result = readReport(gluedLines(zeros, at));
      expect(silentlyWrong(result, zeros)).toEqual([]);
      expect(result.report.applications?.rows["refused.stateSecret"]).toEqual(zeros.applications?.rows["refused.stateSecret"]);
    }
  });
  test("blanks that were lost are not filled by cutting numbers", () => {
    const report = blankForZero("2021");
    expect(silentlyWrong(readReport(gluedLines(report, 4)), report)).toEqual([]);
  });
});
