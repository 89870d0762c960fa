import type { Locale } from "../form/labels.js";
import type { TableCode } from "../form/sections.js";
import type { RateStatus } from "../rates/rate.js";
import type { Severity } from "../report/finding.js";
import type { EquationState } from "../rules/equation.js";

/** What a check can come to in a spreadsheet: besides the states of an equation, a cell can hold an error of the program. */
export type VerdictCode = EquationState | "error" | "look" | "elsewhere";

/** What can be wrong with what a single cell holds. */
export type MarkCode = "error" | "text" | "negative" | "notWhole";

/** The columns of the check sheet, in their order. */
export type CheckColumn =
  | "number"
  | "table"
  | "rule"
  | "object"
  | "place"
  | "left"
  | "relation"
  | "right"
  | "difference"
  | "leftBlanks"
  | "rightBlanks"
  | "verdict"
  | "severity";

/** The columns of the sheet of rates, in their order. */
export type RateColumn = "indicator" | "over" | "formula" | "numerator" | "denominator" | "value" | "status" | "note";

/** The words of a workbook in one language. No mark is part of another: formulas search for them. */
export interface WorkbookWords {
  readonly sheets: Readonly<Record<TableCode | "guide" | "check" | "rates", string>>;
  /** The title of the report: what is always there, and what is there with a body or a year. */
  readonly title: readonly (string | readonly [before: string, key: "body" | "year", after: string])[];
  /** How to fill in the workbook, step by step. */
  readonly guide: {
    readonly title: string;
    readonly body: string;
    readonly year: string;
    readonly steps: readonly (readonly [name: string, text: string])[];
  };
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
    title: [["", "body", ""], ["", "year", "年"], "政府信息公开工作年度报告"],
    guide: {
      title: "填表说明",
      body: "机关名称",
      year: "报告年度",
      steps: [
        ["填名称、年度", "在上面两格填机关名称和四位数的年度，各表的标题随着变。"],
        [
          "填数",
          "在「主动公开」「依申请公开」「复议诉讼」三页填数，只填数字。没有发生的填 0；空白不等于 0。总计照样要填，不会自动算出。",
        ],
        ["从 Word 复制", "只选数，用「选择性粘贴」→「数值」贴到第一格。整张表直接贴，会冲掉格式和变色的规则。"],
        [
          "看颜色",
          "深红：不符的等式在这一格交叉，先查这里。浅红：这一格所在的等式不符，或者是负数、不是整数。黄：不是数字。表旁边的标记意思相同，不打印。",
        ],
        [
          "看结论",
          "「核对」页第二行是结论，下面每个等式一行：相符、不符；有空白，未核对。整行没有填的，不作结论。「比率」页是公开率等比率。",
        ],
        ["受保护的格", "表名、行名、公式等不用填的格受保护，没有密码。要改版式，先撤销工作表保护。"],
      ],
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
    title: ["Annual report on government information disclosure", [", ", "year", ""], [": ", "body", ""]],
    guide: {
      title: "How to fill in the workbook",
      body: "Name of the body",
      year: "Year of the report",
      steps: [
        ["Name and year", "Fill in the two cells above: the titles of the tables follow."],
        [
          "Numbers",
          "Fill in the sheets Proactive, Applications and Reviews, in digits only. Enter 0 for none; a blank is not 0. Totals are filled in too, and not computed.",
        ],
        [
          "Copying from Word",
          "Select the numbers alone and paste them as values at the first cell. A table that is pasted whole wipes out formats and colours.",
        ],
        [
          "Colours",
          "Dark red: broken equations cross here, look here first. Light red: a broken equation names the cell, or it is negative or not whole. Yellow: not a number. The marks beside the table say the same, and are not printed.",
        ],
        [
          "Conclusion",
          "It is in the second row of the sheet Check; below it each equation has a row: agrees, broken, or unchecked where cells are blank. A row with nothing filled in has no verdict. The sheet Rates has the disclosure rate and others.",
        ],
        [
          "Protected cells",
          "Titles, labels, formulas and whatever is not to be filled in are protected, without a password. To change the layout, remove the protection of the sheet.",
        ],
      ],
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
