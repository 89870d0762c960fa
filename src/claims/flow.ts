import { areaIn } from "./bodies.js";
import type { FlowRole } from "./claim.js";
import { certaintyOf, type Interpretation, nothing } from "./interpretation.js";
import { type Labelled, thisYear } from "./labels.js";
import { flowMeanings, newlyReceived } from "./meanings.js";
import { isCumulative } from "./proactive.js";
import { has, hasUnknown, lastOf } from "./tagged.js";
import { isWord, type Token, type Word } from "./tokens.js";
import type { Topic } from "./topics.js";

/** 上年结转7件, 结转下年9件: what is carried over or forward. */
export function carry(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const found = lastOf(tokens, "carry");
  if (!found) return null;
  const years = tokens.flatMap((token) => (token.kind === "year" ? [token.value] : []));
  const at = tokens.findIndex((token) => isWord(token) && token.sense.tag === "carry");
  const yearFirst = tokens.findIndex(({ kind }) => kind === "year");
  // 上年结转至本年, 2022年结转: the first word says from where; 结转至2024年: to where.
  const last = has(tokens, "lastYear") || (years.length > 0 && yearFirst < at && !has(tokens, "nextYear"));
  const next = has(tokens, "nextYear") || (years.length > 0 && yearFirst > at);
  // 全部答复或结转 is of all; 上年结转办结6件 are some of those.
  if (has(tokens, "all") || (last && has(tokens.slice(at), "flow"))) return nothing;
  if (topic.reviews || has(tokens, "otherMatter", "route", "publishing", "medium")) return nothing;
  if (lengthening.has((tokens[at] as Word).text) && !last && !next) return null;
  const role: FlowRole = last ? "carriedOver" : next ? "carriedForward" : "carried";
  // 历史遗留申请6件
  const isPart = hasUnknown(tokens.slice(0, at)) && !last && !next;
  const unsure = hasUnknown(tokens) ? "likely" : "certain";
  const isOther = has(tokens, "elsewhere", "others", "otherTime", "channel");
  const certainty = topic.otherMatter || label.quantity.idiomatic || isOther || isPart ? "doubtful" : unsure;
  return { ...nothing, meanings: flowMeanings[role], certainty, role };
}

/** 延期答复 is within the year. */
const lengthening = new Set(["转", "延期", "顺延", "延续", "流转", "转接"]);

/** 涉及申请2件: some of them. */
const involves = (tokens: readonly Token[]) => tokens.some((token) => isWord(token) && token.text === "涉及");

/** 收到161件, 办结159件: what was received, accepted or concluded. */
export function flow(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const { quantity } = label;
  const verb = lastOf(tokens, "flow");
  const object = lastOf(tokens, "application");
  if (!verb && !object) return null;
  if (has(tokens, "otherMatter", "channel", "medium", "publishing", "documents", "decisions")) return nothing;
  const decisive = verb?.at ?? tokens.findIndex((token) => isWord(token) && token.sense.tag === "application");
  const role = verb?.senses.at(-1)?.role ?? "accepted";
  // 新收 decides alone; of several verbs (受理并办结) none does.
  const roles = new Set(tokens.flatMap((token) => (isWord(token) && token.sense.tag === "flow" ? [token.sense.role] : [])));
  const isNew = verb !== null && tokens.some((token) => isWord(token) && token.text.startsWith("新收"));
  const several = roles.has("concluded") && roles.size > 1;
  // 我局派出机构收到申请98件: what is unknown may be another body, unless it is its name and no more.
  const certainty = certaintyOf(label, tokens, decisive, topic.body && !areaIn(topic.body) ? "likely" : "doubtful");
  const known = object !== null || topic.applications;
  const isBare = tokens.some((token) => isWord(token) && token.text === "申请");
  const vague =
    !known ||
    label.inPart ||
    several ||
    topic.reviews ||
    // 现场申请减少，收到18件
    (!object && topic.channel) ||
    label.isShare ||
    has(tokens, "lastYear") ||
    // 不再处理: with an outcome before, joined to it, it is that outcome's.
    label.joined.some((item) => has(item, "outcome")) ||
    // 累计受理1360件: of more than the year, unless the year is named.
    (isCumulative(tokens) && !tokens.some((token) => token.kind === "year" || (isWord(token) && thisYear.has(token.text)))) ||
    // 惠企资金1.35亿元，受理申请1235件: other applications, where other things were counted.
    (isBare && (topic.otherMatter || topic.otherNumbers)) ||
    // 依申请公开信息120条 is of information, as 主动公开信息 is.
    (!verb && quantity.unit === "条") ||
    (!verb && (hasUnknown(tokens) || topic.otherMatter || involves(tokens)));
  return {
    ...nothing,
    meanings: isNew ? newlyReceived : flowMeanings[role],
    certainty: vague ? "doubtful" : certainty,
    role: several || topic.reviews ? null : role,
    isSome: object && (hasUnknown(verb ? tokens.slice(decisive) : tokens) || involves(tokens)),
  };
}
