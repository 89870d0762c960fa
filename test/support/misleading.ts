import { type AnnualReport, type ApplicantColumn, type CellId, cellIds, type Edition, withCell } from "../../src/index.js";
import { columns, heads, type Sheets } from "./arrangements/sheets.js";

/** A report with cells blank. */
export const without = (report: AnnualReport, cells: readonly CellId[]): AnnualReport =>
  cells.reduce((rest, cell) => withCell<CellId>(rest, cell, null), report);

const eachRow = (sheets: Sheets, change: (row: readonly string[], line: number) => string[]): Sheets => ({
  ...sheets,
  applications: sheets.applications.map(change),
});

const order = (places: readonly number[]) => (row: readonly string[]) => [
  row[0] as string,
  ...places.map((place) => row[place + 1] as string),
];

const allOf = (report: AnnualReport) => cellIds("applications", report.applications?.form as Edition);

export const column = (report: AnnualReport, code: ApplicantColumn) => allOf(report).filter((cell) => cell.endsWith(`/${code}`));

/** A change of the tables of section 三, and the report that may be read from them without a word. */
export interface Misleading {
  readonly change: (sheets: Sheets) => Sheets;
  readonly wanted: (report: AnnualReport) => AnnualReport;
}

const under = (...others: readonly string[]): Misleading => ({
  change: (sheets) => eachRow(sheets, (row, line) => (line === 0 ? [row[0] as string, ...others] : [...row])),
  wanted: (report) => without(report, allOf(report)),
});

const sameOrder = (places: readonly number[]): Misleading => ({
  change: (sheets) => eachRow(sheets, order(places)),
  wanted: (report) => report,
});

const beside = (at: number, head: string, content: (row: readonly string[], line: number) => string): Misleading => ({
  change: (sheets) =>
    eachRow(sheets, (row, line) => [...row.slice(0, at), line === 0 ? head : content(row, line), ...row.slice(at)]),
  wanted: (report) => report,
});

const renamed = (place: number, head: string): Misleading => ({
  change: (sheets) =>
    eachRow(sheets, (row, line) => (line === 0 ? row.map((text, at) => (at === place + 1 ? head : text)) : [...row])),
  wanted: (report) => without(report, column(report, columns[place] as ApplicantColumn)),
});

/** Tables of section 三 whose heads say something else than the form's, or in another order. */
export const misleadingApplications: Readonly<Record<string, Misleading>> = {
  "bodies over the columns": under("县公安局", "县教育局", "县民政局", "县财政局", "县水利局", "县司法局", "合计"),
  "months over the columns": under("1月", "2月", "3月", "4月", "5月", "6月", "合计"),
  "years over the columns": under("2017", "2018", "2019", "2020", "2021", "2022", "2023"),
  "years in words over the columns": under("2017年", "2018年", "2019年", "2020年", "2021年", "2022年", "2023年"),
  "ways of applying over the columns": under("当面申请", "邮寄申请", "传真申请", "网上申请", "电话申请", "其他", "总计"),
  "one natural person among bodies": under("自然人", "甲公司", "乙公司", "丙公司", "丁公司", "戊公司", "合计"),
  "shares over the columns": under("数量", "占比", "同比", "上年", "环比", "排名", "备注"),
  "last year and this year below each head": {
    change: (sheets) => ({
      ...sheets,
      applications: [
        ["申请人情况", ...heads.flatMap((head) => [head, head])],
        ["", ...heads.flatMap(() => ["上年", "本年"])],
        ...sheets.applications.slice(1).map(([label = "", ...values]) => [label, ...values.flatMap((value) => ["7", value])]),
      ],
    }),
    wanted: (report) => without(report, allOf(report)),
  },
  "last year and this year by turns below one head each": {
    change: (sheets) => ({
      ...sheets,
      applications: [
        ["申请人情况", ...heads],
        ["", ...heads.map((_, place) => (place % 2 ? "本年" : "上年"))],
        ...sheets.applications.slice(1),
      ],
    }),
    wanted: (report) => without(report, allOf(report)),
  },
  "the total first, under another word": {
    change: (sheets) =>
      eachRow(sheets, (row, line) => {
        const turned = order([6, 0, 1, 2, 3, 4, 5])(row);
        return line === 0 ? turned.map((text) => (text === "总计" ? "总数" : text)) : turned;
      }),
    wanted: (report) => report,
  },
  "the total second": sameOrder([0, 6, 1, 2, 3, 4, 5]),
  "the columns in reverse": sameOrder([6, 5, 4, 3, 2, 1, 0]),
  "two columns in each other's place": sameOrder([0, 2, 1, 3, 4, 5, 6]),
  "last year's total behind": beside(8, "上年总计", (row, line) => String(line + Number(row[7] || 0))),
  "last year's total before": beside(1, "上年总计", (_row, line) => String(line + 3)),
  "a share behind": beside(8, "占比", () => "12.5"),
  "a subtotal of the organizations": beside(7, "法人小计", (row) =>
    String(row.slice(2, 7).reduce((sum, text) => sum + Number(text || 0), 0)),
  ),
  "a column of another kind of applicant": beside(3, "外国企业", (_row, line) => String(line % 3)),
  "one head of another kind": renamed(3, "外国公民"),
  "the first head of another kind": renamed(0, "外国公民"),
  "the last head of another kind": renamed(6, "上年数"),
  "rows one cell short beside a further column": {
    change: (sheets) =>
      eachRow(sheets, (row, line) => {
        const wide = [...row.slice(0, 4), line === 0 ? "外国企业" : "0", ...row.slice(4)];
        return line % 3 === 2 ? [...wide.slice(0, 2), ...wide.slice(3)] : wide;
      }),
    wanted: (report) => report,
  },
};

/** Tables of section 二 whose heads say something else than the form's, or in another order. */
export const misleadingProactive: Readonly<Record<string, Misleading>> = {
  "years over the documents": ofBlock(["2022年", "2023年", "增减"]),
  "last year's figures over the documents": ofBlock(["上年制发", "上年废止", "上年有效"]),
  "documents in another order": {
    change: (sheets) => ({
      ...sheets,
      proactive: sheets.proactive.map((row) => (row.length === 4 ? ([row[0], row[3], row[2], row[1]] as string[]) : row)),
    }),
    wanted: (report) => report,
  },
  "last year's fees": {
    change: (sheets) => ({
      ...sheets,
      proactive: sheets.proactive.map((row) => row.map((text) => (text.startsWith("本年收费金额") ? "上年收费金额" : text))),
    }),
    wanted: (report) => without(report, ["proactive/fees/collected"]),
  },
};

function ofBlock(others: readonly string[]): Misleading {
  return {
    change: (sheets) => ({
      ...sheets,
      proactive: sheets.proactive.map((row, line) => (line === 1 ? [row[0] as string, ...others] : row)),
    }),
    wanted: (report) =>
      without(
        report,
        cellIds("proactive", "2021").filter((cell) => /administrativeRules|normativeDocuments/.test(cell)),
      ),
  };
}

const turnedRoutes = (inRoutes: readonly number[], inResults: readonly number[]): Misleading => ({
  change: (sheets) => ({
    ...sheets,
    reviews: sheets.reviews.map((row) =>
      inRoutes.flatMap((route) => inResults.map((result) => row[5 * route + result] as string)),
    ),
  }),
  wanted: (report) => report,
});

const reviewsOf = (change: (rows: string[][]) => string[][], isRead = false): Misleading => ({
  change: (sheets) => ({ ...sheets, reviews: change(sheets.reviews) }),
  wanted: (report) => (isRead ? report : without(report, cellIds("reviews", "2021"))),
});

const plusOne = (row: readonly string[]) => row.map((text) => String(Number(text) + 1));

/** Tables of section 四 whose heads stand in another order, or which have several rows. */
export const misleadingReviews: Readonly<Record<string, Misleading>> = {
  "suits before reconsideration": turnedRoutes([1, 2, 0], [0, 1, 2, 3, 4]),
  "suits after reconsideration before direct ones": turnedRoutes([0, 2, 1], [0, 1, 2, 3, 4]),
  "corrected before upheld": turnedRoutes([0, 1, 2], [1, 0, 2, 3, 4]),
  "the total first": turnedRoutes([0, 1, 2], [4, 0, 1, 2, 3]),
  "a row a body, and their sum": reviewsOf(([first = [], second = [], row = []]) => [
    ["单位", ...first],
    ["", ...second],
    ["县公安局", ...row],
    ["县教育局", ...plusOne(row)],
    ["合计", ...row.map((text) => String(2 * Number(text) + 1))],
  ]),
  "a row a year, this year first": reviewsOf(
    ([first = [], second = [], row = []]) => [
      ["年度", ...first],
      ["", ...second],
      ["2023年", ...row],
      ["2022年", ...plusOne(row)],
    ],
    true,
  ),
  "a row a year, last year first": reviewsOf(
    ([first = [], second = [], row = []]) => [
      ["年度", ...first],
      ["", ...second],
      ["2022年", ...plusOne(row)],
      ["2023年", ...row],
    ],
    true,
  ),
  "a row of another year alone": reviewsOf(([first = [], second = [], row = []]) => [
    ["年度", ...first],
    ["", ...second],
    ["2022年", ...row],
  ]),
  "a row a month": reviewsOf(([first = [], second = [], row = []]) => [
    ["月份", ...first],
    ["", ...second],
    ...[1, 2, 3].map((month) => [`${month}月`, ...(month === 1 ? row : plusOne(row))]),
  ]),
};
