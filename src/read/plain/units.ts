import { foldUnit } from "../../form/fold.js";
import { counters } from "../numbers.js";
import { wordings } from "../vocabulary.js";

/** A unit of white space. */
export const space = 1;
/** A unit that stands in no label of the form and in no value, by its bit. */
export const strangeBit = 1;
export const strange = 1 << strangeBit;
/** A unit with which a label may go on behind its first, and one with which it begins: the next bit. */
export const goesOn = 4;
export const begins = 2 * goesOn;
/** A unit that may stand in a value: a digit, a sign, a counter, a mark for none. */
export const ofValue = 16;
/** An opening bracket, from which on a label explains itself. */
export const bracket = 32;
/** A unit that has to be read with its neighbours. */
export const several = 64;
/** A unit that has not come up yet. */
export const unknown = 128;

/** A unit with which a rule begins. */
export const opensRule = 1;
/** A unit with which the number of a page begins, and one that may stand in it. */
export const opensPage = 2;
export const ofPage = 4;
/** A unit with which a numbered heading begins, or a caption. */
export const opensHeading = 8;
export const opensCaption = 16;
/** A unit with which the title of a section may begin. */
export const opensTitle = 32;
/** A unit that may stand in the ordinal before a label. */
export const ofOrdinal = 64;
/** A unit that may stand between labels which nothing but numbers part. */
export const ofGap = 128;

/** A unit with which a line may begin that is more than its words. */
export const opensLine = opensRule | opensPage | opensHeading | opensCaption;

// A byte a unit: the characters of a whole report then stay within reach of the processor.
export const kinds = new Uint8Array(0x10000).fill(unknown);
const roles = new Uint8Array(0x10000);

const unitsOf = (text: string) => [...text].map((character) => character.charCodeAt(0));
const ofLabels: ReadonlySet<number> = new Set(wordings.flatMap(({ folded }) => unitsOf(folded)));
const firsts: ReadonlySet<number> = new Set(wordings.map(({ folded }) => folded.charCodeAt(0)));
const seconds: ReadonlySet<number> = new Set(wordings.map(({ folded }) => folded.charCodeAt(1)));
const firstsOfTitles: ReadonlySet<number> = new Set(
  wordings.flatMap(({ term, folded }) => (term.kind === "section" ? [folded.charCodeAt(0)] : [])),
);
const valueUnits: ReadonlySet<string> = new Set([
  ..."0123456789+-.,%/\\_*—–―－−净增减加少万元无空不适用anil",
  ...counters.join(""),
]);
const openings: readonly (readonly [number, ReadonlySet<string>])[] = [
  [opensRule, new Set("|+:=-─━│┃┌┏├┣┝┠└┗╔║╠╚┼═")],
  [opensPage, new Set("-—–－0123456789第")],
  [ofPage, new Set("-—–－0123456789第页共/／,，")],
  [opensHeading, new Set("一二三四五六七八九十第")],
  [opensCaption, new Set("表T")],
  [
    ofOrdinal,
    new Set("（）()一二三四五六七八九十0123456789、.．,，①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ \u00a0"),
  ],
  [ofGap, new Set("）)0123456789.,+/－—-万元 \u00a0")],
];

/** What a UTF-16 unit is; looked into once, when it first comes up. */
export function kindOf(unit: number): number {
  const kind = kinds[unit] as number;
  return kind === unknown ? learn(unit) : kind;
}

/** What a UTF-16 unit may be at the beginning of a line, of an ordinal, or behind a label. */
export function roleOfUnit(unit: number): number {
  if (kinds[unit] === unknown) learn(unit);
  return roles[unit] as number;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldUnit(unit);
  let role = 0;
  let kind = 0;
  if (character.trim() === "") kind |= space;
  for (const [flag, characters] of openings) if (characters.has(character)) role |= flag;
  // Accented letters may be pinyin behind a character, which is no part of a label.
  if (folded < 0 || (unit >= 0xc0 && unit < 0x250)) kind |= several;
  if (firsts.has(folded)) kind |= begins;
  if (folded <= 0 || seconds.has(folded)) kind |= goesOn;
  if (folded <= 0 || kind & several || firstsOfTitles.has(folded)) role |= opensTitle;
  if (character === "（" || character === "(") kind |= bracket;
  if ([...character.normalize("NFKC").toLowerCase()].every((part) => valueUnits.has(part))) kind |= ofValue;
  if (folded > 0 && !ofLabels.has(folded) && !(kind & (ofValue | several)) && !(role & opensLine)) kind |= strange;
  kinds[unit] = kind;
  roles[unit] = role;
  return kind;
}

/** Whether a unit is white space. */
export const isSpace = (unit: number) => unit === 0x20 || (kindOf(unit) & space) !== 0;

/** Whether a gap of this unit alone keeps the words beside it in one piece. */
export const isNarrow = (unit: number) => unit === 0x20 || unit === 0xa0;

/** Whether a unit is a Chinese character of the common block. */
export const isChinese = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

export const isDigit = (unit: number) => unit >= zero && unit <= zero + 9;

/** The digit 0, and the longest run of digits that is read as a number. */
export const zero = 0x30;
export const longestNumber = 15;

/** Where white space ends. */
export function skipSpaces(source: string, from: number, to: number): number {
  let index = from;
  while (index < to && isSpace(source.charCodeAt(index))) index += 1;
  return index;
}
