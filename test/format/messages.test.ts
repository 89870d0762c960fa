import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  advisoryRules,
  cellIds,
  describeCell,
  describeFinding,
  describeSuspicion,
  describeUnchecked,
  emptyReport,
  type Finding,
  labelOf,
  type ReadCode,
  readCodes,
  readReport,
  reconcile,
  rules,
  type Suspicion,
  sections,
  type UncheckedEquation,
  withCell,
} from "../../src/index.js";
import { cleanReport, withCells } from "../support/clean.js";

const words = (finding: Finding | undefined) => {
  if (!finding) throw new Error("No finding");
  return { zh: describeFinding(finding, "zh-CN"), en: describeFinding(finding, "en") };
};

describe("a broken equation", () => {
  test("a row: its label and number, both sums, the difference, what to check", () => {
    const report = withCell(cleanReport("2021"), "applications/disclosed/total", 25);
    expect(words(reconcile(report).findings.find(({ code }) => code === "applications/row-total"))).toEqual({
      zh: "「（一）予以公开」行：各列之和为 23，总计为 25，差 2。请核对本行各列与总计。",
      en: "Row “Disclosed”: the columns add up to 23, the total is 25, a difference of 2. Check the columns and the total of the row.",
    });
  });
  test("a column: its label", () => {
    const report = withCell(cleanReport("2021"), "applications/carriedForward/naturalPerson", 4);
    expect(words(reconcile(report).findings[0]).zh).toBe(
      "「自然人」列：第一项加第二项为 60，第三项总计加第四项为 59，差 1。请核对本列的新收、上年结转、办理总计和结转下年。",
    );
  });
  test("a route of section 四", () => {
    const report = withCell(cleanReport("2021"), "reviews/litigationAfterReconsideration/total", 10);
    expect(words(reconcile(report).findings[0])).toEqual({
      zh: "「复议后起诉」：前四项之和为 11，总计为 10，差 1。请核对各项与总计。",
      en: "“Litigation after reconsideration”: the four results add up to 11, the total is 10, a difference of 1. Check the results and the total.",
    });
  });
  test("with a blank: the blank is said", () => {
    const report = withCells(withCell(cleanReport("2021"), "applications/received/research", null), {
      "applications/received/total": 3,
    });
    expect(words(reconcile(report).findings.find(({ code }) => code === "applications/row-total")).zh).toContain(
      "（其中 1 格空白，未计入）",
    );
  });
});

describe("where to look first", () => {
  const first = (report: AnnualReport, locale: "zh-CN" | "en") =>
    describeSuspicion(reconcile(report).suspicions[0] as Suspicion, locale);
  test("one cell explains all", () => {
    const report = withCell(cleanReport("2021"), "applications/disclosed/business", 8);
    expect(first(report, "zh-CN")).toBe("请先核对「（一）予以公开」行「商业企业」列：若不是 8 而是 3，各项即相符。");
    expect(first(report, "en")).toBe(
      "Look first at the cell in row “Disclosed”, column “Businesses”: if it were 3 rather than 8, all would agree.",
    );
  });
  test("five cells explain it as well", () => {
    const report = withCell(cleanReport("2021"), "reviews/reconsideration/total", 12);
    expect(first(report, "zh-CN")).toMatch(/^有 5 种可能，无法分辨：/);
    expect(first(report, "en")).toMatch(/^5 readings are equally likely: /);
  });
  test("two cells were exchanged", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/disclosed/naturalPerson": 3,
      "applications/disclosed/business": 20,
    });
    expect(first(report, "zh-CN")).toContain("可能互换");
  });
  test("nothing simple explains it", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/disclosed/naturalPerson": 21,
      "applications/partiallyDisclosed/business": 5,
      "applications/unable.notHeld/research": 3,
    });
    expect(first(report, "zh-CN")).toContain("不相符的等式都经过这些格");
  });
});

describe("every finding has words in both languages", () => {
  const forbidden = /非法|无效|请勿|抱歉|对不起|invalid|forbidden|please|sorry|undefined|null|NaN|\[object/i;
  const single = { count: 0, stated: null, stopped: false };
  const samples: Record<ReadCode, Finding["args"]> = {
    "read/other-form": { form: "university", markers: ["高等学校信息公开", "学年"] },
    "read/body-unknown": { title: "2023年政府信息公开工作年度报告" },
    "read/dates-differ": { taken: { kind: "published", date: "2024-01-20" }, other: { kind: "written", date: "2024-01-12" } },
    "read/older-form": { markers: ["统计指标", "答复总数"] },
    "read/table-missing": { table: "reviews" },
    "read/editions-mixed": { table: "proactive", form: "2021", heads: ["对外公开总数量"] },
    "read/edition-assumed": { table: "applications", form: "2019" },
    "read/label-variant": { text: "社会组织", label: "社会公益组织", grade: "alias" },
    "read/heads-reordered": { table: "applications", heads: ["总计", "自然人"], settled: false },
    "read/label-unknown": { text: "其他主动公开文件", values: ["3"] },
    "read/label-apart": { label: "部分公开", values: ["1", "0"], settled: true },
    "read/row-shifted": { label: "属于三类内部事务信息", by: -2 },
    "read/rows-missing": { table: "applications", labels: ["予以公开", "部分公开", "重复申请", "其他"] },
    "read/heads-unknown": { table: "applications", heads: ["县公安局", "县教育局"], settled: false },
    "read/values-apart": { table: "applications", way: "reading-order", readings: 1 },
    "read/rows-several": { table: "reviews", labels: ["2022年", "2021年"] },
    "read/row-repeated": { label: "予以公开", values: ["1"] },
    "read/cells-surplus": {
      label: "重复申请",
      found: 8,
      expected: 7,
      values: ["0"],
      settled: true,
      readings: [],
      ...single,
    },
    "read/cells-missing": {
      label: "重复申请",
      found: 6,
      expected: 7,
      values: ["0"],
      settled: false,
      readings: [],
      ...single,
    },
    "read/cells-glued": {
      label: "规范性文件",
      found: 1,
      expected: 3,
      values: ["898989"],
      settled: false,
      readings: [
        ["89", "89", "89"],
        ["8", "98", "989"],
      ],
      ...single,
    },
    "read/cells-split": {
      label: "予以公开",
      found: 7,
      expected: 7,
      values: ["1 2"],
      settled: true,
      readings: [],
      ...single,
    },
    "read/cells-unconfirmed": {
      label: "予以公开",
      found: 7,
      expected: 7,
      values: ["1", "0", "0", "0", "0", "0", "12"],
      settled: true,
      readings: [],
      ...single,
    },
    "read/subtotal-differs": { label: "予以公开", stated: 8, sum: 7 },
    "read/totals-misplaced": { rows: 9 },
    "read/cells-merged": {
      label: "予以公开",
      found: 1,
      expected: 7,
      values: ["0"],
      settled: true,
      readings: [],
      ...single,
    },
    "read/cell-unreadable": { text: "见附件" },
    "read/cell-marked": { table: "proactive", mark: "/" },
    "read/cell-worded": { text: "3件", value: "3" },
    "read/unit-assumed": {},
    "read/unit-unknown": {},
    "read/number-stray": { values: ["20"] },
    "read/years-differ": { title: 2023, period: 2022 },
    "read/second-report": { count: 1 },
    "read/markup-escaped": {},
    "read/markup-too-deep": {},
    "read/source-is-name": { text: "report.docx" },
  };
  for (const code of readCodes)
    test(code, () => {
      const finding: Finding = {
        code,
        severity: "notice",
        cells: ["applications/received/total"],
        at: { line: 12, column: 3 },
        args: samples[code],
      };
      const { zh, en } = words(finding);
      for (const sentence of [zh, en]) expect(sentence).not.toMatch(forbidden);
      expect(zh).toMatch(/^第 12 行第 3 字：.+。$/);
      expect(en).toMatch(/^Line 12, column 3: .+\.$/);
    });
  test("of a rule: tried by breaking each cell of each table", () => {
    for (const edition of ["2019", "2021"] as const)
      for (const table of ["proactive", "applications", "reviews"] as const)
        for (const cell of cellIds(table, edition).filter((id) => !/collected|amount/.test(id))) {
          const report = withCell(cleanReport(edition), cell as "applications/received/total", -7.5);
          for (const finding of reconcile(report, { advisory: true }).findings) {
            const { zh, en } = words(finding);
            expect(zh + en).not.toMatch(forbidden);
          }
        }
  });
  test("a cell by its labels, in the words of its edition", () => {
    expect(describeCell("proactive/normativeDocuments/newlyMade", "zh-CN")).toBe("「规范性文件」行「本年新制作数量」列");
    expect(describeCell("proactive/fees/collected", "zh-CN")).toBe("「行政事业性收费」行「本年收费金额」列");
    expect(describeCell("applications/concluded/total", "zh-CN")).toBe("「（七）总计」行「总计」列");
    expect(describeCell("applications/received/total", "en")).toBe("row “Applications received this year”, column “Total”");
  });
});

describe("an equation that could not be checked", () => {
  const uncheckedOf = (report: AnnualReport, rule: string) => {
    const found = reconcile(report, { advisory: true }).unchecked.filter((one) => one.rule === rule);
    return { zh: found.map((one) => describeUnchecked(one, "zh-CN")), en: found.map((one) => describeUnchecked(one, "en")) };
  };
  test("one blank: the equation and the cell", () => {
    const report = withCell(cleanReport("2021"), "reviews/reconsideration/total", null);
    expect(uncheckedOf(report, "reviews/route-total")).toEqual({
      zh: ["「行政复议」的各项之和不能核对：「行政复议」行「总计」列空白。"],
      en: [
        "A blank cell keeps the sum of “Administrative reconsideration” from being checked: row “Administrative reconsideration”, column “Total”.",
      ],
    });
  });
  test("two blanks: both", () => {
    const report = withCells(cleanReport("2021"), {
      "applications/carriedOver/naturalPerson": null,
      "applications/carriedForward/naturalPerson": null,
    });
    expect(uncheckedOf(report, "applications/flow-balance")).toEqual({
      zh: [
        "「自然人」列一、二项与三、四项的平衡不能核对：「二、上年结转政府信息公开申请数量」行「自然人」列、「四、结转下年度继续办理」行「自然人」列空白。",
      ],
      en: [
        "2 blank cells keep the balance of column “Natural persons” from being checked: row “Applications carried over from last year”, column “Natural persons”; row “Carried forward to next year”, column “Natural persons”.",
      ],
    });
  });
  test("many blanks: five, and how many more", () => {
    const cells = cellIds("applications", "2021").filter((cell) => cell.startsWith("applications/disclosed/"));
    const report = withCells(cleanReport("2021"), Object.fromEntries(cells.map((cell) => [cell, null])));
    const { zh, en } = uncheckedOf(report, "applications/row-total");
    expect(zh[0]).toMatch(/^「（一）予以公开」行的各列之和不能核对：(?:「（一）予以公开」行「[^」]+」列、?){5}等 7 格空白。$/);
    expect(en[0]).toMatch(/^7 blank cells keep the sum of row “Disclosed” from being checked: (?:[^;]+; ){5}and 2 more\.$/);
  });
  test("every rule that compares sums has a name in words", () => {
    const sums = [...rules, ...advisoryRules].flatMap((rule) => (rule.kind === "sum" ? [rule] : []));
    const named = sums.flatMap(({ id, equations }) => {
      const cells = [equations["2019"], equations["2021"]].flat().flatMap(({ left, right }) => [...left, ...right]);
      const unchecked: UncheckedEquation = { rule: id, cells, blanks: cells.slice(0, 1) };
      return [describeUnchecked(unchecked, "zh-CN"), describeUnchecked(unchecked, "en")];
    });
    expect(named.filter((text) => /[a-z]+\/[a-z-]+/.test(text))).toEqual([]);
    expect(named).toHaveLength(sums.length * 2);
  });
});

test("a finding in a grid says table, row and cell", () => {
  const { findings } = readReport([
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", "见附件"],
    ["行政强制", 1],
  ]);
  const finding = findings.find(({ code }) => code === "read/cell-unreadable");
  expect(words(finding).zh).toBe(
    "第 1 个表第 3 行第 2 格：「行政处罚」行「本年处理决定数量」列写的是「见附件」，不是这一格可以填的数，留空。请核对。",
  );
});

test("a locale that there is not is refused, by whatever words something", () => {
  const { findings, suspicions } = reconcile(withCell(cleanReport("2021"), "reviews/reconsideration/total", 1));
  expect(() => describeFinding(findings[0] as Finding, "fr" as never)).toThrow(
    'Cannot word a finding: expected locale "zh-CN" or "en", was "fr"',
  );
  expect(() => describeSuspicion(suspicions[0] as Suspicion, "fr" as never)).toThrow(
    'Cannot word a suspicion: expected locale "zh-CN" or "en", was "fr"',
  );
  const blank: UncheckedEquation = { rule: "reviews/route-total", cells: [], blanks: [] };
  expect(() => describeUnchecked(blank, "fr" as never)).toThrow(
    'Cannot word an unchecked equation: expected locale "zh-CN" or "en", was "fr"',
  );
  expect(() => describeCell("reviews/reconsideration/total", "fr" as never)).toThrow(
    'Cannot word a cell: expected locale "zh-CN" or "en", was "fr"',
  );
  expect(() => labelOf(sections.reviews, "fr" as never)).toThrow(
    'Cannot word a label: expected locale "zh-CN" or "en", was "fr"',
  );
});

test("a finding of somebody else is refused, with its code", () => {
  const finding: Finding = { code: "agency/own-check", severity: "error", cells: [], args: {} };
  expect(() => describeFinding(finding, "en")).toThrow('Cannot word a finding of code "agency/own-check"');
  expect(() => describeFinding({ ...finding, code: "__proto__" }, "en")).toThrow('Cannot word a finding of code "__proto__"');
});

test("one thing is worded in the singular in English", () => {
  const blank = withCell(cleanReport("2021"), "applications/received/research", null);
  const [first] = reconcile(withCell(blank, "applications/received/total", 3)).findings.filter(
    ({ code }) => code === "applications/row-total",
  );
  expect(words(first).en).toContain("(1 cell is blank and adds nothing)");
  const shifted: Finding = {
    code: "read/row-shifted",
    severity: "notice",
    cells: [],
    args: { label: "属于三类内部事务信息", by: 1 },
  };
  expect(words(shifted).en).toContain("stands 1 cell to the right");
  const unpaid: Finding = {
    code: "report/fees-reported",
    severity: "warning",
    cells: [],
    args: { kind: "feesReported", applications: 1 },
  };
  expect(words(unpaid).en).toMatch(/^1 application ended/);
});

test("rules have a wording of their own, in both languages", () => {
  for (const { statement, gloss } of [...rules, ...advisoryRules]) {
    expect(statement).toMatch(/\p{Script=Han}/u);
    expect(gloss).not.toMatch(/\p{Script=Han}/u);
  }
  expect(reconcile(emptyReport("2021")).ruleSet).toBe("2");
});
