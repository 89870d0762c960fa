import type { Quantity } from "./quantities.js";
import { isCount, isMark, isWord, type Plain, type Token, type Word } from "./tokens.js";

/** A number with the words that stand by it. */
export interface Labelled {
  readonly index: number;
  readonly quantity: Quantity;
  /** Between the mark or the number before it, and the number. */
  readonly before: readonly Token[];
  /** Words of items without a number just before: 予以公开、部分公开共42件. */
  readonly joined: readonly (readonly Token[])[];
  /** Between the number and the next mark or number. */
  readonly after: readonly Token[];
  /** Whether a percentage follows that it is said to be of a larger whole: 84件，占全市总量的15%. */
  readonly isShare: boolean;
  /** The mark before all that; empty behind a number. */
  readonly lead: string;
  readonly depth: number;
  /** Within a list that 其中 or a bracket opened. */
  readonly inPart: boolean;
  /** Which sentence of the text it is in. */
  readonly sentence: number;
  /** The year that the sentence named before. */
  readonly year: number | null;
  /** The words of the clause that the sentence says it is within: 自然人申请中，. */
  readonly scope: readonly Token[];
  /** Whether it may be the number of each of those counted just before: 8家单位收到申请10件以上. */
  readonly ofEach: boolean;
}

/** 174件办结件中，: of those counted before it. */
export const isInside = (token: Word, lead: string) => token.text === "中" && lead === "";

/** Units of those who apply, or are applied to. */
export const whoUnits = new Set(["家", "人", "名", "户", "个"]);

/** Words that say that it is the whole year of the report. */
export const thisYear = new Set(["全年", "本年", "本年度", "今年", "年度", "年内", "当年", "今年以来", "本年以来"]);

/** What is unknown at the beginning of a clause, behind the year at most: it may be the name of a body, whatever it ends with. */
export function nameIn({ before, lead }: Labelled): Plain | null {
  const first = before.find((token) => token.kind !== "year" && !(isWord(token) && thisYear.has(token.text)));
  return lead !== "" && first?.kind === "unknown" && first.text.length > 1 ? first : null;
}

/** The most words that are kept for a number; a clause has fewer. */
const mostWords = 40;
const mostJoined = 6;

/** Every count of the text with the words that stand by it. */
export function labelled(tokens: readonly Token[]): readonly Labelled[] {
  const found: Labelled[] = [];
  let [before, joined]: [Token[], Token[][]] = [[], []];
  let [lead, depth, sentence, amongDepth]: [string, number, number, number] = ["。", 0, 0, -1];
  let year: number | null = null;
  let scope: readonly Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isMark(token)) {
      const mark = token.text;
      const labelGoesOn = mark === "：" && isCount(tokens[index + 1]) && before.some(isWord) && !isCount(tokens[index - 1]);
      if (labelGoesOn) continue;
      const last = before.at(-1);
      if (isWord(last) && last.text === "中" && lead !== "") scope = before;
      joined = mark === "、" && before.length > 0 ? [...joined.slice(-mostJoined), before] : mark === "、" ? joined : [];
      before = [];
      lead = mark;
      if (mark === "（") depth += 1;
      if (mark === "）") depth = Math.max(0, depth - 1);
      if (mark === "。") [sentence, depth, year, scope] = [sentence + 1, 0, null, []];
      if (mark === "。" || mark === "；" || depth < amongDepth) amongDepth = -1;
      continue;
    }
    // 174件办结件中，予以公开61件: as 其中 behind the number.
    if (isWord(token) && (token.sense.tag === "among" || isInside(token, lead))) amongDepth = depth;
    if (token.kind === "year") year = token.value;
    if (isCount(token)) {
      const inPart = depth > 0 || amongDepth >= 0;
      found.push({
        index,
        quantity: token,
        before,
        joined,
        after: wordsBehind(tokens, index),
        isShare: isShareOfMore(tokens, index),
        lead,
        depth,
        inPart,
        sentence,
        year,
        scope,
        ofEach: lead === "" && whoUnits.has(found.at(-1)?.quantity.unit ?? ""),
      });
      [before, joined, lead] = [[], [], ""];
    } else if (token.kind === "percent") [before, joined, lead] = [[], [], ""];
    else if (before.length < mostWords) before.push(token);
  }
  return found;
}

function isShareOfMore(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (at < index + 5 && tokens[at]?.kind === "word" && !isShareWord(tokens[at])) at += 1;
  if (isMark(tokens[at])) at += 1;
  if (!isShareWord(tokens[at])) return false;
  // 占答复总数 is of this body's own, unless it is of all that was received.
  const words = tokens.slice(at, at + 4).filter(isWord);
  const isOwn = words.some(({ sense }) => sense.tag === "flow" && sense.role === "concluded");
  return words.some(({ text }) => text.startsWith("全") || (text.startsWith("总") && !isOwn));
}
const isShareWord = (token: Token | undefined) => isWord(token) && token.sense.tag === "share";

function wordsBehind(tokens: readonly Token[], index: number): readonly Token[] {
  const behind: Token[] = [];
  const number = tokens[index];
  // 未发生行政复议、行政诉讼: none of either.
  const isNone = isCount(number) && number.isNone;
  for (let next = index + 1; next < tokens.length && behind.length < mostWords; next += 1) {
    const token = tokens[next] as Token;
    const isListed = isNone && isMark(token) && token.text === "、";
    if ((isMark(token) && !isListed) || isCount(token) || token.kind === "percent") break;
    behind.push(token);
  }
  return behind;
}
