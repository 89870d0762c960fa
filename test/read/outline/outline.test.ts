import { describe, expect, test } from "vitest";
import { readReport, toText } from "../../../src/index.js";
import { asRawOrder } from "../../support/arrangements/pdf.js";
import { changed, codesOf, fullReport, tabbed, variedReport } from "../../support/read.js";
import { clean, misplaced, withoutRow } from "../../support/results.js";

describe("two reports one behind the other", () => {
  const second = variedReport("2021");
  test("of the same edition: both are read, and a finding says that there are two", () => {
    const result = readReport(`${tabbed(clean)}\n${tabbed(second)}`);
    expect(misplaced(result, clean)).toEqual([]);
    expect(codesOf(result)).toContain("read/second-report");
    expect(result.further).toHaveLength(1);
    expect(misplaced(result.further[0] as typeof result, second)).toEqual([]);
  });
  test("three as printed, each with its title, sections and date: each is given back whole", () => {
    const reports = [2021, 2022, 2023].map((year) => ({ ...fullReport("2021"), year, body: `${year}县` }));
    const result = readReport(reports.map((report) => toText(report)).join("\n"));
    expect([result, ...result.further].map(({ report }) => report)).toEqual(
      reports.map((report) => readReport(toText(report)).report),
    );
    expect(result.findings.map(({ code }) => code)).toEqual(["read/second-report"]);
  });
  for (const [first, other] of [
    [clean, variedReport("2019")],
    [fullReport("2019"), second],
  ] as const)
    test(`of ${first.proactive?.form} and then of ${other.proactive?.form}: nothing of the second stands in the first`, () => {
      expect(misplaced(readReport(`${tabbed(first)}\n${tabbed(other)}`), first)).toEqual([]);
    });
  test("the first lacks a row that the second has: it is not taken from there", () => {
    const cut = changed(tabbed(clean), "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n", "");
    const result = readReport(`${cut}\n${tabbed(second)}`);
    expect(misplaced(result, withoutRow(clean))).toEqual([]);
  });
});

describe("labels and figures outside of the tables", () => {
  for (const [name, line] of [
    ["a figure of section 二", "行政许可 99"],
    ["a figure with its counter", "予以公开 12 件"],
    ["a table of contents", "二、主动公开政府信息情况 2\n三、收到和处理政府信息公开申请情况 3"],
    ["a table of contents with dots", "二、主动公开政府信息情况............2"],
  ] as const)
    test(`${name} in the overview changes no cell`, () => {
      const result = readReport(changed(tabbed(clean), "全年各项工作平稳有序。", line));
      expect(misplaced(result, clean)).toEqual([]);
      expect(result.report.applications).toEqual(clean.applications);
      expect(result.report.proactive).toEqual(clean.proactive);
    });
  for (const line of ["行政处罚 12", "行政强制\t9", "重复申请 5", "予以公开\t1\t2\t3\t4\t5\t6\t7"])
    test(`${JSON.stringify(line)} behind the tables changes no cell`, () => {
      const result = readReport(changed(tabbed(clean), "个别单位更新不及时，将逐一督促。", line));
      expect(misplaced(result, clean)).toEqual([]);
    });
  for (const line of [
    "上一页 1 2 3 下一页",
    "长宁区人民政府2023年政府信息公开工作年度报告",
    "打印 关闭",
    "http://example.cn/2023/12",
  ])
    test(`「${line}」 between two rows of running text changes no cell`, () => {
      const result = readReport(changed(asRawOrder(clean), "2.重复申请 0", `${line}\n2.重复申请 0`));
      expect(misplaced(result, clean)).toEqual([]);
      expect(result.report.applications).toEqual(clean.applications);
    });
});
