import { withCell } from "../report/build.js";
import type { CellId } from "../report/cells.js";
import { checksOf } from "./check.js";
import { readRange, refuse } from "./range.js";
import { blankTotals } from "./totals.js";
import { type Cell, gridOf, type Input } from "./values.js";

/** The range with its blank totals filled in. */
export function deduce(range: Input): Cell[][] {
  const grid = gridOf(range);
  const { report, placeOf } = readRange(grid);
  const totals = blankTotals(report);
  let filled = report;
  for (const [cell, sum] of totals) {
    filled = withCell<CellId>(filled, cell, sum);
    const { line, column } = placeOf(cell) ?? { line: 0, column: 0 };
    (grid[line - 1] ?? [])[column - 1] = sum;
  }
  const broken = checksOf(filled).findings.find(({ cells }) => cells.some((cell) => totals.has(cell)));
  if (broken) refuse("推出的总计与其他数不符");
  return grid;
}
