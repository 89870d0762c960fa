import type { ApplicantColumn } from "../../form/applicants.js";
import type { ApplicationRow } from "../../form/applications.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import { columns, type Proposal } from "./proposal.js";
import { columnIn, rowIn } from "./transposed.js";

/** How many lines of an outcome, an applicant and a number make a table. */
const fewestLines = 7;

/** A row, its group, and a column: no line of such a table has more labels. */
const mostLabels = 6;

type LabelItem = Extract<Item, { kind: "label" }>;

/** A table with a line for each cell: the row, the column, and the number; what spans several lines stands once. */
export function inLongForm(items: readonly Item[], rows: readonly ApplicationRow[]): readonly Proposal[] {
  const cells = new Map<ApplicationRow, Map<ApplicantColumn, SourceCell>>();
  let row: ApplicationRow | null = null;
  let labels: LabelItem[] = [];
  let count = 0;
  for (const item of items) {
    if (item.kind === "label") {
      if (labels[0]?.token.line !== item.token.line) labels = [];
      if (labels.push(item) > mostLabels) return [];
    }
    if (item.kind !== "values") continue;
    const [value, ...more] = item.token.cells;
    const own = labels.filter(({ token }) => token.line === item.token.line);
    const last = own.at(-1);
    const column = last ? columnIn(last) : null;
    row = own.slice(0, -1).reduce<ApplicationRow | null>((known, label) => rowIn(label, rows) ?? known, row);
    if (!value || more.length > 0 || column === null || row === null) return [];
    const known = cells.get(row) ?? new Map<ApplicantColumn, SourceCell>();
    if (known.has(column)) return [];
    cells.set(row, known.set(column, value));
    count += 1;
  }
  if (count < fewestLines) return [];
  return [new Map([...cells].map(([code, known]) => [code, columns.map((column) => known.get(column) ?? null)]))];
}
