import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fencesOf, markdownFiles, root } from "./support/examples.js";

const english = markdownFiles().filter((file) => file.startsWith("docs/") && file.endsWith(".en.md"));
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What each piece of code imports, and how many values it shows: the words that it prints differ with the language. */
const codeOf = (file: string) =>
  fencesOf(file, read(file))
    .filter(({ info }) => info === "ts")
    .map(({ code }) => ({ imports: code.match(/^import .*$/gm), values: code.match(/\/\/ => /g)?.length }));

describe.each(english)("%s", (file) => {
  const chinese = file.replace(".en.md", ".md");

  test("has a Chinese page, and each leads to the other", () => {
    expect(existsSync(join(root, chinese))).toBe(true);
    expect(read(file)).toContain(`[中文](${chinese.replace("docs/", "")})`);
    expect(read(chinese)).toContain(`[English](${file.replace("docs/", "")})`);
  });

  test("has the sections and the code of the Chinese page", () => {
    const levels = (path: string) => read(path).match(/^#+ /gm);
    expect(levels(file)).toEqual(levels(chinese));
    expect(codeOf(file)).toEqual(codeOf(chinese));
  });
});
