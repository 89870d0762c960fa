import type { ReviewRoute } from "../form/reviews.js";
import { areaIn } from "./bodies.js";
import type { CountClaim, FlowRole, GrowthClaim, ShareClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";
import { growthClaim, growthOf, isChange, isEach } from "./growth.js";
import { reviewMeanings, wholesOfShare } from "./meanings.js";
import type { Quantity } from "./quantities.js";
import type { Sense } from "./sense.js";
import { has } from "./tagged.js";
import { isCount, isMark, isWord, type Token, type Word } from "./tokens.js";

/** How many numbers before a percentage are looked at. */
const [mostParts, mostWholes] = [6, 16];

/** Words that a percentage may stand behind without being of something else than the number before it. */
const neutral: readonly Sense["tag"][] = ["share", "filler", "area", "own", "sum", "application", "disclosure", "flow", "all"];
/** 按时办结率 is of those that were due. */
const timely = /按时|按期|及时|限时|期限|法定/;

/** What the text says around a percentage: the numbers of the flow, the heads of lists, what a list adds up to. */
interface Around {
  readonly flows: readonly Counted[];
  readonly heads: ReadonlySet<number>;
  readonly totals: ReadonlyMap<Counted, number>;
  readonly locate: Locate;
}

/** The percentages of a text: shares of a stated number, and changes against the year before. */
export function sharesOf(
  tokens: readonly Token[],
  counts: readonly Counted[],
  heads: ReadonlySet<number>,
  totals: ReadonlyMap<Counted, number>,
  locate: Locate,
): readonly (ShareClaim | GrowthClaim)[] {
  const found: (ShareClaim | GrowthClaim)[] = [];
  const byIndex = new Map(counts.map((counted) => [counted.label.index, counted]));
  const flows = wholesElsewhere(counts).slice(0, mostWholes);
  const text: Around = { flows, heads, totals, locate };
  const nowhere: Around = { flows: [], heads: new Set(), totals: new Map(), locate };
  let sentence: Counted[] = [];
  /** The last number that is said to have changed, and by how many. */
  let change: readonly [Counted, number] | null = null;
  let depth = 0;
  /** Numbers since the last percentage, which this one may be about. */
  let run: Counted[] = [];
  let clause: Token[] = [];
  /** The numbers that have a percentage, which are no wholes of others. */
  const shared = new Set<Counted>();
  for (const [index, token] of tokens.entries()) {
    if (isMark(token)) {
      if (token.text === "。") [sentence, run, depth, change] = [[], [], 0, null];
      if (token.text === "（") depth += 1;
      if (token.text === "）") depth = Math.max(0, depth - 1);
      if (token.text !== "、" && token.text !== "）") clause = [];
      if (token.text === "（") clause.push(token);
    } else if (isCount(token)) {
      const counted = byIndex.get(index) as Counted;
      const { before } = counted.label;
      const growth = growthOf(before);
      if (growth !== null) {
        const changed = outside(sentence, depth);
        if (isChange(counted, changed)) {
          found.push(growthClaim(token, "count", growth, before, changed, null, locate));
          const now = changed.at(-1);
          change = now && !token.approximate ? [now, growth * token.value] : null;
        }
      } else {
        sentence = [...sentence.slice(-mostWholes), counted];
        run = [...run.slice(-mostParts), counted];
      }
      clause = [];
    } else if (token.kind === "percent") {
      const growth = growthOf(clause);
      if (growth !== null) found.push(growthClaim(token, "percent", growth, clause, outside(sentence, depth), change, locate));
      else {
        const inBracket = isMark(clause[0]) && clause.length <= 3;
        const isShare = clause.some((one) => isWord(one) && one.sense.tag === "share") || (inBracket && clause.length === 1);
        const rate = rateOf(clause);
        const whole = run.at(-1);
        // 占全部3870条的65.9%: the whole stands between.
        if (whole && isWholeOf(whole, clause)) {
          const before = sentence.filter(({ claim }) => claim.unit === whole.claim.unit).slice(0, -1);
          if (before.length > 0) found.push({ ...share(token, before, [], nowhere, null, true), wholes: [whole.claim.value] });
        } else if (
          isShare &&
          run.length > 0 &&
          clause.every((one) => isMark(one) || (isWord(one) && neutral.includes(one.sense.tag)))
        ) {
          const others = sentence.filter((counted) => !shared.has(counted) || heads.has(counted.label.index));
          found.push(share(token, inBracket ? run.slice(-1) : run, others, text, wholeIn(clause)));
          if (whole) shared.add(whole);
        } else if (rate !== null) {
          const part = partOf(rate, sentence);
          // 热线转办件办结1316件；信息公开申请办结率94.6%: of what the rate is, must be what the number is of.
          const isOther = has(clause, "application", "disclosure") && part?.claim.certainty === "doubtful";
          if (part && !isOther && token.value < 100) found.push(rateClaim(token, part, sentence, text));
        }
      }
      if (!isShareList(tokens, index)) run = [];
      // 分别增长4%、下降5%: the next is one of these too.
      clause = clause.filter(isEach);
    } else if (clause.length < 40) clause.push(token);
  }
  return found;
}

/** 161件（其中上年结转7件），同比增长20%: of what stands outside the brackets. */
const outside = (sentence: readonly Counted[], depth: number) => sentence.filter(({ label }) => label.depth <= depth);

const isWholeOf = ({ label }: Counted, clause: readonly Token[]) =>
  label.before.some((one) => isWord(one) && one.sense.tag === "share") &&
  clause.every((one) => isWord(one) && ["的", "总数", "总量"].includes(one.text));

const isShareList = (tokens: readonly Token[], index: number) => tokens[index + 1]?.kind === "percent";

/** What a rate is of: 办结 in 办结率; not of what is late or in time. */
function rateOf(clause: readonly Token[]): Word | null {
  const at = clause.findIndex((token) => isWord(token) && token.sense.tag === "rate");
  const before = clause[at - 1];
  if (at < 1 || !isWord(before) || !["flow", "outcome", "publishing", "result"].includes(before.sense.tag)) return null;
  const words = clause.slice(0, at - 1).filter(({ kind }) => kind !== "mark");
  return words.some((token) => !isWord(token) || timely.test(token.text)) ? null : before;
}

/** The number that a rate is of: 主动公开81件，不公开12件，主动公开率87%; 纠正2件，纠错率14%. */
function partOf(rate: Word, sentence: readonly Counted[]): Counted | undefined {
  const isSame = ({ sense, text }: Word) =>
    rate.sense.tag === "result" ? sense.tag === "result" && sense.result === rate.sense.result : text === rate.text;
  const isLike = ({ text }: Word) => text.endsWith(rate.text.slice(-2)) && !negated.test(text);
  const last = (fits: (word: Word) => boolean) =>
    sentence.filter(({ label }) => label.before.some((one) => isWord(one) && fits(one))).at(-1);
  return last(isSame) ?? (rate.sense.tag === "result" ? undefined : last(isLike));
}
const negated = /[不未非]|依申请/;

/** A rate is of a number of its sentence; that of a result is of all cases, or of those that were ended, as the table has them. */
function rateClaim(token: Quantity, part: Counted, sentence: readonly Counted[], text: Around): ShareClaim {
  const nowhere: Around = { ...text, flows: [], heads: new Set(), totals: new Map() };
  const claim = share(token, [part], sentence, nowhere, null, sentence.length > 1);
  const [first] = part.claim.meanings;
  if (!part.label.before.some((one) => isWord(one) && one.sense.tag === "result")) return claim;
  const routes = first?.cells.map((cell) => cell.split("/")[1] as ReviewRoute) ?? [];
  const isSure = part.claim.certainty !== "doubtful";
  return { ...claim, hasWhole: false, meanings: isSure ? reviewMeanings(routes, "total", true) : [] };
}

function share(
  token: Quantity,
  run: readonly Counted[],
  sentence: readonly Counted[],
  text: Around,
  of: FlowRole | "larger" | null,
  hasWhole = false,
): ShareClaim {
  const nearest = run.at(-1) as Counted;
  const parts: number[] = [];
  let sum = 0;
  for (const { claim } of run.slice(-mostParts).reverse()) {
    sum += claim.value;
    parts.push(sum);
  }
  const others = sentence.filter((counted) => counted !== nearest).slice(-mostWholes);
  const isOfLarger = of === "larger" || nearest.label.isShare;
  const named = of === "larger" ? null : of;
  const wholeRoles = isOfLarger ? [] : named && nearest.claim.meanings.length > 0 ? [named] : wholesOf(nearest);
  const sure = wholeRoles.length > 0 ? text.flows : [];
  const elsewhere = sure.filter((counted) => !others.includes(counted) && counted !== nearest);
  const isOf = (counts: readonly Counted[], roles: readonly FlowRole[]) =>
    counts.some(({ claim }) => claim.role !== null && roles.includes(claim.role));
  // Of what was received or of what was concluded: which of the two, is told only where both are stated.
  const isTold = isOf(elsewhere, wholeRoles) && (named !== null || nearest.nodes.length === 0 || isOf(sure, received));
  const isCarried = nearest.nodes.length > 0 && isOf(others, ["carriedOver", "carriedForward", "carried"]);
  const ofSentence: readonly FlowRole[] = isCarried ? ["concluded"] : named ? [named] : ["concluded", ...received];
  const isWhole = (counted: Counted) =>
    counted.claim.value >= nearest.claim.value && (isOf([counted], ofSentence) || text.heads.has(counted.label.index));
  const opposed = named && (named === "concluded" ? "received" : "concluded");
  const candidates = [...others, ...elsewhere].filter(({ claim }) => !opposed || claim.role !== opposed);
  const total = text.totals.get(nearest);
  const values = [...candidates.map(({ claim }) => claim.value), ...(total === undefined ? [] : [total])];
  const [came, carried] = [roleValue(candidates, "received"), roleValue(candidates, "carriedOver")];
  return {
    kind: "share",
    ...text.locate(token.start, token.end),
    value: token.value,
    decimals: token.decimals,
    approximate: token.approximate || run.some(({ claim }) => claim.approximate),
    parts: [...new Set(parts)],
    wholes: [...new Set([...values, ...(came !== null && carried !== null ? [came + carried] : [])])],
    hasWhole: hasWhole || total !== undefined || isTold || others.some(isWhole),
    meanings: !isOfLarger && isOfFlow(nearest, named) ? wholesOfShare(named) : [],
    year: nearest.claim.year,
    body: nearest.claim.body,
  };
}

/** Whether the flow of section 三 may be the whole: of applications, and of cases where the words say so. */
function isOfFlow({ claim }: Counted, named: FlowRole | null): boolean {
  const isCases = named !== null && claim.certainty !== "doubtful" && isIn(claim, "reviews/");
  return isIn(claim, "applications/") || isCases;
}
const isIn = ({ meanings }: CountClaim, table: string) => meanings.some(({ cells }) => cells[0]?.startsWith(table));

/** The whole that 占答复总数 names; 占全市受理总量 is of a larger one. */
function wholeIn(clause: readonly Token[]): FlowRole | "larger" | null {
  const at = clause.findIndex((token) => isWord(token) && token.sense.tag === "share");
  if (has(clause.slice(at + 1), "area")) return "larger";
  const named = clause.slice(at + 1).find((token) => isWord(token) && token.sense.tag === "flow");
  return at >= 0 && isWord(named) && named.sense.tag === "flow" ? named.sense.role : null;
}

const received: readonly FlowRole[] = ["received", "accepted"];

/** Numbers that may be the whole of parts in another sentence: not of a body that is named, nor of an area where 我局 is apart from it. */
function wholesElsewhere(counts: readonly Counted[]): readonly Counted[] {
  const flows = counts.filter(({ claim }) => claim.role !== null && !claim.approximate && claim.certainty !== "doubtful");
  const bodies = new Set(flows.map(({ claim }) => areaIn(claim.body)));
  const isApart = bodies.size > 2 || counts.some(({ label }) => has(label.before, "own"));
  return flows.filter(({ claim }) => claim.body === null || (areaIn(claim.body) && !isApart));
}

/** What, in another sentence, is the whole of a part: of the outcomes what was concluded, of those who apply what was received. */
function wholesOf({ nodes, claim, label }: Counted): readonly FlowRole[] {
  if (nodes.length > 0) return ["concluded"];
  const isSure = claim.certainty !== "doubtful" && isIn(claim, "applications/");
  return isSure || has(label.before, "channel") ? ["received"] : [];
}

const roleValue = (counts: readonly Counted[], role: string) =>
  counts.find(({ claim }) => claim.role === role)?.claim.value ?? null;
