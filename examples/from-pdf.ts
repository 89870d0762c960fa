// A report as a PDF: pdfjs-dist gives words and where they stand; rows and columns are built from that
// and from the lines that are drawn between the cells. `--text` shows them.
// PDF：pdfjs-dist 给出文字和位置，由位置和表格线还原每一行、每一列；`--text` 显示出来。
import { join } from "node:path";
import { parseCall } from "./files/call.js";
import { pdfToText } from "./files/pdf.js";
import { printFile } from "./files/print.js";

const { values, positionals } = parseCall({ text: { type: "boolean" } });
const [path = join(import.meta.dirname, "input/yunqiao-2022.pdf")] = positionals;
await printFile(path, "pdf", async (bytes) => {
  const text = await pdfToText(bytes);
  if (values.text) console.log(text);
  return text;
});
