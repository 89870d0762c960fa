// The first step of the build, into an empty dist: the declarations, and the one module of htmlparser2 that the reader needs.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { buildSync } from "esbuild";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");
const entries = ["index.d.ts", "core.d.ts", "schema.d.ts"];

rmSync(dist, { recursive: true, force: true });
emitDeclarations(join(dist, "esm"));
keepReachable(join(dist, "esm"));
// The same declarations, as those of CommonJS.
cpSync(join(dist, "esm"), join(dist, "cjs"), { recursive: true });
writeFileSync(join(dist, "cjs/package.json"), '{ "type": "commonjs" }\n');
buildTokenizer(join(dist, "esm/read/lines/tokenizer.js"));

/** A declaration for each source, with a map to it. */
function emitDeclarations(outDir) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} };
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(join(root, "src/tsconfig.json"), {}, host);
  const emit = { noEmit: false, declaration: true, declarationMap: true, emitDeclarationOnly: true };
  const program = ts.createProgram(fileNames, { ...options, ...emit, outDir, rootDir: join(root, "src") });
  const { diagnostics } = program.emit();
  if (diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, { ...host, getCanonicalFileName: (name) => name, getNewLine: () => "\n" }));
}

/** Remove the declarations that no entry leads to: they are of internal modules. */
function keepReachable(folder) {
  const reached = new Set();
  const visit = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, path), "utf8"), true, true);
    for (const { fileName } of importedFiles)
      if (fileName.startsWith(".")) visit(posix.join(posix.dirname(path), fileName).replace(/\.js$/, ".d.ts"));
  };
  entries.forEach(visit);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")))
    if (/\.d\.ts(\.map)?$/.test(path) && !reached.has(path.replace(/\.map$/, ""))) rmSync(join(folder, path));
}

/** The tokenizer with the table of entities that it uses: the package's own index loads two such tables, and a DOM. */
function buildTokenizer(outfile) {
  const index = createRequire(import.meta.url)
    .resolve("htmlparser2")
    .replace(/commonjs/, "esm");
  mkdirSync(dirname(outfile), { recursive: true });
  buildSync({
    stdin: { contents: `export { default as Tokenizer } from "./Tokenizer.js";`, resolveDir: dirname(index) },
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    banner: { js: notice() },
  });
}

/** The licences of what is built in. */
function notice() {
  const require = createRequire(createRequire(import.meta.url).resolve("htmlparser2"));
  const licence = (name) => {
    const folder = dirname(require.resolve(name)).replace(/dist.*$/, "");
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version}\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}`;
  };
  return `/*!\n${["htmlparser2", "entities"].map(licence).join("\n\n")}\n*/`;
}
