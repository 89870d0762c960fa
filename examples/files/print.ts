import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  deduceBlanks,
  describeDeduction,
  describeFinding,
  describeSuspicion,
  describeUnchecked,
  formatRate,
  type Locale,
  rate,
  tables,
} from "gongkai";
import { type Checked, checkAll, quote } from "./check.js";
import { reasonOf, reasons } from "./reasons.js";
import { type Kind, kindOf, type Source } from "./source.js";

/** How many equations and blanks are named before the rest is only counted: a table may be all blank. */
const mostNamed = 10;

/**
 * Read a file by a function, check every report in it, and print what came of it. A file that cannot be read is one line on
 * stderr: the process ends with 2 if there is no such file, with 1 otherwise.
 *
 * @param kind - What the file must be; `null` if that cannot be told by its bytes
 */
export async function printFile(
  path: string,
  kind: Kind | null,
  read: (bytes: Uint8Array) => Source["source"] | Promise<Source["source"]>,
): Promise<void> {
  const fail = (reason: keyof typeof reasons) => {
    console.error(`${path}: ${reasons[reason].zh} · ${reasons[reason].en}`);
    process.exitCode = reason === "missing" || reason === "folder" ? 2 : 1;
  };
  let source: Source["source"];
  try {
    const bytes = readFileSync(path === "-" ? 0 : path);
    if (kind !== null && kindOf(bytes) !== kind) return fail("otherKind");
    source = await read(bytes);
  } catch (error) {
    return fail(reasonOf(error));
  }
  for (const checked of checkAll(source)) {
    printChecked(path, checked);
    if (tables.every((table) => checked.report[table] === null)) fail("noTables");
  }
}

function printChecked(path: string, { report, verdict, findings, narrative }: Checked): void {
  const { reconciles, checked, broken, unchecked, suspicions } = verdict;
  console.log(`${basename(path)}: ${report.body ?? "机关未写明 body not stated"} ${report.year ?? "年度未写明 year not stated"}`);
  console.log(
    `  版式 Editions: ${Object.values(verdict.forms)
      .map((form) => form ?? "无 none")
      .join(" / ")}`,
  );
  console.log(
    `  相符 Reconciles: ${reconciles ?? "?"} (${checked} 个等式 equations, ${broken} 不成立 broken, ${unchecked.length} 未核对 unchecked)`,
  );
  console.log(`  文字 Narrative: ${narrative.claims} 个数 numbers, ${narrative.findings.length} 对不上 disagree`);
  console.log(`  公开率 Disclosure rate: ${formatRate(rate(report, "disclosureRate"))}`);
  printAll("-", findings, describeFinding);
  for (const finding of narrative.findings) {
    printAll("-", [finding], describeFinding);
    console.log(`    ${quote(narrative, finding)}`);
  }
  printSome("?", unchecked, describeUnchecked);
  if (unchecked.length > 0) printSome("=", deduceBlanks(report).deductions, describeDeduction);
  printAll("→", suspicions, describeSuspicion);
}

type Describe<One> = (one: One, locale: Locale) => string;

function printAll<One>(mark: string, all: readonly One[], describe: Describe<One>): void {
  for (const one of all) {
    console.log(`  ${mark} ${describe(one, "zh-CN")}`);
    console.log(`    ${describe(one, "en")}`);
  }
}

function printSome<One>(mark: string, all: readonly One[], describe: Describe<One>): void {
  printAll(mark, all.slice(0, mostNamed), describe);
  const more = all.length - mostNamed;
  if (more > 0) console.log(`  ${mark} 另有 ${more} 条 · ${more} more`);
}
