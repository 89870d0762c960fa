import { describe, expect, test } from "vitest";
import { type Grid, readReport } from "../../src/index.js";
import { asHtml } from "../support/arrangements/html.js";
import { asGlued } from "../support/arrangements/lines.js";
import { cellsIn, changed, codesOf, gridOf, publishedTables, silentlyWrong } from "../support/read.js";
import { clean, expectSane, filledCells, text } from "../support/results.js";

describe("names that objects have of their own", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "then", "length"];
  for (const name of names) {
    test(`${name} as the label of a row: left out, and said`, () => {
      const result = readReport(changed(text, "第二十条第（五）项", `${name}\t1\t2\t3\n第二十条第（五）项`));
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      expect(result.findings.map(({ code, args }) => [code, args])).toEqual([
        ["read/label-unknown", { text: name, values: ["1", "2", "3"] }],
      ]);
    });
    test(`${name} in a cell: text that is no number`, () => {
      const result = readReport(changed(text, "行政处罚\t2", `行政处罚\t${name}`));
      expect(result.report.proactive?.rows.penalties.decisions).toBeNull();
      expect(result.report.marks["proactive/penalties/decisions"]).toBe(name);
      expect(codesOf(result)).toEqual(["read/cell-unreadable"]);
    });
    test(`${name} as a head, a heading, the body and a mark`, () => {
      let source = changed(text, "自然人\t法人", `${name}\t法人`);
      source = changed(source, "长宁区人民政府2023年", `${name}2023年`);
      source = changed(source, "五、存在的主要问题及改进情况", `五、${name}`);
      const result = readReport(source);
      expectSane(result);
      expect(result.report.body).toBe(name);
      expect(silentlyWrong(result, clean)).toEqual([]);
    });
  }
  test("in grids", () => {
    const grid = names.map((name) => [name, name, 1, 2, 3, 4, 5, 6, 7]);
    const result = readReport([...publishedTables(clean).flatMap((table) => gridOf(table, null)), ...grid] as Grid);
    expectSane(result);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
  test("nothing was written to the prototypes", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });
});

describe("markup and code", () => {
  for (const written of [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '=HYPERLINK("http://example.cn")',
    "@SUM(1)",
    "$" + "{7*7}",
    "{{7*7}}",
    "'; DROP TABLE cells; --",
    "javascript:alert(1)",
    "%00%31",
    "\\u0031\\x31",
    "&#49;",
    "&lt;b&gt;3",
  ])
    test(`${written} in a cell of text is kept as text`, () => {
      const result = readReport(changed(text, "行政处罚\t2", `行政处罚\t${written}`));
      expectSane(result);
      expect(result.report.proactive?.rows.penalties.decisions ?? null).toBeNull();
    });
  test("a script, a style and a comment with a whole table in them: nothing of it is read", () => {
    const table = asHtml(clean);
    for (const [open, close] of [
      ["<script>", "</script>"],
      ["<style>", "</style>"],
      ["<!--", "-->"],
      ["<template>", "</template>"],
      ["<textarea>", "</textarea>"],
    ] as const) {
      const inner = table.replace(/<\/?(?:script|style)>/g, "");
      expect(filledCells(readReport(`<html><body><p>x</p>${open}${inner}${close}</body></html>`))).toEqual([]);
    }
  });
  test("a table behind an element that is never closed is read", () => {
    const source = asHtml(clean).replace("<body>", "<body><div><span><b><i><p><a href=x><font>");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("tags that are closed and were never open", () => {
    const source = asHtml(clean).replace("<body>", `<body>${"</td></tr></table></div>".repeat(50)}`);
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
});

describe("characters that are none", () => {
  for (const [name, character] of [
    ["NUL", "\0"],
    ["a lone high surrogate", "\ud800"],
    ["a lone low surrogate", "\udc00"],
    ["an emoji", "😀"],
    ["a right-to-left override", "\u202e"],
    ["a zero-width space", "\u200b"],
    ["a combining mark", "\u0301"],
    ["a private character", "\ue000"],
    ["a character that stands for many", "ﷺ"],
    ["an ideographic variation", "\u{e0100}"],
  ] as const) {
    test(`${name} in a cell with a number: not one number`, () => {
      const result = readReport(changed(text, "行政处罚\t2\t", `行政处罚\t1${character}2\t`));
      expectSane(result);
      expect(result.report.proactive?.rows.penalties.decisions ?? null).toBeNull();
      expect(silentlyWrong(result, clean)).toEqual([]);
    });
    test(`${name} in labels, headings, the title and between all lines`, () => {
      for (const place of ["重复申请", "规章\t", "三、收到", "长宁", "自然人\t"]) {
        const result = readReport(changed(text, place, place[0] + character + place.slice(1)));
        expectSane(result);
        expect(silentlyWrong(result, clean)).toEqual([]);
      }
      expectSane(readReport(text.replaceAll("\n", `\n${character}\n`)));
      expectSane(readReport(character));
      expectSane(readReport(character.repeat(1000)));
    });
  }
});

describe("a megabyte of the same", () => {
  const megabyte = 1_000_000;
  for (const [name, piece] of [
    ["spaces", " "],
    ["ideographic spaces", "\u3000"],
    ["line ends", "\n"],
    ["digits", "7"],
    ["zeros", "0"],
    ["opening brackets", "（"],
    ["brackets", "()"],
    ["dashes", "-"],
    ["commas", ","],
    ["double quotes", '"'],
    ["quotes and commas", '",'],
    ["backslashes", "\\"],
    ["less-than signs", "<"],
    ["ampersands", "&"],
    ["entities", "&#49;"],
    ["opened tables", "<table>"],
    ["nested tables", "<table><tr><td>"],
    ["unclosed tags", "<p><b><i>"],
    ["closed tags", "</td></tr></table>"],
    ["attributes", '<p a="'],
    ["opened comments", "<!--"],
    ["opened scripts", "<script>"],
    ["numbers and spaces", "1 "],
    ["full stops", "。"],
    ["one character", "一"],
    ["numbered labels", "1."],
    ["NULs", "\0"],
    ["surrogates", "\ud800"],
  ] as const)
    test(`${name}: no cell is read`, () => {
      const result = readReport(piece.repeat(Math.ceil(megabyte / piece.length)));
      expectSane(result);
      expect(filledCells(result)).toEqual([]);
    });
  for (const [name, piece] of [
    ["spaces", " "],
    ["digits", "7"],
    ["brackets", "（"],
    ["quotes", '"'],
    ["dashes", "—"],
    ["words", "字"],
  ] as const)
    test(`${name} in one cell of a clean text: every other cell is read`, () => {
      const result = readReport(changed(text, "行政处罚\t2\t", `行政处罚\t${piece.repeat(megabyte)}\t`));
      expectSane(result);
      const wrong = silentlyWrong(result, clean);
      expect(name === "spaces" ? wrong : wrong.filter((cell) => !cell.startsWith("proactive/"))).toEqual(
        name === "spaces" ? ["proactive/penalties/decisions: null for 2"] : [],
      );
    });
  for (const [name, piece] of [
    ["bars", "|"],
    ["tabs", "\t"],
    ["box-drawing bars", "│"],
    ["nested cells", "<table><tr><td>1</td><td>"],
  ] as const)
    test(`a hundred thousand ${name}: no cell is read`, () => {
      const result = readReport(piece.repeat(100_000));
      expectSane(result);
      expect(filledCells(result)).toEqual([]);
    });
  // What takes longer than its length, so that less of it must do.
  for (const [name, piece] of [
    ["escaped bars", "\\|"],
    ["hashes and spaces", "# "],
    ["labels", "规章"],
    ["a label and a digit", "予以公开0"],
    ["a cell and a bar a line", "a\n|\n"],
    ["words with gaps", "a   b   "],
    ["pieces of labels", "政府信息\n"],
    ["lines of dashes and bars", "|---|\n"],
    ["labels with bars", "予以公开|1|\n"],
    ["two labels a line", "1.属于国家秘密                    1.属于国家秘密                \n"],
  ] as const)
    test(`ten thousand characters of ${name}, as text and as HTML`, () => {
      const source = piece.repeat(Math.ceil(10_000 / piece.length));
      expectSane(readReport(source));
      expectSane(readReport(`<p>x</p>${source}`));
      expectSane(readReport(changed(text, "全年各项工作平稳有序。", source)));
    });
  test("a grid of ten thousand rows, and one of ten thousand columns", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`事项${index}`, index, 0, 0, 0, 0, 0, index]);
    const result = readReport([...publishedTables(clean).flatMap((table) => gridOf(table, null)), ...rows] as Grid);
    expectSane(result);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expectSane(readReport([Array.from({ length: 10_000 }, (_, index) => index), ["规章", 1, 2, 3]]));
  });
  test("a row of ten thousand numbers: none of them is chosen", () => {
    const result = readReport(changed(text, "\t（七）总计\t\t55\t6", `\t（七）总计\t\t${"3\t4\t".repeat(5000)}55\t6`));
    expectSane(result);
    expect(Object.values(result.report.applications?.rows.concluded ?? {})).toEqual(Array.from({ length: 7 }, () => null));
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
  });
  test("a hundred glued digits behind a label: the cells are blank and named", () => {
    const result = readReport(changed(asGlued(clean), "予以公开203000023", `予以公开${"12".repeat(50)}`));
    expectSane(result);
    expect(Object.values(result.report.applications?.rows.disclosed ?? {})).toEqual(Array.from({ length: 7 }, () => null));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
});
