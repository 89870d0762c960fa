import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AnnualReport, cellValue, type ReadResult, readReport, tables } from "../../src/index.js";
import { cellsOf } from "../support/read.js";

// A layout is a source with what is read from it: `NAME.txt`, `.html`, `.md` or `.csv`, and `NAME.expected.json`.
// `npx vitest run test/read/fixtures.test.ts -u` writes what is read now: check every line that it changes against the source.

const folder = join(import.meta.dirname, "fixtures");
const names = readdirSync(folder);
const sources = names.filter((name) => !name.endsWith(".json"));
const expectedOf = (source: string) => `${source.replace(/\.\w+$/, "")}.expected.json`;

/** The cells of each row of the form, `table/row`. */
function byRow<Cell extends string>(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const rows = new Map<string, Cell[]>();
  for (const cell of cells) {
    const row = cell.slice(0, cell.lastIndexOf("/"));
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return rows;
}

/** The cells of a finding, sorted as on the form; a row of which it names every cell stands there once. */
function shortened(report: AnnualReport, cells: readonly string[]): string[] {
  const all = byRow(cellsOf(report));
  return [...byRow(cells)].flatMap(([row, own]) => (own.length > 1 && own.length === all.get(row)?.length ? [row] : own));
}

/** What was read: the sections, a line a row with its values in the order of the form, and a line a finding. */
function summary({ report, findings }: ReadResult): string {
  const entry = (key: string, value: unknown) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const value = (cell: Parameters<typeof cellValue>[1]) => report.marks[cell] ?? cellValue(report, cell) ?? null;
  const rows = [...byRow(cellsOf(report))].map(([row, cells]) => entry(row, cells.map(value)));
  const forms = tables.map((table) => entry(table, report[table]?.form ?? null));
  const said = findings.map(({ code, cells }) => `    ${JSON.stringify({ code, cells: shortened(report, cells) })}`);
  const sections = report.sections.map(({ kind }) => kind);
  const parts = [
    `  "sections": ${JSON.stringify(sections)}`,
    `  "forms": {\n${forms.join(",\n")}\n  }`,
    `  "cells": {\n${rows.join(",\n")}\n  }`,
    said.length === 0 ? `  "findings": []` : `  "findings": [\n${said.join(",\n")}\n  ]`,
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

describe("a layout is read as expected", () => {
  test.each(sources)("%s", async (source) => {
    const result = readReport(readFileSync(join(folder, source), "utf8"));
    await expect(summary(result)).toMatchFileSnapshot(join(folder, expectedOf(source)));
  });
  test("each expected file has its source", () => {
    expect(names.filter((name) => name.endsWith(".json"))).toEqual(sources.map(expectedOf).sort());
  });
});
