// A report as pasted from Word or a spreadsheet, tabs between cells; without a file the text comes from the standard input.
// 从 Word 或电子表格复制、粘贴的文字，单元格之间是制表符；也可以从标准输入读取（参数写「-」）。
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePage } from "./files/page.js";
import { printChecked } from "./files/print.js";

const path = process.argv[2] ?? join(import.meta.dirname, "input/qingshi-2024-pasted.txt");
printChecked(path, decodePage(readFileSync(path === "-" ? 0 : path)).text);
