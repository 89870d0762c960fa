import type { ApplicantColumn } from "../../form/applicants.js";
import type { ApplicationRow } from "../../form/applications.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import { columns, type Proposal } from "./proposal.js";

type LabelItem = Extract<Item, { kind: "label" }>;

/** The row, and the column, of section 三 that a label may name: 总计 and 其他 name both. */
export const rowIn = ({ token, term }: LabelItem, rows: readonly ApplicationRow[]): ApplicationRow | null =>
  [term, ...token.match.wordings.map((wording) => wording.term)].flatMap((one) =>
    one.kind === "row" && rows.includes(one.code as ApplicationRow) ? [one.code as ApplicationRow] : [],
  )[0] ?? null;
export const columnIn = ({ token }: LabelItem): ApplicantColumn | null =>
  token.match.wordings.flatMap(({ term }) => (term.kind === "head" && term.table === "applications" ? [term.code] : []))[0] ??
  null;

/** The table turned: the rows of the form stand over it, and each kind of applicant begins a line of values. */
export function transposed(items: readonly Item[], rows: readonly ApplicationRow[]): readonly Proposal[] {
  const over = new Map<number, ApplicationRow[]>();
  const lines = new Map<ApplicantColumn, readonly SourceCell[]>();
  for (const [index, item] of items.entries()) {
    if (item.kind === "label") {
      const row = rowIn(item, rows);
      const own = over.get(item.token.line);
      if (row && own) own.push(row);
      else if (row) over.set(item.token.line, [row]);
    }
    const before = items[index - 1];
    if (item.kind !== "values" || before?.kind !== "label" || before.token.line !== item.token.line) continue;
    const column = columnIn(before);
    if (column === null || lines.has(column)) return [];
    lines.set(column, item.token.cells);
  }
  const order = [...over.values()].reduce<readonly ApplicationRow[]>(
    (one, other) => (other.length > one.length ? other : one),
    [],
  );
  const isWhole = order.length === rows.length && new Set(order).size === rows.length && lines.size === columns.length;
  if (!isWhole || [...lines.values()].some((values) => values.length !== order.length)) return [];
  return [new Map(order.map((row, index) => [row, columns.map((column) => lines.get(column)?.[index] ?? null)]))];
}
