import { foldUnit } from "../../form/fold.js";
import { allowance, shortestPart } from "../labels.js";
import { rowWordings } from "../vocabulary.js";
import { zero } from "./units.js";

/** The wordings of rows: their length, how many of their units may be wrong, and the units that they are made of. */
const wordings = rowWordings.map(({ folded }) => ({
  length: folded.length,
  allowed: allowance(folded),
  units: new Set([...folded].map((character) => character.charCodeAt(0))),
  isChinese: isChinese(folded.charCodeAt(0)),
}));

/** The most units of a text that is the label of a row which that label does not have. */
export const mostWrong = Math.max(...wordings.map(({ allowed }) => allowed));

/**
 * Whether a part of a text may misspell the label of a row.
 *
 * @param body - Where it begins behind what may be its ordinal
 * @param strangers - How many of its units no label has
 */
export function mayMisspell(source: string, from: number, body: number, to: number, strangers: number): boolean {
  let letters = 0;
  let chinese = 0;
  for (let index = from; index < to; index += 1) {
    const unit = foldUnit(source.charCodeAt(index));
    if (unit === 0) continue;
    letters += 1;
    if (isChinese(unit)) chinese += 1;
    // No label holds a digit.
    if (index >= body && unit >= zero && unit <= zero + 9) return false;
  }
  const ordinal = body - from;
  if (letters < shortestPart) return false;
  for (const wording of wordings) {
    const { length, allowed } = wording;
    if (strangers > allowed || letters < length - allowed || letters - ordinal > length + allowed) continue;
    if ((wording.isChinese ? letters - chinese : chinese) - ordinal > allowed) continue;
    if (isWithin(allowed + ordinal, wording.units, source, from, to)) return true;
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

function isChinese(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
