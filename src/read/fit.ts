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

/** Where the columns of a table stand, for rows whose cells keep their columns. */
export interface Columns {
  /** The columns of the heads, if each head has one of its own, each to the right of the one before. */
  readonly heads: readonly number[] | null;
  /** The column of the first head that was found. */
  readonly first: number;
  /** The column in which the values of full rows begin. */
  readonly usual: number | null;
}

/** How many ways to split glued digits are looked at; longer runs are left alone. */
const mostSplits = 4000;
const longestRun = 60;

const unknown = (count: number): null[] => Array.from({ length: count }, () => null);

/** Lay the values of a row on its cells. */
export function layValues(
  chunks: readonly ValuesToken[],
  count: number,
  columns: Columns | null,
  identity: Identity | null,
): Fit {
  const [first] = chunks;
  if (!first) return { cells: unknown(count), misfit: "missing" };
  const cells = chunks.flatMap((chunk) => chunk.cells);
  if (first.form === "row")
    return fitRow(cells, count, chunks.length === 1 && first.aligned ? columns : null, identity, first.stream);
  if (cells.length === count) return { cells, misfit: null };
  if (first.form === "glued" && cells.length < count) return fitGlued(cells, count, identity);
  return cells.length > count ? dropped(cells, count, identity) : { cells: unknown(count), misfit: "missing" };
}

/**
 * A row of cells, blanks included. Where cells keep their columns, the heads tell which are values; elsewhere blanks
 * beside the values may be what a label or a wider cell spans.
 */
function fitRow(
  cells: readonly ValueCell[],
  count: number,
  columns: Columns | null,
  identity: Identity | null,
  stream: boolean,
): Fit {
  const missing: Fit = { cells: unknown(count), misfit: "missing" };
  const own = cells.slice(leadingBlanks(cells, columns?.first ?? 0));
  const filled = own.filter(({ text }) => !isBlank(text));
  const heads = columns?.heads ?? null;
  if (heads && own.length > 0 && (own[0] as ValueCell).position <= (heads[0] as number)) {
    const inside = heads.map((column) => own.find(({ position }) => position === column));
    const outside = filled.filter(({ position }) => !heads.includes(position));
    const covered = inside.every((cell) => cell !== undefined);
    if (covered && outside.length === 0) return { cells: inside as ValueCell[], misfit: null };
    if (covered || filled.length !== count) return filled.length > count ? dropped(filled, count, identity) : missing;
  }
  if (filled.length > count) return dropped(filled, count, identity);
  const leading = own.findIndex(({ text }) => !isBlank(text));
  const trailing = [...own].reverse().findIndex(({ text }) => !isBlank(text));
  const together = own.length - leading - trailing === filled.length;
  // Blanks before the values may be spanned by the label only where cells keep their columns.
  if (filled.length === count && together && (leading === 0 || (columns !== null && leading <= widestLabel)))
    return { cells: filled, misfit: null };
  if (own.length === count) {
    const shifted = columns?.usual !== null && columns?.usual !== undefined && own[0]?.position !== columns.usual;
    return shifted || (stream && endsCollapsed(own)) ? missing : { cells: own, misfit: null };
  }
  const surplus = own.length - count;
  if (filled.length === 0 && surplus >= 0) return { cells: own.slice(0, count), misfit: null };
  if (surplus < 0) return missing;
  if (columns !== null && trailing === 0 && leading >= surplus && surplus <= widestLabel)
    return { cells: own.slice(surplus), misfit: null };
  // Cells without even a space between their bars may be what a wider cell spans; cells with one are blank.
  const window = own.slice(0, count);
  const rest = own.slice(count);
  const endsBlank = isBlank((window.at(-1) as ValueCell).text);
  const padded = rest.every(({ text }) => text === "") && window.every(({ text }) => text !== "");
  return leading === 0 && rest.every(({ text }) => isBlank(text)) && (!endsBlank || padded)
    ? { cells: window, misfit: null }
    : missing;
}

/** How many columns a label may span besides its own. */
const widestLabel = 4;

/** Blank cells that crawlers drop leave their bars at the end of the row: then the columns of the values are not known. */
function endsCollapsed(cells: readonly ValueCell[]): boolean {
  return cells.at(-1)?.text === "" && cells.some(({ text }) => !isBlank(text));
}

/** How many blanks stand before the column of the first head: a label spans them. */
function leadingBlanks(cells: readonly ValueCell[], first: number): number {
  const found = cells.findIndex(({ text, position }) => !isBlank(text) || position >= first);
  return Math.max(found, 0);
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
  // Digits that can be split in one way only may still hide a blank, unless all are 0.
  const onlyZeros = runs.every(({ text }) => /^0+$/.test(text));
  if (splits.length === 1) return { cells: splits[0] as SourceCell[], misfit: onlyZeros ? null : "glued" };
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
