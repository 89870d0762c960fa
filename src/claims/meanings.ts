import type { ApplicantColumn } from "../form/applicants.js";
import type { ApplicationRow } from "../form/applications.js";
import { frozen } from "../form/frozen.js";
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
export const flowMeanings: Readonly<Record<FlowRole, readonly Meaning[]>> = frozen({
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

/** 新收 is the first row and nothing else. */
export const newlyReceived: readonly Meaning[] = frozen([received]);

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

export function reviewMeanings(routes: readonly ReviewRoute[], result: ReviewResult, ended = false): readonly Meaning[] {
  const cells = (some: readonly ReviewRoute[], one: ReviewResult) => some.map((route): CellId => `reviews/${route}/${one}`);
  const scopes = routes.length > 1 ? [routes, ...routes.map((route) => [route])] : [routes];
  if (routes.length === 3) scopes.push(["litigationDirect", "litigationAfterReconsideration"]);
  return scopes.flatMap((scope): Meaning[] => {
    const stated: Meaning = { cells: cells(scope, result) };
    return ended ? [stated, { ...stated, less: cells(scope, "pending") }] : [stated];
  });
}

/** One meaning a column that the row has in an edition. */
export function proactiveMeanings(row: ProactiveRow, columns: readonly ProactiveColumn[]): readonly Meaning[] {
  return columns
    .map((column) => `proactive/${row}/${column}`)
    .filter(isCellId)
    .map((cell): Meaning => ({ cells: [cell] }));
}
