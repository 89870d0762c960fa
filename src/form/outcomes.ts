import type { Edition } from "./edition.js";
import { frozen } from "./frozen.js";
import type { Label } from "./labels.js";
import type { Citation } from "./sources.js";

/**
 * An outcome group of the form: 不予公开, 无法提供, 不予处理, 其他处理.
 *
 * @category The form
 */
export type OutcomeGroupCode = "refused" | "unable" | "notProcessed" | "other";

type SharedOutcomeCode =
  | "disclosed"
  | "partiallyDisclosed"
  | "refused.stateSecret"
  | "refused.prohibitedByLaw"
  | "refused.securityAndStability"
  | "refused.thirdPartyRights"
  | "refused.internalAffairs"
  | "refused.processInformation"
  | "refused.enforcementCaseFile"
  | "refused.administrativeInquiry"
  | "unable.notHeld"
  | "unable.requiresCreation"
  | "unable.unclearAfterCorrection"
  | "notProcessed.petitionOrComplaint"
  | "notProcessed.repeated"
  | "notProcessed.publication"
  | "notProcessed.excessive"
  | "notProcessed.confirmOrReissue";

/**
 * An outcome of the 2019 edition, where 其他处理 is a single row.
 *
 * @category The form
 */
export type OutcomeCode2019 = SharedOutcomeCode | "other";

/**
 * An outcome of the 2021 edition, where 其他处理 has three rows.
 *
 * @category The form
 */
export type OutcomeCode2021 = SharedOutcomeCode | "other.correctionOverdue" | "other.feeUnpaid" | "other.other";

/**
 * An outcome under which one application is counted.
 *
 * @category The form
 */
export type OutcomeCode = OutcomeCode2019 | OutcomeCode2021;

/**
 * An outcome of an application: one row of 三、本年度办理结果.
 *
 * @category The form
 */
export interface Outcome extends Label {
  /** The group that it stands in, or `null` for （一） and （二）. */
  readonly group: OutcomeGroupCode | null;
  /** Its place on the form: `"三（三）1"`. */
  readonly place: string;
  /** The editions that have this row. */
  readonly forms: readonly Edition[];
  /** The articles that it rests on; empty where no article names it (then `basisNote` says so). */
  readonly basis: readonly Citation[];
  /** What the basis leaves open, or `null` where the article says it in terms. */
  readonly basisNote: string | null;
  /** What is counted there, in Chinese. */
  readonly counts: string;
  /** What is counted there, in English. */
  readonly countsGloss: string;
}

/**
 * A group of outcomes. The form prints no subtotal for it.
 *
 * @category The form
 */
export interface OutcomeGroup extends Label {
  /** Its place on the form: `"三（三）"`. */
  readonly place: string;
}

const both: readonly Edition[] = /* @__PURE__ */ frozen(["2019", "2021"]);
const regulations = (...articles: string[]): readonly Citation[] =>
  articles.map((article) => ({ source: "regulations", article }));

/**
 * The outcome taxonomy, in the order of the form.
 *
 * Both editions have 8 refusals, 3 unable-to-provide and 5 not-processed: 16 subcodes.
 * "Eleven" counts the grounds on which nothing is supplied (8 + 3) and leaves out the five that are not processed.
 *
 * @see {@link outcomeGroups}, {@link findOutcome}, {@link describeCitation}
 * @category The form
 *
 * @example Which article does "state secret" rest on?
 * ```ts
 * import { outcomes } from "gongkai";
 *
 * outcomes["refused.stateSecret"].label; // => "属于国家秘密"
 * outcomes["refused.stateSecret"].basis[0]; // => { source: "regulations", article: "14" }
 * ```
 */
export const outcomes: Readonly<Record<OutcomeCode, Outcome>> = /* @__PURE__ */ frozen({
  disclosed: {
    group: null,
    label: "予以公开",
    gloss: "Disclosed",
    place: "三（一）",
    basis: regulations("36(1)", "36(2)"),
    basisNote: "告知已公开信息的获取途径（第三十六条第（一）项）计入本行，为实务做法，表内未写明。",
    forms: both,
    counts: "提供了信息，或者告知获取方式、途径和时间",
    countsGloss: "The information was provided, or the applicant was told where and when to get it",
    aliases: ["同意公开"],
  },
  partiallyDisclosed: {
    group: null,
    label: "部分公开（区分处理的，只计这一情形，不计其他情形）",
    gloss: "Partially disclosed (where content is separated, counted here only)",
    place: "三（二）",
    basis: regulations("37"),
    basisNote: null,
    forms: both,
    counts: "能够区分处理，提供了可以公开的部分并对其余部分说明理由",
    countsGloss: "Separable content was provided and reasons were given for the rest",
    aliases: ["部分公开", "同意部分公开"],
  },
  "refused.stateSecret": {
    group: "refused",
    label: "属于国家秘密",
    gloss: "State secret",
    place: "三（三）1",
    basis: regulations("14", "36(3)"),
    basisNote: null,
    forms: both,
    counts: "依法确定为国家秘密的信息",
    countsGloss: "Information lawfully determined to be a state secret",
    aliases: [],
  },
  "refused.prohibitedByLaw": {
    group: "refused",
    label: "其他法律行政法规禁止公开",
    gloss: "Disclosure prohibited by another law or administrative regulation",
    place: "三（三）2",
    basis: regulations("14", "36(3)"),
    basisNote: null,
    forms: both,
    counts: "法律、行政法规禁止公开的信息",
    countsGloss: "Information whose disclosure a law or an administrative regulation prohibits",
    aliases: ["法律行政法规禁止公开"],
  },
  "refused.securityAndStability": {
    group: "refused",
    label: "危及“三安全一稳定”",
    gloss: "Endangers national, public or economic security or social stability",
    place: "三（三）3",
    basis: regulations("14", "36(3)"),
    basisNote: null,
    forms: both,
    counts: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息",
    countsGloss: "Information that may endanger national, public or economic security or social stability",
    aliases: [],
  },
  "refused.thirdPartyRights": {
    group: "refused",
    label: "保护第三方合法权益",
    gloss: "Lawful rights and interests of a third party",
    place: "三（三）4",
    basis: regulations("15", "32", "36(3)"),
    basisNote: null,
    forms: both,
    counts: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益的信息",
    countsGloss: "Trade secrets, personal privacy and the like, whose disclosure would harm a third party",
    aliases: [],
  },
  "refused.internalAffairs": {
    group: "refused",
    label: "属于三类内部事务信息",
    gloss: "One of three kinds of internal-affairs information",
    place: "三（三）5",
    basis: regulations("16(1)"),
    basisNote: null,
    forms: both,
    counts: "人事管理、后勤管理、内部工作流程三类信息",
    countsGloss: "Personnel management, logistics management, internal workflow",
    aliases: ["属于三类内容事务信息"],
  },
  "refused.processInformation": {
    group: "refused",
    label: "属于四类过程性信息",
    gloss: "One of four kinds of process information",
    place: "三（三）6",
    basis: regulations("16(2)"),
    basisNote: null,
    forms: both,
    counts: "讨论记录、过程稿、磋商信函、请示报告四类信息",
    countsGloss: "Discussion records, drafts, consultation letters, requests for instructions and reports",
    aliases: ["属于四类过程性性信息"],
  },
  "refused.enforcementCaseFile": {
    group: "refused",
    label: "属于行政执法案卷",
    gloss: "Administrative enforcement case file",
    place: "三（三）7",
    basis: regulations("16(2)"),
    basisNote: null,
    forms: both,
    counts: "行政执法案卷信息，法律、法规、规章另有规定的除外",
    countsGloss: "Case-file information of administrative enforcement, unless other law requires its disclosure",
    aliases: [],
  },
  "refused.administrativeInquiry": {
    group: "refused",
    label: "属于行政查询事项",
    gloss: "Matter of administrative inquiry",
    place: "三（三）8",
    basis: regulations("36(7)"),
    basisNote: "表内列在不予公开之下，依据却不是第十四条至第十六条；不予公开率因此有含与不含本行两种算法。",
    forms: both,
    counts: "工商、不动产登记资料等法律、行政法规对获取有特别规定的信息",
    countsGloss: "Business or real-estate registers and other information with its own statutory way of access",
    aliases: [],
  },
  "unable.notHeld": {
    group: "unable",
    label: "本机关不掌握相关政府信息",
    gloss: "Information not held by this body",
    place: "三（四）1",
    basis: regulations("36(4)", "36(5)", "10"),
    basisNote: "不属于本机关负责公开的答复（第三十六条第（五）项）计入本行，见于地方解读。",
    forms: both,
    counts: "经检索没有所申请的信息，或者不属于本机关负责公开",
    countsGloss: "A search found nothing, or another body is responsible",
    aliases: [],
  },
  "unable.requiresCreation": {
    group: "unable",
    label: "没有现成信息需要另行制作",
    gloss: "No existing information; it would have to be created",
    place: "三（四）2",
    basis: regulations("38"),
    basisNote: null,
    forms: both,
    counts: "需要对现有信息进行加工、分析的",
    countsGloss: "Existing information would have to be processed or analysed",
    aliases: [],
  },
  "unable.unclearAfterCorrection": {
    group: "unable",
    label: "补正后申请内容仍不明确",
    gloss: "Still unclear after correction",
    place: "三（四）3",
    basis: regulations("29(2)", "30"),
    basisNote: "条文要求补正，但没有写明补正后仍不明确的后果。",
    forms: both,
    counts: "补正一次后仍无法明确所申请的信息",
    countsGloss: "Corrected once, and still not identifiable",
    aliases: [],
  },
  "notProcessed.petitionOrComplaint": {
    group: "notProcessed",
    label: "信访举报投诉类申请",
    gloss: "Petition, report or complaint",
    place: "三（五）1",
    basis: regulations("39(1)"),
    basisNote: null,
    forms: both,
    counts: "以申请形式进行的信访、投诉、举报",
    countsGloss: "A petition, complaint or report in the form of an application",
    aliases: ["信访投诉举报类申请"],
  },
  "notProcessed.repeated": {
    group: "notProcessed",
    label: "重复申请",
    gloss: "Repeated application",
    place: "三（五）2",
    basis: regulations("36(6)"),
    basisNote: null,
    forms: both,
    counts: "已经答复，同一申请人又申请相同信息",
    countsGloss: "The same applicant asked again for the same, already answered",
    aliases: [],
  },
  "notProcessed.publication": {
    group: "notProcessed",
    label: "要求提供公开出版物",
    gloss: "Request for a public publication",
    place: "三（五）3",
    basis: regulations("39(2)"),
    basisNote: null,
    forms: both,
    counts: "要求提供政府公报、报刊、书籍等公开出版物",
    countsGloss: "Gazettes, newspapers, books and other publications",
    aliases: [],
  },
  "notProcessed.excessive": {
    group: "notProcessed",
    label: "无正当理由大量反复申请",
    gloss: "Excessive applications without good reason",
    place: "三（五）4",
    basis: regulations("35"),
    basisNote: null,
    forms: both,
    counts: "数量、频次明显超过合理范围，理由不合理",
    countsGloss: "Number or frequency clearly beyond reason, and the stated reason is not reasonable",
    aliases: [],
  },
  "notProcessed.confirmOrReissue": {
    group: "notProcessed",
    label: "要求行政机关确认或重新出具已获取信息",
    gloss: "Request to confirm or re-issue information already obtained",
    place: "三（五）5",
    basis: [],
    basisNote: "条例没有明文规定。",
    forms: both,
    counts: "要求确认或者重新出具申请人已经获取的信息",
    countsGloss: "The applicant asks the body to confirm or re-issue what the applicant already has",
    aliases: [],
  },
  other: {
    group: "other",
    label: "其他处理",
    gloss: "Otherwise handled",
    place: "三（六）",
    basis: [],
    basisNote: "其余情形，没有单独的条文。",
    forms: ["2019"],
    counts: "其余各种处理，包括逾期不补正、撤回等",
    countsGloss: "Everything else: correction overdue, withdrawal and so on",
    aliases: [],
  },
  "other.correctionOverdue": {
    group: "other",
    label: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    gloss: "Correction overdue without good reason; no longer processed",
    place: "三（六）1",
    basis: regulations("30"),
    basisNote: null,
    forms: ["2021"],
    counts: "无正当理由逾期不补正，视为放弃申请",
    countsGloss: "Not corrected in time without good reason: the application counts as abandoned",
    aliases: ["逾期不补正", "申请人无正当理由逾期不补正"],
  },
  "other.feeUnpaid": {
    group: "other",
    label: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    gloss: "Fee not paid in time; no longer processed",
    place: "三（六）2",
    basis: [{ source: "regulations", article: "42" }, { source: "feeMeasure" }],
    basisNote: null,
    forms: ["2021"],
    counts: "逾期未缴纳信息处理费，视为放弃申请",
    countsGloss: "The information-processing fee was not paid in time: the application counts as abandoned",
    aliases: ["逾期不缴费", "逾期未缴费", "申请人逾期未按收费通知要求缴纳费用"],
  },
  "other.other": {
    group: "other",
    label: "其他",
    gloss: "Other",
    place: "三（六）3",
    basis: [],
    basisNote: "其余情形（如撤回），没有单独的条文。",
    forms: ["2021"],
    counts: "其余情形，如申请人撤回",
    countsGloss: "The rest, such as withdrawal",
    aliases: [],
  },
});

/**
 * The four groups of outcomes, in the order of the form.
 *
 * @see {@link outcomes}, {@link outcomeGroupOf}
 * @category The form
 *
 * @example What is the group "unable" called on the form?
 * ```ts
 * import { outcomeGroups } from "gongkai";
 *
 * outcomeGroups.unable.label; // => "无法提供"
 * ```
 */
export const outcomeGroups: Readonly<Record<OutcomeGroupCode, OutcomeGroup>> = /* @__PURE__ */ frozen({
  refused: { label: "不予公开", gloss: "Refused", place: "三（三）", aliases: [] },
  unable: { label: "无法提供", gloss: "Unable to provide", place: "三（四）", aliases: [] },
  notProcessed: { label: "不予处理", gloss: "Not processed", place: "三（五）", aliases: [] },
  other: { label: "其他处理", gloss: "Otherwise handled", place: "三（六）", aliases: [] },
});
