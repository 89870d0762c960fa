import fc from "fast-check";
import {
  type AnnualReport,
  type CellId,
  cellIds,
  cellValue,
  type Edition,
  type ReviewResult,
  type ReviewRoute,
  reviewResults,
  reviewRoutes,
  withCell,
} from "../../src/index.js";
import { consistent } from "./consistent.js";
import { closing, opening, type PublishedCell, printedIn, publishedTables } from "./read.js";

/** Mostly noughts and small figures, as small bodies report them. */
const small = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(30));

/** A consistent report of small figures, of either edition. */
export const smallReport: fc.Arbitrary<AnnualReport> = fc
  .constantFrom<Edition>("2019", "2021")
  .chain((edition) => consistent(edition, small));

/** Which cells of section 三 a body leaves blank. */
const habits = {
  none: () => false,
  noughts: (_cell: CellId, value: unknown) => value === 0,
  "totals of outcomes": (cell: CellId) => cell.endsWith("/total") && !/received|carried/.test(cell),
  "the last two columns": (cell: CellId) => /\/(?:total|otherOrganization)$/.test(cell),
  "noughts and totals": (cell: CellId, value: unknown) => value === 0 || /\/total$/.test(cell),
  "here and there": (_cell: CellId, _value: unknown, chance: number) => chance < 3,
} as const;

/** A consistent report of whose section 三 some cells are blank. */
export const reportWithBlanks: fc.Arbitrary<AnnualReport> = fc
  .tuple(smallReport, fc.constantFrom(...Object.values(habits)), fc.array(fc.nat(9), { minLength: 175, maxLength: 175 }))
  .map(([report, isBlank, chances]) =>
    cellIds("applications", report.applications?.form as Edition)
      .filter((cell, index) => isBlank(cell, cellValue(report, cell), chances[index] as number))
      .reduce((one, cell) => withCell<CellId>(one, cell, null), report),
  );

/** How a text wraps the labels of its rows: the width of its column of labels, and the line beside which the values stand. */
export interface Wrapping {
  readonly width: number;
  readonly beside: "first" | "middle" | "last";
  /** What stands between the cells of a line. */
  readonly gap: "tab" | "columns" | "space";
  /** Where the labels of groups stand: in lines of their own, before the first row of the group, or nowhere. */
  readonly groups: "above" | "before" | "none";
}

export const wrapping: fc.Arbitrary<Wrapping> = fc.record({
  width: fc.integer({ min: 6, max: 16 }),
  beside: fc.constantFrom("first", "middle", "last"),
  gap: fc.constantFrom("tab", "columns", "space"),
  groups: fc.constantFrom("above", "before", "none"),
});

const chunksOf = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""];

/** A text whose labels are wrapped in a narrow column, as texts drawn from PDFs have them. */
export function wrapped(report: AnnualReport, { width, beside, gap, groups }: Wrapping): string {
  const between = { tab: "\t", columns: "     ", space: " " }[gap];
  const line = (label: string, values: readonly string[]) => {
    if (values.length === 0) return label;
    const first = gap === "columns" ? label.padEnd(width) : label;
    return [first, ...values].join(between);
  };
  const [proactive, applications, reviews] = publishedTables(report);
  const texts = (row: readonly PublishedCell[]) => row.map(({ text }) => text);
  const rowsOf = (row: readonly PublishedCell[], count: number): string[] => {
    const own = texts(row);
    const values = own.slice(own.length - count);
    const labels = own.slice(0, own.length - count);
    const label = labels.at(-1) ?? "";
    const groupsBefore = groups === "none" ? [] : labels.slice(0, -1);
    const parts = chunksOf(label, width);
    const at = { first: 0, middle: Math.floor(parts.length / 2), last: parts.length - 1 }[beside];
    const lead = groups === "before" && groupsBefore.length > 0 ? `${groupsBefore.join(between)}${between}` : "";
    return [
      ...(groups === "above" ? groupsBefore : []),
      ...parts.map((part, index) => (index === 0 ? lead : "") + line(part, index === at ? values : [])),
    ];
  };
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  return [
    ...opening,
    proactive.title,
    ...proactive.rows.flatMap((row) =>
      row.length === 1 || row[0]?.text === "信息内容" ? [texts(row).join(between)] : rowsOf(row, row.length - 1),
    ),
    applications.title,
    line("申请人情况", heads),
    ...applications.rows.slice(3).flatMap((row) => rowsOf(row, 7)),
    reviews.title,
    ...reviews.rows.map((row) => texts(row).join(between)),
    ...closing,
  ].join("\n");
}

const routeLabels = Object.entries(reviewRoutes).map(([route, { label }]) => [route as ReviewRoute, label] as const);
const resultLabels = Object.entries(reviewResults).map(([result, { label }]) => [result as ReviewResult, label] as const);

/** Ways to print section 四 otherwise than in one row of fifteen cells: as rows of cells. */
export const reviewsTables = {
  "a table for each route, its name over it": (report: AnnualReport) =>
    routeLabels.flatMap(([route, label]) => [[label], resultLabels.map(([, head]) => head), reviewsOf(report, route)]),
  "a table for each route, its name in the first column": (report: AnnualReport) =>
    routeLabels.flatMap(([route, label]) => [
      ["", ...resultLabels.map(([, head]) => head)],
      [label, ...reviewsOf(report, route)],
    ]),
  "a table for 行政复议 and one for 行政诉讼": (report: AnnualReport) => {
    const heads = resultLabels.map(([, head]) => head);
    const [[first, reconsideration], [second, direct], [third, after]] = routeLabels as [Named, Named, Named];
    return [
      [reconsideration],
      heads,
      reviewsOf(report, first),
      ["行政诉讼"],
      [direct, "", "", "", "", after, "", "", "", ""],
      [...heads, ...heads],
      [...reviewsOf(report, second), ...reviewsOf(report, third)],
    ];
  },
  "a row for each route": (report: AnnualReport) => [
    ["", ...resultLabels.map(([, head]) => head)],
    ...routeLabels.map(([route, label]) => [label, ...reviewsOf(report, route)]),
  ],
  "a row for each route, 行政诉讼 before two of them": (report: AnnualReport) => [
    ["", "", ...resultLabels.map(([, head]) => head)],
    ...routeLabels.map(([route, label], index) => [
      ...(index === 0 ? [label, ""] : [index === 1 ? "行政诉讼" : "", label]),
      ...reviewsOf(report, route),
    ]),
  ],
  "a row for each result": (report: AnnualReport) => [
    ["", ...routeLabels.map(([, label]) => label)],
    ...resultLabels.map(([result, label]) => [
      label,
      ...routeLabels.map(([route]) => reviewsOf(report, route)[resultOf(result)]),
    ]),
  ],
  "a row for each result, two levels of heads": (report: AnnualReport) => [
    ["", routeLabels[0]?.[1] as string, "行政诉讼", ""],
    ["", "", ...routeLabels.slice(1).map(([, label]) => label)],
    ...resultLabels.map(([result, label]) => [
      label,
      ...routeLabels.map(([route]) => reviewsOf(report, route)[resultOf(result)]),
    ]),
  ],
} as const satisfies Record<string, (report: AnnualReport) => (string | undefined)[][]>;

type Named = readonly [ReviewRoute, string];
const resultOf = (result: ReviewResult) => resultLabels.findIndex(([one]) => one === result);
const reviewsOf = (report: AnnualReport, route: ReviewRoute) =>
  resultLabels.map(([result]) => printedIn(report, `reviews/${route}/${result}`));
