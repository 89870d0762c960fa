import { gzipSync } from "node:zlib";
import fc from "fast-check";
import {
  type AnnualReport,
  type ApplicantColumn,
  addWorkingDays,
  applicants,
  type CellId,
  cellIds,
  cellValue,
  convertAmount,
  deduceBlanks,
  describeFinding,
  type Edition,
  findOutcome,
  formatRate,
  type IndicatorId,
  indicators,
  layout,
  outcomeLeaves,
  outcomes,
  rate,
  readReport,
  reconcile,
  type TableCode,
  tables,
  withCell,
  workingDaysBetween,
} from "gongkai";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { functions } from "../../scripts/sheet/functions.mjs";
import { calendar2025 } from "../support/calendar2025.js";
import { fullReport, gridOf, publishedTables } from "../support/read.js";
import { type CellFunction, loadScript, script } from "../support/sheet.js";

const cellFunctions = loadScript();
const call = (name: string, ...inputs: unknown[]): unknown =>
  JSON.parse(JSON.stringify((cellFunctions[name] as CellFunction)(...inputs)));
const code = script.replace(/^ ?\/?\*.*$/gm, "");
const refusal = /^不能计算：/;
const editions: readonly Edition[] = ["2019", "2021"];
const cases = editions.flatMap((edition) => tables.map((table) => ({ edition, table })));

type Range = (string | number | null)[][];
/** A table as it stands in a sheet: numbers as numbers, and blanks where cells are merged. */
function rangeOf(report: AnnualReport, table: TableCode): Range {
  const published = publishedTables(report)[tables.indexOf(table)];
  const grid = gridOf(published as NonNullable<typeof published>, null);
  return grid.map((row) =>
    row.map((cell) => (cell !== null && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell === "" ? null : cell)),
  );
}
const labelColumns = { proactive: 1, applications: 3, reviews: 0 };
const isValues = (row: Range[number], table: TableCode) =>
  row.slice(labelColumns[table]).some((cell) => typeof cell === "number");
const withoutLabels = (range: Range, table: TableCode) => range.map((row) => row.slice(labelColumns[table]));
const withoutHeads = (range: Range, table: TableCode) => range.filter((row) => isValues(row, table));

describe("the file", () => {
  test("has at most 265 kB, and 95 kB gzipped", () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(265_000);
    expect(gzipSync(script).length).toBeLessThanOrEqual(95_000);
  });

  test("is ASCII but for comments, and asks its host for nothing", () => {
    expect([...code].filter((character) => character > "~").length).toBe(0);
    // Words in texts, "process information" say, ask for nothing.
    const unquoted = code.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
    expect(unquoted).not.toMatch(
      /\b(?:eval|Function|import|require|process|window|document|console|fetch|setTimeout|Promise|async)\b/,
    );
  });

  test("is a classic script of ES2019 with one declaration a cell function, and one variable", () => {
    const tree = ts.createSourceFile("script.js", script, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS);
    const declared = tree.statements.map((node) => (ts.isFunctionDeclaration(node) ? node.name?.text : ts.SyntaxKind[node.kind]));
    expect(declared).toEqual(["FirstStatement", ...Object.keys(functions).map((name) => `GONGKAI_${name}`)]);
    expect(code).not.toMatch(/\?\.[a-z[(]|\?\?|\*\*=|\d_\d|#\w+\s*[=(]/);
  });

  test("tells the host every parameter, in Chinese and English", () => {
    const tree = ts.createSourceFile("script.js", script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    for (const node of tree.statements.filter(ts.isFunctionDeclaration)) {
      const tags = ts.getJSDocTags(node).map((tag) => tag.tagName.text);
      expect(tags).toEqual([...node.parameters.map(() => "param"), "returns", "customfunction"]);
      for (const tag of ts.getJSDocTags(node).filter(ts.isJSDocParameterTag))
        expect(String(tag.comment)).toMatch(/\p{Script=Han}.*[A-Za-z]|1/u);
    }
  });
});

describe("a consistent table", () => {
  test.each(cases)("of section $table, $edition, with labels and heads", ({ edition, table }) => {
    expect(call("CHECK", rangeOf(fullReport(edition), table))).toBe("OK");
  });

  test.each(cases)("of section $table, $edition, without labels", ({ edition, table }) => {
    expect(call("CHECK", withoutLabels(rangeOf(fullReport(edition), table), table))).toBe("OK");
  });

  test.each(cases)("of section $table, $edition, without heads", ({ edition, table }) => {
    expect(call("CHECK", withoutHeads(rangeOf(fullReport(edition), table), table))).toBe("OK");
  });

  test.each(cases)("of section $table, $edition, as values alone", ({ edition, table }) => {
    expect(call("CHECK", withoutLabels(withoutHeads(rangeOf(fullReport(edition), table), table), table))).toBe("OK");
  });

  test.each(editions)("in one range with the others, %s", (edition) => {
    const ranges = tables.map((table) => rangeOf(fullReport(edition), table));
    expect(call("CHECK", [["某局 2023 年年报"], ...ranges.flatMap((range) => [[null], ...range])])).toBe("OK");
  });

  test.each(cases)("of section $table, $edition, is laid out as the library does", ({ edition, table }) => {
    const report = fullReport(edition);
    const [laid] = layout(report, { tables: [table] });
    const texts = laid?.type === "table" ? laid.rows.flat().map(({ text }) => text) : [];
    const rows = call("NORMALISE", rangeOf(report, table)) as (string | number)[][];
    expect(
      rows
        .flat()
        .filter((cell) => cell !== "")
        .map(String),
    ).toEqual(texts.filter((text) => text !== ""));
    expect(call("CHECK", rows)).toBe("OK");
  });
});

const counts = (edition: Edition) =>
  tables.flatMap((table) => cellIds(table, edition)).filter((cell) => !/collected|amount/.test(cell));

describe("the script and the library", () => {
  const broken = fc.constantFrom(...editions).chain((edition) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...counts(edition)), fc.oneof(fc.nat(99), fc.constant(null))), {
        maxLength: 4,
        selector: ([cell]) => cell,
      })
      .map((changes) => changes.reduce((report, [cell, value]) => withCell<CellId>(report, cell, value), fullReport(edition))),
  );

  test("find the same in the same tables", () => {
    fc.assert(
      fc.property(broken, fc.constantFrom(...tables), (report, table) => {
        const only = {
          ...report,
          ...Object.fromEntries(tables.filter((other) => other !== table).map((other) => [other, null])),
        };
        const { findings, unchecked } = reconcile(only as AnnualReport);
        const said = [call("CHECK", rangeOf(report, table), "A1")].flat(2) as string[];
        expect(
          said.filter((text) => text !== "OK" && !text.includes("个等式")).map((text) => text.replace(/^[A-Z]+\d+：/, "")),
        ).toEqual(findings.map((finding) => describeFinding(finding, "zh-CN")));
        expect(said.some((text) => text.includes(`有 ${unchecked.length} 个因空格没有核对`))).toBe(unchecked.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  test("mark what the library's findings name, in the range's shape", () => {
    fc.assert(
      fc.property(broken, fc.constantFrom(...tables), (report, table) => {
        const range = rangeOf(report, table);
        const marks = call("MARKS", range) as string[][];
        expect(marks.map((row) => row.length)).toEqual(range.map((row) => row.length));
        const only = {
          ...report,
          ...Object.fromEntries(tables.filter((other) => other !== table).map((other) => [other, null])),
        };
        const named = new Set(reconcile(only as AnnualReport).findings.flatMap(({ cells }) => cells));
        expect(marks.flat().filter((mark) => mark !== "").length).toBe(named.size);
      }),
      { numRuns: 60 },
    );
  });

  test("read the same figures: every rate of every column", () => {
    fc.assert(
      fc.property(broken, fc.constantFrom(...(Object.keys(applicants) as ApplicantColumn[])), (report, column) => {
        const range = tables.flatMap((table) => rangeOf(report, table));
        for (const id of Object.keys(indicators) as IndicatorId[]) {
          const own = rate(report, id, { column });
          const text = call("RATE", range, id, column, 2);
          if (own.status === "missing") expect(text).toMatch(refusal);
          else {
            expect(text).toBe(formatRate(own, { digits: 2 }));
            expect([call("NUMERATOR", range, id, column), call("DENOMINATOR", range, id, column)]).toEqual([
              own.numerator,
              own.denominator,
            ]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test("agree on what readReport reads of the same range", () => {
    for (const { edition, table } of cases) {
      const report = fullReport(edition);
      const { report: read } = readReport(rangeOf(report, table));
      // Section 四 alone does not tell its edition.
      expect({ ...read[table], form: edition }).toEqual(report[table]);
    }
  });

  test("round the same", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(6), (numerator, denominator, digits) => {
        const printed = call("PERCENT", numerator, denominator, digits);
        expect(printed).toBe(formatRate({ numerator, denominator }, { digits }));
      }),
    );
  });

  test("count the same working days", () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10));
    const holidays = calendar2025.holidays.map((date) => [date]);
    const makeUpDays = calendar2025.makeUpDays.map((date) => [date]);
    fc.assert(
      fc.property(day, fc.nat(40), (from, length) => {
        const to = addWorkingDays(from, length, calendar2025);
        expect(call("WORKDAYS", from, to, holidays, makeUpDays)).toBe(workingDaysBetween(from, to, calendar2025));
        if (length >= 20) expect(call("REPLY_BY", from, holidays, makeUpDays, length - 20)).toBe(to);
      }),
    );
  });

  test("name the outcomes the same", () => {
    for (const [outcome, { label, gloss }] of Object.entries(outcomes)) {
      expect(call("LABEL", outcome)).toBe(label);
      expect(call("CODE", label)).toBe(findOutcome(label));
      expect(gloss).not.toBe("");
    }
    expect((call("OUTCOMES", "不予公开") as string[][]).map(([first]) => first)).toEqual(outcomeLeaves("2021", "refused"));
  });

  test("convert the same amounts", () => {
    fc.assert(
      fc.property(fc.nat(1e9), (value) => {
        expect(call("TO_WAN", value)).toBe(Number(convertAmount({ value: String(value), unit: "元" }, "万元").value));
      }),
    );
  });
});

describe("addresses", () => {
  test.each([
    ["A1", "J6"],
    ["$B$5", "K10"],
    ["Z10", "AI15"],
    ["XFA1", "XFJ6"],
  ])("a row total is wrong, and the range begins at %s", (topLeft, address) => {
    const range = rangeOf(fullReport("2021"), "applications");
    const line = range.findIndex((row) => row.some((cell) => String(cell).includes("予以公开")));
    (range[line] as Range[number])[9] = 24;
    const expected = address.replace(/\d+$/, (number) => String(Number(number) - 6 + line + 1));
    expect([call("CHECK", range, topLeft)].flat(2)[1]).toMatch(`${expected}：「（一）予以公开」行`);
  });

  test("the address is none", () => {
    expect(call("CHECK", [[1]], "5B")).toMatch(refusal);
  });
});

describe("blank totals", () => {
  test("a row total and the total of a column are left out", () => {
    const report = fullReport("2021");
    const cells: CellId[] = ["applications/disclosed/total", "applications/concluded/total", "applications/concluded/business"];
    const blanked = cells.reduce((result, cell) => withCell<CellId>(result, cell, null), report);
    const filled = call("DEDUCE", rangeOf(blanked, "applications"));
    expect(filled).toEqual(rangeOf(report, "applications").map((row) => row.map((cell) => cell ?? "")));
  });

  test("whichever totals are left out, the library deduces the same", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...editions)
          .chain((edition) =>
            fc.tuple(
              fc.constant(edition),
              fc.uniqueArray(
                fc.constantFrom(...counts(edition).filter((cell) => /total$|concluded/.test(cell)), ...counts(edition)),
                { maxLength: 6 },
              ),
            ),
          ),
        ([edition, cells]) => {
          const full = fullReport(edition);
          const blanked = cells.reduce((report, cell) => withCell<CellId>(report, cell, null), full);
          const { report: deduced } = deduceBlanks(blanked);
          for (const table of ["applications", "reviews"] as const) {
            const own = readReport(call("DEDUCE", rangeOf(blanked, table)) as Range).report;
            for (const cell of cellIds(table, edition)) {
              const value = cellValue({ ...own, [table]: own[table] && { ...own[table], form: edition } } as AnnualReport, cell);
              if (typeof value === "number") expect([cell, value]).toEqual([cell, cellValue(deduced, cell)]);
              else if (/total$/.test(cell)) expect(cellValue(blanked, cell)).toBeNull();
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a part is left out as well, so that nothing follows", () => {
    const blanked = [0, 4].reduce((row, column) => row.map((cell, index) => (index === column ? "" : cell)), Array(15).fill(0));
    expect(call("DEDUCE", [blanked])).toEqual([blanked]);
  });

  test("the total that follows contradicts the others", () => {
    const cells = { "applications/disclosed/total": null, "applications/concluded/total": 90 };
    const report = Object.entries(cells).reduce(
      (all, [cell, value]) => withCell<CellId>(all, cell as CellId, value),
      fullReport("2021"),
    );
    expect(call("DEDUCE", rangeOf(report, "applications"))).toMatch(/推出的总计与其他数不符/);
  });
});

/** A date as the sheet's own, in the realm of the test. */
const shapes = (value: unknown): unknown[] => [
  value,
  [[value]],
  [value],
  { Value2: value },
  [[{ Value2: value }]],
  { Value2: [[value]] },
];

describe("input of every kind", () => {
  const nothing = [null, undefined, "", [[null]], [[""]], [[]], [], { Value2: undefined }, { Value2: null }];
  const things = [
    ...nothing,
    0,
    -1,
    1.5,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "x",
    "#DIV/0!",
    "=SUM(A1:A3)",
    true,
    Symbol("blank"),
    {},
    () => 1,
    new Date(Number.NaN),
    new Date(2025, 6, 2),
    [[1, 2], [3]],
    [[1], null, 3],
  ];

  test.each(Object.keys(functions))("%s never throws, and gives a value, a text or a grid", (name) => {
    const isOutput = (output: unknown): boolean =>
      typeof output === "string" ||
      typeof output === "number" ||
      (Array.isArray(output) && output.every((row) => Array.isArray(row)));
    const count = functions[name]?.[0].length ?? 0;
    for (const thing of things)
      for (let position = 0; position < count; position += 1) {
        const inputs = Array.from({ length: count }, (_, index) => (index === position ? thing : "2021"));
        expect(isOutput((cellFunctions[name] as CellFunction)(...inputs))).toBe(true);
      }
    expect(isOutput((cellFunctions[name] as CellFunction)())).toBe(true);
  });

  test("a value comes as a scalar, as a range of one cell, or as a range object", () => {
    for (const shape of shapes(23)) expect(call("PERCENT", shape, { Value2: [[160]] }, [[2]])).toBe("14.38%");
    for (const shape of shapes("无法提供")) expect((call("OUTCOMES", shape) as unknown[]).length).toBe(3);
  });

  test("a date comes as a serial number, a Date at local midnight, or text", () => {
    for (const date of [45840, 45840.75, new Date(2025, 6, 2), "2025-07-02", "2025/7/2", "2025年7月2日", "二〇二五年七月二日"])
      for (const shape of shapes(date)) expect(call("DATE", shape)).toBe("2025年7月2日");
  });

  test("a number that is hardly a date", () => {
    for (const number of [2025, 0, -5, 20250702, 1.5]) expect(call("DATE", number)).toMatch(refusal);
  });

  test("a range comes as an object with Value2", () => {
    expect(call("CHECK", { Value2: rangeOf(fullReport("2021"), "reviews") })).toBe("OK");
  });
});

describe("bad input", () => {
  const clean = () => rangeOf(fullReport("2021"), "applications");
  const text = (range: unknown) => [call("CHECK", range, "A1")].flat(2).join("\n");

  test("a range of the wrong size", () => {
    expect(text(Array.from({ length: 24 }, () => Array(7).fill(0)))).toMatch(/区域是 24 行 7 列/);
    expect(text(clean().map((row) => row.slice(0, 8)))).toMatch(/有 5 个数，格式有 7 格/);
    expect(text(clean().map((row) => row.slice(0, 9)))).toMatch(/有 6 个数，格式有 7 格/);
  });

  test("the last rows are not selected", () => {
    expect(text(clean().slice(0, -2))).toMatch(/没有读到「总计」、「结转下年度继续办理」的数/);
  });

  test("labels alone, heads alone, one head that is not known", () => {
    expect(text(clean().map((row) => row.slice(0, 3)))).toMatch(/没有读到/);
    expect(text(clean().slice(0, 3))).toMatch(refusal);
    expect(text(clean().map((row) => row.map((cell) => (cell === "科研机构" ? "学校" : cell))))).toMatch(
      /表头「学校」不是格式规定的栏目/,
    );
  });

  test("heads in another order are read by the heads", () => {
    const swap = (row: Range[number]) => [...row.slice(0, 4), row[5] ?? null, row[4] ?? null, ...row.slice(6)];
    const swapped = clean().map(swap);
    expect((swapped[2] as Range[number]).slice(3, 7)).toEqual([null, "科研机构", "商业企业", "社会公益组织"]);
    expect([text(swapped), call("NUMERATOR", swapped, "办结率", "商业企业")]).toEqual(["OK", 6]);
  });

  test("cells with errors, text in number cells, formulas as text", () => {
    for (const cell of ["#DIV/0!", "约二十", "=SUM(D5:D9)", "1.5", "-3", "TRUE"]) {
      const range = clean();
      (range[5] as Range[number])[3] = cell;
      expect(text(range)).toMatch(/D6：.*写的是「.*」，不是这一格可以填的数，留空/);
      expect((call("MARKS", range) as string[][])[5]?.[3]).toBe("?");
    }
  });

  test("a slash is not 0", () => {
    const range = clean();
    (range[5] as Range[number])[3] = "/";
    expect(text(range)).toMatch(/个因空格没有核对/);
  });

  test("a label that the form does not have", () => {
    const range = clean();
    (range[9] as Range[number])[2] = "5.另有规定";
    expect(text(range)).toMatch(
      /C10：「5.另有规定」不是格式规定的行，其中的数 .* 没有读取[\s\S]*没有读到「危及“三安全一稳定”」的数/,
    );
  });

  test("a label that the form does not have, beside its group: the label is named, not the group", () => {
    const range = clean();
    const line = range.findIndex((row) => String(row[2]).includes("属于国家秘密"));
    (range[line] as Range[number])[2] = "1.属于国家机密事项";
    expect(range[line]?.[1]).toMatch(/不予公开/);
    expect(text(range)).toContain(`C${line + 1}：「1.属于国家机密事项」不是格式规定的行`);
  });

  test("an amount under a head in a unit that the form does not know is said, and not printed as 万元", () => {
    const range = rangeOf(fullReport("2021"), "proactive");
    const [line, column] = range
      .flatMap((row, line) => row.map((cell, column) => [line, column, cell] as const))
      .find(([, , cell]) => String(cell).startsWith("本年收费金额")) as readonly [number, number, unknown];
    for (const [unit, printed] of [
      ["亿元", "（单位不明）"],
      ["千元", "（单位不明）"],
      ["元", "元"],
      ["万元", ""],
    ] as const) {
      (range[line] as Range[number])[column] = `本年收费金额（单位：${unit}）`;
      const amount = (range[line + 1] as Range[number])[column];
      if (printed === "（单位不明）") expect(text(range), unit).toMatch(/的单位不是元、万元，只读了数字/);
      else expect(text(range), unit).toBe("OK");
      const shown = (call("NORMALISE", range) as Range).flat().map(String);
      expect(shown, unit).toContain(`${amount}${printed}`);
    }
  });

  test("last year beside this year below each head: no rate takes the number of either", () => {
    for (const years of [
      ["上年", "本年"],
      ["本年", "上年"],
    ]) {
      const paired = clean().map((row, line) => {
        const [labels, values] = [row.slice(0, 3), row.slice(3)];
        return [...labels, ...values.flatMap((value) => [line < 3 || value === null ? value : Number(value) + 7, value])];
      });
      const heads = [null, null, null, ...Array.from({ length: 7 }, () => years).flat()];
      expect(call("RATE", [...paired.slice(0, 3), heads, ...paired.slice(3)], "公开率")).toMatch(refusal);
    }
  });

  test("a number beside the table", () => {
    const range = clean().map((row, line) => [...row, line === 7 ? 99 : null]);
    expect(text(range)).toMatch(/K8：「属于国家秘密」行有 8 个数/);
  });

  test("two tables in one range, one below or beside the other", () => {
    expect(text([...clean(), ...clean()])).toMatch(/像是有两张同样的表/);
    expect(text(clean().map((row) => [...row, ...row]))).toMatch(/像是有两张同样的表/);
    const beside = clean().map((row, line) => [
      ...row,
      ...(rangeOf(fullReport("2021"), "reviews")[line] ?? Array(15).fill(null)),
    ]);
    expect(text(beside)).toMatch(/有 22 个数，格式只有 7 格/);
  });

  test("rows of one edition under the heads of the other", () => {
    const older = rangeOf(fullReport("2019"), "proactive");
    const newer = rangeOf(fullReport("2021"), "proactive");
    expect(text([...newer.slice(0, 4), ...older.slice(4)])).toMatch(/另有属于另一版的表头/);
  });

  test("an empty range", () => {
    for (const empty of [null, "", [[]], [[null, null]], Array.from({ length: 50_000 }, () => ["", ""])])
      expect(text(empty)).toMatch(/区域是空的/);
  });

  test("100,000 rows: blank ones below the table are passed over, others refused", () => {
    const blanks = Array.from({ length: 100_000 }, () => [null]);
    expect(text([...clean(), ...blanks])).toBe("OK");
    expect(text(Array.from({ length: 100_000 }, () => Array(7).fill(1)))).toMatch(/区域有 100000 行 7 列，过大/);
  });

  test("values of blanks and texts are not added", () => {
    expect(
      call("TOTAL", [
        [1, 2],
        [3, 4],
      ]),
    ).toBe(10);
    expect(call("TOTAL", [[1, null]])).toMatch(/有空白格/);
    expect(call("TOTAL", [[1, "x"]])).toMatch(/「x」不是/);
    expect(call("RESIDUAL", [[1, 2, 3]], 7)).toBe(-1);
  });

  test("a calendar that does not cover the days, or contradicts itself", () => {
    const holidays = calendar2025.holidays.map((date) => [date]);
    expect(call("REPLY_BY", "2025-12-20", holidays)).toMatch(/没有 2026 年的全部安排/);
    expect(call("REPLY_BY", "2025-12-20", [[null]])).toMatch(/没有 2025 年的全部安排/);
    expect(call("WORKDAYS", "2025-07-01", "2025-07-02", holidays, [["2025-07-02"]])).toMatch(/调休日期有误/);
    expect(call("WORKDAYS", "2025-07-03", "2025-07-02", holidays)).toMatch(/早于/);
  });
});

test("names that objects have of their own are no codes", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    expect(call("BASIS", name)).toBe(`不能计算：没有叫「${name}」的办理结果。`);
    expect(call("OUTCOMES", name)).toBe(`不能计算：没有叫「${name}」的办理结果。`);
    expect(call("PUBLISH_BY", 2024, name)).toBe("不能计算：机关应为「部门」或「政府」。");
  }
});
