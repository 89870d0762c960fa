import type { Edition } from "../form/edition.js";
import { type ProactiveColumn, proactiveColumns } from "../form/proactive.js";
import { type CellId, cellIds, cellParts } from "../report/cells.js";
import type { Equation } from "../report/identities.js";
import { inBothForms, type Rule } from "./rule.js";

type Kind = (typeof proactiveColumns)[ProactiveColumn]["kind"];
const cellsOf = (edition: Edition, kinds: readonly Kind[]): readonly CellId[] =>
  cellIds("proactive", edition).filter((cell) =>
    kinds.includes(proactiveColumns[cellParts(cell).column as ProactiveColumn].kind),
  );
const byEdition = (kinds: readonly Kind[]) => ({ "2019": cellsOf("2019", kinds), "2021": cellsOf("2021", kinds) });

const documents = ["administrativeRules", "normativeDocuments"] as const;
const decided = ["licensing", "otherMatters", "penalties", "compulsion", "fees"] as const;
const disclosedWithinTotal = documents.map(
  (row): Equation => ({ left: [`proactive/${row}/newlyDisclosed`], right: [`proactive/${row}/totalDisclosed`] }),
);
const issuedWithinStock = documents.map(
  (row): Equation => ({ left: [`proactive/${row}/issued`], right: [`proactive/${row}/repealed`, `proactive/${row}/inForce`] }),
);
const itemsLeft = decided.map(
  (row): Equation => ({ left: [], right: [`proactive/${row}/previousItems`, `proactive/${row}/change`] }),
);

/** The rules of section 二. */
export const proactiveRules: readonly Rule[] = [
  {
    id: "proactive/not-negative",
    kind: "cell",
    severity: "error",
    statement: "除「本年增/减」外，各格填写不小于零的数",
    gloss: "Except for the change this year, no cell is negative",
    basis: inBothForms("二"),
    basisNote: "由表内所填均为数量或者金额得出。",
    demands: "notNegative",
    cells: byEdition(["count", "amount"]),
  },
  {
    id: "proactive/whole-numbers",
    kind: "cell",
    severity: "warning",
    statement: "除金额外，各格填写整数",
    gloss: "Except for amounts of money, every cell holds a whole number",
    basis: inBothForms("二"),
    basisNote: "由表内所填为件数、项目数量得出。",
    demands: "whole",
    cells: byEdition(["count", "change"]),
  },
  {
    id: "proactive/disclosed-within-total",
    kind: "sum",
    severity: "warning",
    statement: "规章、规范性文件：本年新公开数量不大于对外公开总数量",
    gloss: "What was newly disclosed this year is at most what is publicly available in total",
    basis: [{ source: "form2019", place: "二" }],
    basisNote: "由两栏的名称得出。",
    relation: "atMost",
    equations: { "2019": disclosedWithinTotal, "2021": [] },
  },
];

/** Rules of section 二 that no text supports. */
export const advisoryProactiveRules: readonly Rule[] = [
  {
    id: "proactive/issued-within-stock",
    kind: "sum",
    severity: "notice",
    statement: "规章、行政规范性文件：本年制发件数不大于本年废止件数与现行有效件数之和",
    gloss: "What was issued this year is either in force or was repealed this year",
    basis: [],
    basisNote: "没有文件依据；年内失效的文件会使本条不成立。",
    relation: "atMost",
    equations: { "2019": [], "2021": issuedWithinStock },
  },
  {
    id: "proactive/items-left",
    kind: "sum",
    severity: "notice",
    statement: "上一年项目数量加本年增/减不小于零",
    gloss: "Items of the previous year plus the change this year are not negative",
    basis: [],
    basisNote: "没有文件依据；项目口径调整会使本条不成立。",
    relation: "atMost",
    equations: { "2019": itemsLeft, "2021": [] },
  },
];
