import { cellIds } from "../report/cells.js";
import { identities } from "../report/identities.js";
import { inBothForms, type Rule } from "./rule.js";

/** The rules of section 四. No text links it to section 三, nor one route to another. */
export const reviewRules: readonly Rule[] = [
  {
    id: "reviews/route-total",
    kind: "sum",
    severity: "error",
    statement: "行政复议、未经复议直接起诉、复议后起诉：结果维持、结果纠正、其他结果、尚未审结之和，等于总计",
    gloss: "In each route: upheld + corrected + other result + pending = total",
    basis: inBothForms("四"),
    basisNote: "由「总计」一栏的名称得出。",
    relation: "equal",
    equations: identities.routes,
  },
  {
    id: "reviews/whole-numbers",
    kind: "cell",
    severity: "error",
    statement: "各格填写不小于零的整数",
    gloss: "Every cell holds a whole number that is not negative",
    basis: inBothForms("四"),
    basisNote: "由表内所填均为案件数量得出。",
    demands: "wholeNotNegative",
    cells: { "2019": cellIds("reviews", "2019"), "2021": cellIds("reviews", "2021") },
  },
];
