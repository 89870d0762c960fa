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

describe("section 三, which is copied in one go where nothing is wrong with it", () => {
  const odd: unknown[] = [
    0,
    7,
    null,
    undefined,
    -0,
    -1,
    0.5,
    Number.NaN,
    2 ** 32,
    2 ** 53,
    "7",
    "",
    true,
    [],
    {},
    { valueOf: () => 7 },
  ];
  /** Zod goes cell by cell where it is asked to wait. */
  const cellByCell = async (value: unknown) => reportSchema.safeParseAsync(value);
  const expectSame = async (value: unknown) => {
    const told = reportSchema.safeParse(value);
    const expected = await cellByCell(value);
    expect(told.success).toBe(expected.success);
    expect(told.data).toEqual(expected.data);
    expect(told.error?.issues).toEqual(expected.error?.issues);
    return told;
  };
  for (const edition of ["2019", "2021"] as const) {
    test(`${edition}: says what is said cell by cell, whatever a cell, a row or the table is`, async () => {
      for (const value of odd)
        for (const place of ["form", "rows", "rows.received", "rows.concluded.total", "rows.disclosed.research"]) {
          const report = copy(cleanReport(edition));
          const keys = ["applications", ...place.split(".")];
          const last = keys.pop() as string;
          const holder = keys.reduce((held, key) => held[key], report);
          holder[last] = value;
          await expectSame(report);
          delete holder[last];
          await expectSame(report);
          holder[last.toUpperCase()] = value;
          await expectSame(report);
        }
    });
    test(`${edition}: rows of the other edition, and keys of the prototype`, async () => {
      const report = copy(cleanReport(edition));
      report.applications.form = edition === "2019" ? "2021" : "2019";
      expect((await expectSame(report)).success).toBe(false);
      report.applications.form = "constructor";
      expect((await expectSame(report)).success).toBe(false);
      const hostile = JSON.parse(JSON.stringify(cleanReport(edition)).replace('"received":{', '"__proto__":{},"received":{'));
      expect((await expectSame(hostile)).success).toBe(false);
    });
  }
  test("the copy is new, and in the order of the form", () => {
    const report = copy(cleanReport("2021"));
    const { received, ...rows } = report.applications.rows;
    report.applications.rows = { ...rows, received };
    const parsed = reportSchema.parse(report);
    expect(parsed.applications).not.toBe(report.applications);
    expect(parsed.applications?.rows.received).not.toBe(received);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(cleanReport("2021")));
  });
});
