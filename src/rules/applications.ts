import { cellIds } from "../report/cells.js";
import { identities } from "../report/identities.js";
import { inBothForms, type Rule } from "./rule.js";

/** The rules of section 三, in the order in which a reader checks it: flow, outcomes, applicants, single cells. */
export const applicationRules: readonly Rule[] = [
  {
    id: "applications/flow-balance",
    kind: "sum",
    severity: "error",
    statement: "每一列：第一项加第二项之和，等于第三项加第四项之和",
    gloss: "In each column: received + carried over = concluded + carried forward",
    basis: inBothForms("三"),
    basisNote: null,
    relation: "equal",
    equations: identities.flow,
  },
  {
    id: "applications/outcome-total",
    kind: "sum",
    severity: "error",
    statement: "每一列：（一）至（六）各项办理结果之和，等于（七）总计",
    gloss: "In each column: the outcomes (1) to (6) add up to (7), the total",
    basis: inBothForms("三（七）"),
    basisNote: "由「总计」一行的名称得出。",
    relation: "equal",
    equations: identities.outcomes,
  },
  {
    id: "applications/row-total",
    kind: "sum",
    severity: "error",
    statement: "每一行：自然人与五类法人或其他组织之和，等于总计",
    gloss: "In each row: natural persons and the five kinds of organizations add up to the total",
    basis: inBothForms("三"),
    basisNote: "由「总计」一列的名称得出；总计留空的行不作核对。",
    relation: "equal",
    equations: identities.applicants,
  },
  {
    id: "applications/whole-numbers",
    kind: "cell",
    severity: "error",
    statement: "各格填写不小于零的整数",
    gloss: "Every cell holds a whole number that is not negative",
    basis: inBothForms("三"),
    basisNote: "由表内所填均为申请数量得出。",
    demands: "wholeNotNegative",
    cells: { "2019": cellIds("applications", "2019"), "2021": cellIds("applications", "2021") },
  },
];
