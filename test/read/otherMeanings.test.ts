import { describe, expect, test } from "vitest";
import { type CellId, readReport } from "../../src/index.js";

const title = "长宁县人民政府2023年政府信息公开工作年度报告";
const third = "三、收到和处理政府信息公开申请情况";
const heads = "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const row = "（一）予以公开\t20\t3\t0\t0\t1\t0\t24";
const total = "applications/disclosed/total";

/** What a cell of the first report holds. */
function valueIn(source: string, cell: CellId): unknown {
  const { report } = readReport(source);
  const [table, name, column] = cell.split("/") as ["applications", string, string];
  const rows: unknown = table === ("reviews" as string) ? report.reviews : report[table]?.rows;
  return (rows as Record<string, Record<string, unknown>> | undefined)?.[name]?.[column] ?? null;
}

test("the table as the form has it", () => {
  expect(valueIn([title, third, heads, row].join("\n"), total)).toBe(24);
});

describe("words in brackets that make something else of a label", () => {
  test.each([
    ["the row is last year's", heads, row.replace("公开", "公开（上年）")],
    ["the total is of another year", heads.replace("总计", "总计（2022年）"), row],
    ["the total is a share", heads.replace("总计", "总计（占比%）"), row],
    ["the total counts tens of thousands", heads.replace("总计", "总计（万件）"), row],
  ])("%s", (_, own, values) => {
    expect(valueIn([title, third, own, values].join("\n"), total)).toBe(null);
  });

  test("a label that says no is no misspelling of one that does not", () => {
    const source = [title, third, heads, row, "1.不属于国家秘密\t1\t0\t0\t0\t0\t0\t1"].join("\n");
    expect(valueIn(source, "applications/refused.stateSecret/total")).toBe(null);
  });
});

test("the units below the heads are no heads", () => {
  expect(valueIn([title, third, heads, `单位：件${"\t件".repeat(7)}`, row].join("\n"), total)).toBe(24);
});

test("the title of another year's report stands before the first table: it is that report's", () => {
  const source = [title, "一、总体情况", "表格见附图。", title.replace("2023", "2022"), third, heads, row].join("\n");
  const { report, findings, further } = readReport(source);
  expect([report.year, report.applications]).toEqual([2023, null]);
  expect(further.map((one) => [one.report.year, one.report.applications?.rows.disclosed.total])).toEqual([[2022, 24]]);
  expect(findings.map(({ code }) => code)).toContain("read/second-report");
});

test("titles of other years alone, behind a section, are no reports", () => {
  const source = [title, "一、总体情况", "见附图。", title.replace("2023", "2022"), title.replace("2023", "2021")].join("\n");
  const { report, further } = readReport(source);
  expect([report.year, further]).toEqual([2023, []]);
});

describe("the results of the routes on two levels of heads", () => {
  const results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
  const table = (litigation: string) =>
    [
      "四、政府信息公开行政复议、行政诉讼情况",
      "行政复议\t\t\t\t\t行政诉讼",
      `${results}\t未经复议直接起诉\t\t\t\t\t复议后起诉`,
      `\t\t\t\t\t${litigation}\t${results}`,
      "10\t1\t4\t2\t17\t20\t3\t1\t2\t26\t9\t1\t0\t2\t12",
    ].join("\n");

  test("in the order of the form", () => {
    expect(valueIn(table(results), "reviews/litigationDirect/upheld")).toBe(20);
  });

  test.each([
    ["two have changed places", "结果纠正\t结果维持\t其他结果\t尚未审结\t总计"],
    ["the total stands first", "总计\t结果维持\t结果纠正\t其他结果\t尚未审结"],
    ["they are something else", "已受理\t已撤诉\t驳回\t上诉\t二审"],
  ])("%s: nothing is read by place", (_, litigation) => {
    const { report, findings } = readReport(table(litigation));
    expect(report.reviews?.litigationDirect.upheld ?? null).toBe(null);
    expect(findings.some(({ cells }) => cells.some((cell) => cell === "reviews/litigationDirect/upheld"))).toBe(true);
  });
});
