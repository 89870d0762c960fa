import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type ApplicantColumn,
  advisoryRules,
  applicants,
  applicationRowsOf,
  type CellId,
  cellIds,
  cellValue,
  type Edition,
  emptyReport,
  incomparables,
  type Rule,
  reconcile,
  rules,
  type Section,
  type SectionCode,
  type SumRule,
  sections,
  tables,
  withCell,
} from "../../src/index.js";
import { cleanReport, withCells } from "../support/clean.js";
import { consistent } from "../support/consistent.js";

const editions: readonly Edition[] = ["2019", "2021"];
const codes = (report: AnnualReport, options = {}) => reconcile(report, options).findings.map(({ code }) => code);
const isSum = (rule: Rule): rule is SumRule => rule.kind === "sum";
const equationsOf = (edition: Edition, cell: CellId) =>
  rules
    .filter(isSum)
    .flatMap(({ id, equations }) =>
      equations[edition].filter(({ left, right }) => [...left, ...right].includes(cell)).map(() => id),
    );
const sixSections = (change: Partial<Record<SectionCode, string>> = {}): Section[] =>
  (Object.keys(sections) as SectionCode[]).map((kind, index) => ({
    kind,
    number: "一二三四五六"[index] as string,
    title: sections[kind].label,
    text: change[kind] ?? "本年度工作有序开展。",
  }));

describe("a report in which every figure agrees", () => {
  for (const edition of editions) {
    test(`${edition}: has no findings, and everything is checked`, () => {
      const verdict = reconcile(cleanReport(edition));
      expect(verdict.findings).toEqual([]);
      expect(verdict.forms).toEqual({ proactive: edition, applications: edition, reviews: edition });
    });
    test(`${edition}: any consistent report has no error`, () => {
      fc.assert(
        fc.property(consistent(edition), (report) => {
          expect(reconcile(report).findings).toEqual([]);
        }),
        { numRuns: 50 },
      );
    });
    test(`${edition}: the order of properties does not matter`, () => {
      const report = cleanReport(edition);
      const turned = JSON.parse(JSON.stringify(report), (_, value) =>
        value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
      );
      expect(reconcile(turned)).toEqual(reconcile(report));
    });
  }
  test("the 2021 table makes 39 equations of section 三 and 3 of section 四", () => {
    const { checked, unchecked } = reconcile({ ...cleanReport("2021"), proactive: null });
    expect([checked, unchecked.length]).toEqual([42, 0]);
  });
});

describe("one wrong cell", () => {
  for (const edition of editions)
    test(`${edition}: fires exactly the equations that name it`, () => {
      const clean = cleanReport(edition);
      for (const table of ["applications", "reviews"] as const)
        for (const cell of cellIds(table, edition)) {
          const report = withCell(clean, cell, ((cellValue(clean, cell) as number) ?? 0) + 4);
          const verdict = reconcile(report);
          expect([...verdict.findings.map(({ code }) => code)].sort(), cell).toEqual(equationsOf(edition, cell).sort());
          expect(verdict.broken, cell).toBe(equationsOf(edition, cell).length);
        }
    });
  test("nothing is changed in the report that is checked", () => {
    const report = withCell(cleanReport("2021"), "applications/disclosed/business", 8);
    const before = JSON.stringify(report);
    reconcile(report);
    expect(JSON.stringify(report)).toBe(before);
  });
});

describe("blanks", () => {
  for (const edition of editions)
    test(`${edition}: one blank cell gives no finding, and every equation that names it is unchecked`, () => {
      const clean = cleanReport(edition);
      for (const table of tables)
        for (const cell of cellIds(table, edition)) {
          const verdict = reconcile(withCell<CellId>(clean, cell, null));
          expect(verdict.findings, cell).toEqual([]);
          const named = verdict.unchecked.filter(({ blanks }) => blanks.includes(cell)).map(({ rule }) => rule);
          expect(named, cell).toEqual(equationsOf(edition, cell));
          if (named.length > 0) expect(verdict.reconciles, cell).toBe(null);
        }
    });
  test("the known addends alone exceed the total: a finding although a cell is blank", () => {
    const report = withCells(withCell(cleanReport("2021"), "applications/received/business", null), {
      "applications/received/total": 50,
    });
    for (const blanks of ["unchecked", "zero"] as const) {
      const finding = reconcile(report, { blanks }).findings.find(({ code }) => code === "applications/row-total");
      expect(finding?.args).toMatchObject({ left: 59, right: 50, difference: 9, blanks: ["applications/received/business"] });
    }
  });
  test("blank details count as zero on request", () => {
    const report = withCell(cleanReport("2021"), "applications/received/research", null);
    expect(reconcile(report).reconciles).toBe(null);
    expect(reconcile(report, { blanks: "zero" }).unchecked).toHaveLength(reconcile(cleanReport("2021")).unchecked.length);
  });
  test("a blank total is not published rather than nought, even where blanks count as zero", () => {
    const report = withCell(cleanReport("2021"), "applications/disclosed/total", null);
    expect(codes(report, { blanks: "zero" })).toEqual([]);
  });
  test("an all-blank report has nothing to check", () => {
    const verdict = reconcile(emptyReport("2021"));
    expect([verdict.findings.length, verdict.checked, verdict.reconciles]).toEqual([0, 0, null]);
  });
});

describe("every rule can be fired", () => {
  const clean = { ...cleanReport("2021"), sections: sixSections(), year: 2023, publishedOn: "2024-01-20" };
  const broken: Record<string, AnnualReport> = {
    "applications/flow-balance": withCell(clean, "applications/received/naturalPerson", 1),
    "applications/outcome-total": withCell(clean, "applications/disclosed/naturalPerson", 1),
    "applications/row-total": withCell(clean, "applications/disclosed/total", 1),
    "applications/whole-numbers": withCell(clean, "applications/disclosed/total", -1),
    "reviews/route-total": withCell(clean, "reviews/reconsideration/total", 1),
    "reviews/whole-numbers": withCell(clean, "reviews/reconsideration/total", 1.5),
    "proactive/not-negative": withCell(clean, "proactive/licensing/decisions", -3),
    "proactive/whole-numbers": withCell(clean, "proactive/licensing/decisions", 2.5),
    "proactive/disclosed-within-total": withCell(cleanReport("2019"), "proactive/administrativeRules/newlyDisclosed", 10),
    "proactive/issued-within-stock": withCell(clean, "proactive/normativeDocuments/issued", 30),
    "proactive/items-left": withCell(cleanReport("2019"), "proactive/licensing/change", -23),
    "report/fees-reported": withCell(clean, "applications/other.feeUnpaid/total", 2),
    "report/published-in-time": { ...clean, publishedOn: "2024-04-01" },
    "report/sections-present": { ...clean, sections: sixSections().slice(0, 5) },
    "report/sections-in-order": { ...clean, sections: sixSections().reverse() },
    "report/problems-stated": { ...clean, sections: sixSections({ problems: "无。" }) },
  };
  test("the report that they start from has no finding", () => expect(codes(clean, { advisory: true })).toEqual([]));
  for (const { id, severity } of [...rules, ...advisoryRules])
    test(id, () => {
      const report = broken[id];
      expect(report, "no way to fire this rule is known").toBeDefined();
      const finding = reconcile(report as AnnualReport, { advisory: true }).findings.find(({ code }) => code === id);
      expect(finding?.severity).toBe(severity);
      expect(codes(report as AnnualReport, { advisory: true, rules: { [id]: "off" } })).not.toContain(id);
      const graded = reconcile(report as AnnualReport, { rules: { [id]: "notice" } }).findings.find(({ code }) => code === id);
      expect(graded?.severity).toBe("notice");
    });
  test("every cell of every table is named by a rule", () => {
    for (const edition of editions)
      for (const table of tables) {
        const named = new Set(
          rules.flatMap((rule) => {
            if (rule.kind === "cell") return rule.cells[edition];
            return isSum(rule) ? rule.equations[edition].flatMap(({ left, right }) => [...left, ...right]) : [];
          }),
        );
        expect(cellIds(table, edition).filter((cell) => !named.has(cell))).toEqual([]);
      }
  });
  test("no error rests on a text that is not cited", () => {
    for (const rule of rules) if (rule.severity === "error") expect(rule.basis.length, rule.id).toBeGreaterThan(0);
    for (const rule of advisoryRules) expect(rule.basis, rule.id).toEqual([]);
  });
});

test("an application that stands in the next column is seen, though every row adds up", () => {
  const columns = (Object.keys(applicants) as ApplicantColumn[]).filter((column) => column !== "total");
  for (const edition of editions)
    for (const row of applicationRowsOf(edition))
      for (const [index, column] of columns.entries()) {
        const [here, next] = [column, columns[(index + 1) % columns.length]].map((one) => `applications/${row}/${one}` as CellId);
        const clean = withCells(cleanReport(edition), { [here as CellId]: 5 });
        const moved = withCells(clean, {
          [here as CellId]: 4,
          [next as CellId]: (cellValue(clean, next as CellId) as number) + 1,
        });
        const broken = reconcile(moved).findings.filter(({ code }) => code !== "applications/row-total");
        expect(broken.length, `${edition} ${row}/${column}`).toBeGreaterThan(0);
      }
});

test("no equation of a rule that is off is counted", () => {
  expect(reconcile(cleanReport("2021")).checked).toBe(42);
  expect(reconcile(cleanReport("2021"), { rules: { "applications/flow-balance": "off" } }).checked).toBe(35);
});

describe("publication", () => {
  const report = { ...cleanReport("2021"), year: 2023, publishedOn: "2024-02-15" };
  test("in February: late for a department, in time for a government, unknown otherwise", () => {
    expect(codes(report, { bodyKind: "department" })).toEqual(["report/published-in-time"]);
    expect(codes(report, { bodyKind: "government" })).toEqual([]);
    expect(codes(report)).toEqual([]);
  });
  test("in April: late for either", () => {
    expect(codes({ ...report, publishedOn: "2024-04-01" })).toEqual(["report/published-in-time"]);
  });
});

describe("options", () => {
  test("the advisory rules are off unless asked for", () => {
    const report = withCell(cleanReport("2021"), "proactive/normativeDocuments/issued", 30);
    expect(codes(report)).toEqual([]);
    expect(codes(report, { advisory: true })).toEqual(["proactive/issued-within-stock"]);
    expect(codes(report, { rules: { "proactive/issued-within-stock": "warning" } })).toEqual(["proactive/issued-within-stock"]);
  });
  test("a rule that does not exist is refused", () => {
    expect(() => reconcile(emptyReport("2021"), { rules: { "no/such": "off" } as never })).toThrow('Cannot grade rule "no/such"');
    expect(() => reconcile(emptyReport("2021"), { rules: { "reviews/route-total": "fatal" } as never })).toThrow("expected");
    expect(() => reconcile(emptyReport("2021"), { blanks: "nil" as never })).toThrow(
      'expected blanks "unchecked" or "zero", was "nil"',
    );
  });
  test("an id from the prototype grades nothing", () => {
    expect(() => reconcile(emptyReport("2021"), { rules: JSON.parse('{"__proto__": "off"}') })).toThrow("Cannot grade rule");
  });
});

test("a suspicion of the fees: section 六 that mentions fees is enough", () => {
  const report = {
    ...withCell(cleanReport("2021"), "applications/other.feeUnpaid/total", 0),
    sections: sixSections({ otherMatters: "本年收取信息处理费400元。" }),
  };
  expect(codes(withCells(report, { "applications/other.feeUnpaid/naturalPerson": 2 }))).not.toContain("report/fees-reported");
});

test("what is not comparable names cells that some edition has", () => {
  const all = editions.flatMap((edition) => tables.flatMap((table) => cellIds(table, edition)));
  for (const { cells } of incomparables)
    for (const start of cells)
      expect(
        all.some((cell) => cell.startsWith(start)),
        start,
      ).toBe(true);
});
