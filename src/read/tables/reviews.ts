import { reviewResults } from "../../form/reviews.js";
import { cellIds } from "../../report/cells.js";
import { identities } from "../../report/identities.js";
import { isBlank, type SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import { keepRaw, type Reading, readRow } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import type { ValuesToken } from "../tokens/token.js";
import { readCount } from "../values/number.js";
import { columnsUnder } from "./columns.js";
import { layValues } from "./fit.js";
import { addHead, type Head, headIn, textsOfHeads } from "./heads.js";
import { bySums, type Fit, type Identity, laid, numbersOf, unknown } from "./laid.js";
import { sayVariants } from "./oddities.js";
import { identityOf, settled } from "./resolve.js";
import { reviewOrder } from "./reviewOrder.js";
import { type RoutesRow, routesRows } from "./routes.js";
import { printed } from "./rows.js";

const cells = cellIds("reviews", "2021");
const equations = identities.routes["2021"];
const identity = identityOf(cells, equations) as Identity;
const results = Object.keys(reviewResults);

/** What the one row of section 四 is called in findings. */
const label = "行政复议、行政诉讼";

/** How many heads of section 四 make its table. */
const fewestHeads = 4;

/** Whether the items hold the table of section 四: its heads, or fifteen values that add up as it does. */
export function hasReviews(items: readonly Item[]): boolean {
  const heads = items.filter((item) => item.kind === "label" && item.term.kind === "head");
  if (heads.length >= fewestHeads) return true;
  const rows = rowsOf(items);
  return rows.length > 0 && (heads.length > 0 || rows.some(({ chunks }) => addsUp(chunks)));
}

function addsUp(chunks: readonly ValuesToken[]): boolean {
  const values = chunks.flatMap((chunk) => chunk.cells);
  return values.length === cells.length && identity(numbersOf(values));
}

/** A row of section 四: what stands before its values in the same line, and the values. */
interface ReviewRow {
  readonly label: SourceCell | null;
  readonly chunks: readonly ValuesToken[];
}

/** The rows of section 四: those that are full, or else the longest run of numbers that follow each other. */
function rowsOf(items: readonly Item[]): ReviewRow[] {
  const full: ReviewRow[] = [];
  const runs: ValuesToken[][] = [[]];
  let before: Extract<Item, { kind: "unknown" }> | null = null;
  for (const item of items) {
    if (item.kind === "unknown") before = item;
    if (item.kind !== "values") {
      if (runs.at(-1)?.length) runs.push([]);
      continue;
    }
    const { token } = item;
    const own = before?.line === token.line ? before.cell : null;
    if (token.cells.length >= cells.length) full.push({ label: own, chunks: [token] });
    // Blanks beside the heads are what these span.
    else if (!token.cells.every(({ text }) => isBlank(text))) runs.at(-1)?.push(token);
  }
  const exact = full.filter(({ chunks }) => chunks[0]?.cells.length === cells.length);
  if (exact.length > 0) return exact;
  if (full.length > 0) return full;
  const longest = runs.reduce((one, run) => (filledIn(run) > filledIn(one) ? run : one));
  return longest.length > 0 ? [{ label: null, chunks: longest }] : [];
}

const filledIn = (run: readonly ValuesToken[]) =>
  run.reduce((sum, token) => sum + token.cells.filter(({ text }) => !isBlank(text)).length, 0);

/** Fewer values than cells, of so many digits that they must run together, are no values yet. */
function asGlued(token: ValuesToken): ValuesToken {
  const runTogether = token.cells.some(({ text }) => /^\d+$/.test(text) && text.length >= fewestRun);
  return token.form === "loose" && token.cells.length < cells.length && runTogether ? { ...token, form: "glued" } : token;
}
const fewestRun = 10;

/** The heads over the row of values, in reading order. Those of the results stand once for each route, on one level or two. */
function headsOver(items: readonly Item[]): readonly Head[] {
  const heads: Head[] = [];
  for (const item of items) {
    if (item.kind === "values" && heads.length >= fewestHeads && filledIn([item.token]) > 0) break;
    const head = headIn(item);
    if (head && head.code !== null && head.code in reviewResults) heads.push(head);
    else if (head) addHead(heads, head);
  }
  return heads;
}

/** Numbers that stand in the table besides its row: each may be a piece of a number of the row. */
function sayStray(reading: Reading, items: readonly Item[], rows: readonly ReviewRow[]): void {
  const own = new Set(rows.flatMap(({ chunks }) => chunks));
  for (const item of items) {
    if (item.kind !== "values" || own.has(item.token) || item.token.cells.length === cells.length) continue;
    const values = printed([item.token]).filter((value) => value !== "");
    if (values.some((value) => /\d/.test(value)))
      reading.findings.push(readFinding("read/number-stray", { values }, cells, item.token.cells[0]?.at));
  }
}

/** What a cell counts; where it is blank or marked, none. */
function countOf(source: SourceCell | null): number {
  const content = readCount(source?.text ?? "", false);
  return content.state === "number" ? content.value : content.state === "unreadable" ? Number.NaN : 0;
}

/** Read a row of some routes. Its heads tell the cells; that they add up confirms it. */
function readRoutes(reading: Reading, { label: name, cells: own, chunks, heads }: RoutesRow): void {
  const codes = [...heads.keys()];
  const sum = identityOf(own, equations);
  const order = { columns: codes, heads: codes.length === own.length ? [...heads.values()] : null };
  const uneven = chunks.some(({ cells: row }) => row.length !== own.length);
  const places = order.heads ? columnsUnder(order.heads, order, { usual: null, strange: "none", uneven }) : null;
  const laidOut = layValues(chunks, own.length, places, sum);
  const fit = settled([{ cells: own, fit: laidOut }], equations)[0] ?? laidOut;
  const told = fit.misfit !== null || sum?.(fit.cells.map(countOf)) === true;
  readRow(reading, name, own, chunks, told ? fit : laid(fit.cells, "unconfirmed"), () => null);
  if (codes.some((code, index) => code !== results[index])) sayHeads(reading, "read/heads-reordered", [...heads.values()], true);
}

/** Say of heads that they do not stand in the form's order, or are none of its own. */
function sayHeads(
  reading: Reading,
  code: "read/heads-reordered" | "read/heads-unknown",
  heads: readonly Head[],
  isSettled: boolean,
): void {
  const args = { table: "reviews" as const, heads: textsOfHeads(heads), settled: isSettled };
  reading.findings.push(readFinding(code, args, cells, heads[0]?.cell.at));
}

/** The row that is the report's own: the only one, or the one of its year or body. */
function ownRow(rows: readonly ReviewRow[], year: number | null, body: string | null): ReviewRow | null {
  const [only, ...others] = rows;
  const text = (row: ReviewRow) => row.label?.text.trim() ?? "";
  const isOwn = (name: string) => name === body || ownYear.test(name) || (year !== null && name.startsWith(String(year)));
  const named = rows.filter((row) => text(row) !== "" && isOwn(text(row)));
  if (named.length === 1) return named[0] as ReviewRow;
  if (!only) return null;
  const namesYear = earlierYear.test(text(only)) || (year !== null && /^(?:19|20)\d\d/.test(text(only)));
  const ofAnotherYear = namesYear && named.length === 0;
  const alike = others.every(({ chunks }) => printed(chunks).join("\t") === printed(only.chunks).join("\t"));
  return alike && !ofAnotherYear ? only : null;
}

const ownYear = /^本年|^今年/u;
const earlierYear = /^[上去前]年|^上期|^同期/u;

const isLone = ({ cells: values }: ValuesToken) => values.length === 1 && (values[0]?.text.length ?? 0) < fewestRun;

/** The values of a row laid on its cells; three by five or five by three where they do not follow each other in one line. */
function layReviews({ chunks }: ReviewRow, order: readonly (typeof cells)[number][]): Fit {
  // A number in a line of its own beside others is not of the row, though sums do not tell in which order addends stand.
  if (chunks.some(isLone) && !chunks.every(isLone)) return laid(unknown(order.length), "unconfirmed");
  const sums = identityOf(order, equations);
  const byResult =
    chunks.length === results.length && chunks.every((chunk) => chunk.cells.length * results.length === order.length);
  if (!byResult) {
    const fit = layValues(chunks.map(asGlued), order.length, null, sums);
    return settled([{ cells: order, fit }], equations)[0] ?? fit;
  }
  const turned = order.map((_, index) => chunks[index % results.length]?.cells[Math.floor(index / results.length)] ?? null);
  const asRead = chunks.flatMap((chunk) => chunk.cells);
  const isSame = asRead.every((cell, index) => cell.text === turned[index]?.text);
  return bySums(isSame ? [asRead] : [asRead, turned], sums);
}

/** Read section 四; `year`, `body`: those of the report, for a table with a row for each of several. */
export function readReviews(reading: Reading, items: readonly Item[], year: number | null, body: string | null): void {
  sayVariants(reading, items, "2021");
  const routes = routesRows(items);
  if (routes) {
    for (const row of routes) readRoutes(reading, row);
    return;
  }
  const rows = rowsOf(items);
  if (rows.length === 0) {
    reading.findings.push(readFinding("read/rows-missing", { table: "reviews", labels: [label] }, cells));
    return;
  }
  const row = ownRow(rows, year, body);
  if (!row) saySeveral(reading, rows);
  else readOwnRow(reading, row, headsOver(items));
  sayStray(reading, items, rows);
}

function readOwnRow(reading: Reading, row: ReviewRow, heads: readonly Head[]): void {
  const { cells: order, isForms, strange } = reviewOrder(heads);
  if (strange.length > 0) sayHeads(reading, "read/heads-unknown", strange, false);
  else if (!isForms)
    sayHeads(
      reading,
      "read/heads-reordered",
      heads.filter(({ kind }) => kind !== "corner"),
      order !== null,
    );
  if (order) readRow(reading, label, order, row.chunks, layReviews(row, order), () => null);
  else keepRaw(reading, cells, row.chunks);
}

function saySeveral(reading: Reading, rows: readonly ReviewRow[]): void {
  const [first] = rows as [ReviewRow, ...ReviewRow[]];
  const labels = rows.map((row) => row.label?.text.trim() || printed(row.chunks).join(" "));
  reading.findings.push(readFinding("read/rows-several", { table: "reviews", labels }, cells, first.chunks[0]?.cells[0]?.at));
  keepRaw(
    reading,
    cells,
    rows.flatMap(({ chunks }) => chunks),
  );
}
