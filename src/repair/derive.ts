import { type Row, solveFor } from "./elimination.js";
import { excessOf, type StatedBlock } from "./system.js";

/**
 * How a blank follows: `onlyBlank`, it is the only blank of an equation; `nothingLeft`, the known counts of an equation
 * make up its sum already, and no count is below 0; `together`, only several equations together determine it.
 *
 * @category Blanks and corrections
 */
export type DeductionBasis = "onlyBlank" | "nothingLeft" | "together";

/** A blank of a block that follows, with the equations that give it; earlier steps are known to later ones. */
export interface Step {
  readonly cell: number;
  readonly value: number;
  readonly basis: DeductionBasis;
  /** Indexes of the equations that give it. */
  readonly equations: readonly number[];
}

/** What may not be used, because it is part of a contradiction. */
export interface Withdrawn {
  readonly cells: ReadonlySet<number>;
  readonly equations: ReadonlySet<number>;
}

/** What follows from the equations of a block. */
export interface Derived {
  readonly steps: readonly Step[];
  /** What each cell holds then. */
  readonly values: readonly (number | null)[];
  /** Equations that cannot all hold, whatever stands in their blanks. */
  readonly impossible: readonly (readonly number[])[];
}

/** All unknowns count on the same side, and together make nothing: each of them is 0. */
const isNothingLeft = (signs: readonly number[], sum: number) => sum === 0 && signs.every((sign) => sign * (signs[0] ?? 0) > 0);

/** What single equations give. */
function fromEach(
  { equations }: StatedBlock,
  values: readonly (number | null)[],
  { cells, equations: barred }: Withdrawn,
): Step[] {
  return equations.flatMap((equation, index): Step[] => {
    const unknown = equation.terms.filter(([cell]) => values[cell] === null);
    const [first] = unknown;
    if (!first || barred.has(index) || unknown.some(([cell]) => cells.has(cell))) return [];
    const excess = excessOf(equation, values);
    if (unknown.length === 1) {
      const value = excess === 0 ? 0 : -first[1] * excess;
      return [{ cell: first[0], value, basis: "onlyBlank", equations: [index] }];
    }
    const nothingLeft = isNothingLeft(
      unknown.map(([, sign]) => sign),
      excess,
    );
    return nothingLeft ? unknown.map(([cell]) => ({ cell, value: 0, basis: "nothingLeft", equations: [index] })) : [];
  });
}

/** What only several equations give, and those that cannot all hold. */
function fromSeveral(block: StatedBlock, values: readonly (number | null)[], withdrawn: Withdrawn) {
  const unknowns = values.flatMap((value, cell) => (value === null ? [cell] : []));
  const position = new Map(unknowns.map((cell, index) => [cell, index]));
  // Behind the unknowns, a column for each equation keeps count of which were put together.
  let rows: Row[] = block.equations.flatMap((equation, index) => {
    if (withdrawn.equations.has(index) || !equation.terms.some(([cell]) => position.has(cell))) return [];
    const coefficients = new Float64Array(unknowns.length + block.equations.length);
    for (const [cell, sign] of equation.terms) {
      const at = position.get(cell);
      if (at !== undefined) coefficients[at] = sign;
    }
    coefficients[unknowns.length + index] = 1;
    return [{ coefficients, sum: -excessOf(equation, values), pivot: -1 }];
  });
  for (const index of unknowns.keys()) rows = solveFor(rows, index) ?? rows;
  const sourcesOf = ({ coefficients }: Row) =>
    block.equations.flatMap((_, index) => (coefficients[unknowns.length + index] === 0 ? [] : [index]));
  const steps: Step[] = [];
  const impossible: number[][] = [];
  for (const row of rows) {
    const named = unknowns.flatMap((cell, index) =>
      row.coefficients[index] === 0 ? [] : [{ cell, sign: row.coefficients[index] }],
    );
    if (named.length === 0 && row.sum !== 0) impossible.push(sourcesOf(row));
    const [first] = named;
    if (!first || named.some(({ cell }) => withdrawn.cells.has(cell))) continue;
    const signs = named.map(({ sign }) => sign as number);
    if (named.length === 1) steps.push({ cell: first.cell, value: row.sum + 0, basis: "together", equations: sourcesOf(row) });
    else if (isNothingLeft(signs, row.sum))
      steps.push(...named.map(({ cell }): Step => ({ cell, value: 0, basis: "nothingLeft", equations: sourcesOf(row) })));
  }
  return { steps, impossible };
}

/** All blanks that follow, to a fixed point: from single equations as long as they give any, then from several. */
export function derive(block: StatedBlock, withdrawn: Withdrawn): Derived {
  const values = [...block.values];
  const steps: Step[] = [];
  const take = (found: readonly Step[]) => {
    const before = steps.length;
    for (const step of found) {
      if (values[step.cell] !== null) continue;
      values[step.cell] = step.value;
      steps.push(step);
    }
    return steps.length > before;
  };
  for (;;) {
    if (take(fromEach(block, values, withdrawn))) continue;
    const several = fromSeveral(block, values, withdrawn);
    if (several.impossible.length > 0 || !take(several.steps)) return { steps, values, impossible: several.impossible };
  }
}
