// How long reading a report takes beside getting its text out of the file: pdfjs-dist for PDF, mammoth for Word documents.
// Files are those of examples/input, or the folder given. Each is taken in turn with the other, warm; medians of the shares.
// Run: npm run build && npx tsx bench/extraction.ts [folder]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "gongkai";
import { sourceOf } from "../examples/files/source.js";

const folder = process.argv[2] ?? "examples/input";
const rounds = 15;
const readings = 20;

const milliseconds = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

for (const name of readdirSync(folder).filter((file) => /\.(?:pdf|docx)$/.test(file))) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const { source } = await sourceOf(bytes.slice());
  const read = () => {
    for (let reading = 0; reading < readings; reading += 1) readReport(source);
  };
  read();
  const shares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const extracting = await milliseconds(() => sourceOf(bytes.slice()));
    const reading = (await milliseconds(read)) / readings;
    shares.push(reading / extracting);
  }
  console.log(`${name}: reading takes ${(median(shares) * 100).toFixed(1)} % of the time of getting the text out`);
}
