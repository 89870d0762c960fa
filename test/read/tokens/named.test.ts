import { describe, expect, test } from "vitest";
import { applicants, readReport, reviewResults } from "../../../src/index.js";
import { gridOf, opening, printedIn, publishedTables, variedReport } from "../../support/read.js";

describe("values that are named by their columns", () => {
  const report = variedReport("2021");
  const columns = Object.entries(applicants) as [keyof typeof applicants, (typeof applicants)[keyof typeof applicants]][];
  const [proactive] = publishedTables(report);
  const labelOf = (rows: readonly string[]) => rows.slice(0, 3).filter((text) => text !== "" && !/^三、/u.test(text));
  const [, applications] = publishedTables(report);
  const rowsOf = () => gridOf(applications, "").slice(3);
  const named = (values: readonly string[], colon: string, unit: string, order = columns.map((_, index) => index)) =>
    order.map((index) => `${columns[index]?.[1].label}${colon}${values[index]}${unit}`);
  const around = (rows: readonly string[]) =>
    [...opening, proactive.title, ...gridOf(proactive, "").map((row) => row.join("\t")), applications.title, ...rows].join("\n");
  const wanted = { proactive: report.proactive, applications: report.applications };
  const expectTables = (source: string) => {
    const { report: read, findings } = readReport(source);
    expect({ proactive: read.proactive, applications: read.applications }).toEqual(wanted);
    expect(findings.map(({ code }) => code)).toEqual(["read/table-missing"]);
  };
  test("in the sentence of the label", () => {
    for (const [colon, unit] of [
      ["", "件"],
      ["：", ""],
      [":", "件"],
    ] as const)
      expectTables(around(rowsOf().map((row) => `${labelOf(row).join("")}：${named(row.slice(3), colon, unit).join("，")}。`)));
  });
  test("in another order than the form's", () => {
    const order = [6, 0, 1, 2, 3, 4, 5];
    expectTables(around(rowsOf().map((row) => `${labelOf(row).join("")}：${named(row.slice(3), "", "件", order).join("，")}。`)));
  });
  test("each in a line below the label", () => {
    expectTables(around(rowsOf().flatMap((row) => [labelOf(row).join(""), ...named(row.slice(3), "：", "")])));
  });
  test("a column that is not named: nothing is read", () => {
    const source = around(
      rowsOf().map((row) => `${labelOf(row).join("")}：${named(row.slice(3), "", "件").slice(1).join("，")}。`),
    );
    const { report: read, findings } = readReport(source);
    expect(read.applications).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(["read/table-missing", "read/table-missing"]);
  });
  test("the results of each route", () => {
    const routes = {
      reconsideration: "行政复议",
      litigationDirect: "行政诉讼（未经复议直接起诉）",
      litigationAfterReconsideration: "行政诉讼（复议后起诉）",
    };
    const sentences = Object.entries(routes).map(
      ([route, words]) =>
        `${words}：${Object.entries(reviewResults)
          .map(([result, { label }]) => `${label}${printedIn(report, `reviews/${route}/${result}` as never)}件`)
          .join("，")}。`,
    );
    expect(readReport(`四、政府信息公开行政复议、行政诉讼情况\n${sentences.join("\n")}\n`).report.reviews).toEqual(
      report.reviews,
    );
  });
  test("in the cells of a row, as pages for narrow screens have them", () => {
    const rows = gridOf(applications, "").map((row, line) =>
      line < 3 ? row : [...row.slice(0, 3), ...named(row.slice(3), "：", "")],
    );
    const { report: read, findings } = readReport([rows]);
    expect(read.applications).toEqual(report.applications);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["read/cell-worded", "read/table-missing"]));
  });
});
