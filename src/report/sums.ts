import type { Count } from "./report.js";

/** The sum of what is stated for each term, or `null` if one of them is not stated. */
export function sumStated<Term>(terms: readonly Term[], stated: (term: Term) => Count | undefined): number | null {
  let sum = 0;
  for (const term of terms) {
    const value = stated(term);
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}
