import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { type ApplicationRow, applicationRowsOf } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { outcomeLeaves } from "../form/taxonomy.js";
import { type ApplicationCellId, cellIds } from "../report/cells.js";
import { type Equation, inBothForms, type Rule } from "./rule.js";

const columns = Object.keys(applicants) as ApplicantColumn[];
const counted = columns.filter((column) => column !== "total");
const cell = (row: ApplicationRow, column: ApplicantColumn): ApplicationCellId => `applications/${row}/${column}`;

const inEachColumn = (left: readonly ApplicationRow[], right: readonly ApplicationRow[]): Equation[] =>
  columns.map((column) => ({ left: left.map((row) => cell(row, column)), right: right.map((row) => cell(row, column)) }));

const inEachRow = (edition: Edition): Equation[] =>
  applicationRowsOf(edition).map((row) => ({ left: counted.map((column) => cell(row, column)), right: [cell(row, "total")] }));

const flow = inEachColumn(["received", "carriedOver"], ["concluded", "carriedForward"]);

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
    equations: { "2019": flow, "2021": flow },
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
    equations: {
      "2019": inEachColumn(outcomeLeaves("2019"), ["concluded"]),
      "2021": inEachColumn(outcomeLeaves("2021"), ["concluded"]),
    },
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
    equations: { "2019": inEachRow("2019"), "2021": inEachRow("2021") },
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
