import { foldUnit } from "../../form/fold.js";
import { wordings } from "../vocabulary.js";

/** A unit of white space. */
export const space = 1;
/** A unit that stands in no label of the form and in no value. */
export const strange = 2;
/** A unit with which a label of the form begins. */
export const begins = 4;
/** A unit that may stand in a value: a digit, a sign, a counter, a mark for none. */
export const ofValue = 8;
/** An opening bracket, from which on a label explains itself. */
export const bracket = 16;
/** A unit with which a line may begin that is more than its words: a rule, a page number, a heading, a caption. */
export const opensLine = 64;
/** A unit that has to be read with its neighbours. */
export const several = 32;
const known = 128;

const kinds = new Uint8Array(0x10000);
const ofLabels: ReadonlySet<number> = new Set(wordings.flatMap(({ folded }) => [...folded].map((unit) => unit.charCodeAt(0))));
const first: ReadonlySet<number> = new Set(wordings.map(({ folded }) => folded.charCodeAt(0)));
const lineOpeners: ReadonlySet<string> = new Set("|│┼+:─═=-—–－0123456789第一二三四五六七八九十表T");
const valueUnits: ReadonlySet<string> = new Set("0123456789+-.,%/\\_*—–―－−净增减加少万元件宗条项份起无空不适用anil");

/** What a UTF-16 unit is; looked into once, when it first comes up. */
export function kindOf(unit: number): number {
  const kind = kinds[unit] as number;
  return kind === 0 ? learn(unit) : kind;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldUnit(unit);
  let kind = known;
  if (character.trim() === "") kind |= space;
  if (lineOpeners.has(character)) kind |= opensLine;
  // Accented letters may be pinyin behind a character, which is no part of a label.
  if (folded < 0 || (unit >= 0xc0 && unit < 0x250)) kind |= several;
  if (first.has(folded)) kind |= begins;
  if (character === "（" || character === "(") kind |= bracket;
  if ([...character.normalize("NFKC").toLowerCase()].every((part) => valueUnits.has(part))) kind |= ofValue;
  if (folded > 0 && !ofLabels.has(folded) && !(kind & (ofValue | opensLine | several))) kind |= strange;
  kinds[unit] = kind;
  return kind;
}

/** The digit 0, and the longest run of digits that is read as a number. */
export const zero = 0x30;
export const longestNumber = 15;

/** Where white space ends. */
export function skipSpaces(source: string, from: number, to: number): number {
  let index = from;
  while (index < to) {
    const unit = source.charCodeAt(index);
    if (unit !== 0x20 && !(kindOf(unit) & space)) break;
    index += 1;
  }
  return index;
}
