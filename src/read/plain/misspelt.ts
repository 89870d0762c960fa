import { foldUnit } from "../../form/fold.js";
import { allowance, shortestPart } from "../labels.js";
import { rowWordings } from "../vocabulary.js";
import { isChinese, isDigit } from "./units.js";

/** The wordings of rows: their length, how many of their units may be wrong, and the units that they are made of. */
const wordings = rowWordings.map(({ folded }) => ({
  length: folded.length,
  allowed: allowance(folded),
  units: new Set([...folded].map((character) => character.charCodeAt(0))),
  isChinese: isChinese(folded.charCodeAt(0)),
}));

/** The most units of a text that is the label of a row which that label does not have. */
export const mostWrong = Math.max(...wordings.map(({ allowed }) => allowed));

const mostWrongChinese = Math.max(...wordings.filter(({ isChinese: is }) => is).map(({ allowed }) => allowed));

/** The wordings that a text of so many letters may misspell, and how many of its units may be wrong then. */
const candidates = Array.from(
  { length: Math.max(...wordings.map(({ length, allowed }) => length + allowed)) + 1 },
  (_, letters) => {
    const near = wordings.filter(({ length, allowed }) => Math.abs(length - letters) <= allowed);
    return { near, mostWrong: Math.max(-1, ...near.map(({ allowed }) => allowed)) };
  },
);

/**
 * Whether a part of a text may misspell the label of a row.
 *
 * @param body - Where it begins behind what may be its ordinal
 * @param strangers - How many of its units no label has
 */
export function mayMisspell(source: string, from: number, body: number, to: number, strangers: number): boolean {
  let chinese = 0;
  let others = 0;
  const ordinal = body - from;
  for (let index = from; index < to; index += 1) {
    const unit = source.charCodeAt(index);
    if (isChinese(unit)) {
      chinese += 1;
      if (strangers > mostWrongChinese && chinese - ordinal > mostWrong) return false;
      continue;
    }
    const folded = foldUnit(unit);
    if (folded === 0) continue;
    others += 1;
    // No label of a row holds a digit.
    if (index >= body && isDigit(folded)) return false;
  }
  for (let letters = chinese + others; letters >= Math.max(shortestPart, chinese + others - ordinal); letters -= 1) {
    const some = candidates[letters];
    if (!some || strangers > some.mostWrong) continue;
    for (const { allowed, units, isChinese: inChinese } of some.near)
      if (
        strangers <= allowed &&
        (inChinese ? others : chinese) - ordinal <= allowed &&
        isWithin(allowed + ordinal, units, source, from, to)
      )
        return true;
  }
  return false;
}

/** Whether no more units of a part of a text than are allowed are none of these. */
function isWithin(allowed: number, units: ReadonlySet<number>, source: string, from: number, to: number): boolean {
  let wrong = 0;
  for (let index = from; index < to && wrong <= allowed; index += 1) {
    const unit = foldUnit(source.charCodeAt(index));
    if (unit !== 0 && !units.has(unit)) wrong += 1;
  }
  return wrong <= allowed;
}
