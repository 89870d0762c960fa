import { foldUnit } from "../form/fold.js";

/** A text without blanks, in plain and simplified characters, and where each character stood. */
export interface Compact {
  readonly text: string;
  /** The offset of each character; one more for the end. */
  readonly at: Uint32Array;
}

const blank = /\s|[\u200b-\u200f\u2060\ufeff\u00ad]/;
const isDigit = (character: string | undefined) => character !== undefined && character >= "0" && character <= "9";

/** Punctuation by the one form that is looked for. */
const plainMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "[": "（",
  "]": "）",
  "〔": "（",
  "〕": "）",
  "【": "（",
  "】": "）",
  "﹒": ".",
  "．": ".",
  "！": "。",
  "？": "。",
  "!": "。",
  "?": "。",
  "″": "”",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "…": "。",
};

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return String.fromCharCode(foldUnit(code));
  const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : character;
  return plainMarks[half] ?? half;
}

/** The characters that count. Between two digits a blank stays: whether they are one number cannot be told. */
export function compact(source: string): Compact {
  const at = new Uint32Array(source.length + 1);
  const kept: string[] = [];
  let gap = false;
  for (let offset = 0; offset < source.length; offset += 1) {
    const character = plain(source[offset] as string);
    if (blank.test(character)) {
      gap = true;
      continue;
    }
    if (gap && isDigit(character) && isDigit(kept.at(-1))) {
      at[kept.length] = offset - 1;
      kept.push(" ");
    }
    gap = false;
    at[kept.length] = offset;
    kept.push(character);
  }
  at[kept.length] = source.length;
  return { text: kept.join(""), at: at.subarray(0, kept.length + 1) };
}
