import fc from "fast-check";
import type { AnnualReport } from "../../../src/index.js";
import { closing, opening, type PublishedCell, publishedTables } from "../read.js";

/** How a text wraps the labels of its rows: the width of its column of labels, and the line beside which the values stand. */
export interface Wrapping {
  readonly width: number;
  readonly beside: "first" | "middle" | "last";
  /** What stands between the cells of a line. */
  readonly gap: "tab" | "columns" | "space";
  /** Where the labels of groups stand: in lines of their own, before the first row of the group, or nowhere. */
  readonly groups: "above" | "before" | "none";
}

export const wrapping: fc.Arbitrary<Wrapping> = fc.record({
  width: fc.integer({ min: 6, max: 16 }),
  beside: fc.constantFrom("first", "middle", "last"),
  gap: fc.constantFrom("tab", "columns", "space"),
  groups: fc.constantFrom("above", "before", "none"),
});

const chunksOf = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""];

/** A text whose labels are wrapped in a narrow column, as texts drawn from PDFs have them. */
export function wrapped(report: AnnualReport, { width, beside, gap, groups }: Wrapping): string {
  const between = { tab: "\t", columns: "     ", space: " " }[gap];
  const line = (label: string, values: readonly string[]) => {
    if (values.length === 0) return label;
    const first = gap === "columns" ? label.padEnd(width) : label;
    return [first, ...values].join(between);
  };
  const [proactive, applications, reviews] = publishedTables(report);
  const texts = (row: readonly PublishedCell[]) => row.map(({ text }) => text);
  const rowsOf = (row: readonly PublishedCell[], count: number): string[] => {
    const own = texts(row);
    const values = own.slice(own.length - count);
    const labels = own.slice(0, own.length - count);
    const label = labels.at(-1) ?? "";
    const groupsBefore = groups === "none" ? [] : labels.slice(0, -1);
    const parts = chunksOf(label, width);
    const at = { first: 0, middle: Math.floor(parts.length / 2), last: parts.length - 1 }[beside];
    const lead = groups === "before" && groupsBefore.length > 0 ? `${groupsBefore.join(between)}${between}` : "";
    return [
      ...(groups === "above" ? groupsBefore : []),
      ...parts.map((part, index) => (index === 0 ? lead : "") + line(part, index === at ? values : [])),
    ];
  };
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  return [
    ...opening,
    proactive.title,
    ...proactive.rows.flatMap((row) =>
      row.length === 1 || row[0]?.text === "信息内容" ? [texts(row).join(between)] : rowsOf(row, row.length - 1),
    ),
    applications.title,
    line("申请人情况", heads),
    ...applications.rows.slice(3).flatMap((row) => rowsOf(row, 7)),
    reviews.title,
    ...reviews.rows.map((row) => texts(row).join(between)),
    ...closing,
  ].join("\n");
}
