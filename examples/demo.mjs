// Reads two published reports, checks them, computes rates and prints them.
// Run: npm run demo, or in English: npm run demo -- --en
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as gongkai from "gongkai";
import { headings } from "./demo/headings.mjs";
import { page } from "./demo/page.mjs";

const inputs = { "zhongwei-2019": "department", "hongze-2023": "government" };
const shownRates = [
  ...["disclosureRate", "refusalRate", "share.unable", "share.notProcessed", "conclusionRate", "naturalPersonShare"],
  ...["reconsiderationCorrectionRate", "litigationCorrectionRate", "disputeRate"],
];

const locale = process.argv.includes("--en") ? "en" : "zh-CN";
const say = (chinese, english) => (locale === "en" ? english : chinese);
const print = (...lines) => console.log(lines.join("\n"));
const bold = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text);
const heading = ([title, chinese, english]) => print("", bold(title), `  ${say(chinese, english)}`, "");

/** Fill up with spaces; a Chinese character is as wide as two letters. */
const pad = (text, width) => text + " ".repeat(Math.max(0, width - text.length - (text.match(/[\u3000-\uffee]/g) ?? []).length));
const day = (date) => (date ? say(gongkai.formatChineseDate(date), date) : say("未写明", "not stated"));
const cellWords = (cells) => cells.map((cell) => gongkai.describeCell(cell, locale)).join(say("、", "; "));

function printReport({ body, year, period, publishedOn }, bodyKind) {
  const due = day(gongkai.publicationDeadline(year, bodyKind));
  print(
    `  ${say("机关", "Body     ")}  ${body}`,
    `  ${say("年度", "Year     ")}  ${year}`,
    `  ${say("期限", "Period   ")}  ${day(period.from)}${say("至", " to ")}${day(period.to)}`,
    `  ${say("公布", "Published")}  ${day(publishedOn)}${say(`（最迟 ${due}）`, ` (due by ${due})`)}`,
  );
}

/** Of many findings of one kind the first is shown, and how many more there are, and where. */
function printFindings(findings) {
  for (const code of new Set(findings.map((finding) => finding.code))) {
    const alike = findings.filter((finding) => finding.code === code);
    const shown = alike.length > 3 ? alike.slice(0, 1) : alike;
    for (const finding of shown) print(`  - ${gongkai.describeFinding(finding, locale)}`);
    const lines = alike.slice(shown.length).map(({ at }) => at?.line);
    const more = say(
      `同样的还有 ${lines.length} 条：第 ${lines.join("、")} 行。`,
      `${lines.length} more like it: lines ${lines.join(", ")}.`,
    );
    if (lines.length > 0) print(`    ${more}`);
  }
  if (findings.length === 0) print(`  - ${say("没有发现。", "Nothing found.")}`);
}

function verdictWords({ reconciles, checked, unchecked, broken }) {
  const [chinese, english] = {
    true: ["数字相符。", "The figures agree."],
    false: ["数字不相符。", "The figures do not agree."],
    null: ["没有不相符的，但未能全部核对。", "Nothing disagrees, but not everything could be checked."],
  }[reconciles];
  return say(
    `${chinese}核对了 ${checked} 个等式，其中 ${broken} 个不成立；另有 ${unchecked.length} 个因空白不能核对。`,
    `${english} ${checked} equations checked, ${broken} of them broken; blanks kept ${unchecked.length} more from being checked.`,
  );
}

function printVerdict(verdict) {
  print(`  ${verdictWords(verdict)}`);
  printFindings(verdict.findings);
  for (const suspicion of verdict.suspicions) print(`  → ${gongkai.describeSuspicion(suspicion, locale)}`);
}

function printRates(report, verdict) {
  const broken = new Set(verdict.findings.flatMap((finding) => finding.cells));
  for (const id of shownRates) {
    const rate = gongkai.rate(report, id);
    const { formula, over, perColumn } = gongkai.indicators[id];
    const terms = [...formula.numerator, ...formula.denominator];
    const isDoubtful = terms.some((term) => broken.has(perColumn ? `applications/${term}/total` : term));
    const remark = {
      ok: isDoubtful ? say("用到不相符的数，见上", "uses figures that do not agree, see above") : "",
      zeroDenominator: say(`没有值：分母（${over.label}）为 0`, `no value: the denominator (${over.gloss}) is 0`),
      missing: say(`没有值：${cellWords(rate.missing)}空白`, `no value: blank in ${cellWords(rate.missing)}`),
    }[rate.status];
    const label = pad(gongkai.labelOf(gongkai.indicators[id], locale), say(16, 40));
    const counts = `${rate.numerator ?? "?"}/${rate.denominator ?? "?"}`.padStart(6);
    print(`  ${label}${counts}  ${gongkai.formatRate(rate).padStart(6)}  ${remark}`.trimEnd());
  }
}

function writeFiles(name, report, findings, verdict) {
  const output = new URL("output/", import.meta.url);
  mkdirSync(output, { recursive: true });
  const texts = {
    html: page(report, findings, verdict, verdictWords(verdict), locale),
    md: gongkai.toMarkdown(report, { locale }),
    csv: gongkai.toCsv(report, { locale, bom: true }),
  };
  for (const [type, text] of Object.entries(texts)) {
    const file = fileURLToPath(new URL(`${name}${say("", ".en")}.${type}`, output));
    writeFileSync(file, text);
    print(`  ${relative(process.cwd(), file)}`);
  }
}

print(
  bold("政府信息公开工作年度报告 · China's annual report on government information disclosure"),
  say(
    "行政机关每年公布：公开了什么，收到哪些申请、怎样答复。",
    "What a public body disclosed in a year, what it was asked for, how it answered.",
  ),
  say(
    "下面两份，数字是公布的，文字是为示例另写的。",
    "Of the two below, the figures are as published; the sentences were written for this demo.",
  ),
);
for (const [name, bodyKind] of Object.entries(inputs)) {
  const text = readFileSync(new URL(`input/${name}.txt`, import.meta.url), "utf8");
  const { report, findings } = gongkai.readReport(text);
  const verdict = gongkai.reconcile(report, { bodyKind });
  print("", bold(`═══ ${report.body} ${report.year} ═══`));
  heading(headings.report);
  printReport(report, bodyKind);
  heading(headings.read);
  printFindings(findings);
  heading(headings.check);
  printVerdict(verdict);
  heading(headings.rates);
  printRates(report, verdict);
  heading(headings.table);
  print(gongkai.toText(report, { locale, tables: ["applications"] }).trimEnd());
  heading(headings.files);
  writeFiles(name, report, [...findings, ...verdict.findings], verdict);
}
