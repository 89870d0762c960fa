import { plainHeadings } from "./scripts/site/headings.mjs";
import { chapters, referenceChapter, tasks } from "./scripts/site/pages.mjs";

/**
 * The documentation. `npm run docs` makes a site of it, which is not committed; `npm run fix` makes Markdown of the reference alone,
 * one page an entry, which is committed and refused when stale (scripts/pages/api.mjs).
 */
/** How schemas are shown, in both. */
const schemaType = new URL("scripts/site/schemaType.mjs", import.meta.url).pathname;

/** How the reference is made, in Markdown and in HTML. */
export const reference = {
  name: "gongkai",
  entryPoints: ["src/index.ts", "src/schema.ts"],
  tsconfig: "src/tsconfig.json",
  disableSources: true,
  categorizeByGroup: false,
  defaultCategory: referenceChapter,
  categoryOrder: [...Object.keys(chapters), ...tasks],
  kindSortOrder: ["Document", "Module", "Function", "Variable", "Interface", "TypeAlias"],
  sort: ["kind", "alphabetical"],

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
    "src/read/result/findings.ts:StatedDate",
    "src/form/otherForms.ts:OtherFormCode",
  ],
};

/** The reference in Markdown. */
export const markdown = {
  ...reference,
  plugin: ["typedoc-plugin-markdown", schemaType],
  readme: "none",
  // Tables rather than a heading for each property.
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

/** The site: the reference, the guide and every other page, with a search. */
export default {
  ...reference,
  plugin: [schemaType, "./scripts/site/plugin.mjs"],
  out: "docs/site",
  readme: "docs/README.md",
  projectDocuments: Object.values(chapters).flat(),
  includeVersion: true,
  router: "site",
  markdownItLoader: plainHeadings,
  useFirstParagraphOfCommentAsSummary: true,
  includeHierarchySummary: false,
  navigation: { includeCategories: true, includeGroups: false, compactFolders: false },
  favicon: "scripts/site/favicon.svg",
  customCss: "scripts/site/style.css",
  highlightLanguages: ["typescript", "javascript", "json", "bash", "html", "diff"],
};
