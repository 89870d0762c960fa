/** A row of a linear system: the coefficients of the unknowns, and what they add up to. */
export interface Row {
  readonly coefficients: Float64Array;
  readonly sum: number;
  /** The unknown that this row alone gives, with coefficient 1; -1 if it gives none. */
  readonly pivot: number;
}

/** A row less a multiple of another. */
function less({ coefficients, sum, pivot }: Row, factor: number, other: Row): Row {
  const changed = Float64Array.from(coefficients);
  for (let index = 0; index < changed.length; index += 1)
    changed[index] = (changed[index] as number) - factor * (other.coefficients[index] as number);
  return { coefficients: changed, sum: sum - factor * other.sum, pivot };
}

/**
 * The rows after one unknown was solved for; rows that need no change are shared with those given. The tables of the form
 * are networks, so that coefficients stay small whole numbers, and nothing is rounded.
 *
 * @returns `null` if no row that is still free names the unknown: those solved for before could stand in for it
 */
export function solveFor(rows: readonly Row[], unknown: number): Row[] | null {
  const at = rows.findIndex(({ coefficients, pivot }) => pivot < 0 && coefficients[unknown] !== 0);
  return at < 0 ? null : solveIn(rows, at, unknown);
}

/** The same, by the row that is told; what it gave before is free again. */
function solveIn(rows: readonly Row[], at: number, unknown: number): Row[] {
  const found = rows[at] as Row;
  const factor = 1 / (found.coefficients[unknown] as number);
  const given: Row = { ...(factor === 1 ? found : scaled(found, factor)), pivot: unknown };
  return rows.map((row, index) => {
    if (index === at) return given;
    const coefficient = row.coefficients[unknown] as number;
    return coefficient === 0 ? row : less(row, coefficient, given);
  });
}

function scaled({ coefficients, sum, pivot }: Row, factor: number): Row {
  return { coefficients: coefficients.map((one) => one * factor), sum: sum * factor, pivot };
}

/**
 * The rows solved for other counts, so that none that is given is below 0 while those that are free are 0. Where that cannot
 * be, one row shows it: it gives less than 0, and no count can lift it. This is the first phase of the simplex method; by the
 * rule of Bland, the first of several is taken, so that it comes to an end.
 *
 * @param counts - The unknowns that cannot be below 0, in ascending order
 */
export function withoutNegatives(rows: readonly Row[], counts: readonly number[]): readonly Row[] {
  let solved = rows;
  for (;;) {
    const below = counts.find((count) => solved.some(({ pivot, sum }) => pivot === count && sum < 0));
    if (below === undefined) return solved;
    const at = solved.findIndex(({ pivot }) => pivot === below);
    const lifting = counts.find((count) => ((solved[at] as Row).coefficients[count] as number) < 0);
    if (lifting === undefined) return solved;
    solved = solveIn(solved, at, lifting);
  }
}
