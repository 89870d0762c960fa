import { readFile, stat } from "node:fs/promises";
import { type CheckOptions, checkAll } from "./check.js";
import { reasonOf, unreadable } from "./reasons.js";
import { type FileRows, notChecked, rowsOf } from "./rows.js";
import { sourceOf } from "./source.js";

/** A file to check: where it lies, what it is called in the tables, how many bytes are read at most. */
export interface Job extends CheckOptions {
  readonly path: string;
  readonly file: string;
  readonly mostBytes: number;
}

/** Check one file, in a process of its own, which may be stopped. */
export default async function checkFile({ path, file, mostBytes, ...options }: Job): Promise<FileRows[]> {
  try {
    if ((await stat(path)).size > mostBytes) throw unreadable("huge");
    const source = await sourceOf(await readFile(path));
    // The reports behind the first are told by their number.
    return checkAll(source.source, options).map((one, index) => rowsOf(index === 0 ? file : `${file}#${index + 1}`, source, one));
  } catch (error) {
    return [notChecked(file, reasonOf(error))];
  }
}
