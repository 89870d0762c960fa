import { type Locale, labelOf } from "../form/labels.js";
import { type SectionCode, sections } from "../form/sections.js";
import type { CellId } from "../report/cells.js";
import type { CellArgs, ReportArgs, RuleFinding, RuleId, SumArgs } from "../rules/rule.js";
import { columnWords, describeCell, rowWords } from "./cellWords.js";
import { many, type Wording } from "./wording.js";

const first = (cells: readonly CellId[]) => cells[0] as CellId;
const gap = ({ difference }: SumArgs) => Math.abs(difference);

/** What blanks there are, and that the sum is too large without them already. */
const blankNote = ({ blanks }: SumArgs, locale: Locale): string => {
  if (blanks.length === 0) return "";
  return locale === "en"
    ? ` (${many(blanks.length, "cell is blank and adds", "cells are blank and add")} nothing)`
    : `（其中 ${blanks.length} 格空白，未计入）`;
};

/** How a broken equation of each rule is worded. */
const sumMessages: Readonly<
  Record<
    Extract<
      RuleId,
      `${string}/${"flow-balance" | "outcome-total" | "row-total" | "route-total" | "disclosed-within-total" | "issued-within-stock" | "items-left"}`
    >,
    Wording<SumArgs>
  >
> = {
  "applications/flow-balance": {
    "zh-CN": (args, cells) =>
      `「${columnWords(first(cells), "zh-CN")}」列：第一项加第二项为 ${args.left}，第三项总计加第四项为 ${args.right}，差 ${gap(args)}${blankNote(args, "zh-CN")}。请核对本列的新收、上年结转、办理总计和结转下年。`,
    en: (args, cells) =>
      `Column “${columnWords(first(cells), "en")}”: received plus carried over make ${args.left}, concluded plus carried forward make ${args.right}, a difference of ${gap(args)}${blankNote(args, "en")}. Check these four cells of the column.`,
  },
  "applications/outcome-total": {
    "zh-CN": (args, cells) =>
      `「${columnWords(first(cells), "zh-CN")}」列：（一）至（六）各项之和为 ${args.left}，（七）总计为 ${args.right}，差 ${gap(args)}${blankNote(args, "zh-CN")}。请核对本列各项办理结果与总计。`,
    en: (args, cells) =>
      `Column “${columnWords(first(cells), "en")}”: the outcomes (1) to (6) add up to ${args.left}, the total (7) is ${args.right}, a difference of ${gap(args)}${blankNote(args, "en")}. Check the outcomes and the total of the column.`,
  },
  "applications/row-total": {
    "zh-CN": (args, cells) =>
      `「${rowWords(first(cells), "zh-CN")}」行：各列之和为 ${args.left}，总计为 ${args.right}，差 ${gap(args)}${blankNote(args, "zh-CN")}。请核对本行各列与总计。`,
    en: (args, cells) =>
      `Row “${rowWords(first(cells), "en")}”: the columns add up to ${args.left}, the total is ${args.right}, a difference of ${gap(args)}${blankNote(args, "en")}. Check the columns and the total of the row.`,
  },
  "reviews/route-total": {
    "zh-CN": (args, cells) =>
      `「${rowWords(first(cells), "zh-CN")}」：前四项之和为 ${args.left}，总计为 ${args.right}，差 ${gap(args)}${blankNote(args, "zh-CN")}。请核对各项与总计。`,
    en: (args, cells) =>
      `“${rowWords(first(cells), "en")}”: the four results add up to ${args.left}, the total is ${args.right}, a difference of ${gap(args)}${blankNote(args, "en")}. Check the results and the total.`,
  },
  "proactive/disclosed-within-total": {
    "zh-CN": (args, cells) =>
      `「${rowWords(first(cells), "zh-CN")}」行：本年新公开数量 ${args.left} 大于对外公开总数量 ${args.right}，多出 ${gap(args)}。请核对这两格。`,
    en: (args, cells) =>
      `Row “${rowWords(first(cells), "en")}”: ${args.left} newly disclosed this year, but ${args.right} publicly available in total, ${gap(args)} too many. Check the two cells.`,
  },
  "proactive/issued-within-stock": {
    "zh-CN": (args, cells) =>
      `「${rowWords(first(cells), "zh-CN")}」行：本年制发 ${args.left} 件，大于本年废止与现行有效之和 ${args.right} 件。请核对这三格，或说明年内失效的文件。`,
    en: (args, cells) =>
      `Row “${rowWords(first(cells), "en")}”: ${args.left} issued this year, but only ${args.right} repealed or in force. Check the three cells, or say which documents expired.`,
  },
  "proactive/items-left": {
    "zh-CN": (args, cells) =>
      `「${rowWords(first(cells), "zh-CN")}」行：上一年项目数量加本年增/减为 ${args.right}，小于零。请核对这两格的数与正负号。`,
    en: (args, cells) =>
      `Row “${rowWords(first(cells), "en")}”: items of the previous year plus the change make ${args.right}, which is below 0. Check the two cells and the sign.`,
  },
};

const demanded: Readonly<Record<CellArgs["demands"], Readonly<Record<Locale, string>>>> = {
  notNegative: { "zh-CN": "不小于零的数", en: "a number that is not negative" },
  whole: { "zh-CN": "整数", en: "a whole number" },
  wholeNotNegative: { "zh-CN": "不小于零的整数", en: "a whole number that is not negative" },
};

const cellMessage: Wording<CellArgs> = {
  "zh-CN": ({ demands, value }, cells) =>
    `${describeCell(first(cells), "zh-CN")}为 ${value}，应为${demanded[demands]["zh-CN"]}。请核对这一格。`,
  en: ({ demands, value }, cells) =>
    `The cell in ${describeCell(first(cells), "en")} is ${value}; it should be ${demanded[demands].en}. Check this cell.`,
};

const titles = (codes: readonly SectionCode[], locale: Locale) =>
  codes
    .map((code) => (locale === "en" ? `“${labelOf(sections[code], locale)}”` : `「${labelOf(sections[code], locale)}」`))
    .join(locale === "en" ? ", " : "、");

const reportMessages: { readonly [Kind in ReportArgs["kind"]]: Wording<Extract<ReportArgs, { kind: Kind }>> } = {
  sectionsPresent: {
    "zh-CN": ({ missing }) => `报告没有${titles(missing, "zh-CN")}。请补上，没有内容的写明情况。`,
    en: ({ missing }) => `The report has no section ${titles(missing, "en")}. Add it; where there is nothing to report, say so.`,
  },
  sectionsInOrder: {
    "zh-CN": ({ order }) => `各部分的顺序是${titles(order, "zh-CN")}，与格式规定的不同。请按规定的顺序排列，每部分只出现一次。`,
    en: ({ order }) =>
      `The sections stand in the order ${titles(order, "en")}, which is not that of the form. Put them in the form's order, each once.`,
  },
  problemsStated: {
    "zh-CN": ({ text }) =>
      `「存在的主要问题及改进情况」${text === "" ? "没有内容" : `只写了「${text}」`}。请写明问题和改进情况。`,
    en: ({ text }) =>
      `The section on problems and improvement ${text === "" ? "is empty" : `says only “${text}”`}. State the problems and what was done about them.`,
  },
  feesReported: {
    "zh-CN": ({ applications }) =>
      `有 ${applications} 件申请因逾期未缴费不再处理，「其他需要报告的事项」没有提到收费。请说明信息处理费的收取情况。`,
    en: ({ applications }) =>
      `${many(applications, "application", "applications")} ended because a fee was not paid, but the section “Other matters to report” does not mention fees. Say what fees were charged.`,
  },
  publishedInTime: {
    "zh-CN": ({ publishedOn, deadline }) => `公布日期 ${publishedOn} 晚于期限 ${deadline}。请核对日期。`,
    en: ({ publishedOn, deadline }) => `Published on ${publishedOn}, after the deadline of ${deadline}. Check the date.`,
  },
};

/** Word the breach of a rule. */
export function describeBreach({ code, args, cells }: RuleFinding, locale: Locale): string {
  if (args.kind === "sum") return sumMessages[code as keyof typeof sumMessages][locale](args, cells);
  if (args.kind === "cell") return cellMessage[locale](args, cells);
  return (reportMessages[args.kind] as Wording<ReportArgs>)[locale](args, cells);
}
