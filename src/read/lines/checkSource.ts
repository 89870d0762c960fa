import { named } from "../../form/misuse.js";
import { isReportingYear, reportingYears } from "../../report/year.js";
import type { Grid } from "./line.js";

/** Refuse what is no year that a report can be for, as programs without types may pass it. */
export function checkYear(year: unknown): void {
  if (year === undefined) return;
  if (typeof year !== "number")
    throw new TypeError(`Cannot read a report: options.year must be a whole number, was ${named(year)}`);
  if (!isReportingYear(year)) {
    const { first, last } = reportingYears;
    throw new RangeError(`Cannot read a report: options.year must be a whole number from ${first} to ${last}, was ${year}`);
  }
}

/** The first value of a list that is neither a list nor missing; a row that is missing is an empty one. */
const stranger = (list: readonly unknown[]) =>
  list.find((value) => value !== null && value !== undefined && !Array.isArray(value));

/** Refuse what is no source, as programs without types may pass it: bytes that are not decoded, a promise, rows of objects. */
export function checkSource(source: unknown): asserts source is string | Grid | readonly Grid[] {
  const wanted = "Cannot read a report: source must be a string, a grid or a list of grids, was";
  if (typeof source === "string") return;
  if (!Array.isArray(source)) throw new TypeError(`${wanted} ${named(source)}`);
  const isGrids = source.some((row) => Array.isArray(row) && row.some(Array.isArray));
  for (const list of isGrids ? [source, ...source] : [source]) {
    const strange = stranger(list ?? []);
    if (strange !== undefined) throw new TypeError(`${wanted} a list that holds ${named(strange)}`);
  }
}
