import { applicationRows, applicationRowsOf } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { labelOf } from "../form/labels.js";
import { proactiveBlocks, proactiveRows } from "../form/proactive.js";
import { type TableCode, tables } from "../form/sections.js";
import { placed } from "../format/placed.js";
import { layoutTable } from "../format/tables.js";
import { linesOfGrids } from "../read/lines/grid.js";
import { readLines } from "../read/readReport.js";
import type { ReadFinding } from "../read/result/findings.js";
import { isValue } from "../read/values/number.js";
import { emptyReport } from "../report/build.js";
import type { CellId } from "../report/cells.js";
import type { Place } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { type Cell, textOf } from "./values.js";
import { namedBy } from "./words.js";

/** What a range came to. */
export interface RangeReading {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
  /** Where each cell of the form stands: row and column of the range, from 1. */
  readonly placeOf: (cell: CellId) => Place | undefined;
}

/** Values alone, by their size: every table of either edition has its own. */
const sizes: Readonly<Record<string, readonly [TableCode, Edition]>> = {
  "25x7": ["applications", "2021"],
  "23x7": ["applications", "2019"],
  "6x3": ["proactive", "2021"],
  "8x3": ["proactive", "2019"],
  "1x15": ["reviews", "2021"],
};

/** A range that cannot be read without guessing. */
export function refuse(reason: string): never {
  throw new RangeError(`${reason}。请核对所选区域。`);
}

/**
 * Read a range that holds tables of the form, with labels and heads or as values alone.
 *
 * @throws RangeError with a text for people
 */
export function readRange(grid: readonly (readonly Cell[])[]): RangeReading {
  const texts = grid.map((row) => row.map(textOf));
  if (texts.every((row) => row.every((text) => text === ""))) refuse("区域是空的");
  const names = texts.map((row) => row.map(namedBy));
  const isNamed = names.some((row) => row.some((own) => own.length > 0));
  return isNamed ? readNamed(withoutMergedZeros(texts, names), names) : readBare(texts);
}

/** What is not said of a range: it need not hold all tables, nor a report around them, and what heads tell is certain. */
const unsaid: ReadonlySet<string> = new Set([
  "read/table-missing",
  "read/body-unknown",
  "read/edition-assumed",
  "read/heads-reordered",
  "read/unit-assumed",
]);
const isSaid = ({ code, severity }: ReadFinding) =>
  !(unsaid.has(code) && (severity === "notice" || code === "read/table-missing"));

type Texts = readonly (readonly string[])[];
/** What each cell of a range names on the form; most name nothing, 总计 and 其他 a row and heads. */
type Names = readonly (readonly ReturnType<typeof namedBy>[])[];

const isRowAlone = (names: Names[number][number]) => names.length > 0 && names.every(({ kind }) => kind === "row");
const isHeadAlone = (names: Names[number][number]) => names.length > 0 && names.every(({ kind }) => kind === "head");
const isNoRow = (names: Names[number][number]) => names.length > 0 && names.every(({ kind }) => kind !== "row");

function readNamed(texts: Texts, names: Names): RangeReading {
  const cells = names.flat();
  const rows = cells.flatMap((own) => own.find(({ kind }) => kind === "row" && own.length === 1) ?? []);
  if (new Set(rows.map(({ table, code }) => `${table}/${code}`)).size < rows.length) refuse("像是有两张同样的表");
  const values = texts.flatMap((row, line) =>
    row.some((text) => text !== "") && row.every((text) => text === "" || isValue(text)) ? [line] : [],
  );
  if (rows.length === 0 && values.length > 1) return readBelowHeads(texts, values);
  // Without heads a caption tells that rows of section 二 are a table.
  const isHeaded = cells.some((own) => own.some(({ kind, table }) => table === "proactive" && kind !== "row"));
  if (rows.some(({ table }) => table === "proactive") && !isHeaded)
    return shifted(readTables([[caption], ...texts]), ({ line, column }) => ({ line: line - 1, column }));
  return readTables(texts);
}

/** Some hosts pass 0 for the cells that a merged one covers: among heads, and between a label and the first column of values. */
function withoutMergedZeros(texts: Texts, names: Names): Texts {
  const heads = names.flatMap((row) => row.flatMap((own, column) => (isHeadAlone(own) ? [column] : [])));
  const first = heads.length > 0 ? Math.min(...heads) : 0;
  return texts.map((row, line) => {
    const own = names[line] ?? [];
    const label = own.findIndex((one) => one.length > 0);
    if (label < 0) return row;
    // （七）总计 names a row where it stands among the labels, and 总计 a head elsewhere.
    const isLabelled = label < first && own.some((one) => one.some(({ kind }) => kind === "row"));
    const isOfHeads = own.some(isNoRow) && !own.some(isRowAlone) && !isLabelled;
    return row.map((text, column) => (text === "0" && (isOfHeads || column < first) ? "" : text));
  });
}

const caption = proactiveBlocks["2021"][0]?.label ?? "";

/** Heads without labels: as many rows of values as a table has rows. */
function readBelowHeads(texts: Texts, values: readonly number[]): RangeReading {
  const found = Object.entries(sizes).find(([size]) => size.startsWith(`${values.length}x`));
  if (!found) return readTables(texts);
  const [table, form] = found[1];
  const labels = rowLabels(table, form);
  const labelled = texts.map((row, line) => [labels[values.indexOf(line)] ?? "", ...row]);
  return shifted(readTables(labelled), ({ line, column }) => ({ line, column: column - 1 }));
}

const rowLabels = (table: TableCode, form: Edition): readonly string[] =>
  table === "applications"
    ? applicationRowsOf(form).map((row) => applicationRows[row].label)
    : proactiveBlocks[form].flatMap((block) => block.rows.map((row) => labelOf(proactiveRows[row], "zh-CN", form)));

function readTables(texts: Texts): RangeReading {
  const { report, findings, cells, further } = readLines({ lines: linesOfGrids(texts), findings: [], placeOf: (place) => place });
  if (further.length > 0) refuse("像是有两张同样的表");
  if (tables.every((table) => report[table] === null)) refuse("没有认得的行名和表头");
  return { report, findings: findings.filter(isSaid), placeOf: (cell) => cells[cell]?.at };
}

/** A reading of another range, with its places in this one. */
function shifted({ report, findings, placeOf }: RangeReading, within: (place: Place) => Place): RangeReading {
  return {
    report,
    findings: findings.map((finding) => (finding.at ? { ...finding, at: within(finding.at) } : finding)),
    placeOf: (cell) => {
      const at = placeOf(cell);
      return at && within(at);
    },
  };
}

/** Values alone are read below the heads and beside the labels of the form. */
function readBare(texts: Texts): RangeReading {
  const size = `${texts.length}x${texts[0]?.length ?? 0}`;
  const [table, form] =
    sizes[size] ??
    refuse(
      `区域是 ${texts.length} 行 ${texts[0]?.length ?? 0} 列，没有认得的行名和表头。只选数时应为 6×3、8×3、25×7、23×7 或 1×15`,
    );
  const layout = layoutTable(emptyReport(form), table, "zh-CN");
  if (!layout) return refuse("没有认得的行名和表头");
  const cells = placed(layout);
  const rows = [...new Set(cells.flatMap(({ cell, row }) => (cell.cell ? [row] : [])))];
  const first = Math.min(...cells.flatMap(({ cell, column }) => (cell.cell ? [column] : [])));
  const grid = layout.rows.map(() => Array.from({ length: layout.columns }, () => ""));
  for (const { cell, row, column } of cells) (grid[row] as string[])[column] = cell.cell ? "" : cell.text;
  for (const [line, row] of rows.entries())
    for (const [column, text] of (texts[line] as readonly string[]).entries()) (grid[row] as string[])[first + column] = text;
  return shifted(readTables(grid), ({ line, column }) => ({ line: rows.indexOf(line - 1) + 1, column: column - first }));
}
