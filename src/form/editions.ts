import type { Edition } from "./edition.js";
import { frozen } from "./frozen.js";
import { wrongKind } from "./misuse.js";
import type { TableCode } from "./sections.js";
import type { Citation } from "./sources.js";

/**
 * An edition of the form: its source and the reporting years that use it.
 *
 * @category The form
 */
export interface EditionEntry {
  readonly basis: Citation;
  /** First and last reporting year; the last is `null` while the edition is in force. */
  readonly years: { readonly from: number; readonly to: number | null };
}

/**
 * Something that must not be compared across two editions or years, with the reason.
 *
 * @category Several reports
 */
export interface Incomparable {
  /** What stands in the older edition, in Chinese. */
  readonly older: string;
  /** What stands in the newer edition, in Chinese. */
  readonly newer: string;
  /** Why they are not comparable, in Chinese. */
  readonly reason: string;
  /** The same in English. */
  readonly gloss: string;
  /** How the ids of the affected cells begin: `"proactive/fees/"`. */
  readonly cells: readonly `${TableCode}/${string}`[];
  /** First reporting year of the newer meaning. */
  readonly from: number;
  readonly basis: readonly Citation[];
}

/**
 * The two editions of the form.
 *
 * @see {@link editionOfYear}, {@link incomparables}
 * @category The form
 *
 * @example Since when is the present edition in use?
 * ```ts
 * import { editions } from "gongkai";
 *
 * editions["2021"].years.from; // => 2021
 * ```
 */
export const editions: Readonly<Record<Edition, EditionEntry>> = /* @__PURE__ */ frozen({
  "2019": { basis: { source: "form2019" }, years: { from: 2019, to: 2020 } },
  "2021": { basis: { source: "form2021" }, years: { from: 2021, to: null } },
});

/**
 * The edition that is prescribed for a reporting year. Published tables may use another: each table carries its own.
 *
 * @param year - Reporting year
 * @returns The edition, or `null` before 2019, when an older statistics form was in use
 * @see {@link editions}
 * @category The form
 *
 * @example Which edition does a report for 2020 use?
 * ```ts
 * import { editionOfYear } from "gongkai";
 *
 * editionOfYear(2020); // => "2019"
 * editionOfYear(2018); // => null
 * ```
 */
export function editionOfYear(year: number): Edition | null {
  if (typeof year !== "number") throw wrongKind("find the edition of a year", "a number", year);
  for (const [edition, { years }] of Object.entries(editions) as [Edition, EditionEntry][])
    if (year >= years.from && (years.to === null || year <= years.to)) return edition;
  return null;
}

/**
 * Words of the statistics form that was in use before 2019, and that some towns still collect.
 *
 * @see {@link editions}
 * @category The form
 *
 * @example Does a page hold the older form?
 * ```ts
 * import { olderFormMarkers } from "gongkai";
 *
 * const page = "（四）答复总数 件 42";
 * olderFormMarkers.filter((marker) => page.includes(marker)); // => ["答复总数"]
 * ```
 */
export const olderFormMarkers: readonly string[] = /* @__PURE__ */ frozen([
  "同意公开答复数",
  "同意部分公开答复数",
  "不予公开答复数",
  "答复总数",
  "统计指标",
  "指标名称",
  "计量单位",
  "回应解读",
  "历年累计",
  "主动公开文件数",
  "主动公开政府信息数",
  "受理依申请公开信息总数",
  "申请公开信息总数",
  "收到申请数",
  "申请办结数",
  "行政申诉",
  "收费减免金额",
]);

const acrossForms: readonly Citation[] = /* @__PURE__ */ frozen([{ source: "form2019" }, { source: "form2021" }]);

/**
 * What is not comparable across editions, or across a change of the law.
 *
 * @see {@link editions}
 * @category Several reports
 *
 * @example May fees be compared between 2020 and 2021?
 * ```ts
 * import { incomparables } from "gongkai";
 *
 * incomparables.find((entry) => entry.older.includes("行政事业性收费"))?.from; // => 2021
 * ```
 */
export const incomparables: readonly Incomparable[] = /* @__PURE__ */ frozen([
  {
    older: "行政事业性收费：项目数量与增减",
    newer: "行政事业性收费：收费金额（万元）",
    reason: "前者是项目个数，后者是金额。",
    gloss: "The 2019 edition counts fee items, that of 2021 states the money collected.",
    cells: ["proactive/fees/"],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "规章、规范性文件：对外公开总数量",
    newer: "规章、行政规范性文件：现行有效件数",
    reason: "前者是公开的存量，后者是有效的存量。",
    gloss: "The 2019 edition counts the documents that are public, that of 2021 those in force.",
    cells: [
      "proactive/administrativeRules/totalDisclosed",
      "proactive/administrativeRules/inForce",
      "proactive/normativeDocuments/totalDisclosed",
      "proactive/normativeDocuments/inForce",
    ],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "规范性文件",
    newer: "行政规范性文件",
    reason: "新表的口径较窄。",
    gloss: "The term of the 2021 edition is the narrower one.",
    cells: ["proactive/normativeDocuments/"],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "行政许可、行政处罚、行政强制：上一年项目数量与增减",
    newer: "无",
    reason: "新表只保留处理决定数量。",
    gloss: "The 2021 edition keeps only the decisions.",
    cells: [
      "proactive/licensing/previousItems",
      "proactive/licensing/change",
      "proactive/penalties/previousItems",
      "proactive/penalties/change",
      "proactive/compulsion/previousItems",
      "proactive/compulsion/change",
    ],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "其他对外管理服务事项",
    newer: "无",
    reason: "新表取消了这一行。",
    gloss: "The 2021 edition has no such row.",
    cells: ["proactive/otherMatters/"],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "政府集中采购",
    newer: "无",
    reason: "新表取消了第二十条第（九）项。",
    gloss: "The 2021 edition has no block for article 20(9).",
    cells: ["proactive/procurement/"],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "（六）其他处理：一行",
    newer: "（六）其他处理：三行",
    reason: "三行之和才可与旧表的一行相比。",
    gloss: "Only the sum of the three rows of 2021 compares with the single row of 2019.",
    cells: ["applications/other"],
    from: 2021,
    basis: acrossForms,
  },
  {
    older: "未经复议直接起诉",
    newer: "未经复议直接起诉",
    reason: "2024年起不予公开须先申请行政复议，直接起诉的案件因此减少，不表示行为有变化。",
    gloss: "From 2024 a refusal goes to reconsideration first, so that fewer suits are direct: a break in the series.",
    cells: ["reviews/litigationDirect/"],
    from: 2024,
    basis: [
      { source: "reconsiderationLaw", article: "23(1)(4)" },
      { source: "informationCases", article: "1" },
    ],
  },
]);
