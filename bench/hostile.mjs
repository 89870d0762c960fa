// Whether reading stays in proportion to length on hostile texts: each is doubled twice, up to the size given in millions of
// characters (10 unless told otherwise). Ends with 1 if twice the length takes more than the growth allowed.
// Run: npm run build && node bench/hostile.mjs 10
import { readReport } from "gongkai";
import { mostGrowth, shapes, title } from "./shapes.mjs";

const most = Number(process.argv[2] ?? 10) * 1_000_000;
/** Times below this are those of the machine rather than of the text. */
const leastSeconds = 0.05;
/** How often a time is taken that is too long for its text: a machine may have been at something else. */
const mostTries = 3;

function secondsOf(source) {
  const start = process.cpuUsage();
  readReport(source);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The seconds that a text takes, by those of the text half as long. */
function measure(source, half) {
  let seconds = secondsOf(source);
  for (let tries = 1; half >= leastSeconds && seconds > half * mostGrowth && tries < mostTries; tries += 1)
    seconds = Math.min(seconds, secondsOf(source));
  return seconds;
}

for (const make of Object.values(shapes)) readReport(title + make(20_000));
let failed = 0;
for (const [name, make] of Object.entries(shapes)) {
  const times = [];
  for (const length of [most / 4, most / 2, most]) times.push(measure(title + make(length), times.at(-1) ?? 0));
  const ratios = times.slice(1).map((time, index) => time / times[index]);
  const isTooMuch = ratios.some((ratio, index) => times[index] >= leastSeconds && ratio > mostGrowth);
  if (isTooMuch) failed += 1;
  const seconds = times.map((time) => `${time.toFixed(2)} s`.padStart(9)).join("");
  console.log(
    `${isTooMuch ? "✗" : "✓"} ${name.padEnd(34)}${seconds}   x ${ratios.map((ratio) => ratio.toFixed(2)).join(", x ")}`,
  );
}
console.log(`${Object.keys(shapes).length - failed} of ${Object.keys(shapes).length} in proportion to their length`);
process.exitCode = failed === 0 ? 0 : 1;
