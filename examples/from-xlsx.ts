// A report as a workbook: each sheet that is shown is a grid. The sum of one row leaves a column out: which?
// 电子表格：每张可见的工作表是一个表格。有一行的求和公式少了一列：哪一行？
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printChecked } from "./files/print.js";
import { xlsxToGrids } from "./files/xlsx.js";

const path = process.argv[2] ?? join(import.meta.dirname, "input/linxi-2023.xlsx");
printChecked(path, xlsxToGrids(readFileSync(path)));
