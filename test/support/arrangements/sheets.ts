import {
  type AnnualReport,
  type ApplicantColumn,
  applicants,
  applicationRows,
  applicationRowsOf,
  type CellId,
  type Edition,
  type Grid,
  labelOf,
  proactiveBlocks,
  proactiveColumns,
  proactiveRows,
  type ReviewResult,
  type ReviewRoute,
  reviewResults,
  reviewRoutes,
} from "../../../src/index.js";
import { ordinalOf, printedIn } from "../read.js";

/** A report as grids: the title of each section, and its table. */
export interface Sheets {
  readonly proactive: string[][];
  readonly applications: string[][];
  readonly reviews: string[][];
}

export const columns = Object.keys(applicants) as ApplicantColumn[];

export const heads = columns.map((column) => applicants[column].label);

const routes = Object.keys(reviewRoutes) as ReviewRoute[];

const results = Object.keys(reviewResults) as ReviewResult[];

/** The three tables with a single line of heads over section 三. */
export function sheetsOf(report: AnnualReport): Sheets {
  const form = report.applications?.form as Edition;
  return {
    proactive: proactiveBlocks[form].flatMap((block) => [
      [block.label],
      ["信息内容", ...block.columns.map((column) => labelOf(proactiveColumns[column], "zh-CN", form))],
      ...block.rows.map((row) => [
        labelOf(proactiveRows[row], "zh-CN", form),
        ...block.columns.map((column) => printedIn(report, `proactive/${row}/${column}` as CellId)),
      ]),
    ]),
    applications: [
      ["申请人情况", ...heads],
      ...applicationRowsOf(form).map((row) => [
        `${ordinalOf(row)}${applicationRows[row].label}`,
        ...columns.map((column) => printedIn(report, `applications/${row}/${column}` as CellId)),
      ]),
    ],
    reviews: [
      routes.flatMap((route) => results.map(() => reviewRoutes[route].label)),
      routes.flatMap(() => results.map((result) => reviewResults[result].label)),
      routes.flatMap((route) => results.map((result) => printedIn(report, `reviews/${route}/${result}`))),
    ],
  };
}

/** The tables with the heads of section 三 on two levels, as the form has them. */
export const onTwoLevels = (sheets: Sheets): Sheets => {
  const [first = [], ...rows] = sheets.applications;
  const own = first.slice(1);
  if (own.length < columns.length || own[0] !== heads[0] || own[6] !== heads[6]) return sheets;
  const further = own.slice(columns.length);
  return {
    ...sheets,
    applications: [
      [first[0] as string, own[0] as string, "法人或其他组织", "", "", "", "", own[6] as string, ...further],
      ["", "", ...own.slice(1, 6), "", ...further.map(() => "")],
      ...rows,
    ],
  };
};

const wide = (text: string) => [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);

/** A table as the lines of a text, its columns aligned by spaces, each cell of the first column but heads at its beginning. */
function aligned(grid: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of grid) for (const [place, text] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, wide(text));
  return grid.map((row) =>
    row
      .map((text, place) => text + " ".repeat((widths[place] ?? 0) - wide(text) + 3))
      .join("")
      .trimEnd(),
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const html = (grid: readonly (readonly string[])[]) => [
  "<table>",
  ...grid.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`),
  "</table>",
];

const spanned = (grid: readonly (readonly string[])[]) => [
  "<table>",
  ...grid.map((row) => {
    const cells: string[] = [];
    for (let place = 0; place < row.length; ) {
      let end = place + 1;
      while (end < row.length && row[end] === row[place] && Number.isNaN(Number(row[place])) && row[place] !== "") end += 1;
      cells.push(`<td${end - place > 1 ? ` colspan="${end - place}"` : ""}>${escaped(row[place] as string)}</td>`);
      place = end;
    }
    return `<tr>${cells.join("")}</tr>`;
  }),
  "</table>",
];

const markdown = (grid: readonly (readonly string[])[]) => {
  const width = Math.max(...grid.map((row) => row.length));
  const lines = grid.map((row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`);
  return [lines[0] as string, `|${" --- |".repeat(width)}`, ...lines.slice(1)];
};

export const titles = {
  proactive: "二、主动公开政府信息情况",
  applications: "三、收到和处理政府信息公开申请情况",
  reviews: "四、政府信息公开行政复议、行政诉讼情况",
};

const opening = ["青禾县水务局2023年政府信息公开工作年度报告", "一、总体情况", "各项工作平稳有序。"];

const codes = ["proactive", "applications", "reviews"] as const;

const asText = (arrange: (grid: readonly (readonly string[])[]) => readonly string[]) => (sheets: Sheets) =>
  [...opening, ...codes.flatMap((code) => ["", titles[code], "", ...arrange(sheets[code]), ""])].join("\n");

/** The ways in which a source may render the tables. */
export const renderings = {
  tabs: asText((grid) => grid.map((row) => row.join("\t"))),
  HTML: asText(html),
  "HTML with spans": asText(spanned),
  Markdown: asText(markdown),
  "aligned text": asText(aligned),
  CSV: (sheets: Sheets) =>
    [...opening.map((text) => [text]), ...codes.flatMap((code) => [[titles[code]], ...sheets[code]])]
      .map((row) => row.map((text) => (/[",\n]/.test(text) ? `"${text}"` : text)).join(","))
      .join("\r\n"),
  grids: (sheets: Sheets): Grid[] => [opening.map((text) => [text]), ...codes.map((code) => [[titles[code]], ...sheets[code]])],
} satisfies Readonly<Record<string, (sheets: Sheets) => string | Grid[]>>;
