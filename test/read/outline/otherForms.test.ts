import { describe, expect, test } from "vitest";
import { describeFinding, readReport, toText } from "../../../src/index.js";
import { fullReport } from "../../support/read.js";

const rows = [
  ["主动公开文件数", "条", "389"],
  ["其中：1.政府网站公开条数", "条", "389"],
  ["受理依申请公开信息总数", "条", "2"],
  ["其中：1.当面申请数", "条", "0"],
  ["对申请的答复总数", "条", "2"],
  ["其中：1.同意公开答复数", "条", "1"],
  ["2.不予公开答复数", "条", "1"],
  ["行政复议件数", "件", "0"],
  ["行政诉讼数", "件", "0"],
];
const heads = ["指标名称", "计量单位", "数量"];
const table = [heads, ...rows];
const title = "青石市市场监督管理局2018年度政府信息公开工作年度报告";
const codes = (source: string | readonly (readonly string[])[]) => {
  const { findings, report } = readReport(source);
  expect(report).toMatchObject({ proactive: null, applications: null, reviews: null });
  return findings.filter(({ code }) => code === "read/table-missing" || code.endsWith("-form")).map(({ code }) => code);
};

describe("the statistics form from before 2019 is refused", () => {
  for (const [name, source] of [
    ["tabs", `${title}\n${table.map((row) => row.join("\t")).join("\n")}`],
    ["bars", `${title}\n${table.map((row) => `| ${row.join(" | ")} |`).join("\n")}`],
    ["HTML", `<p>${title}</p><table>${table.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`).join("")}</table>`],
    ["commas", table.map((row) => row.join(",")).join("\n")],
    ["a cell a line", `${title}\n${table.flat().join("\n")}`],
    ["nothing between", `${title}六、附表 指 标 名 称计量单位2018年度${rows.flat().join("")}`],
    ["blanks within the heads", `${title}\n指 标 名 称\t计 量 单 位\t数 量\n${rows.map((row) => row.join("\t")).join("\n")}`],
    ["traditional characters", `指標名稱\t計量單位\t數量\n主動公開政府信息數\t條\t3\n`],
    [
      "sections of that time",
      `${title}\n一、概述\n无\n二、主动公开政府信息情况\n无\n三、依申请公开情况\n无\n四、复议、诉讼情况\n无\n五、附表\n${table.map((row) => row.join("\t")).join("\n")}`,
    ],
  ] as const)
    test(name, () => expect(codes(source)).toEqual(["read/older-form"]));
  test("a grid", () => expect(codes(table)).toEqual(["read/older-form"]));
});

describe("reports of others are refused by name", () => {
  for (const [name, source, form] of [
    [
      "a university's, by its law",
      "青石大学2022-2023学年信息公开工作年度报告\n根据《高等学校信息公开办法》编制。\n一、概述\n无",
      "university",
    ],
    ["a university's, by its title", "青石学院2022—2023学年度信息公开年度报告\n一、总体情况\n无", "university"],
    [
      "an enterprise's, by its rules",
      "青石水务集团有限公司2023年信息公开年度报告\n根据《公共企事业单位信息公开规定制定办法》编制。\n一、总体情况\n无",
      "enterprise",
    ],
    ["a hospital's, by its title", "青石市人民医院信息公开年度报告（2023年）\n一、总体情况\n无", "enterprise"],
  ] as const)
    test(name, () => {
      const { findings } = readReport(source);
      expect(findings.find(({ code }) => code === "read/other-form")?.args).toMatchObject({ form });
      expect(findings.some(({ code }) => code === "read/table-missing")).toBe(false);
    });
  test("it is said which", () => {
    const { findings } = readReport("青石学院2022-2023学年信息公开年度报告\n根据《高等学校信息公开办法》编制。");
    const said = findings.filter(({ code }) => code === "read/other-form").map((finding) => describeFinding(finding, "zh-CN"));
    expect(said).toEqual([expect.stringContaining("高等学校信息公开年度报告")]);
  });
});

describe("a report on this form is not refused", () => {
  test("it speaks of universities and enterprises before its sections", () => {
    const { report } = readReport(
      `推进公共企事业单位信息公开，落实《高等学校信息公开办法》，本学年\n${toText(fullReport("2021"))}`,
    );
    expect(report.applications).not.toBeNull();
  });
  test("its tables are missing, and its opening speaks of public enterprises", () => {
    const source = "青石市2023年政府信息公开工作年度报告\n推进公共企事业单位信息公开。\n一、总体情况\n无。";
    expect(codes(source)).toEqual(["read/table-missing", "read/table-missing", "read/table-missing"]);
  });
});
