import type { CountClaim, GrowthClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";
import type { Quantity } from "./quantities.js";
import { has, hasUnknown } from "./tagged.js";
import { isWord, type Token, type Word } from "./tokens.js";

/** Whether a clause speaks of a change, and in which direction. */
export function growthOf(clause: readonly Token[]): 1 | -1 | null {
  const word = clause.filter((token): token is Word => isWord(token) && token.sense.tag === "growth").at(-1);
  return word?.sense.tag === "growth" ? word.sense.sign : null;
}

/** Whether a number of cases is a change against last year: 较上年减少3件; 比2023年的134件增加27件. */
export function isChange(counted: Counted, sentence: readonly Counted[]): boolean {
  const last = sentence.at(-1);
  if (!last || counted.claim.unit !== last.claim.unit) return false;
  return has(counted.label.before, "compare", "lastYear") || isOld(last);
}

/** 比上年134件; not 上年结转7件, which is of this year. */
const isOld = ({ label, claim }: Counted) => has(label.before, "compare", "lastYear") && !isCarried(claim);
const isCarried = ({ role }: CountClaim) => role?.startsWith("carried") ?? false;

/** The numbers of this year and of the year before, if the sentence states these two of their unit and no other. */
function yearsOf(sentence: readonly Counted[]): readonly [now: Counted, old: Counted] | null {
  const last = sentence.at(-1);
  const alike = sentence.filter(({ claim }) => claim.unit === last?.claim.unit && !claim.approximate);
  const [first, second] = alike;
  if (!first || !second || alike.length > 2 || sentence.some(({ claim }) => claim.approximate)) return null;
  if (has(second.label.before, "becomes")) return [second, first];
  if (isOld(first) && isOld(second)) return null;
  if (isOld(first) !== isOld(second)) return isOld(first) ? [second, first] : [first, second];
  const [one, other] = [first.claim.year, second.claim.year];
  if (one === null || other === null || one === other) return null;
  return one > other ? [first, second] : [second, first];
}

/** 分别下降3%、5%: one for each of the numbers before. */
export const isEach = (token: Token) => isWord(token) && token.text.startsWith("分别");

/** A change of the number before, if nothing else is said to have changed; `change` is that number, and by how many it changed. */
export function growthClaim(
  token: Quantity,
  of: GrowthClaim["of"],
  sign: 1 | -1,
  clause: readonly Token[],
  sentence: readonly Counted[],
  change: readonly [Counted, number] | null,
  locate: Locate,
): GrowthClaim {
  const isOther = clause.some(isEach) || hasUnknown(clause) || has(clause, ...otherThings);
  const years = isOther ? null : yearsOf(sentence);
  // 较2022年的7件增长100%: what has changed is not stated.
  const now = years ? years[0] : sentence.filter((counted) => !isOld(counted)).at(-1);
  // 新收161件，上年结转7件，同比增长20%: of either.
  const isEither = now !== undefined && isCarried(now.claim) && sentence.length > 1;
  const isKnown = now !== undefined && now.claim.certainty !== "doubtful" && !isOther && !isEither;
  const named = clause.flatMap((token) => (token.kind === "year" ? token.value : []))[0] ?? null;
  // 比2021年的131件增长34%，比2022年增长23%: the second is not against the 131.
  const isSame = named === null || !years?.[1].claim.year || years[1].claim.year === named;
  const oldOf = (): number | null => {
    if (years) return isSame ? years[1].claim.value : null;
    // 增加27件，增长20%
    const isOfChange =
      of === "percent" && change?.[0] === now && !isOther && !has(clause, "compare", "lastYear") && named === null;
    return isOfChange && change ? change[0].claim.value - change[1] : null;
  };
  return {
    kind: "growth",
    ...locate(token.start, token.end),
    value: sign * token.value,
    decimals: token.decimals,
    of,
    approximate: token.approximate,
    stated: now && (isKnown || years || oldOf() !== null) ? now.claim.value : null,
    old: oldOf(),
    since: named ?? years?.[1].claim.year ?? null,
    year: now?.claim.year ?? null,
    body: now?.claim.body ?? null,
    meanings: isKnown && !now.claim.unit?.endsWith("元") ? now.claim.meanings : [],
  };
}

/** Words that name something else that changed, or what it is a part of. */
const otherThings = [
  "elsewhere",
  "others",
  "otherTime",
  "otherMatter",
  "flow",
  "medium",
  "rate",
  "application",
  "channel",
  "applicant",
  "outcome",
  "route",
  "result",
  "documents",
  "decisions",
] as const;
