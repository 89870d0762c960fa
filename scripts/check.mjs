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
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import * as gongkai from "gongkai";
    import { reportSchema } from "gongkai/schema";
    const report = gongkai.emptyReport("2021");
    assert.deepEqual(reportSchema.parse(report), report);
    assert.deepEqual(gongkai.reconcile(report).findings, []);
    assert.equal(createRequire(import.meta.url)("gongkai/report.schema.json").type, "object");
    assert.match(readFileSync(createRequire(import.meta.url).resolve("gongkai/sheet"), "utf8"), /^function GONGKAI_CHECK\\(/m);
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
const workbooks = ["2019", "2021", "example"].map((name) => `spreadsheet/gongkai-${name}.xlsx`);
const scripts = ["dist/gongkai.sheet.js", "spreadsheet/gongkai.sheet.js"];
const required = ["README.md", "README.en.md", "LICENSE", "CHANGELOG.md", "package.json", "report.schema.json"].concat(
  workbooks,
  scripts,
  ["index", "schema"].flatMap((entry) => ["js", "cjs", "d.ts", "d.cts"].map((ending) => `dist/${entry}.${ending}`)),
);

/** Declarations that both entries need. */
const sharedTypes = /^dist\/\w+-[\w-]{8}\.d\.c?ts$/;

/** Pack the package as it would be published, look at it, and use it as a stranger would. */
function pack() {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-pack-"));
  try {
    const [{ filename, files }] = JSON.parse(npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder));
    const paths = files.map(({ path }) => path);
    const missing = required.filter((path) => !paths.includes(path));
    const surplus = paths.filter((path) => !required.includes(path) && !sharedTypes.test(path));
    if (missing.length + surplus.length > 0)
      throw new Error(`The package lacks [${missing.join(", ")}] and has [${surplus.join(", ")}], which nobody expects`);
    const tarball = join(folder, filename);
    tool("publint", tarball, "--strict");
    // The spreadsheet script is pasted into spreadsheets: it exports nothing, and so has no types.
    tool("attw", tarball, "--exclude-entrypoints", "sheet");
    writeFileSync(join(folder, "package.json"), '{ "name": "smoke", "private": true }\n');
    run(
      "npm",
      ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", tarball],
      folder,
    );
    for (const [name, text] of Object.entries(smoke)) {
      writeFileSync(join(folder, name), text);
      run(process.execPath, [name], folder);
    }
    return `${paths.length} files`;
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
  // The spreadsheet programs are installed for this step alone.
  ...(process.env.GONGKAI_REQUIRE_HOSTS === "1" ? { hosts: () => test("test:spreadsheets") } : {}),
};

const count = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
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
