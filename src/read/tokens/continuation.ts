import { foldLabel, withoutOrdinal } from "../../form/fold.js";
import { lazy } from "../../form/lazy.js";
import { rowWordings } from "../lexicon/lexicon.js";
import { isFragment, type Match } from "../lexicon/match.js";

/** A label that a break may have torn apart: what of it is still to come. */
export type Rests = readonly string[];

const wordingsByRow = lazy((): ReadonlyMap<string, readonly string[]> => {
  const byRow = new Map<string, string[]>();
  for (const { term, folded } of rowWordings()) {
    const row = `${term.table}/${term.code}`;
    byRow.set(row, [...(byRow.get(row) ?? []), folded]);
  }
  return byRow;
});

/** What may still come of a row's label: the rest of each wording of the row, and of the form's wording behind a short one. */
export function restsOf(text: string, { wordings }: Match): Rests {
  const row = wordings.find(({ term }) => term.kind === "row");
  if (!row) return [];
  const folded = foldLabel(withoutOrdinal(text));
  const all = wordingsByRow().get(`${row.term.table}/${row.term.code}`) ?? [];
  return all
    .filter((label) => label.length > folded.length && label.startsWith(folded))
    .map((label) => label.slice(folded.length));
}

/** What is still to come after a piece that continues a label; `null` if the piece does not continue it. */
export function afterContinuation(text: string, rests: Rests): Rests | null {
  if (rests.length === 0 || text.length > 80) return null;
  const folded = foldLabel(text);
  if (folded === "") return null;
  const continued = rests.filter((rest) => rest.startsWith(folded));
  if (continued.length > 0) return continued.map((rest) => rest.slice(folded.length)).filter((rest) => rest !== "");
  // A piece of the group's label may stand before it in the same line.
  return rests.some((rest) => folded.endsWith(rest) && isFragment(folded.slice(0, -rest.length))) ? [] : null;
}
