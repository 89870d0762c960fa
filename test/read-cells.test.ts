import { describe, expect, test } from "vitest";
import { type CellId, cellValue, describeFinding, type Place, type ReadResult, readReport } from "../src/index.js";
import { changed, fullReport, gridOf, publishedTables, tabbed } from "./support/read.js";

/** A clean text of either edition, and the cell that the tests write something else into. */
interface Slot {
  readonly cell: CellId;
  readonly read: (content: string) => ReadResult;
  readonly at: Place;
}

const text2021 = tabbed(fullReport("2021"));
const text2019 = tabbed(fullReport("2019"));

const slot = (cell: CellId, text: string, before: string, content: string, line: number, column: number): Slot => ({
  cell,
  read: (written) => readReport(changed(text, before + content, before + written)),
  at: { line, column },
});

const count = slot("applications/received/business", text2021, "一、本年新收政府信息公开申请数量\t\t\t58\t", "7", 26, 23);
const decisions = slot("proactive/penalties/decisions", text2021, "行政处罚\t", "2", 16, 6);
const money = slot("proactive/fees/collected", text2021, "行政事业性收费\t", "31.64", 20, 9);
const change = slot("proactive/licensing/change", text2019, "行政许可\t22\t", "-2", 13, 9);
const purchase = slot("proactive/procurement/amount", text2019, "政府集中采购\t13\t", "394432.52元", 24, 11);
const result = slot("reviews/litigationDirect/corrected", text2021, "\n5\t1\t2\t3\t11\t5\t", "1", 54, 13);

const about = ({ findings }: ReadResult, cell: CellId) => findings.filter(({ cells }) => cells.includes(cell));

/** Asserts what a cell holds: the value, the mark, and the findings that name it, with their place. */
function expectCell(
  { cell, read, at }: Slot,
  written: string,
  value: unknown,
  { mark, codes = [], args }: { mark?: string; codes?: readonly string[]; args?: unknown } = {},
): void {
  const read1 = read(written);
  expect(cellValue(read1.report, cell)).toEqual(value);
  expect(read1.report.marks[cell]).toBe(mark);
  const named = about(read1, cell);
  expect(named.map(({ code }) => code)).toEqual(codes);
  expect(read1.findings).toEqual(named);
  for (const finding of named) expect(finding.at).toEqual(at);
  if (args !== undefined) expect(named[0]?.args).toEqual(args);
}

const unreadable = (written: string) => ({
  mark: written.trim(),
  codes: ["read/cell-unreadable"],
  args: { text: written.trim() },
});

test("the texts that the tests begin with are read without a finding", () => {
  expect(readReport(text2021).findings).toEqual([]);
  expect(readReport(text2019).findings).toEqual([]);
});

describe("a count", () => {
  for (const [written, value] of [
    ["12", 12],
    ["0", 0],
    ["11398889", 11_398_889],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["０", 0],
    ["１２", 12],
    ["1,234", 1234],
    ["1，234", 1234],
    ["１，２３４", 1234],
    ["1,234,567", 1_234_567],
    [" 12 ", 12],
    ["\u00a012\u00a0", 12],
    ["\u300012", 12],
  ] as const)
    for (const at of [count, decisions, result])
      test(`「${written}」 is ${value} in ${at.cell}`, () => expectCell(at, written, value));

  test("is blank: no value, no mark, no finding", () => expectCell(count, "", null));
  test("is only white space: blank as well", () => expectCell(count, " \u3000\u00a0", null));

  for (const mark of ["/", "-", "—", "--", "——", "_", "无", "空", "不适用", "N/A", "n/a", "－", "＿", "\\", "*"])
    test(`holds the mark 「${mark}」: not 0, and said once for the table`, () =>
      expectCell(count, mark, null, { mark, codes: ["read/cell-marked"], args: { table: "applications", mark } }));

  for (const [written, value] of [
    ["3件", 3],
    ["3 件", 3],
    ["１２件", 12],
    ["1,234份", 1234],
    ["5起", 5],
    ["5宗", 5],
    ["5条", 5],
    ["十二", 12],
    ["三百零五件", 305],
    ["零", 0],
  ] as const)
    test(`「${written}」 has a counter, or is in words: it is read as ${value}, and said to be`, () =>
      expectCell(count, written, value, {
        codes: ["read/cell-worded"],
        args: { text: written, value: String(value) },
      }));

  for (const written of [
    "1 2",
    "1 234",
    "1  2",
    "1\u00a0234",
    "1\u200b2",
    "12,34",
    "1,2345",
    "12,",
    "1,,2",
    "0.5",
    "1.234",
    "007",
    "00",
    "+1036",
    "减4",
    "99999999999999999999",
    "9007199254740993",
    "1e3",
    "0x10",
    "=1+1",
    "=SUM(D4:D9)",
    "12%",
    "31.64万元",
    "251000元",
    "约12",
    "12余",
    "12(3)",
    "12（其中3件重复）",
    "12*",
    "3-5",
    "1/2",
    "½",
    "十二余",
    "三五",
    "12人",
    "O",
    "1O",
    "true",
    "NaN",
    "Infinity",
    "含2件旧案",
    "详见附件",
    "#REF!",
    "٣",
  ])
    test(`「${written}」 is not one number: the cell is blank, the text is kept, a finding names the cell`, () =>
      expectCell(count, written, null, unreadable(written)));
  for (const written of ["12①", "12²", "①"])
    test(`「${written}」 has a digit that is not of the number: it is not read into it`, () => {
      const read = count.read(written);
      expect(cellValue(read.report, count.cell)).not.toBe(Number(written.normalize("NFKC")));
    });
  for (const written of ["-3", "−3", "－3"])
    test(`「${written}」 is negative: a finding names the cell`, () => {
      expect(about(count.read(written), count.cell)).not.toEqual([]);
    });
  test("a negative count is read as it stands or left blank, never as 3", () => {
    expect([-3, null]).toContain(cellValue(count.read("-3").report, count.cell));
  });
});

describe("a change may have a sign", () => {
  for (const [written, value] of [
    ["+1036", 1036],
    ["-8", -8],
    ["−8", -8],
    ["－8", -8],
    ["—8", -8],
    ["+ 4", 4],
    ["0", 0],
    ["-0", 0],
    ["+0", 0],
    ["-1,036", -1036],
    ["36", 36],
  ] as const)
    test(`「${written}」 is ${value}`, () => {
      expectCell(change, written, value);
      expect(Object.is(cellValue(change.read(written).report, change.cell), -0)).toBe(false);
    });
  for (const [written, value] of [
    ["减4", -4],
    ["增4", 4],
    ["减 4", -4],
    ["减4项", -4],
    ["减少4", -4],
    ["增加4项", 4],
    ["净增4", 4],
    ["--4", -4],
    ["-4宗", -4],
  ] as const)
    test(`「${written}」 is ${value}, and said to be`, () =>
      expectCell(change, written, value, { codes: ["read/cell-worded"], args: { text: written, value: String(value) } }));
  for (const written of ["增8减4", "增/减", "+-4", "---4", "-", "4-", "+", "减"])
    test(`「${written}」 is no change: blank, and a finding names the cell`, () => {
      const read = change.read(written);
      expect(cellValue(read.report, change.cell)).toBeNull();
      expect(read.report.marks[change.cell]).toBe(written);
      expect(about(read, change.cell)).toHaveLength(1);
    });
});

describe("an amount of money", () => {
  const amount = (value: string, unit: string | null) => ({ value, unit });

  for (const [written, value] of [
    ["0", "0"],
    ["31.64", "31.64"],
    ["7730.280", "7730.280"],
    ["1,234.56", "1234.56"],
    ["1，234.56", "1234.56"],
    ["３１．６４", "31.64"],
    ["316441", "316441"],
    ["31.64万元", "31.64"],
    ["31.64 万元", "31.64"],
    ["99999999999999999999.01", "99999999999999999999.01"],
  ] as const)
    test(`「${written}」 under 万元 keeps its digits`, () => expectCell(money, written, amount(value, "万元")));

  for (const [written, value] of [
    ["251000元", "251000"],
    ["2792220.8元", "2792220.8"],
    ["２５１０００元", "251000"],
    ["251,000 元", "251000"],
  ] as const)
    test(`「${written}」 under 万元 keeps its own unit, and is said to`, () =>
      expectCell(money, written, amount(value, "元"), {
        codes: ["read/cell-worded"],
        args: { text: written, value: `${value}元` },
      }));

  test("a head that names no unit leaves it open", () => expectCell(purchase, "394432.52", amount("394432.52", null)));
  test("the unit of the cell is kept where the head names none", () => {
    expectCell(purchase, "39.44万元", amount("39.44", "万元"));
    expectCell(purchase, "394432.52元", amount("394432.52", "元"));
  });
  for (const mark of ["/", "无", "—"])
    test(`holds the mark 「${mark}」`, () =>
      expectCell(money, mark, null, { mark, codes: ["read/cell-marked"], args: { table: "proactive", mark } }));
  for (const written of [
    "3件",
    "约5万元",
    "五万元",
    "5万",
    "3亿元",
    "5元整",
    "￥5",
    "1.2.3",
    "1 234.5",
    "007",
    ".5",
    "5.",
    "12%",
    "=1",
  ])
    test(`「${written}」 is no amount: blank, and a finding names the cell`, () =>
      expectCell(money, written, null, unreadable(written)));
});

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
