import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application } from "typedoc";
import { markdown } from "../../typedoc.config.mjs";

/** The page of each entry of the package. */
const entries = { "index.md": "gongkai", "schema.md": "gongkai/schema" };

const unlinked = "A type without a link is a building block of others and is not exported.";

/** What a type extends without a link is exported nowhere; what it says stands among the properties of the type. */
const ownBases = /^#### Extends\n\n(?:- [^\n(]+\n)+\n/gm;

/** The pages of the API reference in Markdown, by path. A warning of typedoc is an error. */
export async function apiPages(root, note) {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-api-"));
  try {
    const paths = (list) => list.map((path) => join(root, path));
    const options = {
      ...markdown,
      entryPoints: paths(markdown.entryPoints),
      tsconfig: join(root, markdown.tsconfig),
      outputs: [{ name: "markdown", path: folder }],
      logLevel: "Warn",
    };
    // Without readers of options: typedoc.config.mjs is that of the site.
    const app = await Application.bootstrapWithPlugins(options, []);
    const project = await app.convert();
    if (project) {
      app.validate(project);
      await app.generateOutputs(project);
    }
    if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
      throw new Error("Cannot make the API reference: typedoc has something to say");
    const text = (name) =>
      readFileSync(join(folder, name), "utf8")
        .replace(/^# .*$/m, `# \`${entries[name]}\`\n\n${unlinked}`)
        .replace(ownBases, "");
    return Object.fromEntries(Object.keys(entries).map((name) => [`docs/api/${name}`, note + text(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
