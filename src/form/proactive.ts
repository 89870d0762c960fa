import type { Edition } from "./edition.js";
import { frozen } from "./frozen.js";
import type { Label } from "./labels.js";
import type { Citation } from "./sources.js";

/**
 * A row of section 二, 主动公开.
 *
 * @category The form
 */
export type ProactiveRow =
  | "administrativeRules"
  | "normativeDocuments"
  | "licensing"
  | "otherMatters"
  | "penalties"
  | "compulsion"
  | "fees"
  | "procurement";

/**
 * A column of section 二 in the 2019 edition.
 *
 * @category The form
 */
export type ProactiveColumn2019 =
  | "newlyMade"
  | "newlyDisclosed"
  | "totalDisclosed"
  | "previousItems"
  | "change"
  | "decisions"
  | "projects"
  | "amount";

/**
 * A column of section 二 in the 2021 edition.
 *
 * @category The form
 */
export type ProactiveColumn2021 = "issued" | "repealed" | "inForce" | "decisions" | "collected";

/**
 * A column of section 二 in either edition.
 *
 * @category The form
 */
export type ProactiveColumn = ProactiveColumn2019 | ProactiveColumn2021;

/**
 * A column of section 二, with what its cells hold.
 *
 * @category The form
 */
export interface ProactiveColumnLabel extends Label {
  /** `count`: whole, not negative; `change`: whole, may be negative; `amount`: money, decimals allowed. */
  readonly kind: "count" | "change" | "amount";
  /** The unit that the head of the column names, or `null`. */
  readonly unit: "件" | "万元" | null;
}

/**
 * A block of section 二: a caption row, a head and the rows under it.
 *
 * @category The form
 */
export interface ProactiveBlock extends Label {
  /** Item of article 20 of the Regulations. */
  readonly basis: Citation;
  readonly rows: readonly ProactiveRow[];
  readonly columns: readonly ProactiveColumn[];
}

/**
 * The rows of section 二, in the order of the form.
 *
 * @see {@link proactiveBlocks}
 * @category The form
 *
 * @example Which row does only the 2019 edition have besides procurement?
 * ```ts
 * import { proactiveRows } from "gongkai";
 *
 * proactiveRows.otherMatters.label; // => "其他对外管理服务事项"
 * ```
 */
export const proactiveRows: Readonly<Record<ProactiveRow, Label>> = /* @__PURE__ */ frozen({
  administrativeRules: { label: "规章", gloss: "Administrative rules", aliases: [] },
  normativeDocuments: {
    label: "行政规范性文件",
    label2019: "规范性文件",
    gloss: "Normative documents",
    aliases: ["行政规范性档案", "规范性档案"],
  },
  licensing: { label: "行政许可", gloss: "Administrative licensing", aliases: [] },
  otherMatters: { label: "其他对外管理服务事项", gloss: "Other external management and service matters", aliases: [] },
  penalties: { label: "行政处罚", gloss: "Administrative penalties", aliases: [] },
  compulsion: { label: "行政强制", gloss: "Administrative compulsion", aliases: [] },
  fees: { label: "行政事业性收费", gloss: "Administrative fees", aliases: [] },
  procurement: { label: "政府集中采购", gloss: "Centralized government procurement", aliases: [] },
});

/** The head over the rows of each block of section 二. */
export const contentHead: Label = /* @__PURE__ */ frozen({ label: "信息内容", gloss: "Information", aliases: [] });

/** What is printed behind an amount whose unit is not known, where the head names one. */
export const unitUnknown = "（单位不明）";

/**
 * The columns of section 二 in both editions. Only heads that print a unit have one.
 *
 * @see {@link proactiveBlocks}
 * @category The form
 *
 * @example Which unit do the fees of the 2021 edition have?
 * ```ts
 * import { proactiveColumns } from "gongkai";
 *
 * proactiveColumns.collected.unit; // => "万元"
 * proactiveColumns.change.kind; // => "change"
 * ```
 */
export const proactiveColumns: Readonly<Record<ProactiveColumn, ProactiveColumnLabel>> = /* @__PURE__ */ frozen({
  newlyMade: { label: "本年新制作数量", gloss: "Newly made this year", kind: "count", unit: null, aliases: [] },
  newlyDisclosed: { label: "本年新公开数量", gloss: "Newly disclosed this year", kind: "count", unit: null, aliases: [] },
  totalDisclosed: { label: "对外公开总数量", gloss: "Publicly available in total", kind: "count", unit: null, aliases: [] },
  previousItems: { label: "上一年项目数量", gloss: "Items in the previous year", kind: "count", unit: null, aliases: [] },
  change: { label: "本年增/减", gloss: "Change this year", kind: "change", unit: null, aliases: ["本年增"] },
  decisions: {
    label: "本年处理决定数量",
    label2019: "处理决定数量",
    gloss: "Decisions this year",
    kind: "count",
    unit: null,
    aliases: [],
  },
  projects: { label: "采购项目数量", gloss: "Procurement projects", kind: "count", unit: null, aliases: [] },
  amount: { label: "采购总金额", gloss: "Procurement amount", kind: "amount", unit: null, aliases: [] },
  issued: {
    label: "本年制发件数",
    gloss: "Issued this year",
    kind: "count",
    unit: "件",
    aliases: ["制发数量", "制发件数", "本年发件数"],
  },
  repealed: {
    label: "本年废止件数",
    gloss: "Repealed this year",
    kind: "count",
    unit: "件",
    aliases: ["废止数量", "废止件数"],
  },
  inForce: {
    label: "现行有效件数",
    gloss: "In force",
    kind: "count",
    unit: "件",
    aliases: ["现行有效数量", "现行有效件"],
  },
  collected: {
    label: "本年收费金额（单位：万元）",
    gloss: "Fees collected this year (10,000 yuan)",
    kind: "amount",
    unit: "万元",
    aliases: ["本年收费金额"],
  },
});

const block = (
  item: string,
  article: string,
  rows: readonly ProactiveRow[],
  columns: readonly ProactiveColumn[],
): ProactiveBlock => ({
  label: `第二十条第（${item}）项`,
  gloss: `Article ${article}`,
  aliases: [],
  basis: { source: "regulations", article },
  rows,
  columns,
});

/**
 * The blocks of section 二 of each edition, in the order of the form.
 *
 * @see {@link proactiveRows}, {@link proactiveColumns}
 * @category The form
 *
 * @example What does the 2019 edition ask about procurement?
 * ```ts
 * import { proactiveBlocks } from "gongkai";
 *
 * proactiveBlocks["2019"].at(-1)?.label; // => "第二十条第（九）项"
 * proactiveBlocks["2019"].at(-1)?.columns; // => ["projects", "amount"]
 * ```
 */
export const proactiveBlocks: Readonly<Record<Edition, readonly ProactiveBlock[]>> = /* @__PURE__ */ frozen({
  "2019": [
    block("一", "20(1)", ["administrativeRules", "normativeDocuments"], ["newlyMade", "newlyDisclosed", "totalDisclosed"]),
    block("五", "20(5)", ["licensing", "otherMatters"], ["previousItems", "change", "decisions"]),
    block("六", "20(6)", ["penalties", "compulsion"], ["previousItems", "change", "decisions"]),
    block("八", "20(8)", ["fees"], ["previousItems", "change"]),
    block("九", "20(9)", ["procurement"], ["projects", "amount"]),
  ],
  "2021": [
    block("一", "20(1)", ["administrativeRules", "normativeDocuments"], ["issued", "repealed", "inForce"]),
    block("五", "20(5)", ["licensing"], ["decisions"]),
    block("六", "20(6)", ["penalties", "compulsion"], ["decisions"]),
    block("八", "20(8)", ["fees"], ["collected"]),
  ],
});
