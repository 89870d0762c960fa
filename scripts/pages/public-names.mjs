import { join, relative } from "node:path";
import ts from "typescript";
import { page, table } from "./markdown.mjs";

/** The layers, from the bottom up, with what each is for. */
const layers = {
  form: "The form, as data",
  report: "What one body states for one year",
  rules: "Reconciliation",
  repair: "Blanks and corrections",
  rates: "Rates",
  dates: "Dates and deadlines",
  read: "Reading what was published",
  claims: "The narrative against the tables",
  format: "Printing and wording",
  workbook: "Workbooks",
  "schema.ts": "Schemas",
};

/** The first sentence of a doc comment; a full stop inside code or before a small letter ends none. */
export function firstSentence(text) {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return /^(?:`[^`]*`|[^`])*?[.。](?=\s+[^a-z]|$)/.exec(line)?.[0] ?? line;
}

const kindOf = (checker, symbol, file) => {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return "type";
  return checker.getTypeOfSymbolAtLocation(symbol, file).getCallSignatures().length > 0 ? "function" : "data";
};

/** Every name that an entry exports: its kind, its layer and the first sentence of its doc comment. */
function namesOf(root, program, entry) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(root, "src", entry));
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(file))
    .map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const path = relative(join(root, "src"), symbol.declarations[0].getSourceFile().fileName);
      const summary = firstSentence(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
      return { name: exported.name, kind: kindOf(checker, symbol, file), layer: path.split("/", 1)[0], summary };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A name, linked to its place in the API reference. */
function link(reference, file, name) {
  const anchor = new RegExp(`<a id="([^"]+)"></a>\n\n### ${name}(?:\\(\\))?\n`).exec(reference)?.[1];
  if (!anchor) throw new Error(`Cannot link ${name}: docs/api/${file} has no such heading`);
  return `[\`${name}\`](api/${file}#${anchor})`;
}

function chapter(entry, names, api) {
  const file = entry === "gongkai" ? "index.md" : "schema.md";
  const reference = api[`docs/api/${file}`];
  return [
    `## \`${entry}\``,
    Object.entries(layers).flatMap(([layer, title]) => {
      const rows = names.filter((name) => name.layer === layer);
      return rows.length > 0
        ? [
            `### ${title}`,
            table(
              ["Name", "Kind", "What it is"],
              rows.map(({ name, kind, summary }) => [link(reference, file, name), kind, summary]),
            ),
          ]
        : [];
    }),
  ];
}

/** The public names by entry and layer. What is not here is internal. */
export function publicNamesPage(root, api) {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    join(root, "src/tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
  );
  const program = ts.createProgram([join(root, "src/index.ts"), join(root, "src/schema.ts")], options);
  const entries = { gongkai: namesOf(root, program, "index.ts"), "gongkai/schema": namesOf(root, program, "schema.ts") };
  for (const names of Object.values(entries))
    for (const { name, layer, summary } of names) {
      if (!(layer in layers)) throw new Error(`Cannot place ${name}: there is no layer "${layer}"`);
      if (!summary) throw new Error(`Cannot describe ${name}: it has no doc comment`);
    }
  const count = Object.values(entries).flat().length;
  return page(
    "# Public names",
    `The ${count} names that the package exports. A test compares them with the built package. Each leads to its place in the reference.`,
    Object.entries(entries).map(([entry, names]) => chapter(entry, names, api)),
  );
}
