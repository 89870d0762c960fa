import { expect } from "vitest";
import { type CellId, cellValue, type Place, type ReadResult, readReport } from "../../src/index.js";
import { changed, fullReport, tabbed } from "./read.js";

/** A clean text of either edition, and the cell that the tests write something else into. */
export interface Slot {
  readonly cell: CellId;
  readonly read: (content: string) => ReadResult;
  readonly at: Place;
}

export const text2021 = tabbed(fullReport("2021"));
export const text2019 = tabbed(fullReport("2019"));

export const slot = (cell: CellId, text: string, before: string, content: string, line: number, column: number): Slot => ({
  cell,
  read: (written) => readReport(changed(text, before + content, before + written)),
  at: { line, column },
});

export const count = slot("applications/received/business", text2021, "一、本年新收政府信息公开申请数量\t\t\t58\t", "7", 26, 23);
export const result = slot("reviews/litigationDirect/corrected", text2021, "\n5\t1\t2\t3\t11\t5\t", "1", 54, 13);

/** The findings that name a cell. */
export const about = ({ findings }: ReadResult, cell: CellId) => findings.filter(({ cells }) => cells.includes(cell));

/** Asserts what a cell holds: the value, the mark, and the findings that name it, with their place. */
export function expectCell(
  { cell, read, at }: Slot,
  written: string,
  value: unknown,
  { mark, codes = [], args }: { mark?: string; codes?: readonly string[]; args?: unknown } = {},
): void {
  const read1 = read(written);
  expect(cellValue(read1.report, cell)).toEqual(value);
  expect(read1.report.marks[cell]).toBe(mark);
  const named = about(read1, cell);
  expect(named.map(({ code }) => code)).toEqual(codes);
  expect(read1.findings).toEqual(named);
  for (const finding of named) expect(finding.at).toEqual(at);
  if (args !== undefined) expect(named[0]?.args).toEqual(args);
}

/** What is expected of a cell whose text is no number. */
export const unreadable = (written: string) => ({
  mark: written.trim(),
  codes: ["read/cell-unreadable"],
  args: { text: written.trim() },
});
