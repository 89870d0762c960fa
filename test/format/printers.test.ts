import { describe, expect, test } from "vitest";
import type { Locale } from "../../src/form/labels.js";
import { tables } from "../../src/form/sections.js";
import { type CsvOptions, toCsv } from "../../src/format/csv.js";
import { type HtmlOptions, toHtml } from "../../src/format/html.js";
import { toMarkdown } from "../../src/format/markdown.js";
import { describeFinding } from "../../src/format/messages.js";
import { toText } from "../../src/format/text.js";
import { displayWidth } from "../../src/format/width.js";
import { reconcile } from "../../src/repair/reconcile.js";
import { emptyReport, withCell } from "../../src/report/build.js";
import type { Finding } from "../../src/report/finding.js";
import type { AnnualReport } from "../../src/report/report.js";

const locales: readonly Locale[] = ["zh-CN", "en"];
const printers = { toText, toMarkdown, toHtml, toCsv };

describe("the four targets", () => {
  const stated = withCell(withCell(emptyReport("2019"), "proactive/licensing/change", -8), "applications/disclosed/total", 5);
  const report: AnnualReport = {
    ...stated,
    body: "某局",
    year: 2020,
    sections: [{ kind: "overview", number: "一", title: "总体情况", text: "甲\n乙" }],
  };

  test("in Markdown, labels stand directly before their values and groups before the labels", () => {
    const lines = toMarkdown(report, { tables: ["applications"] }).split("\n");
    const cells = (label: string) =>
      lines
        .find((line) => line.includes(label))
        ?.split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
    expect(cells("（一）予以公开")).toEqual(["三、本年度办理结果", "", "（一）予以公开", "", "", "", "", "", "", "5"]);
    expect(cells("1.属于国家秘密")?.slice(0, 3)).toEqual(["", "（三）不予公开", "1.属于国家秘密"]);
    expect(cells("一、本年新收")?.slice(0, 3)).toEqual(["", "", "一、本年新收政府信息公开申请数量"]);
    expect(
      lines
        .slice(2)
        .filter((line) => line !== "")
        .every((line) => line.split("|").length === 12),
    ).toBe(true);
  });

  test("in Markdown, every published line is a paragraph of its own", () => {
    expect(toMarkdown(report).startsWith("# 某局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n甲\n\n乙\n\n表：")).toBe(
      true,
    );
  });

  test.each(locales)("the lines of a table are equally wide, in %s", (locale) => {
    for (const table of tables) {
      const text = toText(report, { locale, tables: [table] })
        .split("\n")
        .slice(1, -1);
      expect(new Set(text.map(displayWidth)).size).toBe(1);
      const markdown = toMarkdown(report, { locale, tables: [table] })
        .split("\n")
        .slice(2, -1);
      expect(new Set(markdown.map(displayWidth)).size).toBe(1);
    }
  });

  test("in text, a rule stands under the heads", () => {
    const lines = toText(report, { tables: ["reviews"] }).split("\n");
    expect(lines.findIndex((line) => /^─+(?:┼─+|─)+$/.test(line))).toBe(4);
    expect(toText(report, { tables: ["proactive"] }).match(/^─[─┼]+$/gm)).toHaveLength(5);
  });

  test("in CSV, a byte order mark comes only if asked for", () => {
    expect(toCsv(report, { bom: true })).toBe(`\uFEFF${toCsv(report)}`);
    expect(toCsv(report, { bom: false } satisfies CsvOptions).charCodeAt(0)).not.toBe(0xfeff);
  });

  test("in HTML, section 二 has a body a block, and the other tables have a head", () => {
    const count = (html: string, tag: string) => html.split(`<${tag}>`).length - 1;
    for (const table of tables) {
      const html = toHtml(report, { tables: [table] });
      expect(count(html, "thead")).toBe(table === "proactive" ? 0 : 1);
      expect(count(html, "tbody")).toBe(table === "proactive" ? 5 : 1);
      for (const tag of ["thead", "tbody", "tr", "table", "article"])
        expect(count(html, `/${tag}`)).toBe(html.split(`<${tag}`).length - 1);
    }
  });

  test("in HTML, published words are marked as Chinese where the rest is English", () => {
    const html = toHtml(report, { locale: "en" });
    expect(html).toContain('<article lang="en">');
    expect(html).toContain('<h2 lang="zh-CN">一、总体情况</h2>\n<p lang="zh-CN">甲</p>');
    expect(toHtml(report)).toContain('<article lang="zh-CN">\n<h1>某局2020年政府信息公开工作年度报告</h1>\n<h2>');
  });

  test.each(Object.entries(printers))("%s ends with one newline, changes nothing and repeats itself", (_name, print) => {
    const before = structuredClone(report);
    for (const options of [{}, { tables: [] }, { locale: "en" }] as const) {
      const printed = print(report, options);
      expect(printed).toMatch(/[^\n]\n$|^\r?\n$/);
      expect(print(report, options)).toBe(printed);
    }
    expect(report).toEqual(before);
  });

  test.each(Object.entries(printers))("%s refuses a locale or a table that it does not know", (_name, print) => {
    expect(() => print(report, { locale: "__proto__" as never })).toThrow(
      new RangeError('Cannot print: expected locale "zh-CN" or "en", was "__proto__"'),
    );
    expect(() => print(report, { tables: ["overview" as never] })).toThrow(
      new RangeError('Cannot print: expected table "proactive" or "applications" or "reviews", was "overview"'),
    );
  });
});

describe("findings in HTML", () => {
  const [real] = reconcile(withCell(emptyReport("2021"), "applications/received/total", -1)).findings;
  const finding = (severity: Finding["severity"], ...cells: Finding["cells"]): Finding => ({
    ...(real as Finding),
    severity,
    cells,
  });
  const print = (findings: readonly Finding[], options: HtmlOptions = {}) =>
    toHtml(emptyReport("2021"), { findings, ...options });

  test("a cell named twice has the gravest class and both notes", () => {
    const html = print([
      finding("notice", "applications/received/total"),
      finding("error", "applications/received/total", "reviews/reconsideration/total", "applications/received/total"),
    ]);
    expect(html).toContain(
      '<td data-cell="applications/received/total" class="finding finding-error" aria-describedby="gongkai-applications-note-1 gongkai-applications-note-2"></td>',
    );
    expect(html).toContain('class="finding finding-error" aria-describedby="gongkai-reviews-note-1"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["gongkai-applications-note-1", "gongkai-applications-note-2", "gongkai-reviews-note-1"]);
    expect(html.match(/<ol class="findings">/g)).toHaveLength(2);
  });

  test.each(locales)("the notes are worded in %s", (locale) => {
    const html = print([finding("warning", "applications/received/total")], { locale, idPrefix: "a" });
    const [, note = ""] = /<li id="a-applications-note-1" class="finding-warning">(.*)<\/li>/.exec(html) ?? [];
    const plain = note.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
    expect(plain.replaceAll("&amp;", "&")).toBe(describeFinding(finding("warning", "applications/received/total"), locale));
  });

  test("a finding that names no printed cell stands at the end, and marks nothing", () => {
    const told = [
      finding("error", "proactive/otherMatters/decisions"),
      finding("error", "proactive/procurement/projects"),
      finding("error", "reviews/reconsideration/total"),
    ];
    const html = print(told);
    expect(html.match(/<li /g)).toHaveLength(3);
    expect(html.match(/aria-describedby/g)).toHaveLength(1);
    expect(html.slice(html.lastIndexOf("<ol"))).toContain('id="gongkai-note-2"');
  });

  test("a prefix with a quote ends no attribute", () => {
    const html = print([finding("error", "applications/received/total")], { idPrefix: '"><script>' });
    expect(html).not.toContain("<script>");
    expect(html).toContain('id="&quot;&gt;&lt;script&gt;-applications-note-1"');
  });

  test("a prefix with white space cannot begin an id", () => {
    expect(() => print([], { idPrefix: "a b" })).toThrow(RangeError);
    expect(() => print([], { idPrefix: "" })).toThrow("Cannot print ids that begin with");
  });
});

test.each([
  ["", 0],
  ["abc-8", 5],
  ["规范性文件", 10],
  ["（一）、，", 10],
  ["ｱＡ　", 5],
  ["e\u0301", 1],
  ["か\u3099", 2],
  ["“—①", 3],
  ["한글", 4],
  ["𠮷😀", 4],
  ["a\u200d\u2060", 1],
])("%j is displayed %i columns wide", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
