import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { wrapped, wrapping } from "../../support/arrangements/wrapped.js";
import { cellsIn, codesOf, gridOf, publishedTables, silentlyWrong, variedReport } from "../../support/read.js";
import { reportWithBlanks, smallReport } from "../../support/smallReports.js";

describe("labels that are wrapped over several lines", () => {
  test("are read, wherever the values stand beside them", () => {
    fc.assert(
      fc.property(fc.oneof(smallReport, fc.constantFrom(variedReport("2019"), variedReport("2021"))), wrapping, (report, how) => {
        expect(cellsIn(readReport(wrapped(report, how)).report)).toEqual(cellsIn(report));
      }),
      { numRuns: 60 },
    );
  });
  test("nothing is odd about a report without blanks", () => {
    fc.assert(
      fc.property(wrapping, (how) => {
        // A label between tabs that stands in another column than most is said to.
        const codes = codesOf(readReport(wrapped(variedReport("2021"), how))).filter((code) => code !== "read/row-shifted");
        expect(codes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test("of rows with blanks: each cell is right, or a finding names it", () => {
    fc.assert(
      fc.property(reportWithBlanks, wrapping, (report, how) => {
        expect(silentlyWrong(readReport(wrapped(report, how)), report)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test("the next label ends in a line of punctuation beside its values: the row before does not take them", () => {
    const text = [
      "三、收到和处理政府信息公开申请情况",
      "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
      "2.其他法律行政法规禁",
      "止公开\t\t\t\t\t\t\t",
      "3.危及“三安全一稳定",
      "”\t\t\t\t\t1\t\t",
    ].join("\n");
    const rows = readReport(text).report.applications?.rows;
    expect(rows?.["refused.prohibitedByLaw"].legalService).toBeNull();
    expect(rows?.["refused.securityAndStability"].legalService).toBe(1);
  });
  test("another row stands between two parts of a label: they are not put together", () => {
    const text = [
      "三、收到和处理政府信息公开申请情况",
      "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
      "5.要求行政机关确认或重 1 0 0 0 0 0 1",
      "2.重复申请 2 0 0 0 0 0 2",
      "新出具已获取信息 3 0 0 0 0 0 3",
    ].join("\n");
    const rows = readReport(text).report.applications?.rows;
    expect(rows?.["notProcessed.confirmOrReissue"].total).toBe(1);
    expect(rows?.["notProcessed.repeated"].total).toBe(2);
  });
});

describe("labels that a narrow column wraps, with pieces of their groups before them in the same line", () => {
  const { applications, ...rest } = variedReport("2021");
  const rows = gridOf(publishedTables({ ...rest, applications })[1], "").slice(3);
  const valuesOf = (label: string) => (rows.find((row) => row.includes(label)) ?? []).slice(3).join(" ");
  const line = (label: string, printed: string) => `${printed} ${valuesOf(label)}`;
  const overdue = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
  const unpaid = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
  const source = [
    "三、收到和处理政府信息公开申请情况",
    line("（一）予以公开", "三、本年 （一）予以公开"),
    "度办理结",
    "1.申请人无正当理由逾期不补正、行",
    valuesOf(overdue),
    "政机关不再处理其政府信息公开申请",
    "（六）其 2.申请人逾期未按收费通知要求缴纳",
    line("", "他处理 费用、行政机关不再处理其政府信息").replace(/ [\d ]*$/, ` ${valuesOf(unpaid)}`),
    "公开申请",
  ].join("\n");
  test("the first outcome, whose line begins with a piece of 三、本年度办理结果", () => {
    expect(readReport(source).report.applications?.rows.disclosed).toEqual(applications?.rows.disclosed);
  });
  test("the row in the middle of its group", () => {
    const { rows: read } = readReport(source).report.applications ?? {};
    expect(read?.["other.feeUnpaid" as "disclosed"]).toEqual(applications?.rows["other.feeUnpaid" as "disclosed"]);
    expect(read?.["other.correctionOverdue" as "disclosed"]).toEqual(
      applications?.rows["other.correctionOverdue" as "disclosed"],
    );
  });
});
