// Draws each sheet of the example workbook as LibreOffice shows it, for docs/workbook.md.
//
//   node scripts/workbooks/pictures.mjs
//
// It needs LibreOffice (apt package libreoffice-calc-nogui) and a Chinese font. They differ from version to version:
// the pictures are made by hand when the sheets change, and no test compares them.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toWorkbook } from "gongkai";
import { toXlsx } from "../../examples/workbook/xlsx.mjs";
import { qingshiWithError } from "../examples/reports.mjs";

const pictures = join(import.meta.dirname, "../../docs/pictures");
const names = ["guide", "proactive", "applications", "reviews", "check", "rates"];

/** How many rows of a long list are shown. */
const shownRows = 40;

/** The last cell that a sheet uses. */
function lastCell({ cells, widths, heights }) {
  const letter = String.fromCharCode(64 + widths.length);
  const rows = cells.map(({ address }) => Number(address.replace(/\D/g, "")));
  return `${letter}${Math.min(shownRows, Math.max(heights.length, ...rows))}`;
}

/** LibreOffice draws the first page of the first sheet: the sheet comes first, and all of it is one page. */
function withFirst(workbook, sheet) {
  const print = { ...sheet.print, area: `A1:${lastCell(sheet)}`, orientation: "landscape", onePage: true, repeatRows: null };
  return { ...workbook, sheets: [{ ...sheet, print }, ...workbook.sheets.filter((other) => other !== sheet)] };
}

const folder = mkdtempSync(join(tmpdir(), "gongkai-pictures-"));
try {
  const workbook = toWorkbook(qingshiWithError);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const name = `workbook-${names[index]}`;
    writeFileSync(join(folder, `${name}.xlsx`), await toXlsx(withFirst(workbook, sheet)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const filter = 'png:calc_png_Export:{"PixelWidth":{"type":"long","value":"1600"},"PixelHeight":{"type":"long","value":"1131"}}';
    const ask = [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, `${name}.xlsx`)];
    execFileSync("soffice", ask, { stdio: "ignore" });
    copyFileSync(join(folder, `${name}.png`), join(pictures, `${name}.png`));
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
