import { describe, expect, test } from "vitest";
import { cellValue, type Grid, readReport } from "../../../src/index.js";
import { fullReport, gridOf, publishedTables } from "../../support/read.js";
import { readCell } from "../../support/results.js";
import { about, count } from "../../support/slots.js";

describe("cells of a grid that are no texts", () => {
  const read = (content: unknown) => {
    const grids = publishedTables(fullReport("2021")).map((table) => gridOf(table, null)) as unknown[][][];
    const row = grids[1]?.[3];
    if (row) row[4] = content;
    const result1 = readReport(grids as never);
    return { value: cellValue(result1.report, count.cell), codes: about(result1, count.cell).map(({ code }) => code) };
  };
  test("a number", () => expect(read(12)).toEqual({ value: 12, codes: [] }));
  test("0 and -0", () => {
    expect(read(0)).toEqual({ value: 0, codes: [] });
    expect(read(-0)).toEqual({ value: 0, codes: [] });
  });
  test("null and undefined are blank", () => {
    expect(read(null)).toEqual({ value: null, codes: [] });
    expect(read(undefined)).toEqual({ value: null, codes: [] });
  });
  for (const content of [0.5, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, true, false])
    test(`${content} is no count`, () => expect(read(content)).toEqual({ value: null, codes: ["read/cell-unreadable"] }));
});

describe("cells that libraries wrap", () => {
  const grid = [
    ["第二十条第（六）项"],
    ["信息内容", { richText: [{ text: "本年处理" }, { text: "决定数量" }] }],
    ["行政处罚", { formula: "A1", result: 12 }],
    ["行政强制", "12.0"],
  ] as unknown as Grid;
  test("rich text and formulas are read by what they show", () =>
    expect(readCell(grid, "proactive/penalties/decisions")).toEqual({ value: 12, named: false }));
  test.each([
    ["a link around rich text", { text: { richText: [{ text: "4" }] }, hyperlink: "#a" }, 4, false],
    ["a formula with an error", { formula: "A1", result: { error: "#REF!" } }, null, true],
    ["a formula without a result", { formula: "A1" }, null, true],
    ["an object of another kind", { colour: "red" }, null, true],
  ])("%s", (_, value, wanted, named) => {
    const cells = [
      ["第二十条第（六）项"],
      ["信息内容", "本年处理决定数量"],
      ["行政处罚", value],
      ["行政强制", 1],
    ] as unknown as Grid;
    expect(readCell(cells, "proactive/penalties/decisions")).toEqual({ value: wanted, named });
  });
  test("12.0 is 12", () => expect(readCell(grid, "proactive/compulsion/decisions")).toEqual({ value: 12, named: false }));
});
