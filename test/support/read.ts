import {
  type AnnualReport,
  type ApplicationRow,
  applicants,
  applicationRows,
  applicationRowsOf,
  type CellId,
  cellIds,
  cellValue,
  type Edition,
  labelOf,
  outcomeGroupOf,
  outcomeGroups,
  proactiveBlocks,
  proactiveColumns,
  proactiveRows,
  type ReadResult,
  reviewResults,
  reviewRoutes,
  type TableCode,
  tables,
  withCell,
} from "../../src/index.js";
import { cleanReport, withCells } from "./clean.js";

/** A cell of a published table, with the columns and rows that it spans. */
export interface PublishedCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A table as it is published: each row holds its own cells, what spans several stands once. */
export interface PublishedTable {
  readonly code: TableCode;
  readonly title: string;
  readonly width: number;
  readonly rows: readonly (readonly PublishedCell[])[];
}

/** The clean report with the money filled in as well, so that no cell of the form is blank. */
export function fullReport(edition: Edition): AnnualReport {
  const report = cleanReport(edition);
  if (edition === "2021") return withCell(report, "proactive/fees/collected", { value: "31.64", unit: "万元" });
  return withCell(
    withCells(report, {
      "proactive/otherMatters/previousItems": 100,
      "proactive/otherMatters/change": 1,
      "proactive/otherMatters/decisions": 53,
      "proactive/penalties/previousItems": 264,
      "proactive/penalties/change": 0,
      "proactive/penalties/decisions": 430,
      "proactive/compulsion/previousItems": 126,
      "proactive/compulsion/change": -3,
      "proactive/compulsion/decisions": 25,
      "proactive/fees/previousItems": 35,
      "proactive/fees/change": 0,
      "proactive/procurement/projects": 13,
    }),
    "proactive/procurement/amount",
    { value: "394432.52", unit: "元" },
  );
}

/** The full report with another number in every cell of a row and in the same cell of its neighbours. */
export function variedReport(edition: Edition): AnnualReport {
  const columns = Object.keys(applicants);
  let report = fullReport(edition);
  for (const [line, row] of applicationRowsOf(edition).entries()) {
    const counts = [100 + line, 2 * line + 1, line % 5, 10 + line, 50 - line, 3 * line + 7];
    const total = counts.reduce((sum, count) => sum + count, 0);
    report = withCells(
      report,
      Object.fromEntries([...counts, total].map((count, index) => [`applications/${row}/${columns[index]}`, count])),
    );
  }
  for (const [line, route] of Object.keys(reviewRoutes).entries())
    report = withCells(report, {
      [`reviews/${route}/upheld`]: 10 + line,
      [`reviews/${route}/corrected`]: line,
      [`reviews/${route}/otherOutcome`]: 20 + line,
      [`reviews/${route}/pending`]: 3 * line,
      [`reviews/${route}/total`]: 30 + 6 * line,
    });
  return report;
}

/** The full report with every cell blank that holds 0, as many bodies publish it. */
export function blankForZero(edition: Edition): AnnualReport {
  let report = fullReport(edition);
  for (const table of tables)
    for (const cell of cellIds(table, edition)) if (cellValue(report, cell) === 0) report = withCell<CellId>(report, cell, null);
  return report;
}

/** What is printed in a cell; the unit of money only where the head names none. */
export function printedIn(report: AnnualReport, cell: CellId): string {
  const value = cellValue(report, cell);
  if (value === null || value === undefined) return report.marks[cell] ?? "";
  if (typeof value === "number") return String(value);
  return `${value.value}${cell === "proactive/procurement/amount" ? (value.unit ?? "") : ""}`;
}

const cell = (text: string, colspan = 1, rowspan = 1): PublishedCell => ({ text, colspan, rowspan });

function proactiveTable(report: AnnualReport, form: Edition): PublishedTable {
  const rows = proactiveBlocks[form].flatMap((block) => [
    [cell(block.label, 4)],
    [cell("信息内容"), ...block.columns.map((column) => cell(labelOf(proactiveColumns[column], "zh-CN", form)))],
    ...block.rows.map((row) => [
      cell(labelOf(proactiveRows[row], "zh-CN", form)),
      ...block.columns.map((column) => cell(printedIn(report, `proactive/${row}/${column}` as CellId))),
    ]),
  ]);
  // The last cell of a short row fills the rest of its width.
  const wide = rows.map((row) => [...row.slice(0, -1), cell((row.at(-1) as PublishedCell).text, 4 - row.length + 1)]);
  return { code: "proactive", title: "二、主动公开政府信息情况", width: 4, rows: wide };
}

/** The number before the label of a row: 一、 or （一） or 1. */
export function ordinalOf(row: ApplicationRow): string {
  const { place } = applicationRows[row];
  const last = /[^）]$/.exec(place)?.[0];
  if (place === "一" || place === "二" || place === "四") return `${place}、`;
  return last && /\d/.test(last) ? `${last}.` : (/（.）$/u.exec(place)?.[0] ?? "");
}

function applicationsTable(report: AnnualReport, form: Edition): PublishedTable {
  const order = applicationRowsOf(form);
  const columns = Object.keys(applicants);
  const outcomes = order.filter((row) => !["received", "carriedOver", "carriedForward"].includes(row));
  let group: string | null = null;
  const rows = order.map((row) => {
    const cells: PublishedCell[] = [];
    if (row === outcomes[0]) cells.push(cell("三、本年度办理结果", 1, outcomes.length));
    const own = row === "concluded" || !outcomes.includes(row) ? null : outcomeGroupOf(row as never);
    const inGroup = own !== null && row !== "other";
    if (inGroup && own !== group) {
      const members = outcomes.filter((other) => other !== "concluded" && outcomeGroupOf(other as never) === own);
      cells.push(cell(`${outcomeGroups[own].place.slice(1)}${outcomeGroups[own].label}`, 1, members.length));
    }
    group = own;
    cells.push(cell(`${ordinalOf(row)}${applicationRows[row].label}`, inGroup ? 1 : outcomes.includes(row) ? 2 : 3));
    for (const column of columns) cells.push(cell(printedIn(report, `applications/${row}/${column}` as CellId)));
    return cells;
  });
  const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  const organizations = Object.values(applicants).filter(({ organization }) => organization);
  const heads = [
    [cell(corner, 3, 3), cell("申请人情况", 7)],
    [cell("自然人", 1, 2), cell("法人或其他组织", 5), cell("总计", 1, 2)],
    organizations.map(({ label }) => cell(label)),
  ];
  return { code: "applications", title: "三、收到和处理政府信息公开申请情况", width: 10, rows: [...heads, ...rows] };
}

function reviewsTable(report: AnnualReport): PublishedTable {
  const results = Object.values(reviewResults).map(({ label }) => label);
  return {
    code: "reviews",
    title: "四、政府信息公开行政复议、行政诉讼情况",
    width: 15,
    rows: [
      [cell("行政复议", 5), cell("行政诉讼", 10)],
      [...results.map((label) => cell(label, 1, 2)), cell("未经复议直接起诉", 5), cell("复议后起诉", 5)],
      [...results, ...results].map((label) => cell(label)),
      cellIds("reviews", "2021").map((id) => cell(printedIn(report, id))),
    ],
  };
}

/** The three tables of a report as they are published. */
export function publishedTables(report: AnnualReport): [PublishedTable, PublishedTable, PublishedTable] {
  return [
    proactiveTable(report, report.proactive?.form as Edition),
    applicationsTable(report, report.applications?.form as Edition),
    reviewsTable(report),
  ];
}

/** A table as a grid; each place that a cell spans holds what is made of its text there, the first place or another. */
export function spread<Content>({ rows }: PublishedTable, contentOf: (text: string, isFirst: boolean) => Content): Content[][] {
  const grid: Content[][] = rows.map(() => []);
  for (const [line, cells] of rows.entries()) {
    let column = 0;
    for (const { text, colspan = 1, rowspan = 1 } of cells) {
      while (grid[line]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) {
          const row = grid[line + down];
          if (row) row[column + right] = contentOf(text, down + right === 0);
        }
    }
  }
  return grid;
}

/** A table as a grid: what spans several cells stands in the first of them, the others hold the filler. */
export const gridOf = <Filler>(table: PublishedTable, filler: Filler): (string | Filler)[][] =>
  spread<string | Filler>(table, (text, isFirst) => (isFirst ? text : filler)).map((row) =>
    Array.from({ length: table.width }, (_, column) => row[column] ?? filler),
  );

/** The lines before the tables, and those behind them. */
export const opening = ["长宁区人民政府2023年政府信息公开工作年度报告", "", "一、总体情况", "全年各项工作平稳有序。", ""];
export const closing = [
  "五、存在的主要问题及改进情况",
  "个别单位更新不及时，将逐一督促。",
  "六、其他需要报告的事项",
  "没有收取信息处理费。",
];

/** A text of the report, each of whose tables is arranged by a function. */
export function arranged(report: AnnualReport, arrange: (table: PublishedTable) => readonly string[]): string {
  const middle = publishedTables(report).flatMap((table) => [table.title, ...arrange(table), ""]);
  return [...opening, ...middle, ...closing].join("\n");
}

/** The report as text in which tabs part the cells: the plain arrangement that one thing is changed in. */
export function tabbed(report: AnnualReport): string {
  return arranged(report, (table) => gridOf(table, "").map((row) => row.join("\t")));
}

/** One text with one piece changed; the piece must be there. */
export function changed(text: string, from: string | RegExp, to: string): string {
  if (text.search(typeof from === "string" ? from.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : from) < 0)
    throw new Error(`the fixture does not hold ${String(from)}`);
  return text.replace(from, () => to);
}

/** The codes of findings, in the order in which they were made. */
export const codesOf = ({ findings }: ReadResult): string[] => findings.map(({ code }) => code);

/** The cells that any finding names. */
export const namedIn = ({ findings }: ReadResult): ReadonlySet<string> => new Set(findings.flatMap(({ cells }) => cells));

/** The cells of the form in the editions that a report's tables have. */
export function cellsOf(report: AnnualReport): CellId[] {
  return tables.flatMap((table) => (report[table] ? cellIds(table, report[table].form) : []));
}

/** The cells that were read otherwise than wanted, or not in the edition wanted, although no finding names them. */
export function silentlyWrong(result: ReadResult, wanted: AnnualReport): string[] {
  const named = namedIn(result);
  return cellsOf(wanted).flatMap((id) => {
    const have = JSON.stringify(cellValue(result.report, id) ?? null);
    const want = JSON.stringify(cellValue(wanted, id) ?? null);
    return have === want || named.has(id) ? [] : [`${id}: ${have} for ${want}`];
  });
}

/** The three tables and the marks of a report: every cell. */
export const cellsIn = ({ proactive, applications, reviews, marks }: AnnualReport) => ({
  proactive,
  applications,
  reviews,
  marks,
});
