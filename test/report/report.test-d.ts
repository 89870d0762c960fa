import { expectTypeOf, test } from "vitest";
import {
  type Amount,
  type AnnualReport,
  type CellId,
  type Count,
  cellValue,
  emptyReport,
  type Source,
  sources,
  withCell,
} from "../../src/index.js";

const report = emptyReport("2021");

test("the edition of a table tells which rows it has", () => {
  const table = report.applications;
  if (table?.form === "2019") {
    expectTypeOf(table.rows.other.total).toEqualTypeOf<Count>();
    // @ts-expect-error TS2339: the 2019 edition has a single row 其他处理
    table.rows["other.feeUnpaid"].total;
  }
  if (table?.form === "2021") {
    expectTypeOf(table.rows["other.feeUnpaid"].total).toEqualTypeOf<Count>();
    // @ts-expect-error TS2339: the 2021 edition has three rows
    table.rows.other.total;
  }
});

test("a cell of money holds an amount, every other a count", () => {
  expectTypeOf(cellValue(report, "proactive/fees/collected")).toEqualTypeOf<Amount | null | undefined>();
  expectTypeOf(cellValue(report, "applications/received/total")).toEqualTypeOf<Count | undefined>();
  withCell(report, "proactive/fees/collected", { value: "31.64", unit: "万元" });
  withCell(report, "applications/received/total", 12);
  // @ts-expect-error TS2345: money is an amount with its unit, not a count
  withCell(report, "proactive/fees/collected", 31.64);
  // @ts-expect-error TS2345: no cell holds text; that is what withMark is for
  withCell(report, "applications/received/total", "/");
});

test("a cell that no edition has is no cell", () => {
  expectTypeOf<"applications/refused.stateSecret/total">().toExtend<CellId>();
  expectTypeOf<"applications/refused.stateSecrets/total">().not.toExtend<CellId>();
  expectTypeOf<"proactive/fees/issued">().not.toExtend<CellId>();
});

test("a report and the data cannot be assigned to", () => {
  // @ts-expect-error TS2540: read-only
  report.body = "某市人民政府";
  // @ts-expect-error TS2540: read-only
  sources.regulations.number = null;
  expectTypeOf(report).toEqualTypeOf<AnnualReport>();
  expectTypeOf(sources.form2021).toEqualTypeOf<Source>();
});
