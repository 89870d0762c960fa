import { describe, expect, test } from "vitest";
import { type AnnualReport, type CellId, cellIds, cellValue, type ReadResult, readReport, withCell } from "../src/index.js";
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
  for (const [name, arrange, count] of [
    ["the raw order of a PDF", asRawOrder, 1],
    ["the layout of a PDF", asLayout, 1],
    ["one cell a line", asLines, 13],
  ] as const)
    for (const line of ["12", "12\f", "        12"])
      test.fails(`${JSON.stringify(line)} behind a row whose total is blank, ${name}: it is not the total`, () => {
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
  test.fails("12 between 行政许可 and its number, one cell a line: a finding names the cell", () => {
    const source = changed(asLines(clean), "行政许可\n\n247", "行政许可\n\n12\n\n247");
    expect(misplaced(readReport(source), clean)).toEqual([]);
  });
});

describe("a line that was lost or joined", () => {
  test.fails("the label of a row is lost, and the row above is blank: it does not take the numbers", () => {
    const report = blankForZero("2021");
    const source = changed(asBarLines(report), "5.属于三类内部事务信息\n", "");
    expect(misplaced(readReport(source), report)).toEqual([]);
  });
  test.fails("the first label of section 三 is lost: 其他 of the head does not take the numbers", () => {
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
  test.fails("behind a label that spans none: the second number is not of 商业企业", () => {
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
  test.fails("last year's total behind a blank total: it is not this year's", () => {
    const source = html(blank, (cells, line, table) =>
      table === "applications" ? [...cells, line === 1 ? "上年总计" : line < 3 ? "" : "9"] : cells,
    );
    expect(misplaced(readReport(source), blank)).toEqual([]);
  });
  test.fails("a subtotal before the total, in rows with blanks", () => {
    const source = html(blank, (cells, line, table) =>
      table === "applications" ? [...cells.slice(0, 9), line === 2 ? "小计" : line < 3 ? "" : "3", ...cells.slice(9)] : cells,
    );
    expect(misplaced(readReport(source), blank)).toEqual([]);
  });
  test.fails("last year's number behind a blank one in section 二", () => {
    const source = html(blank, (cells, line, table) =>
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
