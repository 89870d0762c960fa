/** Values that follow each other in a line. */
export interface PlainValues {
  readonly kind: "values";
  /** Where they begin in their line, from 0, and the cell that they begin in. */
  readonly from: number;
  readonly position: number;
  /** Where the first stands among the numbers of the source, how many there are, and how many cells they fill; -1: unknown. */
  readonly first: number;
  count: number;
  cells: number;
  /** How many blanks stand before the first value, and whether none stands between them. */
  lead: number;
  together: boolean;
  /** How many cells there are up to the last value. */
  end: number;
  /** Whether words stand before them in the same line. */
  readonly beside: boolean;
}

/** So many values of a line, or the cells of a row that none has been put into. */
export const valuesFrom = (
  first: number,
  count: number,
  from: number,
  position: number,
  beside: boolean,
  cells: number = count,
): PlainValues => ({
  kind: "values",
  from,
  position,
  first,
  count,
  cells,
  lead: 0,
  together: true,
  end: count,
  beside,
});

/** Values that are not told from the words around them. */
export const unknownValues = valuesFrom(0, 0, 0, 0, false, -1);
