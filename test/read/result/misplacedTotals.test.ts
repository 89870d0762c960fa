import { describe, expect, test } from "vitest";
import { applicationRows, applicationRowsOf, cellIds, cellValue, readReport } from "../../../src/index.js";
import { clean, rowOf } from "../../support/results.js";

describe("a table without heads that lacks the last kind of applicant, and ends its rows in a blank", () => {
  const rows = applicationRowsOf("2021").map((row) => [applicationRows[row].label, ...rowOf(clean, row)]);
  const written = (keep: (cells: readonly (string | number | null)[]) => readonly (string | number | null)[]) =>
    `三、收到和处理政府信息公开申请情况\n${rows.map((row) => `| ${keep(row).join(" | ")} |`).join("\n")}\n`;
  const codesIn = (source: string) => readReport(source).findings.map(({ code }) => code);
  test("what every row shows is said: the totals may stand a column too far left", () => {
    const result = readReport(written((row) => [...row.slice(0, 6), row[7] ?? null, ""]));
    const finding = result.findings.find(({ code }) => code === "read/totals-misplaced");
    const named = new Set(finding?.cells);
    const wrong = cellIds("applications", "2021").filter((cell) => cellValue(result.report, cell) !== cellValue(clean, cell));
    expect(
      wrong.filter((cell) => !named.has(cell) && cellValue(result.report, cell) !== 0 && cellValue(clean, cell) !== 0),
    ).toEqual([]);
    expect(named.size).toBeGreaterThan(0);
  });
  test("totals that a body leaves out are not said to be elsewhere", () => {
    expect(codesIn(written((row) => [...row.slice(0, 7), ""]))).not.toContain("read/totals-misplaced");
    expect(codesIn(written((row) => [row[0] ?? null, 0, 0, 0, 0, 0, 0, ""]))).not.toContain("read/totals-misplaced");
  });
});
