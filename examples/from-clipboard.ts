// A report as pasted from Word or a spreadsheet, tabs between cells; `-` reads the standard input.
// 从 Word 或电子表格复制、粘贴的文字，单元格之间是制表符；参数写「-」，从标准输入读取。
import { join } from "node:path";
import { decodePage } from "./files/page.js";
import { printFile } from "./files/print.js";

const path = process.argv[2] ?? join(import.meta.dirname, "input/qingshi-2024-pasted.txt");
await printFile(path, "text", (bytes) => decodePage(bytes).text);
