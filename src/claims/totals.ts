import type { PartsClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";
import { thisYear, whoUnits } from "./labels.js";
import { isMedium } from "./parts.js";
import { has } from "./tagged.js";
import { isWord } from "./tokens.js";

/** The most numbers of which any may be left out of a total, and the most that a list is followed for. */
const [mostLoose, mostParts] = [6, 64];

/** Totals that stand behind their parts: 网络98件、信函45件，共143件; and which of them the parts before make. */
export function totalsOf(
  counts: readonly Counted[],
  locate: Locate,
): { readonly claims: readonly PartsClaim[]; readonly totals: ReadonlyMap<Counted, number> } {
  const claims: PartsClaim[] = [];
  const totals = new Map<Counted, number>();
  let run: Counted[] = [];
  for (const counted of counts) {
    const { label, claim } = counted;
    const last = run.at(-1);
    const goesOn =
      last && last.label.sentence === label.sentence && last.label.depth === label.depth && last.claim.unit === claim.unit;
    // 三家合计157件: how many there are is no part.
    if (last && whoUnits.has(claim.unit ?? "") && has(label.after, "sum")) continue;
    if (!goesOn) run = [];
    else if (isTotal(counted)) {
      const found = totalOf(run, counted, locate);
      if (found) claims.push(found);
      if (run.reduce((sum, part) => sum + part.claim.value, 0) === claim.value)
        for (const part of run) totals.set(part, claim.value);
      run = [];
      continue;
    }
    run.push(counted);
  }
  return { claims, totals };
}

/** Whether nothing but 共 and what is counted stands by a number; 全年共 is of more than the list. */
function isTotal({ label }: Counted): boolean {
  const words = [...label.before, ...label.after];
  return (
    label.before.some((token) => isWord(token) && token.sense.tag === "sum" && token.text !== "累计") &&
    words.every((token) => isWord(token) && inTotal.has(token.sense.tag) && !thisYear.has(token.text))
  );
}
const inTotal = new Set(["sum", "filler", "application", "disclosure", "route"]);

function totalOf(run: readonly Counted[], total: Counted, locate: Locate): PartsClaim | null {
  const [first] = run;
  if (!first || run.length < 2 || run.length > mostParts || [...run, total].some(isNoPart)) return null;
  // Media publish the same twice.
  if (run.filter(isMedium).length > 1) return null;
  const values = run.map(({ claim }) => claim.value);
  const isEven = run.slice(1).every(({ label }) => label.lead === run[1]?.label.lead);
  if (!isEven && run.length > mostLoose) return null;
  return {
    kind: "parts",
    ...locate(first.label.quantity.start, total.label.quantity.end),
    approximate: false,
    wholes: [total.claim.value],
    parts: values,
    otherSums: [...new Set(run.length > mostLoose ? suffixSums(values) : someSums(values))],
    relation: "exact",
    role: null,
  };
}

/** A change, or a number that is inexact or in part of another, adds up to nothing. */
const isNoPart = ({ claim, label }: Counted) =>
  claim.approximate ||
  [...label.before, ...label.after].some((token) => isWord(token) && ["growth", "including"].includes(token.sense.tag));

/** What the list adds up to if it begins later. */
function suffixSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [...values].reverse().map((value) => {
    sum += value;
    return sum;
  });
}

/** What any of the numbers add up to. */
function someSums(values: readonly number[]): readonly number[] {
  const sums: number[] = [0];
  for (const value of values) sums.push(...sums.map((sum) => sum + value));
  return sums.slice(1);
}
