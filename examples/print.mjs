// One table in four formats: text, Markdown, CSV and HTML. Give a language as an argument: node examples/print.mjs en
// 一张表，四种格式。
import { readFileSync } from "node:fs";
import { readReport, reconcile, toCsv, toHtml, toMarkdown, toText } from "gongkai";

const locale = process.argv[2] === "en" ? "en" : "zh-CN";
const source = readFileSync(new URL("input/hongze-2023.txt", import.meta.url), "utf8");
const { report } = readReport(source);
const { findings } = reconcile(report);
const options = { locale, tables: ["reviews"] };

console.log(`--- 文本 Text\n${toText(report, options)}`);
console.log(`--- Markdown\n${toMarkdown(report, options)}`);
console.log(`--- CSV\n${toCsv(report, options)}`);
console.log(`--- HTML\n${toHtml(report, { ...options, findings })}`);
