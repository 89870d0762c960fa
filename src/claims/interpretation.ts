import { frozen } from "../form/frozen.js";
import type { OutcomeNode } from "../form/taxonomy.js";
import type { Certainty, FlowRole, Meaning } from "./claim.js";
import { type Labelled, nameIn } from "./labels.js";
import { has, hasUnknown, type Tag } from "./tagged.js";
import { isWord, type Token } from "./tokens.js";

/** What a number is the number of. */
export interface Interpretation {
  readonly meanings: readonly Meaning[];
  readonly certainty: Certainty;
  readonly role: FlowRole | null;
  readonly atMost: boolean;
  /** Outcomes that it counts, if any. */
  readonly nodes: readonly OutcomeNode[];
  /** Whether it names applications or cases that are some of them only: 涉及征地的申请; `null` if it names none. */
  readonly isSome: boolean | null;
}

export const nothing: Interpretation = /* @__PURE__ */ frozen({
  meanings: [],
  certainty: "doubtful",
  role: null,
  atMost: false,
  nodes: [],
  isSome: null,
});

/** Words that must not stand between the word that decides and the number, or before it. */
const narrowing: readonly Tag[] = ["elsewhere", "others", "otherTime", "otherMatter", "lastYear", "nextYear"];

/** How sure the words around leave it. */
export function certaintyOf(label: Labelled, tokens: readonly Token[], at: number, unknownBefore: Certainty): Certainty {
  const behind = tokens.slice(at + 1);
  const isShared = tokens.some((token) => isWord(token) && token.text.startsWith("分别"));
  if (hasUnknown(behind) || isShared || has(tokens, ...narrowing) || label.quantity.idiomatic) return "doubtful";
  const before = tokens.slice(0, at);
  // What is unknown may be the name of the body and no more: whose it is, is seen then.
  const name = nameIn(label);
  if (!hasUnknown(before)) return "certain";
  return hasUnknown(before.filter((token) => token !== name)) ? unknownBefore : "likely";
}
