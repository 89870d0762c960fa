import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellParts, type Grid, isCellId, type ReadResult, readReport, tables } from "../src/index.js";
import { reportSchema } from "../src/schema.js";
import { cellsIn, changed, codesOf, fullReport, gridOf, publishedTables, silentlyWrong, tabbed } from "./support/read.js";
import { asBarLines, asCsv, asGlued, asHtml, asLayout, asMarkdown, asRawOrder } from "./support/readArrangements.js";

const clean = fullReport("2021");
const text = tabbed(clean);

type Cells = readonly { readonly cell: string; readonly value: unknown }[];

/** The filled cells of a result. */
function filledCells({ report }: ReadResult): Cells {
  return tables.flatMap((table) => {
    const rows = (table === "reviews" ? report.reviews : report[table]?.rows) ?? {};
    return Object.entries(rows).flatMap(([row, cells]) =>
      typeof cells === "string"
        ? []
        : Object.entries(cells as Record<string, unknown>).flatMap(([column, value]) =>
            value === null ? [] : [{ cell: `${table}/${row}/${column}`, value }],
          ),
    );
  });
}

/** What holds of every result, whatever the source: it is plain data, and all it names exists. */
function expectSane(result: ReadResult): void {
  const { report, findings } = result;
  expect(Object.getPrototypeOf(report)).toBe(Object.prototype);
  for (const { cell, value } of filledCells(result)) {
    expect(isCellId(cell)).toBe(true);
    if (typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true);
    else expect((value as { value: string }).value).toMatch(/^-?\d+(\.\d+)?$/);
  }
  for (const [cell, mark] of Object.entries(report.marks)) {
    expect(isCellId(cell)).toBe(true);
    expect(mark).toBeTypeOf("string");
  }
  for (const { code, severity, cells, at } of findings) {
    expect(code).toMatch(/^read\/[a-z-]+$/);
    expect(["error", "warning", "notice"]).toContain(severity);
    for (const cell of cells) expect(() => cellParts(cell)).not.toThrow();
    if (at) {
      expect(at.line).toBeGreaterThan(0);
      expect(at.column).toBeGreaterThan(0);
    }
  }
}

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

/** Pieces of which texts are made that look like reports. */
const words = [
  ...publishedTables(clean).flatMap(({ title, rows }) => [title, ...rows.flatMap((row) => row.map((cell) => cell.text))]),
  ...publishedTables(fullReport("2019")).flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell.text))),
].filter((word) => !/^\d*$/.test(word));
const fragments = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 6, arbitrary: fc.nat(99).map(String) },
  { weight: 2, arbitrary: fc.nat(9_999_999).map(String) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "\t",
      "\t",
      " ",
      "  ",
      "    ",
      "\n",
      "\n",
      "\n",
      "|",
      " | ",
      "\r\n",
      "\f",
      "\n\n",
      "\u3000",
      ",",
      "\t\t",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("/", "—", "-", "无", "不适用", "件", "万元", "%", "+", "－", "１２", "1,234", "3.5") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "<table>",
      "<tr>",
      "<td>",
      "</td>",
      "</tr>",
      "</table>",
      "<p>",
      "</p>",
      "<br>",
      "&nbsp;",
      "<script>",
      "<!--",
      "-->",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "- 3 -",
      "12",
      "第3页",
      "|---|---|",
      "# ",
      "2023年",
      "（",
      "）",
      '"',
      "\\",
      "\0",
      "\ud800",
      "其中：",
      "。",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const pseudoReports = fc.array(fragments, { maxLength: 120 }).map((pieces) => pieces.join(""));
const anyString = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
  pseudoReports,
);

/** A clean text of some arrangement in which pieces were cut out, doubled or put in. */
const damaged = fc
  .record({
    source: fc.constantFrom(
      ...[tabbed, asMarkdown, asRawOrder, asLayout, asCsv, asGlued, asBarLines, asHtml].map((make) => make(clean)),
    ),
    edits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.option(fragments, { nil: "" })), {
      maxLength: 6,
    }),
  })
  .map(({ source, edits }) => {
    let result = source;
    for (const [where, length, piece] of edits) {
      const at = Math.floor(where * result.length);
      result = result.slice(0, at) + piece + result.slice(at + length);
    }
    return result;
  });

const gridCell = fc.oneof(
  fragments,
  fc.constantFrom(null, undefined, true, false, Number.NaN, Number.POSITIVE_INFINITY, -0, ""),
  fc.integer(),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 10 }),
);
const anyGrid = fc.array(fc.array(gridCell, { maxLength: 12 }), { maxLength: 20 });

/** The runs of digits of a source, in every way in which markup and separators may be taken. */
function runsOf(source: string): string[] {
  const plain = source.normalize("NFKC").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return [plain, plain.replace(/<[^<>]*>/g, " "), plain.replace(/<[^<>]*>/g, "")].flatMap((one) =>
    [one, one.replace(/(?<=\d),(?=\d{3})/g, "")].flatMap((version) => version.match(/\d+/g) ?? []),
  );
}

/** The numbers of a result that are not in its source, and not a part of a run of digits that a finding names. */
function invented(source: string, result: ReadResult): string[] {
  const runs = runsOf(source);
  const whole = new Set(runs);
  const bare = source.normalize("NFKC").replace(/<[^<>]*>|[\s,|"]/g, "");
  const named = new Set<string>(result.findings.flatMap(({ cells }) => cells));
  const cells = filledCells(result);
  const rows = new Map<string, string>();
  for (const { cell, value } of cells) {
    const row = cell.slice(0, cell.lastIndexOf("/"));
    rows.set(row, (rows.get(row) ?? "") + (typeof value === "number" ? String(value) : (value as { value: string }).value));
  }
  return cells.flatMap(({ cell, value }) => {
    const digits = typeof value === "number" ? String(Math.abs(value)) : (value as { value: string }).value.replace(/^-/, "");
    const isThere = digits.split(".").every((part) => whole.has(part));
    const isPart = runs.some((run) => run.includes(digits));
    const together = cell.startsWith("reviews/")
      ? [...rows]
          .filter(([row]) => row.startsWith("reviews/"))
          .map(([, joined]) => joined)
          .join("")
      : (rows.get(cell.slice(0, cell.lastIndexOf("/"))) ?? "");
    // A run that splits in one way only needs no finding.
    return isThere || (isPart && (named.has(cell) || bare.includes(together))) ? [] : [`${cell}: ${digits}`];
  });
}

describe("any source at all", () => {
  test("a string: reading never throws, and the result is sane", () => {
    fc.assert(
      fc.property(anyString, (source) => expectSane(readReport(source))),
      { numRuns: 400 },
    );
  });
  test("a damaged report: reading never throws, and the result is sane", () => {
    fc.assert(
      fc.property(damaged, (source) => expectSane(readReport(source))),
      { numRuns: 150 },
    );
  });
  test("a grid, and several: reading never throws, and the result is sane", () => {
    fc.assert(
      fc.property(anyGrid, (grid) => expectSane(readReport(grid as Grid))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(anyGrid, { maxLength: 3 }), (grids) => expectSane(readReport(grids as Grid[]))),
      { numRuns: 150 },
    );
  });
  test("a grid whose rows have holes", () => {
    // biome-ignore lint/suspicious/noSparseArray: spreadsheet libraries give such rows
    expectSane(readReport([["一、本年新收政府信息公开申请数量", , , 5, 0, 0, 0, 0, 0, 5]] as never));
  });
  test("no number is read that the source does not have", () => {
    fc.assert(
      fc.property(fc.oneof(pseudoReports, damaged), (source) => {
        expect(invented(source, readReport(source))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
  test("no number is read that the grid does not have", () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const source = grid.map((row) => row.map(String).join("\n")).join("\n");
        expect(invented(source, readReport(grid as Grid))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
  test("the same source gives the same result, and is not changed", () => {
    fc.assert(
      fc.property(anyGrid, pseudoReports, (grid, source) => {
        const before = structuredClone(grid);
        const first = readReport(grid as Grid);
        expect(grid).toEqual(before);
        expect(readReport(grid as Grid)).toEqual(first);
        expect(readReport(structuredClone(grid) as Grid)).toEqual(first);
        expect(readReport(source)).toEqual(readReport(source));
      }),
      { numRuns: 100 },
    );
  });
  test("a frozen grid is read", () => {
    const grids = publishedTables(clean).map((table) => Object.freeze(gridOf(table, null).map((row) => Object.freeze(row))));
    expect(cellsIn(readReport(Object.freeze(grids) as readonly Grid[]).report)).toEqual(cellsIn(clean));
  });
  test("what was read before has no part in it", () => {
    const fresh = readReport(text);
    for (const source of ["规章", asGlued(fullReport("2019")), asHtml(clean), "\ud800", '"', "<table>"]) readReport(source);
    expect(readReport(text)).toEqual(fresh);
  });
  test("the result fits the published schema", () => {
    fc.assert(
      fc.property(fc.oneof(pseudoReports, damaged), (source) => {
        const { report } = readReport(source);
        // Known, see below: negative counts, and years out of reason.
        const negative = filledCells({ report, findings: [], cells: {}, further: [] }).some(({ cell, value }) =>
          typeof value === "number" ? value < 0 && !cell.endsWith("/change") : (value as { value: string }).value.startsWith("-"),
        );
        if (negative || (report.year !== null && report.year < 1900)) return;
        expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  for (const [name, source] of [
    ["a count is negative", changed(text, "行政处罚\t2", "行政处罚\t-2")],
    ["the title names the year 0023", changed(text, "2023年", "0023年")],
    ["the title has more digits before 年 than a year", changed(text, "2023年", "3171520023年")],
  ] as const)
    test(`${name}: the result still fits the published schema`, () => {
      expect(reportSchema.safeParse(readReport(source).report).success).toBe(true);
    });
});

describe("what is no source", () => {
  const wanted = "Cannot read a report: source must be a string, a grid or a list of grids, was";
  for (const [source, was] of [
    [undefined, "undefined"],
    [null, "null"],
    [12, "a number"],
    [true, "a boolean"],
    [() => "", "a function"],
    [{}, "an object"],
    [Object.create(null), "an object"],
    [new Uint8Array(3), "a Uint8Array"],
    [Buffer.from("一"), "a Buffer"],
    [Promise.resolve(""), "a Promise"],
    [new Map(), "a Map"],
    [new String("一"), "a String"],
    [["一"], "a list that holds a string"],
    [[["一"], { A: 1 }], "a list that holds an object"],
    [[[["一"]], [1]], "a list that holds a number"],
  ] as const)
    test(`${was}: an error says so`, () => expect(() => readReport(source as never)).toThrow(new TypeError(`${wanted} ${was}`)));
  for (const source of [[], [[]], [[[]]], [null, ["一"]], [undefined], Array(3)])
    test(`${JSON.stringify(source)}: is read, and holds nothing`, () =>
      expect(codesOf(readReport(source as never))).toContain("read/table-missing"));
});
