import { basename } from "node:path";
import { describeFinding, describeSuspicion, formatRate, rate } from "gongkai";
import { check } from "./check.js";
import type { Source } from "./source.js";

/** Check what was read from a file, and print what came of it. */
export function printChecked(path: string, source: Source["source"]): void {
  const { report, verdict, findings } = check(source);
  const { reconciles, checked, broken, unchecked, suspicions } = verdict;
  console.log(`${basename(path)}: ${report.body} ${report.year}`);
  console.log(`  版式 Editions: ${Object.values(verdict.forms).join(" / ")}`);
  console.log(
    `  相符 Reconciles: ${reconciles ?? "?"} (${checked} 个等式 equations, ${broken} 不成立 broken, ${unchecked.length} 未核对 unchecked)`,
  );
  console.log(`  公开率 Disclosure rate: ${formatRate(rate(report, "disclosureRate"))}`);
  for (const finding of findings) {
    console.log(`  - ${describeFinding(finding, "zh-CN")}`);
    console.log(`    ${describeFinding(finding, "en")}`);
  }
  for (const suspicion of suspicions) console.log(`  → ${describeSuspicion(suspicion, "zh-CN")}`);
}
