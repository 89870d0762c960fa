import type { PartsClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";
import { isInside, whoUnits } from "./labels.js";
import { isCount, isMark, isWord, type Token } from "./tokens.js";

/** The most numbers of a sentence that a list may be the parts of, and the most places at which it may end earlier. */
const [mostWholes, mostEnds] = [8, 64];

interface Part {
  readonly counted: Counted;
  /** The mark before it. */
  readonly mark: string;
}

interface List {
  readonly whole: Counted;
  readonly wholes: readonly Counted[];
  readonly opener: "：" | "（" | "其中";
  relation: "exact" | "within";
  parts: Part[];
  broken: boolean;
  endsWithRest: boolean;
  /** Whether 其中 has a colon behind it. */
  hasColon: boolean;
}

interface Frame {
  counts: Counted[];
  /** How many of them stand before the clause. */
  clause: number;
  list: List | null;
  /** How many characters stand behind the last number, without a mark between; more than allowed if there is one. */
  gap: number;
}

const farthest = 14;

/** The lists of parts in a text, each with what it is part of; and the numbers that have such a list. */
export function partsOf(
  tokens: readonly Token[],
  counts: readonly Counted[],
  locate: Locate,
): { readonly claims: readonly PartsClaim[]; readonly heads: ReadonlySet<number> } {
  const byIndex = new Map(counts.map((counted) => [counted.label.index, counted]));
  const claims: PartsClaim[] = [];
  const heads = new Set<number>();
  const newFrame = (): Frame => ({ counts: [], clause: 0, list: null, gap: Number.POSITIVE_INFINITY });
  let frames: Frame[] = [newFrame()];
  let before: readonly Counted[] = [];
  const top = () => frames.at(-1) as Frame;
  const close = (frame: Frame) => {
    if (frame.list) {
      const claim = claimOf(frame.list, locate);
      if (claim) claims.push(claim);
      if (frame.list.parts.length > 1 || frame.list.opener === "其中") heads.add(frame.list.whole.label.index);
    }
    frame.list = null;
  };
  const open = (opener: List["opener"], relation: List["relation"], candidates: readonly Counted[]): List | null => {
    const whole = candidates.at(-1);
    if (!whole) return null;
    const wholes = candidates.slice(-mostWholes).reverse();
    return { whole, wholes, opener, relation, parts: [], broken: false, endsWithRest: false, hasColon: false };
  };
  for (const [index, token] of tokens.entries()) {
    const frame = top();
    if (isMark(token)) {
      if (token.text === "（") {
        const list = frame.gap <= farthest ? open("（", "exact", frame.counts.slice(-1)) : null;
        if (frames.length < 32) frames.push({ ...newFrame(), list });
      } else if (token.text === "）") {
        if (frames.length > 1) close(frames.pop() as Frame);
      } else if (token.text === "：") {
        if (frame.list?.parts.length === 0) {
          frame.list.hasColon = true;
          continue;
        }
        if (frame.gap <= farthest) {
          // The last part of one list may be the head of the next: 复议7：维持6、未结1；诉讼3：…
          if (frame.list && frame.list.parts.at(-1)?.mark === "；") frame.list.parts.pop();
          close(frame);
          frame.list = open("：", "exact", frame.counts.slice(Math.max(frame.clause, frame.counts.length - mostWholes)));
        } else if (isCount(tokens[index - 1])) close(frame);
      } else if (token.text === "；") frame.clause = frame.counts.length;
      else if (token.text === "。") {
        before = frames[0]?.counts ?? [];
        for (const one of frames) close(one);
        frames = [newFrame()];
      }
      if (token.text !== "）" && token.text !== "（") top().gap = Number.POSITIVE_INFINITY;
    } else if (isCount(token)) {
      const counted = byIndex.get(index) as Counted;
      if (frame.list) add(frame.list, counted);
      if (!token.isNone) frame.counts.push(counted);
      frame.gap = 0;
    } else {
      frame.gap += token.end - token.start;
      if (token.kind === "other" && frame.list) frame.list.broken = true;
      if (!isWord(token)) continue;
      const { tag } = token.sense;
      if (tag === "among" || (isInside(token, frame.gap <= farthest ? "" : token.text) && !frame.list)) {
        const isEmptyList = frame.list?.parts.length === 0;
        if (isEmptyList && frame.list) frame.list.relation = "within";
        else {
          close(frame);
          frame.list = open("其中", "within", frame.counts.length > 0 ? frame.counts : frames.length === 1 ? before : []);
        }
      } else if (tag === "including" && frame.list) {
        const { parts } = frame.list;
        if (parts.length === 0) frame.list.relation = token.text.startsWith("分别") ? frame.list.relation : "within";
        else if (token.text !== "等" || isCount(tokens[index - 1])) frame.list.broken = true;
      }
    }
  }
  for (const frame of frames) close(frame);
  return { claims, heads };
}

function add(list: List, counted: Counted): void {
  const { label } = counted;
  // A change against last year is no part.
  if (label.before.some((token) => isWord(token) && token.sense.tag === "growth")) return;
  list.endsWithRest = label.before.some((token) => isWord(token) && token.sense.tag === "theRest");
  list.parts.push({ counted, mark: label.lead });
}

const words = ({ label }: Counted) => [...label.before, ...label.after].filter(isWord);
/** Whether it is a number of publications in one of several media, of which another may have the same; accounts are none. */
export const isMedium = (counted: Counted) =>
  !whoUnits.has(counted.claim.unit ?? "") &&
  words(counted).some(({ sense }) => sense.tag === "medium") &&
  !words(counted).some(({ sense }) => sense.tag === "application");
const isFlow = ({ claim }: Counted) => claim.role === "received" || claim.role === "accepted" || claim.role === "concluded";
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function claimOf(list: List, locate: Locate): PartsClaim | null {
  const { whole, relation: opened } = list;
  const unit = whole.claim.unit ?? list.parts.at(-1)?.counted.claim.unit ?? null;
  const same = (part: Part) => part.counted.claim.unit === null || unit === null || part.counted.claim.unit === unit;
  const of = opened === "within" ? parallel(list.parts) : list.parts;
  const parts = of.filter(same);
  const isWhole = list.endsWithRest && opened === "within" && of.length === list.parts.length;
  const relation = isWhole ? "exact" : opened;
  if (parts.length < 2 || list.broken || [whole, ...parts.map(({ counted }) => counted)].some(({ claim }) => claim.approximate))
    return null;
  const values = parts.map(({ counted }) => counted.claim.value);
  const wholes = [...new Set(list.wholes.filter(({ claim }) => claim.unit === whole.claim.unit).map(({ claim }) => claim.value))];
  const total = sum(values);
  const tooMuch = total > (wholes[0] as number);
  // What begins a sentence may belong to a whole farther back, or of another table.
  const [first] = parts as [Part];
  const isBehind = list.opener === "其中" && whole.label.sentence < first.counted.label.sentence;
  const table = tableOf(first.counted);
  if (isBehind && (total > 1.5 * (wholes[0] as number) || (table && table !== tableOf(whole)))) return null;
  // What is put on two media is counted in both; what is received and what is concluded are no parts of each other.
  if (tooMuch && parts.filter(({ counted }) => isMedium(counted)).length > 1) return null;
  if (!isIntake(list) && parts.some(({ counted }) => isFlow(counted)) && parts.length < 3 + Number(relation === "within"))
    return null;
  if (!isIntake(list) && parts.some(({ counted }) => isFlow(counted)) && total !== wholes[0]) return null;
  // 其中新公开8件；行政许可7340件: another matter, unless a colon says that a list follows.
  if (list.opener === "其中" && !list.hasColon && parts[1]?.mark === "；") return null;
  // Two items in brackets are often only the ones worth naming.
  if (list.opener === "（" && relation === "exact" && parts.length === 2 && !tooMuch && !isIntake(list)) return null;
  const ends: number[] = [];
  let soFar = values[0] as number;
  for (const [index, value] of values.slice(0, mostEnds).entries()) {
    if (index === 0) continue;
    if (index > 1 && mayEndBefore(parts, index)) ends.push(soFar);
    soFar += value;
  }
  if (of.length !== parts.length) ends.push(sum(of.map(({ counted }) => counted.claim.value)));
  return {
    kind: "parts",
    ...locate(whole.label.quantity.start, (parts.at(-1) as Part).counted.label.quantity.end),
    approximate: false,
    wholes,
    parts: values,
    otherSums: [...new Set(ends)].filter((end) => end !== total),
    relation,
    role: whole.claim.role,
  };
}

/** 办理申请168件（新收161件，结转7件）: what is in the brackets is all. */
const isIntake = ({ opener, parts, whole }: List) =>
  opener === "（" &&
  isFlow(whole) &&
  parts.length === 2 &&
  parts[0]?.counted.claim.role === "received" &&
  ["carried", "carriedOver"].includes(parts[1]?.counted.claim.role ?? "");

const tableOf = ({ claim }: Counted) => claim.meanings[0]?.cells[0]?.split("/", 1)[0];
const rank = (mark: string) => "+、，；".indexOf(mark);

/** What a number is a part of, as far as that is told: the same for all outcomes, for all applicants, for all routes. */
function familyOf({ claim, nodes }: Counted): string | null {
  const [cell] = claim.meanings[0]?.cells ?? [];
  if (cell === undefined || claim.certainty === "doubtful") return null;
  return nodes.length > 0
    ? "outcomes"
    : (claim.role ?? `${cell.split("/", 1)[0]}/${cell.endsWith("/total") ? "total" : "other"}`);
}

/** Whether a list may end before one of its parts: at a comma, a stronger mark than the first, or another matter. */
function mayEndBefore(parts: readonly Part[], index: number): boolean {
  const { mark, counted } = parts[index] as Part;
  return mark === "，" || rank(mark) > rank(parts[1]?.mark ?? "") || isFlow(counted);
}

/** The parts up to where a stronger mark ends the list, another number of the flow begins, or the matter changes. */
function parallel(parts: readonly Part[]): readonly Part[] {
  const [first, second] = parts;
  const family = first && familyOf(first.counted);
  const end = parts.findIndex(({ mark, counted }, index) => {
    if (index === 0) return false;
    const other = familyOf(counted);
    const isOther = other !== null && other !== family && counted.claim.role !== "carriedForward";
    return rank(mark) > rank(second?.mark ?? "") || isFlow(counted) || isOther;
  });
  return end < 0 ? parts : parts.slice(0, end);
}
