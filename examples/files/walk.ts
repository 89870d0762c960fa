import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Reason } from "./reasons.js";

/** A file of a folder; or what lies in it and cannot be read, and why. */
export interface Found {
  readonly path: string;
  readonly reason?: Reason;
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
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield { path };
    else yield { path, reason: entry.isSymbolicLink() ? "link" : "unknown" };
  }
}
