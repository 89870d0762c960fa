import { foldCharacter } from "../form/fold.js";
import { wordings } from "./vocabulary.js";

/** One label found within a longer text. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  /** The label as printed, with the ordinal before it. */
  readonly text: string;
}

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** The Chinese wordings, character by character. */
const root: Node = (() => {
  const top: Node = { next: new Map(), ends: false };
  for (const { folded, text } of wordings) {
    if (!/\p{Script=Han}/u.test(text)) continue;
    let node = top;
    for (const character of folded) {
      const next = node.next.get(character) ?? { next: new Map<string, Node>(), ends: false };
      node.next.set(character, next);
      node = next;
    }
    node.ends = true;
  }
  return top;
})();

/** Characters that are compared, each with its position in the text. */
function comparable(text: string): { character: string; index: number }[] {
  const characters: { character: string; index: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = foldCharacter(text[index] as string);
    if (character !== "") characters.push({ character, index });
  }
  return characters;
}

const ordinalBefore = /(?:[（(]\s?[一二三四五六七八九]\s?[）)]|[一二三四五六]\s?[、.．]|[1-8]\s?[.．、])\s?$/u;
const closing = /^[”"』」）)]*/u;

/**
 * Where labels of the form stand within a text in which nothing separates them from numbers and from each other:
 * the longest wherever one begins. Any punctuation may stand between the characters of a label.
 */
export function occurrences(text: string): Occurrence[] {
  const characters = comparable(text);
  const found: Occurrence[] = [];
  let free = 0;
  for (let start = 0; start < characters.length; start += 1) {
    let node: Node | undefined = root;
    let last = -1;
    for (let at = start; node && at < characters.length; at += 1) {
      node = node.next.get((characters[at] as { character: string }).character);
      if (node?.ends) last = at;
    }
    if (last < 0) continue;
    const first = (characters[start] as { index: number }).index;
    const end = (characters[last] as { index: number }).index + 1;
    const ordinal = ordinalBefore.exec(text.slice(Math.max(free, first - 8), first));
    const from = first - (ordinal?.[0].length ?? 0);
    const to = end + (closing.exec(text.slice(end, end + 4)) as RegExpExecArray)[0].length;
    found.push({ from, to, text: text.slice(from, to) });
    free = to;
    start = last;
  }
  return found;
}
