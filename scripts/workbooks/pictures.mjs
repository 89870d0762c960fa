// Draws each sheet of the example workbook as LibreOffice shows it, for docs/workbook.md.
//
//   node scripts/workbooks/pictures.mjs
//
// LibreOffice makes a PDF of it, a page a sheet, and Chromium draws its pages: the apt packages libreoffice-calc-nogui,
// chromium-headless-shell and a Chinese font. What they draw differs from version to version: run this by hand when the
// sheets change; no test compares the pictures.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toWorkbook } from "gongkai";
import { toXlsx } from "../../examples/workbook/xlsx.mjs";
import { qingshiWithErrors } from "../examples/reports.mjs";

const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs/pictures");
const names = ["guide", "proactive", "applications", "reviews", "check", "rates"];

/** How many rows of a long list are shown. */
const shownRows = 24;

/** The last cell that a sheet uses. */
function lastCell({ cells, widths, heights, print }) {
  const letter = String.fromCharCode(64 + widths.length);
  const rows = cells.map(({ address }) => Number(address.replace(/\D/g, "")));
  const used = Math.max(heights.length, ...rows);
  return `${letter}${print.onePage ? used : Math.min(shownRows, used)}`;
}

/** The marks beside a table are drawn too, and all of a sheet is one page. */
const onOnePage = (sheet) => ({
  ...sheet,
  print: { ...sheet.print, area: `A1:${lastCell(sheet)}`, orientation: "landscape", onePage: true, repeatRows: null },
});

/** A page that draws each page of a PDF, trimmed of its white margins, and lists the pictures as data URLs. */
const drawing = (pdf) => `<!doctype html><body><script type="module">
import * as pdfjs from "${pathToFileURL(join(root, "node_modules/pdfjs-dist/build/pdf.mjs"))}";
import * as worker from "${pathToFileURL(join(root, "node_modules/pdfjs-dist/build/pdf.worker.mjs"))}";
globalThis.pdfjsWorker = worker;
const data = Uint8Array.from(atob("${pdf.toString("base64")}"), (letter) => letter.charCodeAt(0));
const pages = await pdfjs.getDocument({ data }).promise;
for (let number = 1; number <= pages.numPages; number++) {
  const page = await pages.getPage(number);
  const viewport = page.getViewport({ scale: 2.2 });
  const canvas = Object.assign(document.createElement("canvas"), { width: viewport.width, height: viewport.height });
  const context = canvas.getContext("2d");
  await page.render({ canvasContext: context, viewport, intent: "print" }).promise;
  const { data: pixels, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  // The number of the page stands in the lower margin.
  for (let index = 0; index < width * Math.floor(height * 0.91); index++) {
    if (pixels[4 * index] + pixels[4 * index + 1] + pixels[4 * index + 2] === 765) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  const trimmed = Object.assign(document.createElement("canvas"), { width: right - left + 17, height: bottom - top + 17 });
  const onto = trimmed.getContext("2d");
  onto.fillStyle = "white";
  onto.fillRect(0, 0, trimmed.width, trimmed.height);
  onto.drawImage(canvas, 8 - left, 8 - top);
  document.body.append(Object.assign(new Image(), { src: trimmed.toDataURL("image/png") }));
}
</script></body>`;

const folder = mkdtempSync(join(tmpdir(), "gongkai-pictures-"));
try {
  const workbook = toWorkbook(qingshiWithErrors);
  const [xlsx, pdf, html] = ["xlsx", "pdf", "html"].map((kind) => join(folder, `workbook.${kind}`));
  writeFileSync(xlsx, await toXlsx({ ...workbook, sheets: workbook.sheets.map(onOnePage) }));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, xlsx], { stdio: "ignore" });
  writeFileSync(html, drawing(readFileSync(pdf)));
  const ask = ["--no-sandbox", "--allow-file-access-from-files", "--virtual-time-budget=600000", "--dump-dom"];
  const drawn = execFileSync("chromium-headless-shell", [...ask, `${pathToFileURL(html)}`], {
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const found = [...drawn.matchAll(/<img src="data:image\/png;base64,([^"]+)"/g)];
  if (found.length !== names.length) throw new Error(`${found.length} pages were drawn; there are ${names.length} sheets`);
  for (const [index, [, picture]] of found.entries()) {
    writeFileSync(join(pictures, `workbook-${names[index]}.png`), Buffer.from(picture, "base64"));
    console.log(`docs/pictures/workbook-${names[index]}.png`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
