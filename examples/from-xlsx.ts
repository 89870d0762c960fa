// A report as a workbook: each sheet that is shown is a grid. The sum of one row leaves a column out: which?
// 电子表格：每张可见的工作表是一个表格。有一行的求和公式少了一列：哪一行？
import { join } from "node:path";
import { printFile } from "./files/print.js";
import { xlsxToGrids } from "./files/xlsx.js";

const path = process.argv[2] ?? join(import.meta.dirname, "input/linxi-2023.xlsx");
await printFile(path, "workbook", xlsxToGrids);
