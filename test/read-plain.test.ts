import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Grid, type ReadResult, readReport, toCsv, toHtml, toMarkdown, toText } from "../src/index.js";
import { readPlainLines, readPlainText } from "../src/read/plain/readPlain.js";
import { readFully } from "../src/read/readReport.js";
import { readText } from "../src/read/text.js";
import { arbitraryReport } from "./support/arbitrary.js";
import { blankForZero, fullReport, variedReport } from "./support/read.js";
import * as arrangements from "./support/readArrangements.js";

const { asGrids, sideBySide, ...arrange } = arrangements;
const reports = (["2019", "2021"] as const).flatMap((edition) => [
  fullReport(edition),
  variedReport(edition),
  blankForZero(edition),
]);
const printers = [toText, toMarkdown, toHtml, toCsv].flatMap((print) =>
  (["zh-CN", "en"] as const).map((locale) => (report: (typeof reports)[number]) => print(report, { locale })),
);

/** All of a result, what is made when asked for included. */
const whole = ({ report, findings, cells, further }: ReadResult): unknown => ({
  report,
  findings,
  cells,
  further: further.map(whole),
});

/** Whether a source is read in one go or with a look at all that may be odd, the result is the same, to the order of its keys. */
function expectSame(source: string | Grid | readonly Grid[]): void {
  expect(JSON.stringify(whole(readReport(source)))).toBe(JSON.stringify(whole(readFully(source, {}))));
}

describe("a plain source is read in one go, as the full reader reads it", () => {
  for (const [name, make] of Object.entries(arrange))
    test(name, () => {
      for (const report of reports) expectSame(make(report));
    });

  test("two years side by side", () => {
    expectSame(sideBySide(fullReport("2021"), variedReport("2021")));
  });

  test("grids", () => {
    for (const report of reports) {
      expectSame(asGrids(report));
      expectSame(asGrids(report)[1] as Grid);
    }
  });

  test("grids whose lower heads of section 四 are lost, with any number of blanks between the routes", () => {
    for (const blanks of [2, 3, 4, 5, 6])
      expectSame(
        asGrids(fullReport("2021")).map((grid, table) =>
          table < 2
            ? grid
            : grid.flatMap((row, line) =>
                line === 2
                  ? []
                  : line === 1
                    ? [[...row.slice(0, 6), ...Array<null>(blanks).fill(null), ...row.slice(10)]]
                    : [row],
              ),
        ),
      );
  });

  test("what the printers print", () => {
    const any = fc.oneof(arbitraryReport("2019"), arbitraryReport("2021"));
    fc.assert(
      fc.property(any, fc.nat(printers.length - 1), (report, printer) =>
        expectSame((printers[printer] as (typeof printers)[0])(report)),
      ),
      { numRuns: 200 },
    );
  });
});

describe("what only looks plain is left to the full reader", () => {
  const [older, newer] = [arrange.asTabs(variedReport("2019")), arrange.asTabs(variedReport("2021"))];
  const unitless = newer.replace("（单位：万元）", "");
  const last = /^四、结转下年度继续办理.*$/m;
  const behind = (line: string) => newer.replace(last, (row) => `${row}\n${line}`);
  const heads = /^.*自然人.*\n.*商业企业.*$/m;

  const cases: Readonly<Record<string, string>> = {
    "a sentence with values behind it": behind("合：3 0 0 0 0 0 3"),
    "a number with a unit of money before a row": newer.replace(
      /^(\d+\t){14}\d+$/m,
      "3 万元   1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
    ),
    "a caption that names a unit of money": unitless.replace(
      "二、主动公开政府信息情况",
      "$&\n表：主动公开政府信息情况（单位：元）",
    ),
    "the same, where the form names none": older
      .replace("394432.52元", "394432.52")
      .replace("二、主动公开政府信息情况", "$&\n表：主动公开（单位：元）"),
    "a caption of another unit before the next title": newer.replace(
      "三、收到",
      "表：收到和处理政府信息公开申请情况（单位：亿元）\n三、收到",
    ),
    "a numbered label with an explanation": behind("七、予以公开（喵喵喵喵喵喵喵喵）"),
    "a number alone before a label": behind("七七七、规章"),
    "a unit of money before a number": behind(`${"喵".repeat(28)} 3 万元 5`),
    "a mark that is the rest of a label": newer.replace(/^.*3\.危及.*$/m, "Endangers\nna 0 0 0 0 0 0"),
    "a piece of a label between the blanks of a row": newer.replace(
      /^二、上年结转.*$/m,
      "二、上年结转政府信息公开申请数量\n\t\t\t公\t\t5\t6\t7\t8\t9\t1",
    ),
    "a group between heads": newer
      .replace("（六）其他处理", "")
      .replace(
        heads,
        "\t\t\t总计\t科研机构\t自然人\n（六）其他处理\n\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
      ),
    "pinyin within a label": `${newer}\n喵其(āāāāāāā)他(āāāāāāā)法律行政法规禁止公开\n`,
    "a title and the first section in one line": newer.replace(
      /^/,
      "长宁区人民政府2023年政府信息公开工作年度报告    一、总体情况\n全年平稳有序。\n",
    ),
    "the number of a page and a caption in one line": newer.replace(/^/, "- 3 -第二十条第（一）项\n"),
    "the number of a page among sentences": newer.replace(/^/, "一、总体情况\n严格执行“分\n-1-\n级审核”程序。\n"),
    "a sentence full of labels and numbers": newer.replace(
      /^/,
      "一、总体情况\n予以公开1191、部分公开328、属于国家秘密142（三）重复申请1\n",
    ),
    "lines that end as in Windows": newer.replaceAll("\n", "\r\n"),
    "a lone carriage return": newer.replace("\n", "\r"),
    "line separators": newer.replaceAll("\n", "\u2028"),
    "续表 over the first row of a page": newer.replace(heads, "$&\n续表"),
    "labels of heads and of a row in one cell": newer.replace(
      heads,
      "$&\n商业企业\t科研机构\t社会公益组织\t法律服务机\\|构\t其他",
    ),
    "a line of punctuation behind a label in other words": newer.replace(
      /^.*申请人无正当理由逾期不补正.*$/m,
      (row) => `${row.replace(/申请人[^\t]*/, "逾期不补正")}\n）`,
    ),
    "a page that ends within a tag": `${arrange.asHtml(variedReport("2021"))}<table><tr><td `,
  };
  test.each(Object.entries(cases))("%s", (_, text) => {
    expect([older, newer]).not.toContain(text);
    expectSame(text);
  });
});

/** What reports put where it does not belong. */
const strange = [
  ..."/—0|#\n\t 。；（）、,",
  ...[
    "12",
    "  ",
    "   ",
    "\n\n",
    "- 3 -",
    "3/7",
    "1.",
    "一、",
    "（一）",
    "12件",
    "+208",
    "减4",
    "1,234",
    "12 3",
    "007",
    "①",
    "\u3000",
  ],
  ...["予以公开", "规章", "总计", "其他", "合计", "行政许可", "信息内容", "2023年", "万元", "（单位：元）", "其他1件（撤销）"],
  ...["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "表：主动公开政府信息情况", "第二十条第（一）项"],
  ...[
    "\n第一章 总体情况\n",
    "第二部分 ",
    "㈠",
    "⑴",
    "亿元",
    "三十二",
    "科研机构0",
    "件\t",
    " Rules",
    "\n第 1 页 共 6 页\n",
    '\t"a\n',
  ],
  ...["\n1\t2\t3\t4\t5\t6\t7\n", "\n1\t", "不予公开-", "\n┌──┐\n"],
  ...["<td>", "<br>", "&nbsp;", "**", "\\|", "|---|---|", "\r\n", "\f", "\u2028", "\ufeff", "统计期限", "地址：", "年报"],
];

/** One change to a text: something put in or left out, a line moved, doubled, joined to the next or broken. */
const change = fc.record({
  kind: fc.constantFrom("insert", "remove", "swap", "double", "join", "break", "value"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  put: fc.constantFrom(...strange),
});

function changedBy(text: string, { kind, at, to, put }: typeof change extends fc.Arbitrary<infer One> ? One : never): string {
  const place = Math.floor(at * text.length);
  if (kind === "insert") return text.slice(0, place) + put + text.slice(place);
  if (kind === "remove") return text.slice(0, place) + text.slice(place + 1 + Math.floor(to * 4));
  if (kind === "value") {
    let seen = 0;
    const numbers = text.match(/\d+/g)?.length ?? 0;
    return text.replace(/\d+/g, (number) => (seen++ === Math.floor(at * numbers) ? put : number));
  }
  const lines = text.split("\n");
  const one = Math.floor(at * lines.length);
  const other = Math.floor(to * lines.length);
  const line = lines[one] as string;
  if (kind === "swap") lines.splice(one, 1, lines.splice(other, 1, line)[0] as string);
  else if (kind === "double") lines.splice(other, 0, line);
  else if (kind === "join") lines.splice(one, 2, line + (lines[one + 1] ?? ""));
  else lines.splice(one, 1, line.slice(0, Math.floor(to * line.length)), line.slice(Math.floor(to * line.length)));
  return lines.join("\n");
}

test("with anything changed in it, a source is read as the full reader reads it", () => {
  const makers = [...Object.values(arrange), ...printers];
  fc.assert(
    fc.property(
      fc.constantFrom(...makers),
      fc.constantFrom(...reports),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (make, report, changes) => expectSame(changes.reduce(changedBy, make(report))),
    ),
    { numRuns: 400 },
  );
});

describe("the usual arrangements are plain", () => {
  const isPlain = (text: string) => readPlainText(text, {}) !== null || readPlainLines(readText(text), {}) !== null;

  test.each(["asTabs", "asMarkdown", "asCsv"] as const)("%s", (name) => {
    for (const report of reports) expect(isPlain(arrange[name](report))).toBe(true);
  });

  test.each(["2019", "2021"] as const)("asLayout, %s", (edition) => {
    expect(isPlain(arrange.asLayout(variedReport(edition)))).toBe(true);
  });

  test("sentences that name rows and their numbers are", () => {
    const sentences = [
      "（二）依申请公开。新收政府信息公开申请3607件（市政府349件、县477件），其中，自然人申请3493件，",
      "法人或其他组织申请114件；予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、作其他处理341件。",
      "门现行有效行政规范性文件数据在全省规章行政规范性文件备案审查工作平台的上",
    ];
    for (const sentence of sentences)
      expect(isPlain(arrange.asLayout(variedReport("2021")).replace("全年各项工作平稳有序。", sentence))).toBe(true);
  });

  test("a text of one value too many is not", () => {
    const text = arrange.asTabs(fullReport("2021"));
    expect(isPlain(text)).toBe(true);
    expect(isPlain(text.replace(/(予以公开.*)$/m, "$1\t7"))).toBe(false);
  });
});
