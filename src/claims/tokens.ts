import { lazy } from "../form/lazy.js";
import { type Compact, compact } from "./characters.js";
import { type Quantity, quantityAt } from "./quantities.js";
import type { Sense } from "./sense.js";
import { vocabulary } from "./vocabulary.js";

/** A word of the vocabulary. */
export interface Word {
  readonly kind: "word";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sense: Sense;
}

/** Punctuation, or characters that the vocabulary does not know. */
export interface Plain {
  readonly kind: "mark" | "unknown";
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of the text; the claims are read from a list of these. */
export type Token = Quantity | Word | Plain;

/** Whether a token is a number that may be claimed. */
export const isCount = (token: Token | undefined): token is Quantity & { kind: "count" } => token?.kind === "count";
export const isWord = (token: Token | undefined): token is Word => token?.kind === "word";
export const isMark = (token: Token | undefined): token is Plain => token?.kind === "mark";

/** The last place at which something holds, or -1. */
export function lastIndexOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) if (holds(items[index] as Item)) return index;
  return -1;
}

/** The vocabulary by the first characters of its words, the longest first; of two senses of a word the first counts. */
const byFirst = lazy(() => {
  const senses = new Map<string, Sense>();
  for (const [word, sense] of vocabulary) if (!senses.has(word)) senses.set(word, sense);
  const words = new Map<string, (readonly [string, Sense])[]>();
  for (const entry of senses) {
    const first = entry[0].charAt(0);
    const known = words.get(first);
    if (known) known.push(entry);
    else words.set(first, [entry]);
  }
  for (const known of words.values()) known.sort(([a], [b]) => b.length - a.length);
  return words;
});

const marks = new Set("、，；。：（）+");
const closing: Readonly<Record<string, string>> = { "“": "”", "《": "》" };
/** Marks in which a word of the vocabulary may stand by itself: “予以公开”答复48件. */
const quotes: Readonly<Record<string, string>> = { "“": "”", '"': '"', "‘": "’" };
const isClosed = (text: string, at: number, close: string | undefined) => close === undefined || text[at] === close;
/** How far a quotation may reach; what is longer is none. */
const longestQuotation = 100;
const reportTitle = /(?:年度报告|年报)$/;

/** The parts of a text, without brackets that hold no number. */
export function tokensOf(source: string): { readonly tokens: readonly Token[]; readonly plain: Compact } {
  const plain = compact(source);
  const { text } = plain;
  const tokens: Token[] = [];
  let unknownFrom = -1;
  const flush = (end: number) => {
    if (unknownFrom >= 0) tokens.push({ kind: "unknown", start: unknownFrom, end, text: text.slice(unknownFrom, end) });
    unknownFrom = -1;
  };
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === null) {
      if (unknownFrom < 0) unknownFrom = at;
      at = quotationEnd(text, at);
    } else {
      flush(at);
      tokens.push(token);
      at = token.end;
    }
  }
  flush(text.length);
  return { tokens: withoutIdleBrackets(withoutBracketsOfOne(withoutEnumerators(tokens))), plain };
}

function tokenAt(text: string, at: number): Token | null {
  const character = text[at] as string;
  if (marks.has(character)) return { kind: "mark", start: at, end: at + 1, text: character };
  const quoted = quotes[character];
  const from = quoted === undefined ? at : at + 1;
  const found = byFirst()
    .get(text[from] ?? "")
    ?.find(([word]) => text.startsWith(word, from) && isClosed(text, from + word.length, quoted));
  if (found) {
    const end = from + found[0].length + Number(quoted !== undefined);
    return { kind: "word", start: at, end, text: found[0], sense: found[1] };
  }
  return quantityAt(text, at);
}

/** Where reading goes on: behind a quotation, whose numbers are not claimed, unless it is the title of a report. */
function quotationEnd(text: string, at: number): number {
  const close = closing[text[at] as string];
  if (close === undefined) return at + 1;
  const inside = text.slice(at + 1, at + 1 + longestQuotation);
  const length = inside.indexOf(close);
  return length < 0 || reportTitle.test(inside.slice(0, length)) ? at + 1 : at + length + 2;
}

/** A bare number before 、 or in brackets by itself numbers an item: 1、 （2）. */
function withoutEnumerators(tokens: readonly Token[]): readonly Token[] {
  const markAt = (index: number) => (index < 0 ? "。" : tokens[index]?.kind === "mark" ? (tokens[index] as Plain).text : "");
  return tokens.map((token, index) => {
    if (!isCount(token) || token.unit !== null) return token;
    const [before, behind] = [markAt(index - 1), markAt(index + 1)];
    const isEnumerator =
      ("。；：".includes(before) && before !== "" && behind === "、" && !isCount(tokens[index + 2])) ||
      (before === "（" && behind === "）");
    return isEnumerator ? { ...token, kind: "other" as const } : token;
  });
}

/** 予以公开（48件）: the number is that of the word before the brackets, which are left out. */
function withoutBracketsOfOne(tokens: readonly Token[]): readonly Token[] {
  const isMarkOf = (token: Token | undefined, text: string) => isMark(token) && token.text === text;
  const left = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    const [before, number] = [tokens[index - 1], tokens[index + 1]];
    if (!isMarkOf(token, "（") || !before || !(isWord(before) || before.kind === "unknown")) continue;
    if (isCount(number) && number.unit !== null && isMarkOf(tokens[index + 2], "）")) left.add(index).add(index + 2);
  }
  return left.size === 0 ? tokens : tokens.filter((_, index) => !left.has(index));
}

/** Brackets that hold neither a count nor a percentage explain a word; they are left out. */
function withoutIdleBrackets(tokens: readonly Token[]): readonly Token[] {
  const open: number[] = [];
  const idleEnd = new Map<number, number>();
  let numbers = 0;
  const numbersAt: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "count" || token.kind === "percent") numbers += 1;
    if (token.kind !== "mark") continue;
    if (token.text === "（") {
      open.push(index);
      numbersAt.push(numbers);
    } else if (token.text === "）") {
      const from = open.pop();
      if (from !== undefined && numbersAt.pop() === numbers) idleEnd.set(from, index);
    }
  }
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const end = idleEnd.get(index);
    if (end === undefined) kept.push(tokens[index] as Token);
    else index = end;
  }
  return kept;
}
