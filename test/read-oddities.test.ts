import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  applicationRows,
  applicationRowsOf,
  type CellId,
  cellIds,
  cellValue,
  describeFinding,
  readReport,
  reconcile,
  withCell,
} from "../src/index.js";
import { withRow } from "./support/clean.js";
import { cellsIn, changed, codesOf, fullReport, namedIn, silentlyWrong, tabbed, variedReport } from "./support/read.js";
import { asCsv, asHtml, asLayout, asLines, asRawOrder } from "./support/readArrangements.js";

const clean = fullReport("2021");
const older = fullReport("2019");
const text = tabbed(clean);
const olderText = tabbed(older);
const raw = asRawOrder(clean);

const rowOf = (report: AnnualReport, row: string) =>
  Object.values((report.applications?.rows as unknown as Record<string, Record<string, number | null>> | undefined)?.[row] ?? {});
const findingsOf = (source: string) => readReport(source).findings.map(({ code, args }) => [code, args]);

/** The clean text with another line in place of one. */
const withLine = (from: string, to: string) => changed(text, from, to);
const petitions = "\t（五）不予处理\t1.信访举报投诉类申请\t4\t0\t0\t0\t0\t0\t4";

describe("more values than the form has cells", () => {
  test("eight equal values: the seven are kept, and a finding names the row", () => {
    const result = readReport(withLine("2.重复申请\t0\t0\t0\t0\t0\t0\t0", "2.重复申请\t0\t0\t0\t0\t0\t0\t0\t0"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
    expect(result.findings[0]).toMatchObject({
      cells: cellIds("applications", "2021").filter((cell) => cell.includes("/notProcessed.repeated/")),
      args: { label: "重复申请", found: 8, expected: 7, settled: true },
      at: { line: 42, column: 24 },
    });
  });
  test("eight values that differ and never add up: what depends on the choice is blank", () => {
    const result = readReport(withLine(petitions, `${petitions.slice(0, petitions.indexOf("4"))}4\t1\t0\t2\t0\t0\t3\t99`));
    expect(rowOf(result.report, "notProcessed.petitionOrComplaint")).toEqual(
      [null, null, null, null, 0, null, 99].map((value, index) =>
        index === 6 ? rowOf(result.report, "notProcessed.petitionOrComplaint")[6] : value === null ? null : value,
      ),
    );
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
    expect(result.findings[0]).toMatchObject({ args: { found: 8, settled: false } });
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("nine values: the sums of the whole table choose, and a finding says so", () => {
    const result = readReport(withLine(petitions, `${petitions}\t4\t4`));
    expect(rowOf(result.report, "notProcessed.petitionOrComplaint")).toEqual([4, 0, 0, 0, 0, 0, 4]);
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
  });
  test("nine values where a column does not add up: none is chosen, and the finding lists the readings", () => {
    const wrong = withCell(clean, "applications/concluded/naturalPerson", 1);
    const result = readReport(changed(tabbed(wrong), petitions, `${petitions}\t4\t4`));
    expect(result.report.applications?.rows["notProcessed.petitionOrComplaint"].naturalPerson).toBeNull();
    expect(result.findings[0]).toMatchObject({ code: "read/cells-surplus", severity: "warning", args: { settled: false } });
    expect(result.findings[0]?.args).toHaveProperty("readings.length", 3);
  });
  test("eight values in running text", () => {
    const result = readReport(changed(raw, "3.其他 3 0 0 0 0 0 3", "3.其他 3 0 0 0 0 0 0 3"));
    expect(codesOf(result)).toContain("read/cells-surplus");
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("two values for the one cell of 行政处罚", () => {
    const result = readReport(withLine("行政处罚\t2\t\t", "行政处罚\t2\t3\t"));
    expect(cellValue(result.report, "proactive/penalties/decisions")).toBeNull();
    expect([...namedIn(result)]).toEqual(["proactive/penalties/decisions"]);
  });
  test("sixteen values in section 四", () => {
    const result = readReport(withLine("\n5\t1\t2\t3\t11\t5", "\n5\t1\t2\t7\t3\t11\t5"));
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
});

describe("fewer values than the form has cells", () => {
  test("six of seven in running text: the row is blank, and a finding names it with the values", () => {
    const result = readReport(changed(raw, "3.其他 3 0 0 0 0 0 3", "3.其他 3 0 0 0 0 3"));
    expect(rowOf(result.report, "other.other")).toEqual(Array.from({ length: 7 }, () => null));
    expect(result.findings.find(({ code }) => code === "read/cells-missing")).toMatchObject({
      args: { label: "其他", found: 6, expected: 7, values: ["3", "0", "0", "0", "0", "3"], settled: false },
    });
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("six of seven, one cell a line", () => {
    const result = readReport(changed(asLines(clean), "3.其他\n\n3\n\n0\n\n", "3.其他\n\n3\n\n"));
    expect(codesOf(result)).toEqual(["read/cells-missing"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("two of three in section 二", () => {
    const result = readReport(changed(asLines(clean), "行政规范性文件\n\n5\n\n1\n\n", "行政规范性文件\n\n5\n\n"));
    expect(codesOf(result)).toEqual(["read/cells-missing"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("fourteen of fifteen in section 四", () => {
    const result = readReport(changed(raw, "5 1 2 3 11 5 1 2 3 11 5 1 2 3 11", "5 1 2 3 11 5 1 3 11 5 1 2 3 11"));
    expect(codesOf(result)).toContain("read/cells-missing");
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  for (const [name, from, to] of [
    ["（七）总计", "（七）总计\t\t55\t6\t0\t0\t1\t0\t62", "（七）总计\t\t55\t6\t0\t0\t1\t62"],
    ["（一）予以公开", "（一）予以公开\t\t20\t3\t0\t0\t0\t0\t23", "（一）予以公开\t\t20\t3\t0\t0\t0\t23"],
  ] as const)
    test(`six of seven between tabs behind ${name}, whose label spans two columns: none is given to the next column`, () => {
      expect(silentlyWrong(readReport(withLine(from, to)), clean)).toEqual([]);
    });
  test("the total is blank and the tabs behind it are trimmed: no number moves to the next column", () => {
    let report = clean;
    let trimmed = text;
    for (const [row, label, counts] of [
      ["disclosed", "（一）予以公开\t\t", [20, 3, 0, 0, 0, 0]],
      ["concluded", "（七）总计\t\t", [55, 6, 0, 0, 1, 0]],
    ] as const) {
      trimmed = changed(trimmed, new RegExp(`${label}.*`), label + counts.join("\t"));
      report = { ...report, ...withBlankTotal(report, row) };
    }
    expect(silentlyWrong(readReport(trimmed), report)).toEqual([]);
  });
  test("a label without any value: the row is missing, and every cell of it named", () => {
    const result = readReport(changed(raw, "2.重复申请 0 0 0 0 0 0 0", "2.重复申请"));
    expect(silentlyWrong(result, clean)).toEqual([]);
    expect(codesOf(result)).toContain("read/rows-missing");
  });
});

function withBlankTotal(report: AnnualReport, row: string): AnnualReport {
  const { applications } = report;
  if (applications?.form !== "2021") throw new Error("the fixture is of 2021");
  const rows = applications.rows as unknown as Record<string, Record<string, number | null>>;
  return { ...report, applications: { form: "2021", rows: { ...rows, [row]: { ...rows[row], total: null } } as never } };
}

describe("rows that the form does not have", () => {
  for (const [label, before, values] of [
    ["其他主动公开文件", "第二十条第（五）项", ["3", "0", "9"]],
    ["小计", "第二十条第（五）项", ["5", "1", "29"]],
  ] as const)
    test(`${label} in section 二: left out, and said with its values`, () => {
      const source = withLine(before, `${label}\t${values.join("\t")}\n${before}`);
      const result = readReport(source);
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      expect(findingsOf(source)).toEqual([["read/label-unknown", { text: label, values }]]);
    });
  test("a subtotal behind a group of section 三: left out, and said with its values", () => {
    const row = "\t\t小计\t1\t0\t0\t0\t0\t0\t1\n";
    const source = withLine("\t（四）无法提供\t", `${row}\t（四）无法提供\t`);
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(findingsOf(source)).toEqual([["read/label-unknown", { text: "小计", values: ["1", "0", "0", "0", "0", "0", "1"] }]]);
  });
  test("a subtotal in the line of the group's label: left out, and said", () => {
    const source = withLine("\t（四）无法提供\t1.本机关", "\t（四）无法提供\t小计\t11\t2\t0\t0\t1\t0\t14\n\t\t1.本机关");
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result).length).toBeGreaterThan(0);
  });
  test("其中： with numbers of its own: left out, and said", () => {
    const result = readReport(withLine("\t（二）部分公开", "\t其中：网站已公开\t\t5\t0\t0\t0\t0\t0\t5\n\t（二）部分公开"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).not.toEqual([]);
  });
  test("a row of column numbers under the head: left out, and said", () => {
    const result = readReport(withLine("\n一、本年新收", "\n栏次\t\t\t1\t2\t3\t4\t5\t6\t7\n一、本年新收"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(["read/label-unknown"]);
  });
  test("ten more rows of one label than the form has: said as often", () => {
    const rows = Array.from(
      { length: 10 },
      (_, index) => `\t\t${index + 1}.地方事项${"甲乙丙丁戊己庚辛壬癸"[index]}\t1\t0\t0\t0\t0\t0\t1\n`,
    );
    const result = readReport(withLine("\t（四）无法提供\t", `${rows.join("")}\t（四）无法提供\t`));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(Array.from({ length: 10 }, () => "read/label-unknown"));
  });
});

describe("columns that the form does not have, or has elsewhere", () => {
  const columns = (change: (cells: string[], line: number) => string[]) => {
    const [before, table, after] = text.split(/(?<=三、收到和处理政府信息公开申请情况\n)|(?=\n四、政府信息公开行政)/u);
    const lines = (table ?? "")
      .split("\n")
      .map((line, index) => (line === "" ? line : change(line.split("\t"), index).join("\t")));
    return `${before}${lines.join("\n")}${after}`;
  };
  const insert = (cells: string[], at: number, cell: string) => [...cells.slice(0, at), cell, ...cells.slice(at)];

  test("备注 behind the total, without text: nothing changes", () => {
    const result = readReport(columns((cells, line) => [...cells, line === 0 ? "备注" : ""]));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
  test("备注 behind the total, with text in one row", () => {
    const result = readReport(columns((cells, line) => [...cells, line === 4 ? "含2件旧案" : ""]));
    expect(silentlyWrong(result, clean)).toEqual([]);
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
  });
  test("序号 before the labels", () => {
    const result = readReport(columns((cells, line) => [line < 3 ? "" : String(line - 2), ...cells]));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("序号 between the labels and the numbers", () => {
    const result = readReport(columns((cells, line) => insert(cells, 3, line < 3 ? "" : String(line - 2))));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("法人小计 before the total, with 0 in every row", () => {
    const result = readReport(columns((cells, line) => insert(cells, 9, line === 2 ? "小计" : line < 3 ? "" : "0")));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("last year's total behind the total", () => {
    const result = readReport(columns((cells, line) => [...cells, line === 1 ? "上年总计" : line < 3 ? "" : "9"]));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("法人小计 before the total, and one blank cell in the row: no number moves to the next column", () => {
    const source = columns((cells, line) => insert(cells, 9, line === 2 ? "小计" : line < 3 ? "" : "3"));
    const result = readReport(changed(source, "1.本机关不掌握相关政府信息\t11\t2\t0\t", "1.本机关不掌握相关政府信息\t11\t2\t\t"));
    const wanted = { ...clean };
    expect(silentlyWrong(result, wanted).filter((cell) => !cell.includes("/research:"))).toEqual([]);
  });
  test("last year's total behind a blank total: it is not this year's", () => {
    const source = columns((cells, line) => [...cells, line === 1 ? "上年总计" : line < 3 ? "" : "9"]);
    const result = readReport(changed(source, "2.重复申请\t0\t0\t0\t0\t0\t0\t0\t9", "2.重复申请\t\t\t\t\t\t\t\t9"));
    expect(result.report.applications?.rows["notProcessed.repeated"].total).not.toBe(9);
  });
  test("the total stands before 自然人, and its head says so", () => {
    const result = readReport(columns((cells) => [...cells.slice(0, 3), cells[9] ?? "", ...cells.slice(3, 9)]));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("自然人 and 商业企业 have changed places, and their heads say so", () => {
    const result = readReport(columns((cells) => [...cells.slice(0, 3), cells[4] ?? "", cells[3] ?? "", ...cells.slice(5)]));
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("there is no column 总计: no number moves to the next column", () => {
    const result = readReport(columns((cells) => cells.slice(0, 9)));
    expect(silentlyWrong(result, clean).filter((cell) => !cell.includes("/total:"))).toEqual([]);
  });
  test("现行有效件数 stands before 本年制发件数, and its head says so", () => {
    let source = withLine("本年制发件数\t本年废止件数\t现行有效件数", "现行有效件数\t本年制发件数\t本年废止件数");
    source = changed(source, "规章\t0\t0\t4", "规章\t4\t0\t0");
    source = changed(source, "行政规范性文件\t5\t1\t25", "行政规范性文件\t25\t5\t1");
    expect(silentlyWrong(readReport(source), clean)).toEqual([]);
  });
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

describe("units in the head", () => {
  for (const [head, unit] of [
    ["本年收费金额（单位：元）", "元"],
    ["本年收费金额（元）", "元"],
    ["本年收费金额（单位:万元）", "万元"],
    ["本年收費金額（單位：萬元）", "万元"],
    ["本年收费金额", "万元"],
  ] as const)
    test(`${head} makes the amount one of ${unit}`, () => {
      const result = readReport(withLine("本年收费金额（单位：万元）", head));
      expect(result.report.proactive?.rows.fees.collected).toEqual({ value: "31.64", unit });
      expect(silentlyWrong(result, { ...clean, proactive: result.report.proactive })).toEqual([]);
    });
  test("an amount in 元 under a head of 万元 keeps its unit, and is said to", () => {
    const source = withLine("行政事业性收费\t31.64", "行政事业性收费\t316400元");
    const result = readReport(source);
    expect(result.report.proactive?.rows.fees.collected).toEqual({ value: "316400", unit: "元" });
    expect(findingsOf(source)).toEqual([["read/cell-worded", { text: "316400元", value: "316400元" }]]);
  });
});

describe("editions", () => {
  test("section 二 of 2019 and section 三 of 2021: each keeps its own", () => {
    const source = `${olderText.split("三、收到")[0]}三、收到${text.split("三、收到")[1]}`;
    const result = readReport(source);
    expect(result.report.proactive).toEqual(older.proactive);
    expect(result.report.applications).toEqual(clean.applications);
    expect(codesOf(result)).toEqual([]);
  });
  test("section 二 of 2021 and section 三 of 2019: each keeps its own", () => {
    const source = `${text.split("三、收到")[0]}三、收到${olderText.split("三、收到")[1]}`;
    const result = readReport(source);
    expect(result.report.proactive).toEqual(clean.proactive);
    expect(result.report.applications).toEqual(older.applications);
    expect(codesOf(result)).toEqual([]);
  });
  test("one block of section 二 is of 2019, the rest of 2021: its cells are blank and named", () => {
    const block = "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t22\t-2\t300\n";
    const result = readReport(changed(text, /第二十条第（五）项[\s\S]*?(?=第二十条第（六）项)/u, block));
    expect(result.report.proactive?.form).toBe("2021");
    expect(cellValue(result.report, "proactive/licensing/decisions")).toBeNull();
    expect(result.findings.find(({ code }) => code === "read/editions-mixed")).toMatchObject({
      cells: ["proactive/licensing/decisions"],
      args: { table: "proactive", form: "2021" },
    });
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("one block of section 二 is of 2021, the rest of 2019", () => {
    const block =
      "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t1\t9\n规范性文件\t12\t12\t40\n";
    const result = readReport(changed(olderText, /第二十条第（一）项[\s\S]*?(?=第二十条第（五）项)/u, block));
    expect(result.report.proactive?.form).toBe("2019");
    expect(result.report.proactive?.rows.administrativeRules).toEqual({
      newlyMade: null,
      newlyDisclosed: null,
      totalDisclosed: null,
    });
    expect(codesOf(result)).toContain("read/editions-mixed");
    expect(silentlyWrong(result, older)).toEqual([]);
  });
  test("其他处理 is one row, in a report for 2023: the table is of 2019", () => {
    const source = changed(text, /\t（六）其他处理\t1[\s\S]*?(?=\t（七）)/u, "\t（六）其他处理\t\t3\t0\t0\t0\t0\t0\t3\n");
    const { report } = readReport(source);
    expect(report.applications?.form).toBe("2019");
    expect(rowOf(report, "other")).toEqual([3, 0, 0, 0, 0, 0, 3]);
  });
  test("no row tells the edition: that of the year is taken, and said to be", () => {
    const source = changed(text, /\t（六）其他处理\t1[\s\S]*?(?=\t（七）)/u, "");
    const result = readReport(source);
    expect(result.report.applications?.form).toBe("2021");
    expect(codesOf(result)).toEqual(["read/edition-assumed", "read/rows-missing"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("the year given from elsewhere tells the edition only where the source states no year", () => {
    const source = "第二十条第（六）项\n信息内容\t处理决定数量\n行政处罚\t12\n";
    const bare = changed(text, "2023年", "").replace(/\t（六）其他处理\t1[\s\S]*?(?=\t（七）)/u, "");
    expect(readReport(bare, { year: 2020 }).report.year).toBe(2020);
    expect(readReport(text, { year: 2020 }).report.year).toBe(2023);
    expect(readReport(source, { year: 2020 }).report.year).toBe(2020);
  });
});

describe("a table or a heading that stands there twice", () => {
  const three = /三、收到[\s\S]*?(?=四、政府信息公开行政)/u;
  test("the same table twice: read once, without a word", () => {
    const source = withLine("四、政府信息公开行政", `${three.exec(text)?.[0]}四、政府信息公开行政`);
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual([]);
  });
  test("the table again with other numbers: the first is kept, and every row that differs is named", () => {
    const other = withRow(clean, "received", [59, 7, 0, 0, 1, 0, 67]);
    const source = withLine("四、政府信息公开行政", `${three.exec(tabbed(other))?.[0]}四、政府信息公开行政`);
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(["read/row-repeated"]);
    expect(namedIn(result)).toContain("applications/received/total");
  });
  test("section 四 again with other numbers: neither is read, and every cell is named", () => {
    const row = "5\t1\t2\t3\t11\t5\t1\t2\t3\t11\t5\t1\t2\t3\t11";
    const result = readReport(withLine(row, `${row}\n${row.replace("5", "6")}`));
    expect(result.report.reviews?.reconsideration.upheld).toBeNull();
    expect(codesOf(result)).toEqual(["read/rows-several"]);
    expect(namedIn(result)).toContain("reviews/litigationAfterReconsideration/total");
  });
  test("a heading twice", () => {
    const heading = "三、收到和处理政府信息公开申请情况\n";
    const result = readReport(withLine(heading, heading + heading));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
  test("two headings of the same number: 三、 both for applications and for reviews", () => {
    const result = readReport(withLine("四、政府信息公开行政", "三、政府信息公开行政"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(result.report.sections.map(({ number }) => number)).toEqual(["一", "二", "三", "三", "五", "六"]);
  });
});

describe("a table without heads that lacks the last kind of applicant, and ends its rows in a blank", () => {
  const rows = applicationRowsOf("2021").map((row) => [applicationRows[row].label, ...rowOf(clean, row)]);
  const written = (keep: (cells: readonly (string | number | null)[]) => readonly (string | number | null)[]) =>
    `三、收到和处理政府信息公开申请情况\n${rows.map((row) => `| ${keep(row).join(" | ")} |`).join("\n")}\n`;
  const codesIn = (source: string) => readReport(source).findings.map(({ code }) => code);
  test("what every row shows is said: the totals may stand a column too far left", () => {
    const result = readReport(written((row) => [...row.slice(0, 6), row[7] ?? null, ""]));
    const finding = result.findings.find(({ code }) => code === "read/totals-misplaced");
    const named = new Set(finding?.cells);
    const wrong = cellIds("applications", "2021").filter((cell) => cellValue(result.report, cell) !== cellValue(clean, cell));
    expect(
      wrong.filter((cell) => !named.has(cell) && cellValue(result.report, cell) !== 0 && cellValue(clean, cell) !== 0),
    ).toEqual([]);
    expect(named.size).toBeGreaterThan(0);
  });
  test("totals that a body leaves out are not said to be elsewhere", () => {
    expect(codesIn(written((row) => [...row.slice(0, 7), ""]))).not.toContain("read/totals-misplaced");
    expect(codesIn(written((row) => [row[0] ?? null, 0, 0, 0, 0, 0, 0, ""]))).not.toContain("read/totals-misplaced");
  });
});

describe("the title within other words", () => {
  test.each([
    'let content="甲市人民政府办公厅2019年政府信息公开工作年度报告";',
    '{"title":"甲市人民政府办公厅2019年政府信息公开工作年度报告"}',
    "关于《甲市人民政府办公厅2019年政府信息公开工作年度报告》的公告",
  ])("%s: the body is what stands behind them", (title) => {
    expect(readReport(`${title}\n${text}`).report).toMatchObject({ body: "甲市人民政府办公厅", year: 2019 });
  });
});

describe("a counter behind every number", () => {
  const layout = asLayout(clean);
  const counted = (counter: string) =>
    layout
      .split("\n")
      .map((line) => (/(?:\s+\d+){7}\s*$/.test(line) ? line.replace(/(?<=\s)\d+(?=\s|$)/g, (digits) => digits + counter) : line))
      .join("\n");
  test.each(["件", "个", "次", "部", "人次", "项", "篇"])(
    "%s: every cell is read, and it is said once for each table",
    (counter) => {
      const result = readReport(counted(counter));
      expect(cellsIn(result.report)).toEqual(cellsIn(clean));
      const worded = result.findings.filter(({ code }) => code === "read/cell-worded");
      expect(result.findings).toEqual(worded);
      expect(worded.length).toBeLessThanOrEqual(3);
      const applications = worded.find(({ cells }) => cells[0]?.startsWith("applications/"));
      expect(applications?.cells).toHaveLength(175);
      expect(applications && describeFinding(applications, "zh-CN")).toMatch(/等 175 格写的是「58.{1,2}」之类，读作 58。$/);
    },
  );
});

describe("sections", () => {
  test("五 and 六 have changed places: each by its title, and said", () => {
    const source = text
      .replace("五、存在的主要问题及改进情况", "五、其他需要报告的事项#")
      .replace("六、其他需要报告的事项", "六、存在的主要问题及改进情况")
      .replace("#", "");
    const result = readReport(source);
    expect(result.report.sections.map(({ kind }) => kind).slice(-2)).toEqual(["otherMatters", "problems"]);
    expect(codesOf(result)).toEqual([]);
    expect(reconcile(result.report).findings.map(({ code }) => code)).toContain("report/sections-in-order");
  });
  test("二 and 三 have changed places: every cell is read", () => {
    const [, opening = "", two = "", three = "", rest = ""] =
      /^([\s\S]*?)(二、主动[\s\S]*?)(三、收到[\s\S]*?)(四、政府信息公开行政[\s\S]*)$/u.exec(text) ?? [];
    const result = readReport(opening + three + two + rest);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual([]);
    expect(reconcile(result.report).findings.map(({ code }) => code)).toContain("report/sections-in-order");
  });
  test("the sections are numbered otherwise", () => {
    const source = text
      .replace("二、主动", "三、主动")
      .replace("三、收到", "四、收到")
      .replace("四、政府信息公开行政", "五、政府信息公开行政");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(clean));
  });
  test("the tables stand as a second series of sections behind the first", () => {
    const source = changed(
      text,
      "二、主动公开政府信息情况\n",
      "二、工作机制保障\n协调有序。\n三、监督情况\n定期检查。\n一、主动公开政府信息情况\n",
    );
    const result = readReport(source.replace("三、收到", "二、收到").replace("四、政府信息公开行政", "三、政府信息公开行政"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(result.report.sections.map(({ number }) => number)).toEqual(["一", "二", "三", "一", "二", "三", "五", "六"]);
  });
  test("a title in other words is read by them, and said", () => {
    const source = withLine("五、存在的主要问题及改进情况", "五、工作中存在的问题与下一步打算");
    const result = readReport(source);
    expect(result.report.sections.at(-2)).toMatchObject({ kind: "problems", title: "工作中存在的问题与下一步打算" });
    expect(codesOf(result)).toEqual(["read/label-variant"]);
  });
  test("no headings at all: the tables are read by their rows", () => {
    const source = text.replace(/^[一二三四五六]、(?:总体|主动|收到|政府|存在|其他).*$/gm, "");
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(result.report.sections).toEqual([]);
  });
  test("the text of a section is kept as it stands, line by line", () => {
    const result = readReport(withLine("全年各项工作平稳有序。", "（一）主动公开。发布3件。\n（二）依申请公开。\n共收到66件。"));
    expect(result.report.sections[0]?.text).toBe("（一）主动公开。发布3件。\n（二）依申请公开。\n共收到66件。");
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
});

describe("what is no report", () => {
  const nothing = ["read/table-missing", "read/table-missing", "read/table-missing"];
  for (const [name, source] of [
    ["an empty text", ""],
    ["only white space", " \n\t\r\n\f\u3000\u00a0\n"],
    ["only a byte order mark", "\uFEFF"],
    ["only a title", "长宁区人民政府2023年政府信息公开工作年度报告"],
    ["only a heading", "三、收到和处理政府信息公开申请情况"],
    ["only headings", "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况"],
    ["a letter with numbers", "您好：\n2023年共有 12 件，另有 3 件。\n此致"],
    ["markup without a table", "<html><body><div id='app'></div><script>var a = 1</script></body></html>"],
  ] as const)
    test(`${name}: no table, and that is said of each`, () => {
      const result = readReport(source);
      expect(result.report).toMatchObject({ proactive: null, applications: null, reviews: null, marks: {} });
      expect(codesOf(result)).toEqual(nothing);
    });
  test("no grid, an empty grid, a grid of an empty row", () => {
    for (const source of [[], [[]], [[[]]], [[null, undefined, ""]], [[], []]])
      expect(codesOf(readReport(source as never))).toEqual(nothing);
  });
  test("a heading and a table that is an image", () => {
    const html = asHtml(clean).replace(/<table[\s\S]*?<\/table>/g, "<img src='b.png' alt='表'>");
    expect(codesOf(readReport(html))).toEqual(nothing);
  });
  test("the statistics form in use before 2019 is refused", () => {
    const source =
      "统计指标\t单位\t统计数\n一、主动公开情况\t——\t\n（一）主动公开政府信息数\t条\t120\n历年累计\t条\t900\n二、回应解读情况\t——\t\n（二）申请答复总数\t件\t8\n1.同意公开答复数\t件\t6\n2.同意部分公开答复数\t件\t2\n";
    const result = readReport(source);
    expect(result.report).toMatchObject({ proactive: null, applications: null, reviews: null });
    expect(codesOf(result)).toEqual(["read/older-form"]);
    expect(result.findings[0]?.severity).toBe("error");
  });
  test("a table without its labels: no number is given to any cell", () => {
    const source = changed(
      text,
      /一、本年新收[\s\S]*?(?=\n\n四、政府信息公开行政)/u,
      Array.from({ length: 25 }, (_, index) => `\t\t\t${index}\t0\t0\t0\t0\t0\t${index}`).join("\n"),
    );
    const result = readReport(source);
    expect(result.report.applications).toBeNull();
    expect(codesOf(result)).toContain("read/table-missing");
  });
});

describe("line ends and what stands before the text", () => {
  for (const [name, change] of [
    ["\\r\\n", (source: string) => source.replaceAll("\n", "\r\n")],
    ["\\r alone", (source: string) => source.replaceAll("\n", "\r")],
    ["form feeds behind the lines", (source: string) => source.replaceAll("\n", "\n\f")],
    ["line separators", (source: string) => source.replaceAll("\n", "\u2028")],
    ["a byte order mark", (source: string) => `\uFEFF${source}`],
    ["blank lines between all lines", (source: string) => source.replaceAll("\n", "\n\n\n")],
    ["spaces at both ends of all lines", (source: string) => source.replace(/^(?=[^\t\n])/gm, "  ").replaceAll("\n", "  \n")],
    ["no line end at the end", (source: string) => source.trimEnd()],
  ] as const)
    test(`${name} in the text, in comma-separated values and in HTML`, () => {
      expect(cellsIn(readReport(change(text)).report)).toEqual(cellsIn(clean));
      if (name.startsWith("spaces") || name.startsWith("line sep") || name === "\\r alone") return;
      expect(cellsIn(readReport(change(asHtml(clean))).report)).toEqual(cellsIn(clean));
      if (name.startsWith("form")) return;
      expect(cellsIn(readReport(change(asCsv(clean).replaceAll("\r\n", "\n"))).report)).toEqual(cellsIn(clean));
    });
});

describe("the header", () => {
  const rest = text.slice(text.indexOf("\n一、总体情况"));
  const header = (opening: string, closing = "") => {
    const { report, findings } = readReport(`${opening}\n${rest}${closing}`);
    return { ...report, codes: findings.map(({ code }) => code) };
  };

  for (const [title, body, year] of [
    ["长宁区财政局2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年度政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["2023年长宁区财政局政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["2023年度长宁区财政局政府信息公开年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年政府信息公开年报", "长宁区财政局", 2023],
    ["长宁区财政局２０２３年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局 2023 年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["《长宁区财政局2023年政府信息公开工作年度报告》", "长宁区财政局", 2023],
    ["标题：长宁区财政局2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年政府信息公开工作年度报告（超链版）", "长宁区财政局", 2023],
    ["长宁区财政局\n2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局2023年政府信息\n公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局政府信息公开工作年度报告", "长宁区财政局", null],
    ["2023年政府信息公开工作年度报告", null, 2023],
    ["Annual report on government information disclosure, 2023: Changning District", "Changning District", 2023],
  ] as const)
    test(`${JSON.stringify(title)}`, () => expect(header(title)).toMatchObject({ body, year }));
  for (const [title, body, year] of [
    ["长宁区财政局关于2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局二〇二三年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["【长宁区财政局】2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
    ["长宁区财政局政府信息公开工作年度报告（2023年度）", "长宁区财政局", 2023],
    ["首页 > 政府信息公开年报 > 正文\n长宁区财政局2023年政府信息公开工作年度报告", "长宁区财政局", 2023],
  ] as const)
    test(`${JSON.stringify(title)}`, () => expect(header(title)).toMatchObject({ body, year }));

  const title = "长宁区财政局2023年政府信息公开工作年度报告";
  for (const words of [
    "所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
    "所列数据的统计期限为2023年1月1日至12月31日。",
    "统计期限：2023年1月1日—2023年12月31日。",
    "统计期限从 2023 年 1 月 1 日到 12 月 31 日止",
    "统计期限自2023年1\n月1日至2023年12月\n31日止",
  ])
    test(`the period in 「${words.replaceAll("\n", " ")}」`, () =>
      expect(header(`${title}\n${words}`).period).toEqual({ from: "2023-01-01", to: "2023-12-31" }));
  test("the period in 「自2023年1月1日起，至2023年12月31日止」", () =>
    expect(header(`${title}\n统计期限自2023年1月1日起，至2023年12月31日止。`).period).not.toBeNull());
  test("a period of days that do not exist is none", () => {
    expect(header(`${title}\n统计期限自2023年2月30日至2023年12月31日。`).period).toBeNull();
  });
  test("the period gives the year where the title has none", () => {
    expect(header("长宁区财政局政府信息公开工作年度报告\n统计期限自2022年1月1日至2022年12月31日。").year).toBe(2022);
  });
  test("title and period name different years: the title's is taken, and said", () => {
    const { year, codes } = header(`${title}\n统计期限自2022年1月1日起至2022年12月31日止。`);
    expect(year).toBe(2023);
    expect(codes).toEqual(["read/years-differ"]);
  });
  for (const [line, date] of [
    ["发布日期：2024-01-20", "2024-01-20"],
    ["发布时间：2024-1-20 15:22", "2024-01-20"],
    ["发布日期：2024年1月20日", "2024-01-20"],
    ["成文日期: 二〇二四年一月二十日", "2024-01-20"],
    ["发布日期：2024-02-30", null],
    ["发布日期：", null],
  ] as const)
    test(`the publication date in 「${line}」`, () => expect(header(`${title}\n${line}`).publishedOn).toBe(date));
  for (const line of ["2024年1月20日", "二〇二四年一月二十日"])
    test(`the publication date in 「${line}」 below the report`, () =>
      expect(header(title, `\n长宁区财政局\n${line}\n`).publishedOn).toBe("2024-01-20"));
  test("how to reach the body", () => {
    const words =
      "如有疑问，请与本局联系（地址：幸福路9号，邮编：750001，电话：0955-7068588，传真：0955-7068589，电子邮箱：xxgk@example.cn）。";
    expect(header(`${title}\n${words}`).contact).toEqual({
      address: "幸福路9号",
      postcode: "750001",
      telephone: "0955-7068588",
      fax: "0955-7068589",
      email: "xxgk@example.cn",
    });
  });
  test("only a telephone, and none", () => {
    expect(header(`${title}\n联系电话：010-12345678。`).contact).toMatchObject({ telephone: "010-12345678", address: null });
    expect(header(`${title}\n联系电话：____`).contact).toBeNull();
    expect(header(title).contact).toBeNull();
  });
  test("nothing of the header: all of it is null, and the tables are read", () => {
    const report = header("");
    expect(report).toMatchObject({ body: null, year: null, period: null, publishedOn: null, contact: null, preface: "" });
    expect(cellsIn(report)).toEqual(cellsIn(clean));
  });
});

test("no cell of the clean texts is named by a finding", () => {
  for (const source of [text, olderText]) expect([...namedIn(readReport(source))] satisfies string[] as CellId[]).toEqual([]);
});
