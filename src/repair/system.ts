import type { Edition } from "../form/edition.js";
import { frozen } from "../form/frozen.js";
import type { TableCode } from "../form/sections.js";
import { type CellId, type CellParts, cellIds, cellParts } from "../report/cells.js";
import type { Equation } from "../report/identities.js";
import type { AnnualReport } from "../report/report.js";
import { type EquationState, stateOf } from "../rules/equation.js";
import type { EquationOfRule, Rule, RuleId, SumRule } from "../rules/rule.js";
import { statedTables, tableOfRule } from "../rules/stated.js";
import { isNumber, type Sides, sumsOf } from "../rules/sums.js";
import { tableRules } from "../rules/tables.js";

/** An equation whose cells are named by their place in the block, also as a row of a linear system. */
interface SystemEquation extends EquationOfRule, Sides<number> {
  /** Places of cells, and 1 for those on the left, -1 for those on the right. */
  readonly terms: readonly (readonly [cell: number, sign: number])[];
  /** The same with 0 for the cells that it does not name. Shared by all who solve it, and never changed. */
  readonly coefficients: Float64Array;
}

/** Equations that hang together by the cells that they share, and these cells in the order of the form. */
export interface Block {
  readonly cells: readonly CellId[];
  /** Row and column of each cell, looked up once. */
  readonly parts: readonly CellParts[];
  readonly equations: readonly SystemEquation[];
}

/** A block with what a report states in its cells; `null` where a cell holds no number. */
export interface StatedBlock extends Block {
  readonly values: readonly (number | null)[];
}

const isIdentity = (rule: Rule): rule is SumRule => rule.kind === "sum" && rule.relation === "equal";

/** The rules that say that two sums are equal. */
const identityRules: readonly SumRule[] = tableRules.filter(isIdentity);

type RuledEquation = Equation & { readonly rule: RuleId };
const cellsOf = ({ left, right }: Equation) => [...left, ...right];

function makeBlocks(ids: ReadonlySet<RuleId>, table: TableCode, edition: Edition): readonly Block[] {
  const parts: { cells: Set<CellId>; equations: RuledEquation[] }[] = [];
  for (const rule of identityRules) {
    if (!ids.has(rule.id) || tableOfRule(rule) !== table) continue;
    for (const equation of rule.equations[edition]) {
      const part = { cells: new Set(cellsOf(equation)), equations: [{ ...equation, rule: rule.id }] };
      for (const other of parts.filter(({ cells }) => cellsOf(equation).some((cell) => cells.has(cell)))) {
        for (const cell of other.cells) part.cells.add(cell);
        part.equations.unshift(...other.equations);
        parts.splice(parts.indexOf(other), 1);
      }
      parts.push(part);
    }
  }
  return parts.map((part) => {
    const cells = cellIds(table, edition).filter((cell) => part.cells.has(cell));
    return { cells, parts: cells.map(cellParts), equations: part.equations.map((one) => placed(one, cells)) };
  });
}

/** An equation with the places of its cells among those of its block. */
function placed(equation: RuledEquation, cells: readonly CellId[]): SystemEquation {
  const placesOf = (side: readonly CellId[]) => side.map((cell) => cells.indexOf(cell));
  const [left, right] = [placesOf(equation.left), placesOf(equation.right)];
  const terms = [...left.map((cell) => [cell, 1] as const), ...right.map((cell) => [cell, -1] as const)];
  const coefficients = new Float64Array(cells.length);
  for (const [cell, sign] of terms) coefficients[cell] = sign;
  return { rule: equation.rule, cells: frozen(cellsOf(equation)), left, right, terms, coefficients };
}

const made = new Map<string, readonly Block[]>();

/** The blocks of a table. The names of rules and editions are few, so that what was made once is kept. */
function blocksOf(ids: ReadonlySet<RuleId>, table: TableCode, edition: Edition): readonly Block[] {
  const known = identityRules.map(({ id }) => id).filter((id) => ids.has(id));
  const key = [table, edition, ...known].join(" ");
  const blocks = made.get(key) ?? makeBlocks(ids, table, edition);
  made.set(key, blocks);
  return blocks;
}

const allIdentities: ReadonlySet<RuleId> = new Set(identityRules.map(({ id }) => id));

/**
 * The blocks of a report: section 三, and each route of section 四.
 *
 * @param blankIsZero - Whether a blank that is no total counts as 0
 */
export function statedBlocks(report: AnnualReport, ids: ReadonlySet<RuleId> = allIdentities, blankIsZero = false): StatedBlock[] {
  const tables = statedTables(report, blankIsZero);
  return (["applications", "reviews"] as const).flatMap((table) => {
    const stated = tables[table];
    if (!stated) return [];
    return blocksOf(ids, table, stated.form).map((block) => ({
      ...block,
      values: block.cells.map((cell) => {
        const value = stated.read(cell);
        return isNumber(value) ? value : null;
      }),
    }));
  });
}

/** Whether a number can be a count: whole and not negative. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * Whether a system of these counts is solved without rounding. A count stands in three equations at most, and what comes of
 * them when they are solved is a sum of some of them less a sum of others, since the tables of the form are networks.
 */
export const isReckonable = (counts: readonly number[]): boolean =>
  counts.reduce((sum, count) => sum + count, 0) * 3 <= Number.MAX_SAFE_INTEGER;

const sumsIn = (equation: SystemEquation, values: readonly (number | null)[]) => sumsOf(equation, (cell) => values[cell]);

/** By how much the left sum exceeds the right one; cells that hold no number add nothing. */
export const excessOf = (equation: SystemEquation, values: readonly (number | null)[]): number =>
  sumsIn(equation, values).difference;

/** Whether an equation holds, is broken, or cannot be checked, if its cells hold these values, and its blanks any counts. */
export const stateIn = (equation: SystemEquation, values: readonly (number | null)[]): EquationState =>
  stateOf({ ...sumsIn(equation, values), negative: false }, "equal");

/** The rule and the cells of an equation, without what the solver needs. */
export const refer = ({ rule, cells }: EquationOfRule): EquationOfRule => ({ rule, cells });
