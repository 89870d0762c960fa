// A workbook that checks itself, of a published report or blank. Without a path for the file it only says what is in it.
// 自己核对的工作簿。
//   node examples/make-workbook.mjs 2021 blank.xlsx
//   node examples/make-workbook.mjs examples/input/hongze-2023.txt filled.xlsx
import { readFileSync, writeFileSync } from "node:fs";
import { readReport, toWorkbook } from "gongkai";
import { toXlsx } from "./workbook/xlsx.mjs";

const [source = new URL("input/hongze-2023.txt", import.meta.url), path] = process.argv.slice(2);
const isEdition = source === "2019" || source === "2021";
const workbook = toWorkbook(isEdition ? source : readReport(readFileSync(source, "utf8")).report);

const { sheet, address } = workbook.places.conclusion;
const conclusion = workbook.sheets.find(({ name }) => name === sheet).cells.find((cell) => cell.address === address);
console.log(`${workbook.title}：${conclusion.value}`);
for (const { name, cells } of workbook.sheets) {
  const formulas = cells.filter(({ formula }) => formula !== undefined).length;
  console.log(`  ${name}  ${cells.length} 格，${formulas} 个公式`);
}
if (path) writeFileSync(path, await toXlsx(workbook));
