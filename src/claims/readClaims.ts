import { requireText } from "../form/misuse.js";
import type { Claim } from "./claim.js";
import { completeOf } from "./complete.js";
import { countsOf, type Locate } from "./counts.js";
import { growthOf } from "./growth.js";
import { labelled } from "./labels.js";
import { partsOf } from "./parts.js";
import { sharesOf } from "./shares.js";
import { balancesOf, statementsOfAll, yearsOf } from "./statements.js";
import { tokensOf } from "./tokens.js";
import { totalsOf } from "./totals.js";

/**
 * Read what a narrative states in numbers, of the three tables or of itself: counts, percentages, sums of parts, changes against
 * the year before, the reporting year, the balance of applications, and what is said of all.
 *
 * Read are digits, full-width digits, thousands separators, Chinese numerals, 万, and spaces and line breaks between the words.
 * Numbers in quotations and in the titles of documents are none of the report's own; dates, ranges and ordinals are no claims.
 * The time is linear in the length of the text.
 *
 * @param text - The narrative, or a sentence of it, as published
 * @returns The claims, by their place in the text
 * @see {@link reconcileClaims}, {@link Claim}
 * @category The narrative
 *
 * @example What does a sentence state?
 * ```ts
 * import { readClaims } from "gongkai";
 *
 * const [received, concluded] = readClaims("本年度共收到70件申请，依法办结69件。");
 * received?.text; // => "70件"
 * received?.kind === "count" && received.meanings.map(({ cells }) => cells.join("+")); // => ["applications/received/total", "applications/received/total+applications/carriedOver/total"]
 * concluded?.kind === "count" && concluded.role; // => "concluded"
 * ```
 */
export function readClaims(text: string): readonly Claim[] {
  requireText("read claims", "a string", text);
  const { tokens, plain } = tokensOf(text);
  const locate: Locate = (start, end) => {
    const span = { start: plain.at[start] as number, end: (plain.at[end - 1] as number) + 1 };
    return { span, text: text.slice(span.start, span.end) };
  };
  const counts = countsOf(tokens, labelled(tokens), locate);
  const { claims: parts, heads } = partsOf(tokens, counts, locate);
  const { claims: sums, totals } = totalsOf(counts, locate);
  const claims: Claim[] = [
    ...yearsOf(tokens, locate),
    ...counts.filter(({ label }) => growthOf(label.before) === null).map(({ claim }) => claim),
    ...sharesOf(tokens, counts, heads, totals, locate),
    ...parts,
    ...sums,
    ...completeOf(counts, locate),
    ...balancesOf(counts, locate),
    ...statementsOfAll(tokens, counts, locate),
  ];
  return claims.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
