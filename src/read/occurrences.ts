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

/** The Chinese wordings, unit by unit, and the units with which one begins. */
const root: Node = { next: new Map(), ends: false };
const begins = new Uint8Array(0x10000);
for (const { folded, text } of wordings) {
  if (!/\p{Script=Han}/u.test(text)) continue;
  begins[folded.charCodeAt(0)] = 1;
  let node = root;
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charCodeAt(index);
    const next = node.next.get(unit) ?? { next: new Map<number, Node>(), ends: false };
    node.next.set(unit, next);
    node = next;
  }
  node.ends = true;
}

/** Where the longest label ends that begins at a position; -1 if none does. */
function endOfLabel(text: string, from: number): number {
  let node: Node | undefined = root;
  let end = -1;
  for (let at = from; at < text.length; at += 1) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit === 0) continue;
    node = node.next.get(unit);
    if (!node) break;
    if (node.ends) end = at + 1;
  }
  return end;
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
    const unit = foldUnit(text.charCodeAt(first));
    if (unit <= 0 || begins[unit] === 0) continue;
    const end = endOfLabel(text, first);
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
