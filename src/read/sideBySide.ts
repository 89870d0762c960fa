import { occurrences } from "./occurrences.js";
import type { SourceLine } from "./source.js";

/**
 * Two reports side by side: the same label of a row stands twice on several lines, the second time at about the same
 * position. The lines are cut there; what stands to the right is returned apart.
 */
export function cutSideBySide(
  lines: readonly SourceLine[],
): { left: readonly SourceLine[]; right: readonly SourceLine[] } | null {
  const starts: number[] = [];
  for (const { kind, cells } of lines) {
    const text = cells[0]?.text ?? "";
    if (kind !== "text" || text.length < 40 || text.length > 400 || !/ {3}/.test(text)) continue;
    const found = occurrences(text);
    const [first] = found;
    const again = first && found.slice(1).find((other) => other.text === first.text && other.from - first.to >= 10);
    if (again) starts.push(again.from);
  }
  if (starts.length < 3) return null;
  const cut = starts.reduce((least, start) => Math.min(least, start));
  const left: SourceLine[] = [];
  const right: SourceLine[] = [];
  for (const line of lines) {
    const [cell] = line.cells;
    const at = line.kind === "text" && cell && cell.text.length > cut - 8 ? gapNear(cell.text, cut) : null;
    if (!cell || at === null) {
      left.push(line);
      continue;
    }
    left.push({ ...line, cells: [{ ...cell, text: cell.text.slice(0, at) }] });
    right.push({ ...line, cells: [{ text: cell.text.slice(at), at: { ...cell.at, column: cell.at.column + at } }] });
  }
  return { left, right };
}

/** The end of the widest gap near a position, or `null` if the line runs through. */
function gapNear(text: string, cut: number): number | null {
  let end: number | null = null;
  let widest = 1;
  for (const match of text.matchAll(/\s{2,}/g)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from > cut + 2 || to < cut - 2 || match[0].length < widest) continue;
    widest = match[0].length;
    end = to;
  }
  return end;
}
