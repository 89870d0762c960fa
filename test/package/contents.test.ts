import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reconcile } from "gongkai";
import * as core from "gongkai/core";
import { describe, expect, test } from "vitest";
import { packed } from "../support/packed.js";

const { folder, files } = packed("contents");
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const built = files.filter((path) => /^dist\/.*\.js$/.test(path));

describe("the package as it is published", () => {
  test.each(["README.md", "README.en.md"])("has every page that %s links to", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(folder, link)))).toEqual([]);
  });

  test("has every source that its maps name", () => {
    const maps = files.filter((path) => /^dist\/.*\.map$/.test(path));
    const missing = maps.flatMap((path) => {
      const { sources } = JSON.parse(read(path)) as { sources: string[] };
      return sources.filter((source) => !existsSync(join(folder, dirname(path), source)));
    });
    expect(maps.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test("has a map to its sources for each file but the vendored one", () => {
    expect(built.filter((path) => !files.includes(`${path}.map`))).toEqual(["dist/esm/read/lines/tokenizer.js"]);
  });

  test("is written in the characters of its words, not in escapes", () => {
    expect(built.filter((path) => /\\u(?:4e|[5-9][\da-f])[\da-f]{2}/i.test(read(path)))).toEqual([]);
    expect(read("dist/node/index.js")).toContain("政府信息公开");
  });

  test("has all of HTML's tokenizer that it uses, with the licences of what was built in", () => {
    const text = read("dist/esm/read/lines/tokenizer.js");
    expect(text).not.toMatch(/^import /m);
    expect(text.match(/^(?:htmlparser2|entities) [\d.]+$/gm)).toHaveLength(2);
  });
});

describe("gongkai/core", () => {
  test("shares its functions with gongkai", () => {
    expect(core.reconcile).toBe(reconcile);
  });

  test("loads neither the reader nor dates", () => {
    const loaded = new Set<string>();
    const visit = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      if (path.startsWith("./"))
        for (const [, next = ""] of read(join("dist/node", path)).matchAll(/(?:from|import) "([^" ]+)";/g)) visit(next);
    };
    visit("./core.js");
    expect([...loaded].filter((path) => !path.startsWith("./"))).toEqual(["decimal.js"]);
  });
});
