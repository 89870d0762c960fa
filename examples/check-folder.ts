// Checks all files of a folder; writes verdicts.csv, a row a file, and findings.csv, a row a finding. No file stops it.
// 核对一个文件夹里的所有文件：verdicts.csv 每个文件一行，findings.csv 每条发现一行。哪个文件读不了，都不影响其他文件。
// npx tsx examples/check-folder.ts --help
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { SingleBar } from "cli-progress";
import { stringify } from "csv-stringify";
import { Tinypool } from "tinypool";
import { wrongCall } from "./files/call.js";
import type { Job } from "./files/check-file.js";
import { folderCall } from "./files/folderCall.js";
import { reasonOf } from "./files/reasons.js";
import { type FileRows, heads, notChecked, worded } from "./files/rows.js";
import { type Found, walk } from "./files/walk.js";

const megabyte = 1 << 20;
/** How much memory reading one file may take, in megabytes. */
const memory = 512;
/** A table on disk, row by row; published words that a spreadsheet program would take for a formula are made harmless. */
function openTable(path: string, columns: Readonly<Record<string, string>>) {
  const rows = stringify({ header: true, columns, bom: true, escape_formulas: true, record_delimiter: "windows" });
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
  const { root, out, jobs, megabytes, seconds, bodyKind } = await folderCall();
  const paths = { verdicts: resolve(out, "verdicts.csv"), findings: resolve(out, "findings.csv") };
  const written = new Set(Object.values(paths));
  try {
    await mkdir(out, { recursive: true });
    for (const path of written) await writeFile(path, "");
  } catch (error) {
    const { message } = error as Error;
    wrongCall(`写不了结果，是不是正在别的程序里开着？${message}`, "The results cannot be written: are they open elsewhere?");
  }
  async function* files(): AsyncGenerator<Found> {
    for await (const found of walk(root)) if (!written.has(found.path)) yield found;
  }

  const pool = new Tinypool({
    filename: new URL("files/check-file.ts", import.meta.url).href,
    // As many at the end as at the beginning: a process takes longer to start than most files to check.
    minThreads: jobs,
    maxThreads: jobs,
    // Processes, not threads: a file that takes all memory ends only the process that reads it.
    runtime: "child_process",
    execArgv: ["--import", "tsx", `--max-old-space-size=${memory}`],
    env: process.env as Record<string, string>,
  });
  // A process that fails between two files is replaced; one that fails with a file is that file's row.
  pool.on("error", () => {});
  const checkOne = async ({ path, reason }: Found): Promise<FileRows[]> => {
    const file = relative(root, path);
    if (reason) return [notChecked(file, reason)];
    const job: Job = { path, file, mostBytes: megabytes * megabyte, bodyKind };
    return pool
      .run(job, { signal: AbortSignal.timeout(seconds * 1000) })
      .catch((error: unknown) => [notChecked(file, reasonOf(error))]);
  };

  const verdicts = openTable(paths.verdicts, heads.verdicts);
  const findings = openTable(paths.findings, heads.findings);
  const count = { files: 0, skipped: 0, yes: 0, no: 0, unknown: 0, notChecked: 0, narrative: 0 };
  const bar = new SingleBar({ format: "{bar} {value}/{total} {file}", clearOnComplete: true, stream: process.stdout });
  const write = async (reports: readonly FileRows[]) => {
    count.files += 1;
    for (const rows of reports) {
      count[rows.verdict.reconciles ?? "notChecked"] += 1;
      if (rows.verdict.narrative === "no") count.narrative += 1;
      await verdicts.write(worded(rows.verdict));
      for (const row of rows.findings) await findings.write(worded(row));
    }
    bar.increment({ file: reports[0]?.verdict.file ?? "" });
  };

  let total = 0;
  if (process.stdout.isTTY) for await (const { isSkipped } of files()) total += isSkipped ? 0 : 1;
  bar.start(total, 0, { file: "" });
  // As many files at a time as there are processes, written in their order: memory does not grow with the folder.
  const running: Promise<FileRows[]>[] = [];
  for await (const found of files()) {
    if (found.isSkipped) {
      count.skipped += 1;
      continue;
    }
    running.push(checkOne(found));
    if (running.length >= jobs) await write(await (running.shift() as Promise<FileRows[]>));
  }
  for (const rows of running) await write(await rows);
  bar.stop();
  await Promise.all([verdicts.close(), findings.close(), pool.destroy()]);
  console.log(
    `${count.files} 个文件。报告：相符 ${count.yes}，不相符 ${count.no}，未能全部核对 ${count.unknown}，读不了 ${count.notChecked}；文字对不上 ${count.narrative}`,
  );
  console.log(
    `${count.files} files; reports: ${count.yes} reconcile, ${count.no} do not, ${count.unknown} not fully checked, ${count.notChecked} not read; the texts of ${count.narrative} disagree`,
  );
  if (count.skipped > 0)
    console.log(`跳过 ${count.skipped} 个隐藏文件、临时文件 · ${count.skipped} hidden or temporary files skipped`);
  for (const path of written) console.log(relative(".", path));
  return count.no > 0 ? 1 : count.notChecked + count.unknown + count.narrative > 0 ? 3 : 0;
}

process.exitCode = await main();
