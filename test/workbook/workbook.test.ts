import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type CellId,
  cellIds,
  emptyReport,
  formatRate,
  layout,
  readReport,
  reconcile,
  tables,
  toWorkbook,
  type WorkbookPlace,
  withCell,
  withMark,
} from "../../src/index.js";
import { rangesOf } from "../../src/workbook/address.js";
import { arbitraryBroken, brokenReports } from "../support/breaks.js";
import { cleanReport, withCells } from "../support/clean.js";
import {
  calculate,
  differences,
  edits,
  expectedChecks,
  expectedLights,
  expectedRates,
  type Look,
  shownChecks,
  shownLights,
  shownRates,
} from "../support/workbook.js";

const editions = ["2019", "2021"] as const;
const options = { advisory: true } as const;

/** One engine that holds the workbook of a report, and is typed into from report to report. */
function typist(start: AnnualReport, given: Parameters<typeof toWorkbook>[1] = options) {
  const workbook = toWorkbook(start, given);
  const engine = calculate(workbook);
  let now = start;
  afterAll(engine.destroy);
  return {
    workbook,
    ...engine,
    become: (report: AnnualReport): Look => {
      engine.type(edits(workbook, now, report));
      now = report;
      return engine.look;
    },
  };
}

describe.each(editions)("the workbook of %s, calculated", (edition) => {
  const clean = cleanReport(edition);
  const { workbook, become, type, isTrue } = typist(clean);

  test.each([
    ["a clean report", clean],
    ["a blank report", emptyReport(edition)],
  ])("says of %s what the library says", (_, report) => {
    const look = become(report);
    expect(shownChecks(workbook, look)).toEqual(expectedChecks(report, options));
    expect(shownRates(workbook, look)).toEqual(expectedRates(report));
    expect(differences(report, look, options)).toEqual([]);
  });

  test("says of each kind of broken report what the library says", () => {
    for (const { title, report } of brokenReports(edition)) {
      const look = become(report);
      expect(shownChecks(workbook, look), title).toEqual(expectedChecks(report, options));
      expect(shownLights(workbook, look), title).toEqual(expectedLights(report, options));
    }
  });

  test("breaks every rule at least once among the broken reports, and leaves every equation unchecked at least once", () => {
    const verdicts = brokenReports(edition).map(({ report }) => reconcile(report, options));
    const broken = new Set(verdicts.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect([...broken].sort()).toEqual([...new Set(workbook.places.checks.map(({ rule }) => rule))].sort());
    const unchecked = new Set(verdicts.flatMap((verdict) => verdict.unchecked.map(({ cells }) => cells.join())));
    const sums = workbook.places.checks.filter(({ rule }) => !/negative|whole/.test(rule));
    expect(unchecked.size).toBe(sums.length);
  });

  test("says of any report, with blanks and text and broken figures, what the library says", () => {
    fc.assert(
      fc.property(arbitraryBroken(edition), (report) => {
        const look = become(report);
        expect(shownChecks(workbook, look)).toEqual(expectedChecks(report, options));
        expect(shownRates(workbook, look)).toEqual(expectedRates(report));
        expect(shownLights(workbook, look)).toEqual(expectedLights(report, options));
        expect(differences(report, look, options)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("counts blanks as 0, save totals, once the check sheet says so", () => {
    const zero = { ...options, blanks: "zero" } as const;
    become(clean);
    type([[workbook.places.blanks, "是"]]);
    fc.assert(
      fc.property(arbitraryBroken(edition), (report) => {
        const look = become(report);
        expect(shownChecks(workbook, look)).toEqual(expectedChecks(report, zero));
        expect(differences(report, look, zero)).toEqual([]);
      }),
      { numRuns: 15 },
    );
    type([[workbook.places.blanks, "否"]]);
  });

  test("lights up the cells that the findings name, and no others", () => {
    for (const { title, report } of brokenReports(edition).filter((_, index) => index % 7 === 0)) {
      const look = become(report);
      const named = new Set(reconcile(report, options).findings.flatMap(({ cells }) => cells));
      const texts = Object.keys(report.marks) as CellId[];
      const lit = Object.entries(workbook.places.cells).filter(([, place]) => light(workbook, place, isTrue) !== null);
      expect(new Set(lit.map(([cell]) => cell)), title).toEqual(new Set([...named, ...texts]));
      const crossing = [...expectedLights(report, options)].filter(([, count]) => count > 1).map(([cell]) => cell);
      const strong = lit.filter(([, place]) => light(workbook, place, isTrue) === 0).map(([cell]) => cell);
      expect(new Set(strong), title).toEqual(new Set(crossing));
      expect(look(workbook.places.conclusion)).toMatch(named.size > 0 ? /^有 \d+ 处不符/ : /^没有不符；有 \d+ 处因空白未核对/);
    }
  });
});

const split = (address: string) => {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
};
const isWithin = (address: string, range: string) => {
  const [from = "", to = from] = range.split(":");
  const [at, first, last] = [split(address), split(from), split(to)];
  return at.column >= first.column && at.column <= last.column && at.row >= first.row && at.row <= last.row;
};
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

/** Which of the conditional formats of its sheet a cell takes: the first whose formula, moved to the cell, is true. */
function light(
  workbook: ReturnType<typeof toWorkbook>,
  place: WorkbookPlace,
  isTrue: (formula: string, sheet: string) => boolean,
) {
  const formats = workbook.sheets.find(({ name }) => name === place.sheet)?.conditionalFormats ?? [];
  const at = split(place.address);
  const found = formats.findIndex(({ ranges, formula }) => {
    if (!ranges.some((range) => isWithin(place.address, range))) return false;
    const first = split(ranges[0] as string);
    const moved = formula.replace(/[A-Z]+\d+/g, (address) => {
      const { column, row } = split(address);
      return `${letters(column + at.column - first.column)}${row + at.row - first.row}`;
    });
    return isTrue(moved, place.sheet);
  });
  return found < 0 ? null : found;
}

describe("text in a cell of numbers", () => {
  const clean = cleanReport("2021");
  const { workbook, become, type, look } = typist(clean, {});
  const cell = "applications/disclosed/naturalPerson";
  const show = (place: WorkbookPlace | undefined) => look(place as WorkbookPlace);
  const checksOf = (named: CellId) =>
    workbook.places.checks.filter(({ rule, cells }) => cells.includes(named) && !/whole|negative/.test(rule));

  test.each(["/", "12件", "１２", "=1+1", "约 20", "二十"])(
    "%s is no number: marked, counted, and its equations unchecked",
    (text) => {
      become(clean);
      type([[workbook.places.cells[cell] as WorkbookPlace, text]]);
      expect(show(workbook.places.marks[cell])).toBe("不是数字");
      expect(checksOf(cell).map(({ verdict }) => show(verdict))).toEqual(["未核对", "未核对"]);
      expect(show(workbook.places.conclusion)).toBe("没有不符；有 2 处因空白未核对；另有 1 格不是数字");
      type([[workbook.places.cells[cell] as WorkbookPlace, 20]]);
      expect(show(workbook.places.conclusion)).toBe("全部相符");
    },
  );

  test("blanks that are typed are blanks, not text", () => {
    type([[workbook.places.cells[cell] as WorkbookPlace, "  "]]);
    expect(show(workbook.places.marks[cell])).toBe("");
    expect(show(workbook.places.conclusion)).toBe("没有不符；有 2 处因空白未核对");
    type([[workbook.places.cells[cell] as WorkbookPlace, 20]]);
  });
});

describe("rates", () => {
  const numerator = "applications/received/naturalPerson";
  const denominator = "applications/received/total";

  test.each([0, 1, 2, 3, 4, 5, 6])("are rounded half up by exact steps to %i digits", (digits) => {
    const { workbook, type, look } = typist(emptyReport("2021"), { digits });
    const value = workbook.places.rates.find(({ id }) => id === "naturalPersonShare")?.value as WorkbookPlace;
    const show = (one: number, other: number) => {
      type([
        [workbook.places.cells[numerator] as WorkbookPlace, one],
        [workbook.places.cells[denominator] as WorkbookPlace, other],
      ]);
      return look(value);
    };
    const expected = (one: number, other: number) => {
      const printed = formatRate({ numerator: one, denominator: other }, { digits });
      return printed === "—" ? printed : Math.round(Number.parseFloat(printed) * 10 ** digits) / 10 ** (digits + 2);
    };
    const count = fc.oneof(fc.nat(60), fc.nat(5000), fc.nat(400_000));
    fc.assert(
      fc.property(count, count, (one, other) => {
        expect(show(one, other)).toBe(expected(one, other));
      }),
      { numRuns: 100 },
    );
    // Halves of the last digit: an odd number over twice a power of ten.
    const half = 2 * 10 ** Math.min(digits + 2, 5);
    for (const odd of [1, 3, 5, 1001, 12345, 99999]) expect(show(odd, half)).toBe(expected(odd, half));
  });

  test("over nought are a dash, and say so", () => {
    const report = withCells(emptyReport("2021"), { [numerator]: 0, [denominator]: 0 });
    const { workbook, look } = typist(report);
    const rate = workbook.places.rates.find(({ id }) => id === "naturalPersonShare");
    expect([rate?.value, rate?.status].map((place) => look(place as WorkbookPlace))).toEqual(["—", "分母为零"]);
  });

  test("of numbers too great to be divided exactly are a dash, not a guess", () => {
    const report = withCells(emptyReport("2021"), { [numerator]: 9e12, [denominator]: 9e12 + 1 });
    const { workbook, look } = typist(report);
    const rate = workbook.places.rates.find(({ id }) => id === "naturalPersonShare");
    expect([rate?.value, rate?.status].map((place) => look(place as WorkbookPlace))).toEqual(["—", "数有误"]);
  });

  test("can be those of another column", () => {
    const report = cleanReport("2019");
    const { workbook, look } = typist(report, { column: "business" });
    expect(shownRates(workbook, look)).toEqual(expectedRates(report, { column: "business" }));
  });
});

describe("the tables of a report", () => {
  test("may be of different editions", () => {
    const mixed = emptyReport({ proactive: "2021", applications: "2019", reviews: "2021" });
    const report = { ...mixed, applications: cleanReport("2019").applications, proactive: cleanReport("2021").proactive };
    const { workbook, look } = typist(report);
    expect(shownChecks(workbook, look)).toEqual(expectedChecks(report, options));
    expect(differences(report, look, options)).toEqual([]);
    const texts = workbook.sheets.map(({ cells }) => cells.map(({ value }) => value));
    expect(texts[1]).toContain("核对标记（2021年版；不打印）");
    expect(texts[2]).toContain("三、收到和处理政府信息公开申请情况");
    expect(texts[2]).toContain("核对标记（2019年版；不打印）");
  });

  test.each(tables)("may lack the table %s", (table) => {
    const report = { ...cleanReport("2021"), [table]: null };
    const { workbook, look } = typist(report);
    expect(workbook.sheets.length).toBe(5);
    expect(shownChecks(workbook, look)).toEqual(expectedChecks(report, options));
    expect(shownRates(workbook, look)).toEqual(expectedRates(report));
    expect(differences(report, look, options)).toEqual([]);
  });

  test("may all be missing: there is nothing to check", () => {
    const report = { ...emptyReport("2021"), proactive: null, applications: null, reviews: null };
    const { workbook, look } = typist(report);
    expect(look(workbook.places.conclusion)).toBe("没有可以核对的表");
    expect(differences(report, look, options)).toEqual([]);
  });

  test("stand as they are laid out: same texts, same spans, each value where the places say", () => {
    for (const edition of editions) {
      const report = cleanReport(edition);
      const { sheets, places } = toWorkbook(report);
      for (const block of layout(report, { tables })) {
        if (block.type !== "table") continue;
        const sheet = sheets[1 + tables.indexOf(block.table)];
        const spans = block.rows.flat().filter(({ colspan, rowspan }) => colspan * rowspan > 1).length;
        // Besides: the title, the heading, and the two lines about the marks.
        expect(sheet?.merges.length).toBe(spans + 4);
        const texts = sheet?.cells.map(({ value }) => String(value ?? ""));
        expect(texts).toEqual(expect.arrayContaining(block.rows.flat().map(({ text }) => text)));
        for (const { cell, text } of block.rows.flat()) {
          if (cell === undefined) continue;
          const held = sheet?.cells.find(({ address }) => address === places.cells[cell]?.address);
          expect(String(held?.value ?? "")).toBe(text);
        }
      }
    }
  });
});

describe("amounts", () => {
  const cellOf = (report: AnnualReport, id: CellId) => {
    const { sheets, places } = toWorkbook(report);
    const place = places.cells[id];
    return sheets.find(({ name }) => name === place?.sheet)?.cells.find(({ address }) => address === place?.address);
  };
  const fees = "proactive/fees/collected";
  const procurement = "proactive/procurement/amount";

  test("keep their decimals", () => {
    const cell = cellOf(withCell(emptyReport("2021"), fees, { value: "75.9260", unit: "万元" }), fees);
    expect(cell).toMatchObject({ value: 75.926, numberFormat: "0.0000####" });
  });

  test("keep a unit that the head does not name", () => {
    const yuan = cellOf(withCell(emptyReport("2021"), fees, { value: "759260", unit: "元" }), fees);
    expect(yuan).toMatchObject({ value: 759260, numberFormat: 'General"元"' });
    const wan = cellOf(withCell(emptyReport("2019"), procurement, { value: "31.64", unit: "万元" }), procurement);
    expect(wan).toMatchObject({ value: 31.64, numberFormat: '0.00######"万元"' });
  });

  test("stay text where a spreadsheet program would drop digits", () => {
    const cell = cellOf(withCell(emptyReport("2021"), fees, { value: "1234567890123.4567", unit: "万元" }), fees);
    expect(cell?.value).toBe("1234567890123.4567万元");
  });
});

describe("the model", () => {
  const all = editions.flatMap((edition) =>
    (["zh-CN", "en"] as const).map((locale) => toWorkbook(cleanReport(edition), { ...options, locale })),
  );
  const formulas = all.flatMap(({ sheets }) =>
    sheets.flatMap(({ cells, conditionalFormats }) => [
      ...cells.flatMap(({ formula }) => formula ?? []),
      ...conditionalFormats.map(({ formula }) => formula),
    ]),
  );

  test("uses only functions that Excel, WPS, Google Sheets and LibreOffice all have", () => {
    const used = new Set(
      formulas.flatMap((formula) => formula.replace(/"(?:[^"]|"")*"/g, "").match(/[A-Z][A-Z.]*(?=\()/g) ?? []),
    );
    expect([...used].sort()).toEqual(
      [
        "ABS",
        "AND",
        "COUNT",
        "COUNTIF",
        "IF",
        "IFERROR",
        "INT",
        "ISERROR",
        "ISNUMBER",
        "LEN",
        "MIN",
        "OR",
        "REPT",
        "SEARCH",
        "SUM",
        "TRIM",
      ].sort(),
    );
  });

  test("keeps formulas as short as every program takes them", () => {
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(2000);
  });

  test("has one validation for each value, by what the form asks for", () => {
    for (const { sheets, places } of all)
      for (const [cell, { sheet, address }] of Object.entries(places.cells)) {
        const found = sheets
          .find(({ name }) => name === sheet)
          ?.validations.filter(({ ranges }) => ranges.some((range) => isWithin(address, range)));
        const isAmount = /collected|amount/.test(cell);
        expect(found?.map(({ type, minimum }) => [type, minimum])).toEqual([
          [isAmount ? "decimal" : "whole", cell.endsWith("/change") ? null : 0],
        ]);
      }
  });

  test("says no more about a value than a program shows", () => {
    const messages = all.flatMap(({ sheets }) =>
      sheets.flatMap(({ validations }) => validations.map(({ message }) => message.length)),
    );
    expect(Math.max(...messages)).toBeLessThanOrEqual(225);
  });

  test("prints the form and leaves the marks out", () => {
    for (const { sheets, places } of all) {
      const area = (name: string) => sheets.find((sheet) => sheet.name === name)?.print.area as string;
      for (const { sheet, address } of Object.values(places.cells)) expect(isWithin(address, area(sheet))).toBe(true);
      for (const { sheet, address } of Object.values(places.marks)) expect(isWithin(address, area(sheet))).toBe(false);
    }
  });

  test("has no two cells at one address, and no two merges that overlap", () => {
    for (const { sheets } of all)
      for (const { cells, merges } of sheets) {
        expect(new Set(cells.map(({ address }) => address)).size).toBe(cells.length);
        for (const { address } of cells)
          expect(merges.filter((range) => isWithin(address, range) && !range.startsWith(`${address}:`))).toEqual([]);
      }
  });

  test("lists every rule, those about the text of the report too", () => {
    const { sheets } = toWorkbook("2021");
    const listed = sheets.find(({ name }) => name === "核对")?.cells.map(({ value }) => value);
    expect(listed).toContain("每一列：第一项加第二项之和，等于第三项加第四项之和");
    expect(listed).toContain("报告包括六个部分");
    expect(listed?.filter((value) => value === "对照正文").length).toBe(5);
  });

  test("follows grades: a rule that is off is not listed, and marks nothing", () => {
    const report = withCell(cleanReport("2021"), "reviews/reconsideration/total", 12);
    const given = { rules: { "reviews/route-total": "off" } } as const;
    const { workbook, look } = typist(report, given);
    expect(workbook.places.checks.some(({ rule }) => rule === "reviews/route-total")).toBe(false);
    expect(look(workbook.places.conclusion)).toBe("全部相符");
  });

  test("is the same in English", () => {
    const report = withCell(cleanReport("2021"), "reviews/reconsideration/total", 12);
    const { workbook, look } = typist(report, { locale: "en" });
    expect(look(workbook.places.conclusion)).toBe("1 broken");
    expect(differences(report, look, { locale: "en" })).toEqual([]);
  });

  test.each([
    [{ digits: 7 }, "Cannot make a workbook: expected digits, a whole number from 0 to 6, was the number 7"],
    [{ digits: 1.5 }, "from 0 to 6, was the number 1.5"],
    [{ column: "toString" }, '"total", was "toString"'],
    [{ locale: "fr" }, 'expected locale "zh-CN" or "en", was "fr"'],
    [{ blanks: "nought" }, 'expected blanks "unchecked" or "zero", was "nought"'],
    [{ rules: { "no/rule": "off" } }, 'Cannot grade rule "no/rule"'],
  ])("refuses %j", (given, message) => {
    expect(() => toWorkbook("2021", given as never)).toThrow(message);
  });

  test("refuses an edition that does not exist", () => {
    expect(() => toWorkbook("2020" as never)).toThrow("Cannot begin table");
  });
});

test("ranges cover the cells that they are made of, each once, and nothing else", () => {
  const position = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) });
  const unique = fc.uniqueArray(position, { selector: ({ row, column }) => `${row},${column}` });
  fc.assert(
    fc.property(unique, (positions) => {
      const ranges = rangesOf(positions);
      for (let row = 1; row <= 9; row++)
        for (let column = 1; column <= 9; column++) {
          const wanted = positions.some((one) => one.row === row && one.column === column) ? 1 : 0;
          expect(ranges.filter((range) => isWithin(`${letters(column)}${row}`, range)).length).toBe(wanted);
        }
    }),
  );
});

describe("hostile texts", () => {
  const texts = [
    "=1+1",
    '=HYPERLINK("http://example.com","x")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "\t=1+1",
    "'=1+1",
    " =1+1",
    '"&A1&"',
    "</t></si><x>",
    "_x003D_1+1",
    "]]>",
    "\uFFFE\u0000\u202E=1",
  ];
  const report = texts.reduce<AnnualReport>(
    (sofar, text, index) => withMark(sofar, cellIds("applications", "2021")[index * 3] as CellId, text),
    { ...emptyReport("2021"), body: "=1+1", year: 2024 },
  );
  const hostile = toWorkbook(report);
  const plain = toWorkbook("2021");
  const formulasIn = ({ sheets }: typeof hostile) => sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));

  test("are in no formula", () => {
    expect(formulasIn(hostile)).toEqual(formulasIn(plain));
  });

  test("begin with an apostrophe if they could be edited into a formula", () => {
    const own = new Set(plain.sheets.flatMap(({ cells }) => cells.map(({ value }) => value)));
    const added = hostile.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ value, formula }) =>
        typeof value === "string" && formula === undefined && !own.has(value) ? [value] : [],
      ),
    );
    // The name of the body stands in one cell, from which the titles take it.
    expect(added.length).toBe(texts.length + 1);
    expect(added.filter((text) => /^\s*[=+\-@＝]/.test(text))).toEqual([]);
    expect(added.filter((text) => /[\p{Cc}\uFFFE\uFFFF\u202E]/u.test(text))).toEqual([]);
    expect(added).toContain("'=1+1");
  });

  test("say the same as the library when they are calculated", () => {
    const { look } = typist(report, {});
    expect(differences(report, look)).toEqual([]);
    expect(look(hostile.places.conclusion)).toBe(`没有不符；有 42 处因空白未核对；另有 ${texts.length} 格不是数字`);
  });

  test("longer than a cell can hold are cut, and numbers that no program can hold are text", () => {
    const long = withMark(emptyReport("2021"), "applications/received/total", "长".repeat(100_000));
    const endless = withCell(long, "applications/carriedOver/total", Number.POSITIVE_INFINITY);
    const values = toWorkbook(endless).sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(Math.max(...values.map((value) => String(value ?? "").length))).toBe(32_767);
    expect(values).toContain("Infinity");
    expect(values.filter((value) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
  });
});

test("a published report of two editions is read, laid out and checked", () => {
  const { report } = readReport([
    ["第二十条第（六）项", null],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", 12],
    ["行政强制", null],
  ]);
  const { workbook, look } = typist(report);
  expect(shownChecks(workbook, look)).toEqual(expectedChecks(report, options));
});
