import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { withRow } from "../../support/clean.js";
import { cellsIn, codesOf, namedIn, tabbed } from "../../support/read.js";
import { clean, text, withLine } from "../../support/results.js";

describe("a table or a heading that stands there twice", () => {
  const three = /三、收到[\s\S]*?(?=四、政府信息公开行政)/u;
  test("the same table twice: read once, without a word", () => {
    const source = withLine("四、政府信息公开行政", `${three.exec(text)?.[0]}四、政府信息公开行政`);
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual([]);
  });
  test("the table again with other numbers: the first is kept, and every row that differs is named", () => {
    const other = withRow(clean, "received", [59, 7, 0, 0, 1, 0, 67]);
    const source = withLine("四、政府信息公开行政", `${three.exec(tabbed(other))?.[0]}四、政府信息公开行政`);
    const result = readReport(source);
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(["read/row-repeated"]);
    expect(namedIn(result)).toContain("applications/received/total");
  });
  test("section 四 again with other numbers: neither is read, and every cell is named", () => {
    const row = "5\t1\t2\t3\t11\t5\t1\t2\t3\t11\t5\t1\t2\t3\t11";
    const result = readReport(withLine(row, `${row}\n${row.replace("5", "6")}`));
    expect(result.report.reviews?.reconsideration.upheld).toBeNull();
    expect(codesOf(result)).toEqual(["read/rows-several"]);
    expect(namedIn(result)).toContain("reviews/litigationAfterReconsideration/total");
  });
  test("a heading twice", () => {
    const heading = "三、收到和处理政府信息公开申请情况\n";
    const result = readReport(withLine(heading, heading + heading));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
  });
  test("two headings of the same number: 三、 both for applications and for reviews", () => {
    const result = readReport(withLine("四、政府信息公开行政", "三、政府信息公开行政"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(result.report.sections.map(({ number }) => number)).toEqual(["一", "二", "三", "三", "五", "六"]);
  });
});
