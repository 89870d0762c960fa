import { toWorkbook } from "gongkai";
import { toXlsx } from "../../examples/workbook/xlsx.mjs";
import { qingshiWithErrors } from "../examples/reports.mjs";

/** The published workbooks: path and bytes. */
export async function workbookFiles() {
  return {
    "spreadsheet/gongkai-2019.xlsx": await toXlsx(toWorkbook("2019")),
    "spreadsheet/gongkai-2021.xlsx": await toXlsx(toWorkbook("2021")),
    "spreadsheet/gongkai-example.xlsx": await toXlsx(toWorkbook(qingshiWithErrors)),
  };
}
