import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/format/csv.js";
import { toHtml } from "../../src/format/html.js";
import { linesOf } from "../../src/format/lines.js";
import { toMarkdown } from "../../src/format/markdown.js";
import { toText } from "../../src/format/text.js";
import { displayWidth } from "../../src/format/width.js";
import { emptyReport, withCell, withMark } from "../../src/report/build.js";
import { cellIds, cellValue } from "../../src/report/cells.js";
import type { AnnualReport } from "../../src/report/report.js";

const printers = { toText, toMarkdown, toHtml, toCsv };

const nasty = [
  "<script>alert(1)</script> <!-- --> ]]> </table></article>",
  "\"><img src=x onerror=alert(1)> ' onmouseover='alert(1)",
  "&lt;b&gt; &amp; a | b || c \\| \\\\| \\",
  "`code` ``` **bold** _it_ ~~no~~ $x$ $1 $& $$",
  "[a](javascript:alert(1)) ![b](c) [d]: e [^1]",
  "# heading #",
  "- item > quote",
  "1. one",
  "| --- | --- |",
  "─┼─ a │ b",
  "甲\n乙\r\n丙\r丁\u2028戊\u0085己\n\n",
  "    leading, \ttab and trailing  ",
  "=1+1",
  "  =cmd|' /C calc'!A0",
  'say "no", a,b',
  "__proto__",
  "\u0000\u0007\u001b[31m",
  "\ud800 half \udc00 \u202egnp.exe",
  "𠮷".repeat(50),
  "　　缩进｜＜＞＆",
  "表：收到和处理政府信息公开申请情况",
];

/** A report with the same text in every place that holds published words. */
function reportOf(text: string): AnnualReport {
  const marked = withMark(emptyReport("2021"), "applications/received/total", text);
  const stated = withCell(marked, "proactive/fees/collected", { value: text, unit: "元" });
  return {
    ...stated,
    body: text,
    publishedOn: text,
    period: { from: text, to: text },
    contact: { address: text, postcode: text, telephone: text, fax: text, email: text },
    preface: text,
    sections: [{ kind: "applications", number: text, title: text, text }],
  };
}

const hostile = fc.oneof(
  fc.constantFrom(...nasty),
  fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."<>&\"'`|\\*_[]#-+=@'1.) \t\n\r│┼　中a".split("")), maxLength: 20 }),
);

const mark = (text: string) => linesOf(text).join("\n");

/** A reader of RFC 4180, as small as can be. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error("not RFC 4180");
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

describe("CSV", () => {
  /** Take away the apostrophe that makes a field harmless. */
  const undo = (field: string) => (/^'+\s*[=+\-@＝＋－＠]/.test(field) ? field.slice(1) : field);
  const row = (records: string[][], label: string) => records.find((record) => record.includes(label)) ?? [];

  test("any text comes back, and none is a formula", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const records = parseCsv(toCsv(reportOf(text)));
        expect(undo(row(records, "一、本年新收政府信息公开申请数量").at(-1) ?? "")).toBe(mark(text));
        expect(undo(row(records, "行政事业性收费").at(1) ?? "")).toBe(mark(`${text}元`));
        for (const field of records.flat()) expect(field).not.toMatch(/^\s*(?:[=＝@＠＋－\t\r]|[+-](?!\d+(?:\.\d+)?$))/);
        const widths = new Set(records.map((record) => record.length));
        expect([...widths].sort((a, b) => a - b)).toEqual([1, 4, 10, 15]);
      }),
    );
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["-8", "-8"],
    ["+8.5", "+8.5"],
    ["-8人", "'-8人"],
    ["－8", "'－8"],
    ["　@a", "'　@a"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["'-8", "''-8"],
    ["'甲", "'甲"],
    ["—", "—"],
  ])("the mark %j is printed as %j", (text, printed) => {
    const report = withMark(emptyReport("2021"), "applications/received/total", text);
    expect(row(parseCsv(toCsv(report)), "一、本年新收政府信息公开申请数量").at(-1)).toBe(printed);
  });

  test("the counts of any report come back in the order of the form", () => {
    const ids = cellIds("applications", "2019");
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat()), { minLength: ids.length, maxLength: ids.length }), (counts) => {
        let report = emptyReport("2019");
        ids.forEach((id, index) => {
          report = withCell(report, id as "applications/received/total", counts[index] ?? null);
        });
        const fields = parseCsv(toCsv(report, { tables: ["applications"] }))
          .slice(4)
          .flatMap((record) => record.slice(3));
        expect(fields).toEqual(ids.map((id) => String(cellValue(report, id) ?? "")));
      }),
      { numRuns: 20 },
    );
  });
});

describe("HTML", () => {
  const tags = /^<(?:\/?(?:article|h1|h2|p|table|caption|thead|tbody|tr|th|td)|br|(?:article|th|td)(?: [a-z-]+="[^"<>&'`]*")+)>$/;
  const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", "#92": "\\", "#96": "`", amp: "&" };
  const decode = (text: string) =>
    text.replaceAll("<br>", "\n").replace(/&([^;]+);/g, (_, name: string) => characters[name] ?? "?");

  test("any text comes back as text, and no tag comes from it", () => {
    const plain = toHtml(reportOf("甲")).match(/<(?!br)[^>]*>/g);
    fc.assert(
      fc.property(hostile, (text) => {
        const html = toHtml(reportOf(text));
        for (const tag of html.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(tags);
        expect(html.replace(/&(?:lt|gt|quot|#39|#92|#96|amp);/g, "")).not.toMatch(/[&`']/);
        expect(decode(/total">(.*?)<\/td>/.exec(html)?.[1] ?? "")).toBe(mark(text));
        if (linesOf(text).length === 1) expect(html.match(/<(?!br)[^>]*>/g)).toEqual(plain);
      }),
    );
  });
});

describe("Markdown", () => {
  const undo = (text: string) => text.replaceAll("<br>", "\n").replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const cells = (line: string) =>
    line
      .split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.replace(/^ +| +$/g, ""));

  test("any text comes back from a cell, and makes neither a cell nor a row", () => {
    const lineCount = toMarkdown(reportOf("甲"), { tables: ["applications"] }).split("\n").length;
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = toMarkdown(reportOf(text), { tables: ["applications"] }).split("\n");
        expect(lines).toHaveLength(lineCount);
        for (const line of lines.slice(2, -1)) expect(cells(line)).toHaveLength(10);
        const received = lines.find((line) => line.includes("一、本年新收"));
        expect(undo(cells(received ?? "").at(-1) ?? "")).toBe(mark(text));
      }),
    );
  });

  test("no published line is markup", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = toMarkdown({ ...emptyReport("2021"), preface: text }).split("\n\n");
        const published = lines.slice(0, linesOf(text).length);
        expect(published.map(undo)).toEqual(linesOf(text));
        for (const line of published) {
          expect(line.replace(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(/[|*_~`[\]<>&#$\\]/);
          expect(line).not.toMatch(/^(?:[-+ \t]|\d{1,9}[.)](?:\s|$))/);
        }
      }),
    );
  });
});

describe("text", () => {
  test("no text makes a column, a row or a rule, or a line of a table wider than the others", () => {
    const lineCount = toText(reportOf("甲"), { tables: ["applications"] }).split("\n").length;
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = toText(reportOf(text), { tables: ["applications"] }).split("\n");
        expect(lines).toHaveLength(lineCount);
        const rows = lines.slice(1, -1);
        expect(new Set(rows.map(displayWidth)).size).toBe(1);
        for (const line of rows) expect(line.split(/[│┼]/)).toHaveLength(10);
        const { preface } = reportOf(text);
        const published = toText({ ...emptyReport("2021"), preface })
          .split("\n")
          .slice(0, linesOf(text).length);
        expect(published.join("")).not.toMatch(/[│┼]/);
      }),
    );
  });
});

describe.each(Object.entries(printers))("%s", (_name, print) => {
  test("ends with one newline, is well-formed Unicode and has no control characters, whatever the text", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom("zh-CN", "en"), (text, locale) => {
        const printed = print(reportOf(text), { locale } as const);
        expect(printed).toMatch(/[^\n]\n$/);
        expect(printed.replaceAll("\r\n", "\n")).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
      }),
    );
  });

  test.each([
    ["letters", "字".repeat(50_000)],
    ["spaces", `a${" ".repeat(50_000)}b`],
    ["lines", "a\n".repeat(50_000)],
    ["apostrophes", "'".repeat(50_000)],
    ["marks", "<|*`\\".repeat(10_000)],
    ["digits", "1".repeat(50_000)],
  ])("prints very many %s", (_what, text) => {
    const report = {
      ...emptyReport("2021"),
      body: text,
      preface: text,
      sections: [{ kind: null, number: null, title: text, text }],
    };
    expect(print(withMark(report, "reviews/reconsideration/total", text)).length).toBeGreaterThan(text.length / 2);
  });
});
