import type { SourceCell } from "../lines/line.js";

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

/** Every way to have so many values fewer: leave one out, or join digits to those before them. A number has no leading 0. */
export function reduced(cells: readonly SourceCell[], surplus: number): SourceCell[][] {
  const readings: SourceCell[][] = [];
  const taken: SourceCell[] = [];
  const isPart = cells.map(({ text }) => text.includes("0") && /^0\d/.test(text.trim()));
  // `behind`: where the cells behind the first begin.
  const visit = (first: SourceCell | undefined, behind: number, left: number) => {
    if (left === 0 && !isPart.includes(true, behind))
      readings.push([...taken, ...(first ? [first] : []), ...cells.slice(behind)]);
    if (left === 0 || !first) return;
    const next = cells[behind];
    if (!isPart[behind]) {
      taken.push(first);
      visit(next, behind + 1, left);
      taken.pop();
      visit(next, behind + 1, left - 1);
    }
    const joins = next && /^[1-9]\d*\s*$/.test(first.text) && /^\s*\d+\s*$/.test(next.text);
    if (joins) visit(joinedWith(first, next), behind + 1, left - 1);
  };
  if (!isPart[0]) visit(cells[0], 1, surplus);
  return readings;
}

const joinedWith = (first: SourceCell, next: SourceCell): SourceCell => ({
  ...first,
  text: first.text.trim() + next.text.trim(),
  raw: `${first.raw ?? first.text} ${next.text}`,
});
