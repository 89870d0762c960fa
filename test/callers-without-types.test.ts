import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  deduceBlanks,
  emptyReport,
  type Grid,
  proposeCorrections,
  rate,
  rates,
  readReport,
  reconcile,
  toCsv,
  toHtml,
  toMarkdown,
  toText,
} from "../src/index.js";

const result = readReport("第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t12\n行政强制\t1\n");

describe("what a programme without types may pass", () => {
  const functions: Record<string, (report: AnnualReport) => unknown> = {
    reconcile,
    rates,
    deduceBlanks,
    proposeCorrections,
    toText,
    toMarkdown,
    toHtml,
    toCsv,
  };
  for (const [name, use] of Object.entries(functions))
    test(`${name}: the result of readReport, a text or nothing, for a report`, () => {
      use(result.report);
      for (const value of [result, "text", null, undefined, 7, []])
        expect(() => use(value as never)).toThrow(/^Cannot .*: expected a report; what readReport returns holds it as `report`$/);
    });
  test("a kind of body in Chinese", () => {
    expect(() => reconcile(emptyReport("2021"), { bodyKind: "部门" as never })).toThrow(
      'Cannot judge a report of a "部门": expected "department" or "government"',
    );
  });
  test("a year as a text", () => {
    expect(() => readReport("规章", { year: "2023" as never })).toThrow("options.year must be a whole number, was a string");
    expect(() => readReport("规章", { year: 2023.5 })).toThrow("options.year must be a whole number");
  });
  test("a rate by its label", () => {
    expect(() => rate(emptyReport("2021"), "公开率" as never)).toThrow("the ids are the keys of `indicators`");
  });
});

test("a grid may hold whatever libraries put in cells, and need not be converted", () => {
  const rows: unknown[][] = [
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", { formula: "A1", result: 12 }],
  ];
  const grid: Grid = [...rows, ["行政强制", new Date(Date.UTC(2024, 0, 1))]];
  const { report, findings } = readReport(grid);
  expect(report.proactive?.rows.penalties.decisions).toBe(12);
  expect(report.proactive?.rows.compulsion.decisions).toBeNull();
  expect(findings.map(({ code }) => code)).toContain("read/cell-unreadable");
});
