import { type ReviewRoute, reviewRoutes } from "../form/reviews.js";
import type { Labelled } from "./labels.js";
import { isMark, isWord, type Token } from "./tokens.js";

/** What the sentence has spoken of so far. */
export interface Topic {
  readonly applications: boolean;
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
}

type Changing = { -readonly [Key in keyof Topic]: Topic[Key] };

const bothRoutes = Object.keys(reviewRoutes) as readonly ReviewRoute[];
const union = (some: readonly ReviewRoute[], more: readonly ReviewRoute[]) =>
  bothRoutes.filter((route) => some.includes(route) || more.includes(route));
const thisYear = new Set(["全年", "本年", "本年度", "今年", "年度", "年内", "当年", "今年以来", "本年以来"]);
const fresh = (): Changing => ({
  applications: false,
  otherMatter: false,
  publishing: false,
  otherTime: false,
  reviews: false,
  othersReviews: false,
  routes: [],
  allRoutes: [],
});

/** For each number, what the words before it in its sentence speak of; applications are remembered for one sentence more. */
export function topicsOf(tokens: readonly Token[], labels: readonly Labelled[]): readonly Topic[] {
  const topics: Topic[] = [];
  let next = 0;
  let now = fresh();
  let [before, inRun, isHandled, isDisclosure, isStrange] = [false, false, false, false, false];
  const outside: (readonly ReviewRoute[])[] = [];
  for (const [index, token] of tokens.entries()) {
    if (labels[next]?.index === index) {
      // 民生实事办结2件: a new sentence with a word of its own is of something else.
      const isRemembered = before && !now.publishing && !isStrange;
      topics.push({ ...now, applications: (now.applications || isRemembered) && !now.otherMatter });
      // 收到咨询5件，答复3件; 申请资金5万元，受理2件
      const { before: words, quantity } = labels[next] as Labelled;
      const last = words.at(-1);
      const isReceived = words.some((word) => isWord(word) && word.sense.tag === "flow");
      const isMoney = quantity.unit?.endsWith("元") ?? false;
      if (isMoney || (isReceived && isWord(last) && last.sense.tag === "otherMatter")) now.otherMatter = true;
      next += 1;
      inRun = false;
    }
    if (token.kind === "unknown") isStrange = true;
    if (isMark(token)) {
      if (token.text === "。") {
        before = now.applications;
        [now, isHandled, isDisclosure, isStrange] = [fresh(), false, false, false];
        outside.length = 0;
      } else if (token.text === "（" && outside.length < 32) outside.push(now.routes);
      // 诉讼12件（直接起诉8件，复议后起诉4件），维持6件: what follows is of all 12.
      else if (token.text === "）") now.routes = outside.pop() ?? now.routes;
      continue;
    }
    if (token.kind === "year") now.otherTime = false;
    if (!isWord(token)) continue;
    const { sense, text } = token;
    if (thisYear.has(text)) now.otherTime = false;
    if (sense.tag === "otherTime") {
      // 12月31日 is the end of the year.
      const behind = tokens[index - 1];
      now.otherTime = text !== "月" || behind?.kind !== "other" || behind.value !== 12;
    }
    if (sense.tag === "disclosure" || sense.tag === "application") isDisclosure = true;
    if (sense.tag === "flow" || sense.tag === "review") isHandled = true;
    if (sense.tag === "application") {
      // 低保申请 is another kind of application.
      const isOther = text === "申请" && tokens[index - 1]?.kind === "unknown" && !now.applications;
      now.applications = !isOther;
      now.otherMatter ||= isOther;
      [now.publishing, now.reviews] = [false, false];
    }
    if (sense.tag === "outcome" && sense.nodes[0] !== "disclosed" && !now.publishing) now.applications = true;
    if (sense.tag === "carry" && text !== "转" && !now.reviews) now.applications = true;
    if (sense.tag === "publishing") now.publishing = true;
    if (sense.tag === "otherMatter" && text !== "申请人" && !now.applications) now.otherMatter = true;
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
