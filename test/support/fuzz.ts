import { type AnnualReport, cellValue, type Edition, readReport } from "../../src/index.js";
import { arrangements } from "./arrangements.js";
import { balanced } from "./balanced.js";
import { cellsOf, fullReport, namedIn } from "./read.js";

/** What a slip of a program or a hand puts into a text; nothing of it is a digit, a unit, or a part of a number. */
const slips = [
  "",
  " ",
  "　",
  "\t",
  "\n",
  "|",
  "、",
  "；",
  "（",
  "）",
  "的",
  "一",
  "表",
  "#",
  "*",
  "&nbsp;",
  "</td>",
  "\u200b",
  "：",
  "件",
];

/** Numbers from a seed, always the same. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const isDigit = (character: string | undefined) => character !== undefined && /[\d.,，%+万元-]/u.test(character);

/** A text with a character that is no part of a number changed, taken out or put in. */
export function damaged(text: string, random: (below: number) => number): string {
  for (let tries = 0; tries < 100; tries += 1) {
    const at = random(text.length);
    const [before, character, behind] = [text[at - 1], text[at], text[at + 1]];
    if (isDigit(character) || isDigit(before) || isDigit(behind)) continue;
    const slip = slips[random(slips.length)] as string;
    return text.slice(0, at) + slip + text.slice(random(3) === 0 ? at : at + 1);
  }
  return text;
}

/** The arrangements that are texts. */
const texts = arrangements.filter(({ arrange }) => typeof arrange(fullReport("2021")) === "string");

/** A damaged text of a report, and the report. */
export function damagedReport(seed: number): { readonly name: string; readonly text: string; readonly report: AnnualReport } {
  const random = randomFrom(seed);
  const { name, arrange } = texts[random(texts.length)] as (typeof texts)[number];
  const edition: Edition = random(2) === 0 ? "2019" : "2021";
  const report = random(2) === 0 ? balanced(edition) : fullReport(edition);
  return { name, text: damaged(arrange(report) as string, random), report };
}

/** The cells that hold another number than the report, although no finding names them. */
export function otherNumbers(text: string, report: AnnualReport): string[] {
  const result = readReport(text);
  const named = namedIn(result);
  return cellsOf(report).flatMap((cell) => {
    const [have, want] = [cellValue(result.report, cell) ?? null, cellValue(report, cell)];
    const same = have === null || JSON.stringify(have) === JSON.stringify(want);
    return same || named.has(cell) ? [] : [`${cell}: ${JSON.stringify(have)} for ${JSON.stringify(want)}`];
  });
}
