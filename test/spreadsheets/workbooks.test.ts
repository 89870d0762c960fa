import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toXlsx } from "../../examples/workbook/xlsx.mjs";
import { qingshiWithErrors } from "../../scripts/examples/reports.mjs";
import {
  type AnnualReport,
  type CellId,
  emptyReport,
  formatRate,
  type RuleFinding,
  readReport,
  reconcile,
  toWorkbook,
  type Workbook,
  type WorkbookOptions,
  type WorkbookPlace,
} from "../../src/index.js";
import { arbitraryBroken, brokenReports } from "../support/breaks.js";
import { cleanReport, withCells } from "../support/clean.js";
import {
  differences,
  edits,
  expectedChecks,
  expectedLights,
  expectedRates,
  type Look,
  type Shown,
  shownChecks,
  shownLights,
  shownRates,
  type Typed,
} from "../support/workbook.js";

const root = join(import.meta.dirname, "../..");
const python = process.env.GONGKAI_PYTHON ?? "/usr/bin/python3";
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const missing = [
  ...(has("sh", "-c", "command -v soffice") ? [] : ["soffice (apt package libreoffice-calc-nogui)"]),
  ...(has(python, "-c", "import uno") ? [] : [`${python} with uno (apt package python3-uno)`]),
];
const required = process.env.GONGKAI_REQUIRE_HOSTS === "1";
if (missing.length > 0) console.warn(`LibreOffice Calc is not tried: ${missing.join(" and ")} is not installed`);

test.runIf(required)("LibreOffice is installed, for GONGKAI_REQUIRE_HOSTS says that it must be", () => {
  expect(missing).toEqual([]);
});

type Formula = { readonly formula: string };
interface Step {
  readonly typed: readonly (readonly [WorkbookPlace, Typed | Formula])[];
  /** Where to save it as .xlsx, and as HTML, which shows the colours of conditional formats. */
  readonly save?: string;
  readonly html?: string;
}
interface Job {
  readonly file: string;
  readonly steps: readonly Step[];
}

/** What each step of a job shows. */
type Results = readonly (readonly Look[])[];

const lookInto =
  (sheets: Readonly<Record<string, readonly (readonly (Shown | null)[])[]>>): Look =>
  ({ sheet, address }) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return sheets[sheet]?.[Number(row) - 1]?.[column - 1] ?? "";
  };

/** Open workbooks in LibreOffice Calc, recalculate, type, and read what every sheet shows after each step. */
function inLibreOffice(folder: string, jobs: readonly Job[]): Results {
  const [asked, answered] = [join(folder, "jobs.json"), join(folder, "results.json")];
  const steps = (job: Job) =>
    job.steps.map(({ typed, ...rest }) => ({
      ...rest,
      typed: typed.map(([{ sheet, address }, value]) => [sheet, address, value]),
    }));
  writeFileSync(asked, JSON.stringify(jobs.map((job) => ({ file: job.file, steps: steps(job) }))));
  execFileSync(python, [join(import.meta.dirname, "recalculate.py"), asked, answered], { stdio: "inherit" });
  return JSON.parse(readFileSync(answered, "utf8")).map((shown: never[]) => shown.map(lookInto));
}

/** The colour of each cell in the HTML that LibreOffice writes: a table a sheet. */
function coloursOf(html: string, sheets: readonly string[]): (place: WorkbookPlace) => string | null {
  const colours = new Map<string, string>();
  html
    .split(/<table /i)
    .slice(1)
    .forEach((table, index) => {
      const taken = new Set<string>();
      table
        .split(/<tr>/i)
        .slice(1)
        .forEach((line, row) => {
          let column = 0;
          for (const [, attributes = ""] of line.matchAll(/<td([^>]*)>/gi)) {
            while (taken.has(`${row},${column}`)) column++;
            const span = (name: string) => Number(new RegExp(`${name}="?(\\d+)`, "i").exec(attributes)?.[1] ?? 1);
            for (let down = 0; down < span("rowspan"); down++)
              for (let along = 0; along < span("colspan"); along++) taken.add(`${row + down},${column + along}`);
            const colour = /bgcolor="#(\w+)"/i.exec(attributes)?.[1];
            if (colour) colours.set(`${sheets[index]},${row},${column}`, colour);
          }
        });
    });
  return ({ sheet, address }) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return colours.get(`${sheet},${Number(row) - 1},${column - 1}`) ?? null;
  };
}

/** The colour that a cell must have: crossing equations, no number, anything else that a finding names, none. */
function expectedColour(report: AnnualReport, cell: CellId, findings: readonly RuleFinding[]): string | null {
  const naming = findings.filter(({ cells }) => cells.includes(cell));
  if (naming.filter(({ args }) => args.kind === "sum").length > 1) return "FF5050";
  if (report.marks[cell] !== undefined) return "FFEB9C";
  return naming.length > 0 ? "FFC7CE" : null;
}

/** The same workbook without what the formulas come to: nothing is there unless the program calculates it. */
const withoutResults = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  })),
});

/** One report after the other, typed into the workbook of the first. */
interface Series {
  readonly name: string;
  readonly options: WorkbookOptions;
  readonly reports: readonly { readonly title: string; readonly report: AnnualReport }[];
}

const sampled = (edition: "2019" | "2021", seed: number) =>
  fc.sample(arbitraryBroken(edition), { numRuns: 40, seed }).map((report, index) => ({ title: `random ${index}`, report }));

const shares = [
  [1, 8],
  [23, 160],
  [1, 2000],
  [2001, 4000],
  [1, 3],
  [2, 3],
  [0, 7],
  [7, 0],
  [12345, 99999],
  [399_999, 400_000],
] as const;
const ofShare = ([naturalPerson, total]: readonly [number, number]) =>
  withCells(emptyReport("2021"), {
    "applications/received/naturalPerson": naturalPerson,
    "applications/received/total": total,
  });

const { report: published } = readReport(readFileSync(join(root, "examples/input/hongze-2023.txt"), "utf8"));
const example = qingshiWithErrors as AnnualReport;

const series: readonly Series[] = [
  ...(["2019", "2021"] as const).flatMap((edition): Series[] => {
    const clean = { title: "clean", report: cleanReport(edition) };
    const blank = { title: "blank", report: emptyReport(edition) };
    return [
      { name: `${edition}, blank first`, options: {}, reports: [blank, clean] },
      { name: `${edition}, broken`, options: { advisory: true }, reports: [clean, ...brokenReports(edition)] },
      { name: `${edition}, random`, options: { advisory: true }, reports: [clean, ...sampled(edition, 7)] },
      {
        name: `${edition}, blanks as 0`,
        options: { advisory: true, blanks: "zero" },
        reports: [blank, clean, ...sampled(edition, 8)],
      },
    ];
  }),
  { name: "a published report of two editions", options: {}, reports: [{ title: "as published", report: published }] },
  {
    name: "English, another column",
    options: { locale: "en", column: "business" },
    reports: [{ title: "clean", report: cleanReport("2021") }],
  },
  ...[0, 1, 2, 6].map(
    (digits): Series => ({
      name: `rates of ${digits} digits`,
      options: { digits },
      reports: shares.map((share) => ({ title: share.join("/"), report: ofShare(share) })),
    }),
  ),
];

describe.skipIf(missing.length > 0)("LibreOffice Calc", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-workbooks-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const workbooks = series.map(({ options, reports }) => toWorkbook((reports[0] as Series["reports"][number]).report, options));
  const text = toWorkbook(cleanReport("2021"));
  const cell = text.places.cells["applications/disclosed/naturalPerson"] as WorkbookPlace;
  const typed: readonly (Typed | Formula)[] = ["12件", "１２", "/", "=1+1", "  ", { formula: "=1/0" }, 19, 20];
  const saved = join(folder, "saved.xlsx");
  const templates = ["gongkai-2019.xlsx", "gongkai-2021.xlsx", "gongkai-example.xlsx"];
  const lit = (["2019", "2021"] as const).map((edition) => {
    const clean = cleanReport(edition);
    const reports = [clean, ...brokenReports(edition).filter((_, index) => index % 20 === 3), ...sampled(edition, 9).slice(0, 5)];
    return { workbook: toWorkbook(clean), reports: reports.map((one) => ("report" in one ? one.report : one)) };
  });
  const htmlOf = (edition: number, step: number) => join(folder, `lit-${edition}-${step}.html`);
  let results: Results = [];

  beforeAll(async () => {
    const jobs: Job[] = [];
    for (const [index, { reports }] of series.entries()) {
      const workbook = workbooks[index] as Workbook;
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, await toXlsx(withoutResults(workbook)));
      const steps = reports.map(({ report }, step) => ({
        typed: step === 0 ? [] : edits(workbook, reports[step - 1]?.report as AnnualReport, report),
      }));
      jobs.push({ file, steps });
    }
    const file = join(folder, "text.xlsx");
    writeFileSync(file, await toXlsx(text));
    const steps = typed.map((value) => ({ typed: [[cell, value] as const], ...(value === 19 ? { save: saved } : {}) }));
    jobs.push({ file, steps });
    for (const name of templates) jobs.push({ file: join(root, "spreadsheet", name), steps: [{ typed: [] }] });
    for (const [edition, { workbook, reports }] of lit.entries()) {
      const litFile = join(folder, `lit-${edition}.xlsx`);
      writeFileSync(litFile, await toXlsx(workbook));
      jobs.push({
        file: litFile,
        steps: reports.map((report, step) => ({
          typed: edits(workbook, reports[Math.max(0, step - 1)] as AnnualReport, report),
          html: htmlOf(edition, step),
        })),
      });
    }
    results = inLibreOffice(folder, jobs);
  });

  describe.each(series.map(({ name }, index) => [name, index] as const))("%s", (_, index) => {
    const { options, reports } = series[index] as Series;
    const workbook = workbooks[index] as Workbook;
    const each = (check: (report: AnnualReport, look: Look, title: string) => void) => {
      expect(results[index]?.length).toBe(reports.length);
      reports.forEach(({ title, report }, step) => void check(report, results[index]?.[step] as Look, title));
    };

    test("every verdict is the library's", () => {
      each((report, look, title) => {
        if (options.locale !== "en") expect(shownChecks(workbook, look), title).toEqual(expectedChecks(report, options));
        expect(shownLights(workbook, look), title).toEqual(expectedLights(report, options));
      });
    });

    test("every rate is the library's", () => {
      each((report, look, title) => {
        if (options.locale !== "en") expect(shownRates(workbook, look, options), title).toEqual(expectedRates(report, options));
      });
    });

    test("every formula comes to what the model says", () => {
      each((report, look, title) => void expect(differences(report, look, options), title).toEqual([]));
    });
  });

  test("rates are rounded as the library rounds them, to the last digit", () => {
    for (const [index, { options, reports }] of series.entries()) {
      if (options.digits === undefined) continue;
      const place = workbooks[index]?.places.rates.find(({ id }) => id === "naturalPersonShare")?.value as WorkbookPlace;
      const { digits } = options;
      reports.forEach((_, step) => {
        const [numerator, denominator] = shares[step] as readonly [number, number];
        const printed = formatRate({ numerator, denominator }, { digits });
        const shown = results[index]?.[step]?.(place);
        expect(typeof shown === "number" ? `${(shown * 100).toFixed(digits)}%` : shown).toBe(printed);
      });
    }
  });

  test("an edit of a cell changes the verdict; text is no number; an error is called one", () => {
    const looks = results[series.length] as readonly Look[];
    const flow = text.places.checks.find(({ rule }) => rule === "applications/row-total") as Workbook["places"]["checks"][number];
    const row = text.places.checks.find(
      ({ rule, cells }) => rule === flow.rule && cells.includes("applications/disclosed/total"),
    );
    const shown = looks.map((look) => [
      look(text.places.marks["applications/disclosed/naturalPerson"] as WorkbookPlace),
      look(row?.verdict as WorkbookPlace),
      look(text.places.conclusion),
    ]);
    expect(shown).toEqual([
      ["不是数字", "未核对", "没有不符；有 2 处因空白未核对；另有 1 格不是数字"],
      ["不是数字", "未核对", "没有不符；有 2 处因空白未核对；另有 1 格不是数字"],
      ["不是数字", "未核对", "没有不符；有 2 处因空白未核对；另有 1 格不是数字"],
      ["不是数字", "未核对", "没有不符；有 2 处因空白未核对；另有 1 格不是数字"],
      ["", "未核对", "没有不符；有 2 处因空白未核对"],
      ["错误值", "有错误值", "有的格是错误值，请先改正；另有 1 格不是数字"],
      ["××", "不符", "有 2 处不符"],
      ["", "相符", "全部相符"],
    ]);
  });

  test.each([0, 1])("each wrong cell lights up as it is typed, and no other cell does (%i)", (edition) => {
    const { workbook, reports } = lit[edition] as (typeof lit)[number];
    const seen = new Set<string | null>();
    for (const [step, report] of reports.entries()) {
      const html = readFileSync(htmlOf(edition, step), "utf8");
      const colourOf = coloursOf(
        html,
        workbook.sheets.map(({ name }) => name),
      );
      const { findings } = reconcile(report);
      for (const [cell, place] of Object.entries(workbook.places.cells) as [CellId, WorkbookPlace][]) {
        const colour = expectedColour(report, cell, findings);
        seen.add(colour);
        expect(colourOf(place), `${step} ${cell}`).toBe(colour);
      }
    }
    expect(seen.size).toBe(4);
  });

  test("what LibreOffice saves shows the changed verdict", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(saved);
    const { sheet, address } = text.places.conclusion;
    const { formula, result } = book.getWorksheet(sheet)?.getCell(address) ?? {};
    expect([typeof formula, result]).toEqual(["string", "有 2 处不符"]);
  });

  test.each(templates.map((name, index) => [name, index] as const))(
    "the published %s says what the library says",
    (name, index) => {
      const report = name.includes("example") ? example : emptyReport(name.includes("2019") ? "2019" : "2021");
      const look = results[series.length + 1 + index]?.[0] as Look;
      expect(shownChecks(toWorkbook(report), look)).toEqual(expectedChecks(report));
      expect(shownRates(toWorkbook(report), look)).toEqual(expectedRates(report));
      expect(differences(report, look)).toEqual([]);
    },
  );
});
