import { isValue } from "../numbers.js";
import { endOfLabel } from "../occurrences.js";
import { odd, type PlainLine, placeOf } from "./line.js";
import { mayMisspell, mostWrong } from "./misspelt.js";
import {
  begins,
  bracket,
  goesOn,
  isNarrow,
  isSpace,
  kindOf,
  longestNumber,
  ofGap,
  ofOrdinal,
  ofValue,
  opensHeading,
  several,
  space,
  strangeBit,
  zero,
} from "./units.js";

/** How many labels a text has that is a table whose cells nothing separates. */
const fewestLabels = 3;

/** Look at the words up to the next wide gap: where they end, the values that stand behind the others, and what else is there. */
export function scanPiece(line: PlainLine, source: string, from: number, to: number): void {
  const first = line.count;
  let headEnd = -1;
  let strangers = 0;
  let before = -1;
  let apart = false;
  let labels = 0;
  let tight = 0;
  let free = 0;
  let index = from;
  let body = from;
  while (body < to && kindOf(source.charCodeAt(body)) & ofOrdinal) body += 1;
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
    const ends = index === to || isSpace(unit);
    if (ends && digits <= longestNumber && (digits === 1 || source.charCodeAt(word) !== zero)) {
      line.numbers[line.count++] = value;
    } else {
      let all = ofValue;
      let last = 0;
      for (; ; index += 1) {
        const kind = index < to ? kindOf(source.charCodeAt(index)) : space | goesOn;
        if (last & begins && kind & goesOn && index > free) {
          const end = endOfLabel(source, index - 1, to);
          if (end >= 0) {
            free = end;
            labels += 1;
            if (isTight(source, end, to)) tight += 1;
          }
        }
        if (kind & space) break;
        all &= kind;
        last = kind;
        strangers += (kind >> strangeBit) & 1;
        if (kind & bracket && before < 0 && index >= body) before = strangers;
        if (kind & several) apart = true;
      }
      // A unit of money belongs to the number before it.
      if (all !== 0 && isMoneyUnit(source, word, index)) apart = true;
      if (all !== 0 && isOddValue(line, source.slice(word, index), word - line.start)) line.count += 1;
      else {
        headEnd = index;
        line.count = first;
      }
    }
    if (index + 1 < to && isNarrow(source.charCodeAt(index)) && !isSpace(source.charCodeAt(index + 1))) index += 1;
    else break;
  }
  const { scan } = line;
  scan.end = index;
  scan.headEnd = headEnd;
  scan.labels = labels;
  // What holds a unit that no label has is a label only if it is misspelt, or explained in brackets; where nothing parts
  // labels, there are several.
  scan.holdsNoLabel =
    strangers > 0 &&
    before !== 0 &&
    tight < fewestLabels &&
    !apart &&
    (strangers > mostWrong || !mayMisspell(source, from, body, headEnd < 0 ? index : headEnd, strangers));
}

/** Whether nothing but numbers may stand behind a label up to the next. */
function isTight(source: string, from: number, to: number): boolean {
  let index = from;
  while (index < to && kindOf(source.charCodeAt(index)) & ofGap) index += 1;
  return index === to || (kindOf(source.charCodeAt(index)) & (begins | bracket | opensHeading | several | space)) !== 0;
}

/** Whether a word is 元 or 万元. */
function isMoneyUnit(source: string, from: number, to: number): boolean {
  return source[to - 1] === "元" && (to - from === 1 || (to - from === 2 && source[from] === "万"));
}

/** Whether a word is a value though it is not a plain number; if so it is kept as the next. */
function isOddValue(line: PlainLine, text: string, from: number): boolean {
  if (!isValue(text)) return false;
  line.odd.set(line.count, { text, at: placeOf(line, from, -1) });
  line.numbers[line.count] = odd;
  return true;
}
