import {
  type AnnualReport,
  type ApplicantColumn,
  applicants,
  applicationRows,
  applicationRowsOf,
  type CellId,
  type Edition,
} from "../../../src/index.js";
import { closing, opening, ordinalOf, printedIn } from "../read.js";
import { columns, sheetsOf, titles } from "./sheets.js";

const headLines = ["申请人情况", "自然人 法人或其他组织 总计", "商业企业 科研机构 社会公益组织 法律服务机构 其他"];

/** A text of the report whose section 三 is arranged in lines of its own. */
function withApplications(report: AnnualReport, lines: readonly string[], reviews?: readonly string[]): string {
  const sheets = sheetsOf(report);
  const tabs = (grid: string[][]) => grid.map((row) => row.join("\t"));
  return [
    ...opening,
    titles.proactive,
    ...tabs(sheets.proactive),
    titles.applications,
    ...lines,
    titles.reviews,
    ...(reviews ?? tabs(sheets.reviews)),
    ...closing,
  ].join("\n");
}

const rowsIn = (report: AnnualReport) => applicationRowsOf(report.applications?.form as Edition);
const labelsIn = (report: AnnualReport) => rowsIn(report).map((row) => `${ordinalOf(row)}${applicationRows[row].label}`);
const valuesIn = (report: AnnualReport) =>
  rowsIn(report).map((row) => columns.map((column) => printedIn(report, `applications/${row}/${column}` as CellId)));
const turned = (rows: readonly (readonly string[])[]) => columns.map((_, place) => rows.map((row) => row[place] as string));
const blocks = <Value>(values: readonly Value[], ends: readonly number[]) =>
  ends.map((end, index) => values.slice(ends[index - 1] ?? 0, end));

/** Section 三 with its values away from their labels, or in another shape; every cell can be told by the sums. */
export const apart: Readonly<Record<string, (report: AnnualReport) => string>> = {
  "all labels, then the values row by row": (report) =>
    withApplications(report, [...headLines, ...labelsIn(report), ...valuesIn(report).map((row) => row.join(" "))]),
  "all labels, then one value a line": (report) =>
    withApplications(report, [...headLines, ...labelsIn(report), ...valuesIn(report).flat()]),
  "the values, then all labels": (report) =>
    withApplications(report, [...headLines, ...valuesIn(report).map((row) => row.join(" ")), ...labelsIn(report)]),
  "all labels, then the values column by column": (report) =>
    withApplications(report, [...headLines, ...labelsIn(report), ...turned(valuesIn(report)).map((row) => row.join(" "))]),
  "all labels, then one value a line, column by column": (report) =>
    withApplications(report, [...headLines, ...labelsIn(report), ...turned(valuesIn(report)).flat()]),
  "two pages, each its labels and then its values": (report) => {
    const [first = [], second = []] = blocks(labelsIn(report), [12, rowsIn(report).length]);
    const [one = [], two = []] = blocks(valuesIn(report), [12, rowsIn(report).length]);
    const page = (labels: readonly string[], rows: readonly (readonly string[])[]) => [
      ...headLines,
      ...labels,
      ...rows.map((row) => row.join(" ")),
    ];
    return withApplications(report, [...page(first, one), "— 3 —", ...page(second, two)]);
  },
  "two pages, each its labels and then its values column by column": (report) => {
    const [first = [], second = []] = blocks(labelsIn(report), [12, rowsIn(report).length]);
    const [one = [], two = []] = blocks(valuesIn(report), [12, rowsIn(report).length]);
    const page = (labels: readonly string[], rows: readonly (readonly string[])[]) => [
      ...headLines,
      ...labels,
      ...turned(rows).flat(),
    ];
    return withApplications(report, [...page(first, one), "— 3 —", ...page(second, two)]);
  },
  "the table turned": (report) =>
    withApplications(report, [
      ["申请人", ...labelsIn(report)].join("\t"),
      ...turned(valuesIn(report)).map((row, place) => [applicants[columns[place] as ApplicantColumn].label, ...row].join("\t")),
    ]),
  "a line a cell": (report) =>
    withApplications(report, [
      "办理情况\t申请人\t件数",
      ...labelsIn(report).flatMap((label, row) =>
        columns.map((column, place) => [label, applicants[column].label, valuesIn(report)[row]?.[place]].join("\t")),
      ),
    ]),
  "heads torn over three lines": (report) =>
    withApplications(report, [
      "申请人情况",
      "法人或其他组织",
      "社会公 法律服",
      "自然人 商业 科研 其他 总计",
      "企业 机构 益组织 务机构",
      ...labelsIn(report).map((label, row) => `${label} ${valuesIn(report)[row]?.join(" ")}`),
    ]),
};

/** Section 四 in pieces. */
export const reviewsInPieces: Readonly<Record<string, (report: AnnualReport) => string>> = Object.fromEntries(
  (
    [
      ["fifteen values below torn heads", ["结 果 维", "持 纠 正", "审结"], (row: readonly string[]) => [row.join(" ")]],
      ["fifteen values without heads", [], (row: readonly string[]) => [row.join(" ")]],
      [
        "five by three below torn heads",
        ["行政", "复 议", "诉讼"],
        (row: readonly string[]) => blocks(row, [5, 10, 15]).map((part) => part.join(" ")),
      ],
      ["fifteen lines without heads", ["结 果"], (row: readonly string[]) => [...row]],
    ] as const
  ).map(([name, heads, lines]) => [
    name,
    (report: AnnualReport) => {
      const sheets = sheetsOf(report);
      const tabs = sheets.applications.map((row) => row.join("\t"));
      return withApplications(report, tabs, [...heads, ...lines(sheets.reviews[2] as string[])]);
    },
  ]),
);
