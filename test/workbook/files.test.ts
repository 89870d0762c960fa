import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { toXlsx } from "../../examples/workbook/xlsx.mjs";
import { workbookFiles } from "../../scripts/workbooks/files.mjs";
import { emptyReport, toWorkbook, withCell, withMark } from "../../src/index.js";
import { root } from "../support/examples.js";

describe("the published workbooks", () => {
  test("are those that `npm run workbooks` writes, byte for byte", async () => {
    const fresh: Record<string, Uint8Array> = await workbookFiles();
    const published = readdirSync(join(root, "spreadsheet")).filter((name) => name.endsWith(".xlsx"));
    expect(published.map((name) => `spreadsheet/${name}`).sort()).toEqual(Object.keys(fresh).sort());
    const stale = Object.entries(fresh).filter(([path, bytes]) => !readFileSync(join(root, path)).equals(Buffer.from(bytes)));
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  test("have no macros", async () => {
    for (const bytes of Object.values<Uint8Array>(await workbookFiles()))
      expect(Buffer.from(bytes).includes("vbaProject")).toBe(false);
  });
});

describe("an .xlsx file", () => {
  const report = withCell(
    withMark({ ...emptyReport("2021"), body: "=1+1" }, "applications/received/total", "_x003D_1+1"),
    "proactive/fees/collected",
    { value: "75.9260", unit: "万元" },
  );
  const workbook = toWorkbook(report);
  const reading = toXlsx(workbook).then(async (bytes: Uint8Array) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    return book;
  });

  test("holds every cell of the model: formulas with what they come to, text as text", async () => {
    const book = await reading;
    for (const { name, cells } of workbook.sheets)
      for (const { address, value, formula } of cells) {
        const cell = book.getWorksheet(name)?.getCell(address);
        if (formula !== undefined) expect([cell?.formula, cell?.result ?? ""]).toEqual([formula, value]);
        else expect(cell?.value).toBe(value);
      }
  });

  test("keeps text that would be read as the code of a character", async () => {
    const { sheet = "", address = "" } = workbook.places.cells["applications/received/total"] ?? {};
    expect((await reading).getWorksheet(sheet)?.getCell(address).value).toBe("_x003D_1+1");
  });

  test("has formats, merges, validations and conditional formats", async () => {
    const book = await reading;
    const proactive = book.getWorksheet("主动公开");
    expect(proactive?.getCell(workbook.places.cells["proactive/fees/collected"]?.address as string).numFmt).toBe("0.0000####");
    expect([...(proactive?.model.merges ?? [])].sort()).toEqual([...(workbook.sheets[1]?.merges ?? [])].sort());
    const applications = book.getWorksheet("依申请公开");
    expect(applications?.getCell("D6").dataValidation).toMatchObject({
      type: "whole",
      operator: "greaterThanOrEqual",
      formulae: [0],
    });
    const { conditionalFormattings } = applications as unknown as { conditionalFormattings: { ref: string; rules: unknown[] }[] };
    expect(conditionalFormattings.map(({ ref, rules }) => [ref, rules.length])).toEqual([["D6:J30", 3]]);
    expect(applications?.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 1 });
  });

  test("names the tables, the conclusion and the choice of blanks", async () => {
    const names = (await reading).definedNames.model.map(({ name, ranges }) => [name, ...ranges]);
    expect(names).toContainEqual(["gongkai_applications", "'依申请公开'!$D$6:$J$30"]);
    expect(names).toContainEqual(["gongkai_blanks", "'核对'!$C$3"]);
    expect(names.map(([name]) => name)).toContain("gongkai_conclusion");
  });
});
