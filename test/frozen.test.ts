import { describe, expect, test } from "vitest";
import * as core from "../src/core.js";
import * as library from "../src/index.js";
import * as schema from "../src/schema.js";
import { cleanReport } from "./support/clean.js";

/** Every object within a value, by the way to it. */
function* objectsIn(value: unknown, path: string, seen = new Set<unknown>()): Generator<readonly [string, object]> {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  yield [path, value];
  for (const [key, part] of Object.entries(value)) yield* objectsIn(part, `${path}.${key}`, seen);
}

const writable = (value: unknown, path: string) =>
  [...objectsIn(value, path)].filter(([, part]) => !Object.isFrozen(part)).map(([place]) => place);

describe.each(Object.entries({ core, library }))("the data of %s", (_entry, names) => {
  const data = Object.entries(names).filter(([, value]) => typeof value !== "function");
  test("is there", () => {
    expect(data.length).toBeGreaterThan(20);
  });
  test.each(data)("%s is frozen through and through", (name, value) => {
    expect(writable(value, name)).toEqual([]);
  });
});

test("the entry of the schema exports nothing but the schema, which zod itself writes to", () => {
  expect(Object.keys(schema)).toEqual(["reportSchema"]);
});

const { cellIds, emptyReport, withCell } = library;
const clean = cleanReport("2021");
const blank = withCell(clean, "applications/received/total", null);
const broken = withCell(clean, "applications/received/total", 67);
const printed = library.toText(broken);
const narrative = "2021年收到政府信息公开申请70件，予以公开23件，占40%，办结60件，公开率为12.3%。";

/** What the functions return that take the same again; the arguments are made anew for each call. */
const results: Readonly<Record<string, () => unknown>> = {
  applicationRowsOf: () => library.applicationRowsOf("2021"),
  outcomeLeaves: () => library.outcomeLeaves("2021"),
  outcomeChildren: () => library.outcomeChildren("2021"),
  cellIds: () => cellIds("applications", "2021"),
  cellParts: () => library.cellParts("applications/received/total"),
  emptyReport: () => emptyReport("2021"),
  readReport: () => library.readReport(printed),
  reconcile: () => library.reconcile(broken, { advisory: true }),
  "reconcile with a blank": () => library.reconcile(blank),
  rates: () => library.rates(emptyReport("2021")),
  "rates of a 2019 table": () => library.rates(cleanReport("2019")),
  deduceBlanks: () => library.deduceBlanks(blank).deductions,
  proposeCorrections: () => library.proposeCorrections(broken),
  readClaims: () => library.readClaims(narrative),
  reconcileClaims: () => library.reconcileClaims(broken, library.readClaims(narrative)),
  layout: () => library.layout(clean),
  toWorkbook: () => library.toWorkbook(broken),
  reportingPeriod: () => library.reportingPeriod(2023),
  replyDeadline: () =>
    library.replyDeadline({ received: "2023-03-01", calendar: { years: [2023], holidays: [], makeUpDays: [] } }),
};

describe("what two results share is frozen", () => {
  test.each(Object.entries(results))("%s", (name, result) => {
    const first = new Set([...objectsIn(result(), name)].map(([, part]) => part));
    const shared = [...objectsIn(result(), name)].filter(([, part]) => first.has(part) && !Object.isFrozen(part));
    expect(shared.map(([place]) => place)).toEqual([]);
  });
});
