import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { cellsIn, changed, codesOf, silentlyWrong } from "../../support/read.js";
import { clean, proactiveBlock, readCell, text } from "../../support/results.js";

describe("a head in other words", () => {
  test("between heads that stand in other places: nothing is read by the form's order", () => {
    const source = proactiveBlock("一", "信息内容\t本年废止件数\t本年所定件数\t现行有效件数", "规章\t25\t3\t1");
    expect(readCell(source, "proactive/administrativeRules/issued")).toEqual({ value: null, named: true });
  });
});

describe("columns that the form does not have, or has elsewhere", () => {
  const columns = (change: (cells: string[], line: number) => string[]) => {
    const [before, table, after] = text.split(/(?<=三、收到和处理政府信息公开申请情况\n)|(?=\n四、政府信息公开行政)/u);
    const lines = (table ?? "")
      .split("\n")
      .map((line, index) => (line === "" ? line : change(line.split("\t"), index).join("\t")));
    return `${before}${lines.join("\n")}${after}`;
  };
  const insert = (cells: string[], at: number, cell: string) => [...cells.slice(0, at), cell, ...cells.slice(at)];

  test("备注 behind the total, without text: nothing changes", () => {
    const result = readReport(columns((cells, line) => [...cells, line === 0 ? "备注" : ""]));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
  test("备注 behind the total, with text in one row", () => {
    const result = readReport(columns((cells, line) => [...cells, line === 4 ? "含2件旧案" : ""]));
    expect(silentlyWrong(result, clean)).toEqual([]);
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
  });
  test("序号 before the labels", () => {
    const result = readReport(columns((cells, line) => [line < 3 ? "" : String(line - 2), ...cells]));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("序号 between the labels and the numbers", () => {
    const result = readReport(columns((cells, line) => insert(cells, 3, line < 3 ? "" : String(line - 2))));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("法人小计 before the total, with 0 in every row", () => {
    const result = readReport(columns((cells, line) => insert(cells, 9, line === 2 ? "小计" : line < 3 ? "" : "0")));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("法人小计 before the total, and one blank cell in the row: no number moves to the next column", () => {
    const source = columns((cells, line) => insert(cells, 9, line === 2 ? "小计" : line < 3 ? "" : "3"));
    const result = readReport(changed(source, "1.本机关不掌握相关政府信息\t11\t2\t0\t", "1.本机关不掌握相关政府信息\t11\t2\t\t"));
    const wanted = { ...clean };
    expect(silentlyWrong(result, wanted).filter((cell) => !cell.includes("/research:"))).toEqual([]);
  });
  test("last year's total behind a blank total: it is not this year's", () => {
    const source = columns((cells, line) => [...cells, line === 1 ? "上年总计" : line < 3 ? "" : "9"]);
    const result = readReport(changed(source, "2.重复申请\t0\t0\t0\t0\t0\t0\t0\t9", "2.重复申请\t\t\t\t\t\t\t\t9"));
    expect(result.report.applications?.rows["notProcessed.repeated"].total).not.toBe(9);
  });
  test("there is no column 总计: no number moves to the next column", () => {
    const result = readReport(columns((cells) => cells.slice(0, 9)));
    expect(silentlyWrong(result, clean).filter((cell) => !cell.includes("/total:"))).toEqual([]);
  });
});
