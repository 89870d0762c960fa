import { isValue } from "../numbers.js";
import { endOfLabel, mayBegin } from "../occurrences.js";
import { type PlainLine, placeOf } from "./line.js";
import { begins, bracket, isNarrow, isSpace, kindOf, longestNumber, ofValue, several, space, strange, zero } from "./units.js";

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
    const ends = index === to || isSpace(unit);
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
          if (kind & begins && index >= free && mayBegin(source, index, to)) {
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
    if (index + 1 < to && isNarrow(source.charCodeAt(index)) && !isSpace(source.charCodeAt(index + 1))) index += 1;
    else break;
  }
  const { scan } = line;
  scan.end = index;
  scan.headEnd = headEnd;
  scan.labels = labels;
  // A label that is misspelt has three characters in four of its own; where nothing parts labels, there are several.
  scan.holdsNoLabel = before !== 0 && strangers * 3 > index - from && labels < fewestLabels && !apart;
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
