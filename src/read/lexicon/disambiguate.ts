import type { TableCode } from "../../form/sections.js";
import type { Wording } from "./lexicon.js";
import type { Match } from "./match.js";

/**
 * Which of several things a label names: 总计 and 其他 are rows as well as heads.
 *
 * @param inRow - Whether it is a cell of a row of its own
 * @param within - The table that it stands in
 * @param next - The label behind it
 * @param besideValues - Whether values stand behind it in the same line
 */
export function chosen(
  { wordings, numbered }: Match,
  inRow: boolean,
  within: TableCode | null,
  next: Match | null,
  besideValues: boolean,
): Wording | null {
  const only = theOne(wordings);
  if (only) return only;
  const row = wordings.find(({ term }) => term.kind === "row");
  if (row && (numbered || (besideValues && inRow && within === "applications"))) return row;
  const table = within ?? next?.wordings[0]?.term.table ?? null;
  return wordings.find(({ term }) => term.kind === "head" && term.table === table) ?? null;
}

/** The wording of a list whose wordings all name one thing; `null` if they name several. */
function theOne(wordings: readonly Wording[]): Wording | null {
  const known = theOnes.get(wordings);
  if (known !== undefined) return known;
  const terms = new Set(wordings.map(({ term }) => `${term.kind}/${term.table}/${term.code}`));
  const one = terms.size === 1 ? (wordings[0] ?? null) : null;
  theOnes.set(wordings, one);
  return one;
}

const theOnes = new WeakMap<readonly Wording[], Wording | null>();
