import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as gongkai from "../src/index.js";

const root = join(import.meta.dirname, "..");

/** Freeze a value and all that it holds, so that a change throws. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, key));
  return value;
}

// The exported data are frozen too: a function that kept its state there would throw.
for (const value of Object.values(gongkai)) if (typeof value !== "function") deepFreeze(value);

const broken = [
  ["applications/received/total", 12],
  ["applications/carriedOver/total", 3],
  ["applications/concluded/total", 14],
  ["applications/carriedForward/total", 2],
] as const;
const blank = deepFreeze(gongkai.emptyReport("2021"));
const report = deepFreeze(broken.reduce((sofar, [cell, count]) => gongkai.withCell(sofar, cell, count), blank));
const finding = deepFreeze(gongkai.reconcile(report).findings[0] as gongkai.RuleFinding);
const results = ["upheld", "corrected", "otherOutcome", "pending", "total"] as const;
const routeOf = (counts: readonly (number | null)[]) =>
  deepFreeze(
    counts.reduce<gongkai.AnnualReport>(
      (sofar, count, index) => gongkai.withCell(sofar, `reviews/reconsideration/${results[index] ?? "total"}`, count),
      blank,
    ),
  );
const route = routeOf([10, 1, 0, 2, 12]);
const correction = deepFreeze(gongkai.proposeCorrections(route).proposals[0] as gongkai.Correction);
const gap = routeOf([10, 1, 0, null, 12]);
const deduction = deepFreeze(gongkai.deduceBlanks(gap).deductions[0] as gongkai.Deduction);
const contradiction = deepFreeze(gongkai.deduceBlanks(routeOf([10, 3, 0, null, 12])).contradictions[0] as gongkai.Contradiction);
const calendar = deepFreeze({ years: [2025], holidays: ["2025-01-01"], makeUpDays: ["2025-01-26"] });
const amount = deepFreeze({ value: "31.64", unit: "万元" } as const);
const grid = deepFreeze([
  ["信息内容", "本年处理决定数量"],
  ["行政处罚", 12],
]);

/**
 * One call of each public function, on frozen arguments. A function that is added to the package is added here:
 * it must give the same twice, and leave what it is given as it was.
 */
const calls: Readonly<Record<string, () => unknown>> = {
  addWorkingDays: () => gongkai.addWorkingDays("2025-01-08", 20, calendar),
  applicationRowsOf: () => gongkai.applicationRowsOf("2021"),
  cellIds: () => gongkai.cellIds("applications", "2021"),
  cellParts: () => gongkai.cellParts("applications/received/total"),
  cellValue: () => gongkai.cellValue(report, "applications/received/total"),
  chineseDigits: () => gongkai.chineseDigits("2020"),
  chineseNumeral: () => gongkai.chineseNumeral(12),
  convertAmount: () => gongkai.convertAmount(amount, "元"),
  dateParts: () => gongkai.dateParts("2025-01-08"),
  describeCell: () => gongkai.describeCell("applications/received/total", "en"),
  describeCitation: () => gongkai.describeCitation({ source: "regulations", article: "36(6)" }, "zh-CN"),
  deduceBlanks: () => gongkai.deduceBlanks(gap, deepFreeze({ marks: "fill" })),
  describeContradiction: () => gongkai.describeContradiction(contradiction, "zh-CN"),
  describeCorrection: () => gongkai.describeCorrection(correction, "en"),
  describeDeduction: () => gongkai.describeDeduction(deduction, "zh-CN"),
  describeFinding: () => gongkai.describeFinding(finding, "zh-CN"),
  describeSuspicion: () => gongkai.describeSuspicion({ equations: [], readings: [], equallyLikely: false, crossing: [] }, "en"),
  describeUnchecked: () =>
    gongkai.describeUnchecked(
      deepFreeze({
        rule: "reviews/route-total",
        cells: ["reviews/reconsideration/total"],
        blanks: ["reviews/reconsideration/total"],
      }),
      "en",
    ),
  editionOfYear: () => gongkai.editionOfYear(2020),
  emptyReport: () => gongkai.emptyReport(deepFreeze({ proactive: "2021", applications: "2019", reviews: "2021" })),
  findOutcome: () => gongkai.findOutcome("无法提供"),
  formatAmount: () => gongkai.formatAmount(amount),
  formatChineseDate: () => gongkai.formatChineseDate("2025-01-08"),
  formatCount: () => gongkai.formatCount(12345),
  formatRate: () => gongkai.formatRate(deepFreeze(gongkai.rate(report, "conclusionRate"))),
  headingNumber: () => gongkai.headingNumber(1, 2),
  isCellId: () => gongkai.isCellId("proactive/fees/collected"),
  isDate: () => gongkai.isDate("2025-01-08"),
  isWorkingDay: () => gongkai.isWorkingDay("2025-01-08", calendar),
  keepsDeadline: () => gongkai.keepsDeadline("2025-01-08", 2024, "department"),
  labelOf: () => gongkai.labelOf(gongkai.outcomes.disclosed, "en"),
  layout: () => gongkai.layout(report, deepFreeze({ locale: "zh-CN" })),
  outcomeChildren: () => gongkai.outcomeChildren("2021"),
  outcomeGroupOf: () => gongkai.outcomeGroupOf("unable.notHeld"),
  outcomeLeaves: () => gongkai.outcomeLeaves("2021"),
  parseChineseDate: () => gongkai.parseChineseDate("2025年1月8日"),
  parseChineseNumber: () => gongkai.parseChineseNumber("三百零五"),
  proposeCorrections: () => gongkai.proposeCorrections(route, deepFreeze({ mostProposals: 3 })),
  publicationDeadline: () => gongkai.publicationDeadline(2024, "department"),
  rate: () => gongkai.rate(report, "conclusionRate"),
  rates: () => gongkai.rates(report, deepFreeze({ column: "total" })),
  readClaims: () => gongkai.readClaims("共收到政府信息公开申请13件，其中网络申请9件、信函申请5件，同比增长8.3%。"),
  readReport: () => gongkai.readReport(grid, deepFreeze({ year: 2024 })),
  reconcile: () => gongkai.reconcile(report, deepFreeze({ advisory: true, rules: { "applications/row-total": "warning" } })),
  reconcileClaims: () =>
    gongkai.reconcileClaims(report, deepFreeze(gongkai.readClaims("共收到申请13件，予以公开5件，占40%。")), report),
  replyDeadline: () => gongkai.replyDeadline(deepFreeze({ received: "2025-01-08", calendar, extension: 20 })),
  reportingPeriod: () => gongkai.reportingPeriod(2024),
  shareAgreement: () => gongkai.shareAgreement(35, 805, 4.34, 2),
  toCsv: () => gongkai.toCsv(report, deepFreeze({ bom: true })),
  toHtml: () => gongkai.toHtml(report, deepFreeze({ findings: [finding] })),
  toMarkdown: () => gongkai.toMarkdown(report, deepFreeze({ locale: "en" })),
  toText: () => gongkai.toText(report),
  toWorkbook: () => gongkai.toWorkbook(report, deepFreeze({ advisory: true, rules: {} })),
  withCell: () => gongkai.withCell(report, "applications/received/total", 13),
  withMark: () => gongkai.withMark(report, "applications/received/total", "/"),
  workingDaysBetween: () => gongkai.workingDaysBetween("2025-01-02", "2025-01-27", calendar),
};

/** Do to a value whatever can be done: empty its lists, and change what else it holds. */
function spoil(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const part of Object.values(value)) spoil(part, seen);
  if (Object.isFrozen(value)) return;
  if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) Reflect.set(value, key, "spoilt");
}

const functions = Object.keys(gongkai).filter((name) => typeof Reflect.get(gongkai, name) === "function");

describe("every public function", () => {
  test("is called here", () => {
    expect(Object.keys(calls).sort()).toEqual([...functions].sort());
  });

  test.each(functions)("%s gives the same twice and changes nothing that it is given", (name) => {
    expect(calls[name]?.()).toEqual(calls[name]?.());
  });

  // The exported data are frozen here, which would keep what is shared from being spoilt: the built package is not.
  test("whatever is done to a result, the next is as before", () => {
    const script = `
      const gongkai = await import("gongkai");
      ${spoil}
      const source = "某县2023年政府信息公开工作年度报告\\n二、主动公开政府信息情况\\n第二十条第（六）项\\n信息内容\\t本年处理决定数量\\n" +
        "行政处罚\\t3\\t4\\n三、收到和处理政府信息公开申请情况\\n（一）予以公开\\t1\\t2\\n四、政府信息公开行政复议、行政诉讼情况\\n" +
        "结果维持\\t结果纠正\\t其他结果\\t尚未审结\\t总计\\n";
      const text = "共收到政府信息公开申请13件，其中网络申请9件、信函申请5件，同比增长8.3%。新收申请3件，审结4件，办理5件。";
      const all = () => {
        const broken = [["received", 12], ["carriedOver", 3], ["concluded", 14]].reduce(
          (report, [row, count]) => gongkai.withCell(report, "applications/" + row + "/total", count),
          gongkai.emptyReport("2021"),
        );
        const result = gongkai.readReport(source);
        const claims = gongkai.readClaims(text);
        return {
          result, cells: result.cells, claims, judged: gongkai.reconcileClaims(broken, claims),
          verdict: gongkai.reconcile(broken), deduced: gongkai.deduceBlanks(broken), corrected: gongkai.proposeCorrections(broken),
          rates: gongkai.rates(broken), layout: gongkai.layout(broken), workbook: gongkai.toWorkbook(broken),
          ids: gongkai.cellIds("applications", "2021"), parts: gongkai.cellParts("applications/received/total"),
          rows: gongkai.applicationRowsOf("2021"), leaves: gongkai.outcomeLeaves("2021"), children: gongkai.outcomeChildren("2021"),
          period: gongkai.reportingPeriod(2024), empty: gongkai.emptyReport("2019"),
        };
      };
      const before = JSON.stringify(all());
      spoil(all());
      console.log(JSON.stringify(all()) === before);`;
    const out = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root, encoding: "utf8" });
    expect(out.trim()).toBe("true");
  });
});

describe("importing the package", () => {
  // zod keeps its registry and its settings in two globals of its own; who does not import gongkai/schema has neither.
  const importing = (entry: string) => `
    const places = { globalThis, Object, Array, String, Number, Date, JSON, Math, RegExp, Map, Set, Promise };
    for (const [name, { prototype }] of Object.entries(places)) if (prototype) places[name + ".prototype"] = prototype;
    const names = () => Object.entries(places).flatMap(([name, place]) => Reflect.ownKeys(place).map((key) => name + "." + String(key)));
    const [before, environment] = [new Set(names()), JSON.stringify(process.env)];
    await import(${JSON.stringify(entry)});
    const added = names().filter((name) => !before.has(name) && !/^globalThis[.]__zod_/.test(name));
    console.log(JSON.stringify({ added, environment: environment === JSON.stringify(process.env) }));`;

  test.each(["gongkai", "gongkai/schema"])("%s adds nothing to the globals", (entry) => {
    const out = execFileSync(process.execPath, ["--input-type=module", "--eval", importing(entry)], {
      cwd: root,
      encoding: "utf8",
    });
    expect(JSON.parse(out)).toEqual({ added: [], environment: true });
  });
});
