import { foldUnit } from "../../form/fold.js";
import { lazy } from "../../form/lazy.js";
import { wordings } from "./lexicon.js";

/** One label found within a longer text. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  /** The label as printed, with the ordinal before it. */
  readonly text: string;
}

/**
 * The Chinese wordings, unit by unit: from a node, by a unit, to the next node. The steps stand in a table of their own,
 * each where its key leads or behind, since a text asks for them at every other character.
 */
const stepBits = 13;
const steps = { keys: new Int32Array(1 << stepBits), nodes: new Int32Array(1 << stepBits) };
const ends: boolean[] = [false];
const root = 0;

const slotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - stepBits);
const behind = (slot: number) => (slot + 1) & ((1 << stepBits) - 1);
const keyOf = (node: number, unit: number) => (node << 16) | unit;

/** The node behind another by a unit; -1 if no wording goes on so. */
function nodeBehind(node: number, unit: number): number {
  const key = keyOf(node, unit);
  for (let slot = slotOf(key); steps.keys[slot] !== 0; slot = behind(slot))
    if (steps.keys[slot] === key) return steps.nodes[slot] as number;
  return -1;
}

function enter(folded: string): void {
  let node = root;
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charCodeAt(index);
    let next = nodeBehind(node, unit);
    if (next < 0) {
      next = ends.push(false) - 1;
      let slot = slotOf(keyOf(node, unit));
      while (steps.keys[slot] !== 0) slot = behind(slot);
      steps.keys[slot] = keyOf(node, unit);
      steps.nodes[slot] = next;
    }
    node = next;
  }
  ends[node] = true;
}

/** Enters every Chinese wording, once. */
const enterWordings = lazy(() => {
  for (const { folded, text } of wordings()) if (/\p{Script=Han}/u.test(text)) enter(folded);
});

/**
 * Where the longest label ends that begins at a position, before another; -1 if none does. What folds to nothing may stand
 * within a label.
 */
function endOfLabel(text: string, from: number, to: number): number {
  let end = -1;
  let node = root;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    let next = nodeBehind(node, unit);
    if (next < 0) {
      const folded = foldUnit(unit);
      if (folded === 0 && at > from) continue;
      next = folded > 0 && folded !== unit ? nodeBehind(node, folded) : next;
      if (next < 0) break;
    }
    node = next;
    if (ends[node]) end = at + 1;
  }
  return end;
}

const ordinalBefore = /(?:[（(]\s?[一二三四五六七八九]\s?[）)]|[一二三四五六]\s?[、.．]|[1-8]\s?[.．、])\s?$/u;
const mayEndOrdinal = new Set("）)、.．  \u3000");
/** A unit of money in brackets behind a label. */
const unitBehind = /^\s?[（(](?:单位[:：]?)?万?元[）)]/u;
const closing = new Set('”"』」）)');

/**
 * Where labels of the form stand within a text in which nothing separates them from numbers and from each other:
 * the longest wherever one begins. Any punctuation may stand between the characters of a label.
 */
export function occurrences(text: string): Occurrence[] {
  enterWordings();
  const found: Occurrence[] = [];
  let free = 0;
  for (let first = 0; first < text.length; first += 1) {
    const end = endOfLabel(text, first, text.length);
    if (end < 0) continue;
    const ordinal = mayEndOrdinal.has(text[first - 1] ?? "")
      ? ordinalBefore.exec(text.slice(Math.max(free, first - 8), first))
      : null;
    const from = first - (ordinal?.[0].length ?? 0);
    let to = end;
    while (to < end + 4 && closing.has(text[to] ?? "")) to += 1;
    to += unitBehind.exec(text.slice(to, to + 10))?.[0].length ?? 0;
    found.push({ from, to, text: text.slice(from, to) });
    free = to;
    first = end - 1;
  }
  return found;
}
