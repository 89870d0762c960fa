import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type CellId, cellIds, cellValue, readReport, type TableCode, tables } from "../src/index.js";

const examples = join(import.meta.dirname, "../examples");
const read = (path: string) => readFileSync(join(examples, path), "utf8");

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run a script of examples/ in a Node of its own, against dist. */
function run(script: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(examples, script), ...args], {
    cwd: join(examples, ".."),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("the demo", () => {
  const runs = new Map<"zh" | "en", Run>();
  const printed = (language: "zh" | "en") => runs.get(language)?.stdout ?? "";
  /** What is printed of one report, from its banner to the next. */
  const printedOf = (language: "zh" | "en", body: string) =>
    printed(language)
      .split("═══")
      .find((_, index, parts) => parts[index - 1]?.includes(body)) ?? "";

  beforeAll(() => {
    runs.set("zh", run("demo.mjs"));
    runs.set("en", run("demo.mjs", "--en"));
  });

  test.each(["zh", "en"] as const)("ends well and says nothing on stderr (%s)", (language) => {
    expect(runs.get(language)).toMatchObject({ status: 0, stderr: "" });
  });

  test("prints no colours into a pipe", () => {
    expect(printed("zh") + printed("en")).not.toContain("\u001b");
  });

  test.each([
    ["zh", "中卫市审批服务管理局", "2020年1月22日（最迟 2020年1月31日）"],
    ["zh", "中卫市审批服务管理局", "三张，198 格，没有空白；版式 2019、2019、2019"],
    ["zh", "中卫市审批服务管理局", "「属于四类过程性信息」行有 8 个数，格式只有 7 格"],
    ["zh", "中卫市审批服务管理局", "同样的还有 13 条：第 53、54、"],
    ["zh", "中卫市审批服务管理局", "「社会组织」不是格式规定的名称，按「社会公益组织」读取"],
    ["zh", "中卫市审批服务管理局", "数字相符：42 个等式都成立。\n"],
    ["zh", "中卫市审批服务管理局", "能核对的数有 1 个，没有对不上的。"],
    ["zh", "中卫市审批服务管理局", "分母是 0，没有值：公开率、不予公开率、"],
    ["zh", "洪泽区人民政府", "公布  未写明（最迟 2024年3月31日）"],
    ["zh", "洪泽区人民政府", "数字不相符：40 个等式里有 2 个不成立。\n"],
    ["zh", "洪泽区人民政府", "「行政复议」：前四项之和为 11，总计为 0，差 11"],
    ["zh", "洪泽区人民政府", "「复议后起诉」：前四项之和为 5，总计为 0，差 5"],
    ["zh", "洪泽区人民政府", "先核对「行政复议」行「总计」列：若不是 0 而是 11"],
    ["zh", "洪泽区人民政府", "能核对的数有 5 个，1 个对不上。"],
    ["zh", "洪泽区人民政府", "文字写「11 件」，「行政复议」行「总计」列为 0"],
    ["en", "中卫市审批服务管理局", "has 8 values where the form has 7 cells"],
    ["en", "中卫市审批服务管理局", "13 more like it: lines 53, 54,"],
    ["en", "中卫市审批服务管理局", "The figures agree: all 42 equations hold."],
    ["en", "洪泽区人民政府", "The figures do not agree: 2 of 40 equations do not hold."],
    ["en", "洪泽区人民政府", "the four results add up to 11, the total is 0, a difference of 11"],
    ["en", "洪泽区人民政府", "row “Administrative reconsideration”, column “Total”: if it were 11 rather than 0"],
    ["en", "洪泽区人民政府", "The text says “11 件”"],
  ] as const)("says (%s) of %s: %s", (language, body, words) => {
    // Lines are broken where the terminal ends.
    const unbroken = printedOf(language, body).replace(/\n {4,}(?! )/g, language === "en" ? " " : "");
    expect(unbroken).toContain(words);
  });

  test.each(["zh", "en"] as const)("fits on two screens of 100 columns (%s)", (language) => {
    const lines = printed(language).split("\n");
    const width = (line: string) => line.length + (line.match(/[\u2e80-\uffee]/g) ?? []).length;
    expect(lines.filter((line) => width(line) > 100)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(100);
  });

  test.each([
    [/公开率 +4\/21 +19\.0%\n/],
    [/无法提供占比 +13\/21 +61\.9%\n/],
    [/复议纠错率 +1\/11 +9\.1% +用到不相符的数，见上\n/],
  ])("prints rates with both counts: %s", (line) => {
    expect(printedOf("zh", "洪泽区人民政府")).toMatch(line);
  });

  test("begins with a report that has figures", () => {
    expect(printed("zh").indexOf("洪泽区人民政府")).toBeLessThan(printed("zh").indexOf("中卫市审批服务管理局"));
  });

  test("writes the whole report as text", () => {
    expect(read("output/hongze-2023.txt")).toMatch(/一、本年新收政府信息公开申请数量[ │]+21 │ /);
  });

  test.each([
    ["hongze-2023", []],
    ["zhongwei-2019", ["(一) 大厅开放日", "（二）资料查阅", "中卫市审批服务管理局", "2020年1月22日"]],
  ])("writes the sentences of %s in one piece each, apart from what is no sentence", (name, others) => {
    const paragraphs = [...read(`output/${name}.html`).matchAll(/<p>([^<]*)<\/p>/g)].map(([, text]) => text ?? "");
    expect(paragraphs.length).toBeGreaterThan(3);
    expect(paragraphs.filter((text) => !/[。）]$/.test(text))).toEqual(others);
  });

  const files = ["zhongwei-2019", "hongze-2023"].flatMap((name) =>
    ["", ".en"].flatMap((language) => ["html", "md", "csv", "txt"].map((type) => `${name}${language}.${type}`)),
  );

  test.each(files)("writes %s, and says so", (file) => {
    expect(read(join("output", file))).toMatch(/[^\s]\r?\n$/);
    expect(printed("zh") + printed("en")).toContain(join("examples", "output", file));
  });

  test("marks the cells in question on the page", () => {
    const page = read("output/hongze-2023.html");
    expect(page).toContain('<td data-cell="reviews/reconsideration/total" class="finding suspect"');
    expect(page).toContain("数字不相符：40 个等式里有 2 个不成立。");
  });
});

describe("every script", () => {
  const facts: Readonly<Record<string, readonly string[]>> = {
    "check-report.mjs": [
      "applications/flow-balance",
      "applications/row-total",
      "「四、结转下年度继续办理」行「自然人」列：若不是 3 而是 4",
    ],
    "commonjs.cjs": ["「行政复议」：前四项之和为 11，总计为 0", "19.0%"],
    "deadlines.mjs": ["2025年2月11日", "2025年3月11日", "2026-01-31", "2026-03-31", "the calendar covers 2025"],
    "make-workbook.mjs": ["洪泽区人民政府2023年政府信息公开工作年度报告：有 2 处不符", "复议诉讼  53 格，16 个公式"],
    "print.mjs": ["结果维持 │ 结果纠正", "| 结果维持 | 结果纠正 |", "10,1,0,0,0,", '<th colspan="5" scope="col">行政复议</th>'],
    "rates.mjs": ["56.3% 67/119", "70.8% 17/24", "— ?/119"],
    "read-table.mjs": [
      "现行有效件数」列：17",
      "「行政强制」行「本年处理决定数量」列：空白，原文是「/」",
      "31.64 万元",
      "读作 17",
    ],
  };
  const scripts = readdirSync(examples).filter((name) => /\.[cm]js$/.test(name) && name !== "demo.mjs");

  test("has facts to be asked for", () => {
    expect(Object.keys(facts).sort()).toEqual(scripts.sort());
  });

  test.each(scripts)("%s ends well, says nothing on stderr, and says what it should", (script) => {
    const { status, stdout, stderr } = run(script);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const fact of facts[script] ?? []) expect(stdout).toContain(fact);
  });

  test.each(scripts)("%s is short", (script) => {
    expect(read(script).trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  });

  test.each([
    [["2020"], 2, "打不开「2020」；空白表写 2019 或 2021 · Cannot open “2020”; for a blank form give 2019 or 2021"],
    [[join(examples, "README.md")], 1, "里没有年度报告的表"],
    [["2021", join(examples, "missing", "x.xlsx")], 2, "写不了"],
  ] as const)("make-workbook.mjs called with %j ends with %i and one line", (args, code, words) => {
    const { status, stderr } = run("make-workbook.mjs", ...args);
    expect({ status, lines: stderr.split("\n").length }).toEqual({ status: code, lines: 2 });
    expect(stderr).toContain(words);
  });

  test("in English prints English", () => {
    expect(run("print.mjs", "en").stdout).toContain("Administrative reconsideration");
  });
});

describe("the text of", () => {
  const row = (cell: string, count: number): [string, number][] => [
    [`applications/${cell}/naturalPerson`, count],
    [`applications/${cell}/total`, count],
  ];
  const hongze: Readonly<Record<string, unknown>> = Object.fromEntries([
    ["proactive/normativeDocuments/repealed", 5],
    ["proactive/normativeDocuments/inForce", 5],
    ["proactive/licensing/decisions", 550],
    ["proactive/penalties/decisions", 4119],
    ["proactive/compulsion/decisions", 195],
    ["proactive/fees/collected", { value: "7730.28", unit: "万元" }],
    ...row("received", 21),
    ...row("partiallyDisclosed", 4),
    ...row("refused.stateSecret", 1),
    ...row("refused.processInformation", 1),
    ...row("refused.enforcementCaseFile", 1),
    ...row("unable.notHeld", 10),
    ...row("unable.requiresCreation", 3),
    ...row("notProcessed.petitionOrComplaint", 1),
    ...row("concluded", 21),
    ["reviews/reconsideration/upheld", 10],
    ["reviews/reconsideration/corrected", 1],
    ["reviews/litigationAfterReconsideration/upheld", 5],
  ]);
  const zhongwei = { "proactive/procurement/amount": { value: "0", unit: null } };

  /** Every cell that the editions of the tables have; what is not named is 0. */
  const wanted = (forms: Readonly<Record<TableCode, "2019" | "2021">>, named: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(tables.flatMap((table) => cellIds(table, forms[table]).map((cell) => [cell, named[cell] ?? 0])));

  const cases = [
    {
      name: "zhongwei-2019",
      header: { body: "中卫市审批服务管理局", year: 2019, publishedOn: "2020-01-22" },
      cells: wanted({ proactive: "2019", applications: "2019", reviews: "2019" }, zhongwei),
      codes: {
        "read/label-variant": 3,
        "read/cells-surplus": 14,
        "read/row-shifted": 1,
      },
    },
    {
      name: "hongze-2023",
      header: { body: "洪泽区人民政府", year: 2023, publishedOn: null },
      cells: wanted({ proactive: "2021", applications: "2019", reviews: "2019" }, hongze),
      codes: { "read/label-variant": 1 },
    },
  ];

  test.each(cases)("$name is read completely, every cell", ({ name, header, cells }) => {
    const { report } = readReport(read(`input/${name}.txt`));
    const found = Object.keys(cells).map((cell) => [cell, cellValue(report, cell as CellId)]);
    expect(report).toMatchObject({ ...header, marks: {} });
    expect(Object.fromEntries(found)).toEqual(cells);
  });

  test.each(cases)("$name has the findings of its quirks and no others", ({ name, codes }) => {
    const counts: Record<string, number> = {};
    for (const { code } of readReport(read(`input/${name}.txt`)).findings) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(codes);
  });
});
