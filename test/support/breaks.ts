import fc from "fast-check";
import { type AnnualReport, type CellId, cellIds, cellValue, type Edition, tables, withCell, withMark } from "../../src/index.js";
import { isAmountCell } from "../../src/report/cells.js";
import { advisoryRules, rules } from "../../src/rules/verdict.js";
import { cleanReport } from "./clean.js";

/** A report, and what is done to it. */
export interface Broken {
  readonly title: string;
  readonly report: AnnualReport;
}

const shifted = (report: AnnualReport, cell: CellId, by: number): AnnualReport =>
  withCell(
    report,
    cell as Exclude<CellId, "proactive/fees/collected" | "proactive/procurement/amount">,
    numberIn(report, cell) + by,
  );

const numberIn = (report: AnnualReport, cell: CellId): number => {
  const value = cellValue(report, cell);
  return typeof value === "number" ? value : 0;
};

/** A clean report with each equation of each rule broken, each with a blank, and each demand on single cells broken. */
export function brokenReports(edition: Edition): Broken[] {
  const clean = cleanReport(edition);
  return [...rules, ...advisoryRules].flatMap((rule): Broken[] => {
    if (rule.kind === "report") return [];
    if (rule.kind === "cell")
      return [rule.cells[edition][0], rule.cells[edition].at(-1)].flatMap((cell) => {
        if (cell === undefined) return [];
        const set = (value: number): AnnualReport =>
          isAmountCell(cell)
            ? withCell(clean, cell, { value: String(value), unit: "万元" })
            : withCell(clean, cell as "applications/received/total", value);
        return [-3, 2.5, -0.5].map((value) => ({ title: `${rule.id}: ${cell} is ${value}`, report: set(value) }));
      });
    return rule.equations[edition].flatMap(({ left, right }): Broken[] => {
      const [one, other] = [left[0] ?? right[0], right.at(-1)] as [CellId, CellId];
      return [
        { title: `${rule.id}: ${other} is 40 lower`, report: shifted(clean, other, -40) },
        { title: `${rule.id}: ${other} is 1 higher`, report: shifted(clean, other, 1) },
        { title: `${rule.id}: ${one} is blank`, report: withCell(clean, one, null) },
        { title: `${rule.id}: ${other} is a slash`, report: withMark(clean, other, "/") },
        { title: `${rule.id}: ${one} is blank, ${other} is 40 lower`, report: shifted(withCell(clean, one, null), other, -40) },
      ];
    });
  });
}

const marks = fc.constantFrom("/", "-", "—", "12件", "１２", "无", "约 3 件", "=1+1", "@SUM(A1)", "1 2");

const typed = (cell: CellId): fc.Arbitrary<{ value: unknown } | { mark: string }> => {
  const whole = fc.oneof({ weight: 5, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(3_000_000) });
  const odd = fc.constantFrom(-1, -7, 2.5, -0.25);
  const mark = marks.map((text) => ({ mark: text }));
  const blank = fc.constant({ value: null });
  if (isAmountCell(cell))
    return fc.oneof(
      blank,
      mark,
      fc.tuple(fc.nat(90_000), fc.constantFrom("", ".5", ".0760", ".25")).map(([value, decimals]) => ({
        value: { value: `${value}${decimals}`, unit: "万元" },
      })),
    );
  return fc.oneof(
    { weight: 6, arbitrary: whole.map((value) => ({ value })) },
    { weight: 1, arbitrary: odd.map((value) => ({ value })) },
    { weight: 2, arbitrary: blank },
    { weight: 1, arbitrary: mark },
  );
};

/** A clean report in which some cells are typed over: numbers of all kinds, blanks, text. */
export function arbitraryBroken(edition: Edition): fc.Arbitrary<AnnualReport> {
  const cells = tables.flatMap((table) => cellIds(table, edition));
  const change = fc.constantFrom(...cells).chain((cell) => typed(cell).map((content) => ({ cell, content })));
  return fc
    .oneof(fc.array(change, { maxLength: 4 }), fc.array(change, { minLength: 10, maxLength: 300 }))
    .map((changes) =>
      changes.reduce(
        (report, { cell, content }) =>
          "mark" in content ? withMark(report, cell, content.mark) : withCell(report, cell, content.value as never),
        cleanReport(edition),
      ),
    );
}
