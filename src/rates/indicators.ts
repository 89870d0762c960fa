import type { Edition } from "../form/edition.js";
import { frozen } from "../form/frozen.js";
import type { Label } from "../form/labels.js";
import { type OutcomeCode, type OutcomeGroupCode, outcomeGroups, outcomes } from "../form/outcomes.js";
import { type ReviewResult, type ReviewRoute, reviewRoutes } from "../form/reviews.js";
import { type OutcomeNode, outcomeLeaves } from "../form/taxonomy.js";
import type { ReviewCellId } from "../report/cells.js";
import type { ColumnIndicator, Indicator, IndicatorId, ReportIndicator, ShareId } from "./indicator.js";

const both: readonly Edition[] = ["2019", "2021"];
/** What is said of an indicator that no legal source defines, before anything else. */
export const undefinedOfficially = { basis: null, note: "没有官方定义。", noteGloss: "No official definition." };
const noted = (note: string, noteGloss: string) => ({
  basis: null,
  note: `${undefinedOfficially.note}${note}`,
  noteGloss: `${undefinedOfficially.noteGloss} ${noteGloss}`,
});

const concluded = { label: "本年度办理结果总计", gloss: "Applications concluded" };
const handled = { label: "本年新收与上年结转之和", gloss: "Applications received and carried over" };

const allLeaves = (node: OutcomeNode): OutcomeCode[] => [...new Set(both.flatMap((edition) => outcomeLeaves(edition, node)))];
const isGroup = (node: OutcomeNode): node is OutcomeGroupCode => node in outcomeGroups;
const withoutRemark = (wording: string) => wording.replace(/\s*[（(].*[）)]$/u, "");

function nameOf(node: OutcomeNode, wordOf: (entry: Label) => string, brackets: readonly [string, string]): string {
  if (isGroup(node)) return wordOf(outcomeGroups[node]);
  const { group } = outcomes[node];
  const name = wordOf(outcomes[node]);
  return group === null ? withoutRemark(name) : `${wordOf(outcomeGroups[group])}${brackets[0]}${name}${brackets[1]}`;
}

function shareOf(node: OutcomeNode): ColumnIndicator {
  return {
    label: `${nameOf(node, ({ label }) => label, ["（", "）"])}占比`,
    gloss: `${nameOf(node, ({ gloss }) => gloss, [" (", ")"])}, share of concluded`,
    over: concluded,
    ...undefinedOfficially,
    forms: both.filter((edition) => outcomeLeaves(edition, node).length > 0),
    perColumn: true,
    formula: { numerator: allLeaves(node), denominator: ["concluded"] },
  };
}

const nodes = new Set(
  (Object.keys(outcomes) as OutcomeCode[]).flatMap((leaf): OutcomeNode[] => [outcomes[leaf].group ?? leaf, leaf]),
);
const shares = Object.fromEntries([...nodes].map((node) => [`share.${node}`, shareOf(node)])) as Record<ShareId, ColumnIndicator>;

const allRoutes = Object.keys(reviewRoutes) as ReviewRoute[];
const suits = allRoutes.filter((route) => reviewRoutes[route].litigation);
const cellsOf = (routes: readonly ReviewRoute[], ...results: ReviewResult[]): ReviewCellId[] =>
  routes.flatMap((route) => results.map((result): ReviewCellId => `reviews/${route}/${result}`));

function correctionRate(label: string, gloss: string, routes: readonly ReviewRoute[], overAll: boolean): ReportIndicator {
  return {
    label: overAll ? `${label}（按全部案件）` : label,
    gloss: overAll ? `${gloss} (of all cases)` : gloss,
    over: overAll
      ? { label: "案件总计", gloss: "All cases" }
      : { label: "已审结案件（维持、纠正、其他结果之和）", gloss: "Cases concluded (upheld, corrected, other result)" },
    ...(overAll
      ? noted("分母含尚未审结的案件。", "The denominator includes pending cases.")
      : noted("分母不含尚未审结的案件。", "The denominator leaves out pending cases.")),
    forms: both,
    perColumn: false,
    formula: {
      numerator: cellsOf(routes, "corrected"),
      denominator: overAll ? cellsOf(routes, "total") : cellsOf(routes, "upheld", "corrected", "otherOutcome"),
    },
  };
}

/**
 * The indicators, as data. No official text defines any of them, so that `basis` is `null`: quote a rate with its formula.
 *
 * @see {@link rate}, {@link rates}
 * @category Rates
 *
 * @example What is the disclosure rate, and what is it a share of?
 * ```ts
 * import { indicators } from "gongkai";
 *
 * indicators.disclosureRate.formula.numerator; // => ["disclosed", "partiallyDisclosed"]
 * indicators.disclosureRate.over.label; // => "本年度办理结果总计"
 * indicators.disclosureRate.basis; // => null
 * ```
 */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = /* @__PURE__ */ frozen({
  disclosureRate: {
    label: "公开率",
    gloss: "Disclosure rate",
    over: concluded,
    ...noted(
      "通行算法为予以公开与部分公开之和除以总计。",
      "Disclosed and partially disclosed over the total is the customary formula.",
    ),
    forms: both,
    perColumn: true,
    formula: { numerator: ["disclosed", "partiallyDisclosed"], denominator: ["concluded"] },
  },
  ...shares,
  refusalRate: {
    label: "不予公开率",
    gloss: "Refusal rate",
    over: concluded,
    ...noted("按表内“不予公开”之下各行计。", "All rows that the form lists under 不予公开."),
    forms: both,
    perColumn: true,
    formula: { numerator: allLeaves("refused"), denominator: ["concluded"] },
  },
  refusalRateWithoutInquiry: {
    label: "不予公开率（不含行政查询事项）",
    gloss: "Refusal rate without administrative inquiry",
    over: concluded,
    ...noted(
      "“属于行政查询事项”的依据是条例第三十六条第（七）项，不是第十四条至第十六条。",
      "Administrative inquiry rests on article 36(7) of the Regulations, not on articles 14 to 16.",
    ),
    forms: both,
    perColumn: true,
    formula: {
      numerator: allLeaves("refused").filter((leaf) => leaf !== "refused.administrativeInquiry"),
      denominator: ["concluded"],
    },
  },
  conclusionRate: {
    label: "办结率",
    gloss: "Conclusion rate",
    over: handled,
    ...noted(
      "表内没有按期办结的数字，不能由此得知是否按期。",
      "The form does not count what was concluded in time: it says nothing on that.",
    ),
    forms: both,
    perColumn: true,
    formula: { numerator: ["concluded"], denominator: ["received", "carriedOver"] },
  },
  carryForwardRate: {
    label: "结转率",
    gloss: "Carry-forward rate",
    over: handled,
    ...undefinedOfficially,
    forms: both,
    perColumn: true,
    formula: { numerator: ["carriedForward"], denominator: ["received", "carriedOver"] },
  },
  notHeldShare: {
    label: "不掌握占比",
    gloss: "Not held, share of unable to provide",
    over: { label: "无法提供各行之和", gloss: "Unable to provide" },
    ...undefinedOfficially,
    forms: both,
    perColumn: true,
    formula: { numerator: ["unable.notHeld"], denominator: allLeaves("unable") },
  },
  naturalPersonShare: {
    label: "自然人申请占比",
    gloss: "Share of natural persons",
    over: { label: "本年新收总计", gloss: "Applications received" },
    ...undefinedOfficially,
    forms: both,
    perColumn: false,
    formula: { numerator: ["applications/received/naturalPerson"], denominator: ["applications/received/total"] },
  },
  reconsiderationCorrectionRate: correctionRate("复议纠错率", "Correction rate of reconsideration", ["reconsideration"], false),
  litigationCorrectionRate: correctionRate("诉讼纠错率", "Correction rate of litigation", suits, false),
  overallCorrectionRate: correctionRate("综合纠错率", "Overall correction rate", allRoutes, false),
  reconsiderationCorrectionRateOverAll: correctionRate(
    "复议纠错率",
    "Correction rate of reconsideration",
    ["reconsideration"],
    true,
  ),
  litigationCorrectionRateOverAll: correctionRate("诉讼纠错率", "Correction rate of litigation", suits, true),
  overallCorrectionRateOverAll: correctionRate("综合纠错率", "Overall correction rate", allRoutes, true),
  disputeRate: {
    label: "争议率",
    gloss: "Dispute rate",
    over: concluded,
    ...noted(
      "当年的案件不一定由当年办结的申请引起。复议后起诉的案件可能在复议、诉讼中各计一次。",
      "The cases of a year need not arise from the applications concluded in it; a suit after reconsideration may count in both routes.",
    ),
    forms: both,
    perColumn: false,
    formula: { numerator: cellsOf(allRoutes, "total"), denominator: ["applications/concluded/total"] },
  },
});
