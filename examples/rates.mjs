// Rates for all applicants and for businesses alone: two counts each, divided and rounded once, when printed.
// 全部申请人和商业企业各自的比率：先列出两个数，打印时才相除、舍入一次。
import { cellIds, describeCell, emptyReport, formatRate, indicators, rates, withCell } from "gongkai";

let report = emptyReport("2021");
for (const cell of cellIds("applications", "2021")) report = withCell(report, cell, 0);
const counts = {
  received: { naturalPerson: 96, business: 24, total: 120 },
  carriedOver: { naturalPerson: 7, business: 1, total: 8 },
  disclosed: { naturalPerson: 41, business: 13, total: 54 },
  partiallyDisclosed: { naturalPerson: 9, business: 4, total: 13 },
  "refused.internalAffairs": { naturalPerson: 12, business: 2, total: 14 },
  "refused.administrativeInquiry": { naturalPerson: 6, total: 6 },
  "unable.notHeld": { naturalPerson: 20, business: 5, total: 25 },
  "unable.requiresCreation": { naturalPerson: 4, total: 4 },
  "notProcessed.petitionOrComplaint": { naturalPerson: 3, total: 3 },
  concluded: { naturalPerson: 95, business: 24, total: 119 },
  carriedForward: { naturalPerson: 8, business: 1, total: 9 },
};
for (const [row, columns] of Object.entries(counts))
  for (const [column, count] of Object.entries(columns)) report = withCell(report, `applications/${row}/${column}`, count);

const show = (rate) => `${formatRate(rate).padStart(6)} ${rate.numerator ?? "?"}/${rate.denominator ?? "?"}`.padEnd(16);
const ofAll = rates(report).filter(({ id }) => !id.startsWith("share."));
const ofBusinesses = rates(report, { column: "business" }).filter(({ id }) => !id.startsWith("share."));

console.log("全部 All        企业 Businesses");
ofAll.forEach((rate, index) => {
  const { label, gloss, perColumn } = indicators[rate.id];
  console.log(`${show(rate)}${perColumn ? show(ofBusinesses[index]) : " ".repeat(16)}${label}  ${gloss}`);
});
const missing = ofAll.find(({ status }) => status === "missing")?.missing ?? [];
console.log(`\n空白不当作 0，缺数的没有值 A blank is not 0, so some have no value: ${describeCell(missing[0], "zh-CN")}等。`);
