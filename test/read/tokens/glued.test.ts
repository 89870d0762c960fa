import { describe, expect, test } from "vitest";
import { type AnnualReport, type CellId, cellIds, type Edition, readReport, withCell } from "../../../src/index.js";
import { asGlued } from "../../support/arrangements/lines.js";
import { withRow } from "../../support/clean.js";
import { cellsIn, changed, fullReport, silentlyWrong } from "../../support/read.js";

/** A report of figures that can be told apart where nothing separates them. */
function small(edition: Edition): AnnualReport {
  let report = fullReport(edition);
  for (const row of Object.keys(report.applications?.rows ?? {})) report = withRow(report, row, [0, 0, 0, 0, 0, 0, 0]);
  for (const row of ["received", "disclosed", "concluded"]) report = withRow(report, row, [1, 0, 0, 0, 0, 0, 1]);
  for (const cell of Object.keys(report.reviews?.reconsideration ?? {}))
    for (const route of ["reconsideration", "litigationDirect", "litigationAfterReconsideration"])
      report = withCell(report, `reviews/${route}/${cell}` as "reviews/reconsideration/total", 0);
  for (const cell of cellIds("proactive", edition))
    report = withCell<CellId>(
      report,
      cell,
      /collected|amount/.test(cell) ? { value: "0", unit: edition === "2021" ? "万元" : "元" } : 0,
    );
  return report;
}

const report = small("2021");
const text = asGlued(report) as string;
const expectWhole = (source: string) => {
  const result = readReport(source);
  expect(cellsIn(result.report)).toEqual(cellsIn(report));
  return result;
};

describe("numbers glued to what follows", () => {
  test("prose that begins with a year behind the last row of section 二", () => {
    expectWhole(changed(text, "行政事业性收费0三、", "行政事业性收费02025年，我局没有收费。三、"));
  });
  test("prose that counts what its number says is no row", () => {
    const source = changed(text, "全年各项工作平稳有序。", "全年行政许可247件，行政处罚2件，行政强制0件，总计249件。");
    expect(silentlyWrong(readReport(source), report)).toEqual([]);
  });
});

describe("spaces within glued text", () => {
  for (const [name, space] of [
    ["ideographic", "\u3000"],
    ["unbroken", "\u00a0"],
    ["thin", "\u2009"],
    ["en", "\u2002"],
  ] as const) {
    test(`${name} spaces between the numbers of a row`, () => {
      expectWhole(text.replaceAll("0000000", `0${space}000${space}00${space}0`));
    });
    test(`${name} spaces before and behind labels`, () => {
      expectWhole(text.replaceAll(/(?=1\.|2\.|3\.)/gu, space).replaceAll("0（", `0${space}（`));
    });
  }
});

describe("procurement in section 二 of 2019", () => {
  const older = asGlued(small("2019")) as string;
  const row = /政府集中采购[\d.]+元/u;
  for (const [printed, projects, amount] of [
    ["政府集中采购2个984361元", 2, "984361"],
    ["政府集中采购0 0元", 0, "0"],
    ["政府集中采购13项394432.52元", 13, "394432.52"],
  ] as const)
    test(printed, () => {
      const { report: read } = readReport(changed(older, row, printed));
      expect(read.proactive?.rows).toMatchObject({ procurement: { projects, amount: { value: amount, unit: "元" } } });
    });
});
