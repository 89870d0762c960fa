import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport, toWorkbook } from "gongkai";
import { toXlsx } from "../../examples/workbook/xlsx.mjs";

/** The published workbooks: path and bytes. */
export async function workbookFiles(root) {
  const { report } = readReport(readFileSync(join(root, "examples/input/hongze-2023.txt"), "utf8"));
  return {
    "spreadsheet/gongkai-2019.xlsx": await toXlsx(toWorkbook("2019")),
    "spreadsheet/gongkai-2021.xlsx": await toXlsx(toWorkbook("2021")),
    "spreadsheet/gongkai-example.xlsx": await toXlsx(toWorkbook(report)),
  };
}
