import type { ApplicantColumn } from "../form/applicants.js";
import type { ApplicationRow, ApplicationRow2019, ApplicationRow2021 } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import type { ProactiveColumn, ProactiveRow } from "../form/proactive.js";
import type { ReviewResult, ReviewRoute } from "../form/reviews.js";
import type { SectionCode } from "../form/sections.js";
import type { CellId } from "./cellId.js";

/**
 * A count as stated: whole and not negative (本年增/减 may be negative), or `null` where the cell holds no number.
 *
 * @category The report
 */
export type Count = number | null;

/**
 * An amount of money as stated: the decimal digits as published, and the unit of the cell or of its head.
 *
 * @category The report
 */
export interface Amount {
  /** Decimal digits as published, without separators: `"31.64"`. */
  readonly value: string;
  /** `null` where neither the cell nor the head names a unit. */
  readonly unit: "元" | "万元" | null;
}

/** The keys of `Here` with their values, and the other keys of `All` known to be absent. */
type Only<Here extends All, All extends string, Value> = { readonly [Key in Here]: Value } & {
  readonly [Key in Exclude<All, Here>]?: undefined;
};

type ProactiveCells<Columns extends ProactiveColumn> = {
  readonly [Column in Columns]: Column extends "amount" | "collected" ? Amount | null : Count;
} & { readonly [Column in Exclude<ProactiveColumn, Columns>]?: undefined };

type AbsentRows<Rows extends ProactiveRow> = { readonly [Row in Rows]?: undefined };

/**
 * The rows of section 二 in the 2019 edition.
 *
 * @category The report
 */
export interface ProactiveRows2019 {
  /** 规章 */
  readonly administrativeRules: ProactiveCells<"newlyMade" | "newlyDisclosed" | "totalDisclosed">;
  /** 规范性文件 */
  readonly normativeDocuments: ProactiveCells<"newlyMade" | "newlyDisclosed" | "totalDisclosed">;
  /** 行政许可 */
  readonly licensing: ProactiveCells<"previousItems" | "change" | "decisions">;
  /** 其他对外管理服务事项 */
  readonly otherMatters: ProactiveCells<"previousItems" | "change" | "decisions">;
  /** 行政处罚 */
  readonly penalties: ProactiveCells<"previousItems" | "change" | "decisions">;
  /** 行政强制 */
  readonly compulsion: ProactiveCells<"previousItems" | "change" | "decisions">;
  /** 行政事业性收费: items, not money */
  readonly fees: ProactiveCells<"previousItems" | "change">;
  /** 政府集中采购 */
  readonly procurement: ProactiveCells<"projects" | "amount">;
}

/**
 * The rows of section 二 in the 2021 edition.
 *
 * @category The report
 */
export interface ProactiveRows2021 extends AbsentRows<"otherMatters" | "procurement"> {
  /** 规章 */
  readonly administrativeRules: ProactiveCells<"issued" | "repealed" | "inForce">;
  /** 行政规范性文件 */
  readonly normativeDocuments: ProactiveCells<"issued" | "repealed" | "inForce">;
  /** 行政许可 */
  readonly licensing: ProactiveCells<"decisions">;
  /** 行政处罚 */
  readonly penalties: ProactiveCells<"decisions">;
  /** 行政强制 */
  readonly compulsion: ProactiveCells<"decisions">;
  /** 行政事业性收费: money, 万元 */
  readonly fees: ProactiveCells<"collected">;
}

/**
 * Section 二: what the body disclosed on its own initiative.
 *
 * @category The report
 */
export type ProactiveTable =
  | { readonly form: "2019"; readonly rows: ProactiveRows2019 }
  | { readonly form: "2021"; readonly rows: ProactiveRows2021 };

/**
 * One row of section 三: seven counts.
 *
 * @category The report
 */
export type ApplicantCounts = Readonly<Record<ApplicantColumn, Count>>;

/**
 * Section 三: applications by outcome and applicant.
 *
 * @category The report
 */
export type ApplicationsTable =
  | { readonly form: "2019"; readonly rows: Only<ApplicationRow2019, ApplicationRow, ApplicantCounts> }
  | { readonly form: "2021"; readonly rows: Only<ApplicationRow2021, ApplicationRow, ApplicantCounts> };

/**
 * The five counts of one route of section 四.
 *
 * @category The report
 */
export type ReviewCounts = Readonly<Record<ReviewResult, Count>>;

/**
 * Section 四: reconsideration and litigation. The table is the same in both editions.
 *
 * @category The report
 */
export type ReviewsTable = { readonly form: Edition } & Readonly<Record<ReviewRoute, ReviewCounts>>;

/**
 * One section of the report as published.
 *
 * @category The report
 */
export interface Section {
  /** Which of the six sections it is, or `null` if its title is none of theirs. */
  readonly kind: SectionCode | null;
  /** Its number as published, `"一"`, or `null` if it has none. */
  readonly number: string | null;
  /** Its title as published, without the number. */
  readonly title: string;
  /** Its text as published, without the table; lines are separated by `\n`. */
  readonly text: string;
}

/**
 * How to reach the body, as published.
 *
 * @category The report
 */
export interface Contact {
  readonly address: string | null;
  readonly postcode: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
}

/**
 * What one public body states for one year, exactly as stated: nothing is filled in, nothing is recomputed.
 *
 * @see {@link emptyReport}, {@link readReport}
 * @category The report
 *
 * @example How is a figure reached?
 * ```ts
 * import { emptyReport, withCell } from "gongkai";
 *
 * const report = withCell(emptyReport("2021"), "applications/disclosed/total", 23);
 * report.applications?.rows.disclosed.total; // => 23
 * report.reviews?.reconsideration.total; // => null
 * ```
 */
export interface AnnualReport {
  /** The public body, as its title names it. */
  readonly body: string | null;
  /** The reporting year. */
  readonly year: number | null;
  /** First and last day that the figures cover, `YYYY-MM-DD`. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly contact: Contact | null;
  /** The text between the title and the first section; lines are separated by `\n`. */
  readonly preface: string;
  /** The sections in the order as published. */
  readonly sections: readonly Section[];
  /** 二、主动公开政府信息情况 */
  readonly proactive: ProactiveTable | null;
  /** 三、收到和处理政府信息公开申请情况 */
  readonly applications: ApplicationsTable | null;
  /** 四、政府信息公开行政复议、行政诉讼情况 */
  readonly reviews: ReviewsTable | null;
  /** What stands in a cell that holds no number, if it is not empty: `/`, `—`, `无`, a sentence. */
  readonly marks: Readonly<Partial<Record<CellId, string>>>;
}
