import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type CellId, cellIds, emptyReport, tables, withCell, withMark } from "../src/index.js";
import { reportSchema } from "../src/schema.js";
import { arbitraryReport } from "./support/arbitrary.js";
import { cleanReport } from "./support/clean.js";

const messages = (value: unknown) => reportSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
const copy = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("what is a report", () => {
  for (const edition of ["2019", "2021"] as const) {
    test(`${edition}: any report that the library makes`, () => {
      fc.assert(
        fc.property(arbitraryReport(edition), (report) => {
          expect(messages(report)).toEqual([]);
          expect(reportSchema.parse(copy(report))).toEqual(report);
        }),
        { numRuns: 40 },
      );
    });
    test(`${edition}: exactly the cells of the form`, () => {
      const report = copy(emptyReport(edition));
      for (const table of tables)
        for (const cell of cellIds(table, edition)) {
          const [, row, column] = cell.split("/") as [string, string, string];
          const changed = copy(report);
          const rows = table === "reviews" ? changed.reviews : changed[table].rows;
          delete rows[row][column];
          expect(messages(changed).join(), cell).toContain(`Cell ${cell} is missing`);
          rows[row][column] = "12 件";
          expect(messages(changed).join(), cell).toContain(`Cell ${cell} holds`);
        }
    });
  }
  test("tables of different editions, and no table at all", () => {
    expect(messages(emptyReport({ proactive: "2021", applications: "2019", reviews: "2021" }))).toEqual([]);
    expect(messages({ ...emptyReport("2021"), proactive: null, applications: null, reviews: null })).toEqual([]);
  });
});

describe("what is not", () => {
  test("a key that the report does not have", () => {
    expect(messages({ ...emptyReport("2021"), agency: "某局" })).toEqual(['Unrecognized key: "agency"']);
  });
  test("a row of the other edition", () => {
    const report = copy(emptyReport("2021"));
    report.applications.rows.other = report.applications.rows.disclosed;
    expect(messages(report).join()).toContain('Unrecognized key: "other"');
  });
  test("a count below 0, with decimals, not finite, or beyond what is exact", () => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])
      expect(messages(withCell(emptyReport("2021"), "applications/received/total", count)).join(), String(count)).toContain(
        "Cell applications/received/total holds",
      );
  });
  test("a change may be below 0", () => {
    expect(messages(withCell(cleanReport("2019"), "proactive/licensing/change", -8))).toEqual([]);
  });
  test("an amount with separators or another unit", () => {
    for (const amount of [
      { value: "1,234", unit: "元" },
      { value: "12", unit: "亿元" },
      { value: 12, unit: "元" },
    ])
      expect(messages(withCell<CellId>(emptyReport("2021"), "proactive/fees/collected", amount as never)).join()).toContain(
        "Cell proactive/fees/collected",
      );
  });
  test("a day that there is not", () => {
    expect(messages({ ...emptyReport("2021"), publishedOn: "2023-02-30" })).toHaveLength(1);
  });
  test("a mark in a cell that holds a number, or in none", () => {
    const marked = withMark(emptyReport("2021"), "applications/received/total", "/");
    expect(messages(marked)).toEqual([]);
    expect(messages({ ...withCell(marked, "applications/received/total", 3), marks: marked.marks }).join()).toContain(
      "Cell applications/received/total has a mark",
    );
    expect(messages({ ...marked, marks: { "applications/other/total": "/" } }).join()).toContain(
      "Cell applications/other/total has a mark",
    );
    expect(messages({ ...marked, marks: { nowhere: "/" } })).not.toEqual([]);
  });
  test("a hostile key", () => {
    expect(messages(JSON.parse(`{"__proto__": {}, ${JSON.stringify(emptyReport("2021")).slice(1)}`))).toBeInstanceOf(Array);
  });
});

test("the JSON Schema can be made of it", () => {
  const schema = z.toJSONSchema(reportSchema) as { properties: Record<string, unknown> };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(emptyReport("2021")));
});
