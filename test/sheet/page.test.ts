import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toWorkbook } from "gongkai";
import { describe, expect, test } from "vitest";
import { functions } from "../../scripts/sheet/functions.mjs";
import { evaluate, exampleSheets, type Sheets, shown } from "../support/formula.js";
import { fullReport } from "../support/read.js";
import { loadScript } from "../support/sheet.js";

const sheets = await exampleSheets();
const cellFunctions = loadScript();

describe.each(["spreadsheet.md", "spreadsheet.en.md"])("docs/%s", (page) => {
  const text = readFileSync(join(import.meta.dirname, "../../docs", page), "utf8");
  const examples = [...text.matchAll(/^\| .* \| `(=GONGKAI_.*?)` \| (.*) \|$/gm)].map(
    (match) => [match[1] ?? "", match[2] ?? ""] as const,
  );

  test.each(examples)("%s", (formula, result) => {
    expect(shown(evaluate(formula, sheets, cellFunctions))).toBe(result);
  });

  test("has an example of every function", () => {
    const named = examples.map(([formula]) => /^=GONGKAI_([A-Z_]+)/.exec(formula)?.[1]);
    expect(Object.keys(functions).filter((name) => !named.includes(name))).toEqual([]);
  });
});

/** Section 三 as the workbook of an edition has it, each cell as hosts pass it. */
function workbookSheet(edition: "2019" | "2021"): Sheets {
  const name = "依申请公开";
  const rows = Array.from({ length: 32 }, () => Array<string | number | null>(10).fill(null));
  for (const { address, value } of toWorkbook(fullReport(edition)).sheets.find((sheet) => sheet.name === name)?.cells ?? []) {
    const row = rows[Number(address.replace(/\D/g, "")) - 1];
    const column = address.charCodeAt(0) - "A".charCodeAt(0);
    if (row && column < row.length && /^[A-Z]\d/.test(address)) row[column] = value;
  }
  return new Map([[name, rows]]);
}

describe.each(["README.md", "README.en.md", "docs/spreadsheet.md", "docs/spreadsheet.en.md"])(
  "the first formula of %s",
  (page) => {
    const text = readFileSync(join(import.meta.dirname, "../..", page), "utf8");
    const formula = (/=GONGKAI_CHECK\(.*?\)/.exec(text)?.[0] ?? "").replace("(", "(依申请公开!");

    test.each(["2021", "2019"] as const)("checks a whole table of %s where the workbook has it", (edition) => {
      expect(evaluate(formula, workbookSheet(edition), cellFunctions)).toBe("OK");
    });
  },
);
