import type { Edition } from "./edition.js";
import { foldLabel, withoutOrdinal } from "./fold.js";
import type { Label } from "./labels.js";
import { requireOneOf, requireText } from "./misuse.js";
import { type OutcomeCode, type OutcomeGroupCode, outcomeGroups, outcomes } from "./outcomes.js";

/**
 * A node of the outcome tree: one of the six that stand directly under 本年度办理结果, or a leaf.
 *
 * @category The form
 */
export type OutcomeNode = OutcomeCode | OutcomeGroupCode;

/**
 * The group that an outcome stands in, or `null` for 予以公开 and 部分公开.
 *
 * @see {@link outcomeGroups}
 * @category The form
 *
 * @example Which group is "not held" in?
 * ```ts
 * import { outcomeGroupOf } from "gongkai";
 *
 * outcomeGroupOf("unable.notHeld"); // => "unable"
 * outcomeGroupOf("disclosed"); // => null
 * ```
 */
export function outcomeGroupOf(outcome: OutcomeCode): OutcomeGroupCode | null {
  requireOneOf("find the group of an outcome", "outcome", outcome, Object.keys(outcomes));
  return outcomes[outcome].group;
}

/**
 * The leaves of the outcome tree, or of one node of it, in the order of the form.
 *
 * @param edition - Edition of the form
 * @param node - Node whose leaves are wanted; a leaf is its own; the whole tree if not given
 * @see {@link outcomeChildren}, {@link outcomes}
 * @category The form
 *
 * @example How many grounds of refusal are there, and how many outcomes in all?
 * ```ts
 * import { outcomeLeaves } from "gongkai";
 *
 * outcomeLeaves("2021", "refused").length; // => 8
 * outcomeLeaves("2019").length; // => 19
 * outcomeLeaves("2021").length; // => 21
 * ```
 */
export function outcomeLeaves(edition: Edition, node?: OutcomeNode): readonly OutcomeCode[] {
  requireEditionAndNode(edition, node);
  return (Object.keys(outcomes) as OutcomeCode[]).filter((code) => {
    const { forms, group } = outcomes[code];
    return forms.includes(edition) && (node === undefined || code === node || group === node);
  });
}

/**
 * The nodes directly under 本年度办理结果, or under one group, in the order of the form.
 *
 * @see {@link outcomeLeaves}
 * @category The form
 *
 * @example What stands directly under 本年度办理结果?
 * ```ts
 * import { outcomeChildren } from "gongkai";
 *
 * outcomeChildren("2021"); // => ["disclosed", "partiallyDisclosed", "refused", "unable", "notProcessed", "other"]
 * outcomeChildren("2021", "other"); // => ["other.correctionOverdue", "other.feeUnpaid", "other.other"]
 * outcomeChildren("2019", "other"); // => []
 * ```
 */
export function outcomeChildren(edition: Edition, parent?: OutcomeNode): readonly OutcomeNode[] {
  requireEditionAndNode(edition, parent);
  if (parent !== undefined) return outcomeLeaves(edition, parent).filter((leaf) => leaf !== parent);
  return [...new Set(outcomeLeaves(edition).map((leaf): OutcomeNode => outcomes[leaf].group ?? leaf))];
}

/**
 * Find an outcome or a group by a label as published: with or without its number, in Chinese or English,
 * in full- or half-width characters, with known variants.
 *
 * @param label - Label as published
 * @param edition - Edition to look in; both if not given
 * @returns The node, or `null` if the label is none of the form's
 * @see {@link outcomes}
 * @category The form
 *
 * @example Which outcome is "5. 属于三类内部事务信息"?
 * ```ts
 * import { findOutcome } from "gongkai";
 *
 * findOutcome("5. 属于三类内部事务信息"); // => "refused.internalAffairs"
 * findOutcome("(四)无法提供"); // => "unable"
 * findOutcome("另有规定"); // => null
 * ```
 */
export function findOutcome(label: string, edition?: Edition): OutcomeNode | null {
  requireText("find an outcome", "its label, a string", label);
  if (edition !== undefined) requireOneOf("find an outcome", "edition", edition, editions);
  const wanted = foldLabel(withoutOrdinal(label));
  if (wanted === "") return null;
  const isCalledSo = ({ label: official, gloss, aliases }: Label) =>
    [official, gloss, ...aliases].some((wording) => foldLabel(wording) === wanted);
  const leaves = (Object.keys(outcomes) as OutcomeCode[]).filter(
    (code) => edition === undefined || outcomes[code].forms.includes(edition),
  );
  const groups = Object.keys(outcomeGroups) as OutcomeGroupCode[];
  return leaves.find((code) => isCalledSo(outcomes[code])) ?? groups.find((group) => isCalledSo(outcomeGroups[group])) ?? null;
}

const editions: readonly Edition[] = ["2019", "2021"];

function requireEditionAndNode(edition: Edition, node: OutcomeNode | undefined): void {
  requireOneOf("list outcomes", "edition", edition, editions);
  if (node === undefined || Object.hasOwn(outcomes, node) || Object.hasOwn(outcomeGroups, node)) return;
  requireOneOf("list outcomes", "an outcome or its group,", node, [...Object.keys(outcomes), ...Object.keys(outcomeGroups)]);
}
