import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { layout } from "gongkai";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { functions } from "../../scripts/sheet/functions.mjs";
import { fullReport } from "../support/read.js";
import { script } from "../support/sheet.js";
import { chromium, hostModules, inHost, missingUniver } from "./installed.js";

const missing = missingUniver();
const test = inHost("Univer in Chromium", missing);
const folder = mkdtempSync(join(tmpdir(), "gongkai-univer-"));
const pictures = join(import.meta.dirname, "../../.cache/spreadsheets");

/** A page with one sheet of Univer; `registerFunction` is how Univer takes functions. */
const page = `
import { createUniver, LocaleType, mergeLocales } from "@univerjs/presets";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import sheetsCoreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";

const { univerAPI } = createUniver({
  locale: LocaleType.ZH_CN,
  locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsCoreZhCN) },
  presets: [UniverSheetsCorePreset({ container: "app" })],
});
const workbook = univerAPI.createWorkbook({ sheetOrder: ["s"], sheets: { s: { id: "s", name: "表三", rowCount: 60, columnCount: 20, ...window.table } } });
for (const name of window.names) univerAPI.getFormula().registerFunction(name, (...inputs) => window[name](...inputs));
window.sheet = workbook.getActiveSheet();
window.ready = true;
`;

/** The table of section 三 as Univer keeps it: cells and merges. */
function tableData() {
  const [laid] = layout(fullReport("2021"), { tables: ["applications"] });
  if (laid?.type !== "table") throw new Error("No table");
  const cellData: Record<number, Record<number, { v: string | number; t?: number }>> = {};
  const mergeData: object[] = [];
  const taken = new Set<string>();
  for (const [line, row] of laid.rows.entries()) {
    let column = 0;
    for (const { text, colspan, rowspan } of row) {
      while (taken.has(`${line},${column}`)) column += 1;
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) taken.add(`${line + down},${column + right}`);
      const cells = cellData[line] ?? {};
      cellData[line] = cells;
      cells[column] = /^\d+$/.test(text) ? { v: Number(text) } : { v: text };
      if (colspan * rowspan > 1)
        mergeData.push({ startRow: line, endRow: line + rowspan - 1, startColumn: column, endColumn: column + colspan - 1 });
    }
  }
  return { cellData, mergeData, columnData: { 0: { w: 60 }, 1: { w: 60 }, 2: { w: 160 }, 11: { w: 160 }, 13: { w: 620 } } };
}

/** Formulas as they are typed, and what the sheet shows. Univer makes a number of a text that looks like one. */
const typed: readonly (readonly [cell: string, formula: string, result: RegExp])[] = [
  ["N1", '=GONGKAI_CHECK(A1:J28,"A1")', /^OK$/],
  ["L1", '=GONGKAI_RATE(A1:J28,"公开率")', /^(?:64\.50?%|0\.645)$/],
  ["L2", "=GONGKAI_TOTAL(D4:I4)", /^66$/],
  ["L3", "=GONGKAI_PERCENT(23,160,2)", /^(?:14\.38%|0\.1438)$/],
  ["L4", '=GONGKAI_LABEL("refused.stateSecret")', /^属于国家秘密$/],
  ["L5", '=GONGKAI_DATE("2025-07-02","汉字")', /^二〇二五年七月二日$/],
  ["L6", '=GONGKAI_PUBLISH_BY(2024,"部门")', /^(?:2025-01-31|45688)$/],
  ["L7", "=GONGKAI_TO_YUAN(31.64)", /^316400$/],
  ["L8", "=GONGKAI_NUMERAL(12)", /^十二$/],
  ["L9", "=GONGKAI_CHECK(D4:E5)", /^不能计算：区域是 2 行 2 列/],
  ["P1", '=GONGKAI_OUTCOMES("unable")', /^unable\.notHeld$/],
];

// biome-ignore lint/suspicious/noExplicitAny: a page of playwright, which is not among the library's own dependencies
let tab: any;
// biome-ignore lint/suspicious/noExplicitAny: likewise
let browser: any;
// biome-ignore lint/suspicious/noExplicitAny: the sheet of Univer, in the page
declare const sheet: any;
const value = (cell: string) => tab.evaluate((at: string) => sheet.getRange(at).getValue(), cell);
/** Type a formula. On a busy machine the editor may lose a key: then it is typed again, more slowly. */
async function type(cell: string, text: string): Promise<void> {
  for (const delay of [10, 40, 120]) {
    await tab.evaluate((at: string) => sheet.getRange(at).activate(), cell);
    await tab.waitForTimeout(100);
    await tab.keyboard.type(text, { delay });
    await tab.keyboard.press("Enter");
    await tab.waitForTimeout(100);
    if ((await tab.evaluate((at: string) => sheet.getRange(at).getFormula(), cell)) === text) return;
  }
}
async function shows(cell: string, wanted: (found: unknown) => boolean): Promise<unknown> {
  let found: unknown;
  for (let tries = 0; tries < 100; tries += 1) {
    found = await value(cell);
    if (wanted(found)) return found;
    await tab.waitForTimeout(100);
  }
  return found;
}

beforeAll(async () => {
  if (missing !== null) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(folder, "page.js"), page);
  await build({
    entryPoints: [join(folder, "page.js")],
    outfile: join(folder, "univer.js"),
    bundle: true,
    format: "iife",
    nodePaths: [hostModules],
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "dataurl", ".woff": "dataurl", ".woff2": "dataurl" },
    logLevel: "error",
  });
  writeFileSync(join(folder, "gongkai.sheet.js"), script);
  const data = JSON.stringify({ table: tableData(), names: Object.keys(functions).map((name) => `GONGKAI_${name}`) });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="univer.css"><style>html,body,#app{margin:0;height:100%}</style>
<div id="app"></div><script>Object.assign(window, ${data.replaceAll("<", "\\u003c")})</script>
<script src="gongkai.sheet.js"></script><script src="univer.js"></script>`,
  );
  const playwright = createRequire(join(hostModules, "x.js"))("playwright-core");
  browser = await playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
  tab = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  tab.on("pageerror", (error: Error) => console.error(error));
  await tab.goto(pathToFileURL(join(folder, "index.html")).href);
  await tab.waitForFunction("window.ready === true", null, { timeout: 60_000 });
  await tab.waitForTimeout(1500);
  for (const [cell, formula] of typed) await type(cell, formula);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("Univer in Chromium", () => {
  test("formulas are typed, and show the right results", async () => {
    for (const [cell, formula, result] of typed)
      expect([formula, await shows(cell, (found) => result.test(String(found)))]).toEqual([
        formula,
        expect.toSatisfy((found) => result.test(String(found))),
      ]);
    expect(await value("Q3")).toBe("补正后申请内容仍不明确");
    await tab.screenshot({ path: join(pictures, "univer.png") });
    expect(readFileSync(join(pictures, "univer.png")).length).toBeGreaterThan(10_000);
  });

  test("a total is changed, and the sheet says so at once", async () => {
    await tab.evaluate(() => sheet.getRange("J6").setValue(24));
    expect(await shows("N1", (cell) => String(cell).includes("J27"))).toMatch(/^J27：「总计」列：.*为 63，（七）总计为 62，差 1/);
    await tab.screenshot({ path: join(pictures, "univer-finding.png"), clip: { x: 480, y: 100, width: 1060, height: 220 } });
    await tab.evaluate(() => sheet.getRange("J6").setValue(23));
    expect(await shows("N1", (cell) => cell === "OK")).toBe("OK");
  });

  test("text in a number cell does not stop the sheet", async () => {
    await tab.evaluate(() => sheet.getRange("D6").setValue("约二十"));
    expect(await shows("N1", (cell) => String(cell).includes("约二十"))).toMatch(/D6：.*写的是「约二十」/);
    expect(await value("L4")).toBe("属于国家秘密");
    await tab.evaluate(() => sheet.getRange("D6").setValue(20));
    expect(await shows("N1", (cell) => cell === "OK")).toBe("OK");
  });
});
