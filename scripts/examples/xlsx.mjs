// A workbook: merged heads, sums as formulas, numbers kept as text, a hidden sheet and a hidden row, a cell in two colours.
import { utils, write } from "@e965/xlsx";
import { piecesOf } from "./tables.mjs";

/** What is stored for a value: some numbers are text, the totals of section 三 are sums. */
function stored({ text, cell, kind }, address) {
  if (kind !== "value") return { t: "s", v: text };
  const number = Number(text.replace(/\D*$/, ""));
  const [table, row, column] = cell.split("/");
  if (table === "applications" && column === "total") {
    const range = (last) => `${address(-6)}:${address(last)}`;
    // The planted error: this sum ends one column early.
    if (row === "received") return { t: "n", v: number - 2, f: `SUM(${range(-2)})` };
    return { t: "n", v: number, f: `SUM(${range(-1)})` };
  }
  return table === "applications" && row === "disclosed" ? { t: "s", v: String(number) } : { t: "n", v: number };
}

/** @returns {Uint8Array} */
export function xlsxOf(report) {
  const book = utils.book_new();
  const tables = piecesOf(report).filter(({ type }) => type === "table");
  for (const [index, { cells, caption }] of tables.entries()) {
    const title = index === 0 ? [`${report.body}${report.year}年政府信息公开工作年度报告`] : [];
    const above = [...title, caption];
    const sheet = utils.aoa_to_sheet(above.map((text) => [text]));
    const merges = [];
    for (const cell of cells) {
      const at = { r: cell.row + above.length, c: cell.column };
      const address = (offset) => utils.encode_cell({ r: at.r, c: at.c + offset });
      utils.sheet_add_aoa(sheet, [[stored(cell, address)]], { origin: at });
      if (cell.colspan * cell.rowspan > 1) merges.push({ s: at, e: { r: at.r + cell.rowspan - 1, c: at.c + cell.colspan - 1 } });
    }
    sheet["!merges"] = merges;
    if (index === 0) dressUp(sheet, cells, above.length);
    utils.book_append_sheet(book, sheet, ["主动公开", "依申请公开", "复议诉讼"][index]);
  }
  utils.book_append_sheet(book, lastYear(), "上年底稿");
  book.Workbook = { Sheets: [...tables.map(() => ({ Hidden: 0 })), { Hidden: 1 }] };
  const date = new Date(Date.UTC(2024, 0, 1));
  book.Props = { CreatedDate: date, ModifiedDate: date };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
}

/** What programmes leave behind: a value in a cell that a merge covers, a hidden row with a draft, a cell in two colours. */
function dressUp(sheet, cells, above) {
  const caption = cells.find(({ kind }) => kind === "caption");
  sheet[utils.encode_cell({ r: caption.row + above, c: 1 })] = { t: "n", v: 999 };
  const rules = cells.find(({ text }) => text === "行政规范性文件");
  const label = utils.encode_cell({ r: rules.row + above, c: 0 });
  sheet[label] = { t: "s", v: rules.text, r: '<r><t>行政</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>规范性文件</t></r>' };
  const draft = Math.max(...cells.map(({ row }) => row)) + above + 1;
  utils.sheet_add_aoa(sheet, [["行政事业性收费", 88]], { origin: { r: draft, c: 0 } });
  sheet["!rows"] = [];
  sheet["!rows"][draft] = { hidden: true };
}

const lastYear = () =>
  utils.aoa_to_sheet([
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", 31],
  ]);
