import { type CellId, isAmountCell } from "../report/cells.js";
import type { AnnualReport } from "../report/report.js";
import { type Evaluated, operandsOf } from "./equation.js";
import type { Reading, Suspicion } from "./rule.js";

/** More broken equations than two wrong cells can break: a cell stands in three at most. */
const mostForTwoCells = 6;

/** What the equations say of one cell. */
interface Candidate {
  readonly cell: CellId;
  readonly stated: number;
  /** By how much the cell is too high in each equation that names it: 0 where the equation holds. */
  readonly excess: ReadonlyMap<Evaluated, number>;
  readonly holding: readonly Evaluated[];
}

/** Broken equations that share a cell belong together. */
function groupsOf(broken: readonly Evaluated[]): Evaluated[][] {
  const groups: { cells: Set<CellId>; members: Evaluated[] }[] = [];
  for (const result of broken) {
    const cells = new Set([...result.equation.left, ...result.equation.right]);
    const members = [result];
    for (const group of groups.filter((other) => [...cells].some((cell) => other.cells.has(cell)))) {
      for (const cell of group.cells) cells.add(cell);
      members.push(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ cells, members });
  }
  return groups.map(({ members }) => members);
}

function candidatesOf(report: AnnualReport, group: readonly Evaluated[], checked: readonly Evaluated[]): Candidate[] {
  const cells = new Set(group.flatMap(({ equation }) => [...equation.left, ...equation.right]));
  const candidates = new Map<CellId, { cell: CellId; stated: number; excess: Map<Evaluated, number>; holding: Evaluated[] }>();
  const inGroup = new Set(group);
  for (const result of checked)
    for (const [operands, sign] of [
      [result.equation.left, 1],
      [result.equation.right, -1],
    ] as const)
      for (const { cell, value } of operandsOf(
        report,
        result.rule,
        operands.filter((id) => cells.has(id)),
      )) {
        if (value === null || isAmountCell(cell)) continue;
        const candidate = candidates.get(cell) ?? {
          cell,
          stated: value,
          excess: new Map<Evaluated, number>(),
          holding: [] as Evaluated[],
        };
        candidates.set(cell, candidate);
        if (inGroup.has(result)) candidate.excess.set(result, sign * result.difference);
        else candidate.holding.push(result);
      }
  return [...candidates.values()];
}

const proposal = ({ cell, stated }: Candidate, excess: number) => ({ cell, stated, expected: stated - excess });
const possible = ({ stated }: Candidate, excess: number) => excess !== 0 && stated - excess >= 0;

/** One wrong cell: it stands in every broken equation and in no other, and is off by the same in each. */
function singleReadings(group: readonly Evaluated[], candidates: readonly Candidate[]): Reading[] {
  return candidates.flatMap((candidate) => {
    const [excess, ...others] = new Set(candidate.excess.values());
    const explains = candidate.excess.size === group.length && candidate.holding.length === 0 && others.length === 0;
    return explains && excess !== undefined && possible(candidate, excess)
      ? [{ cells: [proposal(candidate, excess)], exchanged: false }]
      : [];
  });
}

const signIn = (candidate: Candidate, result: Evaluated) => (result.equation.left.includes(candidate.cell) ? 1 : -1);

/** Two wrong cells: by how much each must be off so that every equation that names either holds; `null` if nothing fits. */
function pairReading(first: Candidate, second: Candidate, group: readonly Evaluated[]): Reading | null {
  const alone = (one: Candidate, other: Candidate) => group.find((result) => one.excess.has(result) && !other.excess.has(result));
  const ownFirst = alone(first, second);
  const ownSecond = alone(second, first);
  if (!ownFirst || !ownSecond) return null;
  const offFirst = first.excess.get(ownFirst) as number;
  const offSecond = second.excess.get(ownSecond) as number;
  if (!possible(first, offFirst) || !possible(second, offSecond)) return null;
  for (const result of new Set([...group, ...first.holding, ...second.holding])) {
    const inFirst = first.excess.has(result) || first.holding.includes(result);
    const inSecond = second.excess.has(result) || second.holding.includes(result);
    const explained = (inFirst ? signIn(first, result) * offFirst : 0) + (inSecond ? signIn(second, result) * offSecond : 0);
    if (explained !== result.difference) return null;
  }
  const exchanged = first.stated - offFirst === second.stated && second.stated - offSecond === first.stated;
  return { cells: [proposal(first, offFirst), proposal(second, offSecond)], exchanged };
}

function pairReadings(group: readonly Evaluated[], candidates: readonly Candidate[]): Reading[] {
  if (group.length > mostForTwoCells) return [];
  const readings: Reading[] = [];
  for (const [index, first] of candidates.entries())
    for (const second of candidates.slice(index + 1)) {
      const reading = pairReading(first, second, group);
      if (reading) readings.push(reading);
    }
  const exchanged = readings.filter((reading) => reading.exchanged);
  return exchanged.length > 0 ? exchanged : readings;
}

function crossingOf(candidates: readonly Candidate[]): readonly CellId[] {
  const weight = ({ excess, holding }: Candidate) => excess.size - holding.length;
  const most = Math.max(...candidates.map(weight));
  return candidates.filter((candidate) => weight(candidate) === most).map(({ cell }) => cell);
}

/** Where to look first, for each group of broken equations that hang together. */
export function suspicions(report: AnnualReport, evaluated: readonly Evaluated[]): readonly Suspicion[] {
  const checked = evaluated.filter(
    ({ state, unknown, rule }) => state !== "unchecked" && unknown.length === 0 && rule.relation === "equal",
  );
  const broken = evaluated.filter(({ state }) => state === "broken");
  const told: Suspicion[] = [];
  const open: Evaluated[][] = [];
  for (const group of groupsOf(broken)) {
    const suspicion = suspicionOf(
      report,
      group,
      checked,
      group.every((result) => checked.includes(result)),
    );
    if (suspicion.readings.length > 0) told.push(suspicion);
    else open.push(group);
  }
  // Errors that make up for each other leave the equation that joins them whole: look at what is left as one.
  const joined = open.flat();
  const together =
    open.length > 1 && joined.every((result) => checked.includes(result)) ? suspicionOf(report, joined, checked, true) : null;
  if (together && together.readings.length > 0) return [...told, together];
  return [...told, ...open.map((group) => suspicionOf(report, group, checked, false))];
}

/** @param exact - Whether every equation of the group says by how much it is off: a bound that is exceeded does not */
function suspicionOf(
  report: AnnualReport,
  group: readonly Evaluated[],
  checked: readonly Evaluated[],
  exact: boolean,
): Suspicion {
  const candidates = candidatesOf(report, group, exact ? checked : group);
  const single = exact ? singleReadings(group, candidates) : [];
  const readings = single.length > 0 || !exact ? single : pairReadings(group, candidates);
  return {
    equations: group.map(({ rule, equation }) => ({ rule: rule.id, cells: [...equation.left, ...equation.right] })),
    readings,
    equallyLikely: readings.length > 1,
    crossing: readings.length > 0 ? [] : crossingOf(candidates),
  };
}
