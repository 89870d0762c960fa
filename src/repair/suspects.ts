import { type CellId, cellValue } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import type { Evaluated } from "../rules/equation.js";
import type { EquationOfRule, Reading, RuleId, Suspicion } from "../rules/rule.js";
import { isNumber } from "../rules/sums.js";
import { readingsOf } from "./corrections.js";
import { localise } from "./localise.js";
import type { Mistake } from "./mistakes.js";
import { type StatedBlock, statedBlocks } from "./system.js";

/** More cells than two are for `proposeCorrections`, which may take its time. */
const mostCells = 2;
const mostTried = 2000;

const cellsOf = ({ equation }: Evaluated): CellId[] => [...equation.left, ...equation.right];
const equationOf = (result: Evaluated): EquationOfRule => ({ rule: result.rule.id, cells: cellsOf(result) });

/** The cells that more broken equations name than others that hold. */
function crossingOf(broken: readonly Evaluated[], holding: readonly Evaluated[]): readonly CellId[] {
  const weights = new Map(broken.flatMap(cellsOf).map((cell) => [cell, 0]));
  for (const [results, weight] of [
    [broken, 1],
    [holding, -1],
  ] as const)
    for (const cell of results.flatMap(cellsOf)) {
      const sofar = weights.get(cell);
      if (sofar !== undefined) weights.set(cell, sofar + weight);
    }
  const most = Math.max(...weights.values());
  return [...weights].filter(([, weight]) => weight === most).map(([cell]) => cell);
}

const readingOf = (mistakes: readonly Mistake[]): Reading => ({
  cells: mistakes.flatMap(({ cells }) => cells),
  exchanged: mistakes.some(({ cells }) => cells.length > 1),
});

function readingsOfBlock(report: AnnualReport, block: StatedBlock): readonly Reading[] {
  // A blank that counts as nought is as sure as any other figure, but only what is stated can be wrong.
  const held = block.values.map((value, index) => value !== null && !isNumber(cellValue(report, block.cells[index] as CellId)));
  const readings = readingsOf(block, localise(block, held, mostCells, { left: mostTried }));
  return readings.filter(({ length }) => length === readings[0]?.length).map(readingOf);
}

/** Where to look first, for each group of broken equations that hang together. */
export function suspicions(report: AnnualReport, evaluated: readonly Evaluated[], blankIsZero: boolean): readonly Suspicion[] {
  const broken = evaluated.filter(({ state }) => state === "broken");
  const rules = new Set<RuleId>(evaluated.map(({ rule }) => rule.id));
  const told: Suspicion[] = [];
  const identities = new Set<Evaluated>();
  for (const block of statedBlocks(report, rules, blankIsZero)) {
    const cells = new Set(block.cells);
    const inBlock = (result: Evaluated) => cellsOf(result).every((cell) => cells.has(cell));
    const group = broken.filter(inBlock);
    if (group.length === 0) continue;
    for (const result of group) identities.add(result);
    const readings = readingsOfBlock(report, block);
    const crossing = () =>
      crossingOf(
        group,
        evaluated.filter((result) => result.state === "holds" && inBlock(result)),
      );
    told.push({
      equations: group.map(equationOf),
      readings,
      equallyLikely: readings.length > 1,
      crossing: readings.length > 0 ? [] : crossing(),
    });
  }
  // A bound that is exceeded does not say by how much a cell is off.
  for (const result of broken)
    if (!identities.has(result))
      told.push({ equations: [equationOf(result)], readings: [], equallyLikely: false, crossing: cellsOf(result) });
  return told;
}
