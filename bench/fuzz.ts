// Reads texts of reports in every arrangement, each with a character changed that is no part of a number, and names each cell that
// holds another number without a finding that names it. Ends with 1 if there is one. Run: npx tsx bench/fuzz.ts 60000
import { damagedReport, otherNumbers } from "../test/support/fuzz.js";

const count = Number(process.argv[2] ?? 60_000);
let wrong = 0;
for (let seed = 1; seed <= count; seed += 1) {
  const { name, text, report } = damagedReport(seed);
  const cells = otherNumbers(text, report);
  if (cells.length === 0) continue;
  wrong += 1;
  console.log(`${seed}, ${name}: ${cells.slice(0, 3).join("; ")}`);
}
console.log(`${count} texts, ${wrong} with another number that no finding names`);
process.exitCode = wrong === 0 ? 0 : 1;
