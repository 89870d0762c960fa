import { describe, expect, test } from "vitest";
import { cellIds, readReport, reviewResults } from "../../../src/index.js";
import { asHtml } from "../../support/arrangements/html.js";
import { asMarkdown, asTabs } from "../../support/arrangements/lines.js";
import { changed, codesOf, gridOf, namedIn, publishedTables } from "../../support/read.js";
import { clean } from "../../support/results.js";

describe("section 四 has its heads, and no row of numbers", () => {
  for (const [name, arrange, row] of [
    ["tabs", asTabs, /^(?:\d+\t){14}\d+\n/m],
    ["Markdown", asMarkdown, /^\|(?: \d+ \|){15}\n/m],
    ["HTML", asHtml, /<tr>(?:<td>\d+<\/td>){15}<\/tr>/],
  ] as const)
    test(`${name}: its cells are said to be missing`, () => {
      const result = readReport(changed(arrange(clean), row, ""));
      expect(result.report.reviews).not.toBeNull();
      expect(codesOf(result)).toEqual(["read/rows-missing"]);
      expect([...namedIn(result)]).toEqual(cellIds("reviews", "2021"));
    });
});

describe("the lower heads of section 四 are lost", () => {
  // What a route spans is blank: as many blanks as there are routes, or results, are no row of them.
  for (const blanks of [3, 4, 5])
    test(`${blanks} blanks stand between the routes, and a row more in section 二: every cell is read`, () => {
      const [proactive, applications, reviews] = publishedTables(clean).map((table) => gridOf(table, null));
      const heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉"];
      const row = [...heads, ...Array<null>(blanks).fill(null), "复议后起诉", null, null, null, null];
      const result = readReport([
        [...(proactive ?? []), ["行政裁决", "3", null, null]],
        applications ?? [],
        [reviews?.[0] ?? [], row, reviews?.[3] ?? []],
      ]);
      expect(result.report.reviews).toEqual(clean.reviews);
      expect(codesOf(result)).toEqual(["read/label-unknown"]);
    });
});

describe("heads of section 四 over blanks that they span, and no row below them", () => {
  test("the row is said to be missing", () => {
    const blanks = "\t\t\t\t";
    const source = `四、政府信息公开行政复议、行政诉讼情况\n行政复议${blanks}\t行政诉讼${blanks}${blanks}\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉${blanks}\t复议后起诉${blanks}\n`;
    const { findings } = readReport(source);
    expect(findings.filter(({ cells }) => cells.length === 15).map(({ code }) => code)).toEqual(["read/rows-missing"]);
  });
});

describe("a row of section 四 in one cell a line, with a mark of the markup before it", () => {
  test("results that do not add up are said to be unconfirmed, though other cells of the row are blank", () => {
    const blank = (count: number) => Array.from({ length: count }, () => "|");
    const results = Object.values(reviewResults).map(({ label }) => `| ${label}`);
    const lines = [
      "| 行政复议",
      ...blank(4),
      "| 行政诉讼",
      ...blank(9),
      "|-",
      ...results,
      "| 未经复议直接起诉",
      ...blank(4),
      "| 复议后起诉",
      ...blank(4),
      "|-",
      ...blank(5),
      ...results,
      ...results,
      "|-",
      ...[0, 2, 0, 0, 2, 2, "", 1, 1, 6, 2, 1, 1, 2, ""].map((value) => `| ${value}`),
    ];
    const { report, findings } = readReport(`四、政府信息公开行政复议、行政诉讼情况\n${lines.join("\n\n")}\n`);
    const named = new Set(findings.flatMap(({ cells }) => cells));
    expect(
      report.reviews?.litigationAfterReconsideration.upheld === 2 || named.has("reviews/litigationAfterReconsideration/upheld"),
    ).toBe(true);
    expect(report.reviews?.reconsideration.corrected === 2 || named.has("reviews/reconsideration/corrected")).toBe(true);
  });
});
