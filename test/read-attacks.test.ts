import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type CellId,
  cellIds,
  cellValue,
  type ReadResult,
  readReport,
  toText,
  withCell,
} from "../src/index.js";
import {
  blankForZero,
  changed,
  codesOf,
  fullReport,
  gridOf,
  namedIn,
  publishedTables,
  tabbed,
  variedReport,
} from "./support/read.js";
import {
  asBarLines,
  asCellAndBar,
  asCsv,
  asLayout,
  asLeadingBars,
  asLines,
  asMarkdown,
  asRawOrder,
  asTabs,
  asTrailingBars,
} from "./support/readArrangements.js";

// What a careless copy does to a table. Whatever it is, a number must not stand in a cell that it is not of,
// unless a finding names that cell.

const clean = fullReport("2021");

/** The cells that hold another number than wanted although no finding names them, those of another edition included. */
function misplaced(result: ReadResult, wanted: AnnualReport): string[] {
  const named = namedIn(result);
  const { report } = result;
  return (["proactive", "applications", "reviews"] as const).flatMap((table) =>
    (report[table] ? cellIds(table, report[table].form) : []).flatMap((cell) => {
      const have = cellValue(report, cell) ?? null;
      const want = wanted[table]?.form === report[table]?.form ? (cellValue(wanted, cell) ?? null) : null;
      return have === null || named.has(cell) || JSON.stringify(have) === JSON.stringify(want)
        ? []
        : [`${cell}: ${JSON.stringify(have)} for ${JSON.stringify(want)}`];
    }),
  );
}

/** The report with one total blank, and a text of it in which a line stands behind that row. */
const blankTotal: AnnualReport = withCell(clean, "applications/notProcessed.repeated/total", null);
function behindRepeated(source: string, count: number, line: string): string {
  const lines = source.split("\n");
  const at = lines.findIndex((one) => one.includes("重复申请"));
  return [...lines.slice(0, at + count), line, ...lines.slice(at + count)].join("\n");
}

describe("a page number without dashes", () => {
  // One cell a line: a blank leaves no line, so that a seventh number is the total for all that the text says.
  for (const [name, arrange, count] of [
    ["the raw order of a PDF", asRawOrder, 1],
    ["the layout of a PDF", asLayout, 1],
    ["one cell a line", asLines, 13],
  ] as const)
    for (const line of ["12", "12\f", "        12"])
      test(`${JSON.stringify(line)} behind a row whose total is blank, ${name}: it is not the total`, () => {
        expect(misplaced(readReport(behindRepeated(arrange(blankTotal), count, line)), blankTotal)).toEqual([]);
      });
  for (const [name, arrange] of [
    ["tabs", asTabs],
    ["Markdown", asMarkdown],
    ["leading bars", asLeadingBars],
    ["trailing bars", asTrailingBars],
    ["comma-separated values", asCsv],
  ] as const)
    for (const row of ["行政强制", "8.属于行政查询事项", "2.重复申请", "（七）总计", "规章"])
      test(`12 behind ${row} in a table with blanks, ${name}: it is no value, and said`, () => {
        const report = blankForZero("2021");
        const source = arrange(report);
        const line = source.split(/\r?\n/).find((one) => one.includes(row)) ?? "";
        const result = readReport(changed(source, line, `${line}\n12`));
        expect(misplaced(result, report)).toEqual([]);
        expect(codesOf(result)).toContain("read/number-stray");
      });
  for (const line of ["- 12 -", "—12—", "第 12 页", "第12页 共20页", "12 / 20", "Page 12"])
    test(`「${line}」 behind a row whose total is blank: it is not the total`, () => {
      expect(misplaced(readReport(behindRepeated(asRawOrder(blankTotal), 1, line)), blankTotal)).toEqual([]);
    });
  // The two numbers cannot be told apart: neither is sure.
  test("12 between 行政许可 and its number, one cell a line: a finding names the cell", () => {
    const source = changed(asLines(clean), "行政许可\n\n247", "行政许可\n\n12\n\n247");
    expect(misplaced(readReport(source), clean)).toEqual([]);
  });
});

describe("a line that was lost or joined", () => {
  test("the label of a row is lost, and the row above is blank: it does not take the numbers", () => {
    const report = blankForZero("2021");
    const source = changed(asBarLines(report), "5.属于三类内部事务信息\n", "");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test("the first label of section 三 is lost: 其他 of the head does not take the numbers", () => {
    const report = variedReport("2019");
    const source = changed(asCellAndBar(report), "一、本年新收政府信息公开申请数量 |\n", "");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test("two rows with blanks between tabs stand on one line", () => {
    const report = blankForZero("2021");
    const source = changed(asTabs(report), "\t62\n四、", "\t62四、");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test("two rows of running text stand on one line", () => {
    const source = changed(asRawOrder(clean), "1.信访举报投诉类申请 4 0 0 0 0 0 4\n", "1.信访举报投诉类申请 4 0 0 0 0 0 4 ");
    expect(misplaced(readReport(source), clean)).toEqual([]);
  });
  test("a row is broken behind its third number", () => {
    for (const arrange of [asTabs, asCsv]) {
      const separator = arrange === asTabs ? "\t" : ",";
      const row = ["1.信访举报投诉类申请", 4, 0, 0, 0, 0, 0, 4].join(separator);
      const broken = `${["1.信访举报投诉类申请", 4, 0, 0].join(separator)}\n${[0, 0, 0, 4].join(separator)}`;
      expect(misplaced(readReport(changed(arrange(clean), row, broken)), clean)).toEqual([]);
    }
  });
  test("every second line is lost", () => {
    const report = variedReport("2021");
    for (const arrange of [asTabs, asMarkdown, asTrailingBars, asRawOrder, asLayout, asCsv]) {
      const source = arrange(report)
        .split("\n")
        .filter((_, index) => index % 2 === 0)
        .join("\n");
      expect(misplaced(readReport(source), report)).toEqual([]);
    }
  });
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

function withoutRow(report: AnnualReport): AnnualReport {
  return cellIds("applications", "2021")
    .filter((cell) => cell.includes("/notProcessed.repeated/"))
    .reduce((changedReport, cell) => withCell<CellId>(changedReport, cell, null), report);
}

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

describe("marks in every cell of a row", () => {
  for (const mark of ["/", "-", "—", "无", "--"])
    for (const arrange of [asTabs, asMarkdown, asTrailingBars, asLines, asLayout])
      test(`「${mark}」 in ${arrange.name}`, () => {
        const blank = withoutRow(clean);
        const marks = Object.fromEntries(
          cellIds("applications", "2021").flatMap((cell) => (cell.includes("/notProcessed.repeated/") ? [[cell, mark]] : [])),
        );
        const result = readReport(arrange({ ...blank, marks }));
        expect(result.report.marks).toEqual(marks);
        expect(misplaced(result, blank)).toEqual([]);
      });
  for (const mark of ["/", "-", "—", "--"])
    test(`「${mark}」 behind a label in running text: the marks are kept`, () => {
      const result = readReport(changed(asRawOrder(clean), "2.重复申请 0 0 0 0 0 0 0", `2.重复申请${` ${mark}`.repeat(7)}`));
      expect(Object.values(result.report.marks)).toEqual(Array.from({ length: 7 }, () => mark));
    });
});

describe("Markdown", () => {
  test("bars escaped by a backslash part no cells", () => {
    const result = readReport(changed(asMarkdown(clean), "| 行政许可 |", "| 行政\\|许可 |"));
    expect(misplaced(result, clean)).toEqual([]);
  });
  test("without spaces beside the bars", () => {
    const result = readReport(asMarkdown(clean).replace(/ *\| */g, "|"));
    expect(result.report.applications).toEqual(clean.applications);
  });
  test("a break within a label", () => {
    const result = readReport(changed(asMarkdown(clean), "危及“三安全", "危及<br>“三安全"));
    expect(result.report.applications).toEqual(clean.applications);
  });
  test("labels in bold", () => {
    const source = asMarkdown(clean).replace(/(?<=\| )([^\s|-][^\n|]*[^\s\d|-])(?= \|)/g, "**$1**");
    expect(readReport(source).report.applications).toEqual(clean.applications);
  });
  test("&nbsp; in blank cells", () => {
    const blank = blankForZero("2021");
    const source = asMarkdown(blank).replace(/(?<=\|) (?= \|)/g, " &nbsp;");
    expect(readReport(source).report.applications).toEqual(blank.applications);
  });
});

describe("labels in English between tabs", () => {
  test("are read as the form's", () => {
    const source =
      "Proactive disclosure\nArticle 20(6)\nInformation\tDecisions this year\nAdministrative penalties\t12\nAdministrative compulsion\t0\n";
    const { report } = readReport(source);
    expect(report.proactive?.rows.penalties.decisions).toBe(12);
    expect(report.proactive?.rows.compulsion.decisions).toBe(0);
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

describe("a page number where every cell fills a line and ends in a bar", () => {
  test("12 without a bar before a number in a row with a blank: a finding names the cells", () => {
    const report = blankForZero("2019");
    const result = readReport(changed(asCellAndBar(report), "行政处罚 |\n264 |", "行政处罚 |\n12\n264 |"));
    expect(misplaced(result, report)).toEqual([]);
  });
  test("12 without a bar before a number, in a full row: a finding names the cells", () => {
    const report = variedReport("2021");
    const result = readReport(changed(asCellAndBar(report), "2.重复申请 |\n", "2.重复申请 |\n12\n"));
    expect(misplaced(result, report)).toEqual([]);
  });
});
