import type { Edition } from "../form/edition.js";
import type { TableCode } from "../form/sections.js";
import { type CellId, cellParts, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import type { CellRule, SumRule } from "./rule.js";
import type { Value } from "./sums.js";

/** What a table states: its edition, and how to read its cells. */
export interface StatedTable {
  readonly form: Edition;
  readonly read: (cell: CellId) => Value;
}

/** What the tables of a report state; a table that it lacks is `null`. */
export type StatedTables = Readonly<Record<TableCode, StatedTable | null>>;

/** Whether a cell is a total. A blank total is not published; it is never taken for nought. */
export function isTotal(cell: CellId): boolean {
  const { row, column } = cellParts(cell);
  return column === "total" || row === "concluded";
}

/** The tables of a report, blanks as they are or as noughts. */
export function statedTables(report: AnnualReport, blankIsZero: boolean): StatedTables {
  const asStated = (cell: CellId) => cellValue(report, cell);
  const withNoughts = (cell: CellId) => asStated(cell) ?? (isTotal(cell) ? null : 0);
  const stated = (table: TableCode): StatedTable | null => {
    const form = report[table]?.form;
    return form === "2019" || form === "2021" ? { form, read: blankIsZero ? withNoughts : asStated } : null;
  };
  return { applications: stated("applications"), reviews: stated("reviews"), proactive: stated("proactive") };
}

/** The table that a rule about figures is about. */
export const tableOfRule = ({ id }: SumRule | CellRule): TableCode => id.split("/", 1)[0] as TableCode;
