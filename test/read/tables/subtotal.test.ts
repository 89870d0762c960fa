import { describe, expect, test } from "vitest";
import { type ReadFinding, readReport } from "../../../src/index.js";
import { renderings, type Sheets, sheetsOf } from "../../support/arrangements/sheets.js";
import { balanced } from "../../support/balanced.js";

const report = balanced("2021");

/** The tables of the report with a subtotal of the organizations before the total of each applicant row, off by so much in one row. */
function withSubtotal(off: number): Sheets {
  const sheets = sheetsOf(report);
  const sum = (row: readonly string[]) => row.slice(2, 7).reduce((all, text) => all + Number(text), 0);
  return {
    ...sheets,
    applications: sheets.applications.map((row, line) => [
      ...row.slice(0, 7),
      line === 0 ? "法人小计" : String(sum(row) + (line === 3 ? off : 0)),
      ...row.slice(7),
    ]),
  };
}

const differing = (findings: readonly ReadFinding[]) => findings.filter(({ code }) => code === "read/subtotal-differs");

describe.each(Object.entries(renderings))("a subtotal of the organizations, %s", (_, render) => {
  test("that is what they add up to is left out", () => {
    const { report: read, findings } = readReport(render(withSubtotal(0)));
    expect(read.applications).toEqual(report.applications);
    expect(differing(findings)).toEqual([]);
  });

  test("that is one too high is said, with the cells of its row", () => {
    const { report: read, findings } = readReport(render(withSubtotal(1)));
    const row = report.applications?.rows.disclosed;
    expect(read.applications).toEqual(report.applications);
    expect(differing(findings)).toMatchObject([
      {
        cells: ["business", "research", "publicWelfare", "legalService", "otherOrganization"].map(
          (column) => `applications/disclosed/${column}`,
        ),
        args: {
          label: "予以公开",
          sum: (row?.total ?? 0) - (row?.naturalPerson ?? 0),
          stated: (row?.total ?? 0) - (row?.naturalPerson ?? 0) + 1,
        },
      },
    ]);
  });
});
