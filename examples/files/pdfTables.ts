import type { Rule, Rules } from "./pdfRules.js";

/** A table drawn with lines: its edges, and for each slot between two neighbouring edges the slot where its cell begins. */
export interface RuledTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row and column: the first row and column of the cell that covers the slot. */
  readonly begins: readonly (readonly (readonly [number, number])[])[];
}

/** Lines nearer than this, in points, touch; edges nearer than this are one. */
const near = 3;
/** A page with more crossings than this to look at is a drawing, not a report. */
const mostCrossings = 4e6;

/** The tables that the lines of a page make, from the top. */
export function tablesOf({ level, upright }: Rules): RuledTable[] {
  if (level.length * upright.length > mostCrossings) return [];
  return groupsOf(level, upright)
    .map(({ level, upright }) => tableOf(level, upright))
    .filter(({ xs, ys }) => (xs.length - 1) * (ys.length - 1) > 1)
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
}

const reaches = (rule: Rule, at: number) => rule.from - near <= at && at <= rule.to + near;

/** Lines that touch each other, directly or through others. */
function groupsOf(level: readonly Rule[], upright: readonly Rule[]): { level: Rule[]; upright: Rule[] }[] {
  const rest = { level: new Set(level), upright: new Set(upright) };
  const groups: { level: Rule[]; upright: Rule[] }[] = [];
  for (const first of level) {
    if (!rest.level.delete(first)) continue;
    const group = { level: [first], upright: [] as Rule[] };
    const queue: { rule: Rule; isLevel: boolean }[] = [{ rule: first, isLevel: true }];
    for (const { rule, isLevel } of queue) {
      const others = isLevel ? rest.upright : rest.level;
      for (const other of others)
        if (reaches(rule, other.at) && reaches(other, rule.at)) {
          others.delete(other);
          (isLevel ? group.upright : group.level).push(other);
          queue.push({ rule: other, isLevel: !isLevel });
        }
    }
    groups.push(group);
  }
  return groups;
}

/** The places of lines, those that are near each other once. */
function edges(rules: readonly Rule[]): number[] {
  const places = rules.map(({ at }) => at).sort((a, b) => a - b);
  return places.filter((at, index) => index === 0 || at - (places[index - 1] as number) > near);
}

function tableOf(level: readonly Rule[], upright: readonly Rule[]): RuledTable {
  const [xs, ys] = [edges(upright), edges(level)];
  const middle = (all: readonly number[], index: number) => ((all[index] as number) + (all[index + 1] as number)) / 2;
  const parts = (rules: readonly Rule[], edge: number, at: number) =>
    rules.some((rule) => Math.abs(rule.at - edge) <= near && rule.from <= at && at <= rule.to);
  const begins: [number, number][][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    begins.push([]);
    for (let column = 0; column < xs.length - 1; column += 1) {
      const above = row > 0 && !parts(level, ys[row] as number, middle(xs, column)) ? begins[row - 1]?.[column] : undefined;
      const before = column > 0 && !parts(upright, xs[column] as number, middle(ys, row)) ? begins[row]?.[column - 1] : undefined;
      begins[row]?.push(above ?? before ?? [row, column]);
    }
  }
  return { xs, ys, begins };
}

/** Where a point lies in a table: the first row and column of its cell; `null` outside. */
export function slotOf({ xs, ys, begins }: RuledTable, x: number, y: number): readonly [number, number] | null {
  const index = (all: readonly number[], at: number) =>
    all.findIndex((edge, place) => edge <= at && at < (all[place + 1] ?? edge));
  return begins[index(ys, y)]?.[index(xs, x)] ?? null;
}
