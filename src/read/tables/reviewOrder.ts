import { type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../../form/reviews.js";
import type { ReviewCellId } from "../../report/cells.js";
import type { Head } from "./heads.js";
import { isPartOf } from "./order.js";

const routes = Object.keys(reviewRoutes) as ReviewRoute[];
const results = Object.keys(reviewResults) as ReviewResult[];

/** The cells of the row of section 四, from the left; `null` if its heads contradict the form and tell no other order. */
export interface ReviewOrder {
  readonly cells: readonly ReviewCellId[] | null;
  /** Whether it is the form's. */
  readonly isForms: boolean;
  /** The heads over values that are none of the form's. */
  readonly strange: readonly Head[];
}

const cellsOf = (inRoutes: readonly ReviewRoute[], inResults: readonly ReviewResult[]) =>
  inRoutes.flatMap((route) => inResults.map((result): ReviewCellId => `reviews/${route}/${result}`));

/** In which order the fifteen cells of section 四 stand, as the heads of the routes and of their results tell it. */
export function reviewOrder(heads: readonly Head[]): ReviewOrder {
  const own = heads.filter(({ kind }) => kind === "column" || kind === "group");
  const strange = heads.filter((head) => head.kind === "strange" && isAmong(head, own));
  const inRoutes = routeOrder(own);
  const inResults = resultOrder(own);
  if (strange.length > 0 || !inRoutes || !inResults) return { cells: null, isForms: false, strange };
  const isForms =
    inRoutes.every((route, index) => route === routes[index]) && inResults.every((result, index) => result === results[index]);
  return { cells: cellsOf(inRoutes, inResults), isForms, strange };
}

/** Whether a head stands over values: behind another head. What stands before all of them heads the labels. */
const isAmong = (head: Head, own: readonly Head[]) =>
  own.some(({ line, position, aligned, cell }) => {
    if (line !== head.line) return aligned && head.aligned && position < head.position;
    return position < head.position || cell.at.column < head.cell.at.column;
  });

/** The routes from the left; the form's where their heads do not say otherwise, `null` where they only contradict it. */
function routeOrder(heads: readonly Head[]): readonly ReviewRoute[] | null {
  const levels: (ReviewRoute | "litigation")[] = [];
  for (const { kind, code } of heads) {
    const name = kind === "group" ? "litigation" : routes.find((route) => route === code);
    if (name && levels.at(-1) !== name) levels.push(name);
  }
  const litigation = routes.filter((route) => reviewRoutes[route].litigation);
  const told = levels.filter((name): name is ReviewRoute => name !== "litigation");
  if (new Set(told).size < told.length) return null;
  const under = told.filter((route) => litigation.includes(route));
  const group = levels.indexOf("litigation");
  const single = levels.indexOf("reconsideration");
  const first = group >= 0 ? group : levels.findIndex((name) => name !== "reconsideration");
  const litigationFirst = first >= 0 && single >= 0 && first < single;
  if (under.length < litigation.length) return isPartOf(under, litigation) && !litigationFirst ? routes : null;
  return litigationFirst ? [...under, "reconsideration"] : ["reconsideration", ...under];
}

/** The results within each route; the form's where fewer heads than columns do not contradict it. */
function resultOrder(heads: readonly Head[]): readonly ReviewResult[] | null {
  const named = heads.flatMap(({ code }) => results.find((result) => result === code) ?? []);
  const first = named.slice(0, results.length);
  const isWhole = named.length > 0 && named.length % results.length === 0 && new Set(first).size === results.length;
  if (isWhole) return named.every((result, index) => result === first[index % results.length]) ? first : null;
  // Pieces: each result stands behind the one before it, or begins another route.
  const falls = named.filter(
    (result, index) => index > 0 && results.indexOf(result) <= results.indexOf(named[index - 1] as ReviewResult),
  );
  return falls.length < routes.length ? results : null;
}
