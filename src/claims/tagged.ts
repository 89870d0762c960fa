import type { Sense } from "./sense.js";
import { isWord, lastIndexOf, type Token, type Word } from "./tokens.js";

export type Tag = Sense["tag"];
type Of<One extends Tag> = Extract<Sense, { tag: One }>;

/** Whether a word of one of these senses is among the tokens. */
export const has = (tokens: readonly Token[], ...tags: readonly Tag[]) =>
  tokens.some((token) => isWord(token) && tags.includes(token.sense.tag));
export const hasUnknown = (tokens: readonly Token[]) => tokens.some(({ kind }) => kind === "unknown");

/** The last word of a sense, and the words of the same sense that are joined to it: 予以公开及部分公开. */
export function lastOf<One extends Tag>(tokens: readonly Token[], tag: One): { at: number; senses: readonly Of<One>[] } | null {
  const is = (token: Token | undefined): token is Word => isWord(token) && token.sense.tag === tag;
  const at = lastIndexOf(tokens, is);
  if (at < 0) return null;
  const senses: Of<One>[] = [(tokens[at] as Word).sense as Of<One>];
  for (let index = at - 1; index >= 0; index -= 1) {
    const joint = tokens[index];
    if (joint && "text" in joint && joints.has(joint.text)) index -= 1;
    // 行政复议诉讼: joined without a word between.
    else if (tag !== "route") break;
    const word = tokens[index];
    if (!is(word)) break;
    senses.unshift(word.sense as Of<One>);
  }
  return { at, senses };
}
const joints = new Set(["、", "及", "和", "以及", "与", "或"]);
