import type { ApplicationRow } from "../../form/applications.js";
import type { CellId } from "../../report/cells.js";
import { identities } from "../../report/identities.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import type { ValuesToken } from "../tokens/token.js";
import { numbersOf } from "./laid.js";
import { columns, type Proposal } from "./proposal.js";
import { identityOf } from "./resolve.js";

const width = columns.length;

/** How many ways to read the runs of a table are looked at. */
const mostProposals = 64;

/** How many pages, each with its number, a table may fill. */
const mostPages = 8;

type Rows = readonly (readonly SourceCell[])[];

/**
 * Values that follow each other away from their labels, as text drawn from a PDF or from a document has them: exactly as
 * many as the table has cells, row by row or, between two breaks, column by column.
 */
export function inReadingOrder(items: readonly Item[], rows: readonly ApplicationRow[]): readonly Proposal[] {
  let all: Rows[] = [[]];
  const runs = runsIn(items);
  if (runs.length > rows.length || valuesIn(runs) > (rows.length + mostPages) * width) return [];
  for (const run of runs) {
    const ways = waysToRead(run);
    all = all.flatMap((before) => ways.map((own) => [...before, ...own]));
    if (ways.length === 0 || all.length > mostProposals) return [];
  }
  return all
    .filter((one) => one.length === rows.length)
    .map((one) => new Map(rows.map((row, index) => [row, one[index] as readonly SourceCell[]])));
}

const valuesIn = (runs: readonly (readonly ValuesToken[])[]) =>
  runs.reduce((sum, run) => run.reduce((count, { cells }) => count + cells.length, sum), 0);

/** The values between two labels, heads or breaks. */
function runsIn(items: readonly Item[]): ValuesToken[][] {
  const runs: ValuesToken[][] = [];
  let open = false;
  for (const item of items) {
    if (item.kind === "values") {
      if (open) runs.at(-1)?.push(item.token);
      else runs.push([item.token]);
    }
    open = item.kind === "values";
  }
  return runs;
}

/** The rows that a run holds: those of its ways whose rows all add up. A number too many at either end is that of a page. */
function waysToRead(run: readonly ValuesToken[]): Rows[] {
  const lone = run.filter(({ cells }) => cells.length === 1);
  const body = lone.length < run.length ? run.filter(({ cells }) => cells.length > 1) : run;
  const cells = body.flatMap((token) => token.cells);
  const surplus = cells.length % width;
  if (cells.length < width) return cells.length === 0 || run === body ? [[]] : [];
  const trimmed = surplus === 0 ? [cells] : surplus === 1 ? [cells.slice(1), cells.slice(0, -1)] : [];
  const found = trimmed.flatMap((values) => [byRow(values), byColumn(values)]).filter((rows) => rows.every(addsUp));
  const distinct = new Map(
    found.map((rows) => [rows.map((row) => row.map(({ text }) => text.trim()).join(" ")).join("\n"), rows]),
  );
  return [...distinct.values()];
}

const byRow = (values: readonly SourceCell[]): Rows =>
  Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width));

function byColumn(values: readonly SourceCell[]): Rows {
  const height = values.length / width;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_value, column) => values[column * height + row] as SourceCell),
  );
}

/** The sum of a row, the same in every row. */
const rowSum = identityOf(
  columns.map((column): CellId => `applications/received/${column}`),
  identities.applicants["2021"],
);
const addsUp = (row: readonly SourceCell[]) => rowSum?.(numbersOf(row)) === true;
