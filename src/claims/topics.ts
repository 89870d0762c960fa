import type { ProactiveColumn, ProactiveRow } from "../form/proactive.js";
import { type ReviewRoute, reviewRoutes } from "../form/reviews.js";
import { bodyIn, longestName } from "./bodies.js";
import { type Labelled, thisYear } from "./labels.js";
import { isYear } from "./quantities.js";
import { has, lastOf, type Tag } from "./tagged.js";
import { isMark, isWord, type Token, type Word } from "./tokens.js";

/** What the sentence has spoken of so far. */
export interface Topic {
  readonly applications: boolean;
  /** They were called so, and not only told by an outcome. */
  readonly isNamed: boolean;
  /** A way in which they come was spoken of since the last number. */
  readonly channel: boolean;
  /** Something else that is received or handled: 公文, 投诉, 收费. */
  readonly otherMatter: boolean;
  /** Something is published, which need not be all of it. */
  readonly publishing: boolean;
  /** A part of the year, or several years. */
  readonly otherTime: boolean;
  /** Reviews and law suits were spoken of, and no application since. */
  readonly reviews: boolean;
  /** Those reviews that the body decides for others, or all that it has. */
  readonly othersReviews: boolean;
  /** The routes named last, and all that the sentence named. */
  readonly routes: readonly ReviewRoute[];
  readonly allRoutes: readonly ReviewRoute[];
  /** Whose numbers these are, if a body or an area is named: 市公安局, 全区. */
  readonly body: string | null;
  /** They are those of bodies that are not all of the report's: 各镇. */
  readonly otherBodies: boolean;
  /** The documents that the last number counted, with what was done with them. */
  readonly documents: { readonly row: ProactiveRow; readonly columns: readonly ProactiveColumn[] | null } | null;
  /** The number before counted a result of cases. */
  readonly afterResult: boolean;
  /** Numbers of something that the words do not know were stated: 检查3512次. */
  readonly otherNumbers: boolean;
  /** Nothing but decisions and documents was spoken of. */
  readonly onlyDecisions: boolean;
}

type Changing = { -readonly [Key in keyof Topic]: Topic[Key] };

const bothRoutes = Object.keys(reviewRoutes) as readonly ReviewRoute[];
const union = (some: readonly ReviewRoute[], more: readonly ReviewRoute[]) =>
  bothRoutes.filter((route) => some.includes(route) || more.includes(route));
const fresh = (): Changing => ({
  applications: false,
  isNamed: false,
  channel: false,
  otherMatter: false,
  publishing: false,
  otherTime: false,
  reviews: false,
  othersReviews: false,
  routes: [],
  allRoutes: [],
  body: null,
  otherBodies: false,
  documents: null,
  afterResult: false,
  otherNumbers: false,
  onlyDecisions: true,
});

/** Words that a sentence about the decisions of the year has; of others, what is counted may be what was shown of them. */
const ofDecisions: readonly Tag[] = [
  "decisions",
  "documents",
  "column",
  "filler",
  "sum",
  "area",
  "own",
  "fee",
  "growth",
  "compare",
  "lastYear",
];

/** For each number, what the words before it in its sentence speak of; applications are remembered for one sentence more. */
export function topicsOf(tokens: readonly Token[], labels: readonly Labelled[]): readonly Topic[] {
  const topics: Topic[] = [];
  let next = 0;
  let now = fresh();
  let [before, inRun, isHandled, isDisclosure, isStrange] = [false, false, false, false, false];
  /** 占全区总量的19%: what the whole is of; 高于全市平均: an area behind a word that is not known is no subject. */
  let [inShare, isBehind] = [false, false];
  const outside: Pick<Topic, "routes" | "body" | "otherBodies">[] = [];
  let name = "";
  for (const [index, token] of tokens.entries()) {
    if (labels[next]?.index === index) {
      // 民生实事办结2件: a new sentence with a word of its own is of something else.
      const isRemembered = before && !now.publishing && !isStrange;
      topics.push({
        ...now,
        applications: (now.applications || isRemembered) && !now.otherMatter,
        isNamed: now.isNamed || isRemembered,
      });
      now.channel = false;
      // 收到咨询5件，答复3件; 申请资金5万元，受理2件
      const { before: words, quantity } = labels[next] as Labelled;
      const last = words.at(-1);
      const isMoney = quantity.unit?.endsWith("元") ?? false;
      if (isMoney || (isWord(last) && last.sense.tag === "otherMatter")) now.otherMatter = true;
      if (isStrange && !has(words, "decisions", "documents", "fee")) now.otherNumbers = true;
      now.afterResult = has(words, "result") || (now.afterResult && has(words, "theRest"));
      now.documents = documentsOf(words, now.documents);
      next += 1;
      inRun = false;
    }
    if (token.kind === "unknown") [isStrange, now.onlyDecisions] = [true, false];
    // The name of a body begins a clause; some of its words are of the vocabulary, as 政府 and 信访 are.
    const isNamePart = token.kind === "unknown" || (isWord(token) && inNames(token));
    name = isNamePart && (name !== "" || mayBegin(tokens[index - 1])) ? (name + token.text).slice(0, longestName) : "";
    const body = token.kind === "unknown" || (isWord(token) && bodyWords.has(token.text)) ? bodyIn(name) : null;
    if (isMark(token) || token.kind === "percent") [inShare, isBehind] = [false, false];
    if (token.kind === "unknown") isBehind = true;
    if (isWord(token) && token.sense.tag === "share") inShare = true;
    if (inShare) continue;
    if (body) [now.body, now.otherBodies] = [body, false];
    if (isMark(token)) {
      if (token.text === "。") {
        before = now.applications;
        [now, isHandled, isDisclosure, isStrange] = [fresh(), false, false, false];
        outside.length = 0;
      } else if (token.text === "（" && outside.length < 32)
        outside.push({ routes: now.routes, body: now.body, otherBodies: now.otherBodies });
      // 诉讼12件（直接起诉8件，复议后起诉4件），维持6件: what follows is of all 12.
      else if (token.text === "）") Object.assign(now, outside.pop());
      else if (token.text === "：" || (token.text === "，" && isAspect(tokens[index - 1])))
        now.documents = documentsOf(tokens.slice(Math.max(0, index - 2), index), now.documents, true);
      continue;
    }
    // 截至2025年1月15日，2024年结转的8件: the year does not undo what was said of the time.
    if (token.kind === "year") now.otherTime ||= isRange(tokens, index);
    // 2020—2024年: the end of a range is no year of its own.
    if (token.kind === "other" && isYear(token.value)) now.otherTime = true;
    if (!isWord(token)) continue;
    const { sense, text } = token;
    if (!ofDecisions.includes(sense.tag)) now.onlyDecisions = false;
    if (sense.tag === "own") [now.body, now.otherBodies] = [null, false];
    if (sense.tag === "area" && !isBehind) [now.body, now.otherBodies] = [text, false];
    if (sense.tag === "others") now.otherBodies = true;
    if ((sense.tag === "decisions" || sense.tag === "documents") && !now.applications) now.otherMatter = true;
    if (thisYear.has(text)) now.otherTime = false;
    if (sense.tag === "otherTime") {
      now.otherTime = !isEndOfYear(tokens, index);
    }
    if (sense.tag === "disclosure" || sense.tag === "application") isDisclosure = true;
    if (sense.tag === "flow" || sense.tag === "review") {
      isHandled = true;
      // 行政复议受理310件: those of others, as are the results that follow.
      if (inRun && !isDisclosure) now.othersReviews = true;
    }
    if (sense.tag === "application") {
      // 低保申请 is another kind of application.
      const isOther = text === "申请" && tokens[index - 1]?.kind === "unknown" && !now.applications;
      now.applications = !isOther;
      now.isNamed ||= !isOther;
      now.otherMatter ||= isOther;
      [now.publishing, now.reviews] = [false, false];
    }
    if (sense.tag === "outcome" && sense.strong && sense.nodes[0] !== "disclosed" && !now.publishing) now.applications = true;
    if (sense.tag === "carry" && text !== "转" && !now.reviews) now.applications = true;
    if (sense.tag === "channel") now.channel = true;
    if (sense.tag === "publishing") now.publishing = true;
    if (sense.tag === "otherMatter" && !now.applications) now.otherMatter = true;
    if (sense.tag === "decides") now.othersReviews = true;
    if (sense.tag === "route") {
      now.reviews = true;
      if (isHandled && !isDisclosure) now.othersReviews = true;
      // Routes that are named one after the other without a number are both spoken of.
      now.routes = inRun ? union(now.routes, sense.routes) : sense.routes;
      now.allRoutes = union(now.allRoutes, sense.routes);
      inRun = true;
    }
  }
  return topics;
}

/** 2019年至2024年. */
function isRange(tokens: readonly Token[], index: number): boolean {
  const [first, joint, last] = tokens.slice(Math.max(0, index - 2), index + 1);
  return first?.kind === "year" && last?.kind === "year" && first.value !== last.value && joint?.kind !== "count";
}

/** 12月31日, 1月至12月; 12月 by itself is a part of the year. */
function isEndOfYear(tokens: readonly Token[], index: number): boolean {
  const [before, number, month, behind] = [-2, -1, 0, 1].map((step) => tokens[index + step]);
  if (!isWord(month) || month.text !== "月" || number?.kind !== "other" || number.value !== 12) return false;
  return behind?.kind === "other" || (isWord(before) && ["至", "到"].includes(before.text));
}

/** 规范性文件方面，制发13件 */
const isAspect = (token: Token | undefined) => isWord(token) && token.text === "方面";

const bodyWords = new Set(["政府", "机关"]);
const inNames = ({ sense, text }: Word) => bodyWords.has(text) || sense.tag === "disclosure" || sense.tag === "otherMatter";

/** Whether a name may begin behind this: at a mark, or behind the year. */
const mayBegin = (before: Token | undefined) =>
  before === undefined ||
  isMark(before) ||
  before.kind === "year" ||
  (isWord(before) && (before.text === "以" || thisYear.has(before.text)));

/** 制发规范性文件13件，废止4件: what was done with them may change, and so may the documents; another matter ends it. */
function documentsOf(words: readonly Token[], known: Topic["documents"], isHead = false): Topic["documents"] {
  const [row] = lastOf(words, "documents")?.senses ?? [];
  const columns = lastOf(words, "column")?.senses.at(-1)?.columns ?? null;
  if (has(words, "growth")) return known;
  if (row) return columns || isHead || known?.columns ? { row: row.row, columns: columns ?? known?.columns ?? null } : null;
  return columns && known ? { ...known, columns } : isHead ? known : null;
}
