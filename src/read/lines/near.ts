import type { Place } from "../../report/finding.js";
import { lineEnd } from "./line.js";

/** From which length on nobody counts the characters of a line. */
const longestCounted = 200;
/** How many characters are given before a place and from it on. */
const before = 6;
const behind = 12;

/** Places in a text, with the words around those that stand in long lines. */
export function placesNear(text: string): (place: Place) => Place {
  const lines = text.split(lineEnd);
  return (place) => {
    const line = place.table === undefined && !place.inTable ? (lines[place.line - 1] ?? "") : "";
    if (line.length <= longestCounted) return place;
    const at = place.column - 1;
    return {
      ...place,
      near: line
        .slice(Math.max(at - before, 0), at + behind)
        .replace(/\s+/g, " ")
        .trim(),
    };
  };
}
