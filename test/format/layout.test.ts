import { describe, expect, test } from "vitest";
import type { Edition } from "../../src/form/edition.js";
import type { Locale } from "../../src/form/labels.js";
import { sections, type TableCode, tables } from "../../src/form/sections.js";
import { toCsv } from "../../src/format/csv.js";
import { toHtml } from "../../src/format/html.js";
import { layout, type PrintOptions } from "../../src/format/layout.js";
import type { LayoutCell, TableLayout } from "../../src/format/tables.js";
import { toText } from "../../src/format/text.js";
import { emptyReport, withCell, withMark } from "../../src/report/build.js";
import { cellIds } from "../../src/report/cells.js";
import type { AnnualReport, Section } from "../../src/report/report.js";

const editions: readonly Edition[] = ["2019", "2021"];
const locales: readonly Locale[] = ["zh-CN", "en"];
const section = (kind: Section["kind"], number: string | null, title: string, text = ""): Section => ({
  kind,
  number,
  title,
  text,
});

function tableOf(report: AnnualReport, table: TableCode, options: PrintOptions = {}): TableLayout {
  const [block] = layout(report, { ...options, tables: [table] });
  if (block?.type !== "table") throw new Error(`no table ${table}`);
  return block;
}

/** How many cells cover each place of a table. */
function coverage({ rows }: { rows: readonly (readonly Pick<LayoutCell, "colspan" | "rowspan">[])[] }): number[][] {
  const covered: number[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { colspan, rowspan } of cells) {
      while (covered[row]?.[column]) column++;
      for (let y = row; y < row + rowspan; y++)
        for (let x = column; x < column + colspan; x++) covered[y]?.splice(x, 1, (covered[y]?.[x] ?? 0) + 1);
    }
  });
  return covered;
}

const rectangle = (rows: number, columns: number) => Array.from({ length: rows }, () => new Array(columns).fill(1));

/** The spans of the cells in the HTML of one table, row by row. */
const spansOf = (html: string) =>
  html.split("<tr>").map((row) =>
    [...row.matchAll(/<t[dh]((?: [a-z-]+="[^"]*")*)>/g)].map(([, attributes = ""]) => ({
      colspan: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      rowspan: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    })),
  );

describe.each(editions)("the layout of the %s edition", (form) => {
  const sizes = {
    proactive: { columns: 4, rows: form === "2019" ? 18 : 14 },
    applications: { columns: 10, rows: form === "2019" ? 26 : 28 },
    reviews: { columns: 15, rows: 4 },
  };

  test.each(tables.flatMap((table) => locales.map((locale) => [table, locale] as const)))(
    "%s in %s is a rectangle, and so is its HTML",
    (table, locale) => {
      const { rows, columns } = sizes[table];
      const laidOut = tableOf(emptyReport(form), table, { locale });
      expect(laidOut.columns).toBe(columns);
      expect(coverage(laidOut)).toEqual(rectangle(rows, columns));
      const spans = spansOf(toHtml(emptyReport(form), { locale, tables: [table] })).slice(1);
      expect(coverage({ rows: spans })).toEqual(rectangle(rows, columns));
    },
  );

  test.each(tables)("%s has every cell of the form once, in its order", (table) => {
    const cells = tableOf(emptyReport(form), table).rows.flat();
    expect(cells.flatMap(({ cell }) => cell ?? [])).toEqual(cellIds(table, form));
    for (const { kind, cell, scope } of cells) {
      expect(cell !== undefined).toBe(kind === "value");
      expect(scope !== undefined).toBe(kind !== "value" && kind !== "corner");
    }
  });

  test("the labels of section 三 cover rows and columns as on the form", () => {
    const cells = tableOf(emptyReport(form), "applications").rows.flat();
    const spans = (text: string) => {
      const cell = cells.find((candidate) => candidate.text.startsWith(text));
      return cell && [cell.colspan, cell.rowspan];
    };
    expect(spans("（本列数据的勾稽关系")).toEqual([3, 3]);
    expect(spans("申请人情况")).toEqual([7, 1]);
    expect(spans("自然人")).toEqual([1, 2]);
    expect(spans("法人或其他组织")).toEqual([5, 1]);
    expect(spans("商业企业")).toEqual([1, 1]);
    expect(spans("总计")).toEqual([1, 2]);
    expect(spans("一、本年新收政府信息公开申请数量")).toEqual([3, 1]);
    expect(spans("三、本年度办理结果")).toEqual([1, form === "2019" ? 20 : 22]);
    expect(spans("（一）予以公开")).toEqual([2, 1]);
    expect(spans("（三）不予公开")).toEqual([1, 8]);
    expect(spans("1.属于国家秘密")).toEqual([1, 1]);
    expect(spans("（四）无法提供")).toEqual([1, 3]);
    expect(spans("（五）不予处理")).toEqual([1, 5]);
    expect(spans("（六）其他处理")).toEqual(form === "2019" ? [2, 1] : [1, 3]);
    expect(spans("（七）总计")).toEqual([2, 1]);
    expect(spans("四、结转下年度继续办理")).toEqual([3, 1]);
  });

  test.each(tables)("no caption of %s equals a title of a section, in either language", (table) => {
    const titles = Object.values(sections).flatMap(({ label, gloss, aliases }) => [label, gloss, ...aliases]);
    for (const locale of locales) expect(titles).not.toContain(tableOf(emptyReport(form), table, { locale }).caption);
  });
});

test("the heads of section 四 cover their routes, and results without a second level stand deeper", () => {
  const [first, second, third] = tableOf(emptyReport("2021"), "reviews").rows;
  expect(first?.map(({ text, colspan }) => [text, colspan])).toEqual([
    ["行政复议", 5],
    ["行政诉讼", 10],
  ]);
  expect(second?.map(({ rowspan }) => rowspan)).toEqual([2, 2, 2, 2, 2, 1, 1]);
  expect(third).toHaveLength(10);
});

test("a block of section 二 with fewer columns is as wide as the others", () => {
  const rows = tableOf(emptyReport("2019"), "proactive").rows.slice(-3);
  expect(rows.map((row) => row.map(({ text, colspan }) => [text, colspan]))).toEqual([
    [["第二十条第（九）项", 4]],
    [
      ["信息内容", 1],
      ["采购项目数量", 1],
      ["采购总金额", 2],
    ],
    [
      ["政府集中采购", 1],
      ["", 1],
      ["", 2],
    ],
  ]);
});

test("each edition has its own words", () => {
  expect(toCsv(emptyReport("2019"))).toContain("\r\n规范性文件,,,\r\n");
  expect(toCsv(emptyReport("2021"))).toContain("\r\n行政规范性文件,,,\r\n");
  expect(toCsv(emptyReport("2021"), { locale: "en" })).toContain("\r\nNormative documents,,,\r\n");
});

describe("the order of a whole report", () => {
  const written = {
    ...emptyReport("2021"),
    preface: "前言甲\n\n　\n　　前言乙 ",
    sections: [
      section("problems", "一", "存在问题", "甲\n乙"),
      section("reviews", "二", "复议、诉讼情况", "丙"),
      section("reviews", null, "又是复议", "丁"),
      section(null, null, "附件"),
    ],
  };

  test("a table follows the text of the first section of its kind; the others come last, in the order of the form", () => {
    expect(layout(written).map((block) => (block.type === "table" ? block.table : block.text))).toEqual([
      ...["前言甲", "　　前言乙", "一、存在问题", "甲", "乙", "二、复议、诉讼情况", "丙", "reviews", "又是复议", "丁", "附件"],
      ...["proactive", "applications"],
    ]);
  });

  test("a table that the report does not have is not printed", () => {
    const blocks = layout({ ...written, reviews: null, proactive: null });
    expect(blocks.flatMap((block) => (block.type === "table" ? block.table : []))).toEqual(["applications"]);
  });

  test("only the tables that were asked for are printed, in the order of the form", () => {
    const blocks = layout(written, { tables: ["reviews", "proactive", "reviews"] });
    expect(blocks.map((block) => block.type === "table" && block.table)).toEqual(["proactive", "reviews"]);
    expect(layout(written, { tables: [] })).toEqual([]);
  });
});

describe("the title and the facts", () => {
  const first = (report: AnnualReport, locale: Locale) => toText(report, { locale }).split("\n")[0];
  const known = { ...emptyReport("2019"), body: "某县民政局", year: 2019 };

  test("the title leaves out what is not known", () => {
    expect(first(known, "zh-CN")).toBe("某县民政局2019年政府信息公开工作年度报告");
    expect(first({ ...known, year: null }, "zh-CN")).toBe("某县民政局政府信息公开工作年度报告");
    expect(first({ ...known, body: null }, "zh-CN")).toBe("2019年政府信息公开工作年度报告");
    expect(first(known, "en")).toBe("Annual report on government information disclosure, 2019: 某县民政局");
    expect(first({ ...known, year: null }, "en")).toBe("Annual report on government information disclosure: 某县民政局");
    expect(first({ ...known, body: null }, "en")).toBe("Annual report on government information disclosure, 2019");
    expect(layout(emptyReport("2019")).map(({ type }) => type)).toEqual(["table", "table", "table"]);
  });

  test("only facts that are known have a line", () => {
    const contact = { address: "某路1号", postcode: "755000", telephone: "0955-7068888", fax: null, email: "a@example.cn" };
    const period = { from: "2019-01-01", to: "2019-12-31" };
    const report = { ...known, publishedOn: "2020-01-22", period, contact };
    expect(toText(report).split("\n").slice(2, 5)).toEqual([
      "发布日期：2020年1月22日",
      "统计期限：2019年1月1日至2019年12月31日",
      "联系方式：地址：某路1号；邮编：755000；电话：0955-7068888；电子邮箱：a@example.cn",
    ]);
    expect(toText(report, { locale: "en" }).split("\n").slice(2, 5)).toEqual([
      "Published: 2020-01-22",
      "Period: 2019-01-01 to 2019-12-31",
      "Contact: address: 某路1号; postcode: 755000; telephone: 0955-7068888; email: a@example.cn",
    ]);
    const nothing = { address: null, postcode: null, telephone: null, fax: null, email: null };
    expect(layout({ ...known, contact: nothing })[1]?.type).toBe("table");
  });
});

describe("what a cell says", () => {
  const say = (report: AnnualReport, cell: string) =>
    layout(report)
      .flatMap((block) => (block.type === "table" ? block.rows.flat() : []))
      .find((found) => found.cell === cell)?.text;

  test("a count has no separators, zero is not blank, a mark stays", () => {
    const counted = withCell(emptyReport("2021"), "proactive/licensing/decisions", 11398889);
    const zero = withCell(counted, "applications/received/total", 0);
    const report = withMark(zero, "reviews/reconsideration/total", "／");
    expect(say(report, "proactive/licensing/decisions")).toBe("11398889");
    expect(say(report, "applications/received/total")).toBe("0");
    expect(say(report, "reviews/reconsideration/total")).toBe("／");
    expect(say(report, "reviews/reconsideration/upheld")).toBe("");
  });

  test.each([
    ["2021", "proactive/fees/collected", "万元", "31.64"],
    ["2021", "proactive/fees/collected", "元", "31.64元"],
    ["2019", "proactive/procurement/amount", "元", "31.64元"],
    ["2019", "proactive/procurement/amount", "万元", "31.64万元"],
    ["2019", "proactive/procurement/amount", null, "31.64"],
  ] as const)("an amount of %s in %s in %s has a unit unless the head names it", (form, cell, unit, printed) => {
    expect(say(withCell(emptyReport(form), cell, { value: "31.64", unit }), cell)).toBe(printed);
  });
});
