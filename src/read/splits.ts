import type { SourceCell } from "./source.js";

/**
 * Visit every way to split the runs into `count` numbers without leading zeros; `false` if the visitor had enough.
 *
 * @param left - How many digits there are from here on
 */
export function split(
  runs: readonly SourceCell[],
  run: number,
  from: number,
  taken: SourceCell[],
  left: number,
  count: number,
  visit: (reading: readonly SourceCell[]) => boolean,
): boolean {
  const cell = runs[run];
  if (!cell) return taken.length !== count || visit(taken);
  const wanted = count - taken.length - 1;
  const longest = cell.text[from] === "0" ? from + 1 : cell.text.length;
  for (let to = from + 1; to <= longest; to += 1) {
    const rest = left - (to - from);
    // Of what is left, each number that is still wanted takes a digit or more, and the last all.
    if (rest < wanted || (wanted === 0 && rest > 0) || wanted < 0) continue;
    const ended = to === cell.text.length;
    taken.push({ text: cell.text.slice(from, to), at: { ...cell.at, column: cell.at.column + from } });
    const fine = split(runs, ended ? run + 1 : run, ended ? 0 : to, taken, rest, count, visit);
    taken.pop();
    if (!fine) return false;
  }
  return true;
}
