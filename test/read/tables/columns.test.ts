import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnualReport, type CellId, cellIds, readReport, withCell } from "../../../src/index.js";
import {
  blankForZero,
  changed,
  codesOf,
  gridOf,
  namedIn,
  publishedTables,
  silentlyWrong,
  tabbed,
  variedReport,
} from "../../support/read.js";
import { clean, misplaced } from "../../support/results.js";
import { reportWithBlanks } from "../../support/smallReports.js";

describe("rows whose blanks are kept, or cut off", () => {
  type Row = readonly string[];
  const lines = (style: (cells: Row) => string) => (title: string, rows: readonly Row[]) =>
    [title, ...rows.map(style)].join("\n");
  const htmlRow = (cells: Row) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const styles = {
    tabs: lines((cells) => cells.join("\t")),
    "bars around and between": lines((cells) => `| ${cells.join(" | ")} |`),
    "bars between and behind": lines((cells) => `${cells.join(" | ")} |`),
    "bars between and behind, without spaces": lines((cells) => `${cells.join("|")}|`),
    "bars between": lines((cells) => cells.join("|")),
    commas: lines((cells) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")),
    "cells of HTML": (title: string, rows: readonly Row[]) => `<p>${title}</p><table>${rows.map(htmlRow).join("\n")}</table>`,
  };
  const behind = (cells: Row): Row => {
    let end = cells.length;
    while (cells[end - 1] === "") end -= 1;
    return cells.slice(0, end);
  };
  const before = (cells: Row): Row => cells.slice(cells.findIndex((cell) => cell !== ""));
  const source = (report: AnnualReport, style: (title: string, rows: readonly Row[]) => string, cut: (cells: Row) => Row) =>
    publishedTables(report)
      .map((table) => style(table.title, gridOf(table, "").map(cut)))
      .join("\n");

  for (const [name, style] of Object.entries(styles)) {
    test(`${name}: rows as long as the table is wide are read without a doubt`, () => {
      fc.assert(
        fc.property(reportWithBlanks, (report) => {
          const result = readReport(source(report, style, (cells) => cells));
          expect(silentlyWrong(result, report)).toEqual([]);
          expect(codesOf(result).filter((code) => code.startsWith("read/cells"))).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });
    for (const [where, cut] of [
      ["behind their last filled cell", behind],
      ["behind their last filled cell and before their first", (cells: Row) => behind(before(cells))],
    ] as const)
      test(`${name}, rows cut ${where}: no number moves to another column unnoticed`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            expect(silentlyWrong(readReport(source(report, style, cut)), report)).toEqual([]);
          }),
          { numRuns: 15 },
        );
      });
  }
});

describe("cells that were dropped because they are blank", () => {
  // As crawlers print it: the filled cells, each on a line, then a bar for each blank one.
  const crawled = (rows: readonly (readonly [string, readonly number[], number])[]) =>
    [
      "三、收到和处理政府信息公开申请情况",
      ...["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"].map((head) => `${head} |`),
      ...rows.flatMap(([label, values, bars]) => [`${label} |`, ...values.map((value) => `${value} |`), "|".repeat(bars)]),
    ].join("\n");
  test("behind a label that spans three columns", () => {
    const result = readReport(
      crawled([
        ["一、本年新收政府信息公开申请数量", [3, 3], 7],
        ["二、上年结转政府信息公开申请数量", [0, 0], 7],
      ]),
    );
    for (const cell of cellIds("applications", "2021").filter((id) => /received|carriedOver/.test(id)))
      expect(namedIn(result)).toContain(cell);
  });
  test("behind a label that spans none: the second number is not of 商业企业", () => {
    const result = readReport(
      crawled([
        ["1.属于国家秘密", [2, 2], 5],
        ["2.其他法律行政法规禁止公开", [1, 1], 5],
      ]),
    );
    expect(namedIn(result)).toContain("applications/refused.stateSecret/business" satisfies CellId);
  });
});

describe("a further column in HTML whose cells span nothing", () => {
  const html = (report: AnnualReport, change: (cells: string[], line: number, table: string) => string[]) =>
    publishedTables(report)
      .map((table) => {
        const rows = gridOf(table, "").map((cells, line) => change(cells, line, table.code).map((cell) => `<td>${cell}</td>`));
        return `<p>${table.title}</p><table>${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n")}</table>`;
      })
      .join("\n");
  const blank = blankForZero("2021");

  test("as it is, every cell is read", () => {
    const result = readReport(html(blank, (cells) => cells));
    expect(misplaced(result, blank)).toEqual([]);
    expect(result.report.applications).toEqual(blank.applications);
  });
  test("last year's total behind a blank total: it is not this year's", () => {
    const source = html(blank, (cells, line, table) =>
      table === "applications" ? [...cells, line === 1 ? "上年总计" : line < 3 ? "" : "9"] : cells,
    );
    expect(misplaced(readReport(source), blank)).toEqual([]);
  });
  test("a subtotal before the total, in rows with blanks", () => {
    const source = html(blank, (cells, line, table) =>
      table === "applications" ? [...cells.slice(0, 9), line === 2 ? "小计" : line < 3 ? "" : "3", ...cells.slice(9)] : cells,
    );
    expect(misplaced(readReport(source), blank)).toEqual([]);
  });
  test("last year's number behind a blank one in section 二", () => {
    const source = html(blank, (cells, _line, table) =>
      table === "proactive" ? [...cells, /项$|信息/u.test(cells[0] ?? "") ? "" : "7"] : cells,
    );
    expect(misplaced(readReport(source), blank)).toEqual([]);
  });
});

describe("a further column between tabs", () => {
  test("last year's number behind a blank one in section 二: it is not this year's", () => {
    const source = changed(tabbed(blankForZero("2021")), "行政强制\t\t\t", "行政强制\t\t\t\t7");
    expect(misplaced(readReport(source), blankForZero("2021"))).toEqual([]);
  });
  test("自然人 and 商业企业 have changed places, their heads in two rows: the numbers follow, or are named", () => {
    const [proactive, applications, reviews] = publishedTables(clean).map((table) => gridOf(table, ""));
    const swapped = (applications ?? []).map((cells) => [
      ...cells.slice(0, 3),
      cells[4] ?? "",
      cells[3] ?? "",
      ...cells.slice(5),
    ]);
    expect(misplaced(readReport([proactive, swapped, reviews] as never), clean)).toEqual([]);
  });
});

describe("rows that were cut behind their last filled cell", () => {
  const report = cellIds("applications", "2021")
    .filter((cell) => cell.endsWith("/total") && !/received|carried/.test(cell))
    .reduce((one, cell) => withCell<CellId>(one, cell, null), variedReport("2021"));
  const cut = (lines: (cells: readonly string[]) => string, trim: (cells: string[]) => string[]) =>
    publishedTables(report)
      .map((table) => [table.title, ...gridOf(table, "").map((cells) => lines(trim([...cells])))].join("\n"))
      .join("\n");
  const trailing = (cells: string[]) => {
    while (cells.at(-1) === "") cells.pop();
    return cells;
  };
  const both = (cells: string[]) => {
    while (cells[0] === "") cells.shift();
    return trailing(cells);
  };
  for (const [name, lines] of [
    ["tabs", (cells: readonly string[]) => cells.join("\t")],
    ["leading bars", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
    ["commas", (cells: readonly string[]) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")],
  ] as const) {
    test(`between ${name}: no number moves to the next column`, () => {
      expect(misplaced(readReport(cut(lines, trailing)), report)).toEqual([]);
    });
    // Without the blanks before them the labels tell no column.
    test(`between ${name}, and before their first: no number moves to the next column`, () => {
      expect(misplaced(readReport(cut(lines, both)), report)).toEqual([]);
    });
  }
  // Without a leading bar a cell's place in the row is not taken for its column.
  test("between trailing bars: no number moves to the next column", () => {
    expect(misplaced(readReport(cut((cells) => `${cells.join(" | ")} |`, trailing)), report)).toEqual([]);
  });
  test("between trailing bars: full rows whose labels span blanks are read, since they add up", () => {
    const { applications } = readReport(cut((cells) => `${cells.join(" | ")} |`, trailing)).report;
    expect(applications?.rows.received).toEqual(report.applications?.rows.received);
    expect(applications?.rows.carriedForward).toEqual(report.applications?.rows.carriedForward);
  });
});
