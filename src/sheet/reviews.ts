import { reviewResults, reviewRoutes } from "../form/reviews.js";
import { cellIds } from "../report/cells.js";
import { type Draft, type Line, readCells, refuse, say } from "./draft.js";

const cells = cellIds("reviews", "2021");
const results = Object.keys(reviewResults);
const routes = Object.keys(reviewRoutes);

const isHead = ({ words }: Line) => words.some(({ names }) => names.some(({ table }) => table === "reviews"));

/** Read section 四 from the lines of a range: one row under five heads for each of three routes. */
export function readReviews(draft: Draft, lines: readonly Line[]): void {
  const heads = lines.filter(isHead);
  const columns = heads.length === 0 ? cells.map((_, index) => index) : columnsOf(heads);
  // A text that stands alone is a note below the table.
  const body = lines.filter(({ words }) =>
    words.some(({ value, column }) => columns.includes(column) && (value || words.length > 1)),
  );
  const [line, more] = body.filter((one) => !isHead(one));
  if (more) refuse("第四部分应只有一行数");
  if (line) readCells(draft, line, cells, columns, () => null);
  else say(draft, "read/rows-missing", { table: "reviews", labels: ["行政复议、行政诉讼"] }, cells);
}

/** The columns by their heads, which must name the five results of the three routes in the form's order. */
function columnsOf(heads: readonly Line[]): number[] {
  const headsOf = (codes: readonly string[]) =>
    heads.flatMap(({ words }) =>
      words.flatMap(({ names, column }) =>
        names.flatMap(({ table, code }) => (table === "reviews" && codes.includes(code) ? [{ code, column }] : [])),
      ),
    );
  const found = headsOf(results).sort((a, b) => a.column - b.column);
  const inOrder =
    found.length === cells.length &&
    found.every(({ code, column }, index) => code === results[index % results.length] && column !== found[index - 1]?.column) &&
    headsOf(routes).every(({ code, column }) => column === found[routes.indexOf(code) * results.length]?.column);
  if (!inOrder) refuse("第四部分的表头应依次是行政复议、未经复议直接起诉、复议后起诉，各有五栏");
  return found.map(({ column }) => column);
}
