// A report built by hand, with one figure too low: which equations does it break, and which cell is it?
// 手工填一份报告，其中一格少写了 1：哪些等式不成立，先看哪一格？
import { cellIds, describeFinding, describeSuspicion, emptyReport, reconcile, withCell } from "gongkai";

let report = emptyReport("2021");
for (const table of ["applications", "reviews"]) for (const cell of cellIds(table, "2021")) report = withCell(report, cell, 0);

const counts = {
  received: { naturalPerson: 30, business: 6, total: 36 },
  carriedOver: { naturalPerson: 2, total: 2 },
  disclosed: { naturalPerson: 14, business: 5, total: 19 },
  "refused.thirdPartyRights": { naturalPerson: 3, total: 3 },
  "unable.notHeld": { naturalPerson: 11, business: 1, total: 12 },
  concluded: { naturalPerson: 28, business: 6, total: 34 },
  carriedForward: { naturalPerson: 3, total: 4 }, // Of 32 natural persons' applications 28 were concluded: 4 are left, not 3.
};
for (const [row, columns] of Object.entries(counts))
  for (const [column, count] of Object.entries(columns)) report = withCell(report, `applications/${row}/${column}`, count);

const { reconciles, checked, broken, findings, suspicions } = reconcile(report);
console.log(`数字相符吗 Do the figures agree? ${reconciles}`);
console.log(`核对 ${checked} 个等式，不成立 ${broken} 个 (${broken} of ${checked} equations are broken)`);
for (const finding of findings) {
  console.log(`\n${finding.code}`);
  console.log(`  ${describeFinding(finding, "zh-CN")}`);
  console.log(`  ${describeFinding(finding, "en")}`);
}
console.log("\n先看哪里 Where to look first");
for (const suspicion of suspicions) {
  console.log(`  ${describeSuspicion(suspicion, "zh-CN")}`);
  console.log(`  ${describeSuspicion(suspicion, "en")}`);
}
