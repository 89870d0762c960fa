import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const require = createRequire(import.meta.url);
const page = readFileSync(join(import.meta.dirname, "../docs/public-names.md"), "utf8");

/** The names that docs/public-names.md lists for an entry; types have no value at run time. */
function listed(entry: string): string[] {
  const [, chapter = ""] = page.split(`\n## \`${entry}\`\n`);
  const names = chapter.split("\n## ", 1)[0]?.matchAll(/^\| \[?`(\w+)`.* \| (function|data|type) \|/gm) ?? [];
  return [...names].filter(([, , kind]) => kind !== "type").map(([, name]) => name as string);
}

describe.each(["gongkai", "gongkai/schema"])("%s", (entry) => {
  test("exports the names of docs/public-names.md, no more and no fewer", async () => {
    expect(Object.keys(await import(entry)).sort()).toEqual(listed(entry).sort());
  });

  test("exports the same to import and require", async () => {
    expect(Object.keys(require(entry)).sort()).toEqual(Object.keys(await import(entry)).sort());
  });
});
