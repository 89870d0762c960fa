import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { asRawOrder } from "../../support/arrangements/pdf.js";
import { withRow } from "../../support/clean.js";
import { htmlTable, page } from "../../support/page.js";
import {
  arranged,
  cellsIn,
  changed,
  codesOf,
  gridOf,
  publishedTables,
  silentlyWrong,
  tabbed,
  variedReport,
} from "../../support/read.js";
import { clean, expectRead, findingsOf, text, withLine } from "../../support/results.js";

describe("labels in English between tabs", () => {
  test("are read as the form's", () => {
    const source =
      "Proactive disclosure\nArticle 20(6)\nInformation\tDecisions this year\nAdministrative penalties\t12\nAdministrative compulsion\t0\n";
    const { report } = readReport(source);
    expect(report.proactive?.rows.penalties.decisions).toBe(12);
    expect(report.proactive?.rows.compulsion.decisions).toBe(0);
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

describe("ordinals of every kind before a label", () => {
  const styles: Readonly<Record<string, (text: string) => string>> = {
    "㈠": (text) =>
      text.replace(/^（(.)）/u, (_, numeral: string) => "㈠㈡㈢㈣㈤㈥㈦"["一二三四五六七".indexOf(numeral)] as string),
    "⑴": (text) => text.replace(/^(\d)\./, (_, digit: string) => "⑴⑵⑶⑷⑸⑹⑺⑻"[Number(digit) - 1] as string),
    "⒈": (text) => text.replace(/^(\d)\./, (_, digit: string) => "⒈⒉⒊⒋⒌⒍⒎⒏"[Number(digit) - 1] as string),
  };
  for (const [name, style] of Object.entries(styles))
    test(name, () => {
      const report = variedReport("2021");
      const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(style).join("\t"));
      expectRead(
        arranged(report, (table) => cells(gridOf(table, ""))),
        report,
      );
    });
});

describe("words beside the label", () => {
  const report = variedReport("2021");
  test("an English gloss, in the same cell or behind a break", () => {
    const glossed = (text: string) =>
      ({ 规章: "Rules", 行政许可: "Administrative licensing", 行政强制: "Coercion (measures)" })[text] ?? "";
    for (const gap of [" ", "<br/>", " / "])
      expectRead(
        page(report, (table) => htmlTable(table, (text) => (glossed(text) ? `${text}${gap}${glossed(text)}` : text))),
        report,
      );
  });
  test("the group before it, joined by a dash", () => {
    const [, table] = publishedTables(report);
    let group = "";
    const rows = gridOf(table, "").map(([head = "", outer = "", inner = "", ...values]) => {
      group = outer.replace(/^（.）/u, "") || group;
      const own = inner.replace(/^\d\./, "");
      return [own === "" ? outer || head : `${group}-${own}`, ...values];
    });
    const { applications } = readReport([rows]).report;
    expect(applications).toEqual(report.applications);
  });
});

test("同意部分公开, the wording of the form before 2019", () => {
  const report = variedReport("2021");
  const source = changed(tabbed(report), "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）同意部分公开");
  expectRead(source, report, ["read/label-variant"]);
});

describe("labels", () => {
  for (const [from, to, label, grade] of [
    ["5.属于三类内部事务信息", "5.属于三类内容事务信息", "属于三类内部事务信息", "alias"],
    ["6.属于四类过程性信息", "6.属于四类过程性性信息", "属于四类过程性信息", "alias"],
    ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开", "其他法律行政法规禁止公开", "typo"],
    ["4.保护第三方合法权益", "4.保护第三方合法权宜", "保护第三方合法权益", "typo"],
    ["1.信访举报投诉类申请", "1.信访投诉举报类申请", "信访举报投诉类申请", "alias"],
    ["行政规范性文件\t5", "规范性文件\t5", "行政规范性文件", "alias"],
    ["社会公益组织\t", "社会组织\t", "社会公益组织", "alias"],
    ["现行有效件数\n", "现行有效数量\n", "现行有效件数", "alias"],
  ] as const)
    test(`「${to.trim().split("\t")[0]}」 is read as 「${label}」, and said to be`, () => {
      const source = withLine(from, to);
      expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
      expect(findingsOf(source)).toEqual([["read/label-variant", { text: to.trim().split("\t")[0], label, grade }]]);
    });
  test("合计 for 总计, as a head and as a row: read, and said once", () => {
    const source = text.replaceAll("总计", "合计");
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(new Set(codesOf(result))).toEqual(new Set(["read/label-variant"]));
  });
  test("a label that is no label of the form: its row is blank, named, and its values are said", () => {
    const source = withLine("8.属于行政查询事项\t0", "8.属于本地另定事项\t5");
    const result = readReport(source);
    expect(silentlyWrong(result, clean)).toEqual([]);
    expect(codesOf(result)).toEqual(["read/label-unknown", "read/rows-missing"]);
  });
  test("7. and 8. have changed places: read by their labels", () => {
    const a = "\t\t7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0\n";
    const b = "\t\t8.属于行政查询事项\t0\t0\t0\t0\t0\t0\t0\n";
    const result = readReport(withLine(a + b, b.replace("0", "6") + a));
    expect(cellsIn(result.report)).toEqual(cellsIn(withRow(clean, "refused.administrativeInquiry", [6, 0, 0, 0, 0, 0, 0])));
  });
  test("all rows of section 三 stand in the opposite order: read by their labels", () => {
    const report = variedReport("2021");
    const [head = "", rows = "", rest = ""] = tabbed(report).split(/(?=一、本年新收)|(?=\n四、政府信息公开行政)/u);
    const result = readReport(`${head}${rows.trim().split("\n").reverse().join("\n")}\n${rest}`);
    expect(cellsIn(result.report)).toEqual(cellsIn(report));
  });
  test("the numbers before the labels are wrong: read by their words", () => {
    const result = readReport(withLine("2.重复申请", "7.重复申请").replace("（四）无法提供", "（七）无法提供"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
  test("the numbers before the labels are missing, but for （七） and 3.", () => {
    const source = text.replace(/\t[1-8]\.(?!其他\t)/g, "\t").replace(/（[一二三四五六]）(?!项)/gu, "");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("spaces stand between the characters of the labels", () => {
    const source = text.replace("重复申请", "重 复 申 请").replace("予以公开", "予 以 公 开").replace("规章\t", "规 章\t");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("full-width and half-width brackets and dots are mixed", () => {
    const source = text
      .replaceAll("（", "(")
      .replaceAll("）", ")")
      .replace(/\t(\d)\./g, "\t$1．");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("traditional characters: read without a word about the characters alone", () => {
    const pairs: Record<string, string> = {
      规: "規",
      处: "處",
      罚: "罰",
      许: "許",
      费: "費",
      废: "廢",
      现: "現",
      数: "數",
      请: "請",
    };
    const more: Record<string, string> = {
      开: "開",
      关: "關",
      构: "構",
      组: "組",
      织: "織",
      转: "轉",
      结: "結",
      续: "續",
      办: "辦",
      总: "總",
    };
    const table = {
      ...pairs,
      ...more,
      计: "計",
      发: "發",
      业: "業",
      机: "機",
      属: "屬",
      务: "務",
      类: "類",
      诉: "訴",
      举: "舉",
      报: "報",
      维: "維",
    };
    const source = text.replace(/[\u4e00-\u9fff]/gu, (character) => table[character as keyof typeof table] ?? character);
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("pinyin in brackets behind characters", () => {
    const source = text
      .replace("规章\t", "規(guī)章\t")
      .replace("行政处罚", "行政處(chù)罰(fá)")
      .replace("重复申请", "重複(fù)申請(qǐng)");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("an explanation in brackets behind a label of section 二", () => {
    const source = withLine("规章\t0\t0\t4", "规章（设区的市、自治州人民政府填写）\t0\t0\t4");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
});
