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
  type TableCode,
  withCell,
} from "../../src/index.js";
import { consistent } from "./consistent.js";
import { closing, gridOf, opening, type PublishedCell, type PublishedTable, printedIn, publishedTables } from "./read.js";
import type { Arrangement } from "./readArrangements.js";

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

type Cell = (cell: PublishedCell) => string;
const spansOf = ({ colspan = 1, rowspan = 1 }: PublishedCell) =>
  `${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`;
const isNumber = ({ text }: PublishedCell) => /^-?\d[\d.]*(?:万?元)?$/u.test(text);
const td: Cell = (cell) => `<td${spansOf(cell)}>${cell.text}</td>`;
const inCell =
  (content: Cell): Cell =>
  (cell) =>
    `<td${spansOf(cell)}>${content(cell)}</td>`;
const rowsIn = (rows: PublishedTable["rows"], cell: Cell) => rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
const tableOf = (rows: PublishedTable["rows"], cell: Cell = td) => `<table>${rowsIn(rows, cell)}</table>`;
const pageOf = (report: AnnualReport, table: (table: PublishedTable) => string) =>
  [
    ...opening.map((line) => `<p>${line}</p>`),
    ...publishedTables(report).map((one) => `<p>${one.title}</p>${table(one)}`),
    ...closing.map((line) => `<p>${line}</p>`),
  ].join("\n");
const cellByCell =
  (cell: Cell): Arrangement =>
  (report) =>
    pageOf(report, ({ rows }) => tableOf(rows, cell));

/** The rows of a table in parts, as they belong together. */
function partsOf({ rows }: PublishedTable): (readonly PublishedCell[])[][] {
  const parts: (readonly PublishedCell[])[][] = [[]];
  for (const row of rows) {
    if (parts.at(-1)?.length && /^（[三四五六七]）|^第|^四、/u.test(row[0]?.text ?? "")) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** A table in which what spans several cells stands in each of them. */
export function repeated({ rows }: PublishedTable): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [line, cells] of rows.entries()) {
    let column = 0;
    for (const { text, colspan = 1, rowspan = 1 } of cells) {
      while (grid[line]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) {
          const row = grid[line + down];
          if (row) row[column + right] = text;
        }
    }
  }
  return grid;
}

/** HTML whose spans are lost: where a value stands in its row tells no column. */
export const asHtmlWithoutSpans = cellByCell(({ text }) => `<td>${text}</td>`);

/** HTML in which every cell can be told, a blank one as well. */
export const htmlLayouts: Readonly<Record<string, Arrangement>> = {
  "every cell spans two columns": cellByCell(({ text }) => `<td colspan="2">${text}</td>`),
  "wrong numbers of rows": cellByCell(({ text }) => `<td rowspan="${(text.length * 7) % 5}">${text}</td>`),
  "wrong numbers of columns": cellByCell(({ text }) => `<td colspan="${((text.length * 7) % 4) + 1}">${text}</td>`),
  "a break behind each text": cellByCell(inCell(({ text }) => `${text}<br>`)),
  "digits in elements of their own": cellByCell(inCell(({ text }) => text.replace(/\d/g, "<span>$&</span>"))),
  "a table of one cell in each cell": cellByCell(inCell((cell) => tableOf([[{ text: cell.text }]]))),
  "a table of one cell around each number": cellByCell(inCell((cell) => (isNumber(cell) ? tableOf([[cell]]) : cell.text))),
  "marks of notes behind the labels": cellByCell(
    inCell((cell) => (isNumber(cell) || cell.text === "" ? cell.text : `${cell.text}<sup>①</sup><sup>[2]</sup>`)),
  ),
  "Word's paragraphs": cellByCell(
    inCell(
      ({ text }) => `<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><span lang=EN-US>${text}<o:p></o:p></span></p>`,
    ),
  ),
  "characters without a width": cellByCell(inCell(({ text }) => `\u200b${text}&#8203;\ufeff`)),
  "a table for each row": (report) => pageOf(report, ({ rows }) => rows.map((row) => tableOf([row])).join("\n")),
  "a table for each group and block": (report) =>
    pageOf(report, (table) =>
      partsOf(table)
        .map((rows) => tableOf(rows))
        .join("\n"),
    ),
  "a table for each group and block, 续表 between": (report) =>
    pageOf(report, (table) =>
      partsOf(table)
        .map((rows) => tableOf(rows))
        .join("<p>续表</p>"),
    ),
  "one table with the titles as rows": (report) =>
    `<table>${publishedTables(report)
      .map(({ title, rows, width }) => rowsIn([[{ text: title, colspan: width }], ...rows], td))
      .join("\n")}</table>`,
  "titles as captions": (report) =>
    publishedTables(report)
      .map(({ title, rows }) => `<table><caption>${title}</caption>${rowsIn(rows, td)}</table>`)
      .join("\n"),
  "what spans several cells in each of them": (report) =>
    pageOf(report, (table) => tableOf(repeated(table).map((row) => row.map((text) => ({ text }))))),
};

/** HTML in which a number has company in its cell that is not of it. */
export const htmlCompany: Readonly<Record<string, Arrangement>> = Object.fromEntries(
  [
    ["a note behind it", "#<sup>1</sup>"],
    ["a note before it", "<sup>[12]</sup>#"],
    ["a struck-out number before it", "<del>7</del>#"],
    ["a struck-out number behind it", "#<s>7</s>"],
    ["a number struck out by its style", '<span style="color:red;text-decoration:line-through">7</span>#'],
    ["a hidden number", '<span style="display:none">7</span>#'],
  ].map(([name, content = ""]) => [
    name,
    cellByCell(inCell((cell) => (isNumber(cell) ? content.replace("#", cell.text) : cell.text))),
  ]),
);

type Grid = string[][];
/** A table as rows of cells under its title. */
export interface TitledGrid {
  readonly code: TableCode;
  readonly title: string;
  readonly grid: Grid;
}
/** A way to change the tables of a report before they are printed. */
export type Rearrangement = (report: AnnualReport) => readonly TitledGrid[];

const gridsOf = (report: AnnualReport): TitledGrid[] =>
  publishedTables(report).map((table) => ({ code: table.code, title: table.title, grid: gridOf(table, "") }));
const rowByRow =
  (change: (row: string[], line: number, code: TableCode) => string[]): Rearrangement =>
  (report) =>
    gridsOf(report).map((table) => ({ ...table, grid: table.grid.map((row, line) => change(row, line, table.code)) }));
const inApplications =
  (change: (row: string[], line: number, grid: Grid) => Grid): Rearrangement =>
  (report) =>
    gridsOf(report).map((table) =>
      table.code === "applications"
        ? { ...table, grid: table.grid.flatMap((row, line) => change(row, line, table.grid)) }
        : table,
    );
const isFigure = (text: string) => isNumber({ text });
const sum = (cells: readonly string[]) => String(cells.reduce((total, cell) => total + Number(cell), 0));
const labels = (change: (text: string) => string) =>
  rowByRow((row) => row.map((text) => (isFigure(text) || text === "" ? text : change(text))));
const figures = (change: (text: string) => string) =>
  rowByRow((row) => row.map((text) => (isFigure(text) ? change(text) : text)));
const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
/** A further column of section 三: before which cell, under which head, with what beside a row. */
const further = (at: number, head: string, content: (row: readonly string[], line: number) => string) =>
  inApplications((row, line) => [
    [...row.slice(0, at), line === 1 ? head : line < 3 ? "" : content(row, line), ...row.slice(at)],
  ]);

/** Tables as other bodies print them; nothing of it is odd. */
export const plainLayouts: Readonly<Record<string, Rearrangement>> = {
  "labels in one column": inApplications((row, line) => [
    [line < 3 ? (row[0] ?? "") : row.slice(0, 3).join(""), ...row.slice(3)],
  ]),
  "ordinals apart from their labels": labels((text) => text.replace(/^(?:\d\.|（.）|.、)/u, "$& ")),
  "characters of labels apart": labels((text) => [...text].join(" ")),
  "a colon behind each label": labels((text) => `${text}：`),
  "characters written traditionally": labels((text) => text.replaceAll("务", "務").replaceAll("机", "機").replaceAll("处", "處")),
  "figures of full width": figures(wide),
  "heads again on each page": inApplications((row, line, grid) =>
    line > 3 && line % 7 === 0 ? [...grid.slice(0, 3), row] : [row],
  ),
  "number and title of each page": inApplications((row, line) =>
    line > 3 && line % 7 === 0 ? [["— 3 —"], ["长宁区人民政府2023年政府信息公开工作年度报告"], row] : [row],
  ),
  "a blank row behind each": inApplications((row) => [row, row.map(() => "")]),
  "a blank column before all": rowByRow((row) => ["", ...row]),
  "a blank column behind all": rowByRow((row) => [...row, ""]),
  "a blank column behind each of figures": rowByRow((row, _line, code) =>
    code === "applications" ? row.flatMap((text, place) => (place < 3 ? [text] : [text, ""])) : row,
  ),
};

/** Tables with more in them than the form has, or less. */
export const otherLayouts: Readonly<Record<string, Rearrangement>> = {
  "without the heads of section 三": inApplications((row, line) => (line < 3 ? [] : [row])),
  "a subtotal behind the organizations": further(9, "小计", (row) => sum(row.slice(4, 9))),
  "a subtotal before the organizations": further(4, "小计", (row) => sum(row.slice(4, 9))),
  "rows of subtotals": inApplications((row) =>
    row[1]?.startsWith("（四）") ? [["", "", "小计", ...row.slice(3).map((_, place) => String(3 * place))], row] : [row],
  ),
  "remarks in words": further(10, "备注", (_row, line) => (line === 5 ? "含上年" : "")),
  "remarks in figures": further(10, "备注", (_row, line) => (line === 5 ? "2" : "")),
  "a share of all": further(10, "占比", () => "12.5%"),
  "last year's total": further(10, "上年总计", () => "9"),
  "units in a column": further(3, "单位", () => "件"),
  "units behind the figures": figures((text) => `${text}件`),
  "running numbers": inApplications((row, line) => [[line === 0 ? "序号" : line < 3 ? "" : String(line - 2), ...row]]),
  "the total before the others": inApplications((row) => [[...row.slice(0, 3), row[9] ?? "", ...row.slice(3, 9)]]),
  "columns in two tables": (report) =>
    gridsOf(report).flatMap((table) =>
      table.code === "applications"
        ? [
            { ...table, grid: table.grid.map((row) => row.slice(0, 6)) },
            { ...table, title: "续表", grid: table.grid.map((row) => [...row.slice(0, 3), ...row.slice(6)]) },
          ]
        : [table],
    ),
};
