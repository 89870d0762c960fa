import { outcomeChildren } from "../form/taxonomy.js";
import type { PartsClaim } from "./claim.js";
import type { Counted, Locate } from "./counts.js";

/** What a list must have if it is to leave nothing out: the results of cases, or the outcomes under the total. */
const families: readonly { readonly members: ReadonlySet<string>; readonly isWhole: (counted: Counted) => boolean }[] = [
  { members: new Set(["upheld", "corrected", "otherOutcome", "pending"]), isWhole: (counted) => columnOf(counted) === "total" },
  { members: new Set(outcomeChildren("2021")), isWhole: ({ claim }) => claim.role === "concluded" },
];
/** The most numbers of a sentence that a list may be of. */
const mostWholes = 6;

/** Lists of all results or all outcomes, with no more said than that they stand behind the number of all: they add up to it. */
export function completeOf(counts: readonly Counted[], locate: Locate): readonly PartsClaim[] {
  return families.flatMap(({ members, isWhole }) => {
    const claims: PartsClaim[] = [];
    let wholes: Counted[] = [];
    let carried: number[] = [];
    let run = new Map<string, Counted>();
    let sentence = -1;
    for (const counted of counts) {
      const { label, claim } = counted;
      if (label.sentence !== sentence) [sentence, wholes, carried, run] = [label.sentence, [], [], new Map()];
      if (claim.role?.startsWith("carried")) carried = [claim.value, ...carried.slice(0, mostWholes)];
      const member = memberOf(counted);
      if (isWhole(counted)) {
        wholes = [counted, ...wholes.slice(0, mostWholes)];
        run = new Map();
      } else if (member !== null && members.has(member)) {
        if (run.has(member)) run = new Map();
        run.set(member, counted);
      }
      if (run.size < members.size) continue;
      const list = [...run.values()];
      run = new Map();
      if (wholes.length > 0 && ![...wholes, ...list].some(({ claim }) => claim.approximate))
        claims.push(claimOf(wholes, list, carried, locate));
      wholes = [];
    }
    return claims;
  });
}

function claimOf(wholes: readonly Counted[], list: readonly Counted[], carried: readonly number[], locate: Locate): PartsClaim {
  const values = wholes.map(({ claim }) => claim.value);
  // 复议14件，诉讼9件: of the last, of either, or of both; 办结152件，另办结上年结转7件: with those, or without.
  const both = values.map((_, index) => values.slice(0, index + 1).reduce((sum, value) => sum + value, 0));
  const withCarried = values.flatMap((value) => carried.flatMap((one) => [value + one, value - one]));
  const first = wholes.at(-1) as Counted;
  return {
    kind: "parts",
    ...locate(first.label.quantity.start, (list.at(-1) as Counted).label.quantity.end),
    approximate: false,
    wholes: [...new Set([...values, ...both, ...withCarried])],
    parts: list.map(({ claim }) => claim.value),
    otherSums: [],
    relation: "exact",
    role: null,
  };
}

/** The outcome that a number counts, if it is one only; or the result. */
function memberOf(counted: Counted): string | null {
  if (counted.nodes.length > 0) return counted.nodes.length === 1 ? (counted.nodes[0] as string) : null;
  return columnOf(counted);
}

/** The result that a number of cases counts, `total` if all. */
function columnOf({ claim }: Counted): string | null {
  const [table, , column] = claim.meanings[0]?.cells[0]?.split("/") ?? [];
  return table === "reviews" ? (column as string) : null;
}
