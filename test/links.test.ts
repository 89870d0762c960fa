import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { markdownFiles, root } from "./support/examples.js";

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "");

const known = new Map<string, ReadonlySet<string>>();

/** The anchors of a page: its headings as GitHub writes them, and those written by hand. */
function anchors(path: string): ReadonlySet<string> {
  const before = known.get(path);
  if (before) return before;
  const text = withoutCode(readFileSync(join(root, path), "utf8"));
  const found = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id as string));
  const seen = new Map<string, number>();
  for (const [, heading = ""] of text.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    found.add(times === 0 ? slug : `${slug}-${times}`);
  }
  known.set(path, found);
  return found;
}

/** The relative links of a page that lead nowhere. */
function broken(path: string): string[] {
  const links = withoutCode(readFileSync(join(root, path), "utf8")).matchAll(/\]\(([^)\s]+)\)/g);
  return [...links].flatMap(([, link = ""]) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(root, target))) return [link];
    return anchor === undefined || anchors(target).has(anchor) ? [] : [link];
  });
}

test.each(markdownFiles())("every link of %s leads somewhere", (path) => {
  expect(broken(path)).toEqual([]);
});
