import type { ApplicationRow } from "../../form/applications.js";
import type { CellId } from "../../report/cells.js";
import type { Equation } from "../../report/identities.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import { headsIn } from "./heads.js";
import { numbersOf } from "./laid.js";
import { ordersOf } from "./order.js";
import { columns, type Proposal, readingOrder } from "./proposal.js";
import { identityOf } from "./resolve.js";
import { type Way, ways } from "./ways.js";

/** The rows of section 三 as a way lays them that nothing contradicts. */
export interface ProposedRows {
  readonly way: Way["name"];
  /** What stands in each cell; `null` where the readings that are left differ, or the source has none. */
  readonly rows: Proposal;
  /** How many readings are left. */
  readonly count: number;
}

/** The readings of a table whose values do not stand beside their labels, by the first way that the sums do not contradict. */
export function proposedRows(
  items: readonly Item[],
  order: readonly ApplicationRow[],
  equations: readonly Equation[],
): ProposedRows | null {
  for (const { name, told, propose } of ways) {
    if (!told && !standsInOrder(items)) continue;
    const left = propose(items, order).filter((proposal) => told || holds(proposal, equations));
    const [first, ...others] = left;
    if (first) return { way: name, rows: common(first, others), count: left.length };
  }
  return null;
}

/** Whether the heads of the table leave it in the form's order; then position is evidence. */
function standsInOrder(items: readonly Item[]): boolean {
  const { orders, strange } = ordersOf(headsIn(items), columns, readingOrder);
  return strange.length === 0 && orders.some((one) => one.columns.every((code, index) => code === columns[index]));
}

/** Whether every sum of the table can be checked, and holds. */
function holds(rows: Proposal, equations: readonly Equation[]): boolean {
  const cells = [...rows.keys()].flatMap((row) => columns.map((column): CellId => `applications/${row}/${column}`));
  return identityOf(cells, equations)?.(numbersOf([...rows.values()].flat())) === true;
}

/** What several readings have in common. */
function common(first: Proposal, others: readonly Proposal[]): Proposal {
  const same = (row: ApplicationRow, index: number, cell: SourceCell | null) =>
    others.every((other) => other.get(row)?.[index]?.text.trim() === cell?.text.trim());
  return new Map([...first].map(([row, cells]) => [row, cells.map((cell, index) => (same(row, index, cell) ? cell : null))]));
}
