import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnualReport, cellIds, cellValue, type Edition, type Grid, readReport } from "../../src/index.js";
import { asHtml } from "../support/arrangements/html.js";
import { asCellAndBar, asCsv, asGlued, asGrids, asMarkdown, asTabs } from "../support/arrangements/lines.js";
import { asLayoutWithLowGroups, asRawOrder, sideBySide } from "../support/arrangements/pdf.js";
import { arrangements } from "../support/arrangements.js";
import {
  blankForZero,
  cellsIn,
  cellsOf,
  changed,
  codesOf,
  fullReport,
  namedIn,
  publishedTables,
  silentlyWrong,
  variedReport,
} from "../support/read.js";
import { filledReport, reportWithBlanks } from "../support/smallReports.js";

const editions: readonly Edition[] = ["2019", "2021"];

const filled = { "small figures": fullReport, "another figure in every cell": variedReport };

const withBlanks = { ...filled, "blanks for zero": blankForZero };

const readTables = (source: string | readonly Grid[]) => cellsIn(readReport(source).report);
const toldOf = (...kinds: readonly string[]) => arrangements.filter(({ told }) => kinds.includes(told));

describe("every cell of every table is read", () => {
  for (const { name, told, arrange, codes } of toldOf("always", "filled"))
    for (const edition of editions) {
      const reports = Object.entries(told === "always" ? withBlanks : filled);
      test(`${name}, ${edition}`, () => {
        for (const [figures, reportOf] of reports)
          expect(readTables(arrange(reportOf(edition))), figures).toEqual(cellsIn(reportOf(edition)));
      });
      test(`${name}, ${edition}: nothing else is odd`, () => {
        for (const [figures, reportOf] of reports)
          expect(codesOf(readReport(arrange(reportOf(edition)))), figures).toEqual(codes);
      });
    }
});

test.each(editions)("a bar behind each cell and blanks for zero, %s: every cell is read, and nothing is odd", (edition) => {
  const result = readReport(asCellAndBar(blankForZero(edition)));
  expect(cellsIn(result.report)).toEqual(cellsIn(blankForZero(edition)));
  expect(codesOf(result)).toEqual([]);
});

describe("two arrangements of one table", () => {
  const pairOf = (list: typeof arrangements) => fc.tuple(fc.constantFrom(...list), fc.constantFrom(...list));
  test("are read alike where labels and heads tell every cell", () => {
    fc.assert(
      fc.property(pairOf(toldOf("always", "filled")), filledReport, ([one, other], report) => {
        expect(readTables(one.arrange(report))).toEqual(readTables(other.arrange(report)));
      }),
      { numRuns: 300 },
    );
  });
  test("are read alike, blank cells as well, where these leave a trace", () => {
    fc.assert(
      fc.property(pairOf(toldOf("always")), reportWithBlanks, ([one, other], report) => {
        expect(readTables(one.arrange(report))).toEqual(readTables(other.arrange(report)));
      }),
      { numRuns: 200 },
    );
  });
  test("differ only in cells that a finding names, however they are told", () => {
    fc.assert(
      fc.property(pairOf(arrangements), filledReport, ([one, other], report) => {
        const [a, b] = [readReport(one.arrange(report)), readReport(other.arrange(report))];
        const named = new Set([...namedIn(a), ...namedIn(b)]);
        const differing = cellsOf(report).filter(
          (cell) => JSON.stringify(cellValue(a.report, cell)) !== JSON.stringify(cellValue(b.report, cell)),
        );
        expect(differing.filter((cell) => !named.has(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("grids as a spreadsheet library gives them", () => {
  for (const [figures, reportOf] of Object.entries(withBlanks))
    for (const edition of editions) {
      const report = reportOf(edition);
      const check = (result: ReturnType<typeof readReport>, wanted: AnnualReport = report) => {
        expect(cellsIn(result.report)).toEqual(cellsIn(wanted));
        expect(codesOf(result)).toEqual([]);
      };
      test(`one grid a table, null for what is merged, numbers as numbers, ${figures}, ${edition}`, () => {
        check(readReport(asGrids(report)));
      });
      test(`one grid with everything below each other, ${figures}, ${edition}`, () => {
        const [proactive, applications, reviews] = asGrids(report);
        const [two, three, four] = publishedTables(report).map(({ title }) => [title, null, null]);
        check(readReport([two, ...(proactive ?? []), [], three, ...(applications ?? []), four, ...(reviews ?? [])] as never));
      });
      test(`undefined for what is merged, rows cut behind their last cell, ${figures}, ${edition}`, () => {
        const grids = asGrids(report).map((grid) =>
          grid.map((row) => {
            const cells = row.map((cell) => cell ?? undefined);
            while (cells.length > 1 && cells.at(-1) === undefined) cells.pop();
            return cells;
          }),
        );
        if (reportOf === blankForZero) expect(silentlyWrong(readReport(grids), report)).toEqual([]);
        else check(readReport(grids));
      });
    }
});

describe("what the arrangement cannot say is blank, and a finding names the cell", () => {
  for (const { name, arrange } of toldOf("filled"))
    for (const edition of editions)
      test(`${name}, ${edition}`, () => {
        const report = blankForZero(edition);
        const result = readReport(arrange(report));
        expect(silentlyWrong(result, report)).toEqual([]);
        // Nothing is put where the source has a blank.
        for (const cell of cellsOf(report)) {
          const [table, row, column] = cell.split("/") as ["proactive", string, string];
          const cells = (table === ("reviews" as string) ? result.report[table] : result.report[table]?.rows) as never;
          const wanted = (table === ("reviews" as string) ? report[table] : report[table]?.rows) as never;
          const have = (cells as Record<string, Record<string, unknown>>)?.[row]?.[column] ?? null;
          if (have !== null) expect({ [cell]: have }).toEqual({ [cell]: wanted[row]?.[column] });
        }
      });

  for (const [figures, reportOf] of Object.entries(filled))
    for (const edition of editions)
      test(`everything glued on one line: what splits in one way only is read, the rest is named, ${figures}, ${edition}`, () => {
        const report = reportOf(edition);
        const result = readReport(asGlued(report));
        expect(silentlyWrong(result, report)).toEqual([]);
        if (reportOf === fullReport) {
          expect(result.report.applications?.rows["refused.stateSecret"]).toEqual(
            report.applications?.rows["refused.stateSecret"],
          );
          expect(result.report.applications?.rows["refused.internalAffairs"]).toEqual(
            report.applications?.rows["refused.internalAffairs"],
          );
        }
        expect(codesOf(result).every((code) => code === "read/cells-glued")).toBe(true);
      });
  test("everything glued on one line, and one of two cells is blank: 35 is not 3 and 5", () => {
    const report = blankForZero("2019");
    expect(silentlyWrong(readReport(asGlued(report)), report)).toEqual([]);
  });
});

describe("two reports side by side", () => {
  for (const edition of editions)
    test(`each is read, a finding says that another stands beside the first, ${edition}`, () => {
      const left = variedReport(edition);
      const result = readReport(sideBySide(left, fullReport(edition)));
      expect(result.report.applications).toEqual(left.applications);
      expect(codesOf(result)).toContain("read/second-report");
      expect(result.further.map(({ report }) => report.applications)).toEqual([fullReport(edition).applications]);
      expect(result.report.proactive).toBeNull();
      expect(result.report.reviews).toBeNull();
    });
});

describe("labels of groups that float in the layout of a PDF", () => {
  for (const edition of editions)
    test(`no number is given to another row unnoticed where 其他 stands beside the numbers of its group, ${edition}`, () => {
      const report = variedReport(edition);
      expect(silentlyWrong(readReport(asLayoutWithLowGroups(report)), report)).toEqual([]);
    });
  test("其他 of （六）其他处理 stands beside the numbers of another row, and does not take them", () => {
    const report = variedReport("2021");
    const { applications } = readReport(asLayoutWithLowGroups(report)).report;
    expect(applications?.rows["other.other"]).toEqual(report.applications?.rows["other.other"]);
  });
});

describe("one thing is changed in an arrangement", () => {
  const report = fullReport("2021");

  test("the numbers of a page stand between the two halves of a broken label", () => {
    const source = changed(asRawOrder(report), /(重新)(出具已获取信息)/u, "重新\n- 12 -\n出具已获取信息");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("a page number without dashes stands alone behind a row", () => {
    const source = changed(asRawOrder(report), "2.重复申请 0 0 0 0 0 0 0\n", "2.重复申请 0 0 0 0 0 0 0\n12\n");
    const result = readReport(source);
    expect(silentlyWrong(result, report)).toEqual([]);
    expect(codesOf(result)).toContain("read/number-stray");
  });
  test("the heads are repeated behind a page break in tabs", () => {
    const heads = "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";
    const source = changed(asTabs(report), "\t（四）无法提供", `${heads}\t（四）无法提供`);
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("blank lines stand between the rows of a Markdown table", () => {
    const source = asMarkdown(report).replaceAll("|\n|", "|\n\n|");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the rule of a Markdown table gives the alignment of its columns", () => {
    const source = asMarkdown(report).replaceAll("| --- |", "| :---: |").replaceAll(" --- |", " ---: |");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("a table of HTML has a head, a foot and a caption", () => {
    const source = changed(asHtml(report), '<table border="1"><tbody>', "<table><caption>表一</caption><thead></thead><tbody>");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the cells of HTML are not closed", () => {
    const source = asHtml(report).replaceAll("</td>", "").replaceAll("</tr>", "");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the tags of HTML are in capitals", () => {
    const source = asHtml(report).replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase());
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("a comment, a style and a hidden script with numbers stand inside cells of HTML", () => {
    const source = asHtml(report).replaceAll("<td>0</td>", "<td><!-- 7 --><style>.a{top:8px}</style>0<script>x=9</script></td>");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("entities stand for digits and spaces in HTML", () => {
    const source = asHtml(report).replaceAll("<td>58</td>", "<td>&#53;&#x38;&nbsp;</td>");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the fields of comma-separated values are all quoted", () => {
    const source = asCsv(report)
      .split("\r\n")
      .map((line) =>
        line.includes('"')
          ? line
          : line
              .split(",")
              .map((field) => `"${field}"`)
              .join(","),
      )
      .join("\r\n");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the numbers of section 四 are broken over two lines", () => {
    const source = changed(asRawOrder(report), "5 1 2 3 11 5 1 2 3 11 5 1 2 3 11", "5 1 2 3 11 5 1 2\n3 11 5 1 2 3 11");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the numbers of section 四 stand route by route in three rows", () => {
    const source = changed(asRawOrder(report), "5 1 2 3 11 5 1 2 3 11 5 1 2 3 11", "5 1 2 3 11\n5 1 2 3 11\n5 1 2 3 11");
    expect(readTables(source)).toEqual(cellsIn(report));
  });
  test("the two halves of section 四 have a table each", () => {
    const results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    const source = changed(
      asTabs(report),
      /行政复议\t[\s\S]*?(?=\n\n五、)/u,
      `行政复议\n${results}\n5\t1\t2\t3\t11\n行政诉讼\n未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n${results}\t${results}\n6\t1\t2\t3\t12\t7\t1\t2\t3\t13`,
    );
    const result = readReport(source);
    const named = namedIn(result);
    for (const cell of cellIds("reviews", "2021")) {
      const [, route, column] = cell.split("/") as [string, "reconsideration", "upheld"];
      const value = result.report.reviews?.[route]?.[column] ?? null;
      if (value === null) expect(named).toContain(cell);
    }
    expect([5, null]).toContain(result.report.reviews?.reconsideration.upheld);
    expect([6, null]).toContain(result.report.reviews?.litigationDirect.upheld);
    expect([7, null]).toContain(result.report.reviews?.litigationAfterReconsideration.upheld);
  });
});
