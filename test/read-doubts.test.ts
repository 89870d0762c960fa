import { describe, expect, test } from "vitest";
import { type CellId, cellValue, type Grid, readReport } from "../src/index.js";

/** What a cell was read as, and whether a warning names it. */
function read(source: string | Grid, cell: CellId) {
  const { report, findings } = readReport(source);
  const named = findings.some(({ severity, cells }) => severity !== "notice" && cells.includes(cell));
  return { value: cellValue(report, cell) ?? null, named };
}

const proactive = (block: string, ...lines: string[]) =>
  ["二、主动公开政府信息情况", `第二十条第（${block}）项`, ...lines, ""].join("\n");
const applicants = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const routes =
  "行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n" +
  "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
const fees = "proactive/fees/collected";

describe("the unit of the fees stands elsewhere than in their head", () => {
  const yuan = { value: { value: "251000", unit: "元" }, named: false };
  for (const [where, source] of [
    ["in a line of its own", proactive("八", "信息内容", "本年收费金额", "（单位：元）", "行政事业性收费", "251000")],
    ["in the label of the row", proactive("八", "信息内容\t本年收费金额", "行政事业性收费（单位：元）\t251000")],
    ["in the caption", proactive("八", "信息内容\t本年收费金额", "行政事业性收费\t251000").replace("）项", "）项（单位：元）")],
    [
      "over the caption",
      proactive("八", "信息内容\t本年收费金额", "行政事业性收费\t251000").replace("第二十条", "单位：元\n第二十条"),
    ],
    [
      "in the title of the section",
      proactive("八", "信息内容\t本年收费金额", "行政事业性收费\t251000").replace("情况", "情况（单位：元）"),
    ],
    ["under the table", `${proactive("八", "信息内容\t本年收费金额", "行政事业性收费\t251000")}单位：元\n`],
    ["behind a stroke", proactive("八", "信息内容\t本年收费金额/元", "行政事业性收费\t251000")],
    ["in the next cell", proactive("八", "信息内容\t本年收费金额\t单位：元", "行政事业性收费\t251000")],
  ] as const)
    test(`${where}: it is taken from there`, () => expect(read(source, fees)).toEqual(yuan));
  for (const unit of ["亿元", "千元", "百万元"])
    test(`${unit} is none of the form's: no unit is given, and a finding says so`, () =>
      expect(read(proactive("八", `信息内容\t本年收费金额（单位：${unit}）`, "行政事业性收费\t2.51"), fees)).toEqual({
        value: { value: "2.51", unit: null },
        named: true,
      }));
});

test("no unit is named: the form's is taken, and a notice says so", () => {
  const { report, findings } = readReport(proactive("八", "信息内容\t本年收费金额", "行政事业性收费\t31.64"));
  expect(report.proactive?.rows.fees?.collected).toEqual({ value: "31.64", unit: "万元" });
  expect(findings.filter(({ cells }) => cells.includes(fees))).toMatchObject([{ code: "read/unit-assumed", severity: "notice" }]);
});

describe("glued digits", () => {
  const glued = (digits: string) =>
    `三、收到和处理政府信息公开申请情况\n（一）予以公开${digits}（二）部分公开0000000（三）不予公开1.属于国家秘密0000000\n`;
  test("that can be split in one way only, and then do not add up: the row is blank, the reading is listed", () => {
    expect(read(glued("1000005"), "applications/disclosed/total")).toEqual({ value: null, named: true });
    expect(readReport(glued("1000005")).findings.find(({ code }) => code === "read/cells-glued")?.args).toMatchObject({
      settled: false,
      readings: [["1", "0", "0", "0", "0", "0", "5"]],
    });
  });
  test("with more agreeing readings than are kept: none is chosen, and the finding says that the search stopped", () => {
    const { findings } = readReport(glued("111111111111111112346"));
    expect(findings.find(({ code }) => code === "read/cells-glued")?.args).toMatchObject({ settled: false, stopped: true });
  });
});

describe("what a cell holds is kept as it stands", () => {
  const heads = `三、收到和处理政府信息公开申请情况\n${applicants}\n`;
  test("digits that a gap parts", () => {
    const { cells, report } = readReport(`${heads}（一）予以公开\t3 4\t0\t0\t0\t0\t0\t34\n`);
    expect(report.applications?.rows.disclosed.naturalPerson).toBe(34);
    expect(cells["applications/disclosed/naturalPerson"]?.raw).toBe("3 4");
  });
  test("a value below a head that is not the form's is left out, and those beside it are read", () => {
    const { cells, report } = readReport(proactive("一", "信息内容\t本年废止件数\t本年所定件数\t现行有效件数", "规章\t25\t3\t1"));
    expect(report.proactive?.rows.administrativeRules).toEqual({ issued: null, repealed: 25, inForce: 1 });
    expect(cells["proactive/administrativeRules/issued"]).toMatchObject({ raw: "25 3 1", state: "several" });
  });
});

describe("a number that stands beside a row and may be a piece of it", () => {
  test("the last digits of a total on the next line: the row is named", () => {
    const source = `三、收到和处理政府信息公开申请情况\n${applicants}\n一、本年新收政府信息公开申请数量\t120\t20\t1\t1\t1\t1\t14\n4\n`;
    expect(read(source, "applications/received/total")).toEqual({ value: 14, named: true });
  });
  test("the last digit of a count of section 二 on the next line: the cell is named", () => {
    const source = proactive("五", "信息内容\t本年处理决定数量", "行政许可\t30", "0");
    expect(read(source, "proactive/licensing/decisions")).toEqual({ value: 30, named: true });
  });
  test("the last digit of section 四 on the next line: its cells are named", () => {
    const source = `四、政府信息公开行政复议、行政诉讼情况\n${routes}\n10\t1\t0\t0\t11\t0\t0\t0\t0\t0\t5\t1\t0\t6\t1\n2\n`;
    expect(read(source, "reviews/litigationAfterReconsideration/total")).toEqual({ value: 1, named: true });
  });
  test("numbers over their labels: every row is named", () => {
    const source = proactive("六", "信息内容 本年处理决定数量", "46", "行政处罚", "3", "行政强制");
    expect(read(source, "proactive/penalties/decisions").named).toBe(true);
    expect(read(source, "proactive/compulsion/decisions")).toEqual({ value: null, named: true });
  });
  test("a page number behind a row without a value: it is not its value", () => {
    const source = proactive("六", "信息内容\t本年处理决定数量", "行政处罚\t46", "行政强制", "", "3", "");
    expect(read(source, "proactive/compulsion/decisions")).toEqual({ value: null, named: true });
  });
  test("12 / 30 at the foot of a page is no value", () => {
    const source = proactive("六", "信息内容", "本年处理决定数量", "行政处罚", "12 / 30", "46", "行政强制", "3");
    expect(read(source, "proactive/penalties/decisions")).toEqual({ value: 46, named: false });
  });
});

describe("a head in other words", () => {
  test("between heads that stand in other places: nothing is read by the form's order", () => {
    const source = proactive("一", "信息内容\t本年废止件数\t本年所定件数\t现行有效件数", "规章\t25\t3\t1");
    expect(read(source, "proactive/administrativeRules/issued")).toEqual({ value: null, named: true });
  });
});

describe("cells that libraries wrap", () => {
  const grid = [
    ["第二十条第（六）项"],
    ["信息内容", { richText: [{ text: "本年处理" }, { text: "决定数量" }] }],
    ["行政处罚", { formula: "A1", result: 12 }],
    ["行政强制", "12.0"],
  ] as unknown as Grid;
  test("rich text and formulas are read by what they show", () =>
    expect(read(grid, "proactive/penalties/decisions")).toEqual({ value: 12, named: false }));
  test.each([
    ["a link around rich text", { text: { richText: [{ text: "4" }] }, hyperlink: "#a" }, 4, false],
    ["a formula with an error", { formula: "A1", result: { error: "#REF!" } }, null, true],
    ["a formula without a result", { formula: "A1" }, null, true],
    ["an object of another kind", { colour: "red" }, null, true],
  ])("%s", (_, value, wanted, named) => {
    const cells = [
      ["第二十条第（六）项"],
      ["信息内容", "本年处理决定数量"],
      ["行政处罚", value],
      ["行政强制", 1],
    ] as unknown as Grid;
    expect(read(cells, "proactive/penalties/decisions")).toEqual({ value: wanted, named });
  });
  test("12.0 is 12", () => expect(read(grid, "proactive/compulsion/decisions")).toEqual({ value: 12, named: false }));
});

describe("a page whose table of layout holds the report", () => {
  test("paragraphs before the inner table are lines of their own", () => {
    const { report } = readReport(
      "<table><tr><td><p>示例县2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>文字。</p><p>二、主动公开政府信息情况</p>" +
        "<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚</td><td>46</td></tr></table></td></tr></table>",
    );
    expect(report.body).toBe("示例县");
    expect(report.sections.map(({ title }) => title)).toEqual(["总体情况", "主动公开政府信息情况"]);
  });
});
