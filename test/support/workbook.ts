import { type CellValue, DetailedCellError, HyperFormula } from "hyperformula";
import {
  type AnnualReport,
  type CellId,
  cellValue,
  formatRate,
  type ReconcileOptions,
  type RuleId,
  rates,
  reconcile,
  type tables,
  toWorkbook,
  type Workbook,
  type WorkbookOptions,
  type WorkbookPlace,
} from "../../src/index.js";
import { evaluate } from "../../src/rules/equation.js";
import { statedTables } from "../../src/rules/stated.js";
import { advisoryRules, rules } from "../../src/rules/verdict.js";

/** What a spreadsheet program shows in a cell; `""` for an empty one. */
export type Shown = string | number | boolean;

/** What a cell is given: a number, a text, or nothing. */
export type Typed = string | number | null;

/** A program that has calculated a workbook. */
export type Look = (place: WorkbookPlace) => Shown;

/** What the library says of one line of the check sheet. */
export interface Line {
  readonly rule: RuleId;
  /** What the sides add up to, and their difference; nothing for a side whose cells are all blank. */
  readonly left: Shown;
  readonly right: Shown;
  readonly difference: Shown;
  readonly verdict: string;
  /** What a breach is; nothing where there is none. */
  readonly severity: string;
}

const words = { holds: "相符", broken: "不符", unchecked: "未核对" };

const severities = { error: "错误", warning: "警示", notice: "提示" };

const isStated = (report: AnnualReport, cell: CellId) => (cellValue(report, cell) ?? null) !== null;

/** Of what a workbook is told, what is of reconciling. */
const asReconcileOptions = ({ blanks, rules: grades, advisory }: WorkbookOptions): ReconcileOptions => ({
  ...(blanks === undefined ? {} : { blanks }),
  ...(grades === undefined ? {} : { rules: grades }),
  ...(advisory === undefined ? {} : { advisory }),
});

/** What the library says of a report, line by line as the check sheet lists it. */
export function expectedChecks(report: AnnualReport, options: WorkbookOptions = {}): Line[] {
  const { findings } = reconcile(report, asReconcileOptions(options));
  const severityOf = (rule: RuleId, verdict: string) => {
    const found = verdict === words.broken ? findings.find(({ code }) => code === rule) : undefined;
    return found ? severities[found.severity] : "";
  };
  return [...rules, ...(options.advisory ? advisoryRules : [])].flatMap((rule): Line[] => {
    if (rule.kind === "report") return [];
    if (rule.kind === "sum")
      return evaluate(statedTables(report, options.blanks === "zero"), rule).map(({ equation, sums, state }) => {
        const isBlank = (cells: readonly CellId[], blanks: readonly CellId[]) =>
          blanks.length > 0 && !cells.some((cell) => isStated(report, cell));
        const left = isBlank(equation.left, sums.leftBlanks) ? "" : sums.left;
        const right = isBlank(equation.right, sums.rightBlanks) ? "" : sums.right;
        const difference = left === "" || right === "" ? "" : sums.difference;
        return { rule: rule.id, left, right, difference, verdict: words[state], severity: severityOf(rule.id, words[state]) };
      });
    const table = rule.id.split("/")[0] as (typeof tables)[number];
    const form = report[table]?.form;
    if (form === undefined || rule.cells[form].length === 0) return [];
    if (!rule.cells[form].some((cell) => isStated(report, cell)))
      return [{ rule: rule.id, left: "", right: "", difference: "", verdict: "", severity: "" }];
    const left = findings.filter(({ code }) => code === rule.id).length;
    const verdict = left > 0 ? words.broken : words.holds;
    return [{ rule: rule.id, left, right: 0, difference: left, verdict, severity: severityOf(rule.id, verdict) }];
  });
}

/** The same as a program shows it. */
export function shownChecks(workbook: Workbook, look: Look): Line[] {
  return workbook.places.checks.map(({ rule, left, right, difference, verdict, severity }) => ({
    rule,
    left: look(left),
    right: look(right),
    difference: look(difference),
    verdict: look(verdict) as string,
    severity: look(severity) as string,
  }));
}

const printed = (rate: Parameters<typeof formatRate>[0], digits: number): string => {
  try {
    return formatRate(rate, { digits });
  } catch {
    return "数有误";
  }
};

/** The rates of a report as the library prints them: id, numerator, denominator, percentage. */
export function expectedRates(report: AnnualReport, { column = "total", digits = 1 }: WorkbookOptions = {}): string[] {
  return rates(report, { column }).map((rate) => {
    const status = { ok: "可计算", zeroDenominator: "分母为零", missing: "缺数" }[rate.status];
    const value = rate.status === "ok" ? printed(rate, digits) : "—";
    return [rate.id, rate.numerator ?? "—", rate.denominator ?? "—", value, value === "数有误" ? "" : status].join(" ");
  });
}

/** The same as a program shows it; the number format of the cell is applied here. */
export function shownRates(workbook: Workbook, look: Look, { digits = 1 }: WorkbookOptions = {}): string[] {
  return workbook.places.rates.map(({ id, numerator, denominator, value, status }) => {
    const shown = look(value);
    const improper = look(status) === "数有误";
    const text = typeof shown === "number" ? percent(shown, digits) : improper ? "数有误" : shown;
    return [id, look(numerator), look(denominator), text, improper ? "" : look(status)].join(" ");
  });
}

/** The number of a rate must be the double nearest to a decimal fraction of so many digits. */
function percent(shown: number, digits: number): string {
  const whole = Math.round(shown * 10 ** (digits + 2));
  if (whole / 10 ** (digits + 2) !== shown) return `${shown} is not rounded`;
  const text = String(whole).padStart(digits + 1, "0");
  return digits === 0 ? `${text}%` : `${text.slice(0, -digits)}.${text.slice(-digits)}%`;
}

/** The cells that a breach of an equation or of a single cell names: those that light up red. */
export function expectedLights(report: AnnualReport, options: WorkbookOptions = {}): Map<CellId, number> {
  const lights = new Map<CellId, number>();
  for (const { args, cells } of reconcile(report, asReconcileOptions(options)).findings)
    if (args.kind === "sum") for (const cell of cells) lights.set(cell, (lights.get(cell) ?? 0) + 1);
  return lights;
}

/** How many crosses stand in the mark of each cell. */
export function shownLights(workbook: Workbook, look: Look): Map<CellId, number> {
  const lights = new Map<CellId, number>();
  for (const [cell, place] of Object.entries(workbook.places.marks)) {
    const crosses = String(look(place)).split("×").length - 1;
    if (crosses > 0) lights.set(cell as CellId, crosses);
  }
  return lights;
}

/** What a cell holds, as a person would type it. */
export function typedOf(report: AnnualReport, cell: CellId): Typed {
  const value = cellValue(report, cell) ?? null;
  if (value === null) return report.marks[cell] ?? null;
  return typeof value === "number" ? value : Number(value.value);
}

/** What a person would type to get from one report to another of the same editions: the cells that differ. */
export function edits(workbook: Workbook, from: AnnualReport, to: AnnualReport): [WorkbookPlace, Typed][] {
  return (Object.entries(workbook.places.cells) as [CellId, WorkbookPlace][]).flatMap(([cell, place]) => {
    const typed = typedOf(to, cell);
    return typed === typedOf(from, cell) ? [] : [[place, typed] as [WorkbookPlace, Typed]];
  });
}

/** Each formula that comes to something else than what the library says of the report, with both. */
export function differences(report: AnnualReport, look: Look, options: WorkbookOptions = {}): string[] {
  return toWorkbook(report, options).sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ address, value, formula }) => {
      if (formula === undefined) return [];
      const shown = look({ sheet: name, address });
      return shown === (value ?? "") ? [] : [`${name}!${address} shows ${shown}, not ${value}: ${formula}`];
    }),
  );
}

/** A workbook in HyperFormula: the values that the library gave its formulas are left out. */
export function calculate(workbook: Workbook): {
  look: Look;
  type: (typed: readonly (readonly [WorkbookPlace, Typed])[]) => void;
  isTrue: (formula: string, sheet: string) => boolean;
  destroy: () => void;
} {
  const position = (address: string) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(row) - 1, col: column - 1 };
  };
  // A text that begins with an apostrophe is a text for HyperFormula: it takes one away.
  const content = (typed: Typed) => (typeof typed === "string" ? `'${typed}` : typed);
  const grids = workbook.sheets.map(({ name, cells }): [string, Typed[][]] => {
    const grid: Typed[][] = [];
    for (const { address, value, formula } of cells) {
      const { row, col } = position(address);
      while (grid.length <= row) grid.push([]);
      const line = grid[row] as Typed[];
      while (line.length <= col) line.push(null);
      line[col] = formula === undefined ? content(value) : `=${formula}`;
    }
    return [name, grid];
  });
  const engine = HyperFormula.buildFromSheets(Object.fromEntries(grids), { licenseKey: "gpl-v3", smartRounding: false });
  const at = ({ sheet, address }: WorkbookPlace) => ({ sheet: engine.getSheetId(sheet) as number, ...position(address) });
  const plain = (value: CellValue | CellValue[][]): Shown =>
    value === null ? "" : value instanceof DetailedCellError ? `#${value.type}` : (value as Shown);
  return {
    look: (place) => plain(engine.getCellValue(at(place))),
    type: (typed) => {
      engine.batch(() => {
        for (const [place, value] of typed) engine.setCellContents(at(place), [[content(value)]]);
      });
    },
    isTrue: (formula, sheet) =>
      plain(engine.calculateFormula(`=${formula}`, engine.getSheetId(sheet) as number) as CellValue) === true,
    destroy: () => engine.destroy(),
  };
}
