import { requireOptions, requireWhole } from "../form/misuse.js";
import type { AnnualReport } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import { type Budget, type Located, localise } from "./localise.js";
import { type Mistake, mistakesOf } from "./mistakes.js";
import { type StatedBlock, statedBlocks } from "./system.js";

/**
 * Why a proposal is less sure: `alternatives`, other sets explain as much, and the tables alone cannot tell which it is;
 * `blanks`, equations that name its cells have blanks; `stopped`, the search stopped before all sets of its size were tried;
 * `elsewhere`, equations of another table or route do not hold either, and no set was found for them.
 *
 * @category Blanks and corrections
 */
export type Doubt = "alternatives" | "blanks" | "stopped" | "elsewhere";

/**
 * A set of cells whose change makes all identities of the report hold, or, with the doubt `elsewhere`, those that it can.
 *
 * @see {@link describeCorrection}
 * @category Blanks and corrections
 */
export interface Correction {
  /** What may have gone wrong, and the counts that would be right. */
  readonly mistakes: readonly Mistake[];
  /** Why it is less sure; empty where nothing speaks against it. */
  readonly doubts: readonly Doubt[];
}

/**
 * What is probably wrong in a report. Nothing is changed.
 *
 * @category Blanks and corrections
 */
export interface Corrections {
  /** Whether some cell must be wrong: no counts in the blanks make all identities hold, or a cell holds no count. */
  readonly needed: boolean;
  /** The sets, the likelier first: fewer mistakes, then fewer cells, then slips of the pen before other wrong counts. */
  readonly proposals: readonly Correction[];
  /** How many sets were found; more than `proposals` where `mostProposals` cut them off. */
  readonly found: number;
  /** Whether every set that is not larger than those found was tried; `false` also where none was found. */
  readonly complete: boolean;
  /** How many sets were tried. */
  readonly tried: number;
}

/**
 * How far to search.
 *
 * @category Blanks and corrections
 */
export interface CorrectionOptions {
  /** The most cells of one table, or one route of section 四, that a set may change: 1 to 12, 6 unless told otherwise. */
  readonly mostCells?: number;
  /** How many sets are tried at most, over the whole report: 10,000 unless told otherwise. */
  readonly mostTried?: number;
  /** How many proposals are returned at most: 20 unless told otherwise. */
  readonly mostProposals?: number;
}

function limit(name: keyof CorrectionOptions, given: number | undefined, usual: number, greatest: number): number {
  const value = given ?? usual;
  requireWhole("propose corrections", name, value, 1, greatest);
  return value;
}

const cellCount = (mistakes: readonly Mistake[]) => mistakes.reduce((sum, { cells }) => sum + cells.length, 0);
const unexplained = (mistakes: readonly Mistake[]) =>
  mistakes.filter(({ reason }) => reason === "wrongCell" || reason === "wrongTotal").length;

/** The likelier first: fewer mistakes, fewer cells, fewer of them that nothing explains. What is equal keeps the form's order. */
const byLikelihood = (first: readonly Mistake[], second: readonly Mistake[]): number =>
  first.length - second.length || cellCount(first) - cellCount(second) || unexplained(first) - unexplained(second);

const isShift = (mistakes: readonly Mistake[]) => mistakes.length === 1 && cellCount(mistakes) > 2;
const keyOf = (mistakes: readonly Mistake[]) =>
  mistakes
    .flatMap(({ cells }) => cells.map(({ cell }) => cell))
    .sort()
    .join();

/** The readings of one block: its smallest sets, and a larger one in a row or column only where it is one mistake. */
export function readingsOf(block: StatedBlock, { smallest, lines }: Located): (readonly Mistake[])[] {
  const readings = smallest.map((solution) => mistakesOf(block, solution));
  const others = lines.map((line) => mistakesOf(block, line)).filter((one) => smallest.length === 0 || isShift(one));
  const byCells = new Map([...readings, ...others].map((one) => [keyOf(one), one]));
  return [...byCells.values()].sort(byLikelihood);
}

function hasBlankBeside({ cells, equations, values }: StatedBlock, mistakes: readonly Mistake[]): boolean {
  const changed = new Set(mistakes.flatMap((mistake) => mistake.cells.map(({ cell }) => cells.indexOf(cell))));
  return equations.some(
    ({ terms }) => terms.some(([cell]) => changed.has(cell)) && terms.some(([cell]) => values[cell] === null),
  );
}

/** Sets of one block put together with those of the others, the likelier first; no more than are wanted. */
function together(first: readonly Correction[], second: readonly Correction[], most: number): Correction[] {
  const joined = first.flatMap((one) =>
    second.map((other) => ({
      mistakes: [...one.mistakes, ...other.mistakes],
      doubts: [...new Set([...one.doubts, ...other.doubts])],
    })),
  );
  return joined.sort((a, b) => byLikelihood(a.mistakes, b.mistakes)).slice(0, most);
}

/**
 * Propose what is probably wrong in a report: the smallest sets of cells of sections 三 and 四 whose change makes all
 * identities hold, the likelier first, each with the counts that would be right and what may have gone wrong. Nothing is
 * changed. This is the error localisation of Fellegi and Holt; a blank may turn out to be any count and costs nothing.
 *
 * Only counts are proposed that are whole and not negative, and that the equations determine. Section 二 has no identities:
 * no proposal touches it, and none can make its rules worse. Counts that come near 2^53 together are checked, but not searched.
 *
 * @param report - The report; a cell with a mark counts as blank
 * @param options - How far to search
 * @throws RangeError if an option is not a whole number of its range
 * @see {@link describeCorrection}, {@link deduceBlanks}
 * @category Blanks and corrections
 *
 * @example Which cell is wrong, and what should it be?
 * ```ts
 * import { applicationRowsOf, applicants, emptyReport, proposeCorrections, withCell } from "gongkai";
 *
 * let report = emptyReport("2021");
 * for (const row of applicationRowsOf("2021"))
 *   for (const column of Object.keys(applicants) as (keyof typeof applicants)[]) {
 *     const moving = ["received", "disclosed", "concluded"].includes(row) && ["naturalPerson", "total"].includes(column);
 *     report = withCell(report, `applications/${row}/${column}`, moving ? 25 : 0);
 *   }
 * const { proposals } = proposeCorrections(withCell(report, "applications/disclosed/naturalPerson", 52));
 * proposals.length; // => 1
 * proposals[0]?.mistakes[0]?.reason; // => "digitsExchanged"
 * proposals[0]?.mistakes[0]?.cells; // => [{ cell: "applications/disclosed/naturalPerson", stated: 52, expected: 25 }]
 * ```
 */
export function proposeCorrections(report: AnnualReport, options: CorrectionOptions = {}): Corrections {
  requireReport("propose corrections", report);
  requireOptions("propose corrections", options, { mostCells: true, mostTried: true, mostProposals: true });
  const mostCells = limit("mostCells", options.mostCells, 6, 12);
  const mostTried = limit("mostTried", options.mostTried, 10_000, 10_000_000);
  const most = limit("mostProposals", options.mostProposals, 20, 1000);
  const budget: Budget = { left: mostTried };
  const result = { needed: false, found: 1, complete: true };
  let proposals: Correction[] = [{ mistakes: [], doubts: [] }];
  let solved = false;
  let unsolved = false;
  const blocks = statedBlocks(report);
  // The small blocks first: they cost little, and must not wait for what the large one leaves of the budget.
  const bySize = [...blocks].sort((a, b) => a.cells.length - b.cells.length);
  const search = new Map(bySize.map((block) => [block, localise(block, [], mostCells, budget)]));
  for (const block of blocks) {
    const located = search.get(block);
    if (!located?.broken) continue;
    const readings = readingsOf(block, located);
    result.needed = true;
    result.complete &&= located.complete;
    if (readings.length === 0) {
      unsolved = true;
      continue;
    }
    solved = true;
    result.found *= readings.length;
    const corrections = readings.slice(0, most).map((mistakes): Correction => {
      const doubts: Doubt[] = [];
      if (readings.length > 1) doubts.push("alternatives");
      if (hasBlankBeside(block, mistakes)) doubts.push("blanks");
      if (!located.complete) doubts.push("stopped");
      return { mistakes, doubts };
    });
    proposals = together(proposals, corrections, most);
  }
  const tried = mostTried - Math.max(0, budget.left);
  if (!solved) return { ...result, proposals: [], found: 0, tried };
  if (unsolved) proposals = proposals.map((one) => ({ ...one, doubts: [...one.doubts, "elsewhere"] }));
  return { ...result, proposals, tried };
}
