// Makes the files of examples/input that are not text: a Word document, a workbook, a PDF, saved pages, a pasted table.
// The same reports make the same bytes. Run after `npm run build`: node scripts/make-examples.mjs
//
// The PDF needs two things that the project does not: `npm install --no-save pdfkit@0.20.2`, and a font with Chinese characters. The
// font and its name are the arguments; without them the PDF is left as it is. The one in the repository holds those characters of
// Noto Sans CJK (SIL Open Font License 1.1; Debian's package fonts-noto-cjk) that it shows, and was made by
//   node scripts/make-examples.mjs /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc NotoSansCJKsc-Regular
// A third argument is the folder to write to.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docxOf } from "./examples/docx.mjs";
import { gbkPage, pastedOf, utf8Page } from "./examples/page.mjs";
import { pdfOf } from "./examples/pdf.mjs";
import { linxi, liulinWithError, nanze, qingshi, yunqiao } from "./examples/reports.mjs";
import { xlsxOf } from "./examples/xlsx.mjs";

const [font, family, folder = join(import.meta.dirname, "../examples/input")] = process.argv.slice(2);
const files = {
  "qingshi-2024.docx": docxOf(qingshi),
  "linxi-2023.xlsx": xlsxOf(linxi),
  "nanze-2020-gbk.html": gbkPage(nanze),
  "liulin-2025.html": utf8Page(liulinWithError),
  "qingshi-2024-pasted.txt": pastedOf(qingshi),
  ...(font ? { "yunqiao-2022.pdf": pdfOf(yunqiao, font, family) } : {}),
};
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(folder, name), await bytes);
  console.log(name);
}
if (!font) console.log("No font given: the PDF was left as it is.");
