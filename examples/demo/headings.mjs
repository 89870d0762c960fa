/** What stands above each part of the demo: its name in both languages, and a line that says what it is. */
export const headings = {
  read: ["读到什么 · What was read", "与格式不同的地方都说；数不改动", "departures from the form are said; no figure is changed"],
  check: ["勾稽核对 · Do the figures agree?", "只比较报告写出的数", "only what the report states is compared"],
  narrative: ["文字 · The text", "文字里的数，与表核对，也与文字自身核对", "its numbers against the tables and each other"],
  rates: ["比率 · Rates", "没有官方定义，分子、分母一起列出", "not defined officially, so both counts of each are shown"],
  files: ["文件 · Files", "印好的整份报告；网页里标出有疑问的格", "the report in print; the page marks the cells in question"],
};
