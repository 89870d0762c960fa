import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../src");

/** What each room may import besides its own files. What is not named here may import nothing. */
const below: Readonly<Record<string, readonly string[]>> = {
  form: [],
  report: ["form"],
  rules: ["form", "report"],
  repair: ["form", "report", "rules"],
  rates: ["form", "report"],
  dates: ["form", "report"],
  read: ["form", "report"],
  claims: ["form", "report"],
  format: ["form", "report", "rules", "repair", "rates", "dates", "read", "claims"],
  workbook: ["form", "report", "rules", "repair", "rates", "format"],
  "core.ts": ["form", "report", "rules", "repair", "rates", "read", "format"],
  "index.ts": ["core.ts", "dates", "read", "claims", "workbook"],
  "schema.ts": ["form", "report", "rules", "repair", "rates", "dates", "read", "claims", "format"],
  sheet: ["form", "report", "rules", "rates", "dates", "read", "format"],
  "sheet.ts": ["sheet"],
};

/** The one door of each dependency: a file, or a folder that ends with a slash. */
const doors: Readonly<Record<string, string>> = {
  "date-fns": "dates/",
  "@date-fns/utc": "dates/",
  "decimal.js": "rates/decimal.ts",
  htmlparser2: "read/lines/tokenizer.ts",
  zod: "schema.ts",
};

/** Names that read the clock, chance, the locale or the host, or leave the process. */
const impure = /^(process|console|fetch|Intl|require|globalThis|performance|setTimeout|setInterval|localeCompare|toLocale\w+)$/;
const impureCall = /^(Date\.now|Math\.random|Date|new Date)$/;

interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const sources: readonly Source[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
  .map(({ path, text }) => ({ path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }));

const room = (path: string) => path.split("/", 1)[0] as string;

/** What is wrong with one import, or `null`. */
function breach(from: string, specifier: string): string | null {
  if (specifier.startsWith(".")) {
    const here = room(from);
    const there = room(posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts"));
    return here === there || below[here]?.includes(there)
      ? null
      : `${from} imports ${specifier}, and "${here}" may not know "${there}"`;
  }
  const dependency = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const door = doors[dependency];
  if (door === undefined) return `${from} imports "${specifier}", which is no dependency of the library`;
  return from === door || (door.endsWith("/") && from.startsWith(door))
    ? null
    : `${from} imports "${specifier}": its door is ${door}`;
}

function importBreaches({ path, text }: Source): string[] {
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return specifiers.flatMap((specifier) => breach(path, specifier) ?? []);
}

function impurities({ path, tree }: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && impure.test(node.text)) found.push(node.text);
    if (ts.isCallExpression(node) && impureCall.test(node.expression.getText())) found.push(`${node.expression.getText()}()`);
    if (ts.isNewExpression(node) && !node.arguments?.length && impureCall.test(`new ${node.expression.getText()}`))
      found.push("new Date()");
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.map((name) => `${path} uses ${name}`);
}

/** A file of the form that exports no function is data, and may be as long as the form. */
const isData = ({ path, tree }: Source) =>
  room(path) === "form" &&
  !tree.statements.some(
    (node) => ts.isFunctionDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );

describe("src", () => {
  test("imports only what lies below, and each dependency through its one door", () => {
    expect(sources.flatMap(importBreaches)).toEqual([]);
  });

  test("has no files that import each other in a circle", () => {
    const imports = new Map(
      sources.map(({ path, text }) => [
        path,
        ts
          .preProcessFile(text, true, true)
          .importedFiles.map(({ fileName }) => fileName)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts")),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
      if (done.has(path) || way.includes(path)) return;
      for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of imports.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  test("knows nothing of the form where a source becomes lines, and no line behind the tokens", () => {
    const stageOf = (path: string) => /^read\/(\w+)\//.exec(path)?.[1] ?? "";
    const forbidden: Readonly<Record<string, readonly string[]>> = {
      lines: ["lexicon", "tokens", "outline", "tables"],
      lexicon: ["tokens", "outline", "tables", "lines", "result"],
      values: ["tokens", "outline", "tables", "result"],
      tokens: ["outline", "tables"],
      outline: ["tables"],
    };
    const breaches = sources.flatMap(({ path, text }) =>
      ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) => posix.join(posix.dirname(path), fileName))
        .filter((target) => forbidden[stageOf(path)]?.includes(stageOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  test("reads neither clock, chance, locale nor host", () => {
    expect(sources.flatMap(impurities)).toEqual([]);
  });

  test("has no file over 250 lines, save data of the form", () => {
    const lines = ({ text }: Source) => text.trimEnd().split("\n").length;
    expect(sources.filter((source) => !isData(source) && lines(source) > 250).map(({ path }) => path)).toEqual([]);
  });
});

describe("the guard itself", () => {
  test.each([
    ["form/outcomes.ts", "../report/report.js"],
    ["report/report.ts", "../format/layout.js"],
    ["rules/rule.ts", "../rates/rate.js"],
    ["format/text.ts", "../index.js"],
    ["index.ts", "./schema.js"],
    ["rates/rate.ts", "decimal.js"],
    ["format/text.ts", "date-fns/format"],
    ["read/lines/text.ts", "htmlparser2"],
    ["index.ts", "zod"],
    ["read/text.ts", "node:fs"],
    ["utils/text.ts", "../form/labels.js"],
    ["format/text.ts", "../workbook/model.js"],
    ["workbook/toWorkbook.ts", "exceljs"],
  ])("refuses %s importing %s", (from, specifier) => {
    expect(breach(from, specifier)).not.toBeNull();
  });

  test.each([
    ["report/report.ts", "../form/labels.js"],
    ["format/messages.ts", "../rules/rule.js"],
    ["dates/workdays.ts", "date-fns/addDays"],
    ["schema.ts", "zod"],
  ])("lets %s import %s", (from, specifier) => {
    expect(breach(from, specifier)).toBeNull();
  });

  test.each([
    "Date.now()",
    "new Date()",
    "Date()",
    "Math.random()",
    "console.log(1)",
    '"a".localeCompare("b")',
    "(1).toLocaleString()",
  ])("refuses %s", (text) => {
    expect(impurities({ path: "x.ts", text, tree: ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true) })).not.toEqual(
      [],
    );
  });
});
