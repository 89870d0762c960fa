import type { SourceCell } from "../lines/line.js";
import { type Fit, type Identity, laid, numberOf, undecided, unknown } from "./laid.js";
import { reduced } from "./splits.js";

/** How many values beyond the cells of a row are looked into. */
const mostSurplus = 4;

/** More values than cells: some are surplus, or digits are parted; what is the same whichever it is can be told. */
export function dropped(cells: readonly SourceCell[], count: number, identity: Identity | null): Fit {
  const surplus = cells.length - count;
  const texts = new Map<string, readonly SourceCell[]>();
  if (surplus === 1 || (identity && surplus <= mostSurplus))
    for (const reading of reduced(cells, surplus)) texts.set(reading.map(({ text }) => text.trim()).join(" "), reading);
  if (texts.size > 0 && (surplus === 1 || [...texts.values()].some((one) => identity?.(one.map(numberOf)))))
    return undecided([...texts.values()], count, identity, "surplus");
  const first = (cells[0] as SourceCell).text.trim();
  const same = cells.every(({ text }) => text.trim() === first);
  return laid(same ? cells.slice(0, count) : unknown(count), "surplus");
}
