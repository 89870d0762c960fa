// The same by require: read the text of a report, check it, and word what is found.
// 用 require 也一样：读一份报告的文字，核对，说出发现的问题。
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { describeFinding, formatRate, rate, readReport, reconcile } = require("gongkai");

const { report, findings } = readReport(readFileSync(join(__dirname, "input/hongze-2023.txt"), "utf8"));
const verdict = reconcile(report);

console.log(`${report.body} ${report.year}`);
for (const finding of [...findings, ...verdict.findings])
  console.log(`  ${finding.severity}: ${describeFinding(finding, "zh-CN")}`);
console.log(`  公开率 Disclosure rate: ${formatRate(rate(report, "disclosureRate"))}`);
