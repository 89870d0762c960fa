import { type AnnualReport, type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../../../src/index.js";
import { printedIn } from "../read.js";

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
      ...routeLabels.map(([route]) => reviewsOf(report, route)[resultOf(result)] as string),
    ]),
  ],
  "a row for each result, two levels of heads": (report: AnnualReport) => [
    ["", routeLabels[0]?.[1] as string, "行政诉讼", ""],
    ["", "", ...routeLabels.slice(1).map(([, label]) => label)],
    ...resultLabels.map(([result, label]) => [
      label,
      ...routeLabels.map(([route]) => reviewsOf(report, route)[resultOf(result)] as string),
    ]),
  ],
} as const satisfies Record<string, (report: AnnualReport) => string[][]>;

type Named = readonly [ReviewRoute, string];

const resultOf = (result: ReviewResult) => resultLabels.findIndex(([one]) => one === result);

const reviewsOf = (report: AnnualReport, route: ReviewRoute) =>
  resultLabels.map(([result]) => printedIn(report, `reviews/${route}/${result}`));
