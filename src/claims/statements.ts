import type { ReviewRoute } from "../form/reviews.js";
import { outcomeChildren } from "../form/taxonomy.js";
import type { AllClaim, BalanceClaim, FlowRole, YearClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";
import { reviewMeanings } from "./meanings.js";
import type { Quantity } from "./quantities.js";
import { isCount, isMark, isWord, type Token } from "./tokens.js";

/** The years that the title and the period of the figures name; a period over two years says nothing. */
export function yearsOf(tokens: readonly Token[], locate: Locate): readonly YearClaim[] {
  const found: YearClaim[] = [];
  const claim = (token: Quantity, source: YearClaim["source"]) =>
    found.push({ kind: "year", ...locate(token.start, token.end), approximate: false, value: token.value, source });
  let period: Quantity[] | null = null;
  let title: { year: Quantity; disclosure: boolean } | null = null;
  // The report is this one where it is made or made known; others are spoken of too.
  let isIssued = false;
  const closePeriod = () => {
    const [first] = period ?? [];
    if (first && period?.every(({ value }) => value === first.value)) claim(first, "period");
    period = null;
  };
  for (const token of tokens) {
    if (token.kind === "year") {
      period?.push(token);
      title = isIssued ? { year: token, disclosure: false } : null;
    } else if (isMark(token)) {
      [title, isIssued] = [null, false];
      if (token.text === "。" || token.text === "；") closePeriod();
    } else if (isWord(token)) {
      const { tag } = token.sense;
      if (tag === "issuing" || tag === "publishing") isIssued = true;
      if (tag === "period") period = [];
      else if (tag === "disclosure" && title) title.disclosure = true;
      else if (tag === "title" && title?.disclosure) claim(title.year, "title");
    }
  }
  closePeriod();
  return found;
}

/** The one number of each role that the text states, where it states one only. */
function single(counts: readonly Counted[], roles: readonly FlowRole[]): Counted | null {
  const of = counts.filter(({ claim }) => claim.role !== null && roles.includes(claim.role));
  return of.length === 1 && !of[0]?.claim.approximate ? (of[0] as Counted) : null;
}

/** Received, carried over, concluded and carried forward, if the text states each of them once. */
function balanceOf(counts: readonly Counted[], locate: Locate, inSentence: boolean): BalanceClaim | null {
  const [taken, accepted, done] = [["received"], ["accepted"], ["concluded"]].map((roles) => single(counts, roles as FlowRole[]));
  const bare = inSentence ? single(counts, ["carried"]) : null;
  const over = single(counts, ["carriedOver"]) ?? bare;
  const forward = single(counts, ["carriedForward"]) ?? bare;
  // 新收106, 办理113: what is handled is what was concluded, where it is said what was received.
  const isTaken = counts.some(({ claim }) => claim.role === "received");
  const received = isTaken ? taken : accepted;
  const concluded = done ?? (taken && inSentence ? accepted : null);
  const isSaid = counts.some(({ claim }) => claim.role === "concluded");
  const outcomes = isSaid || (taken && accepted) ? null : outcomesOf(counts);
  if (!received || !over || !forward || over === forward) return null;
  const end = concluded ? [concluded] : outcomes?.counts;
  if (!end) return null;
  const all = [received, over, forward, ...end].map(({ label }) => label.quantity);
  const start = all.reduce((low, { start }) => Math.min(low, start), Number.POSITIVE_INFINITY);
  const stop = all.reduce((high, { end }) => Math.max(high, end), 0);
  return {
    kind: "balance",
    ...locate(start, stop),
    approximate: false,
    received: received.claim.value,
    carriedOver: over.claim.value,
    concluded: end.reduce((sum, { claim }) => sum + claim.value, 0),
    isLeast: concluded === null && !outcomes?.isComplete,
    carriedForward: forward.claim.value,
  };
}

/** The balance of a sentence that states all four, or of the whole text, of which only what is sure is taken. */
export function balancesOf(counts: readonly Counted[], locate: Locate): readonly BalanceClaim[] {
  const sentences = new Map<number, Counted[]>();
  for (const counted of counts) {
    const { sentence } = counted.label;
    const known = sentences.get(sentence);
    if (known) known.push(counted);
    else sentences.set(sentence, [counted]);
  }
  const found = [...sentences.values()].flatMap((some) => balanceOf(some, locate, true) ?? []);
  if (found.length > 0) return found;
  const sure = counts.filter(({ claim }) => claim.certainty !== "doubtful" && claim.wholes.length === 0);
  // 2024年结转9件: where several years are named, which of them it is cannot be told from afar.
  const years = new Set(sure.flatMap(({ claim }) => (claim.role && claim.year !== null ? claim.year : [])));
  if (years.size > 1) return [];
  return [balanceOf(sure, locate, false)].filter((claim) => claim !== null);
}

/** The numbers of outcomes directly under the total, if each is stated once; complete if 其他处理 is among them or all are. */
function outcomesOf(counts: readonly Counted[]): { counts: readonly Counted[]; isComplete: boolean } | null {
  const top = new Set<string>(outcomeChildren("2021"));
  const found = counts.filter(({ nodes }) => nodes.some((node) => top.has(node)));
  const nodes = found.flatMap(({ nodes }) => nodes);
  if (new Set(nodes).size < nodes.length || found.some(({ claim }) => claim.approximate)) return null;
  return found.length === 0 ? null : { counts: found, isComplete: nodes.length === top.size };
}

/** What is said of all: 均获维持, 未被纠错, 所有申请均已办结. */
export function statementsOfAll(tokens: readonly Token[], counts: readonly Counted[], locate: Locate): readonly AllClaim[] {
  const found: AllClaim[] = [];
  const byIndex = new Map(counts.map((counted) => [counted.label.index, counted]));
  const forward = single(counts, ["carriedForward"])?.claim.value ?? null;
  let routes: ReviewRoute[] = [];
  let last: Counted | null = null;
  /** The last number of the clause: 结转的7件全部办结 is of those. */
  let own: Counted | null = null;
  let from: Token | null = null;
  let [isAll, isNone, limited, ended, isTimely] = [false, false, false, false, false];
  for (const [index, token] of tokens.entries()) {
    if (isMark(token)) {
      [isAll, isNone, limited, isTimely, from, own] = [false, false, false, false, null, null];
      if (token.text === "。") [routes, last, ended] = [[], null, false];
      continue;
    }
    if (isCount(token)) {
      own = byIndex.get(index) ?? null;
      last = own ?? last;
      [isAll, isNone, from] = [false, false, null];
    }
    if (!isWord(token)) continue;
    const { sense, text } = token;
    from ??= token;
    if (sense.tag === "route") routes = [...new Set([...routes, ...sense.routes])];
    if (sense.tag === "all") isAll = true;
    if (sense.tag === "none") isNone = true;
    if (
      sense.tag === "theRest" ||
      sense.tag === "among" ||
      sense.tag === "elsewhere" ||
      sense.tag === "others" ||
      sense.tag === "otherTime"
    )
      limited = true;
    if (sense.tag === "review" || text.includes("审结")) ended = true;
    // 均按期办结 may be of those that were due.
    if (timely.test(text)) isTimely = true;
    // 全部办结的69件, 均未被纠错率: of some, or of something else.
    const behind = tokens[index + 1];
    const goesOn = isWord(behind) && (["的", "或", "或者"].includes(behind.text) || behind.sense.tag === "rate");
    if (limited || goesOn || isCount(behind)) continue;
    const place = () => ({ ...locate((from as Token).start, token.end), approximate: false });
    const isUpheld = sense.tag === "result" && sense.result === "upheld" && (isAll || text.startsWith("均"));
    const isUncorrected = sense.tag === "result" && sense.result === "corrected" && isNone;
    if ((isUpheld || isUncorrected) && routes.length > 0 && !ended) {
      const meanings = routes.map((route) => reviewMeanings([route], isUpheld ? "upheld" : "corrected")[0] as { cells: [] });
      const of = isUpheld ? ("upheld" as const) : ("notCorrected" as const);
      found.push({ kind: "all", ...place(), of, meanings, stated: null, carriedForward: null, year: null, body: null });
    }
    const isDone = isAll && (doneWords.has(text) || sense.tag === "done");
    const subject: FlowRole | null = last?.claim.role ?? null;
    if (isDone && last && subject !== null && doneOf.has(subject) && !own?.claim.role?.startsWith("carried")) {
      const { value: stated, meanings } = isTimely ? { value: null, meanings: [] } : last.claim;
      const { year, body } = last.claim;
      found.push({ kind: "all", ...place(), of: "concluded", meanings, stated, carriedForward: forward, year, body });
    }
  }
  return found;
}

const timely = /按时|按期|及时|期限|规定/;
const doneWords = new Set(["办结", "办理完毕", "办理完成", "办理完结", "答复完毕", "处理完毕"]);
const doneOf = new Set<FlowRole>(["received", "accepted", "carriedOver", "carried"]);
