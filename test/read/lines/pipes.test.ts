import { describe, expect, test } from "vitest";
import { type Edition, readReport, reviewResults, reviewRoutes } from "../../../src/index.js";
import { asMarkdown } from "../../support/arrangements/lines.js";
import {
  arranged,
  blankForZero,
  changed,
  fullReport,
  gridOf,
  type PublishedTable,
  publishedTables,
  silentlyWrong,
  variedReport,
} from "../../support/read.js";
import { clean, expectRead, misplaced } from "../../support/results.js";

const editions: readonly Edition[] = ["2019", "2021"];

const widthOf = (text: string) => [...text].reduce((width, character) => width + (character > "\u00ff" ? 2 : 1), 0);

const padded = (text: string, width: number) => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** A text cut into pieces of a width. */
function cut(text: string, width: number): string[] {
  const pieces: string[] = [""];
  for (const character of text) {
    if (widthOf(pieces.at(-1) + character) > width) pieces.push("");
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** A table with a rule between any two rows, whose cells fill several lines where they are wider than a column. */
function ruledTable(published: PublishedTable, bar: string, dash: string, joint: string, width: number): string[] {
  const grid = gridOf(published, "");
  const rule = joint + grid[0]?.map(() => dash.repeat(width + 2) + joint).join("");
  return [
    rule,
    ...grid.flatMap((row) => {
      const cells = row.map((text) => cut(text, width));
      const height = Math.max(...cells.map(({ length }) => length));
      const lines = Array.from({ length: height }, (_, line) =>
        cells.map((pieces) => ` ${padded(pieces[line] ?? "", width)} `).join(bar),
      );
      return [...lines.map((line) => bar + line + bar), rule];
    }),
  ];
}

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

describe("tables with a rule between any two rows", () => {
  for (const edition of editions) {
    test(`${edition}: ASCII, as converters of documents draw them, cells wrapped`, () => {
      for (const report of [fullReport(edition), variedReport(edition)])
        for (const width of [12, 20])
          expectRead(
            arranged(report, (table) => ruledTable(table, "|", "-", "+", width)),
            report,
          );
    });
    test(`${edition}: box-drawing characters, cells wrapped`, () => {
      for (const report of [fullReport(edition), variedReport(edition)])
        for (const width of [12, 80])
          expectRead(
            arranged(report, (table) => ruledTable(table, "│", "─", "┼", width)),
            report,
          );
    });
    test(`${edition}: cells that are blank stay blank`, () => {
      const report = blankForZero(edition);
      for (const [bar, dash, joint] of ["|-+", "│─┼", "┃━╋", "║═╬"] as const)
        expect(
          silentlyWrong(
            readReport(arranged(report, (table) => ruledTable(table, bar as string, dash as string, joint as string, 12))),
            report,
          ),
        ).toEqual([]);
    });
  }
  test("two rows between two rules, each with values, stay two rows", () => {
    const report = variedReport("2021");
    const source = arranged(report, (table) => {
      const lines = ruledTable(table, "|", "-", "+", 80);
      return table.code === "proactive" ? lines.filter((_, line, all) => !/行政处罚/.test(all[line - 1] ?? "")) : lines;
    });
    expectRead(source, report);
  });
  test("box-drawing bars that do not enclose the rows: a blank before the first bar is a cell", () => {
    const report = blankForZero("2021");
    const rows = gridOf(publishedTables(report)[2], "").map((cells) => cells.map((text) => padded(text, 16)).join("│"));
    const { reviews } = readReport(`四、政府信息公开行政复议、行政诉讼情况\n${rows.join("\n")}\n`).report;
    expect(reviews).toEqual(report.reviews);
  });
  test("a rule beside a cell that spans several rows, as text browsers print it", () => {
    const report = fullReport("2021");
    const source = [
      "四、政府信息公开行政复议、行政诉讼情况",
      "┌────────────────────────────────────────┬─────────────────────────────────────────────────────────────────────────────────┐",
      "│行政复议                                │行政诉讼                                                                         │",
      "├────────┬────────┬────────┬────────┬────┼────────────────────────────────────────┬────────────────────────────────────────┤",
      "│        │        │        │        │    │未经复议直接起诉                        │复议后起诉                              │",
      "│结果维持│结果纠正│其他结果│尚未审结│总计├────────┬────────┬────────┬────────┬────┼────────┬────────┬────────┬────────┬────┤",
      "│        │        │        │        │    │结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│",
      "├────────┼────────┼────────┼────────┼────┼────────┼────────┼────────┼────────┼────┼────────┼────────┼────────┼────────┼────┤",
      `│${[2, 0, 1, 0, 3, 1, 1, 1, 2, 5, 0, 0, 2, 0, 2].join("│")}│`,
      "└────────┴────────┴────────┴────────┴────┴────────┴────────┴────────┴────────┴────┴────────┴────────┴────────┴────────┴────┘",
    ].join("\n");
    const { report: read, findings } = readReport(source);
    const values = Object.keys(reviewRoutes).flatMap((route) =>
      Object.keys(reviewResults).map((result) => read.reviews?.[route as keyof typeof reviewRoutes][result as "total"]),
    );
    expect(values).toEqual([2, 0, 1, 0, 3, 1, 1, 1, 2, 5, 0, 0, 2, 0, 2]);
    expect(findings.map(({ code }) => code)).toEqual(["read/table-missing", "read/table-missing"]);
    expect(report.reviews).not.toBeNull();
  });
});
