import fc from "fast-check";
import {
  type AnnualReport,
  type CellId,
  cellIds,
  type Edition,
  emptyReport,
  type SectionCode,
  sections,
  tables,
  withCell,
  withMark,
} from "../../src/index.js";

const amounts = fc
  .tuple(fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: null }))
  .map(([whole, decimals]) => (decimals === null ? `${whole}` : `${whole}.${decimals}`));
const marks = fc.constantFrom("/", "-", "—", "--", "无", "不适用", "_", "N/A");
const words = fc.stringMatching(/^[本年度我局积极推进信息公开工作情况较好，、]{1,20}。$/);
const day = fc.integer({ min: 0, max: 2000 }).map((offset) => new Date(Date.UTC(2019, 0, 1 + offset)).toISOString().slice(0, 10));

const section = (kind: SectionCode, number: string) =>
  fc.array(words, { maxLength: 3 }).map((lines) => ({ kind, number, title: sections[kind].label, text: lines.join("\n") }));

const allSections = fc.tuple(
  ...(Object.keys(sections) as SectionCode[]).map((kind, index) => section(kind, "一二三四五六"[index] as string)),
);

const contact = fc.record({
  address: fc.option(fc.constantFrom("幸福路9号", "解放大道90号"), { nil: null }),
  postcode: fc.option(fc.stringMatching(/^[1-9]\d{5}$/), { nil: null }),
  telephone: fc.constantFrom("0955-7068588", "010-12345678"),
  fax: fc.option(fc.constantFrom("0955-7068589"), { nil: null }),
  email: fc.option(fc.constantFrom("xxgk@example.cn"), { nil: null }),
});

/** One cell: blank, marked, or a value of its kind. */
const content = (cell: CellId): fc.Arbitrary<{ mark: string } | { value: unknown }> => {
  const blank = fc.constant({ value: null });
  const mark = marks.map((text) => ({ mark: text }));
  if (cell === "proactive/fees/collected" || cell === "proactive/procurement/amount")
    return fc.oneof(
      blank,
      mark,
      fc.record({ value: amounts, unit: fc.constantFrom("元", "万元", null) }).map((value) => ({ value })),
    );
  const number = cell.endsWith("/change") ? fc.integer({ min: -2000, max: 2000 }) : fc.oneof(fc.nat(9), fc.nat(20_000_000));
  return fc.oneof(
    { weight: 6, arbitrary: number.map((value) => ({ value })) },
    { weight: 1, arbitrary: blank },
    { weight: 1, arbitrary: mark },
  );
};

/** A report of any content that a printer can be given. */
export function arbitraryReport(edition: Edition): fc.Arbitrary<AnnualReport> {
  const cells = tables.flatMap((table) => cellIds(table, edition));
  return fc
    .record({
      body: fc.option(fc.constantFrom("平安市人民政府", "长宁区审批服务管理局", "某某镇人民政府"), { nil: null }),
      year: fc.integer({ min: 2019, max: 2030 }),
      period: fc.option(
        fc.tuple(day, day).map(([from, to]) => ({ from, to })),
        { nil: null },
      ),
      publishedOn: fc.option(day, { nil: null }),
      contact: fc.option(contact, { nil: null }),
      preface: fc.array(words, { maxLength: 2 }).map((lines) => lines.join("\n")),
      sections: fc.oneof(allSections, fc.constant([])),
      contents: fc.tuple(...cells.map(content)),
    })
    .map(({ contents, ...rest }) => {
      let report: AnnualReport = { ...emptyReport(edition), ...rest };
      for (const [index, one] of contents.entries()) {
        const cell = cells[index] as CellId;
        report = "mark" in one ? withMark(report, cell, one.mark) : withCell(report, cell, one.value as never);
      }
      return report;
    });
}
