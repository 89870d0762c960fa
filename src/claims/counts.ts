import type { OutcomeNode } from "../form/taxonomy.js";
import type { CountClaim, Span } from "./claim.js";
import { interpret } from "./interpret.js";
import type { Labelled } from "./labels.js";
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

/** Units of those who apply. */
const whoUnits = new Set(["家", "人", "名", "户", "个"]);

/** The claims of numbers, each in the light of what its sentence has spoken of. */
export function countsOf(tokens: readonly Token[], labels: readonly Labelled[], locate: Locate): readonly Counted[] {
  const found: Counted[] = [];
  const topics = topicsOf(tokens, labels);
  /** The tables of which the sentence speaks of some only; what follows is of those. */
  const some = new Set<string>();
  /** The last number of the sentence that is not within a list. */
  let head: CountClaim | null = null;
  let [isWithin, isOfWhom] = [false, false];
  for (const [at, label] of labels.entries()) {
    const { quantity } = label;
    const topic = topics[at] as Topic;
    const told = interpret(label, topic);
    const { meanings, atMost, nodes, isSome } = told;
    const table = meanings[0]?.cells[0]?.split("/", 1)[0] ?? "";
    if (label.sentence !== labels[at - 1]?.sentence) {
      some.clear();
      [head, isWithin, isOfWhom] = [null, false, false];
    }
    if (isSome !== null) some[isSome ? "add" : "delete"](table);
    const isApplicant = has(label.before, "applicant");
    // 上年结转7件中予以公开4件; 予以公开48件，其中自然人40件: no numbers of the table.
    const [first] = label.before;
    isWithin = isWord(first) && first.text === "中" ? true : isWithin && label.lead !== "；" && told.role === null;
    const ofHead =
      (isWithin || label.inPart) &&
      (isApplicant
        ? head !== null && !isReceived(head)
        : nodes.length > 0 && isCarried(head) && quantity.value <= (head?.value ?? 0));
    const ofSome = ofHead || (!isApplicant && (some.has(table) || (isOfWhom && table === "applications")));
    // 行政应诉案件56件，其中政府信息公开9件: the table has those only.
    const next = labels[at + 1];
    const isWider = next?.sentence === label.sentence && has(next.before, "among") && has(next.before, "disclosure");
    const certainty = ofSome || (table === "reviews" && isWider) ? "doubtful" : told.certainty;
    const role = ofSome ? null : told.role;
    // 其中涉及征地52件，公开10件; 受理网上申请98件，答复97件: what follows is of these.
    if (topic.applications && isPart(label)) some.add("applications");
    const { value, unit, approximate } = quantity;
    const place = locate(quantity.start, quantity.end);
    const claim: CountClaim = {
      kind: "count",
      value,
      unit,
      ...place,
      approximate,
      meanings,
      certainty,
      role,
      atMost,
      year: label.year,
      body: topic.body,
    };
    if (!label.inPart && !isWithin) head = claim;
    // 企业12家，提交申请12件
    if (whoUnits.has(unit ?? "") && (isApplicant || namesApplicants(label))) isOfWhom = true;
    found.push({ claim, label, nodes });
  }
  return found;
}

const isReceived = ({ role, certainty }: CountClaim) => certainty !== "doubtful" && (role === "received" || role === "accepted");
const isCarried = (claim: CountClaim | null) => claim?.role?.startsWith("carried") ?? false;

const namesApplicants = ({ before }: Labelled) => before.some((token) => isWord(token) && token.text === "申请人");

/** Whether a number is of applications of some kind: 涉及征地52件, 受理网上申请98件. */
function isPart({ before }: Labelled): boolean {
  const isOfKind = has(before, "channel", "applicant") && has(before, "flow");
  return isOfKind || (hasUnknown(before) && before.some((token) => isWord(token) && token.text === "涉及"));
}
