import { type ProactiveColumn, proactiveColumns } from "../../form/proactive.js";
import { type CellId, cellParts, isAmountCell } from "../../report/cells.js";
import type { Amount } from "../../report/report.js";

/** A unit of money that a text names: one that the form knows, or another, 亿元 say. */
export type MoneyUnit = "元" | "万元" | "other";

const inBrackets = /[(（[【](?:单位[:：]?)?(?:人民币)?([十百千万亿]{0,3})[元圆][)）\]】]/u;
const behindWord = /单位[:：]?(?:人民币)?([十百千万亿]{0,3})[元圆]/u;
const alone = /^([十百千万亿]{0,3})[元圆]$|[/／]([十百千万亿]{0,3})[元圆]$/u;

/** The longest text that is looked at: a head, a caption, a note over a table. */
const longest = 200;

/** The unit of money that a head, a caption, a label or a note beside them names; `null` if it names none. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  if (text.length > longest || !(text.includes("元") || text.includes("圆"))) return null;
  const plain = text.normalize("NFKC").replaceAll("萬", "万").replaceAll("億", "亿").replace(/\s+/g, "");
  const found = inBrackets.exec(plain) ?? behindWord.exec(plain) ?? alone.exec(plain);
  if (!found) return null;
  const power = found[1] ?? found[2] ?? "";
  if (power === "") return "元";
  return power === "万" ? "万元" : "other";
}

const columnOf = (cell: CellId) => proactiveColumns[cellParts(cell).column as ProactiveColumn];

/** The unit of an amount: the one that is named, else the form's; `null` if another unit is named. */
export function unitOf(cell: CellId, named: MoneyUnit | null): Amount["unit"] {
  if (!isAmountCell(cell) || named === "other") return null;
  return named ?? (columnOf(cell).unit === "万元" ? "万元" : null);
}
