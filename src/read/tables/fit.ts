import { isBlank, type SourceCell } from "../lines/line.js";
import type { ValueCell, ValuesToken } from "../tokens/token.js";
import { isParted, readCount } from "../values/number.js";
import { common, type Fit, type Identity, laid, mostKept, numberOf, unknown } from "./laid.js";
import { split } from "./splits.js";
import { dropped } from "./surplus.js";

/** Where the columns of a table stand, for rows whose cells keep their columns. */
export interface Columns {
  /** The columns of the heads, if each head has one of its own, each to the right of the one before. */
  readonly heads: readonly number[] | null;
  /** The last column of each head, where it stands over several. */
  readonly ends: readonly number[];
  /** The column of the first head that was found. */
  readonly first: number;
  /** The one column in which the values of full rows begin, if there is one. */
  readonly usual: number | null;
  /** Which rows of running text hold another number of values than the form has cells; `glued`: most, as they run together. */
  readonly strange: "none" | "some" | "most" | "glued";
  /** Whether rows differ in length or begin in several columns: then a blank behind a label may be one that it spans. */
  readonly uneven: boolean;
}

/** How many ways to split glued digits are looked at. */
const mostSplits = 100_000;
const longestRun = 60;

/** Lay the values of a row on its cells. */
export function layValues(
  chunks: readonly ValuesToken[],
  count: number,
  columns: Columns | null,
  identity: Identity | null,
): Fit {
  const [first] = chunks;
  if (!first) return laid(unknown(count), "missing");
  const cells = chunks.length === 1 ? first.cells : chunks.flatMap((chunk) => chunk.cells);
  const fit = layCells(first, chunks, cells, count, columns, identity);
  if (fit.misfit !== null) return fit;
  const strange = first.form === "loose" ? (columns?.strange ?? "none") : "none";
  if (strange === "most") return laid(fit.cells, "unconfirmed");
  // Where a row fills several lines, a number that is not of it may stand among its values, a page number say.
  const isSure = chunks.length === 1 && !first.stream && strange === "none";
  if (isSure || !identity) return fit;
  const numbers = fit.cells.map((cell) => (cell && !isBlank(cell.text) ? numberOf(cell) : Number.NaN));
  return identity(numbers, true) ? fit : laid(fit.cells, "unconfirmed");
}

function layCells(
  first: ValuesToken,
  chunks: readonly ValuesToken[],
  cells: readonly ValueCell[],
  count: number,
  columns: Columns | null,
  identity: Identity | null,
): Fit {
  if (first.form === "row") {
    const aligned = chunks.length === 1 && first.aligned ? columns : null;
    const uneven = columns?.uneven ?? false;
    return withDigitsJoined(fitRow(cells, count, aligned, identity, { stream: first.stream, uneven }));
  }
  if (cells.length === count) return laid(cells);
  const isGlued = first.form === "glued" || (first.form === "loose" && columns?.strange === "glued");
  if (isGlued && cells.length < count) return fitGlued(cells, count, identity);
  return cells.length > count ? dropped(cells, count, identity) : laid(unknown(count), "missing");
}

/** Digits of one number that a space or a line break parts: the cell holds the joined number if the identities agree. */
function withDigitsJoined(fit: Fit): Fit {
  const hasParts = (cell: SourceCell | null) => cell !== null && cell.text.length > 2 && isParted(cell.text);
  if (fit.misfit !== null || !fit.cells.some(hasParts)) return fit;
  const joined = (fit.cells as SourceCell[]).map((cell) =>
    hasParts(cell) ? { ...cell, text: cell.text.replace(/\s+/g, ""), raw: cell.raw ?? cell.text } : cell,
  );
  return {
    ...laid(fit.cells, "split"),
    readings: [joined],
  };
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
  { stream, uneven }: { readonly stream: boolean; readonly uneven: boolean },
): Fit {
  const heads = columns?.heads ?? null;
  // Most rows hold a value for each column, and nothing else.
  const fits = ({ text, position }: ValueCell, index: number) => (heads ? position === heads[index] : !isBlank(text));
  if (cells.length === count && cells.every(fits)) return laid(cells);
  const missing = () => laid(unknown(count), "missing");
  const own = cells.slice(leadingBlanks(cells, columns?.first ?? 0));
  const filled = own.filter(({ text }) => !isBlank(text));
  const [only] = own;
  if (own.length === 1 && only && count > 1 && (only.span ?? 1) >= count && isNought(only.text))
    return laid(
      Array.from({ length: count }, () => only),
      "merged",
    );
  if (heads && own.length > 0 && (own[0] as ValueCell).position <= (heads[0] as number)) {
    const inside = heads.map((column) => own.find(({ position }) => position === column));
    const isRepeated = ({ text, position }: ValueCell) =>
      heads.some((from, index) => position > from && position <= (columns?.ends[index] ?? from) && inside[index]?.text === text);
    const outside = filled.filter((cell) => !heads.includes(cell.position) && !isRepeated(cell));
    const covered = inside.every((cell) => cell !== undefined);
    if (covered && outside.length === 0) return laid(inside as ValueCell[]);
    if (covered || filled.length !== count) return filled.length > count ? dropped(filled, count, identity) : missing();
  }
  if (filled.length > count) return dropped(filled, count, identity);
  const leading = own.findIndex(({ text }) => !isBlank(text));
  const trailing = [...own].reverse().findIndex(({ text }) => !isBlank(text));
  const together = own.length - leading - trailing === filled.length;
  // Blanks before the values may be spanned by the label only where cells keep their columns, or the sum confirms it.
  const spanned = leading <= widestLabel && (columns !== null || identity?.(filled.map(numberOf)) === true);
  if (filled.length === count && together && (leading === 0 || spanned)) return laid(filled);
  const usual = columns?.usual ?? null;
  if (own.length === count) {
    const shifted = usual === null ? uneven && leading > 0 : own[0]?.position !== usual;
    return shifted || (stream && endsCollapsed(own)) ? missing() : laid(own);
  }
  const surplus = own.length - count;
  if (filled.length === 0 && surplus >= 0) return laid(own.slice(0, count));
  if (surplus < 0) return missing();
  if (trailing === 0 && leading >= surplus && own[surplus]?.position === usual) return laid(own.slice(surplus));
  // Cells without even a space between their bars may be what a wider cell spans; cells with one are blank.
  const window = own.slice(0, count);
  const rest = own.slice(count);
  const endsBlank = isBlank((window.at(-1) as ValueCell).text);
  const padded = rest.every(({ text }) => text === "") && window.every(({ text }) => text !== "");
  return leading === 0 && rest.every(({ text }) => isBlank(text)) && (!endsBlank || padded) ? laid(window) : missing();
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

/** What may stand once for several cells: nought, or a mark for none. */
function isNought(text: string): boolean {
  const content = readCount(text, false);
  return content.state === "mark" || (content.state === "number" && content.value === 0);
}

const moneyBehind = /万?元$/u;
const withoutUnit = (runs: readonly SourceCell[], unit: string) =>
  runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.slice(0, -unit.length) } : run));

/** A row whose last cell is money: the unit behind the digits is its own. */
function withUnit(fit: Fit, unit: string): Fit {
  const own = <Cell extends SourceCell | null>(cells: readonly Cell[]) =>
    cells.map((cell, index) => (cell && index === cells.length - 1 ? { ...cell, text: cell.text + unit } : cell));
  return { ...fit, cells: own(fit.cells), readings: fit.readings.map(own) };
}

/** Digits that nothing separates: every way to split them, then what agrees with the form's identity. */
function fitGlued(runs: readonly SourceCell[], count: number, identity: Identity | null): Fit {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const unit = moneyBehind.exec(runs.at(-1)?.text ?? "")?.[0] ?? "";
  if (unit !== "") return withUnit(fitGlued(withoutUnit(runs, unit), count, identity), unit);
  if (length > longestRun || !runs.every(({ text }) => /^\d+$/.test(text))) return laid(unknown(count), "glued");
  const some: SourceCell[][] = [];
  const agreeing: SourceCell[][] = [];
  let seen = 0;
  const complete = split(runs, 0, 0, [], length, count, (reading) => {
    seen += 1;
    if (some.length < mostKept) some.push([...reading]);
    if (agreeing.length < mostKept && identity?.(reading.map(numberOf))) agreeing.push([...reading]);
    return seen < mostSplits;
  });
  const [first] = some;
  if (!first || !complete) return { ...laid(unknown(count), "glued"), stopped: !complete };
  // Digits that can be split in one way only may still hide a blank, unless all are 0.
  const onlyZeros = runs.every(({ text }) => /^0+$/.test(text));
  if (seen === 1 && (onlyZeros || !identity)) return laid(first, onlyZeros ? null : "glued");
  if (seen === 1)
    return agreeing.length === 1
      ? { ...laid(first, "glued"), confirmed: true }
      : { ...laid(unknown(count), "glued"), readings: some };
  // Among those that were not kept may be the right one.
  if (agreeing.length === mostKept) return { ...laid(unknown(count), "glued"), stopped: true };
  if (agreeing.length > 0) return { ...laid(common(agreeing, count), "glued"), readings: agreeing };
  if (seen > mostKept) return { ...laid(unknown(count), "glued"), stopped: true };
  return { ...laid(common(some, count), "glued"), readings: some };
}
