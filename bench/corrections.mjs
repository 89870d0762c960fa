// What deducing blanks and proposing corrections cost, measured against reconciling the same reports. Run: npm run build &&
// node bench/corrections.mjs. Only ratios are printed, each taken within a round, in which job and measure take turns.
import { cellIds, cellParts, deduceBlanks, proposeCorrections, reconcile, withCell } from "gongkai";
import { makeReport } from "./report.mjs";

const rounds = 15;
const milliseconds = { warmUp: 300, round: 30 };
const variants = 16;

const cells = cellIds("applications", "2021");
/** So many cells of section 三, spread over it and different in each report, are off by different amounts. */
const withErrors = (count) => (report, variant) => {
  let wrong = report;
  for (let error = 0; error < count; error += 1) {
    const cell = cells[(variant * 37 + error * 61) % cells.length];
    const { row, column } = cellParts(cell);
    wrong = withCell(wrong, cell, report.applications.rows[row][column] + 11 + 7 * error * error + variant);
  }
  return wrong;
};
const blankWhere = (isBlank) => (report) =>
  [...cells, ...cellIds("reviews", "2021")].filter(isBlank).reduce((sofar, cell) => withCell(sofar, cell, null), report);

const whole = Array.from({ length: variants }, (_, index) => makeReport(index + 1));
const jobs = [
  { name: "proposeCorrections, all agrees", run: proposeCorrections, reports: whole },
  ...[1, 2, 3, 4, 5].map((count) => ({
    name: `proposeCorrections, ${count} wrong`,
    run: proposeCorrections,
    reports: whole.map(withErrors(count)),
  })),
  { name: "reconcile, 1 wrong", run: reconcile, reports: whole.map(withErrors(1)) },
  { name: "reconcile, 2 wrong", run: reconcile, reports: whole.map(withErrors(2)) },
  { name: "reconcile, 5 wrong", run: reconcile, reports: whole.map(withErrors(5)) },
  { name: "deduceBlanks, no blank", run: deduceBlanks, reports: whole },
  { name: "deduceBlanks, no totals", run: deduceBlanks, reports: whole.map(blankWhere((cell) => cell.endsWith("/total"))) },
  { name: "deduceBlanks, every third blank", run: deduceBlanks, reports: whole.map(blankWhere((_, index) => index % 3 === 0)) },
  { name: "deduceBlanks, all blank", run: deduceBlanks, reports: whole.map(blankWhere(() => true)) },
];
const measure = { name: "reconcile, all agrees", run: reconcile, reports: whole };

let sum = 0;
let turn = 0;
/** The time that one call takes, over so many of them. */
function time({ run, reports }, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) sum += Object.keys(run(reports[turn++ % variants])).length;
  return (performance.now() - start) / calls;
}

/** Run until warm; how many calls fill a round. */
function callsOf(job) {
  const end = performance.now() + milliseconds.warmUp;
  let last = 0;
  while (performance.now() < end) last = time(job, 4);
  return Math.max(variants, Math.round(milliseconds.round / last));
}

if (!whole.every((report) => reconcile(report).broken === 0)) throw new Error("Cannot measure: a report does not reconcile");
const prepared = jobs.map((job) => ({ ...job, calls: callsOf(job), measureCalls: callsOf(measure), ratios: [] }));
for (let round = 0; round < rounds; round += 1)
  for (const job of prepared) job.ratios.push(time(job, job.calls) / time(measure, job.measureCalls));
if (!Number.isFinite(sum)) throw new Error("Cannot measure: a job returned nothing");

console.log(`How many times as long as "${measure.name}" a job takes: median of ${rounds} rounds (least to greatest)\n`);
for (const { name, ratios } of prepared) {
  const sorted = ratios.sort((a, b) => a - b).map((ratio) => ratio.toPrecision(3));
  console.log(`  ${name.padEnd(32)} ${sorted[rounds >> 1].padStart(7)} x (${sorted[0]} to ${sorted[rounds - 1]})`);
}
