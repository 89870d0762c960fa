import { isBlank } from "../lines/line.js";
import type { LabelToken, ValuesToken } from "../tokens/token.js";
import type { Columns } from "./fit.js";
import { countIn, type RowDraft } from "./rows.js";

/**
 * The order in which the columns stand, as their heads tell it: that of the form, or another if all heads stand in one
 * line; `null` if the heads contradict the form and do not tell another order.
 *
 * @param codes - The columns in the order of the form
 * @param readingOrder - The order in which the form's heads are read where they stand on two levels
 */
export function columnOrder<Code extends string>(
  heads: ReadonlyMap<string, LabelToken>,
  codes: readonly Code[],
  readingOrder: readonly Code[] = codes,
): readonly Code[] | null {
  const byPosition = [...heads.values()].every(({ aligned }) => aligned) ? orderByPosition(heads, codes) : null;
  if (byPosition) return isPartOf(byPosition, codes) ? codes : byPosition;
  const found = [...heads].flatMap(([code, { line }]) => (codes.includes(code as Code) ? [{ code: code as Code, line }] : []));
  const lines = [...new Set(found.map(({ line }) => line))].map((line) =>
    found.filter((head) => head.line === line).map(({ code }) => code),
  );
  // A head that stands where the form has another: one between them was not told.
  const offsets = found.map(({ code }) => (heads.get(code)?.position ?? 0) - codes.indexOf(code));
  const aligned = [...heads.values()].every((head) => head.aligned);
  if (aligned && lines.length === 1 && found.length < codes.length && new Set(offsets).size > 1) return null;
  // Heads on several levels tell the order line by line; heads that each fill a line tell it together.
  const orders = lines.some((line) => line.length > 1) ? lines : [found.map(({ code }) => code)];
  if (orders.every((order) => isPartOf(order, codes) || isPartOf(order, readingOrder))) return codes;
  return orders.find((order) => order.length === codes.length) && lines.length === 1 ? found.map(({ code }) => code) : null;
}

/** The columns in the order of their positions, if every column has a head and no two stand in the same place. */
function orderByPosition<Code extends string>(heads: ReadonlyMap<string, LabelToken>, codes: readonly Code[]): Code[] | null {
  const places = codes.flatMap((code) => heads.get(code)?.position ?? []);
  if (places.length < codes.length || new Set(places).size < codes.length) return null;
  const placeOf = (code: Code) => heads.get(code)?.position as number;
  return [...codes].sort((a, b) => placeOf(a) - placeOf(b));
}

function isPartOf<Code>(part: readonly Code[], whole: readonly Code[]): boolean {
  const places = part.map((code) => whole.indexOf(code));
  return places.every((place, index) => index === 0 || place > (places[index - 1] as number));
}

/** Where the columns stand, as their heads tell it, for rows whose cells keep their columns. */
export function columnsUnder(
  heads: RowDraft["heads"],
  codes: readonly string[],
  rows: Pick<Columns, "usual" | "uneven" | "strange">,
): Columns {
  const found = codes.flatMap((code) => heads.get(code) ?? []);
  const told = found.map(({ position }) => position);
  const increasing = told.length === codes.length && told.every((position, index) => position > (told[index - 1] ?? -1));
  const ends = found.map(({ position, until }) => until ?? position);
  // Heads that stand elsewhere than the values of full rows: the rows do not keep their columns.
  const { usual } = rows;
  const astray = codes.some((code, index) => {
    const head = heads.get(code);
    return usual !== null && head?.aligned === true && head.position !== usual + index;
  });
  return {
    ...rows,
    heads: increasing ? told : null,
    ends,
    first: told.length > 0 ? Math.min(...told) : 0,
    usual: astray ? null : usual,
  };
}

/** How many rows must hold digits that are no number for the values of all to run together. */
const fewestGlued = 4;
const gluedDigits = /^0\d+$/;

/**
 * Whether rows of running text hold more values than cells, or fewer: `some`, and then a row that holds as many may lack
 * a blank and have another number; `most`, if most hold more; `glued`, if most hold fewer, and digits that are no number.
 *
 * @param countOf - How many cells the row of a code has
 */
export function strangeRows(drafts: Iterable<RowDraft>, countOf: (code: string) => number): Columns["strange"] {
  let strange: Columns["strange"] = "none";
  let balance = 0;
  let glued = 0;
  let rows = 0;
  for (const { code, chunks } of drafts) {
    if (chunks[0]?.form !== "loose") continue;
    const surplus = countIn(chunks) - countOf(code);
    rows += 1;
    if (surplus < 0 && chunks.some(({ cells }) => cells.some(({ text }) => gluedDigits.test(text)))) glued += 1;
    if (surplus !== 0) strange = "some";
    balance += surplus > 0 ? 1 : -1;
  }
  if (glued >= fewestGlued && glued * 2 > rows) return "glued";
  return balance > 0 ? "most" : strange;
}

/** Where the values of full rows begin, if cells keep their columns; and whether the rows are uneven. */
export function shapeOf(drafts: Iterable<RowDraft>, count: number): Pick<Columns, "usual" | "uneven"> {
  const starts = new Set<number>();
  let uneven = false;
  let last = 0;
  let lastLabel = -1;
  for (const { label, chunks } of drafts) {
    const [chunk, ...more] = chunks;
    if (chunk?.form !== "row" || more.length > 0) continue;
    const { cells, aligned } = chunk;
    const first = cells.findIndex(({ text }) => !isBlank(text));
    if (first < 0) continue;
    lastLabel = Math.max(lastLabel, label?.position ?? -1);
    for (const { text, position } of cells) if (!isBlank(text)) last = Math.max(last, position);
    uneven ||= cells.length < count || (first > 0 && cells.length > count);
    if (aligned && cells.length - first === count && cells.slice(first).every(({ text }) => !isBlank(text)))
      starts.add((cells[first] as ValuesToken["cells"][number]).position);
  }
  // Labels in columns that hold values of a full row, or values behind its last: the rows do not keep their columns.
  const [usual = 0] = starts;
  const kept = starts.size === 1 && lastLabel < usual && last < usual + count;
  return { usual: kept ? usual : null, uneven };
}
