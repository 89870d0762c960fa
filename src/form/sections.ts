import { frozen } from "./frozen.js";
import type { Label } from "./labels.js";

/**
 * A section of the report.
 *
 * @category The form
 */
export type SectionCode = "overview" | "proactive" | "applications" | "reviews" | "problems" | "otherMatters";

/**
 * A table of the report; each stands in the section of the same code.
 *
 * @category The form
 */
export type TableCode = "proactive" | "applications" | "reviews";

/**
 * A section's title, with the words by which another title for it is told.
 *
 * @category The form
 */
export interface SectionLabel extends Label {
  /** A title that holds all words of one of these lists names the section. */
  readonly keywords: readonly (readonly string[])[];
}

/**
 * The six sections of the report, in the order of the form (Regulations, article 50).
 *
 * @see {@link tables}
 * @category The form
 *
 * @example What is section 六 called?
 * ```ts
 * import { sections } from "gongkai";
 *
 * sections.otherMatters.label; // => "其他需要报告的事项"
 * ```
 */
export const sections: Readonly<Record<SectionCode, SectionLabel>> = /* @__PURE__ */ frozen({
  overview: {
    label: "总体情况",
    gloss: "Overview",
    keywords: [["总体", "情况"], ["总体", "工作"], ["总体概况"], ["基本情况"], ["工作概述"], ["工作概况"]],
    aliases: ["概述", "总体工作情况", "基本情况"],
  },
  proactive: {
    label: "主动公开政府信息情况",
    gloss: "Proactive disclosure",
    keywords: [
      ["主动公开", "情况"],
      ["主动公开", "信息"],
    ],
    aliases: ["主动公开政府信息的情况", "政府信息主动公开情况"],
  },
  applications: {
    label: "收到和处理政府信息公开申请情况",
    gloss: "Applications received and handled",
    keywords: [
      ["收到和处理", "申请"],
      ["依申请公开", "情况"],
      ["公开申请", "情况"],
      ["依申请公开"],
      ["申请", "处理"],
      ["申请", "办理"],
    ],
    aliases: ["收到和处理政府信息公开的申请情况", "收到和处理政府信息公开申请的情况", "是收到和处理政府信息公开申请情况"],
  },
  reviews: {
    label: "政府信息公开行政复议、行政诉讼情况",
    gloss: "Administrative reconsideration and litigation",
    keywords: [["复议", "诉讼"], ["行政", "复议"], ["行政诉讼"]],
    aliases: [
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "政府信息公开行政复议和行政诉讼情况",
      "因政府信息公开被申请行政复议、提起行政诉讼情况",
    ],
  },
  problems: {
    label: "存在的主要问题及改进情况",
    gloss: "Main problems and improvement",
    keywords: [["存在", "问题"], ["主要问题"], ["问题", "改进"], ["存在", "不足"], ["不足", "改进"], ["改进", "情况"]],
    aliases: [
      "政府信息公开工作存在的主要问题及改进情况",
      "存在问题及改进情况",
      "存在的问题及改进情况",
      "存在的主要问题及整改措施",
      "存在的主要问题及改进措施",
      "存在的主要问题和改进情况",
    ],
  },
  otherMatters: {
    label: "其他需要报告的事项",
    gloss: "Other matters to report",
    keywords: [["需要报告"], ["需要说明"], ["应当报告"], ["其他", "事项"], ["其他", "情况"]],
    aliases: ["其他需要报告事项", "需要报告的其他事项", "其他需要说明的事项", "需要说明的其他事项"],
  },
});

/**
 * The three tables, in the order of the form.
 *
 * @see {@link sections}
 * @category The form
 *
 * @example How many cells does each table of the 2021 edition have?
 * ```ts
 * import { cellIds, tables } from "gongkai";
 *
 * tables.map((table) => `${table}: ${cellIds(table, "2021").length}`); // => ["proactive: 10", "applications: 175", "reviews: 15"]
 * ```
 */
export const tables: readonly TableCode[] = /* @__PURE__ */ frozen(["proactive", "applications", "reviews"]);
