import type { FlowRole, GrowthClaim, ShareClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";
import type { Quantity } from "./quantities.js";
import { isCount, isMark, isWord, type Token, type Word } from "./tokens.js";
import type { Sense } from "./vocabulary.js";

/** How many numbers before a percentage are looked at. */
const [mostParts, mostWholes] = [6, 16];

/** Words that a percentage may stand behind without being of something else than the number before it. */
const neutral: readonly Sense["tag"][] = ["share", "filler", "sum", "application", "disclosure", "flow", "all"];
/** 按时办结率 is of those that were due. */
const timely = /按时|按期|及时|限时|期限|法定/;

/** The percentages of a text: shares of a stated number, and changes against the year before. */
export function sharesOf(
  tokens: readonly Token[],
  counts: readonly Counted[],
  heads: ReadonlySet<number>,
  locate: Locate,
): readonly (ShareClaim | GrowthClaim)[] {
  const found: (ShareClaim | GrowthClaim)[] = [];
  const byIndex = new Map(counts.map((counted) => [counted.label.index, counted]));
  const flows = counts.filter(({ claim }) => claim.role !== null && !claim.approximate).slice(0, mostWholes);
  let sentence: Counted[] = [];
  /** Numbers since the last percentage, which this one may be about. */
  let run: Counted[] = [];
  let clause: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isMark(token)) {
      if (token.text === "。") [sentence, run] = [[], []];
      if (token.text !== "、" && token.text !== "）") clause = [];
      if (token.text === "（") clause.push(token);
    } else if (isCount(token)) {
      const counted = byIndex.get(index) as Counted;
      const growth = growthOf(counted.label.before);
      if (growth !== null) {
        const isChange = has(counted.label.before, "compare", "lastYear") && token.unit === sentence.at(-1)?.claim.unit;
        if (isChange) found.push(growthClaim(token, "count", growth, counted.label.before, sentence.at(-1), locate));
      } else {
        sentence = [...sentence.slice(-mostWholes), counted];
        run = [...run.slice(-mostParts), counted];
      }
      clause = [];
    } else if (token.kind === "percent") {
      const growth = growthOf(clause);
      if (growth !== null) found.push(growthClaim(token, "percent", growth, clause, sentence.at(-1), locate));
      else {
        const inBracket = isMark(clause[0]) && clause.length <= 3;
        const isShare = clause.some((one) => isWord(one) && one.sense.tag === "share") || (inBracket && clause.length === 1);
        const rate = rateOf(clause);
        if (isShare && run.length > 0 && clause.every((one) => isMark(one) || (isWord(one) && neutral.includes(one.sense.tag))))
          found.push(share(token, inBracket ? run.slice(-1) : run, sentence, flows, heads, locate));
        else if (rate !== null) {
          const part = sentence.filter(({ label }) => label.before.some((one) => isWord(one) && one.text.includes(rate))).at(-1);
          if (part && token.value < 100) found.push(share(token, [part], sentence, [], new Set(), locate, sentence.length > 1));
        }
      }
      if (!isShareList(tokens, index)) run = [];
      clause = [];
    } else if (clause.length < 40) clause.push(token);
  }
  return found;
}

const isShareList = (tokens: readonly Token[], index: number) => tokens[index + 1]?.kind === "percent";

/** Whether a clause speaks of a change, and in which direction. */
export function growthOf(clause: readonly Token[]): 1 | -1 | null {
  const word = clause.filter((token): token is Word => isWord(token) && token.sense.tag === "growth").at(-1);
  return word?.sense.tag === "growth" ? word.sense.sign : null;
}

/** What a rate is of: 办结 in 办结率; not of what is late or in time. */
function rateOf(clause: readonly Token[]): string | null {
  const at = clause.findIndex((token) => isWord(token) && token.sense.tag === "rate");
  const before = clause[at - 1];
  if (at < 1 || !isWord(before) || !["flow", "outcome", "publishing"].includes(before.sense.tag)) return null;
  const words = clause.slice(0, at - 1).filter(({ kind }) => kind !== "mark");
  return words.some((token) => !isWord(token) || timely.test(token.text)) ? null : before.text.slice(-2);
}

function share(
  token: Quantity,
  run: readonly Counted[],
  sentence: readonly Counted[],
  flows: readonly Counted[],
  heads: ReadonlySet<number>,
  locate: Locate,
  hasWhole = false,
): ShareClaim {
  const nearest = run.at(-1) as Counted;
  const parts: number[] = [];
  let sum = 0;
  for (const { claim } of run.slice(-mostParts).reverse()) {
    sum += claim.value;
    parts.push(sum);
  }
  // Of the rest of the text, what was received is the whole of those who apply, and what was concluded of the outcomes.
  const ofText = flows.filter(
    ({ claim }) => !nearest.label.isShare && claim.certainty !== "doubtful" && !notWhole(nearest).includes(claim.role),
  );
  const others = sentence.filter((counted) => counted !== nearest).slice(-mostWholes);
  const candidates = [...others, ...ofText.filter((counted) => !others.includes(counted) && counted !== nearest)];
  const isWhole = ({ claim, label }: Counted) =>
    claim.value >= nearest.claim.value &&
    ((claim.role !== null && claim.role !== "carriedForward" && claim.role !== "carriedOver" && claim.role !== "carried") ||
      heads.has(label.index));
  const values = candidates.map(({ claim }) => claim.value);
  const [received, carried] = [roleValue(candidates, "received"), roleValue(candidates, "carriedOver")];
  return {
    kind: "share",
    ...locate(token.start, token.end),
    value: token.value,
    decimals: token.decimals,
    approximate: token.approximate || run.some(({ claim }) => claim.approximate),
    parts: [...new Set(parts)],
    wholes: [...new Set([...values, ...(received !== null && carried !== null ? [received + carried] : [])])],
    hasWhole: hasWhole || candidates.some(isWhole),
    ofApplications: !nearest.label.isShare && nearest.claim.meanings.some(({ cells }) => cells[0]?.startsWith("applications/")),
  };
}

/** The roles whose number, in another sentence, need not be the whole of a part. */
const notWhole = ({ nodes }: Counted): readonly (FlowRole | null)[] =>
  nodes.length > 0 ? ["received"] : ["accepted", "concluded"];

const roleValue = (counts: readonly Counted[], role: string) =>
  counts.find(({ claim }) => claim.role === role)?.claim.value ?? null;

/** A change of the number before, if nothing else is said to have changed. */
function growthClaim(
  token: Quantity,
  of: GrowthClaim["of"],
  sign: 1 | -1,
  clause: readonly Token[],
  stated: Counted | undefined,
  locate: Locate,
): GrowthClaim {
  const isOther =
    clause.some(({ kind }) => kind === "unknown") || has(clause, "elsewhere", "otherTime", "otherMatter", "flow", "medium");
  const isKnown = stated !== undefined && stated.claim.certainty !== "doubtful" && !isOther;
  return {
    kind: "growth",
    ...locate(token.start, token.end),
    value: sign * token.value,
    decimals: token.decimals,
    of,
    approximate: token.approximate,
    stated: isKnown ? stated.claim.value : null,
    meanings: isKnown ? stated.claim.meanings : [],
  };
}

const has = (tokens: readonly Token[], ...tags: readonly Sense["tag"][]) =>
  tokens.some((token) => isWord(token) && tags.includes(token.sense.tag));
