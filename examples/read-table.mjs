// Text pasted from a table in Word or a spreadsheet, cells apart by tabs: what was read, and what was odd?
// 从 Word 或者电子表格粘贴的表：读到了什么，有什么要说明？
import { cellIds, cellValue, describeCell, describeFinding, readReport } from "gongkai";

const pasted = `
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
规范性文件	3	1	17件
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	1,204
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	８６
行政强制	/
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	31.64
`;

const { report, findings } = readReport(pasted);
for (const cell of cellIds("proactive", report.proactive.form)) {
  const value = cellValue(report, cell);
  const words = typeof value === "object" ? value && `${value.value} ${value.unit}` : value;
  console.log(`${describeCell(cell, "zh-CN")}：${words ?? `空白，原文是「${report.marks[cell] ?? ""}」`}`);
}
console.log("\n读取时的说明 What the reader had to say:");
for (const finding of findings) {
  console.log(`  ${describeFinding(finding, "zh-CN")}`);
  console.log(`  ${describeFinding(finding, "en")}`);
}
