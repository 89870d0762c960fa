import type { OutcomeNode } from "../form/taxonomy.js";
import type { Meaning } from "./claim.js";
import { carry, flow } from "./flow.js";
import { certaintyOf, type Interpretation, nothing } from "./interpretation.js";
import { type Labelled, nameIn } from "./labels.js";
import { applicantMeanings, otherResults, outcomeMeanings, reviewMeanings } from "./meanings.js";
import { feesOf, proactiveOf } from "./proactive.js";
import { has, hasUnknown, lastOf } from "./tagged.js";
import { isWord, type Token, type Word } from "./tokens.js";
import type { Topic } from "./topics.js";

/** Units in which each kind of thing is counted; a number without a unit may be of any. */
const caseUnits = new Set(["件", "份", "条", "起", "宗", "项", "个", "例", "次", "件次"]);
/** What a number counts, by the words around it and the topic of its sentence. */
export function interpret(label: Labelled, topic: Topic): Interpretation {
  const { quantity } = label;
  if (quantity.unit !== null && !caseUnits.has(quantity.unit) && !quantity.unit.endsWith("元")) return nothing;
  if (has(label.before, "growth") || isFrom(label.after)) return nothing;
  // 涉及9个单位: what is counted in 个 stands behind it.
  if (quantity.unit === "个" && hasUnknown(label.after)) return nothing;
  if (quantity.unit?.endsWith("元")) return feesOf(label);
  // 45个零申请: so many had none.
  if (quantity.isNone && label.lead === "" && label.before.length === 0) return nothing;
  const found = ofCases(label, topic);
  // 上半年，受理20件: of a part of the year; 各镇收到申请43件，办结40件: of some of the bodies.
  const isElsewhere = topic.otherTime || topic.otherBodies || has(label.before, "share");
  const certainty = isElsewhere ? "doubtful" : found.certainty;
  return { ...found, certainty, role: isElsewhere ? null : found.role, meanings: none(label, found) };
}

/** 107件增至120件: the first is of another year. */
const isFrom = (after: readonly Token[]) => has(after.slice(0, 1), "becomes");

/** 无行政复议、行政诉讼: neither, so that together there are none. */
const none = (label: Labelled, { meanings, role }: Interpretation): readonly Meaning[] =>
  label.quantity.isNone && role !== "carried" ? meanings.slice(0, 1) : meanings;

function ofCases(label: Labelled, topic: Topic): Interpretation {
  const fromBefore = decide(label, label.before, topic);
  const beforeIsOpen = !has(label.before, "otherMatter", "channel", "medium", "publishing", "documents");
  const complete = fromBefore.role === "carried" && has(label.after, "nextYear", "lastYear");
  if ((fromBefore.meanings.length > 0 || fromBefore.role) && !complete) return beforeAndAfter(label, fromBefore, topic);
  // 45个行政机关收到申请: what is counted in 个 stands behind it.
  if (!beforeIsOpen || label.quantity.unit === "个") return nothing;
  const fromBoth = decide(label, [...label.before, ...label.after], topic);
  // 3个单位收到申请: what is unknown behind the number is what it counts.
  return hasUnknown(label.after) ? { ...fromBoth, certainty: "doubtful" } : fromBoth;
}

/** 收到70件申请: the verb stands before, what it is about behind; 答复3件咨询 is about something else. */
function beforeAndAfter(label: Labelled, found: Interpretation, topic: Topic): Interpretation {
  // 因不服答复提起的8件行政复议
  if (has(label.after, "route") && found.role) return decide(label, [...label.before, ...label.after], topic);
  if (has(label.after, "otherMatter", "channel") && found.role && !has(label.after, "application")) return nothing;
  // 受理72件环评申请: of another kind.
  const isUnknown = found.role !== null && !has(label.before, "application") && hasUnknown(label.after);
  return isUnknown ? { ...found, certainty: "doubtful", role: null } : found;
}

function decide(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation {
  return (
    carry(label, tokens, topic) ??
    results(label, tokens, topic) ??
    routes(label, tokens, topic) ??
    outcomesOf(label, tokens, topic) ??
    applicantsOf(label, tokens, topic) ??
    proactiveOf(label, tokens, topic) ??
    flow(label, tokens, topic) ??
    nothing
  );
}

function results(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const found = lastOf(tokens, "result");
  // 维持8件，其他6件
  const isRest = topic.afterResult && tokens.length > 0 && tokens.every((token) => isWord(token) && isRestWord(token));
  if (!found && isRest) {
    const meanings = [topic.routes, topic.allRoutes].flatMap((scope) => otherResults(scope));
    return { ...nothing, meanings, certainty: ofRest(label, topic) };
  }
  if (!found) return null;
  const own = lastOf(tokens, "route")?.senses.flatMap(({ routes }) => routes);
  const scope = own ?? topic.routes;
  const [sense] = found.senses;
  if (scope.length === 0 || !sense || found.senses.length > 1) return nothing;
  const certainty = topic.othersReviews ? "doubtful" : certaintyOf(label, tokens, found.at, "doubtful");
  // 复议7件，诉讼9件，维持13件: of both, or of the last.
  const ofAll = own ? [] : reviewMeanings(topic.allRoutes, sense.result).slice(0, 1);
  const meanings = [...reviewMeanings(scope, sense.result), ...ofAll];
  return { ...nothing, meanings, certainty };
}

const isRestWord = ({ sense }: Word) => sense.tag === "theRest" || sense.tag === "filler";
const ofRest = (label: Labelled, { othersReviews }: Topic) => (othersReviews || label.after.length > 0 ? "doubtful" : "certain");

function routes(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const found = lastOf(tokens, "route");
  if (!found) return null;
  // 行政复议决定书, 申请行政复议的自然人, 行政处罚复议
  if (has(tokens.slice(found.at), "otherMatter", "applicant") || has(tokens.slice(0, found.at), "decisions")) return nothing;
  const joined = label.joined.flatMap((item) => lastOf(item, "route")?.senses ?? []);
  const scope = [...new Set([...joined, ...found.senses].flatMap((sense) => sense.routes))];
  const certainty = certaintyOf(label, tokens, found.at, "doubtful");
  // A body that decides such cases has others too; 受理 and 办理 may be of these.
  const ofOthers = has(tokens, "review", "flow") && !has(tokens, "disclosure", "application");
  // 行政诉讼9件（其中直接起诉6件）: that part has a row of its own.
  const isLitigation = scope.length === 1 && scope[0] !== "reconsideration";
  return {
    ...nothing,
    meanings: reviewMeanings(
      scope,
      "total",
      tokens.some((token) => isWord(token) && /审结|办结|结案/.test(token.text)),
    ),
    certainty: ofOthers || topic.othersReviews || (label.inPart && !isLitigation) ? "doubtful" : certainty,
    atMost: has(tokens, "new"),
    // 涉及区政府的行政复议23件、行政诉讼31件: the second is of the same.
    isSome: hasUnknown(tokens.filter((token) => token !== nameIn(label))) || (label.lead === "；" ? false : null),
  };
}

function outcomesOf(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const found = lastOf(tokens, "outcome");
  if (!found || has(tokens, "publishing", "medium")) return null;
  const joined = label.joined.flatMap((item) => lastOf(item, "outcome")?.senses ?? []);
  const senses = [...joined, ...found.senses];
  const nodes = [...new Set(senses.flatMap((sense) => sense.nodes))];
  const reasons = reasonsOf(tokens.slice(0, found.at), nodes);
  const strong =
    (senses.some((sense) => sense.strong) || isAnswer(label, topic)) &&
    !topic.otherMatter &&
    // 行政复议14件，其中其他处理3件
    !topic.reviews &&
    (topic.applications || !topic.publishing) &&
    !(isReasoned(tokens, found, nodes) && reasons.length === 0) &&
    (topic.isNamed || label.quantity.unit !== "条");
  // 不予处理及其他25件
  const withRest = has(tokens.slice(found.at), "theRest");
  const certainty = withRest ? "doubtful" : certaintyOf(label, tokens, found.at, "likely");
  const meanings = [...outcomeMeanings(nodes), ...(reasons.length > 0 ? outcomeMeanings(reasons) : [])];
  return { ...nothing, meanings, certainty: strong ? certainty : "doubtful", nodes, atMost: senses.some(({ isSome }) => isSome) };
}

/** 收到申请66件，其中公开23件: with nothing else by it, 公开 is the answer to applications. */
const isAnswer = ({ before, after, quantity }: Labelled, topic: Topic) =>
  topic.applications &&
  !topic.publishing &&
  quantity.unit === "件" &&
  after.length === 0 &&
  before.every((token) => isWord(token) && ["outcome", "among", "filler", "sum"].includes(token.sense.tag));

/** 因涉及国家秘密不予公开: a part of the group, unless it says 等. */
function isReasoned(tokens: readonly Token[], found: { at: number; senses: readonly unknown[] }, nodes: readonly OutcomeNode[]) {
  const before = tokens.slice(0, Math.max(0, found.at - 2 * found.senses.length + 2));
  const isGroup = nodes.some((node) => node === "refused" || node === "unable" || node === "notProcessed");
  return isGroup && !has(before, "including") && (hasUnknown(before) || has(before, "outcome"));
}

/** 重复申请不予处理5件: of one of the reasons of a group, or of all. */
function reasonsOf(before: readonly Token[], group: readonly OutcomeNode[]): readonly OutcomeNode[] {
  if (hasUnknown(before) || has(before, "including")) return [];
  const reasons = before.flatMap((token) => (isWord(token) && token.sense.tag === "outcome" ? [token.sense] : []));
  const named = reasons.flatMap(({ nodes }) => nodes);
  return reasons.every(({ strong }) => strong) && named.every((node) => group.some((one) => node.startsWith(`${one}.`)))
    ? [...new Set(named)]
    : [];
}

function applicantsOf(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const found = lastOf(tokens, "applicant");
  if (!found) return null;
  const columns = [...new Set(found.senses.flatMap((sense) => sense.columns))];
  const certainty = topic.otherMatter || has(tokens, "channel") ? "doubtful" : certaintyOf(label, tokens, found.at, "doubtful");
  return { ...nothing, meanings: applicantMeanings(columns), certainty };
}
