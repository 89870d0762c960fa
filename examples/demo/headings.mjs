/** What stands above each part of the demo: its name in both languages, and a line that says what it is. */
export const headings = {
  report: ["报告 · The report", "取自标题、前言和落款。", "From the title, the preface and the date at the end."],
  read: [
    "读取 · How it was read",
    "与规定格式不同的地方都列出；数不改动。",
    "Wherever the text departs from the form, it is said; no figure is changed.",
  ],
  check: [
    "勾稽核对 · Do the figures agree?",
    "各项之和应等于总计；只比较报告写出的数。",
    "Items should add up to their totals; only what the report states is compared.",
  ],
  rates: [
    "比率 · Rates",
    "比率没有官方定义，所以连分子、分母一起列出。",
    "No official text defines these rates, so both counts of each are shown.",
  ],
  table: [
    "申请情况 · Applications",
    "横向是谁申请，纵向是怎样答复。表很宽，也可看网页。",
    "Across: who asked. Down: how it was answered. The table is wide; the page shows it too.",
  ],
  files: ["文件 · Files", "网页里标出了有疑问的格。", "The page marks the cells in question."],
};
