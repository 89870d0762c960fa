import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { cellsIn } from "../../support/read.js";
import { clean, text } from "../../support/results.js";

describe("the title within other words", () => {
  test.each([
    'let content="甲市人民政府办公厅2019年政府信息公开工作年度报告";',
    '{"title":"甲市人民政府办公厅2019年政府信息公开工作年度报告"}',
    "关于《甲市人民政府办公厅2019年政府信息公开工作年度报告》的公告",
  ])("%s: the body is what stands behind them", (title) => {
    expect(readReport(`${title}\n${text}`).report).toMatchObject({ body: "甲市人民政府办公厅", year: 2019 });
  });
});

describe("the header", () => {
  const rest = text.slice(text.indexOf("\n一、总体情况"));
  const header = (opening: string, closing = "") => {
    const { report, findings } = readReport(`${opening}\n${rest}${closing}`);
    return { ...report, codes: findings.map(({ code }) => code) };
  };

  for (const [title, body, year] of [
    ["长宁区财政局2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年度政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["2023年长宁区财政局政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["2023年度长宁区财政局政府信息公开年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年政府信息公开年报", "长宁区财政局", 2023],
    ["长宁区财政局２０２３年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局 2023 年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["《长宁区财政局2023年政府信息公开工作年度报告》", "长宁区财政局", 2023],
    ["标题：长宁区财政局2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年政府信息公开工作年度报告（超链版）", "长宁区财政局", 2023],
    ["长宁区财政局\n2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年政府信息\n公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局政府信息公开工作年度报告", "长宁区财政局", null],
    ["2023年政府信息公开工作年度报告", null, 2023],
    ["Annual report on government information disclosure, 2023: Changning District", "Changning District", 2023],
  ] as const)
    test(`${JSON.stringify(title)}`, () => expect(header(title)).toMatchObject({ body, year }));
  for (const [title, body, year] of [
    ["长宁区财政局关于2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局二〇二三年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["【长宁区财政局】2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局政府信息公开工作年度报告（2023年度）", "长宁区财政局", 2023],
    ["首页 > 政府信息公开年报 > 正文\n长宁区财政局2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
  ] as const)
    test(`${JSON.stringify(title)}`, () => expect(header(title)).toMatchObject({ body, year }));

  const title = "长宁区财政局2023年政府信息公开工作年度报告";
  for (const words of [
    "所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
    "所列数据的统计期限为2023年1月1日至12月31日。",
    "统计期限：2023年1月1日—2023年12月31日。",
    "统计期限从 2023 年 1 月 1 日到 12 月 31 日止",
    "统计期限自2023年1\n月1日至2023年12月\n31日止",
  ])
    test(`the period in 「${words.replaceAll("\n", " ")}」`, () =>
      expect(header(`${title}\n${words}`).period).toEqual({ from: "2023-01-01", to: "2023-12-31" }));
  test("the period in 「自2023年1月1日起，至2023年12月31日止」", () =>
    expect(header(`${title}\n统计期限自2023年1月1日起，至2023年12月31日止。`).period).not.toBeNull());
  test("a period of days that do not exist is none", () => {
    expect(header(`${title}\n统计期限自2023年2月30日至2023年12月31日。`).period).toBeNull();
  });
  test("the period gives the year where the title has none", () => {
    expect(header("长宁区财政局政府信息公开工作年度报告\n统计期限自2022年1月1日至2022年12月31日。").year).toBe(2022);
  });
  test("title and period name different years: the title's is taken, and said", () => {
    const { year, codes } = header(`${title}\n统计期限自2022年1月1日起至2022年12月31日止。`);
    expect(year).toBe(2023);
    expect(codes).toEqual(["read/years-differ"]);
  });
  for (const [line, date] of [
    ["发布日期：2024-01-20", "2024-01-20"],
    ["发布时间：2024-1-20 15:22", "2024-01-20"],
    ["发布日期：2024年1月20日", "2024-01-20"],
    ["成文日期: 二〇二四年一月二十日", "2024-01-20"],
    ["发布日期：2024-02-30", null],
    ["发布日期：", null],
  ] as const)
    test(`the publication date in 「${line}」`, () => expect(header(`${title}\n${line}`).publishedOn).toBe(date));
  for (const line of ["2024年1月20日", "二〇二四年一月二十日"])
    test(`the publication date in 「${line}」 below the report`, () =>
      expect(header(title, `\n长宁区财政局\n${line}\n`).publishedOn).toBe("2024-01-20"));
  test("how to reach the body", () => {
    const words =
      "如有疑问，请与本局联系（地址：幸福路9号，邮编：750001，电话：0955-7068588，传真：0955-7068589，电子邮箱：xxgk@example.cn）。";
    expect(header(`${title}\n${words}`).contact).toEqual({
      address: "幸福路9号",
      postcode: "750001",
      telephone: "0955-7068588",
      fax: "0955-7068589",
      email: "xxgk@example.cn",
    });
  });
  test("only a telephone, and none", () => {
    expect(header(`${title}\n联系电话：010-12345678。`).contact).toMatchObject({ telephone: "010-12345678", address: null });
    expect(header(`${title}\n联系电话：____`).contact).toBeNull();
    expect(header(title).contact).toBeNull();
  });
  test("nothing of the header: all of it is null, and the tables are read", () => {
    const report = header("");
    expect(report).toMatchObject({ body: null, year: null, period: null, publishedOn: null, contact: null, preface: "" });
    expect(cellsIn(report)).toEqual(cellsIn(clean));
  });
});
