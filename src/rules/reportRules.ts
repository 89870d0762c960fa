import { editions } from "../form/editions.js";
import type { BodyKind } from "../form/publication.js";
import { type SectionCode, sections } from "../form/sections.js";
import type { CellId } from "../report/cells.js";
import { publicationDay } from "../report/publication.js";
import type { AnnualReport } from "../report/report.js";
import type { ReportArgs, ReportRule, Rule } from "./rule.js";

/** The rules about the sections, the date of publication and the fees. */
export const reportRules: readonly Rule[] = [
  {
    id: "report/sections-present",
    kind: "report",
    severity: "warning",
    statement: "报告包括六个部分",
    gloss: "The report has the six sections",
    basis: [{ source: "regulations", article: "50(1)" }, { source: "form2021" }],
    basisNote: null,
    about: "sectionsPresent",
  },
  {
    id: "report/sections-in-order",
    kind: "report",
    severity: "warning",
    statement: "六个部分按格式规定的顺序排列",
    gloss: "The six sections stand in the order of the form",
    basis: [{ source: "form2019" }, { source: "form2021" }],
    basisNote: null,
    about: "sectionsInOrder",
  },
  {
    id: "report/problems-stated",
    kind: "report",
    severity: "warning",
    statement: "「存在的主要问题及改进情况」应当写明内容",
    gloss: "The section on problems and improvement says something",
    basis: [{ source: "regulations", article: "50(1)" }],
    basisNote: null,
    about: "problemsStated",
  },
  {
    id: "report/fees-reported",
    kind: "report",
    severity: "warning",
    statement: "有申请因逾期未缴费不再处理的，「其他需要报告的事项」应当说明信息处理费的收取情况",
    gloss: "Where applications ended because a fee was not paid, the last section says something about fees",
    basis: [{ source: "form2021", place: "三（六）2" }, { source: "feeMeasure" }],
    basisNote: "由表内该行得出；报告义务的条文号未核实。",
    about: "feesReported",
  },
  {
    id: "report/published-in-time",
    kind: "report",
    severity: "warning",
    statement: "部门在次年1月31日前、县级以上地方人民政府在次年3月31日前公布",
    gloss: "Departments publish by 31 January, local governments by 31 March of the next year",
    basis: [
      { source: "regulations", article: "49(1)" },
      { source: "regulations", article: "49(2)" },
    ],
    basisNote: null,
    about: "publishedInTime",
  },
];

/** What is needed to judge the report besides its tables. */
export interface ReportContext {
  /** Which deadline applies; if not given, only what breaks both is found. */
  readonly bodyKind?: BodyKind;
}

const order = Object.keys(sections) as SectionCode[];
const saysNothing = /^[\s无。.．、]*$|^[\s]*(?:没有|暂无|无问题)[\s。.．]*$/;

/** What breaks a rule about the report besides its tables, or `null` if nothing does or nothing can be said. */
export function breachOf(
  report: AnnualReport,
  about: ReportRule["about"],
  context: ReportContext,
): { args: ReportArgs; cells: readonly CellId[] } | null {
  // Tables alone, without any section, are not a report whose sections could be missing.
  if (report.sections.length === 0 && about !== "publishedInTime") return null;
  const found = report.sections.flatMap(({ kind }) => kind ?? []);
  switch (about) {
    case "sectionsPresent": {
      const missing = order.filter((section) => !found.includes(section));
      return missing.length > 0 ? { args: { kind: about, missing }, cells: [] } : null;
    }
    case "sectionsInOrder": {
      const places = found.map((section) => order.indexOf(section));
      const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] as number));
      return inOrder ? null : { args: { kind: about, order: found }, cells: [] };
    }
    case "problemsStated": {
      const section = report.sections.find(({ kind }) => kind === "problems");
      return section && saysNothing.test(section.text) ? { args: { kind: about, text: section.text.trim() }, cells: [] } : null;
    }
    case "feesReported": {
      const unpaid = report.applications?.rows["other.feeUnpaid"];
      const section = report.sections.find(({ kind }) => kind === "otherMatters");
      if (!unpaid || !section) return null;
      const applications = unpaid.total ?? Object.values(unpaid).reduce((sum: number, count) => sum + (count ?? 0), 0);
      if (applications <= 0 || section.text.includes("费")) return null;
      return { args: { kind: about, applications }, cells: ["applications/other.feeUnpaid/total"] };
    }
    case "publishedInTime": {
      const { publishedOn, year, period } = report;
      // Article 49 is of 2019; before, another day was set.
      if (publishedOn === null || year === null || year < editions["2019"].years.from) return null;
      // Which year the report is for is in doubt.
      if (period !== null && !period.to.startsWith(`${year}-`)) return null;
      const deadline = publicationDay(year, context.bodyKind ?? "government");
      return publishedOn > deadline ? { args: { kind: about, publishedOn, deadline }, cells: [] } : null;
    }
  }
}
