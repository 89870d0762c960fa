import type { Place } from "../../report/finding.js";

/** Line and column of a position, both from 1; positions are asked for in their order, or nearly so. */
export function placesIn(source: string): (index: number) => Place {
  let line = 1;
  let start = 0;
  let next = source.indexOf("\n");
  return (index) => {
    if (index < start) {
      line = 1;
      start = 0;
      next = source.indexOf("\n");
    }
    while (next >= 0 && next < index) {
      line += 1;
      start = next + 1;
      next = source.indexOf("\n", start);
    }
    return { line, column: index - start + 1 };
  };
}
