import { reviewResults, reviewRoutes } from "../../form/reviews.js";
import { cellIds } from "../../report/cells.js";
import { identities } from "../../report/identities.js";
import { isBlank, type SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import { keepRaw, type Reading, readRow } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import type { LabelToken, ValuesToken } from "../tokens/token.js";
import { readCount } from "../values/number.js";
import { columnsUnder } from "./columns.js";
import { layValues } from "./fit.js";
import { laid } from "./laid.js";
import { sayVariants } from "./oddities.js";
import { identityOf, settled } from "./resolve.js";
import { type RoutesRow, routesRows } from "./routes.js";
import { printed } from "./rows.js";

const cells = cellIds("reviews", "2021");
const identity = identityOf(cells, identities.routes["2021"]);
const perRoute = Object.keys(reviewResults).length;

/** How many heads of section 四 make its table. */
const fewestHeads = 4;

/** Whether the items hold the table of section 四. */
export function hasReviews(items: readonly Item[]): boolean {
  const heads = items.filter((item) => item.kind === "label" && item.term.kind === "head");
  return heads.length >= fewestHeads || (heads.length > 0 && rowOf(items).length > 0);
}

/** The values of the one row of section 四: a row that is full, or else numbers that follow each other. */
function rowOf(items: readonly Item[]): ValuesToken[] {
  const runs: ValuesToken[][] = [[]];
  for (const item of items) {
    if (item.kind === "values") {
      if (item.token.cells.length === cells.length) return [item.token];
      // Blanks beside the heads are what these span.
      if (!item.token.cells.every(({ text }) => isBlank(text))) runs.at(-1)?.push(item.token);
    } else if (runs.at(-1)?.length) runs.push([]);
  }
  const countIn = (run: readonly ValuesToken[]) =>
    run.reduce((sum, token) => sum + token.cells.filter(({ text }) => !isBlank(text)).length, 0);
  return runs.reduce((longest, run) => (countIn(run) > countIn(longest) ? run : longest));
}

/** Fewer values than cells, of so many digits that they must run together, are no values yet. */
function asGlued(token: ValuesToken): ValuesToken {
  const runTogether = token.cells.some(({ text }) => /^\d+$/.test(text) && text.length >= fewestRun);
  return token.form === "loose" && token.cells.length < cells.length && runTogether ? { ...token, form: "glued" } : token;
}
const fewestRun = 10;

const results = Object.keys(reviewResults);
const routes = Object.keys(reviewRoutes);

/** The heads of a row that stand out of order. */
function headsOutOfOrder(items: readonly Item[]): string[] | null {
  const byLine = new Map<number, LabelToken[]>();
  for (const item of items)
    if (item.kind === "label" && item.term.kind === "head" && item.token.inRow)
      byLine.get(item.token.line)?.push(item.token) ?? byLine.set(item.token.line, [item.token]);
  for (const tokens of byLine.values()) {
    const codes = tokens.flatMap(({ match }) => match.wordings.find(({ term }) => term.table === "reviews")?.term.code ?? []);
    if (isOutOfOrder(codes)) return tokens.map(({ cell }) => cell.text.trim());
  }
  return null;
}

/** Whether heads that stand in one row do not name the five results of each route, or the routes, in the form's order. */
export function isOutOfOrder(codes: readonly string[]): boolean {
  const named = codes.filter((code) => results.includes(code));
  // A route that stands over each of its columns stands there once.
  const led = codes
    .filter((code, index) => routes.includes(code) && code !== codes[index - 1])
    .map((code) => routes.indexOf(code));
  const full = named.length > 0 && named.length % perRoute === 0;
  const strange = full && named.some((code, index) => code !== results[index % perRoute]);
  return strange || led.some((place, index) => index > 0 && place <= (led[index - 1] as number));
}

/** Numbers that stand in the table besides its row: each may be a piece of a number of the row. */
function sayStray(reading: Reading, items: readonly Item[], row: readonly ValuesToken[]): void {
  const own = new Set(row);
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
function readRoutes(reading: Reading, { label, cells: own, chunks, heads }: RoutesRow): void {
  const codes = [...heads.keys()];
  const sum = identityOf(own, identities.routes["2021"]);
  const places = columnsUnder(heads, codes, {
    usual: null,
    strange: "none",
    uneven: chunks.some(({ cells: row }) => row.length !== own.length),
  });
  const laidOut = layValues(chunks, own.length, codes.length === own.length ? places : null, sum);
  const fit = settled([{ cells: own, fit: laidOut }], identities.routes["2021"])[0] ?? laidOut;
  const told = fit.misfit !== null || sum?.(fit.cells.map(countOf)) === true;
  readRow(reading, label, own, chunks, told ? fit : laid(fit.cells, "unconfirmed"), () => null);
  if (codes.some((code, index) => code !== results[index])) {
    const args = { table: "reviews" as const, heads: [...heads.values()].map(({ cell }) => cell.text.trim()), settled: true };
    reading.findings.push(readFinding("read/heads-reordered", args, own, chunks[0]?.cells[0]?.at));
  }
}

/** Read section 四. */
export function readReviews(reading: Reading, items: readonly Item[]): void {
  const label = "行政复议、行政诉讼";
  sayVariants(reading, items, "2021");
  const rows = routesRows(items);
  if (rows) {
    for (const row of rows) readRoutes(reading, row);
    return;
  }
  const row = rowOf(items).map(asGlued);
  if (row.length === 0) {
    reading.findings.push(readFinding("read/rows-missing", { table: "reviews", labels: [label] }, cells));
    return;
  }
  const heads = headsOutOfOrder(items);
  if (heads) {
    const args = { table: "reviews" as const, heads, settled: false };
    reading.findings.push(readFinding("read/heads-reordered", args, cells, row[0]?.cells[0]?.at));
    keepRaw(reading, cells, row);
    return;
  }
  const fit = layValues(row, cells.length, null, identity);
  readRow(reading, label, cells, row, settled([{ cells, fit }], identities.routes["2021"])[0] ?? fit, () => null);
  sayStray(reading, items, rowOf(items));
  const kept = printed(row).join("\t");
  const again = items.find(
    (item) => item.kind === "values" && item.token.cells.length === cells.length && printed([item.token]).join("\t") !== kept,
  );
  if (again?.kind === "values") {
    const args = { label, values: printed([again.token]) };
    reading.findings.push(readFinding("read/row-repeated", args, cells, again.token.cells[0]?.at));
  }
}
