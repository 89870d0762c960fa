import { frozen } from "./frozen.js";
import type { Label } from "./labels.js";

/**
 * A route of review: reconsideration, a direct suit, or a suit after reconsideration.
 *
 * @category The form
 */
export type ReviewRoute = "reconsideration" | "litigationDirect" | "litigationAfterReconsideration";

/**
 * A result of review, or the total of a route.
 *
 * @category The form
 */
export type ReviewResult = "upheld" | "corrected" | "otherOutcome" | "pending" | "total";

/**
 * A route of review, with the head that it stands under.
 *
 * @category The form
 */
export interface ReviewRouteLabel extends Label {
  /** Whether it stands under 行政诉讼. */
  readonly litigation: boolean;
}

/**
 * The routes of section 四, in the order of the form; the same in both editions.
 *
 * From 2024 a refusal on articles 14 to 16 goes to reconsideration first (Reconsideration Law, article 23),
 * so that 未经复议直接起诉 counts fewer cases from then on: a break in the series, not in behaviour.
 *
 * @see {@link reviewResults}
 * @category The form
 *
 * @example Which routes are suits?
 * ```ts
 * import { reviewRoutes } from "gongkai";
 *
 * reviewRoutes.litigationDirect.label; // => "未经复议直接起诉"
 * reviewRoutes.reconsideration.litigation; // => false
 * ```
 */
export const reviewRoutes: Readonly<Record<ReviewRoute, ReviewRouteLabel>> = /* @__PURE__ */ frozen({
  reconsideration: { label: "行政复议", gloss: "Administrative reconsideration", litigation: false, aliases: [] },
  litigationDirect: {
    label: "未经复议直接起诉",
    gloss: "Litigation without prior reconsideration",
    litigation: true,
    aliases: [],
  },
  litigationAfterReconsideration: {
    label: "复议后起诉",
    gloss: "Litigation after reconsideration",
    litigation: true,
    aliases: [],
  },
});

/** The head over the two routes of litigation. */
export const litigationHead: Label = /* @__PURE__ */ frozen({
  label: "行政诉讼",
  gloss: "Administrative litigation",
  aliases: [],
});

/**
 * The columns under each route of section 四, in the order of the form.
 *
 * No official text defines the results. Customary reading: 维持 upheld; 纠正 changed, revoked, declared unlawful or
 * ordered to perform; 其他 rejected, withdrawn, terminated or settled; 尚未审结 pending at the end of the year.
 *
 * @see {@link reviewRoutes}
 * @category The form
 *
 * @example What is a pending case called on the form?
 * ```ts
 * import { reviewResults } from "gongkai";
 *
 * reviewResults.pending.label; // => "尚未审结"
 * ```
 */
export const reviewResults: Readonly<Record<ReviewResult, Label>> = /* @__PURE__ */ frozen({
  upheld: { label: "结果维持", gloss: "Upheld", aliases: [] },
  corrected: { label: "结果纠正", gloss: "Corrected", aliases: [] },
  otherOutcome: { label: "其他结果", gloss: "Other result", aliases: [] },
  pending: { label: "尚未审结", gloss: "Pending", aliases: [] },
  total: { label: "总计", gloss: "Total", aliases: ["合计", "总数", "共计"] },
});
