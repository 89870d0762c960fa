import type { GrowthClaim } from "./claim.js";
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

const isOld = ({ label }: Counted) => has(label.before, "compare", "lastYear");

/** The numbers of this year and of the year before, if the sentence states these two of their unit and no other. */
function yearsOf(sentence: readonly Counted[]): readonly [now: Counted, old: Counted] | null {
  const last = sentence.at(-1);
  const alike = sentence.filter(({ claim }) => claim.unit === last?.claim.unit && !claim.approximate);
  const [first, second] = alike;
  if (!first || !second || alike.length > 2 || sentence.some(({ claim }) => claim.approximate)) return null;
  if (has(second.label.before, "becomes")) return [second, first];
  if (isOld(first) !== isOld(second)) return isOld(first) ? [second, first] : [first, second];
  const [one, other] = [first.claim.year, second.claim.year];
  if (one === null || other === null || one === other) return null;
  return one > other ? [first, second] : [second, first];
}

/** A change of the number before, if nothing else is said to have changed. */
export function growthClaim(
  token: Quantity,
  of: GrowthClaim["of"],
  sign: 1 | -1,
  clause: readonly Token[],
  sentence: readonly Counted[],
  locate: Locate,
): GrowthClaim {
  const isEach = clause.some((token) => isWord(token) && token.text.startsWith("分别"));
  const isOther = isEach || hasUnknown(clause) || has(clause, ...otherThings);
  const years = isOther ? null : yearsOf(sentence);
  const now = years ? years[0] : sentence.at(-1);
  const isKnown = now !== undefined && now.claim.certainty !== "doubtful" && !isOther;
  const named = clause.flatMap((token) => (token.kind === "year" ? token.value : []))[0] ?? null;
  // 比2021年的131件增长34%，比2022年增长23%: the second is not against the 131.
  const isSame = named === null || !years?.[1].claim.year || years[1].claim.year === named;
  return {
    kind: "growth",
    ...locate(token.start, token.end),
    value: sign * token.value,
    decimals: token.decimals,
    of,
    approximate: token.approximate,
    stated: now && (isKnown || years) ? now.claim.value : null,
    old: years && isSame ? years[1].claim.value : null,
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
