// What a job costs, measured against one that cannot be done without. Run: npm run bench
// Only ratios are printed, each taken within a round, in which job and measure take turns: other machines, other times.
import { readFileSync } from "node:fs";
import { rate, readReport, reconcile, toHtml } from "gongkai";
import { reportSchema } from "gongkai/schema";
import { Parser } from "htmlparser2";
import { makeReport } from "./report.mjs";

const rounds = 21;
const milliseconds = { warmUp: 400, round: 10 };
const variants = 16;

const reports = Array.from({ length: variants }, (_, index) => makeReport(index + 1));
const json = reports.map((report) => JSON.stringify(report));
const numbers = reports.map(({ applications }) => Int32Array.from(Object.values(applications.rows).flatMap(Object.values)));
const inputOf = (name) => readFileSync(new URL(`../examples/input/${name}.txt`, import.meta.url), "utf8");
/**
 * Texts of reports: drawn from a PDF, the same with the narrative of a county, pasted from a page, and one with a value too
 * many in its rows. Of each there are several, none of whose sentences and rows is another's, so that none is remembered.
 */
const texts = {
  pdf: inputOf("hongze-2023"),
  long: withNarrative(inputOf("hongze-2023")),
  pasted: inputOf("qingshi-2024-pasted"),
  odd: inputOf("zhongwei-2019"),
};
const sources = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, Array.from({ length: variants }, (_, index) => varied(text, index + 1))]),
);
const bytes = Object.fromEntries(Object.entries(sources).map(([name, list]) => [name, list.map((text) => Buffer.from(text))]));
const decoder = new TextDecoder();
const eightRates = [
  ...["disclosureRate", "refusalRate", "conclusionRate", "carryForwardRate", "notHeldShare"],
  ...["naturalPersonShare", "reconsiderationCorrectionRate", "disputeRate"],
];

let turn = 0;
/** Another one each time, so that no job can be remembered. */
const next = (list) => list[turn++ % list.length];

const parsing = { name: "JSON.parse of the same", run: () => JSON.parse(next(json)).sections.length };
const bareLoop = {
  name: "a bare loop over 175 numbers",
  run: () => {
    const list = next(numbers);
    let sum = 0;
    for (let index = 0; index < list.length; index += 1) sum += list[index];
    return sum;
  },
};
const reading = (name, source) => ({
  name,
  run: () => readReport(next(sources[source])).findings.length,
  against: { name: "UTF-8 decoding of the same", run: () => decoder.decode(next(bytes[source])).length },
});
const pages = reports.map((report) => toHtml(report));
const parsingHtml = {
  name: "htmlparser2 over the same",
  run: () => {
    let tags = 0;
    const parser = new Parser({ onopentag: () => (tags += 1), ontext: (text) => (tags += text.length) });
    parser.write(next(pages));
    parser.end();
    return tags;
  },
};
const stringifying = { name: "JSON.stringify of the same", run: () => JSON.stringify(next(reports)).length };
const ratesOf = (report) => eightRates.reduce((sum, id) => sum + rate(report, id).numerator, 0);

/** The text with a hundred lines of narrative in its first section, as reports of counties have. */
function withNarrative(text) {
  const sentence = (number) =>
    `   第${number}季度召开培训会${number}次，${number * 3}名工作人员参加；更新栏目${number * 7}条，清理失效链接${number * 2}个，\n答复来电${number * 11}人次，办理政府信息公开申请的期限和主动公开的目录都在门户网站公布，没有延误。\n`;
  const narrative = Array.from({ length: 50 }, (_, index) => sentence(index + 1)).join("");
  return text.replace(/(一、总体情况\n)/, `$1${narrative}`);
}

/** The same text with other numbers in its rows, and another character in each of its sentences. */
function varied(text, number) {
  let turn = number;
  const next = (most) => {
    turn = (turn * 48271) % 2147483647;
    return turn % most;
  };
  const isRow = (line) => (line.match(/(?<=\s)\d+(?=\s|$)/g)?.length ?? 0) >= 6;
  return text
    .split("\n")
    .map((line) => {
      if (isRow(line) && text !== texts.odd) return line.replace(/(?<=\s)\d+(?=\s|$)/g, () => String(next(300)));
      return /[。；]/.test(line) ? line.replace(/[。；]/, (mark) => String.fromCharCode(0x6c60 + next(900)) + mark) : line;
    })
    .join("\n");
}

/** Each job returns a number, so that none of it can be left out; the last is what it is measured against. */
const jobs = [
  { name: "validate (gongkai/schema)", run: () => Number(reportSchema.safeParse(next(reports)).success), against: parsing },
  { name: "reconcile", run: () => reconcile(next(reports)).checked, against: bareLoop },
  { name: "eight rates", run: () => ratesOf(next(reports)), against: bareLoop },
  reading("readReport of a PDF's text", "pdf"),
  reading("readReport of a long report", "long"),
  reading("readReport of a pasted text", "pasted"),
  reading("readReport of an odd text", "odd"),
  { name: "readReport of HTML", run: () => readReport(next(pages)).findings.length, against: parsingHtml },
  { name: "toHtml", run: () => toHtml(next(reports)).length, against: stringifying },
];

let sum = 0;

/** The time that one call takes, over so many of them. */
function time({ run }, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) sum += run();
  return (performance.now() - start) / calls;
}

/** Run until warm; how many calls fill a round. */
function callsOf(job) {
  const end = performance.now() + milliseconds.warmUp;
  let last = 0;
  while (performance.now() < end) last = time(job, 20);
  return Math.max(1, Math.round(milliseconds.round / last));
}

if (!reports.every((report) => reconcile(report).reconciles)) throw new Error("Cannot measure: a report does not reconcile");
const prepared = jobs.map((job) => ({ ...job, calls: callsOf(job), againstCalls: callsOf(job.against), ratios: [] }));
for (let round = 0; round < rounds; round += 1)
  for (const job of prepared) job.ratios.push(time(job, job.calls) / time(job.against, job.againstCalls));
if (!Number.isFinite(sum)) throw new Error("Cannot measure: a job returned no number");

console.log(`How many times as long as its measure a job takes: median of ${rounds} rounds (least to greatest)\n`);
for (const { name, against, ratios } of prepared) {
  const sorted = ratios.sort((a, b) => a - b).map((ratio) => ratio.toPrecision(3));
  const [least, median, greatest] = [sorted[0], sorted[rounds >> 1], sorted[rounds - 1]];
  console.log(`  ${name.padEnd(26)} ${median.padStart(6)} x ${against.name.padEnd(28)} (${least} to ${greatest})`);
}
