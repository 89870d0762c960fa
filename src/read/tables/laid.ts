import type { SourceCell } from "../lines/line.js";

/** Why values could not simply be laid on the cells of a row. */
export type Misfit = "surplus" | "missing" | "glued" | "split" | "merged" | "unconfirmed";

/** The cells of a row: what stands in each, or `null` where that cannot be told. */
export interface Fit {
  readonly cells: readonly (SourceCell | null)[];
  readonly misfit: Misfit | null;
  /** The ways to read the row, where its identities have to decide. */
  readonly readings: readonly (readonly SourceCell[])[];
  /** Whether the identities of the table confirm the cells. */
  readonly confirmed: boolean;
  /** Whether there were too many ways to look at all of them. */
  readonly stopped: boolean;
}

/** Whether the numbers of a row can stand so: what the form prints for it; `partly`: a sum with an unknown says nothing. */
export type Identity = (numbers: readonly number[], partly?: boolean) => boolean;

/** How many ways to read a row are kept. */
export const mostKept = 200;

/** The cells of a row as they were laid, with what did not fit. */
export const laid = (cells: readonly (SourceCell | null)[], misfit: Misfit | null = null): Fit => ({
  cells,
  misfit,
  readings: [],
  confirmed: false,
  stopped: false,
});
/** A row of whose cells none can be told. */
export const unknown = (count: number): null[] => Array.from({ length: count }, () => null);

/** The number that a cell states, or `NaN`; most are of plain digits, and need not be normalized. */
export function numberOf({ text }: SourceCell): number {
  const plain = Number(text);
  return Number.isNaN(plain) ? Number(text.normalize("NFKC").trim()) : plain;
}

/** The numbers that cells state; `NaN` where a cell is not known. */
export const numbersOf = (cells: readonly (SourceCell | null)[]) => cells.map((cell) => (cell ? numberOf(cell) : Number.NaN));

/** The one of several ways to read a row that adds up; a row of which none or several do stays unknown. */
export function bySums(readings: readonly (readonly (SourceCell | null)[])[], identity: Identity | null): Fit {
  const agreeing = readings.filter((reading) => identity?.(numbersOf(reading)));
  const [only, ...others] = agreeing;
  if (only && others.length === 0) return { ...laid(only), confirmed: true };
  return laid(unknown(readings[0]?.length ?? 0), "unconfirmed");
}

/** What all readings have in common; a cell that they read differently cannot be told. */
export function common(readings: readonly (readonly SourceCell[])[], count: number): (SourceCell | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const cell = readings[0]?.[index];
    return cell && readings.every((reading) => (reading[index] as SourceCell).text.trim() === cell.text.trim()) ? cell : null;
  });
}

/** Several ways to read a row: those that agree with its identity, if any does, and what they have in common. */
export function undecided(
  readings: readonly (readonly SourceCell[])[],
  count: number,
  identity: Identity | null,
  misfit: Misfit,
): Fit {
  const agreeing = identity ? readings.filter((reading) => identity(reading.map(numberOf))) : [];
  const kept = agreeing.length > 0 ? agreeing : readings;
  if (kept.length > mostKept) return { ...laid(common(kept, count), misfit), stopped: true };
  return { ...laid(common(kept, count), misfit), readings: kept };
}
