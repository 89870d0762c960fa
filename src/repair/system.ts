import type { Edition } from "../form/edition.js";
import { frozen } from "../form/frozen.js";
import type { TableCode } from "../form/sections.js";
import { type CellId, type CellParts, cellIds, cellParts, rowsOf } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { applicationRules } from "../rules/applications.js";
import { reviewRules } from "../rules/reviews.js";
import type { EquationOfRule, Rule, RuleId, SumRule } from "../rules/rule.js";

/** An equation as a row of a linear system: what stands left counts once, what stands right counts less once. */
interface SystemEquation extends EquationOfRule {
  /** Indexes of cells of the block, and 1 or -1. */
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
const identityRules: readonly SumRule[] = [...applicationRules, ...reviewRules].filter(isIdentity);

function makeBlocks(ids: ReadonlySet<RuleId>, table: TableCode, edition: Edition): readonly Block[] {
  const parts: { cells: Set<CellId>; equations: EquationOfRule[]; left: Set<CellId>[] }[] = [];
  for (const { id, equations } of identityRules) {
    if (!ids.has(id)) continue;
    for (const { left, right } of equations[edition]) {
      const cells = frozen([...left, ...right]);
      if (!cells[0]?.startsWith(`${table}/`)) continue;
      const part = { cells: new Set(cells), equations: [{ rule: id, cells } as EquationOfRule], left: [new Set(left)] };
      for (const other of parts.filter((one) => cells.some((cell) => one.cells.has(cell)))) {
        for (const cell of other.cells) part.cells.add(cell);
        part.equations.unshift(...other.equations);
        part.left.unshift(...other.left);
        parts.splice(parts.indexOf(other), 1);
      }
      parts.push(part);
    }
  }
  return parts.map((part) => {
    const cells = cellIds(table, edition).filter((cell) => part.cells.has(cell));
    const index = new Map(cells.map((cell, position) => [cell, position]));
    const equations = part.equations.map((one, equation): SystemEquation => {
      const coefficients = new Float64Array(cells.length);
      const terms = one.cells.map((cell) => [index.get(cell) as number, part.left[equation]?.has(cell) ? 1 : -1] as const);
      for (const [cell, sign] of terms) coefficients[cell] = sign;
      return { ...one, terms, coefficients };
    });
    return { cells, parts: cells.map(cellParts), equations };
  });
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

/** The blocks of a report: section 三, and each route of section 四. */
export function statedBlocks(report: AnnualReport, ids: ReadonlySet<RuleId> = allIdentities): StatedBlock[] {
  return (["applications", "reviews"] as const).flatMap((table) => {
    const rows = rowsOf(report, table);
    const edition = report[table]?.form;
    if (!rows || (edition !== "2019" && edition !== "2021")) return [];
    return blocksOf(ids, table, edition).map((block) => ({
      ...block,
      values: block.parts.map(({ row, column }) => {
        const value = rows[row]?.[column];
        return typeof value === "number" && !Number.isNaN(value) ? value : null;
      }),
    }));
  });
}

/** Whether a number can be a count: whole and not negative. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** By how much the left sum exceeds the right one; cells that hold no number add nothing. */
export function excessOf({ terms }: SystemEquation, values: readonly (number | null)[]): number {
  let sum = 0;
  for (const [cell, sign] of terms) sum += sign * (values[cell] ?? 0);
  return sum;
}

/** The rule and the cells of an equation, without what the solver needs. */
export const refer = ({ rule, cells }: EquationOfRule): EquationOfRule => ({ rule, cells });
