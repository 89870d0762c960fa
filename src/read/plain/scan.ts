import { foldUnit } from "../../form/fold.js";
import { matchLabel } from "../labels.js";
import { isValue } from "../numbers.js";
import { endOfLabel } from "../occurrences.js";
import { odd, type PieceScan, type PlainLine, placeOf } from "./line.js";
import { mayMisspell, mostWrong } from "./misspelt.js";
import {
  begins,
  bracket,
  goesOn,
  isChinese,
  isDigit,
  isNarrow,
  isSpace,
  kindOf,
  kinds,
  longestNumber,
  ofGap,
  ofOrdinal,
  ofValue,
  opensHeading,
  roleOfUnit,
  several,
  space,
  strangeBit,
  unknown,
  zero,
} from "./units.js";

/** The units that are looked at one by one. */
const special = space | bracket | several | unknown;

/** The longest word that may be a value. */
const longestValue = 40;

/** How many labels a text has that is a table whose cells nothing separates. */
const fewestLabels = 3;

/** Look at the words up to the next wide gap: where they end, the values that stand behind the others, and what else is there. */
export function scanPiece(line: PlainLine, source: string, from: number, to: number): void {
  const first = line.count;
  let headEnd = -1;
  let strangers = 0;
  let opening = -1;
  let apart = false;
  const { scan } = line;
  scan.labels = 0;
  scan.tight = 0;
  scan.free = 0;
  let index = from;
  let body = from;
  while (body < to && roleOfUnit(source.charCodeAt(body)) & ofOrdinal) body += 1;
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
      let last = 0;
      for (; index < to; index += 1) {
        let kind = kinds[source.charCodeAt(index)] as number;
        if (kind & special) {
          if (kind & unknown) kind = kindOf(source.charCodeAt(index));
          if (kind & space) break;
          if (kind & bracket && opening < 0 && index >= body) opening = index;
          if (kind & several) apart = true;
        }
        if ((last >> 1) & kind & goesOn) takeLabel(scan, source, index - 1, to);
        strangers += (kind >> strangeBit) & 1;
        last = kind;
      }
      // A gap folds to nothing: a label may go on behind it.
      if (last & begins) takeLabel(scan, source, index - 1, to);
      const mayBeValue = isOfValue(source, word, index);
      // A unit of money belongs to the number before it.
      if (mayBeValue && isMoneyUnit(source, word, index)) apart = true;
      if (mayBeValue && isOddValue(line, source.slice(word, index), word - line.start)) line.count += 1;
      else {
        headEnd = index;
        line.count = first;
      }
    }
    if (index + 1 < to && isNarrow(source.charCodeAt(index)) && !isSpace(source.charCodeAt(index + 1))) index += 1;
    else break;
  }
  scan.end = index;
  scan.headEnd = headEnd;
  const head = headEnd < 0 ? index : headEnd;
  // What holds a unit that no label has is a label only if it is misspelt, or explained in brackets; where nothing parts
  // labels, there are several.
  scan.holdsNoLabel =
    !apart &&
    scan.tight < fewestLabels &&
    (strangers > mostWrong ||
      (strangers > 0 ? !mayMisspell(source, from, body, head, strangers) : holdsDigit(source, body, head))) &&
    (opening < 0 || matchLabel(source.slice(from, opening), false) === null);
}

/** Whether a digit stands beside a Chinese character: only English labels hold digits. */
function holdsDigit(source: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (
      isDigit(foldUnit(source.charCodeAt(index))) &&
      (isChineseAt(source, index + 1, to) || (index > from && isChineseAt(source, index - 1, to)))
    )
      return true;
  return false;
}

const isChineseAt = (source: string, index: number, to: number) => index < to && isChinese(source.charCodeAt(index));

/** Count the label that may begin at a place, if none does that covers it. */
function takeLabel(scan: PieceScan, source: string, from: number, to: number): void {
  if (from < scan.free) return;
  const end = endOfLabel(source, from, to);
  if (end < 0) return;
  scan.free = end;
  scan.labels += 1;
  if (isTight(source, end, to)) scan.tight += 1;
}

/** Whether each unit of a word may stand in a value. */
function isOfValue(source: string, from: number, to: number): boolean {
  if (to - from > longestValue) return false;
  for (let index = from; index < to; index += 1) if (!(kindOf(source.charCodeAt(index)) & ofValue)) return false;
  return true;
}

/** Whether nothing but numbers may stand behind a label up to the next. */
function isTight(source: string, from: number, to: number): boolean {
  let index = from;
  while (index < to && roleOfUnit(source.charCodeAt(index)) & ofGap) index += 1;
  const unit = source.charCodeAt(index);
  return index === to || (kindOf(unit) & (begins | bracket | several | space)) !== 0 || (roleOfUnit(unit) & opensHeading) !== 0;
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
