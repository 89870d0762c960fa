import { type ApplicantColumn, applicants } from "../form/applicants.js";
import type { ApplicationRow } from "../form/applications.js";
import { frozen } from "../form/frozen.js";
import { type OutcomeGroupCode, outcomeGroups } from "../form/outcomes.js";
import type { ProactiveColumn, ProactiveRow } from "../form/proactive.js";
import type { ReviewResult, ReviewRoute } from "../form/reviews.js";
import { type OutcomeNode, outcomeLeaves } from "../form/taxonomy.js";
import { type CellId, isCellId } from "../report/cells.js";
import type { FlowRole, Meaning } from "./claim.js";

const totals = (rows: readonly ApplicationRow[], column: ApplicantColumn = "total") =>
  rows.map((row): CellId => `applications/${row}/${column}`);

/** The rows of an outcome or a group in both editions; a report has those of its own. */
const rowsOfNode = (node: OutcomeNode): readonly ApplicationRow[] => [
  ...new Set([...outcomeLeaves("2021", node), ...outcomeLeaves("2019", node)]),
];

const received: Meaning = { cells: totals(["received"]) };
const toHandle: Meaning = { cells: totals(["received", "carriedOver"]) };
const concluded: Meaning = { cells: totals(["concluded"]) };
const concludedWithout = (rows: readonly ApplicationRow[]): Meaning => ({ ...concluded, less: totals(rows) });
const [other, notProcessed] = [rowsOfNode("other"), rowsOfNode("notProcessed")];

/** What a number of applications may be, by what is said of them: 受理 may mean received, with or without the old ones, or concluded. */
export const flowMeanings: Readonly<Record<FlowRole, readonly Meaning[]>> = /* @__PURE__ */ frozen({
  received: [received, toHandle],
  accepted: [received, toHandle, concluded],
  concluded: [
    concluded,
    toHandle,
    concludedWithout(["carriedOver"]),
    concludedWithout(other),
    concludedWithout(notProcessed),
    concludedWithout([...notProcessed, ...other]),
  ],
  carriedOver: [{ cells: totals(["carriedOver"]) }],
  carriedForward: [{ cells: totals(["carriedForward"]) }],
  carried: [{ cells: totals(["carriedOver"]) }, { cells: totals(["carriedForward"]) }],
});

/** What 占总数 may be of: of what was received, with or without the old ones, or of what was concluded, unless it names one. */
export function wholesOfShare(named: FlowRole | null): readonly Meaning[] {
  return named === null ? [received, toHandle, concluded] : flowMeanings[named].slice(0, 2);
}

/** 新收 is the first row and nothing else. */
export const newlyReceived: readonly Meaning[] = /* @__PURE__ */ frozen([received]);

export function outcomeMeanings(nodes: readonly OutcomeNode[]): readonly Meaning[] {
  const all: Meaning = { cells: totals(nodes.flatMap(rowsOfNode)) };
  // Who speaks of 公开 may count the partial ones in, and who speaks of 不存在 all that could not be provided.
  if (nodes.length === 1 && nodes[0] === "disclosed") return [all, { cells: totals(["disclosed", "partiallyDisclosed"]) }];
  if (nodes.length === 1 && nodes[0] === "unable.notHeld") return [all, { cells: totals(rowsOfNode("unable")) }];
  if (nodes.length === 1) return [all];
  return [all, ...nodes.map((node): Meaning => ({ cells: totals(rowsOfNode(node)) }))];
}

export function applicantMeanings(columns: readonly ApplicantColumn[]): readonly Meaning[] {
  const of = (rows: readonly ApplicationRow[]): Meaning => ({ cells: columns.flatMap((column) => totals(rows, column)) });
  return [of(["received"]), of(["received", "carriedOver"]), of(["concluded"])];
}

const groups = Object.keys(outcomeGroups) as OutcomeGroupCode[];
const organizations = (Object.keys(applicants) as ApplicantColumn[]).filter((column) => applicants[column].organization);
const sums: readonly Meaning[] = [
  ...groups.flatMap((group) => outcomeMeanings([group])),
  { cells: totals(["disclosed", "partiallyDisclosed"]) },
  ...applicantMeanings(organizations),
];

/** What an outcome or an applicant may be a part of: all applications, or the group that it is in. */
export function wholesOfPart(part: readonly Meaning[]): readonly Meaning[] {
  const isIn = (whole: Meaning) => part.some(({ cells }) => cells.every((cell) => whole.cells.includes(cell)));
  return [...flowMeanings.accepted, ...sums.filter(isIn)];
}

export function reviewMeanings(
  routes: readonly ReviewRoute[],
  result: ReviewResult | readonly ReviewResult[],
  ended = false,
): readonly Meaning[] {
  const cells = (some: readonly ReviewRoute[], results: ReviewResult | readonly ReviewResult[]) =>
    some.flatMap((route) => [results].flat().map((one): CellId => `reviews/${route}/${one}`));
  const scopes = routes.length > 1 ? [routes, ...routes.map((route) => [route])] : [routes];
  if (routes.length === 3) scopes.push(["litigationDirect", "litigationAfterReconsideration"]);
  return scopes.flatMap((scope): Meaning[] => {
    const stated: Meaning = { cells: cells(scope, result) };
    return ended ? [stated, { ...stated, less: cells(scope, "pending") }] : [stated];
  });
}

/** What 其他 behind results may be: with those that are not named by themselves. */
export function otherResults(routes: readonly ReviewRoute[]): readonly Meaning[] {
  const kinds: readonly (readonly ReviewResult[])[] = [[], ["pending"], ["corrected"], ["corrected", "pending"]];
  return kinds.flatMap((more) => reviewMeanings(routes, ["otherOutcome", ...more]));
}

/** One meaning a column that the row has in an edition. */
export function proactiveMeanings(row: ProactiveRow, columns: readonly ProactiveColumn[]): readonly Meaning[] {
  return columns
    .map((column) => `proactive/${row}/${column}`)
    .filter(isCellId)
    .map((cell): Meaning => ({ cells: [cell] }));
}
