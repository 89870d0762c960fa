import { describe, expect, test } from "vitest";
import { cellIds, cellValue, readReport, withCell } from "../../../src/index.js";
import { cellsIn, changed, codesOf, namedIn, silentlyWrong, tabbed } from "../../support/read.js";
import { clean, raw, rowOf, withLine } from "../../support/results.js";

const petitions = "\t（五）不予处理\t1.信访举报投诉类申请\t4\t0\t0\t0\t0\t0\t4";

describe("more values than the form has cells", () => {
  test("eight equal values: the seven are kept, and a finding names the row", () => {
    const result = readReport(withLine("2.重复申请\t0\t0\t0\t0\t0\t0\t0", "2.重复申请\t0\t0\t0\t0\t0\t0\t0\t0"));
    expect(cellsIn(result.report)).toEqual(cellsIn(clean));
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
    expect(result.findings[0]).toMatchObject({
      cells: cellIds("applications", "2021").filter((cell) => cell.includes("/notProcessed.repeated/")),
      args: { label: "重复申请", found: 8, expected: 7, settled: true },
      at: { line: 42, column: 24 },
    });
  });
  test("eight values that differ and never add up: what depends on the choice is blank", () => {
    const result = readReport(withLine(petitions, `${petitions.slice(0, petitions.indexOf("4"))}4\t1\t0\t2\t0\t0\t3\t99`));
    expect(rowOf(result.report, "notProcessed.petitionOrComplaint")).toEqual(
      [null, null, null, null, 0, null, 99].map((value, index) =>
        index === 6 ? rowOf(result.report, "notProcessed.petitionOrComplaint")[6] : value === null ? null : value,
      ),
    );
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
    expect(result.findings[0]).toMatchObject({ args: { found: 8, settled: false } });
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("nine values: the sums of the whole table choose, and a finding says so", () => {
    const result = readReport(withLine(petitions, `${petitions}\t4\t4`));
    expect(rowOf(result.report, "notProcessed.petitionOrComplaint")).toEqual([4, 0, 0, 0, 0, 0, 4]);
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
  });
  test("nine values where a column does not add up: none is chosen, and the finding lists the readings", () => {
    const wrong = withCell(clean, "applications/concluded/naturalPerson", 1);
    const result = readReport(changed(tabbed(wrong), petitions, `${petitions}\t4\t4`));
    expect(result.report.applications?.rows["notProcessed.petitionOrComplaint"].naturalPerson).toBeNull();
    expect(result.findings[0]).toMatchObject({ code: "read/cells-surplus", severity: "warning", args: { settled: false } });
    expect(result.findings[0]?.args).toHaveProperty("readings.length", 3);
  });
  test("eight values in running text", () => {
    const result = readReport(changed(raw, "3.其他 3 0 0 0 0 0 3", "3.其他 3 0 0 0 0 0 0 3"));
    expect(codesOf(result)).toContain("read/cells-surplus");
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("two values for the one cell of 行政处罚", () => {
    const result = readReport(withLine("行政处罚\t2\t\t", "行政处罚\t2\t3\t"));
    expect(cellValue(result.report, "proactive/penalties/decisions")).toBeNull();
    expect([...namedIn(result)]).toEqual(["proactive/penalties/decisions"]);
  });
  test("sixteen values in section 四", () => {
    const result = readReport(withLine("\n5\t1\t2\t3\t11\t5", "\n5\t1\t2\t7\t3\t11\t5"));
    expect(codesOf(result)).toEqual(["read/cells-surplus"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
});
