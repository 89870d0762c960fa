import { afterContinuation } from "../continuation.js";
import { add, addValues, odd, type PlainLine, type PlainToken } from "./line.js";
import { scanPiece } from "./scan.js";
import { isNarrow, isSpace, kindOf, longestNumber, opensCaption, roleOfUnit, skipSpaces, strange, zero } from "./units.js";
import { valuesFrom } from "./values.js";
import { anyText, expectedAt, follow, fragmentOf, type Phrase, phraseOf, textOf } from "./words.js";

/** Take a line of running text apart, from its first words on; `false` if it is not plain. */
export function readTextLine(line: PlainLine, source: string, from: number, first: number, to: number): boolean {
  line.size = 0;
  line.start = from;
  line.sure = false;
  line.labels = 0;
  let index = first;
  while (index < to) {
    const digit = source.charCodeAt(index) - zero;
    let end = digit >= 0 && digit <= 9 ? readValues(line, source, index, to) : none;
    if (end === none && line.rests.length === 0) end = readExpected(line, source, index, to);
    if (end === none) end = readPiece(line, source, index, to);
    if (end === none) return false;
    line.end = end;
    index = skipSpaces(source, end, to);
  }
  line.sure &&= line.size === 1;
  return true;
}

/** Whether all of a line is one text that neither a label nor a value can be in. */
export function isSentence(line: PlainLine, source: string, first: number, to: number): boolean {
  const { count } = line;
  line.start = first;
  scanPiece(line, source, first, to);
  const { end, headEnd, holdsNoLabel } = line.scan;
  line.count = count;
  line.end = end;
  return holdsNoLabel && headEnd === end && skipSpaces(source, end, to) === to && !hasOrdinal(source, first, end);
}

/** What was looked for does not stand there. */
const none = -1;

/** Read plain numbers; where they end. */
function readValues(line: PlainLine, source: string, from: number, to: number): number {
  const last = line.size > 0 ? (line.tokens[line.size - 1] as PlainToken) : null;
  if (last?.kind === "values" && last.cells < 0) return none;
  const first = line.count;
  const end = readNumbers(line, source, from, to);
  if (end !== none) addValues(line, first, from - line.start);
  return end;
}

/** Read a phrase that was expected, and the numbers behind it; where they end. */
function readExpected(line: PlainLine, source: string, from: number, to: number): number {
  const phrase = expectedAt(line.phrase, source, from);
  if (phrase === null) return none;
  let end = from + phrase.text.length;
  if (end > to || (end < to && !isSpace(source.charCodeAt(end)))) return none;
  const first = line.count;
  if (end + 1 < to && isNarrow(source.charCodeAt(end)) && !isSpace(source.charCodeAt(end + 1))) {
    end = phrase.label ? readNumbers(line, source, end + 1, to) : none;
    if (end === none) return none;
  }
  addPhrase(line, phrase, from - line.start);
  if (line.count > first) add(line, valuesFrom(first, line.count - first, from - line.start, 0, true), from - line.start, 0);
  return end;
}

/** Read whole numbers up to the words behind them, as far as a wide gap parts them from those; where they end. */
function readNumbers(line: PlainLine, source: string, from: number, to: number): number {
  const { numbers } = line;
  let { count } = line;
  let end = none;
  let index = from;
  while (index < to) {
    const word = index;
    let value = 0;
    let unit = 0;
    while (index < to) {
      unit = source.charCodeAt(index);
      if (unit < zero || unit > zero + 9) break;
      value = value * 10 + unit - zero;
      index += 1;
    }
    const digits = index - word;
    if (digits === 0 || digits > longestNumber || (digits > 1 && source.charCodeAt(word) === zero)) break;
    if (index < to && !isSpace(unit)) break;
    numbers[count++] = value;
    const gap = index;
    while (index < to && isSpace(source.charCodeAt(index))) index += 1;
    if (index - gap === 1 && index < to && isNarrow(unit)) continue;
    end = gap;
    line.count = count;
  }
  return end;
}

/** Read what stands up to the next wide gap; where it ends. */
function readPiece(line: PlainLine, source: string, from: number, to: number): number {
  const first = line.count;
  const offset = from - line.start;
  scanPiece(line, source, from, to);
  const { end, headEnd, holdsNoLabel, labels } = line.scan;
  const count = line.count - first;
  if (headEnd < 0) {
    const last = line.size > 0 ? (line.tokens[line.size - 1] as PlainToken) : null;
    const torn = line.rests.length > 0 && line.numbers[first] === odd ? line.odd.get(first) : undefined;
    if (torn && afterContinuation(torn.text, line.rests)) return none;
    if (last?.kind !== "values" || last.cells >= 0) addValues(line, first, offset);
    return end;
  }
  const opens = roleOfUnit(source.charCodeAt(from));
  const sure = holdsNoLabel && !(opens & opensCaption) && !hasOrdinal(source, from, headEnd);
  if (sure && (count === 0 || headEnd - from > longestHead)) {
    line.count = first;
    line.sure = true;
    line.labels += labels;
    add(line, line.wantsText ? textOf(source.slice(from, end), false) : anyText, offset, 0);
    return end;
  }
  const head = source.slice(from, headEnd);
  const phrase = count > 0 && !sure ? labelIn(line, head) : null;
  if (!phrase) line.labels += labels;
  if (phrase) addPhrase(line, phrase, offset);
  else if (count > 0 && sure) add(line, textOf(head, true), offset, 0);
  else {
    line.count = first;
    return readWords(line, count > 0 ? source.slice(from, end) : head, head, offset) ? end : none;
  }
  add(line, valuesFrom(first, count, offset, 0, true), offset, 0);
  return end;
}

/** The longest text that may be a row beside values. */
const longestHead = 40;

/** Whether the number of a label may stand within a piece, behind what is torn off another. */
function hasOrdinal(source: string, from: number, to: number): boolean {
  const last = Math.min(to, from + 12) - 1;
  for (let index = from; index < last; index += 1) {
    const unit = source.charCodeAt(index);
    if (kindOf(unit) & strange) return false;
    if (index > from && unit > zero && unit < zero + 9 && ".．、".includes(source[index + 1] as string)) return true;
  }
  return false;
}

/** The label that the words before values are, unless they are what a break tore off one. */
function labelIn({ rests }: PlainLine, text: string): Phrase | null {
  if (rests.length > 0 && afterContinuation(text, rests) !== null) return null;
  const phrase = phraseOf(text);
  return phrase.label && phrase;
}

/** Take words apart that may be labels or parts of them; `head`: those before the values that they end with. */
function readWords(line: PlainLine, text: string, head: string, offset: number): boolean {
  const continued = line.rests.length > 0 ? afterContinuation(head, line.rests) : null;
  if (continued && head !== text) return false;
  if (continued) {
    line.rests = continued;
    add(line, fragmentOf(text), offset, 0);
  } else addPhrase(line, phraseOf(text), offset);
  return true;
}

function addPhrase(line: PlainLine, phrase: Phrase, offset: number): void {
  for (let index = 0; index < phrase.words.length; index += 1) {
    const words = phrase.words[index] as PlainToken;
    if (words.kind === "label" && words.label) {
      line.rests = words.label.rests;
      if (words.label.only?.term.kind === "row") line.labels += 1;
    }
    add(line, words, offset + words.from, 0);
  }
  // Only the words of the form come again.
  if (phrase.ofForm) line.phrase = follow(line.phrase, phrase);
}
