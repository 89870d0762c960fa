import type { OutcomeNode } from "../form/taxonomy.js";
import type { CellId } from "../report/cells.js";
import type { CountClaim, Meaning, Span } from "./claim.js";
import { interpret } from "./interpret.js";
import { type Labelled, nameIn } from "./labels.js";
import { has, hasUnknown } from "./tagged.js";
import { isWord, type Token } from "./tokens.js";
import { type Topic, topicsOf } from "./topics.js";

/** A claimed number, with what the other passes need of it. */
export interface Counted {
  readonly claim: CountClaim;
  readonly label: Labelled;
  readonly nodes: readonly OutcomeNode[];
}

/** The place of a part of the compact text in the source. */
export type Locate = (start: number, end: number) => { readonly span: Span; readonly text: string };

/** How many numbers of a sentence are looked at for the whole of a part. */
const mostHeads = 6;

/** The claims of numbers, each in the light of what its sentence has spoken of. */
export function countsOf(tokens: readonly Token[], labels: readonly Labelled[], locate: Locate): readonly Counted[] {
  const found: Counted[] = [];
  const topics = topicsOf(tokens, labels);
  /** The tables of which the sentence speaks of some only; what follows is of those. */
  const some = new Set<string>();
  /** The last numbers of the sentence that are not within a list, the nearest first; and whether a list has begun behind them. */
  let heads: CountClaim[] = [];
  let isListed = false;
  /** Numbers of the flow that may be another body's, as long as the sentence has none that is sure. */
  let unsure: readonly number[] | null = [];
  /** The last cases of each sentence that are said to be of disclosure; and whether the sentence has spoken of it. */
  const ofDisclosure = new Map(labels.flatMap((label, at) => (isOfDisclosure(label) ? [[label.sentence, at]] : [])));
  let isDisclosure = false;
  for (const [at, label] of labels.entries()) {
    const { quantity } = label;
    const topic = topics[at] as Topic;
    const told = interpret(label, topic);
    const { meanings, atMost, nodes, isSome } = told;
    const table = meanings[0]?.cells[0]?.split("/", 1)[0] ?? "";
    if (label.sentence !== labels[at - 1]?.sentence) {
      some.clear();
      [heads, isListed, unsure, isDisclosure] = [[], false, [], false];
    }
    if (isSome !== null) some[isSome ? "add" : "delete"](table);
    const isApplicant = has(label.before, "applicant");
    isListed = label.inPart || (isListed && told.role === null);
    const isPartOf = (head: CountClaim) => head.unit === quantity.unit && head.value >= quantity.value;
    const isCarried = told.role?.startsWith("carried") ?? false;
    const isListable = isListed && (isApplicant || isCarried || nodes.length > 0);
    // In a list it is a part of the nearest; behind one that went on over a mark, of any.
    const listed = isListable ? heads.filter(isPartOf).slice(0, label.inPart ? 1 : mostHeads) : [];
    const isOfKind = (!isApplicant && hasUnknown(label.scope)) || has(label.scope, "applicant", "channel", "otherMatter");
    const ofSome = isOfKind || label.ofEach || (!isApplicant && some.has(table));
    // 行政应诉案件56件，其中政府信息公开9件; 行政诉讼97件，信息公开类诉讼9件: the table has those only.
    isDisclosure ||= !label.inPart && has(label.before, "disclosure");
    const isWider = !isDisclosure && (ofDisclosure.get(label.sentence) ?? -1) > at;
    const certainty = ofSome || (table === "reviews" && isWider) ? "doubtful" : told.certainty;
    const role = ofSome ? null : told.role;
    // 其中涉及征地52件，公开10件; 受理网上申请98件，答复97件: what follows is of these.
    if (topic.applications && isPart(label)) some.add("applications");
    const { value, unit, approximate, step } = quantity;
    const place = locate(quantity.start, quantity.end);
    const claim: CountClaim = {
      kind: "count",
      value,
      unit,
      ...place,
      approximate,
      step,
      meanings,
      certainty,
      role,
      atMost,
      wholes: listed.length > 0 ? listed.map(({ value }) => value) : table === "applications" ? (unsure ?? []) : [],
      year: label.year,
      body: bodyOf(label, topic, nodes.length > 0),
    };
    if (role && !isCarried) unsure = isSure(label, certainty, unsure) ? null : [...(unsure ?? []).slice(-mostHeads), value];
    if (!label.inPart && !has(label.before, "growth")) heads = [claim, ...heads.slice(0, mostHeads)];
    found.push({ claim, label, nodes });
  }
  return withoutNested(found);
}

/**
 * 予以公开48件，部分公开21件: where the second is stated beside the first, it is not within it.
 * 行政诉讼9件，直接起诉6件: where one of several routes is stated by itself, the number of all is not that of this one.
 */
function withoutNested(counts: readonly Counted[]): readonly Counted[] {
  const keyOf = ({ label }: Counted, cell: string) => `${label.sentence}/${label.depth}/${label.inPart}/${cell}`;
  const stated = new Set(counts.flatMap((one) => one.claim.meanings[0]?.cells.map((cell) => keyOf(one, cell)) ?? []));
  const wholeOf = ({ label }: Counted, cells: readonly CellId[]) => `${label.sentence}/${cells.join("+")}`;
  const alone = new Set(counts.map((one) => wholeOf(one, one.claim.meanings[0]?.cells ?? [])));
  return counts.map((one) => {
    const [first, ...others] = one.claim.meanings;
    const isReview = first?.cells[0]?.startsWith("reviews/") ?? false;
    if (!first || others.length === 0 || (one.nodes.length !== 1 && !isReview)) return one;
    const isApart = (cell: CellId) => first.cells.includes(cell) || !stated.has(keyOf(one, cell));
    const isOther = ({ cells, less }: Meaning) => isReview && !less && alone.has(wholeOf(one, cells));
    const meanings = [first, ...others.filter((meaning) => meaning.cells.every(isApart) && !isOther(meaning))];
    return { ...one, claim: { ...one.claim, meanings } };
  });
}

/** Whether a number of the flow is the body's own by its words, and not after one that may be another's: 局本部收到142件，办结140件. */
function isSure({ before }: Labelled, certainty: CountClaim["certainty"], unsure: readonly number[] | null): boolean {
  return unsure === null || (certainty === "certain" && (unsure.length === 0 || has(before, "own", "area")));
}

/** Whose number it is: the body that the sentence names, or what may be its name; an outcome has reasons before it, not names. */
function bodyOf(label: Labelled, { body }: Topic, isOutcome: boolean): string | null {
  const name = isOutcome ? undefined : nameIn(label)?.text;
  return name && !body?.startsWith(name) ? name : body;
}

const isOfDisclosure = ({ before }: Labelled) => has(before, "disclosure") && has(before, "route", "among");

/** Whether a number is of applications of some kind: 涉及征地52件, 受理网上申请98件. */
function isPart({ before }: Labelled): boolean {
  const isOfKind = has(before, "channel", "applicant") && has(before, "flow");
  return isOfKind || (hasUnknown(before) && before.some((token) => isWord(token) && token.text === "涉及"));
}
