import type { Locale } from "../form/labels.js";
import type { TableCode } from "../form/sections.js";
import type { RateStatus } from "../rates/rate.js";
import type { Severity } from "../report/finding.js";
import type { EquationState } from "../rules/equation.js";
import type { CheckColumn, RateColumn } from "./columns.js";

/** What a check can come to in a spreadsheet: besides the states of an equation, a cell can hold an error of the program. */
export type VerdictCode = EquationState | "error" | "look" | "elsewhere";

/** What can be wrong with what a single cell holds. */
export type MarkCode = "error" | "text" | "negative" | "notWhole";

/** The words of a workbook in one language. No mark is part of another: formulas search for them. */
export interface WorkbookWords {
  readonly sheets: Readonly<Record<TableCode | "guide" | "check" | "rates", string>>;
  readonly edition: (name: string, edition: string) => string;
  readonly marks: Readonly<Record<MarkCode, string>>;
  readonly legend: readonly [title: (edition: string) => string, explanation: string];
  readonly validation: Readonly<Record<"count" | "change" | "amount" | "choice" | "year", string>>;
  readonly check: {
    readonly title: string;
    readonly conclusion: string;
    readonly blanks: string;
    readonly blanksNote: string;
    readonly counts: string;
    readonly separator: string;
    readonly yes: string;
    readonly no: string;
    readonly columns: Readonly<Record<CheckColumn, string>>;
    readonly relations: Readonly<Record<"equal" | "atMost", string>>;
    readonly verdicts: Readonly<Record<VerdictCode, string>>;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly row: (name: string) => string;
    readonly column: (name: string) => string;
    readonly misfits: string;
    readonly textRule: string;
    readonly textObject: string;
    readonly report: string;
    readonly conclusions: {
      readonly error: string;
      readonly broken: readonly [before: string, after: string];
      readonly unchecked: readonly [before: string, after: string];
      readonly holds: string;
      readonly nothing: string;
      readonly texts: readonly [before: string, after: string];
    };
  };
  readonly rates: {
    readonly title: (column: string) => string;
    /** Said once, for all of them. */
    readonly undefinedOfficially: string;
    readonly columns: Readonly<Record<RateColumn, string>>;
    readonly statuses: Readonly<Record<RateStatus | "improper", string>>;
  };
}

/** The words of a workbook in each language. */
export const workbookWords: Readonly<Record<Locale, WorkbookWords>> = {
  "zh-CN": {
    sheets: {
      guide: "说明",
      proactive: "主动公开",
      applications: "依申请公开",
      reviews: "复议诉讼",
      check: "核对",
      rates: "比率",
    },
    edition: (name, edition) => `${name}（${edition}年版）`,
    marks: { error: "错误值", text: "不是数字", negative: "负数", notWhole: "不是整数" },
    legend: [
      (edition) => `核对标记（${edition}年版；不打印）`,
      "每个标记对应左边或上边同一位置的一格。×：这一格所在的一条等式不符；××、×××：不符的等式在这一格交叉，先查这里。「不是数字」的格不计入合计。详见「核对」页。",
    ],
    validation: {
      count: "这一格应为不小于零的整数，只填数字。没有发生的填 0；空白不等于 0。",
      change: "这一格应为整数，减少的填负数。",
      amount: "这一格应为不小于零的金额，只填数字。",
      choice: "请选「是」或者「否」。",
      year: "年度是四位数，从 2019 起，例如 2024。",
    },
    check: {
      title: "核对（自动计算）",
      conclusion: "结论",
      blanks: "空白按零计",
      blanksNote: "选「是」，空白和不是数字的格按 0 核对，总计除外。选「否」，有空白的等式不作核对，除非已填的数已经超过另一边。",
      counts: "计数",
      separator: "，",
      yes: "是",
      no: "否",
      columns: {
        number: "序号",
        table: "表",
        rule: "规则",
        object: "核对对象",
        place: "位置",
        left: "左边",
        relation: "关系",
        right: "右边",
        difference: "差",
        leftBlanks: "左边空白",
        rightBlanks: "右边空白",
        verdict: "结论",
        severity: "不符属于",
      },
      relations: { equal: "等于", atMost: "不大于" },
      verdicts: {
        holds: "相符",
        broken: "不符",
        unchecked: "未核对",
        error: "有错误值",
        look: "请核对",
        elsewhere: "对照正文",
      },
      severities: { error: "错误", warning: "警示", notice: "提示" },
      row: (name) => `「${name}」行`,
      column: (name) => `「${name}」列`,
      misfits: "不合要求的格数",
      textRule: "各格只填数字，不写文字、符号和单位；不是数字的格不计入合计",
      textObject: "不是数字的格数",
      report: "报告正文",
      conclusions: {
        error: "有的格是错误值，请先改正",
        broken: ["有 ", " 处不符"],
        unchecked: ["没有不符；有 ", " 处因空白未核对"],
        holds: "全部相符",
        nothing: "没有可以核对的表",
        texts: ["；另有 ", " 格不是数字"],
      },
    },
    rates: {
      title: (column) => `比率（自动计算；依申请公开取「${column}」列）`,
      undefinedOfficially: "各项比率都没有官方定义，引用时请连同算法一起写。",
      columns: {
        indicator: "指标",
        over: "占比的基数",
        formula: "算法",
        numerator: "分子",
        denominator: "分母",
        value: "比率",
        status: "状态",
        note: "说明",
      },
      statuses: { ok: "可计算", zeroDenominator: "分母为零", missing: "缺数", improper: "数有误" },
    },
  },
  en: {
    sheets: {
      guide: "Guide",
      proactive: "Proactive",
      applications: "Applications",
      reviews: "Reviews",
      check: "Check",
      rates: "Rates",
    },
    edition: (name, edition) => `${name} (form of ${edition})`,
    marks: { error: "error", text: "not a number", negative: "negative", notWhole: "not whole" },
    legend: [
      (edition) => `Marks (form of ${edition}; not printed)`,
      "Each mark stands for the cell at the same place of the table. ×: an equation that names the cell is broken; ××, ×××: broken equations cross there, look there first. What is not a number is not added. See the sheet Check.",
    ],
    validation: {
      count: "This cell holds a whole number that is not negative. Enter 0 for none; a blank is not 0.",
      change: "This cell holds a whole number; a decrease is negative.",
      amount: "This cell holds an amount that is not negative, in digits only.",
      choice: "Choose yes or no.",
      year: "A year has four digits, from 2019 on.",
    },
    check: {
      title: "Check (computed)",
      conclusion: "Conclusion",
      blanks: "Blanks count as 0",
      blanksNote:
        "With yes, blanks and what is not a number count as 0, except totals. With no, an equation with a blank is not checked, unless the numbers that are there already exceed the other side.",
      counts: "Count",
      separator: ", ",
      yes: "yes",
      no: "no",
      columns: {
        number: "No.",
        table: "Table",
        rule: "Rule",
        object: "What is checked",
        place: "Cells",
        left: "Left",
        relation: "Relation",
        right: "Right",
        difference: "Difference",
        leftBlanks: "Blanks left",
        rightBlanks: "Blanks right",
        verdict: "Verdict",
        severity: "If broken",
      },
      relations: { equal: "equals", atMost: "is at most" },
      verdicts: {
        holds: "agrees",
        broken: "broken",
        unchecked: "unchecked",
        error: "error",
        look: "look",
        elsewhere: "see the text",
      },
      severities: { error: "error", warning: "warning", notice: "notice" },
      row: (name) => `Row “${name}”`,
      column: (name) => `Column “${name}”`,
      misfits: "Cells that hold what they may not",
      textRule: "Every cell holds digits only, no words, signs or units; what is not a number is not added",
      textObject: "Cells that hold no number",
      report: "Text of the report",
      conclusions: {
        error: "Some cells hold errors: mend them first",
        broken: ["", " broken"],
        unchecked: ["Nothing is broken; ", " unchecked because of blanks"],
        holds: "Everything agrees",
        nothing: "There is no table to check",
        texts: ["; cells that hold no number: ", ""],
      },
    },
    rates: {
      title: (column) => `Rates (computed; of the column “${column}” of applications)`,
      undefinedOfficially: "None of these rates has an official definition: quote them with their formulas.",
      columns: {
        indicator: "Indicator",
        over: "Share of",
        formula: "Formula",
        numerator: "Numerator",
        denominator: "Denominator",
        value: "Rate",
        status: "Status",
        note: "Note",
      },
      statuses: { ok: "computed", zeroDenominator: "over zero", missing: "not stated", improper: "improper number" },
    },
  },
};
