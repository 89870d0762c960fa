import type { ValuesToken } from "./assemble.js";
import type { ValueCell } from "./recognise.js";
import { isBlank, type SourceCell } from "./source.js";

/** Why values could not simply be laid on the cells of a row. */
export type Misfit = "surplus" | "missing" | "glued";

/** The cells of a row: what stands in each, or `null` where that cannot be told. */
export interface Fit {
  readonly cells: readonly (SourceCell | null)[];
  readonly misfit: Misfit | null;
}

/** Whether the numbers of a row can stand so: the identity that the form prints for it. */
export type Identity = (numbers: readonly number[]) => boolean;

/** The columns of a table's heads, if each head has one of its own and they stand in the form's order. */
export type HeadColumns = readonly number[] | null;

/** How many ways to split glued digits are looked at; longer runs are left alone. */
const mostSplits = 4000;
const longestRun = 60;

const unknown = (count: number): null[] => Array.from({ length: count }, () => null);

/** Lay the values of a row on its cells. */
export function layValues(chunks: readonly ValuesToken[], count: number, heads: HeadColumns, identity: Identity | null): Fit {
  const [first] = chunks;
  if (!first) return { cells: unknown(count), misfit: "missing" };
  const cells = chunks.flatMap((chunk) => chunk.cells);
  if (first.form === "row") return fitRow(cells, count, chunks.length === 1 && first.aligned ? heads : null, identity);
  if (cells.length === count) return { cells, misfit: null };
  if (first.form === "glued" && cells.length < count) return fitGlued(cells, count, identity);
  return cells.length > count ? dropped(cells, count, identity) : { cells: unknown(count), misfit: "missing" };
}

/** A row of cells, blanks included. Blanks beside the values may be what a label or a wider cell spans. */
function fitRow(cells: readonly ValueCell[], count: number, heads: HeadColumns, identity: Identity | null): Fit {
  if (cells.length === count) return { cells, misfit: null };
  const filled = cells.filter(({ text }) => !isBlank(text));
  if (filled.length === count) return { cells: filled, misfit: null };
  if (filled.length > count) return dropped(filled, count, identity);
  if (heads && heads.length === count && filled.every(({ position }) => heads.includes(position)))
    return {
      cells: heads.map((column) => cells.find(({ position }) => position === column) ?? blankBeside(cells)),
      misfit: null,
    };
  const surplus = cells.length - count;
  if (filled.length === 0 && surplus >= 0) return { cells: cells.slice(0, count), misfit: null };
  if (surplus < 0) return { cells: unknown(count), misfit: "missing" };
  const leading = cells.findIndex(({ text }) => !isBlank(text));
  const trailing = [...cells].reverse().findIndex(({ text }) => !isBlank(text));
  if (trailing === 0 && leading >= surplus) return { cells: cells.slice(surplus), misfit: null };
  // Cells without even a space between their bars may be what a wider cell spans; cells with one are blank.
  const window = cells.slice(0, count);
  const endsBlank = isBlank((window.at(-1) as ValueCell).text);
  const padded = cells.slice(count).every(({ text }) => text === "") && window.every(({ text }) => text !== "");
  if (leading === 0 && (!endsBlank || padded)) return { cells: window, misfit: null };
  return { cells: unknown(count), misfit: "missing" };
}

function blankBeside(cells: readonly ValueCell[]): SourceCell {
  return { text: "", at: (cells.at(-1) as ValueCell).at };
}

const numberOf = ({ text }: SourceCell) => Number(text.normalize("NFKC").trim());

/** The readings that agree with the form's identity, if any of them does; otherwise all. */
function agreeing(readings: readonly (readonly SourceCell[])[], identity: Identity | null): readonly (readonly SourceCell[])[] {
  const kept = identity ? readings.filter((reading) => identity(reading.map(numberOf))) : [];
  return kept.length > 0 ? kept : readings;
}

/** What all readings have in common; a cell that they read differently cannot be told. */
function common(readings: readonly (readonly SourceCell[])[], count: number): (SourceCell | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const cell = readings[0]?.[index];
    return cell && readings.every((reading) => (reading[index] as SourceCell).text.trim() === cell.text.trim()) ? cell : null;
  });
}

/** More values than cells: which of them are surplus cannot be told, but what is the same whichever they are can. */
function dropped(cells: readonly SourceCell[], count: number, identity: Identity | null): Fit {
  const surplus = cells.length - count;
  const readings: SourceCell[][] = [];
  if (surplus === 1) for (const index of cells.keys()) readings.push(cells.filter((_, other) => other !== index));
  if (readings.length > 0) return { cells: common(agreeing(readings, identity), count), misfit: "surplus" };
  const first = (cells[0] as SourceCell).text.trim();
  const same = cells.every(({ text }) => text.trim() === first);
  return { cells: same ? cells.slice(0, count) : unknown(count), misfit: "surplus" };
}

/** Digits that nothing separates: every way to split them, then what agrees with the form's identity. */
function fitGlued(runs: readonly SourceCell[], count: number, identity: Identity | null): Fit {
  const splits: SourceCell[][] = [];
  const whole =
    runs.every(({ text }) => /^\d+$/.test(text)) && runs.reduce((sum, { text }) => sum + text.length, 0) <= longestRun;
  const complete = whole && split(runs, 0, 0, [], count, splits);
  if (!complete || splits.length === 0) return { cells: unknown(count), misfit: "glued" };
  if (splits.length === 1) return { cells: splits[0] as SourceCell[], misfit: null };
  return { cells: common(agreeing(splits, identity), count), misfit: "glued" };
}

/** Collect every way to split the runs into `count` numbers without leading zeros; `false` if there are too many. */
function split(
  runs: readonly SourceCell[],
  run: number,
  from: number,
  taken: SourceCell[],
  count: number,
  splits: SourceCell[][],
): boolean {
  const cell = runs[run];
  if (!cell) {
    if (taken.length === count) splits.push([...taken]);
    return splits.length <= mostSplits;
  }
  const left = runs.slice(run).reduce((sum, { text }) => sum + text.length, 0) - from;
  if (taken.length >= count || left < count - taken.length) return true;
  const longest = cell.text[from] === "0" ? from + 1 : cell.text.length;
  for (let to = from + 1; to <= longest; to += 1) {
    const ended = to === cell.text.length;
    taken.push({ text: cell.text.slice(from, to), at: { ...cell.at, column: cell.at.column + from } });
    const fine = split(runs, ended ? run + 1 : run, ended ? 0 : to, taken, count, splits);
    taken.pop();
    if (!fine) return false;
  }
  return true;
}
