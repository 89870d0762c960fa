import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { silentlyWrong } from "../../support/read.js";
import { clean, findingsOf, proactiveBlock, readCell, withLine } from "../../support/results.js";
import { expectCell, slot, text2019, text2021, unreadable } from "../../support/slots.js";

const money = slot("proactive/fees/collected", text2021, "行政事业性收费\t", "31.64", 20, 9);

const purchase = slot("proactive/procurement/amount", text2019, "政府集中采购\t13\t", "394432.52元", 24, 11);

const fees = "proactive/fees/collected";

describe("an amount of money", () => {
  const amount = (value: string, unit: string | null) => ({ value, unit });

  for (const [written, value] of [
    ["0", "0"],
    ["31.64", "31.64"],
    ["7730.280", "7730.280"],
    ["1,234.56", "1234.56"],
    ["1，234.56", "1234.56"],
    ["３１．６４", "31.64"],
    ["316441", "316441"],
    ["31.64万元", "31.64"],
    ["31.64 万元", "31.64"],
    ["99999999999999999999.01", "99999999999999999999.01"],
  ] as const)
    test(`「${written}」 under 万元 keeps its digits`, () => expectCell(money, written, amount(value, "万元")));

  for (const [written, value] of [
    ["251000元", "251000"],
    ["2792220.8元", "2792220.8"],
    ["２５１０００元", "251000"],
    ["251,000 元", "251000"],
  ] as const)
    test(`「${written}」 under 万元 keeps its own unit, and is said to`, () =>
      expectCell(money, written, amount(value, "元"), {
        codes: ["read/cell-worded"],
        args: { text: written, value: `${value}元` },
      }));

  test("a head that names no unit leaves it open", () => expectCell(purchase, "394432.52", amount("394432.52", null)));
  test("the unit of the cell is kept where the head names none", () => {
    expectCell(purchase, "39.44万元", amount("39.44", "万元"));
    expectCell(purchase, "394432.52元", amount("394432.52", "元"));
  });
  for (const mark of ["/", "无", "—"])
    test(`holds the mark 「${mark}」`, () =>
      expectCell(money, mark, null, { mark, codes: ["read/cell-marked"], args: { table: "proactive", mark } }));
  for (const written of [
    "3件",
    "约5万元",
    "五万元",
    "5万",
    "3亿元",
    "5元整",
    "￥5",
    "1.2.3",
    "1 234.5",
    "007",
    ".5",
    "5.",
    "12%",
    "=1",
  ])
    test(`「${written}」 is no amount: blank, and a finding names the cell`, () =>
      expectCell(money, written, null, unreadable(written)));
});

describe("the unit of the fees stands elsewhere than in their head", () => {
  const yuan = { value: { value: "251000", unit: "元" }, named: false };
  for (const [where, source] of [
    ["in a line of its own", proactiveBlock("八", "信息内容", "本年收费金额", "（单位：元）", "行政事业性收费", "251000")],
    ["in the label of the row", proactiveBlock("八", "信息内容\t本年收费金额", "行政事业性收费（单位：元）\t251000")],
    [
      "in the caption",
      proactiveBlock("八", "信息内容\t本年收费金额", "行政事业性收费\t251000").replace("）项", "）项（单位：元）"),
    ],
    [
      "over the caption",
      proactiveBlock("八", "信息内容\t本年收费金额", "行政事业性收费\t251000").replace("第二十条", "单位：元\n第二十条"),
    ],
    [
      "in the title of the section",
      proactiveBlock("八", "信息内容\t本年收费金额", "行政事业性收费\t251000").replace("情况", "情况（单位：元）"),
    ],
    ["under the table", `${proactiveBlock("八", "信息内容\t本年收费金额", "行政事业性收费\t251000")}单位：元\n`],
    ["behind a stroke", proactiveBlock("八", "信息内容\t本年收费金额/元", "行政事业性收费\t251000")],
    ["in the next cell", proactiveBlock("八", "信息内容\t本年收费金额\t单位：元", "行政事业性收费\t251000")],
  ] as const)
    test(`${where}: it is taken from there`, () => expect(readCell(source, fees)).toEqual(yuan));
  for (const unit of ["亿元", "千元", "百万元"])
    test(`${unit} is none of the form's: no unit is given, and a finding says so`, () =>
      expect(readCell(proactiveBlock("八", `信息内容\t本年收费金额（单位：${unit}）`, "行政事业性收费\t2.51"), fees)).toEqual({
        value: { value: "2.51", unit: null },
        named: true,
      }));
});

test("no unit is named: the form's is taken, and a notice says so", () => {
  const { report, findings } = readReport(proactiveBlock("八", "信息内容\t本年收费金额", "行政事业性收费\t31.64"));
  expect(report.proactive?.rows.fees?.collected).toEqual({ value: "31.64", unit: "万元" });
  expect(findings.filter(({ cells }) => cells.includes(fees))).toMatchObject([{ code: "read/unit-assumed", severity: "notice" }]);
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
