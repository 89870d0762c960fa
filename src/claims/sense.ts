import type { ApplicantColumn } from "../form/applicants.js";
import type { ProactiveColumn, ProactiveRow } from "../form/proactive.js";
import type { ReviewResult, ReviewRoute } from "../form/reviews.js";
import type { OutcomeNode } from "../form/taxonomy.js";

/** What a word of the narrative says. */
export type Sense =
  /** What was done with applications. */
  | { readonly tag: "flow"; readonly role: "received" | "accepted" | "concluded" }
  /** `isSome`: the outcome has others in it too. */
  | { readonly tag: "outcome"; readonly nodes: readonly OutcomeNode[]; readonly strong: boolean; readonly isSome?: true }
  | { readonly tag: "applicant"; readonly columns: readonly ApplicantColumn[] }
  | { readonly tag: "route"; readonly routes: readonly ReviewRoute[] }
  | { readonly tag: "result"; readonly result: ReviewResult }
  | { readonly tag: "documents"; readonly row: ProactiveRow }
  | { readonly tag: "column"; readonly columns: readonly ProactiveColumn[] }
  /** `isNamed`: 行政许可决定; without it 行政许可 may be other things too. */
  | { readonly tag: "decisions"; readonly row: ProactiveRow; readonly isNamed: boolean }
  | { readonly tag: "growth"; readonly sign: 1 | -1 }
  | { readonly tag: PlainTag };

/** Senses that say nothing more. */
export type PlainTag =
  /** An application under the Regulations. */
  | "application"
  /** Something else that is received, handled or concluded. */
  | "otherMatter"
  /** Carried: 结转, 顺延; with a word for last or next year it says which way. */
  | "carry"
  | "lastYear"
  | "nextYear"
  /** A part of what there is, or what is not done yet. */
  | "elsewhere"
  /** The whole area of a government: 全区. */
  | "area"
  /** The body itself: 我局. */
  | "own"
  /** Bodies that are not all of the report's: 各镇, 区直部门. */
  | "others"
  /** A part of the year, several years, another year; all that follows in the sentence is of it. */
  | "otherTime"
  /** A way in which applications come in; the table does not ask for it. */
  | "channel"
  /** A place of publication; what is published in one is often published in another too. */
  | "medium"
  /** A part is named next. */
  | "among"
  /** What is in the brackets may be incomplete. */
  | "including"
  /** Against the year before. */
  | "compare"
  /** What the list did not name before. */
  | "theRest"
  /** 增至: the number behind is that of this year. */
  | "becomes"
  | "fee"
  | "review"
  /** The body decides on the reviews of others. */
  | "decides"
  | "new"
  | "share"
  | "rate"
  | "sum"
  | "all"
  | "none"
  | "done"
  | "publishing"
  | "disclosure"
  | "period"
  | "title"
  /** A report is made or made known. */
  | "issuing"
  /** Says nothing that matters here. */
  | "filler";
