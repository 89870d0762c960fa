import { describe, expect, test } from "vitest";
import { type CellId, describeFinding, readReport } from "../../../src/index.js";
import { changed, fullReport, gridOf, namedIn, publishedTables } from "../../support/read.js";
import { olderText, text } from "../../support/results.js";
import { about, count, text2021 } from "../../support/slots.js";

describe("the place of a finding", () => {
  test("a text: line and column of the cell, from 1", () => {
    const { findings } = count.read("约7");
    expect(findings).toEqual([
      {
        code: "read/cell-unreadable",
        severity: "warning",
        cells: ["applications/received/business"],
        at: { line: 26, column: 23 },
        args: { text: "约7" },
      },
    ]);
  });
  test("a mark that stands in many cells is one finding, at the first of them, with all cells", () => {
    const text = changed(text2021, "2.重复申请\t0\t0\t0\t0\t0\t0\t0", "2.重复申请\t/\t/\t/\t/\t/\t/\t/");
    const { findings, report } = readReport(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "read/cell-marked",
      at: { line: 42, column: 10 },
      args: { table: "applications", mark: "/" },
    });
    expect(findings[0]?.cells).toHaveLength(7);
    expect(Object.values(report.marks)).toEqual(["/", "/", "/", "/", "/", "/", "/"]);
  });
  test("two marks in one table are two findings, and the same mark in two tables as well", () => {
    let text = changed(text2021, "2.重复申请\t0\t0", "2.重复申请\t/\t无");
    text = changed(text, "行政强制\t0", "行政强制\t/");
    expect(readReport(text).findings.map(({ code, args, at }) => [code, args, at])).toEqual([
      ["read/cell-marked", { table: "proactive", mark: "/" }, { line: 17, column: 6 }],
      ["read/cell-marked", { table: "applications", mark: "/" }, { line: 42, column: 10 }],
      ["read/cell-marked", { table: "applications", mark: "无" }, { line: 42, column: 12 }],
    ]);
  });
  test("text drawn from a PDF: the column of the number", () => {
    const text =
      "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量      5   0.5   0  0  0  0   5\n（六）其他处理 0 0 0 0 0 0 0\n";
    expect(about(readReport(text), "applications/received/business")[0]).toMatchObject({
      code: "read/cell-unreadable",
      at: { line: 2, column: 27 },
    });
  });
  test("Markdown: the column behind the bar", () => {
    const text = "| 行政处罚 | 本年处理决定数量 |\n";
    expect(text).toContain("|");
    const table = "| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政处罚 | 约两件 |\n| 行政强制 | 3 |\n";
    expect(about(readReport(`二、主动公开政府信息情况\n${table}`), "proactive/penalties/decisions")[0]).toMatchObject({
      code: "read/cell-unreadable",
      args: { text: "约两件" },
      at: { line: 4, column: 9 },
    });
  });
  test("HTML: the line and column of the cell's first character", () => {
    const html =
      "<p>二、主动公开政府信息情况</p>\n<table>\n<tr><td>信息内容</td><td>本年处理决定数量</td></tr>\n<tr><td>行政处罚</td>\n  <td><b>约两件</b></td></tr>\n<tr><td>行政强制</td><td>3</td></tr></table>";
    expect(about(readReport(html), "proactive/penalties/decisions")[0]).toMatchObject({
      code: "read/cell-unreadable",
      at: { line: 5, column: 10 },
    });
  });
  test("a page: besides, the table, the row and the cell, which are what the page shows", () => {
    const outer = "<table><tr><td>导航</td><td>";
    const heads = "<p>二、主动公开政府信息情况</p><table><tr><th>信息内容</th><th>本年处理决定数量</th></tr>";
    const html = `${outer}${heads}<tr></tr><tr><td>行政处罚</td><td>见附件</td></tr><tr><td>行政强制</td><td>3</td></tr></table></td></tr></table>`;
    const result = readReport(html);
    const [finding] = about(result, "proactive/penalties/decisions");
    expect(finding?.at).toMatchObject({ line: 1, inTable: { table: 2, row: 3, cell: 2 } });
    expect(result.cells["proactive/compulsion/decisions"]?.at).toMatchObject({ inTable: { table: 2, row: 4, cell: 2 } });
    expect(finding && describeFinding(finding, "zh-CN")).toMatch(/^第 2 个表第 3 行第 2 格：/);
    expect(finding && describeFinding(finding, "en")).toMatch(/^Table 2, row 3, cell 2: /);
  });
  test("grids: which grid, row and column, from 1", () => {
    const grids = publishedTables(fullReport("2021")).map((table) => gridOf(table, null));
    const row = grids[1]?.[3];
    if (row) row[4] = "约7";
    expect(readReport(grids as never).findings).toEqual([
      {
        code: "read/cell-unreadable",
        severity: "warning",
        cells: ["applications/received/business"],
        at: { table: 2, line: 4, column: 5 },
        args: { text: "约7" },
      },
    ]);
  });
  test("comma-separated values: the line and column of the field, behind a field with a line break", () => {
    const csv =
      '二、主动公开政府信息情况\r\n"信息\r\n内容",本年处理决定数量\r\n信息内容,本年处理决定数量\r\n行政处罚,两件\r\n行政强制,3\r\n';
    expect(about(readReport(csv), "proactive/penalties/decisions")[0]).toMatchObject({ at: { line: 5, column: 6 } });
  });
});

test("no cell of the clean texts is named by a finding", () => {
  for (const source of [text, olderText]) expect([...namedIn(readReport(source))] satisfies string[] as CellId[]).toEqual([]);
});
