import { type Match, matchLabel } from "../lexicon/match.js";
import { type Occurrence, occurrences } from "../lexicon/occurrences.js";
import type { SourceCell } from "../lines/line.js";
import { counters } from "../values/number.js";
import { wordsOf } from "./pieces.js";

/** How many labels within a piece make it a table whose cells nothing separates. */
const fewestGlued = 3;
/** Numbers, each with its counter or its unit of money behind it, and marks for none. */
const counted = `(?:${[...counters, "万元", "元"].join("|")})`;
const onlyNumbers = new RegExp(`^[\\s）)]*(?:[\\s.,+/－—-]|\\d(?:${counted}(?=\\s|\\d|$))?)*$`, "u");
const behindUnit = new RegExp(`(?<=\\d${counted})(?=\\d)`, "u");

/** Numbers at the beginning of a text, what of them belongs to the words behind, and those words. */
const leadingNumbers = /^[\s）)]*(\d[\d\s.,/—－-]*)(?=[\p{Script=Han}（(])/u;
const behindNumbers = /(?:[1-8]\s?[.．]\s*|(?:19|20)\d\d)$/u;
/** What stands behind the numbers of running text. */
const unit = /^[年月日时分秒元万亿件条项个份宗起次部篇人家名户位场期批笔字页平公米亩吨倍多余]/u;

/**
 * The numbers at the beginning of a text that goes on in words: 0000000四、政府信息公开…, 02025年，我局…. The number of a
 * label, and a year, are of the words. Nothing where words count what the number says: 12件.
 */
function numbersBefore(text: string): string {
  const numbers = leadingNumbers.exec(text)?.[1];
  if (numbers === undefined) return "";
  const rest = text.slice(text.indexOf(numbers) + numbers.length);
  const own = behindNumbers.exec(numbers)?.[0] ?? "";
  const isYear = own.length === 4;
  if (unit.test(rest) && !(isYear && rest.startsWith("年"))) return "";
  if (isYear && !rest.startsWith("年")) return numbers;
  return numbers.slice(0, numbers.length - own.length);
}

/** What may join the label of a row to that of its group: 不予公开-属于国家秘密. */
const joint = /^\s?[-—－–/／>:：]\s?$/u;
const isJoint = (label: string, between: string) =>
  joint.test(between) &&
  matchLabel(label, false)?.wordings.some(({ term }) => term.kind === "group" || term.kind === "word") === true;

/** The heading of a section in other words than the form's, behind a number or a sentence. */
const headingWords = "[一二三四五六七]、[^\\d。；！？]{4,40}?情况";
const headingBehind = new RegExp(`(?<=[\\d。])${headingWords}`, "gu");
const headingFirst = new RegExp(`^${headingWords}`, "u");
const headingsIn = (text: string) =>
  [...text.matchAll(headingBehind)]
    .filter(([words]) => matchLabel(words, false) === null)
    .map(({ 0: words, index }) => ({ from: index, to: index + words.length }));

const isRow = (label: string) => matchLabel(label, false)?.wordings.every(({ term }) => term.kind === "row") === true;

/** The labels in a piece that stand next to each other, or with nothing but numbers between; and numbered titles. */
function gluedLabels(text: string): readonly Occurrence[] {
  const headings = headingsIn(text);
  const found = occurrences(text).filter(({ from }) => !headings.some((heading) => from > heading.from && from < heading.to));
  if (found.length === 0) return found;
  const covers = found.every(({ to, text: label }, index) => {
    const between = text.slice(to, found[index + 1]?.from);
    return between === "" || (index < found.length - 1 && isJoint(label, between));
  });
  if (found.length > 1 && found[0]?.from === 0 && covers) return found;
  const [only] = found;
  const behind = text.slice(only?.to);
  if (found.length === 1 && only?.from === 0 && isRow(only.text) && /^\d/.test(behind) && onlyNumbers.test(behind)) return found;
  if (found.length < fewestGlued) return [];
  const isTight = found.map(({ to }, index) => {
    const between = text.slice(to, found[index + 1]?.from);
    return onlyNumbers.test(between) || numbersBefore(between).length > 0;
  });
  if (isTight.filter((tight) => tight).length < fewestGlued) return [];
  return found.filter((occurrence, index) => isTight[index] || /^[一二三四五六]\s*、/u.test(occurrence.text));
}

/** The numbers of a part; a counter ends its number, though no space stands behind it: 2笔984361元. */
export function numbersIn(cell: SourceCell): readonly SourceCell[] {
  return wordsOf(cell).flatMap((word) => {
    let column = word.at.column;
    return word.text.split(behindUnit).map((text) => {
      const own = { text, at: { ...word.at, column } };
      column += text.length;
      return own;
    });
  });
}

/** A part of a text in which nothing separates the cells of a table. */
export interface GluedPart {
  readonly kind: "label" | "values" | "text";
  readonly match: Match | null;
  readonly cell: SourceCell;
}

const longestMisspelt = 120;
const trailingNumbers = /\d[\d\s.,/—－-]*$/u;

/** The labels, numbers and words of a text in which nothing separates them; `null` if it is no such text. */
export function gluedParts(piece: SourceCell): GluedPart[] | null {
  if (piece.text.length < 5) return null;
  const found = gluedLabels(piece.text);
  if (found.length === 0) return null;
  const parts: GluedPart[] = [];
  const part = (from: number, to: number): SourceCell => ({
    text: piece.text.slice(from, to),
    at: { ...piece.at, column: piece.at.column + from },
  });
  const between = (from: number, to: number) => {
    const { text, at } = part(from, to);
    const bare = text.replace(/^[\s）)，,。；;：:]+/u, "");
    if (!/[\p{L}\p{N}/—_-]/u.test(bare)) return;
    if (onlyNumbers.test(bare)) {
      parts.push({ kind: "values", match: null, cell: { text: bare, at } });
      return;
    }
    const numbers = numbersBefore(text);
    const begins = from + text.indexOf(numbers);
    if (numbers !== "") parts.push({ kind: "values", match: null, cell: part(begins, begins + numbers.length) });
    words(numbers === "" ? from : begins + numbers.length, to);
  };
  /** Words between two labels: a label that is misspelt, with its numbers behind it, or any others. */
  const words = (from: number, to: number) => {
    const text = piece.text.slice(from, to);
    const ends = headingFirst.exec(text)?.[0].length ?? 0;
    if (ends > 0 && ends < text.length) {
      words(from, from + ends);
      return void words(from + ends, to);
    }
    const values = text.length <= longestMisspelt ? (trailingNumbers.exec(text)?.[0] ?? "") : "";
    const match = values === "" ? null : matchLabel(text.slice(0, text.length - values.length), true);
    if (!match) return void parts.push({ kind: "text", match: null, cell: part(from, to) });
    parts.push({ kind: "label", match, cell: part(from, to - values.length) });
    parts.push({ kind: "values", match: null, cell: part(to - values.length, to) });
  };
  let end = 0;
  for (const [index, { from, to, text }] of found.entries()) {
    if (!isJoint(found[index - 1]?.text ?? "", piece.text.slice(end, from))) between(end, from);
    const match = matchLabel(text, false);
    parts.push({ kind: match ? "label" : "text", match, cell: part(from, to) });
    end = to;
  }
  between(end, piece.text.length);
  return parts;
}

/** The label of a row and those of its groups before it, if a text is made of them alone: 三、本年度办理结果（一）予以公开. */
export function gluedOnly({ text, at }: SourceCell): { match: Match; cell: SourceCell }[] | null {
  const blanks = text.length - text.trimStart().length;
  const own = { text: text.trim(), at: { ...at, column: at.column + blanks } };
  const labels = gluedParts(own)?.map(({ match, cell }) => match && { match, cell });
  if (!labels || labels.length < 2 || !labels.every((label) => label !== null)) return null;
  const endsInRow = labels.at(-1)?.match.wordings.some(({ term }) => term.kind === "row") === true;
  return endsInRow && labels.every(({ match }) => match.wordings.every(({ term }) => term.kind !== "section")) ? labels : null;
}
