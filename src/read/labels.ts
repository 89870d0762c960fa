import { foldLabel, withoutOrdinal } from "../form/fold.js";
import { rowWordings, type Wording, wordings, wordingsByFold } from "./vocabulary.js";

/** What a text names, and how surely. */
export interface Match {
  /** The things that the words name; several for 其他 and 总计. */
  readonly wordings: readonly Wording[];
  /** Whether an ordinal stands before the words. */
  readonly numbered: boolean;
  /** `exact`: a known wording; `begun`: the first part of one; `near`: a misspelling of one. */
  readonly how: "exact" | "begun" | "near";
}

/** The shortest part of a label, folded, that tells it. */
const shortestPart = 5;

/** The folded text without what a report explains in brackets behind a label. */
function withoutExplanation(text: string): string {
  const bracket = text.search(/[（(]/u);
  return bracket > 0 ? text.slice(0, bracket) : text;
}

/**
 * What a whole text names.
 *
 * @param text - A cell, or a piece of running text
 * @param loosely - Whether misspellings and beginnings of a row's label count
 */
export function matchLabel(text: string, loosely: boolean): Match | null {
  const trimmed = text.trim();
  if (trimmed.length > 400) return null;
  const bare = withoutOrdinal(trimmed);
  const numbered = bare !== trimmed;
  const folded = foldLabel(bare);
  if (folded === "") return null;
  const exact =
    wordingsByFold.get(folded) ??
    wordingsByFold.get(foldLabel(trimmed)) ??
    wordingsByFold.get(foldLabel(withoutExplanation(bare)));
  if (exact) return { wordings: exact, numbered, how: "exact" };
  // No label holds a digit: a text with one is a label and something else.
  if (!loosely || folded.length < shortestPart || /\d/.test(folded)) return null;
  const begun = rowsThat(({ folded: label }) => label.startsWith(folded));
  if (begun) return { wordings: begun, numbered, how: "begun" };
  const near = nearest(folded);
  return near && { wordings: [near], numbered, how: "near" };
}

/** The row wordings that satisfy a condition, if all of them are of one row. */
function rowsThat(condition: (wording: Wording) => boolean): readonly Wording[] | null {
  const found = rowWordings.filter(condition);
  const rows = new Set(found.map(({ term }) => `${term.table}/${term.code}`));
  return rows.size === 1 ? found : null;
}

/** The one row wording that a text misspells: close enough, and clearly closer than any other row. */
function nearest(folded: string): Wording | null {
  let best: Wording | null = null;
  let least = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (const wording of rowWordings) {
    if (Math.abs(wording.folded.length - folded.length) > allowance(wording.folded)) continue;
    const distance = editDistance(folded, wording.folded);
    if (distance < least) {
      if (best && best.term.code !== wording.term.code) next = least;
      best = wording;
      least = distance;
    } else if (best?.term.code !== wording.term.code) next = Math.min(next, distance);
  }
  return best && least <= allowance(best.folded) && next - least >= 2 ? best : null;
}

/** How many characters of a label may be wrong: one in four. */
function allowance(folded: string): number {
  return folded.length < 6 ? 0 : Math.floor(folded.length / 4);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/** A piece of a label that a page break or a narrow column tore off; it names nothing by itself. */
export function isFragment(text: string): boolean {
  const folded = foldLabel(withoutOrdinal(text));
  return folded === "" || (folded.length <= 30 && fragments.has(folded));
}

/** Every part of a label of at most six characters, and every beginning and ending of a longer one. */
const fragments: ReadonlySet<string> = (() => {
  const parts = new Set<string>();
  for (const { folded, term } of wordings) {
    if (term.kind === "section") continue;
    for (let from = 0; from < folded.length; from += 1) {
      for (let length = 1; length <= Math.min(6, folded.length - from); length += 1) parts.add(folded.slice(from, from + length));
      parts.add(folded.slice(from));
      parts.add(folded.slice(0, from + 1));
    }
  }
  return parts;
})();

/** One label found within a longer text. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const numberBefore = "(?:(?:[（(]\\s*)?[一二三四五六七八九]\\s*[）)、.．]\\s*|[1-8]\\s*[.．、]\\s*)";

/** All wordings that can be told apart within running text, the longest first; any punctuation may stand between the characters. */
const within = (() => {
  const alone = new Set(
    wordings
      .filter(
        ({ term, text }) =>
          /\p{Script=Han}/u.test(text) && !(term.kind === "row" && term.table === "applications" && text.length <= 2),
      )
      .map(({ folded }) => folded),
  );
  const byLength = [...alone].sort((a, b) => b.length - a.length).map((folded) => [...folded].join("[^\\p{L}\\p{N}]*"));
  return new RegExp(`(?:${numberBefore}?(?:${byLength.join("|")})|3\\s*[.．、]\\s*其他)[”"』」）)]*`, "gu");
})();

/** Where labels of the form stand within a text in which nothing separates them from numbers and from each other. */
export function occurrences(text: string): readonly Occurrence[] {
  return [...text.matchAll(within)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
}
