// Writes the workbooks that are published with the package: the blank forms of both editions, and a filled example.
//
//   node scripts/workbooks.mjs
//
// They are made of what dist exports: build first. The same build gives the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workbookFiles } from "./workbooks/files.mjs";

const root = join(import.meta.dirname, "..");

for (const [path, bytes] of Object.entries(await workbookFiles())) {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), bytes);
  console.log(`${path}  ${bytes.length} bytes`);
}
