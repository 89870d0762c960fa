import type { SourceCell } from "./source.js";

/** Visit every way to split the runs into `count` numbers without leading zeros; `false` if the visitor had enough. */
export function split(
  runs: readonly SourceCell[],
  run: number,
  from: number,
  taken: SourceCell[],
  count: number,
  visit: (reading: readonly SourceCell[]) => boolean,
): boolean {
  const cell = runs[run];
  if (!cell) return taken.length !== count || visit(taken);
  const left = runs.slice(run).reduce((sum, { text }) => sum + text.length, 0) - from;
  if (taken.length >= count || left < count - taken.length) return true;
  const longest = cell.text[from] === "0" ? from + 1 : cell.text.length;
  for (let to = from + 1; to <= longest; to += 1) {
    const ended = to === cell.text.length;
    taken.push({ text: cell.text.slice(from, to), at: { ...cell.at, column: cell.at.column + from } });
    const fine = split(runs, ended ? run + 1 : run, ended ? 0 : to, taken, count, visit);
    taken.pop();
    if (!fine) return false;
  }
  return true;
}
