import type { Edition } from "./edition.js";
import { frozen } from "./frozen.js";
import type { Label } from "./labels.js";
import { requireOneOf } from "./misuse.js";
import { type OutcomeCode, type OutcomeCode2019, type OutcomeCode2021, outcomes } from "./outcomes.js";

/**
 * A row of section 三 that is not an outcome.
 *
 * @category The form
 */
export type FlowRow = "received" | "carriedOver" | "concluded" | "carriedForward";

/**
 * A row of section 三 in the 2019 edition.
 *
 * @category The form
 */
export type ApplicationRow2019 = FlowRow | OutcomeCode2019;

/**
 * A row of section 三 in the 2021 edition.
 *
 * @category The form
 */
export type ApplicationRow2021 = FlowRow | OutcomeCode2021;

/**
 * A row of section 三 in either edition.
 *
 * @category The form
 */
export type ApplicationRow = ApplicationRow2019 | ApplicationRow2021;

/**
 * A row of section 三, with its place on the form.
 *
 * @category The form
 */
export interface ApplicationRowLabel extends Label {
  /** Its place on the form: `"一"`, `"三（三）1"`. */
  readonly place: string;
  /** The editions that have this row. */
  readonly forms: readonly Edition[];
}

const both: readonly Edition[] = /* @__PURE__ */ frozen(["2019", "2021"]);

/**
 * The rows of section 三 that hold the flow of applications; the outcomes stand between them.
 *
 * @see {@link applicationRows}
 * @category The form
 *
 * @example Which row counts the applications not finished on 31 December?
 * ```ts
 * import { flowRows } from "gongkai";
 *
 * flowRows.carriedForward.label; // => "结转下年度继续办理"
 * ```
 */
export const flowRows: Readonly<Record<FlowRow, ApplicationRowLabel>> = /* @__PURE__ */ frozen({
  received: {
    label: "本年新收政府信息公开申请数量",
    gloss: "Applications received this year",
    place: "一",
    forms: both,
    aliases: ["本年新收政府信息公开申请"],
  },
  carriedOver: {
    label: "上年结转政府信息公开申请数量",
    gloss: "Applications carried over from last year",
    place: "二",
    forms: both,
    aliases: ["上年结转政府信息公开申请"],
  },
  concluded: { label: "总计", gloss: "Total", place: "三（七）", forms: both, aliases: ["合计"] },
  carriedForward: {
    label: "结转下年度继续办理",
    gloss: "Carried forward to next year",
    place: "四",
    forms: both,
    aliases: ["结转下年度继续办理数量", "结转下年度办理"],
  },
});

/**
 * The head of the outcome rows, and the corner and head cells over the columns of section 三.
 *
 * @see {@link applicants}
 * @category The form
 *
 * @example What stands over the columns of the applicants?
 * ```ts
 * import { applicationHeads, labelOf } from "gongkai";
 *
 * labelOf(applicationHeads.applicants, "zh-CN"); // => "申请人情况"
 * labelOf(applicationHeads.applicants, "en"); // => "Applicants"
 * ```
 */
export const applicationHeads: Readonly<Record<"corner" | "outcomes" | "applicants" | "organizations", Label>> =
  /* @__PURE__ */ frozen({
    corner: {
      label: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      gloss: "(In each column, item 1 plus item 2 equals item 3 plus item 4)",
      aliases: [],
    },
    outcomes: { label: "本年度办理结果", gloss: "Outcomes this year", aliases: [] },
    applicants: { label: "申请人情况", gloss: "Applicants", aliases: [] },
    organizations: { label: "法人或其他组织", gloss: "Legal persons or other organizations", aliases: [] },
  });

/** The head of a column that some reports add for the sum of the organizations; the form has none. */
export const organizationSubtotal: Label = /* @__PURE__ */ frozen({
  label: "法人或其他组织小计",
  gloss: "Subtotal of organizations",
  aliases: ["小计", "法人小计", "组织小计", "法人及其他组织小计"],
});

/**
 * The label and place of every row of section 三, in the order of the form.
 *
 * @see {@link applicationRowsOf}, {@link flowRows}, {@link outcomes}
 * @category The form
 *
 * @example Where does a row stand on the form?
 * ```ts
 * import { applicationRows } from "gongkai";
 *
 * applicationRows["unable.notHeld"].place; // => "三（四）1"
 * applicationRows.concluded.place; // => "三（七）"
 * ```
 */
export const applicationRows: Readonly<Record<ApplicationRow, ApplicationRowLabel>> = /* @__PURE__ */ frozen({
  received: flowRows.received,
  carriedOver: flowRows.carriedOver,
  ...outcomes,
  concluded: flowRows.concluded,
  carriedForward: flowRows.carriedForward,
});

/**
 * The rows of section 三 in one edition, in the order of the form.
 *
 * @see {@link applicationRows}
 * @category The form
 *
 * @example How many rows does each edition have?
 * ```ts
 * import { applicationRowsOf } from "gongkai";
 *
 * applicationRowsOf("2019").length; // => 23
 * applicationRowsOf("2021").length; // => 25
 * ```
 */
export function applicationRowsOf(edition: "2019"): readonly ApplicationRow2019[];
export function applicationRowsOf(edition: "2021"): readonly ApplicationRow2021[];
export function applicationRowsOf(edition: Edition): readonly ApplicationRow[];
export function applicationRowsOf(edition: Edition): readonly ApplicationRow[] {
  requireOneOf("list the rows of section 三", "edition", edition, both);
  return rowsByEdition[edition];
}

const rowsOf = (edition: Edition) =>
  (Object.keys(applicationRows) as ApplicationRow[]).filter((row) => applicationRows[row].forms.includes(edition));
const rowsByEdition: Readonly<Record<Edition, readonly ApplicationRow[]>> = /* @__PURE__ */ frozen({
  "2019": rowsOf("2019"),
  "2021": rowsOf("2021"),
});

/** Whether a row of section 三 is an outcome. */
export function isOutcome(row: ApplicationRow): row is OutcomeCode {
  return row in outcomes;
}
