// A workbook that checks itself, of a published report or blank. Without a path for the file it only says what is in it.
// 自己核对的工作簿。
//   node examples/make-workbook.mjs 2021 blank.xlsx
//   node examples/make-workbook.mjs examples/input/hongze-2023.txt filled.xlsx
import { readFileSync, writeFileSync } from "node:fs";
import { readReport, tables, toWorkbook } from "gongkai";
import { toXlsx } from "./workbook/xlsx.mjs";

const fail = (exitCode, chinese, english) => {
  console.error(`${chinese} · ${english}`);
  process.exit(exitCode);
};
const textOf = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fail(2, `打不开「${file}」；空白表写 2019 或 2021`, `Cannot open “${file}”; for a blank form give 2019 or 2021`);
  }
};
const reportIn = (file) => {
  const { report } = readReport(textOf(file));
  if (tables.some((table) => report[table])) return report;
  return fail(1, `「${file}」里没有年度报告的表（只读文字文件）`, "It has none of the tables of an annual report, as text");
};

const [source = new URL("input/hongze-2023.txt", import.meta.url), path] = process.argv.slice(2);
const workbook = toWorkbook(source === "2019" || source === "2021" ? source : reportIn(source));

const { sheet, address } = workbook.places.conclusion;
const conclusion = workbook.sheets.find(({ name }) => name === sheet).cells.find((cell) => cell.address === address);
console.log(`${workbook.title}：${conclusion.value}`);
for (const { name, cells } of workbook.sheets) {
  const formulas = cells.filter(({ formula }) => formula !== undefined).length;
  console.log(`  ${name}  ${cells.length} 格，${formulas} 个公式`);
}
try {
  if (path) writeFileSync(path, await toXlsx(workbook));
} catch (error) {
  fail(2, `写不了「${path}」`, error.message);
}
