import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { BodyKind } from "gongkai";
import { parseCall, wrongCall } from "./call.js";

const options = {
  out: { type: "string", default: "." },
  jobs: { type: "string", default: String(availableParallelism()) },
  "most-mb": { type: "string", default: "50" },
  seconds: { type: "string", default: "60" },
  kind: { type: "string" },
  help: { type: "boolean" },
} as const;
const help = `核对一个文件夹里的所有年度报告 · Checks all annual reports in a folder
npx tsx examples/check-folder.ts FOLDER [OPTIONS]

  --out FOLDER       结果写到哪里（默认当前文件夹） · where to write (default: here)
  --kind KIND        department 部门或 government 政府：核对公布期限 · checks whether they were published in time
  --jobs NUMBER      同时读几个文件（默认处理器数） · files at a time (default: cores)
  --most-mb NUMBER   超过的文件不读（默认 50） · larger files are not read (default: 50)
  --seconds NUMBER   一个文件最多读多久（默认 60） · longest time for a file (default: 60)
  --help             显示这些 · shows this

退出码 · Exit code
  0  表和文字都相符 · tables and texts agree
  1  有报告的表内数字不相符 · the figures in the tables of some report disagree
  2  命令有误 · wrong call
  3  没有不相符的表，但有文字对不上、没有读的文件，或者未能全部核对
     no tables disagree, but some text does, or some file was not read or not fully checked`;

/** What check-folder.ts is asked to do. */
interface FolderCall {
  readonly root: string;
  readonly out: string;
  readonly jobs: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly bodyKind: BodyKind | undefined;
}

/** What check-folder.ts is called with; asked for help, or called wrongly, it ends here. */
export async function folderCall(): Promise<FolderCall> {
  const { values, positionals } = parseCall(options);
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const [folder, another] = positionals;
  if (folder === undefined || another !== undefined)
    wrongCall("命令有误：应有一个文件夹（--help 列出选项）", "Wrong call: expected one folder (--help lists the options)");
  const limit = (name: "jobs" | "most-mb" | "seconds"): number => {
    const number = Number(values[name]);
    return number >= 1
      ? number
      : wrongCall(`--${name} 应是不小于 1 的数：${values[name]}`, `--${name} takes a number of at least 1, not ${values[name]}`);
  };
  const [jobs, megabytes, seconds] = [Math.floor(limit("jobs")), limit("most-mb"), limit("seconds")];
  const { kind: bodyKind } = values;
  if (bodyKind !== undefined && bodyKind !== "department" && bodyKind !== "government")
    wrongCall(`--kind 应是 department 或 government：${bodyKind}`, `--kind takes department or government, not ${bodyKind}`);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) wrongCall(`没有这个文件夹：${folder}`, `There is no such folder: ${folder}`);

  return { root: resolve(folder), out: values.out, jobs, megabytes, seconds, bodyKind };
}
