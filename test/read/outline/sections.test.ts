import { describe, expect, test } from "vitest";
import { readReport, reconcile } from "../../../src/index.js";
import { cellsIn, changed, closing, codesOf, fullReport, gridOf, opening, publishedTables, tabbed } from "../../support/read.js";
import { clean, expectRead, text, withLine } from "../../support/results.js";

describe("titles of sections", () => {
  const report = fullReport("2021");
  const numerals = "一二三四五六";
  const plain = tabbed(report);
  const retitled = (title: (numeral: string, words: string) => string) =>
    plain.replace(/^([一二三四五六])、(?!本年新收|上年结转|结转下年度|本年度办理)(.+)$/gmu, (_, numeral: string, words: string) =>
      title(numeral, words),
    );
  for (const [name, title] of Object.entries({
    第一部分: (numeral: string, words: string) => `第${numeral}部分 ${words}`,
    第一章: (numeral: string, words: string) => `第${numeral}章　${words}`,
    "bold in Markdown": (numeral: string, words: string) => `**${numeral}、${words}**`,
  }))
    test(name, () => {
      const source = retitled(title);
      const { sections } = readReport(source).report;
      expect(sections.map(({ number }) => number).join("")).toBe(numerals);
      expect(sections).toEqual(readReport(plain).report.sections);
      expectRead(source, report);
    });
});

describe("titles of sections behind the tables", () => {
  test("captions over tables that stand before the narrative: one report", () => {
    const report = fullReport("2021");
    const tables = publishedTables(report).flatMap((table, index) => [
      `表${index + 1}：${table.title.slice(2)}`,
      ...gridOf(table, "").map((row) => row.join("\t")),
    ]);
    const titles = publishedTables(report).map(({ title }) => title);
    expectRead([opening[0], ...tables, ...opening.slice(1), ...titles, ...closing].join("\n"), report);
  });
});

describe("sections", () => {
  test("五 and 六 have changed places: each by its title, and said", () => {
    const source = text
      .replace("五、存在的主要问题及改进情况", "五、其他需要报告的事项#")
      .replace("六、其他需要报告的事项", "六、存在的主要问题及改进情况")
      .replace("#", "");
    const result = readReport(source);
    expect(result.report.sections.map(({ kind }) => kind).slice(-2)).toEqual(["otherMatters", "problems"]);
    expect(codesOf(result)).toEqual([]);
    expect(reconcile(result.report).findings.map(({ code }) => code)).toContain("report/sections-in-order");
  });
  test("二 and 三 have changed places: every cell is read", () => {
    const [, opening = "", two = "", three = "", rest = ""] =
      /^([\s\S]*?)(二、主动[\s\S]*?)(三、收到[\s\S]*?)(四、政府信息公开行政[\s\S]*)$/u.exec(text) ?? [];
    const result = readReport(opening + three + two + rest);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual([]);
    expect(reconcile(result.report).findings.map(({ code }) => code)).toContain("report/sections-in-order");
  });
  test("the sections are numbered otherwise", () => {
    const source = text
      .replace("二、主动", "三、主动")
      .replace("三、收到", "四、收到")
      .replace("四、政府信息公开行政", "五、政府信息公开行政");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("the tables stand as a second series of sections behind the first", () => {
    const source = changed(
      text,
      "二、主动公开政府信息情况\n",
      "二、工作机制保障\n协调有序。\n三、监督情况\n定期检查。\n一、主动公开政府信息情况\n",
    );
    const result = readReport(source.replace("三、收到", "二、收到").replace("四、政府信息公开行政", "三、政府信息公开行政"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(result.report.sections.map(({ number }) => number)).toEqual(["一", "二", "三", "一", "二", "三", "五", "六"]);
  });
  test("a title in other words is read by them, and said", () => {
    const source = withLine("五、存在的主要问题及改进情况", "五、工作中存在的问题与下一步打算");
    const result = readReport(source);
    expect(result.report.sections.at(-2)).toMatchObject({ kind: "problems", title: "工作中存在的问题与下一步打算" });
    expect(codesOf(result)).toEqual(["read/label-variant"]);
  });
  test("no headings at all: the tables are read by their rows", () => {
    const source = text.replace(/^[一二三四五六]、(?:总体|主动|收到|政府|存在|其他).*$/gm, "");
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(result.report.sections).toEqual([]);
  });
  test("the text of a section is kept as it stands, line by line", () => {
    const result = readReport(withLine("全年各项工作平稳有序。", "（一）主动公开。发布3件。\n（二）依申请公开。\n共收到66件。"));
    expect(result.report.sections[0]?.text).toBe("（一）主动公开。发布3件。\n（二）依申请公开。\n共收到66件。");
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
});
