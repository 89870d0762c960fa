import type { Amount } from "../../report/report.js";
import { matchLabel } from "../lexicon/match.js";

/** What one cell holds. */
export type CellContent<Value> =
  | { readonly state: "number"; readonly value: Value; readonly worded: boolean }
  | { readonly state: "blank" }
  | { readonly state: "mark"; readonly text: string }
  | { readonly state: "unreadable"; readonly text: string };

/** What published reports put in a cell for "none" or "not applicable"; dashes of every kind are `-`. None of them is 0. */
const marks = new Set(["/", "\\", "-", "--", "---", "_", "__", "*", "无", "空", "不适用", "n/a", "na", "nil"]);

/** Counters and units that stand behind a count. */
export const counters: readonly string[] = [
  "件次",
  "人次",
  "件",
  "条",
  "项",
  "个",
  "份",
  "宗",
  "起",
  "次",
  "部",
  "篇",
  "笔",
  "批",
];
/** A counter at the end of a text. */
export const counterBehind = new RegExp(`(?:${counters.join("|")})$`, "u");
const valueInWords = new RegExp(
  `^(?:[+-]|--|净?增加?|净?减少?)?\\d[\\d,]*(?:\\.\\d+)?(?:万?元|%|\\(单位不明\\)|${counters.join("|")})?$`,
  "u",
);
const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

function unwrapped(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[−–—―]/gu, "-")
    .trim();
}

/** Whether a text is a number or a mark, as a whole. */
export function isValue(text: string): boolean {
  return digitsAlone(text) !== -1 || (mayBeValue(text) && isOddValue(text));
}

/** The Chinese characters with which a number or a mark may begin. */
const valueBeginnings = "净增减无空不";

function mayBeValue(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 0x4e00 || first > 0x9fff || valueBeginnings.includes(text.charAt(0));
}

const parted = /^\d+(?:\s+\d+)+$/;

/** Whether a cell holds digits that spaces or line breaks part: one number perhaps. */
export const isParted = (text: string) => text.length <= 40 && parted.test(text.trim());

/** What a break leaves of a number before its point, or from its point or comma on; 3. is rather an ordinal. */
const torn = /^(?:\d[\d,]+\.|[.,]\d[\d,.]*(?:万?元)?)$/u;

function isOddValue(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 40) return false;
  const bare = unwrapped(trimmed);
  return marks.has(bare.toLowerCase()) || torn.test(bare) || valueInWords.test(bare);
}

/** Superscripts, subscripts and encircled numbers: notes, whose digits are not of the number. */
const noteMark = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793\u3220-\u32ff]/u;

function digitsOf(text: string): string | null {
  const bare = text.replaceAll("，", ",");
  if (grouped.test(bare)) return bare.replaceAll(",", "");
  return plain.test(bare) ? bare : null;
}

function withoutNumber(text: string): CellContent<never> | null {
  const trimmed = text.trim();
  if (trimmed === "") return { state: "blank" };
  return marks.has(unwrapped(trimmed).toLowerCase()) ? { state: "mark", text: trimmed } : null;
}

/** An explanation behind a count that names no other number, and the name of a row or column before it. */
const explanation = /\([^()\d]*\)$/u;
const wordsBefore = /^[^\d()+-]{1,12}(?=\d)/u;

/** 其他1件（申请人自主撤销）: the count without the words of the form before it and the explanation behind it. */
function withoutWords(text: string): string {
  const before = wordsBefore.exec(text)?.[0] ?? "";
  const named = before !== "" && matchLabel(before, false) !== null;
  return text
    .slice(named ? before.length : 0)
    .replace(explanation, "")
    .trim();
}

/**
 * Read a cell of counts. A sign, and the words 增 and 减 before the number, are read only where a change may stand.
 * Anything else than one whole number is unreadable, never 0; so is a count below 0.
 */
export function readCount(text: string, signed: boolean): CellContent<number> {
  const plainCount = digitsAlone(text);
  return plainCount === -1 ? readOddCount(text, signed) : { state: "number", value: plainCount, worded: false };
}

/** The number that a text of nothing but digits writes, if it has no leading zero and is not too long; otherwise -1. */
function digitsAlone(text: string): number {
  const trimmed = text.trim();
  const { length } = trimmed;
  if (length === 0 || length > 15 || (length > 1 && trimmed.charCodeAt(0) === zero)) return -1;
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = trimmed.charCodeAt(index) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const zero = 0x30;

function readOddCount(text: string, signed: boolean): CellContent<number> {
  const none = withoutNumber(text);
  if (none) return none;
  const unreadable = { state: "unreadable", text: text.trim() } as const;
  if (noteMark.test(text)) return unreadable;
  const bare = unwrapped(text);
  const sign = signed ? /^(?:\+|净?增加?|--?|净?减少?)\s*/u.exec(bare) : null;
  const rest = bare.slice(sign?.[0].length ?? 0);
  const number = withoutWords(rest).replace(counterBehind, "").trim();
  // Programmes that keep every number as a decimal write 12.0 for 12.
  const digits = digitsOf(number.replace(/\.0+$/, ""));
  if (digits === null || digits.includes(".")) return unreadable;
  const value = (sign && /[-减]/u.test(sign[0]) ? -1 : 1) * Number(digits);
  if (!Number.isSafeInteger(value)) return unreadable;
  return { state: "number", value: value + 0, worded: digits !== rest.replaceAll(",", "") || /[增减]|^--/u.test(bare) };
}

/** Read a cell of money: the digits as published, and the unit of the cell, or else that of the head. */
export function readAmount(text: string, headUnit: Amount["unit"]): CellContent<Amount> {
  const none = withoutNumber(text);
  if (none) return none;
  if (noteMark.test(text)) return { state: "unreadable", text: text.trim() };
  const bare = unwrapped(text);
  const unit = /\s*(万元|元|\(单位不明\))$/u.exec(bare);
  const digits = digitsOf(bare.slice(0, unit ? unit.index : undefined).trim());
  if (digits === null) return { state: "unreadable", text: text.trim() };
  const named = unit ? unit[1] : headUnit;
  const value: Amount = { value: digits, unit: named === "元" || named === "万元" ? named : null };
  return { state: "number", value, worded: unit !== null && headUnit !== null && unit[1] !== headUnit };
}
