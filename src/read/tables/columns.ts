import { isBlank } from "../lines/line.js";
import type { ValuesToken } from "../tokens/token.js";
import type { Columns } from "./fit.js";
import type { Head } from "./heads.js";
import type { Order } from "./order.js";
import { countIn, type RowDraft } from "./rows.js";

/** Where the columns stand, as their heads tell it, for rows whose cells keep their columns. */
export function columnsUnder<Code extends string>(
  heads: readonly Head[],
  order: Order<Code>,
  rows: Pick<Columns, "usual" | "uneven" | "strange">,
): Columns {
  const own = order.heads ?? [];
  const told = own.map(({ position }) => position);
  const increasing = told.length > 0 && told.every((position, index) => position > (told[index - 1] ?? -1));
  const known = heads.filter(({ code }) => order.columns.includes(code as Code));
  const { usual } = rows;
  // Heads that stand elsewhere than the values of full rows: the rows do not keep their columns.
  const astray = known.some(
    ({ aligned, position, code }) => usual !== null && aligned && position !== usual + order.columns.indexOf(code as Code),
  );
  return {
    ...rows,
    heads: increasing ? told : null,
    ends: own.map(({ until }) => until),
    first: known.reduce((least, { position }) => Math.min(least, position), known[0]?.position ?? 0),
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
