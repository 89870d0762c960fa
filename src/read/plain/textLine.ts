import { afterContinuation } from "../continuation.js";
import { isValue } from "../numbers.js";
import { endOfLabel } from "../occurrences.js";
import { add, type PlainLine, type PlainToken, placeOf, token, values } from "./line.js";
import { begins, bracket, kindOf, longestNumber, ofValue, several, skipSpaces, space, strange, zero } from "./units.js";
import { type Words, wordsIn } from "./words.js";

const isNarrow = (unit: number) => unit === 0x20 || unit === 0xa0;

/** Take a line of running text apart; `false` if it is not plain. */
export function readTextLine(line: PlainLine, source: string, from: number, to: number): boolean {
  const { tokens } = line;
  line.size = 0;
  line.start = from;
  line.sure = false;
  line.labels = 0;
  for (let index = skipSpaces(source, from, to); index < to; index = skipSpaces(source, line.end, to)) {
    const first = line.count;
    scanPiece(line, source, index, to);
    const { end, headEnd } = line;
    const count = line.count - first;
    const offset = index - from;
    if (headEnd < 0) {
      const last = line.size > 0 ? (tokens[line.size - 1] as PlainToken) : null;
      const { rests } = line;
      const torn = rests.length > 0 ? line.odd.get(first) : undefined;
      if (torn && Number.isNaN(line.numbers[first]) && afterContinuation(torn.text, rests)) return false;
      if (last?.kind === "values" && last.cells < 0) continue;
      if (last?.kind === "values") {
        last.count += count;
        last.cells += count;
      } else add(line, values(first, count, offset, last !== null));
      continue;
    }
    const sure = line.holdsNoLabel && !mayBeCaption(source.charCodeAt(index)) && !hasOrdinal(source, index, headEnd);
    if (sure && (count === 0 || headEnd - index > longestHead)) {
      line.count = first;
      line.sure = line.size === 0;
      add(line, token("text", line.wantsText ? source.slice(index, end) : null, offset, 0, null, false));
      continue;
    }
    line.sure = false;
    const head = source.slice(index, headEnd);
    const label = count > 0 && !sure ? labelIn(line, head) : null;
    if (label) addWords(line, label, offset);
    else if (count > 0 && sure) add(line, token("text", head, offset, 0, null, true));
    if (label || (count > 0 && sure)) add(line, values(first, count, offset, true));
    else {
      line.count = first;
      const whole = count > 0 ? source.slice(index, end) : head;
      if (!readWords(line, whole, head, offset)) return false;
    }
  }
  return true;
}

/** Look at the words up to the next wide gap: where they end, the values that stand behind the others, and what else is there. */
function scanPiece(line: PlainLine, source: string, from: number, to: number): void {
  const first = line.count;
  let headEnd = -1;
  let strangers = 0;
  let before = -1;
  let apart = false;
  let labels = 0;
  let free = 0;
  let index = from;
  for (;;) {
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
    const ends = index === to || (kindOf(unit) & space) !== 0;
    if (ends && digits <= longestNumber && (digits === 1 || source.charCodeAt(word) !== zero)) {
      line.numbers[line.count++] = value;
    } else {
      let all = ofValue;
      for (; index < to; index += 1) {
        const kind = kindOf(source.charCodeAt(index));
        if (kind & space) break;
        all &= kind;
        if (kind & strange) strangers += 1;
        else if (kind & (begins | bracket | several)) {
          if (kind & bracket && before < 0) before = strangers;
          if (kind & several) apart = true;
          if (kind & begins && index >= free) {
            const end = endOfLabel(source, index, to);
            if (end >= 0) free = end;
            if (end >= 0) labels += 1;
          }
        }
      }
      // A unit of money belongs to the number before it.
      if (all !== 0 && isMoneyUnit(source, word, index)) apart = true;
      if (all !== 0 && isOddValue(line, source.slice(word, index), word - line.start)) line.count += 1;
      else {
        headEnd = index;
        line.count = first;
      }
    }
    if (index + 1 < to && isNarrow(source.charCodeAt(index)) && !(kindOf(source.charCodeAt(index + 1)) & space)) index += 1;
    else break;
  }
  line.end = index;
  line.headEnd = headEnd;
  line.labels += labels;
  // A label that is misspelt has three characters in four of its own; where nothing parts labels, there are several.
  line.holdsNoLabel = before !== 0 && strangers * 3 > index - from && labels < fewestLabels && !apart;
}

/** Whether a word is 元 or 万元. */
function isMoneyUnit(source: string, from: number, to: number): boolean {
  return source[to - 1] === "元" && (to - from === 1 || (to - from === 2 && source[from] === "万"));
}

/** Whether a word is a value though it is not a plain number; if so it is kept as the next. */
function isOddValue(line: PlainLine, text: string, from: number): boolean {
  if (!isValue(text)) return false;
  line.odd.set(line.count, { text, at: placeOf(line, from, -1) });
  line.numbers[line.count] = Number.NaN;
  return true;
}

/** The longest text that may be a row beside values. */
const longestHead = 40;

/** How many labels a text has that is a table whose cells nothing separates. */
const fewestLabels = 3;

const mayBeCaption = (unit: number) => unit === 0x8868 || unit === 0x54;

/** Whether the number of a label may stand within a piece, behind what is torn off another. */
function hasOrdinal(source: string, from: number, to: number): boolean {
  const last = Math.min(to, from + 12) - 1;
  for (let index = from + 1; index < last; index += 1) {
    const unit = source.charCodeAt(index);
    if (unit > zero && unit < zero + 9 && ".．、".includes(source[index + 1] as string)) return true;
  }
  return false;
}

/** The label that the words before values are, unless they are what a break tore off one. */
function labelIn({ rests }: PlainLine, text: string): Words | null {
  if (rests.length > 0 && afterContinuation(text, rests) !== null) return null;
  const words = wordsIn(text);
  const only = words.length === 1 ? (words[0] as Words) : null;
  return only?.label ? only : null;
}

/** Take words apart that may be labels or parts of them; `head`: those before the values that they end with. */
function readWords(line: PlainLine, text: string, head: string, from: number): boolean {
  const continued = line.rests.length > 0 ? afterContinuation(head, line.rests) : null;
  if (continued && head !== text) return false;
  if (continued) {
    line.rests = continued;
    add(line, token("fragment", text, from, 0, null, false));
  } else for (const words of wordsIn(text)) addWords(line, words, from);
  return true;
}

function addWords(line: PlainLine, { kind, text, from, label, beside }: Words, offset: number): void {
  if (label) line.rests = label.rests;
  if (kind === "values") add(line, { ...values(0, 0, offset + from, false), cells: -1 });
  else add(line, token(kind, text, offset + from, 0, label, beside));
}
