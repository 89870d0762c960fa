import { type AnnualReport, applicationRows, applicationRowsOf, outcomeGroupOf, outcomeGroups } from "../../../src/index.js";
import { closing, opening, ordinalOf, type PublishedCell, type PublishedTable, publishedTables } from "../read.js";
import { type Arrangement, texts } from "./lines.js";

/** Blanks up to a column; PDF programmes count every character as one. */
const padded = (text: string, width: number) => text + " ".repeat(Math.max(1, width - text.length));

const numbers = (values: readonly string[]) =>
  values
    .map((value) => padded(value, 6))
    .join("")
    .trimEnd();

/** Put a text over the blanks at a column of a line. */
function overlay(line: string, column: number, text: string): string {
  const free = line.slice(0, column).padEnd(column) + text;
  return free + line.slice(free.length);
}

const layoutHeads = [
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况",
  "",
  "                                           法人或其他组织",
  "                                  自然人                               总计",
  "                                           商业   科研   社会公益 法律服务 其他",
  "                                           企业   机构   组织   机构",
];

/**
 * Section 三 as a PDF programme lays it out: columns by spaces, a line to breathe between the rows.
 * `lower`: how many lines the labels of the groups stand lower than in the middle of their rows.
 */
function layoutApplications(report: AnnualReport, { pageBreak = true, lower = 0 } = {}): string[] {
  const table = publishedTables(report)[1];
  const form = report.applications?.form ?? "2021";
  const order = applicationRowsOf(form);
  const top: string[] = [];
  const bottom: string[] = [];
  let outcome: string[] = [];
  const begins = new Map<string, number>();
  for (const [index, row] of order.entries()) {
    const values = numbers(texts(table.rows[index + 3] ?? []).slice(-7));
    const label = `${ordinalOf(row)}${applicationRows[row].label}`;
    if (row === "received" || row === "carriedOver") top.push(padded(label, 42) + values, "");
    else if (row === "carriedForward") bottom.push(padded(label, 42) + values);
    else {
      const group = row === "concluded" ? null : outcomeGroupOf(row);
      const inGroup = group !== null && row !== "other";
      if (inGroup && !begins.has(group)) begins.set(group, outcome.length);
      const indent = " ".repeat(inGroup ? 14 : 5);
      const room = inGroup ? 13 : 20;
      if (label.length > room && label.length <= 2 * room) {
        // The numbers stand beside the last line of a label that is broken.
        outcome.push(indent + label.slice(0, room), padded(indent + label.slice(room), 42) + values);
      } else if (label.length > room) {
        // The numbers stand between the two halves.
        outcome.push(indent + label.slice(0, 20), padded(" ", 42) + values, indent + label.slice(20));
      } else outcome.push(padded(indent + label, 42) + values, "");
    }
  }
  // The groups' labels float in the middle of their rows, three characters a line.
  for (const [group, at] of begins) {
    const next = [...begins.values()].find((other) => other > at) ?? outcome.length - 2;
    const words = `${outcomeGroups[group as "refused"].place.slice(1)}${outcomeGroups[group as "refused"].label}`;
    const first = Math.max(at, Math.floor((at + next) / 2) - (group === "other" ? 2 : 1)) + lower;
    for (const [index, piece] of [words.slice(0, 3), words.slice(3, 5), words.slice(5)].entries())
      outcome[first + index] = overlay(outcome[first + index] ?? "", 5, piece);
  }
  // The head of the outcomes runs down the margin, a character a line.
  for (const [index, character] of [..."三、本年度办理结果"].entries())
    outcome[2 * index] = overlay(outcome[2 * index] ?? "", 0, character);
  if (pageBreak) {
    const at = begins.get("unable") ?? 0;
    outcome = [
      ...outcome.slice(0, at),
      "",
      "                                      - 3 -",
      "\f",
      ...layoutHeads,
      ...outcome.slice(at),
    ];
  }
  return [...layoutHeads, ...top, ...outcome, ...bottom];
}

function layoutProactive({ rows }: PublishedTable): string[] {
  return rows.flatMap((row) =>
    row.length === 1
      ? [`              ${row[0]?.text}`, ""]
      : [
          texts(row)
            .map((text) => padded(text, 20))
            .join("")
            .trimEnd(),
          "",
        ],
  );
}

const reviewHeads = (gap: string) => [
  ["          行政复议", "行政诉讼"].join(gap.repeat(9)),
  "",
  ["                    未经复议直接起诉", "复议后起诉"].join(gap.repeat(4)),
  "",
  Array.from({ length: 3 }, () => ["结果", "结果", "其他", "尚未", "总计"].join(gap)).join(gap),
  Array.from({ length: 3 }, () => ["维持", "纠正", "结果", "审结"].join(gap)).join(gap.repeat(3)),
  "",
];

/** Text drawn from a PDF with its layout: wrapped labels, a vertical head, floating group labels, a page break. */
export const asLayout: Arrangement = (report) => layout(report);

/** The same with the labels of the groups a line lower, so that 其他 stands beside the numbers of another row. */
export const asLayoutWithLowGroups: Arrangement = (report) => layout(report, { lower: 1 });

function layout(report: AnnualReport, options: { pageBreak?: boolean; lower?: number } = {}): string {
  const [proactive, applications, reviews] = publishedTables(report);
  return [
    ...opening.map((line) => `  ${line}`),
    `     ${proactive.title}`,
    ...layoutProactive(proactive),
    "                       -2-",
    "\f",
    `     ${applications.title}`,
    ...layoutApplications(report, options),
    "",
    `     ${reviews.title}`,
    ...reviewHeads("   "),
    (reviews.rows.at(-1) ?? []).map(({ text }) => padded(text, 5)).join(""),
    "",
    ...closing.map((line) => `     ${line}`),
  ].join("\n");
}

/** Text drawn from a PDF in raw order: single spaces, heads in pieces, groups in lines of their own. */
export const asRawOrder: Arrangement = (report) => {
  const [proactive, applications, reviews] = publishedTables(report);
  const lines = (row: readonly PublishedCell[]): string[] => {
    const labels = texts(row).slice(0, -7);
    const values = texts(row).slice(-7).join(" ");
    const own = labels.at(-1) ?? "";
    const before = labels.slice(0, -1).flatMap((label) => (label.startsWith("三") ? [...label] : [label]));
    if (own.length > 22) return [...before, own.slice(0, 16), own.slice(16), values];
    return [...before, `${own} ${values}`];
  };
  return [
    ...opening.filter((line) => line !== ""),
    proactive.title,
    ...proactive.rows.map((row) => texts(row).join(" ")),
    "- 3 -",
    applications.title,
    "（本列数据的勾稽关系为：第一项加第二项之和，等",
    "于第三项加第四项之和）",
    ..."申请人情况 自然人 法人或其他组织 总计 商业 企业 科研 机构 社会 公益 组织 法律 服务 机构 其他".split(" "),
    ...applications.rows.slice(3).flatMap(lines),
    reviews.title,
    "行政复议 行政诉讼",
    ..."结果 维持 结果 纠正 其他 结果 尚未 审结".split(" "),
    "总 计",
    "未经复议直接起诉 复议后起诉",
    ..."结果 维持 结果 纠正 其他 结果 尚未 审结".split(" "),
    "总 计",
    ..."结果 维持 结果 纠正 其他 结果 尚未 审结".split(" "),
    "总 计",
    texts(reviews.rows.at(-1) ?? []).join(" "),
    ...closing,
  ].join("\n");
};

/** Section 三 of two reports side by side. */
export function sideBySide(left: AnnualReport, right: AnnualReport): string {
  const [a, b] = [left, right].map((report) => [
    `     ${publishedTables(report)[1].title}`,
    ...layoutApplications(report, { pageBreak: false }),
  ]) as [string[], string[]];
  const widest = Math.max(...a.map(({ length }) => length)) + 4;
  return [opening[0], ...a.map((line, index) => (padded(line, widest) + (b[index] ?? "")).trimEnd())].join("\n");
}
