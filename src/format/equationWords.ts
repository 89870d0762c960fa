import type { Locale } from "../form/labels.js";
import type { CellId } from "../report/cells.js";
import type { EquationOfRule, RuleId } from "../rules/rule.js";
import { columnWords, rowWords } from "./cellWords.js";

/** How an equation is named: by its column, or by its row. */
type Naming = { readonly along: "row" | "column" } & Readonly<Record<Locale, (place: string) => string>>;

/** How an equation of each rule that compares sums is named. */
const names: Readonly<Partial<Record<RuleId, Naming>>> = {
  "applications/flow-balance": {
    along: "column",
    "zh-CN": (column) => `「${column}」列一、二项与三、四项的平衡`,
    en: (column) => `the balance of column “${column}”`,
  },
  "applications/outcome-total": {
    along: "column",
    "zh-CN": (column) => `「${column}」列的办理结果之和`,
    en: (column) => `the sum of the outcomes in column “${column}”`,
  },
  "applications/row-total": {
    along: "row",
    "zh-CN": (row) => `「${row}」行的各列之和`,
    en: (row) => `the sum of row “${row}”`,
  },
  "reviews/route-total": {
    along: "row",
    "zh-CN": (row) => `「${row}」的各项之和`,
    en: (row) => `the sum of “${row}”`,
  },
  "proactive/disclosed-within-total": {
    along: "row",
    "zh-CN": (row) => `「${row}」行新公开数与公开总数的比较`,
    en: (row) => `the comparison of new and total disclosures in row “${row}”`,
  },
  "proactive/issued-within-stock": {
    along: "row",
    "zh-CN": (row) => `「${row}」行制发数与废止、有效之和的比较`,
    en: (row) => `the comparison of documents issued with those repealed or in force in row “${row}”`,
  },
  "proactive/items-left": {
    along: "row",
    "zh-CN": (row) => `「${row}」行项目数量与增减之和`,
    en: (row) => `the sum of items and their change in row “${row}”`,
  },
};

/** An equation by its name. */
export function equationWords({ rule, cells }: EquationOfRule, locale: Locale): string {
  const first = cells[0] as CellId;
  const name = names[rule];
  if (!name) return rule;
  return name[locale](name.along === "row" ? rowWords(first, locale) : columnWords(first, locale));
}

/** Several equations by their names, no more than a reader can follow. */
export function equationsWords(equations: readonly EquationOfRule[], locale: Locale): string {
  const shown = equations.slice(0, 4).map((equation) => equationWords(equation, locale));
  const more = equations.length - shown.length;
  if (locale === "en") return `${shown.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
  return `${shown.join("、")}${more > 0 ? `等 ${equations.length} 个等式` : ""}`;
}
