import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Grid, type ReadResult, readReport } from "../../src/index.js";
import { reportSchema } from "../../src/schema.js";
import { anyGrid, anyString, damaged, pseudoReports } from "../support/anySource.js";
import { asHtml } from "../support/arrangements/html.js";
import { asGlued } from "../support/arrangements/lines.js";
import { cellsIn, changed, codesOf, fullReport, gridOf, publishedTables } from "../support/read.js";
import { clean, expectSane, filledCells, text } from "../support/results.js";

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

describe("what is no report", () => {
  const nothing = ["read/table-missing", "read/table-missing", "read/table-missing"];
  for (const [name, source] of [
    ["an empty text", ""],
    ["only white space", " \n\t\r\n\f\u3000\u00a0\n"],
    ["only a byte order mark", "\uFEFF"],
    ["only a title", "长宁区人民政府2023年政府信息公开工作年度报告"],
    ["only a heading", "三、收到和处理政府信息公开申请情况"],
    ["only headings", "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况"],
    ["a letter with numbers", "您好：\n2023年共有 12 件，另有 3 件。\n此致"],
    ["markup without a table", "<html><body><div id='app'></div><script>var a = 1</script></body></html>"],
  ] as const)
    test(`${name}: no table, and that is said of each`, () => {
      const result = readReport(source);
      expect(result.report).toMatchObject({ proactive: null, applications: null, reviews: null, marks: {} });
      expect(codesOf(result)).toEqual(nothing);
    });
  test("no grid, an empty grid, a grid of an empty row", () => {
    for (const source of [[], [[]], [[[]]], [[null, undefined, ""]], [[], []]])
      expect(codesOf(readReport(source as never))).toEqual(nothing);
  });
  test("a heading and a table that is an image", () => {
    const html = asHtml(clean).replace(/<table[\s\S]*?<\/table>/g, "<img src='b.png' alt='表'>");
    expect(codesOf(readReport(html))).toEqual(nothing);
  });
  test("the statistics form in use before 2019 is refused", () => {
    const source =
      "统计指标\t单位\t统计数\n一、主动公开情况\t——\t\n（一）主动公开政府信息数\t条\t120\n历年累计\t条\t900\n二、回应解读情况\t——\t\n（二）申请答复总数\t件\t8\n1.同意公开答复数\t件\t6\n2.同意部分公开答复数\t件\t2\n";
    const result = readReport(source);
    expect(result.report).toMatchObject({ proactive: null, applications: null, reviews: null });
    expect(codesOf(result)).toEqual(["read/older-form"]);
    expect(result.findings[0]?.severity).toBe("error");
  });
  test("a table without its labels: no number is given to any cell", () => {
    const source = changed(
      text,
      /一、本年新收[\s\S]*?(?=\n\n四、政府信息公开行政)/u,
      Array.from({ length: 25 }, (_, index) => `\t\t\t${index}\t0\t0\t0\t0\t0\t${index}`).join("\n"),
    );
    const result = readReport(source);
    expect(result.report.applications).toBeNull();
    expect(codesOf(result)).toContain("read/table-missing");
  });
});
