import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { functions } from "../scripts/sheet/functions.mjs";
import { evaluate, exampleSheets, shown } from "./support/formula.js";
import { loadScript } from "./support/sheet.js";

const sheets = await exampleSheets();
const cellFunctions = loadScript();

describe.each(["spreadsheet.md", "spreadsheet.en.md"])("docs/%s", (page) => {
  const text = readFileSync(join(import.meta.dirname, "../docs", page), "utf8");
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
