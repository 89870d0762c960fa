import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnualReport, type CellId, cellIds, cellValue, type Grid, readReport, withCell } from "../src/index.js";
import {
  blankForZero,
  cellsIn,
  cellsOf,
  codesOf,
  fullReport,
  gridOf,
  publishedTables,
  silentlyWrong,
  variedReport,
} from "./support/read.js";
import {
  asHtmlWithoutSpans,
  htmlCompany,
  htmlLayouts,
  otherLayouts,
  plainLayouts,
  type Rearrangement,
  repeated,
  reportWithBlanks,
  reviewsTables,
  smallReport,
  type TitledGrid,
  wrapped,
  wrapping,
} from "./support/readLayouts.js";

// Layouts of random reports. The rule for all of them: each cell is right, or a finding names it.

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

describe("labels that are wrapped over several lines", () => {
  test("are read, wherever the values stand beside them", () => {
    fc.assert(
      fc.property(fc.oneof(smallReport, fc.constantFrom(variedReport("2019"), variedReport("2021"))), wrapping, (report, how) => {
        expect(cellsIn(readReport(wrapped(report, how)).report)).toEqual(cellsIn(report));
      }),
      { numRuns: 60 },
    );
  });
  test("nothing is odd about a report without blanks", () => {
    fc.assert(
      fc.property(wrapping, (how) => {
        // A label between tabs that stands in another column than most is said to.
        const codes = codesOf(readReport(wrapped(variedReport("2021"), how))).filter((code) => code !== "read/row-shifted");
        expect(codes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test("of rows with blanks: each cell is right, or a finding names it", () => {
    fc.assert(
      fc.property(reportWithBlanks, wrapping, (report, how) => {
        expect(silentlyWrong(readReport(wrapped(report, how)), report)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test("the next label ends in a line of punctuation beside its values: the row before does not take them", () => {
    const text = [
      "三、收到和处理政府信息公开申请情况",
      "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
      "2.其他法律行政法规禁",
      "止公开\t\t\t\t\t\t\t",
      "3.危及“三安全一稳定",
      "”\t\t\t\t\t1\t\t",
    ].join("\n");
    const rows = readReport(text).report.applications?.rows;
    expect(rows?.["refused.prohibitedByLaw"].legalService).toBeNull();
    expect(rows?.["refused.securityAndStability"].legalService).toBe(1);
  });
  test("another row stands between two parts of a label: they are not put together", () => {
    const text = [
      "三、收到和处理政府信息公开申请情况",
      "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
      "5.要求行政机关确认或重 1 0 0 0 0 0 1",
      "2.重复申请 2 0 0 0 0 0 2",
      "新出具已获取信息 3 0 0 0 0 0 3",
    ].join("\n");
    const rows = readReport(text).report.applications?.rows;
    expect(rows?.["notProcessed.confirmOrReissue"].total).toBe(1);
    expect(rows?.["notProcessed.repeated"].total).toBe(2);
  });
});

describe("section 四 otherwise than in one row", () => {
  const title = "四、政府信息公开行政复议、行政诉讼情况";
  type Row = readonly (string | undefined)[];
  const medium = {
    "cells between tabs": (rows: readonly Row[]) => [title, ...rows.map((row) => row.join("\t"))].join("\n"),
    "single spaces": (rows: readonly Row[]) =>
      [title, ...rows.map((row) => row.filter((cell) => cell !== "").join(" "))].join("\n"),
    "wide gaps": (rows: readonly Row[]) =>
      [title, ...rows.map((row) => row.map((cell) => (cell ?? "").padEnd(12)).join("  "))].join("\n"),
    bars: (rows: readonly Row[]) => [title, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"),
    "one table of HTML": (rows: readonly Row[]) =>
      `<p>${title}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</table>`,
    "a grid": (rows: readonly Row[]) => [[title], ...rows] as Grid,
  };
  for (const [name, table] of Object.entries(reviewsTables))
    for (const [where, source] of Object.entries(medium)) {
      test(`${name}, ${where}: is read`, () => {
        fc.assert(
          fc.property(smallReport, (report) => {
            const result = readReport(source(table(report)));
            expect(result.report.reviews).toEqual({ ...report.reviews, form: "2021" });
            expect(codesOf(result).filter((code) => code !== "read/table-missing")).toEqual([]);
          }),
          { numRuns: 5 },
        );
      });
    }

  const routeByRoute = reviewsTables["a table for each route, its name over it"];
  const over = (report: AnnualReport) => routeByRoute(report).map(([name = "", ...others]) => [name, ...others]);
  const ownTables = (rows: readonly Row[]) => {
    const pieces = rows.map((row) =>
      row.length === 1 ? `</table><p>（一）${row[0]}</p><table>` : `<tr><td>${row.join("</td><td>")}</td></tr>`,
    );
    return `<p>${title}</p><table>${pieces.join("")}</table>`;
  };
  const full = variedReport("2021");
  const bars = medium.bars;

  test("a table of HTML for each route, its name in a paragraph over it", () => {
    const result = readReport(ownTables(over(full)));
    expect(result.report.reviews).toEqual(full.reviews);
    expect(codesOf(result).filter((code) => code !== "read/table-missing")).toEqual([]);
  });
  test("one cell a line", () => {
    const result = readReport([title, ...over(full).flat()].join("\n"));
    expect(result.report.reviews).toEqual(full.reviews);
  });
  for (const [name, table] of Object.entries(reviewsTables))
    test(`${name}, blanks for noughts: each cell is right, or a finding names it`, () => {
      fc.assert(
        fc.property(smallReport, fc.constantFrom(...Object.values(medium)), (report, source) => {
          const blank = cellIds("reviews", "2021")
            .filter((cell) => (cellValue(report, cell) as number) % 4 === 0)
            .reduce((one, cell) => withCell<CellId>(one, cell, null), report);
          expect(silentlyWrong(readReport(source(table(blank))), blank).filter((cell) => cell.startsWith("reviews/"))).toEqual(
            [],
          );
        }),
        { numRuns: 30 },
      );
    });
  test("the results of each route stand in another order: they are read by their heads, and said to", () => {
    const turned = over(full).map((row) => (row.length === 1 ? row : [...row.slice(1), row[0]]));
    const result = readReport(bars(turned));
    expect(result.report.reviews).toEqual(full.reviews);
    expect(codesOf(result)).toContain("read/heads-reordered");
  });
  test("a route does not add up: its cells are named", () => {
    const wrong = withCell(full, "reviews/litigationDirect/upheld", 99);
    const result = readReport(bars(over(wrong)));
    expect(result.findings.find(({ code }) => code === "read/cells-unconfirmed")?.cells).toEqual(
      cellIds("reviews", "2021").filter((cell) => cell.includes("/litigationDirect/")),
    );
  });
  test("a route has no name: nothing is read", () => {
    const result = readReport(bars(over(full).map((row) => (row[0] === "复议后起诉" ? ["起诉"] : row))));
    expect(silentlyWrong(result, full).filter((cell) => cell.startsWith("reviews/"))).toEqual([]);
  });
  test("a route stands twice: nothing is read", () => {
    const result = readReport(bars(over(full).map((row) => (row[0] === "复议后起诉" ? ["行政复议"] : row))));
    expect(silentlyWrong(result, full).filter((cell) => cell.startsWith("reviews/"))).toEqual([]);
  });
});

describe("HTML as pages have it", () => {
  for (const [name, arrange] of Object.entries(htmlLayouts)) {
    test(`${name}: every cell is read`, () => {
      fc.assert(
        fc.property(reportWithBlanks, (report) => {
          expect(cellsIn(readReport(arrange(report)).report)).toEqual(cellsIn(report));
        }),
        { numRuns: 15 },
      );
    });
    test(`${name}: nothing is odd`, () => {
      // A label that stands in another column than most is said to.
      expect(codesOf(readReport(arrange(variedReport("2021")))).filter((code) => code !== "read/row-shifted")).toEqual([]);
    });
  }
  test("spans are missing: each cell is right, or a finding names it", () => {
    fc.assert(
      fc.property(reportWithBlanks, (report) => {
        expect(silentlyWrong(readReport(asHtmlWithoutSpans(report)), report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
  test("spans are missing, blanks for noughts: every cell is read", () => {
    const report = blankForZero("2021");
    expect(cellsIn(readReport(asHtmlWithoutSpans(report)).report)).toEqual(cellsIn(report));
  });
  for (const [name, arrange] of Object.entries(htmlCompany))
    test(`a number with ${name} is read, and a finding names its cell`, () => {
      const report = variedReport("2021");
      const result = readReport(arrange(report));
      expect(cellsIn(result.report)).toEqual(cellsIn(report));
      const cells = result.findings.flatMap((finding) => (finding.code === "read/cell-worded" ? finding.cells : []));
      expect(new Set(cells).size).toBe(cellsOf(report).length);
    });
  test("merged cells repeated in a grid", () => {
    fc.assert(
      fc.property(reportWithBlanks, (report) => {
        const result = readReport(publishedTables(report).map(repeated));
        expect(cellsIn(result.report)).toEqual(cellsIn(report));
        expect(codesOf(result)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
  test("the values of each row in a table within its row: none goes to the row before", () => {
    const [, { title, rows }] = publishedTables(variedReport("2021"));
    const inner = rows.slice(3).map((row) => {
      const labels = row.slice(0, -7).map(({ text }) => `<td>${text}</td>`);
      const values = row.slice(-7).map(({ text }) => `<td>${text}</td>`);
      return `<tr>${labels.join("")}<td><table><tr>${values.join("")}</tr></table></td></tr>`;
    });
    const { report } = readReport(`<p>${title}</p><table>${inner.join("")}</table>`);
    expect(report.applications).toEqual(variedReport("2021").applications);
  });
});

describe("two years side by side in cells", () => {
  const sides = (left: AnnualReport, right: AnnualReport) => {
    const others = publishedTables(right).map((table) => gridOf(table, ""));
    return publishedTables(left).map((table, index) => [
      [table.title],
      ...gridOf(table, "").map((row, line) => [...row, ...(others[index]?.[line] ?? [])]),
    ]);
  };
  const [left, right] = [variedReport("2021"), fullReport("2021")];
  for (const [name, source] of [
    ["grids", sides(left, right)],
    [
      "tabs",
      sides(left, right)
        .flat()
        .map((row) => row.join("\t"))
        .join("\n"),
    ],
    [
      "HTML",
      sides(left, right)
        .flatMap(([title, ...rows]) => [
          `<p>${title}</p>`,
          `<table>${rows.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`).join("")}</table>`,
        ])
        .join("\n"),
    ],
  ] as const)
    test(`${name}: each is read, and a finding says that there are two`, () => {
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(left));
      expect(result.further.map((other) => other.report.applications)).toEqual([right.applications]);
      expect(codesOf(result)).toEqual(["read/second-report"]);
    });
});

describe("tables as other bodies print them", () => {
  type Tables = readonly TitledGrid[];
  const perRow = (row: (cells: readonly string[]) => string) => (tables: Tables) =>
    tables.flatMap(({ title, grid }) => [title, ...grid.map(row)]).join("\n");
  const keeping = {
    tabs: perRow((cells) => cells.join("\t")),
    bars: perRow((cells) => `| ${cells.join(" | ")} |`),
    HTML: (tables: Tables) =>
      tables
        .map(({ title, grid }) => {
          const rows = grid.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`);
          return `<p>${title}</p><table>${rows.join("\n")}</table>`;
        })
        .join("\n"),
    grids: (tables: Tables) => tables.map(({ title, grid }) => [[title], ...grid]),
  };
  const losing = {
    "single spaces": perRow((cells) => cells.filter((text) => text !== "").join(" ")),
    "wide gaps": perRow((cells) => cells.map((text) => text.padEnd(8)).join("   ")),
    "one cell a line": (tables: Tables) =>
      tables.flatMap(({ title, grid }) => [title, ...grid.flat().filter((text) => text !== "")]).join("\n"),
  };
  for (const [name, arrange] of Object.entries(plainLayouts)) {
    for (const [medium, print] of Object.entries(keeping))
      test(`${name}, in ${medium}: every cell is read`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            const result = readReport(print(arrange(report)));
            expect(silentlyWrong(result, report)).toEqual([]);
            expect(cellsIn(result.report)).toEqual(cellsIn(report));
          }),
          { numRuns: 4 },
        );
      });
    for (const [medium, print] of Object.entries(losing))
      test(`${name}, in ${medium}: each cell is right, or a finding names it`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            expect(silentlyWrong(readReport(print(arrange(report))), report)).toEqual([]);
          }),
          { numRuns: 4 },
        );
      });
  }
  for (const [name, arrange] of Object.entries(otherLayouts)) {
    for (const [medium, print] of Object.entries(keeping))
      test(`${name}, in ${medium}: each cell is right, or a finding names it`, () => {
        fc.assert(
          fc.property(reportWithBlanks, (report) => {
            expect(silentlyWrong(readReport(print(arrange(report))), report)).toEqual([]);
          }),
          { numRuns: 6 },
        );
      });
    // Where a blank leaves no trace, a further number may take its place and add up by chance.
    for (const [medium, print] of Object.entries(losing))
      test(`${name}, in ${medium}, no cell blank: each cell is right, or a finding names it`, () => {
        fc.assert(
          fc.property(smallReport, (report) => {
            expect(silentlyWrong(readReport(print(arrange(report))), report)).toEqual([]);
          }),
          { numRuns: 6 },
        );
      });
  }
  test("a subtotal takes the place of a blank in single spaces, and the row does not add up: a finding names it", () => {
    const report = withCell(variedReport("2021"), "applications/disclosed/business", null);
    const arrange = otherLayouts["a subtotal before the organizations"] as Rearrangement;
    expect(silentlyWrong(readReport(losing["single spaces"](arrange(report))), report)).toEqual([]);
  });
});
