import { describe, expect, test } from "vitest";
import { cellValue, readReport } from "../../../src/index.js";
import { htmlTable, page } from "../../support/page.js";
import { publishedTables, variedReport } from "../../support/read.js";
import { expectRead } from "../../support/results.js";
import { about, count } from "../../support/slots.js";

describe("a cell of HTML", () => {
  const read = (content: string) => {
    const html = `<table><tr><td>一、本年新收政府信息公开申请数量</td><td>5</td><td>${content}</td><td>0</td><td>0</td><td>0</td><td>0</td><td>5</td></tr></table>`;
    const result1 = readReport(html);
    return { value: cellValue(result1.report, count.cell), named: about(result1, count.cell).length > 0 };
  };
  for (const [content, value] of [
    ["1<span>2</span>", 12],
    ["<p>12</p>", 12],
    ["&nbsp;", null],
    ["<o:p></o:p>", null],
    ["<!--5-->3", 3],
    ["3<script>4</script>", 3],
    ["3<style>4</style>", 3],
    ["&#x33;", 3],
    ["<b>3</b>\n", 3],
    ["<img alt='5'>", null],
  ] as const)
    test(`${content} holds ${value}`, () => expect(read(content)).toEqual({ value, named: false }));
  for (const content of [
    "1<br>2",
    "<p>1</p><p>2</p>",
    "1 <span>2</span>",
    "1&nbsp;2",
    "1&thinsp;234",
    "1&shy;2",
    "<del>12</del>",
    '<span style="text-decoration: line-through">12</span>',
    "1<sup>st</sup>2",
  ])
    test(`${content} is not one number`, () => expect(read(content)).toEqual({ value: null, named: true }));
  for (const [content, value] of [
    ["12<sup>1</sup>", 12],
    ["<sup>①</sup>12", 12],
    ["12<sup>[1]</sup>", 12],
    ["<del>5</del>3", 3],
    ["3<s>5</s>", 3],
    ["<del>1<sup>1</sup>2</del>3", 3],
    ['<span style="display:none">9</span>3', 3],
    ['<span style="text-decoration:underline line-through">9</span>3', 3],
  ] as const)
    test(`${content} states ${value}, and something beside it that a finding tells`, () =>
      expect(read(content)).toEqual({ value, named: true }));
});

describe("fields of a form in the cells", () => {
  const input = (attributes: (text: string) => string) => (text: string) =>
    /^[\d.-]+$/.test(text) ? `<input name="v1" ${attributes(text)}>` : text;
  const report = variedReport("2021");
  test("their values are the text of the cell", () => {
    for (const type of ["", 'type="text" readonly', "type=number disabled"])
      expectRead(
        page(report, (table) =>
          htmlTable(
            table,
            input((text) => `${type} value="${text}"`),
          ),
        ),
        report,
      );
  });
  test("what is not shown is not read", () => {
    const hidden = page(report, (table) => htmlTable(table, (text) => `${text}<input type="hidden" value="99">`));
    expectRead(hidden, report);
    const unseen = htmlTable(
      publishedTables(report)[0],
      input((text) => `style="display:none" value="${text}"`),
    );
    expect(readReport(unseen).report.proactive?.rows.licensing).toEqual({ decisions: null });
  });
  test("a field outside tables is no text of the report", () => {
    const search = page(report, (table) => htmlTable(table)).replace("<p>", '<input type="text" value="请输入关键字"><p>');
    expect(readReport(search).report).toEqual(readReport(page(report, (table) => htmlTable(table))).report);
  });
});
