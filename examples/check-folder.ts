// Checks all files of a folder; writes verdicts.csv, a row a file, and findings.csv, a row a finding. No file stops it.
// 核对一个文件夹里的所有文件：verdicts.csv 每个文件一行，findings.csv 每条发现一行。哪个文件读不了，都不影响其他文件。
// npx tsx examples/check-folder.ts FOLDER [--out FOLDER] [--jobs 2] [--most-mb 50] [--seconds 60]
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { relative, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { stringify } from "csv-stringify";
import { Tinypool } from "tinypool";
import type { Job } from "./files/check-file.js";
import { reasonOf } from "./files/reasons.js";
import { columns, type FileRows, notChecked } from "./files/rows.js";
import { type Found, walk } from "./files/walk.js";

const megabyte = 1 << 20;
/** How much memory reading one file may take, in megabytes. */
const memory = 512;
const options = {
  out: { type: "string", default: "." },
  jobs: { type: "string", default: String(availableParallelism()) },
  "most-mb": { type: "string", default: "50" },
  seconds: { type: "string", default: "60" },
} as const;

/** A table on disk, row by row; published words that a spreadsheet program would take for a formula are made harmless. */
function openTable(path: string, names: readonly string[]) {
  const rows = stringify({ header: true, columns: [...names], bom: true, escape_formulas: true, record_delimiter: "windows" });
  const done = finished(rows.pipe(createWriteStream(path)));
  return {
    write: async (row: object) => void (rows.write(row) || (await once(rows, "drain"))),
    close: () => {
      rows.end();
      return done;
    },
  };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [folder] = positionals;
  const [jobs, megabytes, seconds] = [values.jobs, values["most-mb"], values.seconds].map(Number) as [number, number, number];
  if (folder === undefined || positionals.length > 1 || ![jobs, megabytes, seconds].every((number) => number >= 1))
    throw new RangeError("Cannot check: expected one folder, and limits of at least 1");
  if (!(await stat(folder)).isDirectory()) throw new RangeError(`Cannot check ${folder}: it is no folder`);

  await mkdir(values.out, { recursive: true });
  const paths = { verdicts: resolve(values.out, "verdicts.csv"), findings: resolve(values.out, "findings.csv") };
  const written = new Set(Object.values(paths));
  async function* files(): AsyncGenerator<Found> {
    for await (const found of walk(resolve(folder as string))) if (!written.has(found.path)) yield found;
  }

  const pool = new Tinypool({
    filename: new URL("files/check-file.ts", import.meta.url).href,
    // As many at the end as at the beginning: a process takes longer to start than most files to check.
    minThreads: Math.floor(jobs),
    maxThreads: Math.floor(jobs),
    // Processes, not threads: a file that takes all memory ends only the process that reads it.
    runtime: "child_process",
    execArgv: ["--import", "tsx", `--max-old-space-size=${memory}`],
    env: process.env as Record<string, string>,
  });
  // A process that fails between two files is replaced; one that fails with a file is that file's row.
  pool.on("error", () => {});
  const checkOne = async ({ path, reason }: Found): Promise<FileRows[]> => {
    const file = relative(folder as string, path);
    if (reason) return [notChecked(file, reason)];
    const job: Job = { path, file, mostBytes: megabytes * megabyte };
    return pool
      .run(job, { signal: AbortSignal.timeout(seconds * 1000) })
      .catch((error: unknown) => [notChecked(file, reasonOf(error))]);
  };

  const verdicts = openTable(paths.verdicts, columns.verdicts);
  const findings = openTable(paths.findings, columns.findings);
  const count = { files: 0, yes: 0, no: 0, unknown: 0, notChecked: 0 };
  const bar = new SingleBar({ format: "{bar} {value}/{total} {file}", clearOnComplete: true, stream: process.stdout });
  const write = async (reports: readonly FileRows[]) => {
    count.files += 1;
    for (const rows of reports) {
      count[rows.verdict.reconciles ?? "notChecked"] += 1;
      await verdicts.write(rows.verdict);
      for (const row of rows.findings) await findings.write(row);
    }
    bar.increment({ file: reports[0]?.verdict.file ?? "" });
  };

  let total = 0;
  if (process.stdout.isTTY) for await (const _ of files()) total += 1;
  bar.start(total, 0, { file: "" });
  // As many files at a time as there are processes, written in their order: memory does not grow with the folder.
  const running: Promise<FileRows[]>[] = [];
  for await (const found of files()) {
    running.push(checkOne(found));
    if (running.length >= jobs) await write(await (running.shift() as Promise<FileRows[]>));
  }
  for (const rows of running) await write(await rows);
  bar.stop();
  await Promise.all([verdicts.close(), findings.close(), pool.destroy()]);
  console.log(
    `${count.files} 个文件。报告：相符 ${count.yes}，不相符 ${count.no}，未能全部核对 ${count.unknown}，读不了 ${count.notChecked}`,
  );
  console.log(
    `${count.files} files; reports: ${count.yes} reconcile, ${count.no} do not, ${count.unknown} not fully checked, ${count.notChecked} not read`,
  );
  for (const path of written) console.log(relative(".", path));
  return count.no > 0 ? 1 : count.notChecked + count.unknown > 0 ? 3 : 0;
}

// 0: every report reconciles; 1: some does not; 3: none disagrees, but some file was not read, or not fully checked; 2: wrong call.
process.exitCode = await main().catch((error: Error) => {
  console.error(
    `${error.message}\nnpx tsx examples/check-folder.ts FOLDER [--out FOLDER] [--jobs N] [--most-mb N] [--seconds N]`,
  );
  return 2;
});
