// A report as a Word document: mammoth makes HTML of it, merged cells and all.
// Word 文档：mammoth 转成 HTML，合并单元格保留。
import { join } from "node:path";
import { docxToHtml } from "./files/docx.js";
import { printFile } from "./files/print.js";

const path = process.argv[2] ?? join(import.meta.dirname, "input/qingshi-2024.docx");
await printFile(path, "docx", docxToHtml);
