/** Where the modules stand, which are made from the sources. */
export const referenceChapter = "参考 Reference";

/** Where the pages stand that are about the project itself. */
export const aboutChapter = "项目 Project";

/** The pages of the site that are written as Markdown, by chapter, in the order of the navigation. */
export const chapters = {
  中文: ["docs/guide.md", "docs/corrections.md", "docs/claims.md", "docs/workbook.md", "docs/spreadsheet.md"],
  English: [
    "docs/README.en.md",
    "docs/guide.en.md",
    "docs/corrections.en.md",
    "docs/claims.en.md",
    "docs/workbook.en.md",
    "docs/spreadsheet.en.md",
  ],
  "示例 Recipes": ["examples/README.md"],
  "表格 Tables": ["docs/form.md", "docs/outcomes.md", "docs/rules.md", "docs/indicators.md", "docs/deadlines.md"],
  [referenceChapter]: [],
  [aboutChapter]: ["CHANGELOG.md", "CONTRIBUTING.md", "docs/decisions/*.md"],
};

/** What stands in the navigation of the reference: tasks, in the order in which they come up. */
export const tasks = [
  "Reading",
  "Checking",
  "The narrative",
  "Blanks and corrections",
  "Rates",
  "Dates",
  "Printing",
  "Several reports",
  "Spreadsheets",
  "The report",
  "The form",
  "Schemas",
];

/** The chapter of a page, by its path without the ending. */
export function chapterOf(path) {
  const [chapter] = Object.entries(chapters).find(([, paths]) => paths.includes(`${path}.md`)) ?? [aboutChapter];
  return chapter;
}
