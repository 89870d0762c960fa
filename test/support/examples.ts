import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

export const root = join(import.meta.dirname, "../..");

/** Where the generated modules go: inside the package, so that `gongkai` resolves to its own dist. */
const folder = join(root, ".cache/examples");

/** A code fence of a doc comment or of a page. */
export interface Fence {
  readonly file: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  /** What follows the three backticks: `ts`, `ts no-run`, `sh`. */
  readonly info: string;
  readonly code: string;
}

/** A fence that was made a module. */
export interface Example extends Fence {
  /** The same place, readable: `src/form/labels.ts:28`. */
  readonly name: string;
  /** The module that is run, or `null` if the fence cannot be one. */
  readonly module: string | null;
  /** Why the fence cannot be run. */
  readonly problems: readonly string[];
}

const filesUnder = (path: string, ending: string, recursive: boolean): string[] =>
  readdirSync(join(root, path), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(path, name))
    .sort();

const fence = /^```(.*)\n([\s\S]*?)^```[ \t]*$/gm;

/** The fences of a page in Markdown. */
export function fencesOf(file: string, text: string, firstLine = 1): Fence[] {
  return [...text.matchAll(fence)].map(({ index, 1: info = "", 2: code = "" }) => ({
    file,
    line: firstLine + text.slice(0, index).split("\n").length,
    info: info.trim(),
    code,
  }));
}

/** The fences of the doc comments of a source file. */
export function docFencesOf(file: string, text: string): Fence[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ index, 0: comment }) =>
    fencesOf(file, comment.replace(/^[ \t]*\* ?/gm, ""), text.slice(0, index).split("\n").length),
  );
}

/** Every page of the project in Markdown. */
export const markdownFiles = (): string[] =>
  [...filesUnder(".", ".md", false), ...filesUnder("docs", ".md", true)].filter((file) => !file.startsWith("docs/site"));

/** The pages that are read; the API reference repeats the doc comments, and a decision may show what was not taken. */
export const pages = (): string[] => markdownFiles().filter((file) => !/^docs\/(api|decisions)\//.test(file));

/** Every fence of the doc comments under src/ and of the pages. */
export function collectFences(): Fence[] {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  return [
    ...filesUnder("src", ".ts", true).flatMap((file) => docFencesOf(file, read(file))),
    ...pages().flatMap((file) => fencesOf(file, read(file))),
  ];
}

/** The commands of a page's `sh` and `bash` fences, without comments and blank lines. */
export function shellCommands(file: string): string[] {
  return fencesOf(file, readFileSync(join(root, file), "utf8"))
    .filter(({ info }) => info === "sh" || info === "bash")
    .flatMap(({ code }) => code.split("\n"))
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

const expectation = /\/\/ ?=> ?(.*)$/;

/**
 * Make a fence a module: each `expression; // => value` becomes an assertion of deep equality, each
 * `expression; // => throws RangeError` one of an error of that name. Of a declaration, what it declares is asserted.
 */
export function toModule(code: string): { module: string; problems: readonly string[] } {
  const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const lines = code.split("\n");
  const pending = new Map(
    lines.flatMap((text, line) => (expectation.test(text) ? [[line, expectation.exec(text)?.[1] ?? ""]] : [])) as [
      number,
      string,
    ][],
  );
  const problems: string[] = [];
  const edits: { from: number; to: number; text: string }[] = [];

  const assertion = (statement: ts.Statement, wanted: string): string | null => {
    const thrown = /^throws (\w+)$/.exec(wanted.trim())?.[1];
    if (ts.isExpressionStatement(statement)) {
      const expression = statement.expression.getText(tree);
      if (!thrown) return `$equal(${expression}\n, ${wanted});`;
      const asynchronous = /\bawait\b/.test(expression);
      return `${asynchronous ? "await " : ""}$throws${asynchronous ? "Later" : ""}(${asynchronous ? "async " : ""}() => ${expression}\n, "${thrown}");`;
    }
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    if (thrown || declared.length !== 1) return null;
    return `${statement.getText(tree)}\n$equal(${declared[0]?.name.getText(tree)}, ${wanted});`;
  };

  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.end).line;
      const wanted = pending.get(line);
      const text = wanted === undefined ? null : assertion(node, wanted);
      if (text !== null) {
        pending.delete(line);
        edits.push({ from: node.getStart(tree), to: node.end, text });
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);

  for (const [line, wanted] of pending)
    problems.push(`"// => ${wanted}" does not stand on the line on which a statement ends: "${lines[line]?.trim()}"`);
  let module = code;
  for (const { from, to, text } of edits.reverse()) module = module.slice(0, from) + text + module.slice(to);
  const { outputText, diagnostics } = ts.transpileModule(module, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  for (const { messageText } of diagnostics ?? []) problems.push(ts.flattenDiagnosticMessageText(messageText, "\n"));
  return { module: outputText, problems };
}

export function toExample(source: Fence): Example {
  const { module, problems } = toModule(source.code);
  return { ...source, name: `${source.file}:${source.line}`, module: problems.length === 0 ? module : null, problems };
}

const prelude = `import { deepStrictEqual as $deep } from "node:assert";
const $plain = (error) => { throw new Error(error.message.replace(/^Expected values to be strictly deep-equal:\\n/, "expected values to be equal\\n")); };
const $equal = (actual, ...wanted) => {
  if (wanted.length !== 1) throw new Error("shows " + wanted.length + " values behind =>, expected one");
  try { $deep(actual, wanted[0]); } catch (error) { $plain(error); }
};
const $name = (error, wanted) => { if (error?.name !== wanted) throw new Error("threw " + error?.name + ", expected " + wanted + ": " + error?.message); };
const $throws = (run, wanted) => { try { run(); } catch (error) { return $name(error, wanted); } throw new Error("threw nothing, expected " + wanted); };
const $throwsLater = async (run, wanted) => { try { await run(); } catch (error) { return $name(error, wanted); } throw new Error("threw nothing, expected " + wanted); };
`;

const runner = `import { writeFileSync } from "node:fs";
const [, , out, ...files] = process.argv;
const results = [];
for (const file of files) {
  try { await import(file); results.push(null); } catch (error) { results.push(String(error?.message ?? error)); }
}
writeFileSync(out, JSON.stringify(results));
`;

/** Write each example as a module and as the TypeScript that a reader would paste. */
export function writeExamples(examples: readonly Example[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "run.mjs"), runner);
  examples.forEach(({ code, module }, index) => {
    if (module !== null) writeFileSync(join(folder, `${index}.mjs`), prelude + module);
    writeFileSync(join(folder, `${index}.ts`), `${code}\nexport {};\n`);
  });
}

/**
 * Run the written examples one after another in one process of Node, from the root of the package.
 *
 * @param zone - Time zone of that process
 * @returns For each example what went wrong, or `null`
 */
export function runExamples(examples: readonly Example[], zone: string): readonly (string | null)[] {
  const runnable = examples.flatMap(({ module }, index) => (module === null ? [] : [index]));
  const out = join(folder, "results.json");
  const files = runnable.map((index) => `./${index}.mjs`);
  rmSync(out, { force: true });
  execFileSync(process.execPath, [join(folder, "run.mjs"), out, ...files], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const results = JSON.parse(readFileSync(out, "utf8")) as (string | null)[];
  return examples.map(({ problems }, index) => {
    const position = runnable.indexOf(index);
    return position < 0 ? problems.join("\n") : (results[position] ?? null);
  });
}

/** The program of all written examples against the declarations of dist, as a strict reader would compile them. */
export function exampleProgram(count: number): ts.Program {
  const entries = ["dist/esm/index.d.ts", "dist/esm/schema.d.ts"].map((file) => join(root, file));
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.ts`));
  return ts.createProgram([...entries, ...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2022.d.ts"],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    noEmit: true,
  });
}

/** What the compiler says of each written example. */
export function typeProblems(program: ts.Program, examples: readonly Example[]): readonly (readonly string[])[] {
  return examples.map(({ file, line }, index) => {
    const source = program.getSourceFile(join(folder, `${index}.ts`));
    if (!source) return ["the program has no such file"];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const at = source.getLineAndCharacterOfPosition(start).line + line;
        return `${relative(root, join(root, file))}:${at} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      },
    );
  });
}

/** A public function, and whether its doc comment has an example. */
export interface PublicFunction {
  readonly name: string;
  readonly hasExample: boolean;
}

/** Every function that an entry of the package exports. */
export function publicFunctions(program: ts.Program, entry: "index" | "schema"): PublicFunction[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(root, `dist/esm/${entry}.d.ts`));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module || !file) throw new Error(`dist/esm/${entry}.d.ts is missing: run npm run build`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(target.flags & ts.SymbolFlags.Value)) return [];
    if (checker.getTypeOfSymbolAtLocation(target, file).getCallSignatures().length === 0) return [];
    return [{ name: symbol.name, hasExample: target.getJsDocTags(checker).some((tag) => tag.name === "example") }];
  });
}
