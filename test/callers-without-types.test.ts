import { describe, expect, test } from "vitest";
import * as library from "../src/index.js";
import { emptyReport, type Grid, rate, readReport, reconcile } from "../src/index.js";

const result = readReport("第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t12\n行政强制\t1\n");

/** A value of every kind. */
const kinds = {
  undefined: undefined,
  null: null,
  number: 0.5,
  string: "no such word",
  object: {},
  array: [],
  function: () => 1,
  symbol: Symbol("s"),
  bigint: 1n,
  result,
} as const;
type Kind = keyof typeof kinds;

/** An argument that is right, and the kinds of which any other value is taken too, as documented. */
type Argument = readonly [right: unknown, ...accepted: Kind[]];

const report: Argument = [emptyReport("2021")];
const options: Argument = [{}, "undefined", "object"];
const locale: Argument = ["en"];
const edition: Argument = ["2021"];
const cell: Argument = ["reviews/reconsideration/total"];
const text: Argument = ["二〇二一年", "string"];
const date: Argument = ["2023-03-01"];
const calendar: Argument = [{ years: [2023], holidays: [], makeUpDays: [] }];
const anything = Object.keys(kinds) as Kind[];
const finding = {
  code: "report/sections-present",
  severity: "warning",
  cells: [],
  args: { kind: "sectionsPresent", missing: [] },
};

const functions: Readonly<Record<string, readonly Argument[]>> = {
  addWorkingDays: [date, [1], calendar],
  applicationRowsOf: [edition],
  cellIds: [["reviews"], edition],
  cellParts: [cell],
  cellValue: [report, cell],
  chineseDigits: [text],
  chineseNumeral: [[1]],
  convertAmount: [[{ value: "1", unit: "元" }], ["万元"]],
  dateParts: [date],
  deduceBlanks: [report, options],
  describeCell: [cell, locale],
  describeCitation: [[{ source: "form2021" }], locale],
  describeContradiction: [[{ reason: "negative", cells: [], implied: [], equations: [] }], locale],
  describeCorrection: [[{ mistakes: [], doubts: [] }], locale],
  describeDeduction: [
    [{ cell: cell[0], value: 1, basis: "onlyBlank", equations: [], mark: null, filled: true, sure: true }],
    locale,
  ],
  describeFinding: [[finding], locale],
  describeSuspicion: [[{ readings: [], crossing: [], equallyLikely: false }], locale],
  describeUnchecked: [[{ rule: "reviews/route-total", cells: [cell[0]], blanks: [cell[0]] }], locale],
  editionOfYear: [[2021, "number"]],
  emptyReport: [edition],
  findOutcome: [text, ["2021", "undefined"]],
  formatAmount: [[null, "null"], options],
  formatChineseDate: [date, ["digits", "undefined"]],
  formatCount: [[null, "null"], options],
  formatRate: [[{ numerator: 1, denominator: 2 }], options],
  headingNumber: [[1], [1]],
  isCellId: [[cell[0], ...anything]],
  isDate: [[date[0], ...anything]],
  isWorkingDay: [date, calendar],
  keepsDeadline: [date, [2023], ["government"]],
  labelOf: [[{ label: "总计", gloss: "Total" }], locale, ["2021", "undefined"]],
  layout: [report, options],
  outcomeChildren: [edition, ["refused", "undefined"]],
  outcomeGroupOf: [["disclosed"]],
  outcomeLeaves: [edition, ["refused", "undefined"]],
  parseChineseDate: [text],
  parseChineseNumber: [text],
  proposeCorrections: [report, options],
  publicationDeadline: [[2023], ["government"]],
  rate: [report, ["disclosureRate"], options],
  rates: [report, options],
  readClaims: [text],
  readReport: [["", "string", "array"], options],
  reconcile: [report, options],
  reconcileClaims: [report, [[], "array"], [null, "undefined", "null"]],
  replyDeadline: [[{ received: date[0], calendar: calendar[0] }]],
  reportingPeriod: [[2023]],
  shareAgreement: [
    [1, "number"],
    [2, "number"],
    [50, "number"],
    [0, "number"],
  ],
  toCsv: [report, options],
  toHtml: [report, options],
  toMarkdown: [report, options],
  toText: [report, options],
  toWorkbook: [edition, options],
  withCell: [report, cell, [1, "null", "number"]],
  withMark: [report, cell, ["/", "string"]],
  workingDaysBetween: [date, date, calendar],
};

const call = (name: string, given: readonly unknown[]) =>
  (library as unknown as Readonly<Record<string, (...all: unknown[]) => unknown>>)[name]?.(...given);

const replaced = (given: readonly unknown[], place: number, value: unknown) =>
  given.map((one, index) => (index === place ? value : one));

test("every exported function is in the table", () => {
  const exported = Object.entries(library).filter(([, value]) => typeof value === "function");
  expect(Object.keys(functions).sort()).toEqual(exported.map(([name]) => name).sort());
});

describe.each(Object.entries(functions))("%s", (name, parameters) => {
  const right = parameters.map(([value]) => value);
  test("takes what is right", () => {
    expect(() => call(name, right)).not.toThrow();
  });
  const wrong = parameters.flatMap(([, ...accepted], index) => anything.map((kind) => ({ index, kind, accepted })));
  test.each(wrong)("argument $index of kind $kind", ({ index, kind, accepted }) => {
    const use = () => call(name, replaced(right, index, kinds[kind]));
    if (accepted.includes(kind)) return expect(use).not.toThrow();
    let error: unknown = null;
    try {
      use();
    } catch (caught) {
      error = caught;
    }
    expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
    const { message } = error as Error;
    expect(message).toMatch(/^Cannot [a-z]/);
    expect(message).not.toMatch(
      /Cannot (?:read propert|convert a (?:Symbol|BigInt)|mix|destructure)|is not a function|not iterable|undefined is not/,
    );
  });
  test("an option that there is not", () => {
    for (const [index, parameter] of parameters.entries())
      if (parameter === options)
        expect(() => call(name, replaced(right, index, { blank: "zero" }))).toThrow(
          /^Cannot .*: there is no option "blank"; the options are /,
        );
  });
});

describe("what a programme without types may pass", () => {
  const ofReport = Object.entries(functions).filter(([, [first]]) => first === report);
  test.each(ofReport)("%s: the result of readReport for its report", (name, parameters) => {
    const others = parameters.slice(1).map(([value]) => value);
    expect(() => call(name, [result, ...others])).toThrow(
      /^Cannot .*: expected a report, was the result of readReport; pass its `report` instead$/,
    );
  });
  test.each([
    ["emptyReport", [2021], 'expected edition "2019" or "2021", was the number 2021'],
    ["publicationDeadline", ["2023", "government"], 'expected the year, a whole number from 2019 to 9998, was "2023"'],
    ["formatRate", [0.5], "expected a rate, { numerator, denominator }, was the number 0.5"],
    ["cellIds", ["applications", "2022"], 'expected edition "2019" or "2021", was "2022"'],
    ["rate", [undefined], "expected a report, was undefined"],
    ["findOutcome", [undefined], "expected its label, a string, was undefined"],
    ["readClaims", [undefined], "expected a string, was undefined"],
    ["toWorkbook", [undefined], "expected a report, was undefined"],
    ["reconcileClaims", [emptyReport("2021"), "text"], 'expected the list that readClaims returns, was "text"'],
  ] as const)("%s(%j)", (name, given, said) => {
    expect(() => call(name, given)).toThrow(said);
  });
  test("a kind of body in Chinese", () => {
    expect(() => reconcile(emptyReport("2021"), { bodyKind: "部门" as never })).toThrow(
      'Cannot reconcile: expected bodyKind "department" or "government", was "部门"',
    );
  });
  test("a year as a text", () => {
    expect(() => readReport("规章", { year: "2023" as never })).toThrow("options.year must be a whole number, was a string");
    expect(() => readReport("规章", { year: 2023.5 })).toThrow("options.year must be a whole number");
  });
  test("a rate by its label", () => {
    expect(() => rate(emptyReport("2021"), "公开率" as never)).toThrow("the ids are the keys of `indicators`");
  });
});

test("a grid may hold whatever libraries put in cells, and need not be converted", () => {
  const rows: unknown[][] = [
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", { formula: "A1", result: 12 }],
  ];
  const grid: Grid = [...rows, ["行政强制", new Date(Date.UTC(2024, 0, 1))]];
  const { report, findings } = readReport(grid);
  expect(report.proactive?.rows.penalties.decisions).toBe(12);
  expect(report.proactive?.rows.compulsion.decisions).toBeNull();
  expect(findings.map(({ code }) => code)).toContain("read/cell-unreadable");
});

test.each(["report.docx", "C:\\报告\\2023年报告.PDF", "/tmp/report.html", "https://www.example.gov.cn/a/2024.html?id=1"])(
  "a name for a source: %s",
  (source) => {
    const { findings } = readReport(source);
    expect(findings).toContainEqual({ code: "read/source-is-name", severity: "warning", cells: [], args: { text: source } });
  },
);

test("a text that ends in the name of a file is no name", () => {
  const { findings } = readReport("附件如下\n2023年报告.pdf");
  expect(findings.map(({ code }) => code)).not.toContain("read/source-is-name");
});
