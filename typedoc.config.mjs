/**
 * The API reference. `npm run docs` makes HTML of it, which is not committed; `npm run fix` makes Markdown of it, one page an
 * entry, which is committed and refused when stale (scripts/pages/api.mjs).
 */
export default {
  name: "gongkai",
  entryPoints: ["src/index.ts", "src/schema.ts"],
  tsconfig: "src/tsconfig.json",
  plugin: ["typedoc-plugin-markdown"],
  outputs: [{ name: "html", path: "docs/site" }],
  readme: "none",
  disableSources: true,
  groupOrder: ["Functions", "Variables", "Interfaces", "Type Aliases"],

  // A name that a reader needs, a link that leads nowhere, a public name without a word: each is an error.
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  requiredToBeDocumented: ["Module", "Function", "Variable", "Interface", "TypeAlias", "Class", "Enum"],
  // Building blocks of public types, which a reader meets only inside them.
  intentionallyNotExported: [
    "src/form/outcomes.ts:SharedOutcomeCode",
    "src/report/cellId.ts:DocumentRow",
    "src/report/cellId.ts:DecisionRow",
    "src/report/report.ts:ProactiveCells",
    "src/report/report.ts:Only",
    "src/schema.ts:CountRow",
    "src/read/result/findings.ts:StatedDate",
    "src/form/editions.ts:OtherFormCode",
  ],

  // Markdown: tables rather than a heading for each property.
  outputFileStrategy: "modules",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  useHTMLAnchors: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
  propertyMembersFormat: "table",
  tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true, hideOverrides: true, hideSources: true },
};
