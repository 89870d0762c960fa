import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { type AnnualReport, layout, type TableCode } from "gongkai";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { functions } from "../../scripts/sheet/functions.mjs";
import { fullReport } from "../support/read.js";
import { inHost, missingCalc } from "./installed.js";

const missing = missingCalc();
const test = inHost("LibreOffice Calc", missing);
const folder = mkdtempSync(join(tmpdir(), "gongkai-calc-"));
const script = join(import.meta.dirname, "../../dist/gongkai.sheet.js");
const workbook = join(folder, "table.xlsx");
const saved = join(folder, "saved.xlsx");
const pictures = join(import.meta.dirname, "../../.cache/spreadsheets");

/** A table of the form, its cells merged as on the form, numbers as numbers. */
function putTable(sheet: ExcelJS.Worksheet, report: AnnualReport, table: TableCode): void {
  const [laid] = layout(report, { tables: [table] });
  if (laid?.type !== "table") throw new Error("No table");
  const taken = new Set<string>();
  for (const [line, row] of laid.rows.entries()) {
    let column = 0;
    for (const { text, colspan, rowspan } of row) {
      while (taken.has(`${line},${column}`)) column += 1;
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) taken.add(`${line + down},${column + right}`);
      sheet.getCell(line + 1, column + 1).value = /^\d+$/.test(text) ? Number(text) : text;
      if (colspan * rowspan > 1) sheet.mergeCells(line + 1, column + 1, line + rowspan, column + colspan);
    }
  }
}

/** The formulas that stand beside the table, and what they show. */
const formulas: readonly (readonly [string, string, string | number])[] = [
  ["M1", 'GONGKAI_CHECK(A1:J28,"A1")', "OK"],
  ["M2", 'GONGKAI_RATE(A1:J28,"公开率")', "64.5%"],
  ["M3", 'GONGKAI_RATE(A1:J28,"办结率","商业企业",2)', "85.71%"],
  ["M4", 'GONGKAI_NUMERATOR(A1:J28,"disclosureRate")', 40],
  ["M5", 'GONGKAI_DENOMINATOR(A1:J28,"disclosureRate")', 62],
  ["M6", "GONGKAI_TOTAL(D4:I4)", 66],
  ["M7", "GONGKAI_RESIDUAL(D4:I4,J4)", 0],
  ["M8", "GONGKAI_PERCENT(23,160,2)", "14.38%"],
  ["M9", 'GONGKAI_LABEL("refused.stateSecret")', "属于国家秘密"],
  ["M10", "GONGKAI_CODE(C12)", "refused.internalAffairs"],
  ["M11", 'GONGKAI_BASIS("重复申请")', "《中华人民共和国政府信息公开条例》第三十六条第（六）项"],
  ["M12", "GONGKAI_REPLY_BY(N20,N21:N22)", "2025-07-30"],
  ["M13", 'GONGKAI_WORKDAYS(N20,"2025年7月10日",N21:N22)', 6],
  ["M14", 'GONGKAI_PUBLISH_BY(2024,"部门")', "2025-01-31"],
  ["M15", 'GONGKAI_DATE(N20,"汉字")', "二〇二五年七月二日"],
  ["M16", "GONGKAI_NUMERAL(12)", "十二"],
  ["M17", "GONGKAI_TO_YUAN(31.64)", 316400],
  ["M18", "GONGKAI_TO_WAN(251000)", 25.1],
  [
    "M19",
    "GONGKAI_CHECK(D4:E5)",
    "不能计算：区域是 2 行 2 列，没有认得的行名和表头。只选数时应为 6×3、8×3、25×7、23×7 或 1×15。请核对所选区域。",
  ],
];
const arrays: readonly (readonly [string, string])[] = [
  // For the picture: as many cells as there are findings then.
  ["L1:L2", 'GONGKAI_CHECK(A1:J28,"A1")'],
  ["O1:O4", 'GONGKAI_CHECK(A1:J28,"A1")'],
  ["Q1:Z28", "GONGKAI_MARKS(A1:J28)"],
  ["AB1:AC3", 'GONGKAI_OUTCOMES("unable")'],
  ["AE1:AN28", "GONGKAI_NORMALISE(A1:J28)"],
  ["AP1:AY28", "GONGKAI_DEDUCE(A1:J28)"],
];

async function writeWorkbook(): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表三", {
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      showGridLines: true,
      showRowColHeaders: true,
    },
  });
  for (const [column, width] of Object.entries({ A: 16, B: 12, C: 64, K: 2, L: 78, M: 16, N: 12 }))
    sheet.getColumn(column).width = width;
  for (const column of "DEFGHIJ") sheet.getColumn(column).width = 13;
  putTable(sheet, fullReport("2021"), "applications");
  for (const [row, day] of [
    [20, new Date(Date.UTC(2025, 6, 2))],
    [21, new Date(Date.UTC(2025, 0, 1))],
    [22, new Date(Date.UTC(2025, 9, 1))],
  ] as const) {
    sheet.getCell(`N${row}`).value = day;
    sheet.getCell(`N${row}`).numFmt = "yyyy-mm-dd";
  }
  for (const [cell, formula] of formulas) sheet.getCell(cell).value = { formula, date1904: false };
  for (const [ref, formula] of arrays)
    sheet.getCell(ref.split(":", 1)[0] as string).value = { formula, ref, shareType: "array" } as ExcelJS.CellFormulaValue;
  await book.xlsx.writeFile(workbook);
}

interface Step {
  readonly show?: string;
  readonly set?: string;
  readonly to?: string | number | null;
  readonly save?: string;
  readonly picture?: string;
  readonly of?: string;
  readonly open?: string;
}
let shown: (string | number | null)[][][] = [];
const steps: readonly Step[] = [
  { show: "M1:M19" },
  { show: "O1:O4" },
  { show: "AB1:AC3" },
  { show: "AE1:AN28" },
  { show: "A1:J28" },
  { set: "J6", to: 24 },
  { show: "O1:O4" },
  { show: "Q1:Z28" },
  { set: "J6", to: null },
  { show: "O1:O4" },
  { show: "AP1:AY28" },
  { set: "D6", to: "约二十" },
  { show: "O1:O4" },
  { set: "D6", to: 20 },
  { set: "J6", to: 24 },
  { picture: join(pictures, "calc.pdf"), of: "A1:L28" },
  { save: saved },
  { open: saved },
  { show: "O1:O4" },
];

beforeAll(async () => {
  if (missing !== null) return;
  mkdirSync(pictures, { recursive: true });
  await writeWorkbook();
  const plan = join(folder, "plan.json");
  writeFileSync(plan, JSON.stringify({ workbook, folder, script, functions: Object.keys(functions), steps }));
  const output = execFileSync("/usr/bin/python3", [join(import.meta.dirname, "calc.py"), plan], {
    encoding: "utf8",
    timeout: 120_000,
  });
  shown = JSON.parse(output);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an array formula shows; one row is repeated in all rows of the array, and rows beyond the last show nothing. */
const texts = (index: number) => [...new Set((shown[index] ?? []).flat().filter((cell) => cell !== "" && cell !== null))];

describe("LibreOffice Calc", () => {
  test("shows every formula's result on a workbook with merged cells", () => {
    expect((shown[0] ?? []).flat()).toEqual(formulas.map(([, , result]) => result));
  });

  test("shows grids as array formulas", () => {
    expect(texts(1)).toContain("OK");
    expect((shown[2] ?? []).map(([code]) => code)).toEqual([
      "unable.notHeld",
      "unable.requiresCreation",
      "unable.unclearAfterCorrection",
    ]);
    expect(shown[3]).toEqual(shown[4]);
  });

  test("a row total is one too high after an edit", () => {
    expect(texts(5)).toEqual([
      "J27：「总计」列：（一）至（六）各项之和为 63，（七）总计为 62，差 1。请核对本列各项办理结果与总计。",
      "J6：「（一）予以公开」行：各列之和为 23，总计为 24，差 1。请核对本行各列与总计。",
    ]);
    expect(shown[6]?.[5]?.[9]).toBe("✗");
  });

  test("the total is deleted, and deduced", () => {
    expect(texts(7)).toEqual(["39 个等式中有 2 个因空格没有核对。"]);
    expect(shown[8]).toEqual(shown[4]);
  });

  test("text stands in a number cell", () => {
    expect(texts(9)[0]).toMatch(/^D6：.*写的是「约二十」，不是这一格可以填的数/);
  });

  test("the workbook is saved, opened again, and says the same", () => {
    expect(texts(10)).toEqual(texts(5));
  });
});
