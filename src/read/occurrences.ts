import { foldUnit } from "../form/fold.js";
import { wordings } from "./vocabulary.js";

/** One label found within a longer text. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  /** The label as printed, with the ordinal before it. */
  readonly text: string;
}

interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}

/** The Chinese wordings, unit by unit, and the units with which one begins, alone and with the next two. */
const root: Node = { next: new Map(), ends: false };
const firsts = new Set<number>();
const beginPairs = new Uint8Array(0x10000);
const beginTriples = new Uint8Array(0x10000);
const hash = (first: number, second: number) => (first * 31 + second) & 0xffff;
/** A pair that is a wording as it stands. */
const whole = 2;
for (const { folded, text } of wordings) {
  if (!/\p{Script=Han}/u.test(text)) continue;
  firsts.add(folded.charCodeAt(0));
  const pair = hash(folded.charCodeAt(0), folded.charCodeAt(1));
  beginPairs[pair] = (beginPairs[pair] as number) | (folded.length === 2 ? whole : 1);
  if (folded.length > 2) beginTriples[hash(pair, folded.charCodeAt(2))] = 1;
  let node = root;
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charCodeAt(index);
    const next = node.next.get(unit) ?? { next: new Map<number, Node>(), ends: false };
    node.next.set(unit, next);
    node = next;
  }
  node.ends = true;
}

/** Whether a label may begin with a unit, folded or not: 1 if not, 2 if so; filled as they come up. */
const begins = new Uint8Array(0x10000);

function mayBegin(unit: number): boolean {
  if (begins[unit] === 0) begins[unit] = firsts.has(foldUnit(unit)) ? 2 : 1;
  return begins[unit] === 2;
}

/** Where the longest label ends that begins at a position, before another; -1 if none does. */
export function endOfLabel(text: string, from: number, to: number): number {
  const first = foldUnit(text.charCodeAt(from));
  const second = nextUnit(text, from + 1, to);
  if (second === to) return -1;
  const unit = foldUnit(text.charCodeAt(second));
  const pair = hash(first, unit);
  const known = beginPairs[pair] as number;
  if (known === 0) return -1;
  const third = nextUnit(text, second + 1, to);
  if ((known & whole) === 0 && (third === to || beginTriples[hash(pair, foldUnit(text.charCodeAt(third)))] === 0)) return -1;
  let node = root.next.get(first)?.next.get(unit);
  let end = node?.ends ? second + 1 : -1;
  for (let at = third; node && at < to; at = nextUnit(text, at + 1, to)) {
    node = node.next.get(foldUnit(text.charCodeAt(at)));
    if (node?.ends) end = at + 1;
  }
  return end;
}

/** Where the next unit stands that does not fold to nothing. */
function nextUnit(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && foldUnit(text.charCodeAt(at)) === 0) at += 1;
  return at;
}

const ordinalBefore = /(?:[（(]\s?[一二三四五六七八九]\s?[）)]|[一二三四五六]\s?[、.．]|[1-8]\s?[.．、])\s?$/u;
const mayEndOrdinal = new Set("）)、.．  \u3000");
const closing = new Set('”"』」）)');

/**
 * Where labels of the form stand within a text in which nothing separates them from numbers and from each other:
 * the longest wherever one begins. Any punctuation may stand between the characters of a label.
 */
export function occurrences(text: string): Occurrence[] {
  const found: Occurrence[] = [];
  let free = 0;
  for (let first = 0; first < text.length; first += 1) {
    if (!mayBegin(text.charCodeAt(first))) continue;
    const end = endOfLabel(text, first, text.length);
    if (end < 0) continue;
    const ordinal = mayEndOrdinal.has(text[first - 1] ?? "")
      ? ordinalBefore.exec(text.slice(Math.max(free, first - 8), first))
      : null;
    const from = first - (ordinal?.[0].length ?? 0);
    let to = end;
    while (to < end + 4 && closing.has(text[to] ?? "")) to += 1;
    found.push({ from, to, text: text.slice(from, to) });
    free = to;
    first = end - 1;
  }
  return found;
}
