// A report as a PDF: pdfjs-dist gives words and where they stand; rows and columns are built from that
// and from the lines that are drawn between the cells.
// PDF：pdfjs-dist 给出文字和位置，由位置和表格线还原每一行、每一列。
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pdfToText } from "./files/pdf.js";
import { printChecked } from "./files/print.js";

const { values, positionals } = parseArgs({ options: { text: { type: "boolean" } }, allowPositionals: true });
const path = positionals[0] ?? join(import.meta.dirname, "input/yunqiao-2022.pdf");
const text = await pdfToText(readFileSync(path));
if (values.text) console.log(text);
printChecked(path, text);
