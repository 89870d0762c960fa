import { type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../../form/reviews.js";
import type { CellId } from "../../report/cells.js";
import { isBlank } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import type { ValuesToken } from "../tokens/token.js";
import { type Head, headOf } from "./heads.js";

/** A row of section 四 that holds the results of some of its routes. */
export interface RoutesRow {
  readonly label: string;
  readonly cells: readonly CellId[];
  readonly chunks: readonly ValuesToken[];
  /** The heads of the results, by code, in their order. */
  readonly heads: ReadonlyMap<ReviewResult, Head>;
}

/** Values of section 四, and the heads that stand between them and the values before. */
interface List {
  readonly routes: Map<ReviewRoute, Head>;
  readonly results: [ReviewResult, Head][];
  readonly chunks: ValuesToken[];
}

const routes = Object.keys(reviewRoutes) as ReviewRoute[];
const results = Object.keys(reviewResults) as ReviewResult[];

/**
 * The rows of section 四 where it is not one row of fifteen cells but several, each told by its heads: a table or a row
 * for each route, or a row for each result. `null` if it is not printed so.
 */
export function routesRows(items: readonly Item[]): RoutesRow[] | null {
  const lists = listsIn(items);
  return rowsByRoute(lists) ?? rowsByResult(lists);
}

function listsIn(items: readonly Item[]): List[] {
  const lists: List[] = [];
  let open: List | null = null;
  for (const [index, item] of items.entries()) {
    if (item.kind === "values") {
      if (open && !isSpanned(item.token, items[index + 1])) open.chunks.push(item.token);
    } else if (item.kind === "label" && item.term.kind === "head" && item.term.table === "reviews") {
      if (open === null || open.chunks.length > 0) {
        open = { routes: new Map(), results: [], chunks: [] };
        lists.push(open);
      }
      const { code } = item.term;
      const head = headOf(item.term, item.token);
      if (code in reviewRoutes) open.routes.set(code as ReviewRoute, head);
      else open.results.push([code as ReviewResult, head]);
    }
  }
  return lists.filter(({ chunks }) => chunks.length > 0);
}

/** Blanks between heads, which a wider head spans; a row of blanks is as long as one of values, or a label before it spans one. */
function isSpanned({ cells, line }: ValuesToken, next: Item | undefined): boolean {
  const isRow = cells.length === routes.length || cells.length === results.length || cells.length === results.length + 1;
  const isBetween = next?.kind === "label" && next.token.line === line;
  return (isBetween || !isRow) && cells.every(({ text }) => isBlank(text));
}

/** Rows that each hold all results of a route, or of two: the routes are named before each, the results at least once. */
function rowsByRoute(lists: readonly List[]): RoutesRow[] | null {
  const named = lists.flatMap((list) => [...list.routes.keys()]);
  if (lists.length < 2 || named.length !== routes.length || new Set(named).size !== named.length) return null;
  const rows: RoutesRow[] = [];
  let heads: RoutesRow["heads"] | null = null;
  for (const list of lists) {
    if (list.results.length > 0) heads = new Map(list.results.slice(0, results.length));
    const codes = heads ? [...heads.keys()] : [];
    const inOrder = list.results.every(([code], index) => code === codes[index % results.length]);
    if (heads?.size !== results.length || !inOrder || list.results.length % results.length !== 0) return null;
    if (list.routes.size === 0) return null;
    rows.push({
      label: [...list.routes.keys()].map((route) => reviewRoutes[route].label).join("、"),
      cells: [...list.routes.keys()].flatMap((route) => codes.map((result): CellId => `reviews/${route}/${result}`)),
      chunks: list.chunks,
      heads,
    });
  }
  return rows;
}

/** Rows that each hold one result of the three routes, made rows of the routes. */
function rowsByResult(lists: readonly List[]): RoutesRow[] | null {
  const [first, ...others] = lists;
  const heads = new Map(lists.flatMap((list) => list.results));
  const single = lists.every(
    (list) => list.results.length === 1 && list.chunks.length === 1 && list.chunks[0]?.cells.length === routes.length,
  );
  if (!first || !single || lists.length !== results.length || heads.size !== results.length) return null;
  if (first.routes.size !== routes.length || others.some((list) => list.routes.size > 0)) return null;
  const rows = lists.flatMap((list) => list.chunks);
  return [...first.routes.keys()].map((route, index) => ({
    label: reviewRoutes[route].label,
    cells: [...heads.keys()].map((result): CellId => `reviews/${route}/${result}`),
    chunks: [
      {
        ...(rows[0] as ValuesToken),
        form: "row",
        aligned: false,
        stream: false,
        cells: rows.flatMap((row) => row.cells[index] ?? []),
      },
    ],
    heads,
  }));
}
