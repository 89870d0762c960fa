import { cellIds } from "../report/cells.js";
import type { Item, ValuesToken } from "./assemble.js";
import { type Reading, readRow } from "./cells.js";
import { readFinding } from "./findings.js";
import { type Identity, layValues } from "./fit.js";
import { sayVariants } from "./odd.js";
import { printed } from "./rows.js";
import { isBlank } from "./source.js";

const cells = cellIds("reviews", "2021");
const perRoute = 5;

const addsUp: Identity = (numbers) => {
  for (let from = 0; from < numbers.length; from += perRoute) {
    const route = numbers.slice(from, from + perRoute);
    if (route.slice(0, -1).reduce((sum, number) => sum + number, 0) !== route.at(-1)) return false;
  }
  return true;
};

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
      runs.at(-1)?.push(item.token);
    } else if (runs.at(-1)?.length) runs.push([]);
  }
  const countIn = (run: readonly ValuesToken[]) =>
    run.reduce((sum, token) => sum + token.cells.filter(({ text }) => !isBlank(text)).length, 0);
  return runs.reduce((longest, run) => (countIn(run) > countIn(longest) ? run : longest));
}

/** Read section 四. */
export function readReviews(reading: Reading, items: readonly Item[]): void {
  const label = "行政复议、行政诉讼";
  sayVariants(reading, items, "2021");
  const row = rowOf(items);
  if (row.length === 0) {
    reading.findings.push(readFinding("read/rows-missing", { table: "reviews", labels: [label] }, cells));
    return;
  }
  readRow(reading, label, cells, row, layValues(row, cells.length, null, addsUp), () => null);
  const kept = printed(row).join("\t");
  const again = items.find(
    (item) => item.kind === "values" && item.token.cells.length === cells.length && printed([item.token]).join("\t") !== kept,
  );
  if (again?.kind === "values") {
    const args = { label, values: printed([again.token]) };
    reading.findings.push(readFinding("read/row-repeated", args, cells, again.token.cells[0]?.at));
  }
}
