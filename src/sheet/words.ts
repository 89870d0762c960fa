import type { Wording } from "../read/lexicon/lexicon.js";
import { matchLabel } from "../read/lexicon/match.js";

/** What a text names on the form; empty if nothing. */
export const namedBy = (text: string): readonly Wording["term"][] =>
  (matchLabel(text, false)?.wordings ?? []).map(({ term }) => term);
