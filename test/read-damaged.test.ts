import { describe, expect, test } from "vitest";
import { cellIds, readReport, withCell, withMark } from "../src/index.js";
import { cellsIn, changed, codesOf, fullReport, gridOf, namedIn, publishedTables, variedReport } from "./support/read.js";
import { asCsv, asHtml, asLayout, asLines, asMarkdown, asRawOrder, asTabs } from "./support/readArrangements.js";

// What publication does to a table. Whatever it is, a number must not be lost or changed without a finding.

const clean = fullReport("2021");

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

describe("a cell of punctuation behind the values of its row", () => {
  for (const mark of ["。", "、", "”"])
    for (const [name, arrange] of [
      ["tabs", asTabs],
      ["HTML", asHtml],
    ] as const)
      for (const total of ["", "5"])
        test(`「${mark}」 before ${total || "a blank"}, ${name}: it is no number, and said to be none`, () => {
          const cell = "applications/unable.unclearAfterCorrection/otherOrganization";
          const report = withCell(
            withMark(clean, cell, mark),
            "applications/unable.unclearAfterCorrection/total",
            total === "" ? null : Number(total),
          );
          const result = readReport(arrange(report));
          expect(result.report.marks[cell]).toBe(mark);
          expect(codesOf(result)).toEqual(["read/cell-unreadable"]);
        });
});

test("a line of punctuation behind a label in other words: the label is quoted without it", () => {
  const wordings = (source: string) =>
    readReport(source).findings.flatMap(({ code, args }) =>
      code === "read/label-variant" ? [(args as { text: string }).text] : [],
    );
  const source = changed(asRawOrder(clean), /^1\.申请人无正当理由[^ ]*\n?[^ ]*/m, "1.逾期不补正");
  const line = /^1\.逾期不补正.*$/m.exec(source)?.[0] ?? "";
  expect(wordings(source)).toEqual(["1.逾期不补正"]);
  expect(wordings(changed(source, line, `${line}\n）`))).toEqual(["1.逾期不补正"]);
});

describe("digits behind the closing quotation mark of a field", () => {
  const cell = "proactive/penalties/decisions";
  for (const [written, mark] of [
    ['"4"6', '"4"6'],
    ['"4" 6', '"4" 6'],
    ['"4""6"', '4"6'],
  ] as const)
    test(`${written}: the field is no number, and kept as it stands`, () => {
      const source = changed(asCsv(clean), /^行政处罚,\d+/m, `行政处罚,${written}`);
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(withMark(clean, cell, mark)));
      expect(codesOf(result)).toEqual(["read/cell-unreadable"]);
    });
  test("white space there is nothing", () => {
    const source = changed(asCsv(clean), /^行政处罚,(\d+)/m, '行政处罚,"46" ');
    expect(readReport(source).report.proactive?.rows.penalties.decisions).toBe(46);
  });
});

describe("（六）其他处理 of 2019 is called 其他", () => {
  const older = variedReport("2019");
  for (const [name, arrange] of [
    ["tabs", asTabs],
    ["Markdown", asMarkdown],
    ["HTML", asHtml],
  ] as const)
    for (const label of ["（六）其他", "其他"])
      test(`${label}, ${name}: the year tells the edition, and both are said`, () => {
        const source = changed(changed(arrange(older), "（六）其他处理", label), "2023年", "2020年");
        const result = readReport(source);
        expect(cellsIn(result.report)).toEqual(cellsIn(older));
        expect(codesOf(result).sort()).toEqual(["read/edition-assumed", "read/label-variant"]);
      });
  test("the first two rows of （六） are lost in 2021: 其他 is the third of them", () => {
    const newer = variedReport("2021");
    const source = changed(
      changed(asTabs(newer), /^.*申请人无正当理由.*\n/m, "\t（六）其他处理\n"),
      /^.*申请人逾期未按.*\n/m,
      "",
    );
    const { report } = readReport(source);
    expect(report.applications?.form).toBe("2021");
    expect(report.applications?.rows).toMatchObject({ "other.other": newer.applications?.rows["other.other" as never] });
  });
});

describe("a number is broken at its point or comma", () => {
  // What stands on the next line must not be passed over: the number would be another.
  for (const [row, cell, [first, second]] of [
    ["行政事业性收费", "proactive/fees/collected", ["31.", "64"]],
    ["行政事业性收费", "proactive/fees/collected", ["31", ".64"]],
    ["行政许可", "proactive/licensing/decisions", ["1,573", ",179"]],
    ["行政许可", "proactive/licensing/decisions", ["1,573,", "179"]],
  ] as const)
    for (const [name, arrange, gap] of [
      ["tabs", asTabs, "\n"],
      ["single spaces", asRawOrder, "\n"],
      ["the layout of a PDF", asLayout, "\n                    "],
      ["one cell a line", asLines, "\n"],
    ] as const)
      test(`${first} and ${second} in two lines, ${name}: a finding names the cell`, () => {
        const written = new RegExp(`^(\\s*${row}\\s+)[\\d.]+`, "m");
        const source = arrange(clean).replace(written, (_, label: string) => `${label}${first}${gap}${second}`);
        expect(source).not.toBe(arrange(clean));
        expect([...namedIn(readReport(source))]).toContain(cell);
      });
});

describe("what a page does not show", () => {
  const cell = "applications/received/naturalPerson";
  const received = /(一、本年新收政府信息公开申请数量<\/td><td>)(\d+)/;
  const [, label = "", number = ""] = received.exec(asHtml(clean)) ?? [];
  for (const [name, before, behind] of [
    ["a number that is invisible", '<span style="visibility:hidden">9</span>', ""],
    ["a number that Word hides", "", '<span style="mso-hide:all">9</span>'],
    ["a note that is raised", "", '<span style="vertical-align:super">9</span>'],
    ["a frame", "<iframe>9</iframe>", ""],
  ] as const)
    test(`${name}, beside a number: it is no part of it`, () => {
      const result = readReport(changed(asHtml(clean), received, `${label}${before}${number}${behind}`));
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      for (const { cells } of result.findings) expect(cells).toEqual([cell]);
    });
  for (const hidden of ['style="display:none"', "hidden", 'style="visibility: collapse"'])
    test(`a cell and a row with ${hidden}: they are no part of the table`, () => {
      const source = asHtml(clean)
        .replaceAll("<td>0</td>", `<td>0</td><td ${hidden}>9</td>`)
        .replace(/<tr>(?=[^\n]*重复申请)([^\n]*)/, (row, cells: string) => `<tr ${hidden}>${cells.replace(/\d+/g, "7")}\n${row}`);
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      expect(result.findings).toEqual([]);
    });
});
