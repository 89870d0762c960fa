import type { AnnualReport, TableCode } from "../../../src/index.js";
import { gridOf, publishedTables } from "../read.js";
import { isNumber } from "./htmlLayouts.js";

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
