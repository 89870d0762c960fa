// A report as a PDF: pdfjs-dist gives words and where they stand; the lines and columns of the page are built from that.
// PDF：pdfjs-dist 给出文字和位置，由位置还原每一行、每一列。
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pdfToText } from "./files/pdf.js";
import { printChecked } from "./files/print.js";

const path = process.argv[2] ?? join(import.meta.dirname, "input/yunqiao-2022.pdf");
const text = await pdfToText(readFileSync(path));
if (process.argv.includes("--text")) console.log(text);
printChecked(path, text);
