import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type CsvOptions,
  type Edition,
  emptyReport,
  type PrintOptions,
  readReport,
  toCsv,
  toHtml,
  toMarkdown,
  toText,
  withCell,
} from "../../src/index.js";
import { arbitraryReport } from "../support/arbitrary.js";
import { cleanReport } from "../support/clean.js";

const printers: Readonly<Record<string, (report: AnnualReport, options?: PrintOptions & CsvOptions) => string>> = {
  text: toText,
  Markdown: toMarkdown,
  HTML: toHtml,
  CSV: toCsv,
};
const withMark = {
  ...printers,
  "CSV with a byte order mark": (report: AnnualReport, options: PrintOptions) => toCsv(report, { ...options, bom: true }),
};
const editions: readonly Edition[] = ["2019", "2021"];

describe("reading what was printed gives the report back", () => {
  for (const [name, print] of Object.entries(withMark))
    for (const locale of ["zh-CN", "en"] as const)
      for (const edition of ["2019", "2021"] as const) {
        test(`${name}, ${locale}, ${edition}: any report`, () => {
          fc.assert(
            fc.property(arbitraryReport(edition), (report) => {
              expect(readReport(print(report, { locale })).report).toEqual(report);
            }),
            { numRuns: 60 },
          );
        });
        test(`${name}, ${locale}, ${edition}: a blank report`, () => {
          expect(readReport(print(emptyReport(edition), { locale })).report).toEqual(emptyReport(edition));
        });
      }
});

/** Lines of a text that look like rows, heads or numbers of a table. */
const rowLike = fc.constantFrom(
  "（一）予以公开 5 0 0 0 0 0 5",
  "一、本年新收政府信息公开申请数量\t9\t9\t9\t9\t9\t9\t54",
  "| 行政处罚 | 9 |",
  "行政强制 7",
  "规章,3,2,1",
  "10 1 0 0 11 0 0 0 0 0 5 1 0 6 1",
  "自然人 商业企业 科研机构 1",
  "第二十条第（六）项 2",
  "12",
  "<td>9</td>",
  "共收到申请12件，已办结11件。",
);

const withTexts = (report: AnnualReport, texts: readonly string[]): AnnualReport => ({
  ...report,
  body: "青禾县水务局",
  year: 2023,
  sections: [
    { kind: "overview", number: "一", title: "总体情况", text: texts.join("\n") },
    { kind: "proactive", number: "二", title: "主动公开政府信息情况", text: "" },
    { kind: "applications", number: "三", title: "收到和处理政府信息公开申请情况", text: texts.slice(0, 2).join("\n") },
    { kind: "reviews", number: "四", title: "政府信息公开行政复议、行政诉讼情况", text: texts.slice(0, 1).join("\n") },
    { kind: "problems", number: "五", title: "存在的主要问题及改进情况", text: texts.join("\n") },
    { kind: "otherMatters", number: "六", title: "其他需要报告的事项", text: "无。" },
  ],
});

const tablesOf = ({ proactive, applications, reviews }: AnnualReport) => ({ proactive, applications, reviews });

/** Pieces of markup, of records, of tables and of sentences, in any order. */
const pieces = fc.constantFrom(
  ...[
    "|",
    "｜",
    "│",
    "||",
    "\\|",
    "\t",
    ",",
    '"',
    "<",
    "<td>",
    "</td>",
    "<table>",
    "&lt;td",
    "&lt;/table&gt;",
    "\\u003ctd",
    "&",
    "&nbsp;",
  ],
  ...[
    "\\",
    "#",
    "*",
    "-",
    "---",
    "_",
    "`",
    "~~",
    "[^1]",
    " ",
    "   ",
    "。",
    "；",
    "9",
    "12",
    "1.",
    "年",
    "2023年",
    "年度报告",
    "件",
    "一、",
    "四、",
  ],
  ...["行政处罚", "予以公开", "（一）", "总计", "自然人", "规章", "共收到", "青禾县"],
);
const anyLine = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
const anyMark = fc
  .array(fc.constantFrom("|", "/", "—", "无", "<td>", "&lt;", "不适用", '"', ",", "#", "*", "\\", "_", "约", "x"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(""));

describe("a report whose texts hold lines like rows, printed and read again", () => {
  for (const [name, print] of Object.entries(printers))
    for (const edition of editions)
      test(`${name}, ${edition}: the same tables`, () => {
        fc.assert(
          fc.property(fc.array(rowLike, { minLength: 1, maxLength: 4 }), (texts) => {
            const report = withTexts(cleanReport(edition), texts);
            expect(tablesOf(readReport(print(report)).report)).toEqual(tablesOf(report));
          }),
          { numRuns: 40 },
        );
      });
});

describe("a report whose texts and marks hold anything, printed and read again", () => {
  for (const [name, print] of Object.entries(printers))
    for (const edition of editions)
      test(`${name}, ${edition}: the same tables and marks`, () => {
        fc.assert(
          fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), anyMark, (texts, mark) => {
            const cell = "applications/disclosed/research";
            const report = { ...withCell(withTexts(cleanReport(edition), texts), cell, null), marks: { [cell]: mark } };
            const read = readReport(print(report)).report;
            expect({ ...tablesOf(read), marks: read.marks }).toEqual({ ...tablesOf(report), marks: report.marks });
          }),
          { numRuns: 150 },
        );
      });
});
