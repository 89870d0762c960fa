import { type Fit, type Identity, laid, numberOf, undecided, unknown } from "./laid.js";
import type { SourceCell } from "./source.js";

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

/** Every way to have so many values fewer: leave one out, or join digits to those before them. A number has no leading 0. */
function reduced(cells: readonly SourceCell[], surplus: number): SourceCell[][] {
  const [first, next, ...rest] = cells;
  const partOf = (cell: SourceCell | undefined) => cell !== undefined && /^0\d/.test(cell.text.trim());
  if (!first) return surplus === 0 ? [[]] : [];
  if (partOf(first)) return [];
  if (surplus === 0) return cells.some(partOf) ? [] : [[...cells]];
  const joined = next && /^[1-9]\d*\s*$/.test(first.text) && /^\s*\d+\s*$/.test(next.text);
  return [
    ...(partOf(next) ? [] : reduced(cells.slice(1), surplus).map((others) => [first, ...others])),
    ...reduced(cells.slice(1), surplus - 1),
    ...(joined ? reduced([joinedWith(first, next), ...rest], surplus - 1) : []),
  ];
}

const joinedWith = (first: SourceCell, next: SourceCell): SourceCell => ({
  ...first,
  text: first.text.trim() + next.text.trim(),
  raw: `${first.raw ?? first.text} ${next.text}`,
});
