// Reads two reports, checks them and their text, computes rates and prints them.
// 读两份报告，核对表和文字，算比率，印出来。
// Run: npm run demo, or in English: npm run demo -- --en
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as gongkai from "gongkai";
import { headings } from "./demo/headings.mjs";
import { page } from "./demo/page.mjs";
import { pad, wrap } from "./demo/words.mjs";

const inputs = { "hongze-2023": "government", "zhongwei-2019": "department" };
const shownRates = [
  ...["disclosureRate", "refusalRate", "share.unable", "share.notProcessed", "conclusionRate", "naturalPersonShare"],
  ...["reconsiderationCorrectionRate", "litigationCorrectionRate", "disputeRate"],
];

const locale = process.argv.includes("--en") ? "en" : "zh-CN";
const say = (chinese, english) => (locale === "en" ? english : chinese);
const print = (...lines) => console.log(lines.join("\n"));
const bold = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text);
const heading = ([title, chinese, english]) => print("", `${bold(title)}  ${say(`（${chinese}）`, `(${english})`)}`);
const day = (date) => (date ? say(gongkai.formatChineseDate(date), date) : say("未写明", "not stated"));

function printReport(report, bodyKind) {
  const { body, year, period, publishedOn } = report;
  const due = day(gongkai.publicationDeadline(year, bodyKind));
  const forms = gongkai.tables.map((table) => report[table].form);
  const cells = gongkai.tables.flatMap((table, index) => gongkai.cellIds(table, forms[index]));
  const blank = cells.filter((cell) => gongkai.cellValue(report, cell) === null).length;
  const span = `${day(period.from)}${say("至", " to ")}${day(period.to)}`;
  print(
    `  ${say("机关", "Body     ")}  ${body}`,
    `  ${say("年度", "Year     ")}  ${year}${say(`（${span}）`, ` (${span})`)}`,
    `  ${say("公布", "Published")}  ${day(publishedOn)}${say(`（最迟 ${due}）`, ` (due by ${due})`)}`,
    `  ${say("表格", "Tables   ")}  ${say(
      `三张，${cells.length} 格，${blank === 0 ? "没有空白" : `空白 ${blank} 格`}；版式 ${forms.join("、")}`,
      `three, ${cells.length} cells, ${blank === 0 ? "none" : blank} blank; of the editions ${forms.join(", ")}`,
    )}`,
  );
}

/** Of many findings of one kind the first is shown, and how many more there are, and where. */
function printFindings(findings) {
  for (const code of new Set(findings.map((finding) => finding.code))) {
    const alike = findings.filter((finding) => finding.code === code);
    const shown = alike.length > 3 ? alike.slice(0, 1) : alike;
    for (const finding of shown) print(wrap("  - ", gongkai.describeFinding(finding, locale)));
    const lines = alike.slice(shown.length).map(({ at }) => at?.line);
    const more = say(
      `同样的还有 ${lines.length} 条：第 ${lines.join("、")} 行。`,
      `${lines.length} more like it: lines ${lines.join(", ")}.`,
    );
    if (lines.length > 0) print(wrap("    ", more));
  }
}

function verdictWords({ reconciles, checked, unchecked, broken }) {
  const words = {
    true: [`数字相符：${checked} 个等式都成立。`, `The figures agree: all ${checked} equations hold.`],
    false: [
      `数字不相符：${checked} 个等式里有 ${broken} 个不成立。`,
      `The figures do not agree: ${broken} of ${checked} equations do not hold.`,
    ],
    null: [`能核对的 ${checked} 个等式都成立。`, `The ${checked} equations that can be checked hold.`],
  }[reconciles];
  const open = [`还有 ${unchecked.length} 个因空白不能核对。`, ` Blanks keep ${unchecked.length} more from being checked.`];
  return say(words[0], words[1]) + (unchecked.length > 0 ? say(...open) : "");
}

function printVerdict(verdict) {
  print(`  ${verdictWords(verdict)}`);
  printFindings(verdict.findings);
  for (const suspicion of verdict.suspicions) print(wrap("  → ", gongkai.describeSuspicion(suspicion, locale)));
}

/** What the running text says in numbers, as far as they speak of the report. */
function printNarrative(claims, findings) {
  const sure = claims.filter(({ kind, certainty }) => kind !== "count" || certainty !== "doubtful").length;
  const differing = findings.length;
  print(
    say(
      `  能核对的数有 ${sure} 个，${differing === 0 ? "没有对不上的" : `${differing} 个对不上`}。`,
      `  Numbers that can be checked: ${sure}; that disagree: ${differing === 0 ? "none" : differing}.`,
    ),
  );
  printFindings(findings);
}

function printRates(report, verdict) {
  const broken = new Set(verdict.findings.flatMap((finding) => finding.cells));
  const without = { zeroDenominator: [], missing: [] };
  for (const id of shownRates) {
    const rate = gongkai.rate(report, id);
    const name = gongkai.labelOf(gongkai.indicators[id], locale);
    if (rate.status !== "ok") {
      without[rate.status].push(name);
      continue;
    }
    const { formula, perColumn } = gongkai.indicators[id];
    const terms = [...formula.numerator, ...formula.denominator];
    const isDoubtful = terms.some((term) => broken.has(perColumn ? `applications/${term}/total` : term));
    const remark = isDoubtful ? say("用到不相符的数，见上", "uses figures that do not agree, see above") : "";
    const counts = `${rate.numerator}/${rate.denominator}`.padStart(6);
    print(`  ${pad(name, say(16, 40))}${counts}  ${gongkai.formatRate(rate).padStart(6)}  ${remark}`.trimEnd());
  }
  const reasons = {
    zeroDenominator: say("分母是 0，没有值：", "No value, since the denominator is 0: "),
    missing: say("有空白，没有值：", "No value, since a cell is blank: "),
  };
  for (const [status, names] of Object.entries(without))
    if (names.length > 0) print(wrap("  ", `${reasons[status]}${names.join(say("、", "; "))}${say("。", ".")}`));
}

function writeFiles(name, report, findings, verdict) {
  const output = new URL("output/", import.meta.url);
  mkdirSync(output, { recursive: true });
  const texts = {
    html: page(report, findings, verdict, verdictWords(verdict), locale),
    md: gongkai.toMarkdown(report, { locale }),
    csv: gongkai.toCsv(report, { locale, bom: true }),
    txt: gongkai.toText(report, { locale }),
  };
  const files = [];
  for (const [type, text] of Object.entries(texts)) {
    const file = fileURLToPath(new URL(`${name}${say("", ".en")}.${type}`, output));
    writeFileSync(file, text);
    files.push(relative(process.cwd(), file));
  }
  print(wrap("  ", files.join("  ")));
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
  const claims = gongkai.readClaims([report.preface, ...report.sections.map((section) => section.text)].join("\n"));
  const differing = gongkai.reconcileClaims(report, claims);
  print("", bold(`═══ ${report.body} ${report.year} ═══`));
  heading(headings.read);
  printReport(report, bodyKind);
  printFindings(findings);
  heading(headings.check);
  printVerdict(verdict);
  heading(headings.narrative);
  printNarrative(claims, differing);
  heading(headings.rates);
  printRates(report, verdict);
  heading(headings.files);
  writeFiles(name, report, [...findings, ...verdict.findings, ...differing], verdict);
}
