import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { asHtml } from "../../support/arrangements/html.js";
import { asHtmlWithoutSpans, htmlCompany, htmlLayouts, repeated } from "../../support/arrangements/htmlLayouts.js";
import {
  blankForZero,
  cellsIn,
  cellsOf,
  changed,
  codesOf,
  publishedTables,
  silentlyWrong,
  variedReport,
} from "../../support/read.js";
import { clean } from "../../support/results.js";
import { reportWithBlanks } from "../../support/smallReports.js";

describe("HTML as pages have it", () => {
  for (const [name, arrange] of Object.entries(htmlLayouts)) {
    test(`${name}: every cell is read`, () => {
      fc.assert(
        fc.property(reportWithBlanks, (report) => {
          expect(cellsIn(readReport(arrange(report)).report)).toEqual(cellsIn(report));
        }),
        { numRuns: 15 },
      );
    });
    test(`${name}: nothing is odd`, () => {
      // A label that stands in another column than most is said to.
      expect(codesOf(readReport(arrange(variedReport("2021")))).filter((code) => code !== "read/row-shifted")).toEqual([]);
    });
  }
  test("spans are missing: each cell is right, or a finding names it", () => {
    fc.assert(
      fc.property(reportWithBlanks, (report) => {
        expect(silentlyWrong(readReport(asHtmlWithoutSpans(report)), report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
  test("spans are missing, blanks for noughts: every cell is read", () => {
    const report = blankForZero("2021");
    expect(cellsIn(readReport(asHtmlWithoutSpans(report)).report)).toEqual(cellsIn(report));
  });
  for (const [name, arrange] of Object.entries(htmlCompany))
    test(`a number with ${name} is read, and a finding names its cell`, () => {
      const report = variedReport("2021");
      const result = readReport(arrange(report));
      expect(cellsIn(result.report)).toEqual(cellsIn(report));
      const cells = result.findings.flatMap((finding) => (finding.code === "read/cell-worded" ? finding.cells : []));
      expect(new Set(cells).size).toBe(cellsOf(report).length);
    });
  test("merged cells repeated in a grid", () => {
    fc.assert(
      fc.property(reportWithBlanks, (report) => {
        const result = readReport(publishedTables(report).map(repeated));
        expect(cellsIn(result.report)).toEqual(cellsIn(report));
        expect(codesOf(result)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
  test("the values of each row in a table within its row: none goes to the row before", () => {
    const [, { title, rows }] = publishedTables(variedReport("2021"));
    const inner = rows.slice(3).map((row) => {
      const labels = row.slice(0, -7).map(({ text }) => `<td>${text}</td>`);
      const values = row.slice(-7).map(({ text }) => `<td>${text}</td>`);
      return `<tr>${labels.join("")}<td><table><tr>${values.join("")}</tr></table></td></tr>`;
    });
    const { report } = readReport(`<p>${title}</p><table>${inner.join("")}</table>`);
    expect(report.applications).toEqual(variedReport("2021").applications);
  });
});

describe("what a page does not show", () => {
  const cell = "applications/received/naturalPerson";
  const received = /(一、本年新收政府信息公开申请数量<\/td><td>)(\d+)/;
  const [, label = "", number = ""] = received.exec(asHtml(clean)) ?? [];
  for (const [name, before, behind] of [
    ["a number that is invisible", '<span style="visibility:hidden">9</span>', ""],
    ["a number that Word hides", "", '<span style="mso-hide:all">9</span>'],
    ["a note that is raised", "", '<span style="vertical-align:super">9</span>'],
    ["a frame", "<iframe>9</iframe>", ""],
  ] as const)
    test(`${name}, beside a number: it is no part of it`, () => {
      const result = readReport(changed(asHtml(clean), received, `${label}${before}${number}${behind}`));
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      for (const { cells } of result.findings) expect(cells).toEqual([cell]);
    });
  for (const hidden of ['style="display:none"', "hidden", 'style="visibility: collapse"'])
    test(`a cell and a row with ${hidden}: they are no part of the table`, () => {
      const source = asHtml(clean)
        .replaceAll("<td>0</td>", `<td>0</td><td ${hidden}>9</td>`)
        .replace(/<tr>(?=[^\n]*重复申请)([^\n]*)/, (row, cells: string) => `<tr ${hidden}>${cells.replace(/\d+/g, "7")}\n${row}`);
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      expect(result.findings).toEqual([]);
    });
});

describe("a page whose table of layout holds the report", () => {
  test("paragraphs before the inner table are lines of their own", () => {
    const { report } = readReport(
      "<table><tr><td><p>示例县2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>文字。</p><p>二、主动公开政府信息情况</p>" +
        "<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚</td><td>46</td></tr></table></td></tr></table>",
    );
    expect(report.body).toBe("示例县");
    expect(report.sections.map(({ title }) => title)).toEqual(["总体情况", "主动公开政府信息情况"]);
  });
});
