// The reports that the files of examples/input are made of. Bodies, figures and sentences are invented.
import {
  applicants,
  applicationRowsOf,
  cellIds,
  chineseNumeral,
  emptyReport,
  reviewResults,
  reviewRoutes,
  sections,
  withCell,
} from "gongkai";

const columns = Object.keys(applicants).filter((column) => column !== "total");

/**
 * A report without contradictions: what is not named is 0; totals are added up.
 * `applications`: the counts of a row by the columns of the form, as far as they are not 0.
 */
function consistent({ form, body, year, publishedOn, proactive, applications, reviews, words }) {
  let report = emptyReport(form);
  const set = (cell, value) => {
    report = withCell(report, cell, value);
  };
  for (const cell of cellIds("proactive", form)) set(cell, proactive[cell.slice("proactive/".length)] ?? 0);
  const counts = (row) => columns.map((_, index) => applications[row]?.[index] ?? 0);
  const sums = (rows) => columns.map((_, index) => rows.reduce((sum, row) => sum + counts(row)[index], 0));
  const rows = applicationRowsOf(form);
  const incoming = sums(["received", "carriedOver"]);
  const concluded = sums(rows.filter((row) => !["received", "carriedOver", "concluded", "carriedForward"].includes(row)));
  for (const row of rows) {
    const left = incoming.map((count, index) => count - concluded[index]);
    const values = { concluded, carriedForward: left }[row] ?? counts(row);
    for (const [index, column] of columns.entries()) set(`applications/${row}/${column}`, values[index]);
    set(
      `applications/${row}/total`,
      values.reduce((sum, count) => sum + count, 0),
    );
  }
  for (const route of Object.keys(reviewRoutes)) {
    const results = Object.keys(reviewResults).filter((result) => result !== "total");
    const values = results.map((_, index) => reviews[route]?.[index] ?? 0);
    for (const [index, result] of results.entries()) set(`reviews/${route}/${result}`, values[index]);
    set(
      `reviews/${route}/total`,
      values.reduce((sum, count) => sum + count, 0),
    );
  }
  return {
    ...report,
    body,
    year,
    publishedOn,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    preface: words.preface ?? "",
    sections: Object.entries(sections).map(([kind, { label }], index) => ({
      kind,
      number: chineseNumeral(index + 1),
      title: label,
      text: words[kind] ?? "",
    })),
  };
}

/** A Word document of the form in use: no contradiction. */
export const qingshi = consistent({
  form: "2021",
  body: "青石市交通运输局",
  year: 2024,
  publishedOn: "2025-01-17",
  proactive: {
    "normativeDocuments/issued": 3,
    "normativeDocuments/repealed": 2,
    "normativeDocuments/inForce": 17,
    "licensing/decisions": 12408,
    "penalties/decisions": 1631,
    "compulsion/decisions": 58,
    "fees/collected": { value: "31.64", unit: "万元" },
  },
  applications: {
    received: [42, 9, 0, 1, 2],
    carriedOver: [3],
    disclosed: [17, 5, 0, 1],
    partiallyDisclosed: [4, 1],
    "refused.thirdPartyRights": [2],
    "refused.internalAffairs": [1],
    "unable.notHeld": [9, 2, 0, 0, 1],
    "unable.requiresCreation": [3],
    "notProcessed.petitionOrComplaint": [4],
    "other.correctionOverdue": [1, 0, 0, 0, 1],
  },
  reviews: { reconsideration: [3, 1, 1, 1], litigationDirect: [1], litigationAfterReconsideration: [0, 0, 0, 1] },
  words: {
    preface: "本报告为示例，机关和数字都是虚构的。统计期限自2024年1月1日起至2024年12月31日止。",
    overview: "（一）主动公开。全年通过网站公开信息1204条。（二）依申请公开。全年新收申请54件。",
    problems: "目录更新不够及时，下一年逐月核对。",
    otherMatters: "本年度没有收取信息处理费。",
  },
});

/** The same with two wrong figures: in section 三 the equations of a row and of a column cross at one, 四 has a wrong total. */
export const qingshiWithErrors = withCell(
  withCell(qingshi, "applications/disclosed/naturalPerson", 16),
  "reviews/reconsideration/total",
  5,
);

/** A workbook: one sum leaves a column out. */
export const linxi = consistent({
  form: "2021",
  body: "临溪区财政局",
  year: 2023,
  publishedOn: "2024-01-26",
  proactive: {
    "normativeDocuments/issued": 1,
    "normativeDocuments/inForce": 6,
    "licensing/decisions": 214,
    "penalties/decisions": 12,
    "fees/collected": { value: "7.5", unit: "万元" },
  },
  applications: {
    received: [21, 6, 1, 0, 3, 2],
    carriedOver: [1, 1],
    disclosed: [9, 4, 1, 0, 1, 1],
    partiallyDisclosed: [2, 1],
    "refused.processInformation": [1],
    "unable.notHeld": [6, 2, 0, 0, 1],
    "unable.unclearAfterCorrection": [1],
    "notProcessed.repeated": [1],
    "other.other": [0, 0, 0, 0, 0, 1],
  },
  reviews: { reconsideration: [2, 0, 0, 1] },
  words: {},
});

/** A PDF of four pages: no contradiction. */
export const yunqiao = consistent({
  form: "2021",
  body: "云桥县自然资源局",
  year: 2022,
  publishedOn: "2023-01-19",
  proactive: {
    "normativeDocuments/issued": 2,
    "normativeDocuments/repealed": 1,
    "normativeDocuments/inForce": 11,
    "licensing/decisions": 3027,
    "penalties/decisions": 46,
    "compulsion/decisions": 5,
    "fees/collected": { value: "1864.27", unit: "万元" },
  },
  applications: {
    received: [118, 14, 0, 0, 6],
    carriedOver: [9, 1],
    disclosed: [51, 6, 0, 0, 2],
    partiallyDisclosed: [13, 2, 0, 0, 1],
    "refused.prohibitedByLaw": [2],
    "refused.thirdPartyRights": [7, 1],
    "refused.enforcementCaseFile": [3],
    "refused.administrativeInquiry": [4],
    "unable.notHeld": [22, 3, 0, 0, 1],
    "unable.requiresCreation": [5, 1],
    "notProcessed.excessive": [2],
    "notProcessed.confirmOrReissue": [6],
    "other.feeUnpaid": [1],
  },
  reviews: {
    reconsideration: [6, 2, 1, 2],
    litigationDirect: [2, 0, 1],
    litigationAfterReconsideration: [1, 0, 0, 1],
  },
  words: {
    preface: "本报告为示例，机关和数字都是虚构的。统计期限自2022年1月1日起至2022年12月31日止。",
    overview: "全年新收政府信息公开申请138件，上年结转10件，都在法定期限内答复。",
    problems: "答复的说理不够充分，下一年由法制机构逐件审核。",
    otherMatters: "收取信息处理费的通知发出1份，逾期未缴，没有收到费用。",
  },
});

/** A page in GBK, of the form before the present one: no contradiction. */
export const nanze = consistent({
  form: "2019",
  body: "南泽县卫生健康局",
  year: 2020,
  publishedOn: "2021-01-22",
  proactive: {
    "normativeDocuments/newlyMade": 4,
    "normativeDocuments/newlyDisclosed": 4,
    "normativeDocuments/totalDisclosed": 23,
    "licensing/previousItems": 12,
    "licensing/change": -3,
    "licensing/decisions": 1906,
    "otherMatters/previousItems": 8,
    "otherMatters/change": 2,
    "otherMatters/decisions": 311,
    "penalties/previousItems": 45,
    "penalties/decisions": 27,
    "compulsion/previousItems": 6,
    "fees/previousItems": 2,
    "fees/change": -1,
    "procurement/projects": 14,
    "procurement/amount": { value: "286.9", unit: "万元" },
  },
  applications: {
    received: [16, 1],
    carriedOver: [0],
    disclosed: [8, 1],
    partiallyDisclosed: [1],
    "refused.stateSecret": [1],
    "unable.notHeld": [3],
    "notProcessed.publication": [1],
    other: [1],
  },
  reviews: { reconsideration: [1] },
  words: {
    preface: "本报告为示例，机关和数字都是虚构的。统计期限自2020年1月1日起至2020年12月31日止。",
    overview: "全年公开防控信息212条，新收申请17件。",
    problems: "专栏分类过细，下一年合并。",
    otherMatters: "无。",
  },
});

/** A page in UTF-8: a total of section 四 is left at 0. */
const liulin = consistent({
  form: "2021",
  body: "柳林镇人民政府",
  year: 2025,
  publishedOn: "2026-01-09",
  proactive: { "licensing/decisions": 73, "penalties/decisions": 9, "fees/collected": { value: "0", unit: "万元" } },
  applications: { received: [5], disclosed: [3], "unable.notHeld": [1] },
  reviews: { reconsideration: [1, 0, 0, 1] },
  words: {
    preface: "本报告为示例，机关和数字都是虚构的。统计期限自2025年1月1日起至2025年12月31日止。",
    overview: "全年新收申请5件。",
    problems: "人手不足，下一年增加一人。",
    otherMatters: "无。",
  },
});
export const liulinWithError = withCell(liulin, "reviews/reconsideration/total", 0);
