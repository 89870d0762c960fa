/** A unit of money that a text names: one that the form knows, or another, 亿元 say. */
export type MoneyUnit = "元" | "万元" | "other";

const inBrackets = /[(（[【]\s*(?:单位\s*[:：]?\s*)?(?:人民币)?([十百千万亿]{0,3})\s*[元圆]\s*[)）\]】]/u;
const behindWord = /单位\s*[:：]?\s*(?:人民币)?([十百千万亿]{0,3})\s*[元圆]/u;
const alone = /^\s*([十百千万亿]{0,3})\s*[元圆]\s*$|[/／]\s*([十百千万亿]{0,3})\s*[元圆]\s*$/u;

/** The longest text that is looked at: a head, a caption, a note over a table. */
const longest = 200;

/** The unit of money that a head, a caption, a label or a note beside them names; `null` if it names none. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  if (text.length > longest || !(text.includes("元") || text.includes("圆"))) return null;
  const plain = text.normalize("NFKC").replaceAll("萬", "万").replaceAll("億", "亿");
  const found = inBrackets.exec(plain) ?? behindWord.exec(plain) ?? alone.exec(plain);
  if (!found) return null;
  const power = found[1] ?? found[2] ?? "";
  if (power === "") return "元";
  return power === "万" ? "万元" : "other";
}
