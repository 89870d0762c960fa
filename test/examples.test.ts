import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  collectFences,
  docFencesOf,
  exampleProgram,
  fencesOf,
  pages,
  publicFunctions,
  root,
  runExamples,
  shellCommands,
  toExample,
  toModule,
  typeProblems,
  writeExamples,
} from "./support/examples.js";

/** Fences marked `ts no-run`, as `file: first line of code`, each with the reason why it is not run. */
const notRun: Readonly<Record<string, string>> = {};

/** Public functions that need no example, each with the reason. */
const withoutExample: Readonly<Record<string, string>> = {};

const fences = collectFences();
const unrunKey = (file: string, code: string) => `${file}: ${code.trim().split("\n")[0]}`;
const examples = fences.filter(({ info }) => info === "ts").map(toExample);
/** Property of the library: the zone of the host changes nothing. Both ends of the calendar and one between. */
const zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns"];

const wrong = new Map<string, readonly (string | null)[]>();
let types: readonly (readonly string[])[] = [];
let functions: ReturnType<typeof publicFunctions> = [];

beforeAll(() => {
  writeExamples(examples);
  for (const zone of zones) wrong.set(zone, runExamples(examples, zone));
  const program = exampleProgram(examples.length);
  types = typeProblems(program, examples);
  functions = [...publicFunctions(program, "index"), ...publicFunctions(program, "schema")];
});

describe("every example", () => {
  test.each(examples.map(({ name }, index) => ({ name, index })))("of $name gives the values that it shows", ({ index }) => {
    for (const zone of zones) expect(wrong.get(zone)?.[index] ?? null, `in time zone ${zone}`).toBeNull();
  });

  test("compiles under strict", () => {
    expect(types.flat()).toEqual([]);
  });

  test("is marked ts, or stands in the list of those that cannot be run", () => {
    const codeLike = fences.filter(({ info }) => /^(ts|typescript|js|javascript|mjs|mts|tsx|jsx)\b/.test(info) && info !== "ts");
    const unlisted = codeLike.filter(({ info, file, code }) => info !== "ts no-run" || !(unrunKey(file, code) in notRun));
    expect(unlisted.map(({ info, file, line }) => `${file}:${line} ${info}`)).toEqual([]);
    const present = new Set(codeLike.map(({ file, code }) => unrunKey(file, code)));
    expect(Object.keys(notRun).filter((key) => !present.has(key))).toEqual([]);
  });
});

describe("the documentation", () => {
  test("has an example for every public function", () => {
    const missing = functions.filter(({ name, hasExample }) => !hasExample && !(name in withoutExample));
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(withoutExample).filter((name) => !functions.some((one) => one.name === name && !one.hasExample))).toEqual(
      [],
    );
  });

  test("has a README in both languages, with the same commands in the same order", () => {
    expect(pages()).toEqual(expect.arrayContaining(["README.md", "README.en.md"]));
    expect(shellCommands("README.en.md")).toEqual(shellCommands("README.md"));
  });
});

describe("the commands of both READMEs", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const missing = (file: string) =>
    shellCommands(file).filter((command) => {
      const script = /^npm (?:run (?:--silent )?)?(\S+)/.exec(command)?.[1];
      return script !== undefined && !["install", "i", "pack"].includes(script) && !(script in scripts);
    });

  test("are scripts of the package", () => {
    expect(["README.md", "README.en.md"].flatMap(missing)).toEqual([]);
  });
});

describe("the harness itself", () => {
  const verdict = (code: string) => {
    const example = toExample({ file: "x.md", line: 1, info: "ts", code });
    return example.problems.join("\n") || example.module;
  };

  test("finds the fences of doc comments and pages with their lines", () => {
    const page = "a\n\n```ts\nf();\n```\n\n```sh\nnpm test\n```\n";
    expect(fencesOf("x.md", page).map(({ line, info, code }) => [line, info, code])).toEqual([
      [4, "ts", "f();\n"],
      [8, "sh", "npm test\n"],
    ]);
    expect(docFencesOf("x.ts", "const a = 1;\n/**\n * One.\n *\n * ```ts\n * f();\n * ```\n */\n")).toMatchObject([
      { line: 6, info: "ts", code: "f();\n" },
    ]);
  });

  test("asserts an expression, a declaration, an error and a statement of several lines", () => {
    expect(verdict("f(1); // => 2")).toContain("$equal(f(1), 2)");
    expect(verdict("const a = f(1); // => 2")).toMatch(/const a = f\(1\);\s+\$equal\(a, 2\)/);
    expect(verdict("f(0); // => throws RangeError")).toMatch(/\$throws\(\(\) => f\(0\), "RangeError"\)/);
    expect(verdict("f(\n  1,\n); // => [1]")).toMatch(/\$equal\(f\(1\), \[1\]\)/);
  });

  test("refuses a value that belongs to no statement, and one that is none", () => {
    expect(toModule("// => 2").problems).not.toEqual([]);
    expect(toModule("f(\n  1, // => 1\n);").problems).not.toEqual([]);
    expect(toModule('f(1); // => "86.7%", rounded once').problems).not.toEqual([]);
  });
});
