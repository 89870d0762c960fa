import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Reason } from "./reasons.js";

/** A file of a folder; or what lies in it and cannot be read, and why; or what is no file of the reader's, and is skipped. */
export interface Found {
  readonly path: string;
  readonly reason?: Reason;
  readonly isSkipped?: true;
}

/** Everything in a folder and the folders in it, in the order of names. Links are not followed. */
export async function* walk(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    yield { path: folder, reason: "denied" };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Hidden files and folders, and what Word and Excel leave beside a document that is open.
    if (/^(?:\.|~\$)/.test(entry.name)) yield { path, isSkipped: true };
    else if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield { path };
    else yield { path, reason: entry.isSymbolicLink() ? "link" : "unknown" };
  }
}
