import { expect } from "vitest";
import {
  type AnnualReport,
  type CellId,
  cellIds,
  cellParts,
  cellValue,
  type Grid,
  isCellId,
  type ReadResult,
  readReport,
  tables,
  withCell,
} from "../../src/index.js";
import { asRawOrder } from "./arrangements/pdf.js";
import { cellsIn, changed, codesOf, fullReport, namedIn, tabbed } from "./read.js";

/** A full report of either edition, and a text of it: what a test begins with. */
export const clean = fullReport("2021");
export const older = fullReport("2019");
export const text = tabbed(clean);
export const olderText = tabbed(older);
/** The text of the report as a PDF gives it in raw order. */
export const raw = asRawOrder(clean);

/** The clean text with another line in place of one. */
export const withLine = (from: string, to: string) => changed(text, from, to);

/** Some lines of section 二, below the head of a block. */
export const proactiveBlock = (block: string, ...lines: string[]) =>
  ["二、主动公开政府信息情况", `第二十条第（${block}）项`, ...lines, ""].join("\n");

/** The heads of section 三 between tabs. */
export const applicantHeads = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";

/** The report whose row 重复申请 is blank. */
export function withoutRow(report: AnnualReport): AnnualReport {
  return cellIds("applications", "2021")
    .filter((cell) => cell.includes("/notProcessed.repeated/"))
    .reduce((changedReport, cell) => withCell<CellId>(changedReport, cell, null), report);
}

/** The values of a row of section 三. */
export const rowOf = (report: AnnualReport, row: string) =>
  Object.values((report.applications?.rows as unknown as Record<string, Record<string, number | null>> | undefined)?.[row] ?? {});

export const findingsOf = (source: string) => readReport(source).findings.map(({ code, args }) => [code, args]);

/** What a cell was read as, and whether a warning names it. */
export function readCell(source: string | Grid, cell: CellId) {
  const { report, findings } = readReport(source);
  const named = findings.some(({ severity, cells }) => severity !== "notice" && cells.includes(cell));
  return { value: cellValue(report, cell) ?? null, named };
}

/** The source is read as the report, with no finding but those named. */
export function expectRead(source: string | Grid | readonly Grid[], report: AnnualReport, codes: readonly string[] = []): void {
  const result = readReport(source);
  expect(cellsIn(result.report)).toEqual(cellsIn(report));
  expect([...new Set(codesOf(result))]).toEqual(codes);
}

/** The cells that hold another number than wanted although no finding names them, those of another edition included. */
export function misplaced(result: ReadResult, wanted: AnnualReport): string[] {
  const named = namedIn(result);
  const { report } = result;
  return (["proactive", "applications", "reviews"] as const).flatMap((table) =>
    (report[table] ? cellIds(table, report[table].form) : []).flatMap((cell) => {
      const have = cellValue(report, cell) ?? null;
      const want = wanted[table]?.form === report[table]?.form ? (cellValue(wanted, cell) ?? null) : null;
      return have === null || named.has(cell) || JSON.stringify(have) === JSON.stringify(want)
        ? []
        : [`${cell}: ${JSON.stringify(have)} for ${JSON.stringify(want)}`];
    }),
  );
}

type Cells = readonly { readonly cell: string; readonly value: unknown }[];

/** The filled cells of a result. */
export function filledCells({ report }: ReadResult): Cells {
  return tables.flatMap((table) => {
    const rows = (table === "reviews" ? report.reviews : report[table]?.rows) ?? {};
    return Object.entries(rows).flatMap(([row, cells]) =>
      typeof cells === "string"
        ? []
        : Object.entries(cells as Record<string, unknown>).flatMap(([column, value]) =>
            value === null ? [] : [{ cell: `${table}/${row}/${column}`, value }],
          ),
    );
  });
}

/** What holds of every result, whatever the source: it is plain data, and all it names exists. */
export function expectSane(result: ReadResult): void {
  const { report, findings } = result;
  expect(Object.getPrototypeOf(report)).toBe(Object.prototype);
  for (const { cell, value } of filledCells(result)) {
    expect(isCellId(cell)).toBe(true);
    if (typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true);
    else expect((value as { value: string }).value).toMatch(/^-?\d+(\.\d+)?$/);
  }
  for (const [cell, mark] of Object.entries(report.marks)) {
    expect(isCellId(cell)).toBe(true);
    expect(mark).toBeTypeOf("string");
  }
  for (const { code, severity, cells, at } of findings) {
    expect(code).toMatch(/^read\/[a-z-]+$/);
    expect(["error", "warning", "notice"]).toContain(severity);
    for (const cell of cells) expect(() => cellParts(cell)).not.toThrow();
    if (at) {
      expect(at.line).toBeGreaterThan(0);
      expect(at.column).toBeGreaterThan(0);
    }
  }
}
