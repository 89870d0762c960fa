import { join } from "node:path";
import ExcelJS from "exceljs";
import { calendar2025 } from "./calendar2025.js";
import type { CellFunction } from "./sheet.js";

type Value = string | number | null;
export type Sheets = ReadonlyMap<string, Value[][]>;

/** The sheets of the published example as hosts pass them, nothing where cells are merged; and one of the days off of 2025. */
export async function exampleSheets(): Promise<Sheets> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(import.meta.dirname, "../../spreadsheet/gongkai-example.xlsx"));
  const sheets = new Map<string, Value[][]>();
  for (const sheet of book.worksheets) {
    const rows = Array.from({ length: sheet.rowCount }, () => Array<Value>(sheet.columnCount).fill(null));
    sheet.eachRow((row, line) =>
      row.eachCell((cell, column) => {
        const { value } = cell;
        if (cell.isMerged && cell.master !== cell) return;
        (rows[line - 1] as Value[])[column - 1] = typeof value === "number" || typeof value === "string" ? value : null;
      }),
    );
    sheets.set(sheet.name, rows);
  }
  const days = Array.from({ length: calendar2025.holidays.length }, (_, index) => [
    calendar2025.holidays[index] ?? null,
    calendar2025.makeUpDays[index] ?? null,
  ]);
  return sheets.set("放假", days);
}

const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function argument(text: string, sheets: Sheets): unknown {
  const [, name = "", from = "", first = "", to = "", last = ""] = /^(\p{L}+)!([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(text) ?? [];
  const rows = sheets.get(name);
  if (rows) return rows.slice(Number(first) - 1, Number(last)).map((row) => row.slice(column(from) - 1, column(to)));
  return text === "" ? null : JSON.parse(text);
}

/** What a formula of a documentation page gives: texts, numbers and ranges of the example are its arguments. */
export function evaluate(formula: string, sheets: Sheets, functions: Readonly<Record<string, CellFunction>>): unknown {
  const [, name = "", inside = ""] = /^=GONGKAI_([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  const inputs = [...inside.matchAll(/"[^"]*"|[^,"]+|(?<=,)(?=,)/g)].map(([text]) => argument(text.trim(), sheets));
  const compute = functions[name];
  if (!compute) throw new Error(`${formula} calls no cell function`);
  return compute(...inputs);
}

/** A result as a page shows it: rows apart, cells apart. */
export const shown = (result: unknown): string =>
  Array.isArray(result) ? result.map((row: unknown[]) => row.join(" · ")).join("<br>") : String(result);
