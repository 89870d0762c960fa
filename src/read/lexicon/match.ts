import { firstFolded, foldLabel, holdsMoreThan, withoutOrdinal } from "../../form/fold.js";
import { lazy } from "../../form/lazy.js";
import { rowWordings, type Wording, wordings, wordingsByFold } from "./lexicon.js";

/** What a text names, and how surely. */
export interface Match {
  /** The things that the words name; several for 其他 and 总计. */
  readonly wordings: readonly Wording[];
  /** Whether an ordinal stands before the words. */
  readonly numbered: boolean;
  /** `exact`: a known wording; `begun`: the first part of one; `near`: a misspelling of one. */
  readonly how: "exact" | "begun" | "near";
}

/** The longest text without an explanation in brackets that may be a label. */
const longestBare = 120;

/** The shortest part of a label, folded, that tells it. */
const shortestPart = 5;

/**
 * A text without what a report explains in brackets behind a label. The brackets must close the text, or be cut off by
 * a break; what stands behind them, or a number at the end, is no explanation.
 */
function withoutExplanation(text: string): string {
  const bracket = text.search(/[（(]/u);
  if (bracket <= 0) return text;
  const closing = Math.max(text.lastIndexOf("）"), text.lastIndexOf(")"));
  const explains = closing < bracket ? !/\d\s*$/.test(text) : text.slice(closing + 1).trim() === "";
  if (otherMeaning.test(text.slice(bracket))) return text;
  return explains ? text.slice(0, bracket) : text;
}

/** What makes something else of a label: another year, a share, thousands of pieces. */
const otherMeaning = /(?:19|20)\d\d\s*年|[上去前]年|上期|同期|累计|占比|比例|比重|[%％‰]|增减|万[件个项]/u;

/**
 * What a whole text names.
 *
 * @param text - A cell, or a piece of running text
 * @param loosely - Whether misspellings and beginnings of a row's label count
 */
export function matchLabel(text: string, loosely: boolean): Match | null {
  const trimmed = text.trim();
  if (trimmed.length > 400 || (trimmed.length > longestBare && !/[（(]/u.test(trimmed.slice(0, longestBare)))) return null;
  const bare = withoutOrdinal(trimmed);
  const numbered = bare !== trimmed;
  const begins = mayBegin(bare) || (numbered && mayBegin(trimmed));
  if (!begins && (!loosely || holdsMoreThan(longestNear(), bare))) return null;
  const folded = foldLabel(bare);
  if (folded === "") return null;
  const exact = begins ? exactly(trimmed, bare, folded) : undefined;
  if (exact) return { wordings: exact, numbered, how: "exact" };
  // No label holds a digit: a text with one is a label and something else.
  if (!loosely || folded.length < shortestPart || folded.length > longestNear() || /\d/.test(folded)) return null;
  const begun = beginnings().get(folded);
  if (begun) return { wordings: begun, numbered, how: "begun" };
  const near = nearest(folded);
  return near && { wordings: [near], numbered, how: "near" };
}

const firsts = lazy((): ReadonlySet<number> => new Set(wordings().map(({ folded }) => folded.charCodeAt(0))));

/** Whether a text begins as a wording does; a misspelt one may not. */
function mayBegin(text: string): boolean {
  const first = firstFolded(text);
  return first < 0 || firsts().has(first);
}

/** The wordings that a text is, as a whole or but for its ordinal or an explanation in brackets. */
function exactly(trimmed: string, bare: string, folded: string): readonly Wording[] | undefined {
  const short = withoutExplanation(bare);
  return (
    wordingsByFold().get(folded) ??
    (bare === trimmed ? undefined : wordingsByFold().get(foldLabel(trimmed))) ??
    (short === bare ? undefined : wordingsByFold().get(foldLabel(short)))
  );
}

/** The beginnings of rows' labels that tell the row, with the wordings that begin so. */
const beginnings = lazy(beginningsOfRows);

function beginningsOfRows(): ReadonlyMap<string, readonly Wording[]> {
  const byBeginning = new Map<string, Wording[]>();
  for (const wording of rowWordings())
    for (let length = shortestPart; length < wording.folded.length; length += 1) {
      const beginning = wording.folded.slice(0, length);
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), wording]);
    }
  return new Map(
    [...byBeginning].filter(([, found]) => new Set(found.map(({ term }) => `${term.table}/${term.code}`)).size === 1),
  );
}

/** The one row wording that a text misspells: close enough, and clearly closer than any other row. */
function nearest(folded: string): Wording | null {
  let best: Wording | null = null;
  let least = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (const wording of rowWordings()) {
    if (Math.abs(wording.folded.length - folded.length) > allowance(wording.folded)) continue;
    if (!mayBeNear(folded, wording.folded) || negations(folded) !== negations(wording.folded)) continue;
    const distance = editDistance(folded, wording.folded);
    if (distance < least) {
      if (best && best.term.code !== wording.term.code) next = least;
      best = wording;
      least = distance;
    } else if (best?.term.code !== wording.term.code) next = Math.min(next, distance);
  }
  return best && least <= allowance(best.folded) && next - least >= 2 ? best : null;
}

/** How often a text says no: one more of these is no misspelling. */
const negations = (text: string) => text.match(/[不未非无]/gu)?.length ?? 0;

/** Whether a text has enough of a label's characters, in any order, to be near it. */
function mayBeNear(folded: string, label: string): boolean {
  const allowed = allowance(label);
  let strange = 0;
  for (const character of folded) if (!label.includes(character)) strange += 1;
  return strange <= allowed;
}

/** How many characters of a label may be wrong: one in four. */
function allowance(folded: string): number {
  return folded.length < 6 ? 0 : Math.floor(folded.length / 4);
}

/** The longest text, folded, that a label may be near to. */
const longestNear = lazy(() =>
  rowWordings().reduce((longest, { folded }) => Math.max(longest, folded.length + allowance(folded)), 0),
);

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
  if (text.length > longestBare) return false;
  const bare = withoutOrdinal(text);
  if (holdsMoreThan(longestFragment, bare)) return false;
  const folded = foldLabel(bare);
  return folded === "" || (folded.length <= longestFragment && fragments().has(folded));
}

const longestFragment = 30;

/** Every part of a label of at most six characters, and every beginning and ending of a longer one. */
const fragments = lazy((): ReadonlySet<string> => {
  const parts = new Set<string>();
  for (const { folded, term } of wordings()) {
    if (term.kind === "section") continue;
    for (let from = 0; from < folded.length; from += 1) {
      for (let length = 1; length <= Math.min(6, folded.length - from); length += 1) parts.add(folded.slice(from, from + length));
      parts.add(folded.slice(from));
      parts.add(folded.slice(0, from + 1));
    }
  }
  return parts;
});
