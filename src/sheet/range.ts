import type { Edition } from "../form/edition.js";
import { type TableCode, tables } from "../form/sections.js";
import type { ReadFinding } from "../read/result/findings.js";
import { filledTables, untitled } from "../report/build.js";
import type { CellId } from "../report/cells.js";
import type { Place } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { type Draft, type Line, newDraft, refuse } from "./draft.js";
import { readReviews } from "./reviews.js";
import { readRows } from "./rows.js";
import { type Cell, textOf } from "./values.js";
import { wordsOf } from "./words.js";

/** What a range came to. */
export interface RangeReading {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
  /** Where each cell of the form stands: row and column of the range, from 1. */
  readonly placeOf: (cell: CellId) => Place | undefined;
}

const readers: Readonly<Record<TableCode, (draft: Draft, lines: readonly Line[]) => void>> = {
  proactive: (draft, lines) => readRows(draft, "proactive", lines),
  applications: (draft, lines) => readRows(draft, "applications", lines),
  reviews: readReviews,
};

/** Values alone, by their size: every table of either edition has its own. */
const sizes: Readonly<Record<string, TableCode>> = {
  "25x7": "applications",
  "23x7": "applications",
  "6x3": "proactive",
  "8x3": "proactive",
  "1x15": "reviews",
};

/**
 * Read a range that holds tables of the form, with labels and heads or as values alone. Labels and heads are taken as the
 * form and known variants word them, nothing is guessed: what they do not tell is refused.
 *
 * @throws RangeError with a text for people
 */
export function readRange(grid: readonly (readonly Cell[])[]): RangeReading {
  const lines = grid.map((row, line): Line => ({ line, texts: row.map(textOf), words: wordsOf(row, line) }));
  const columns = grid[0]?.length ?? 0;
  if (lines.every(({ words }) => words.length === 0)) refuse("区域是空的");
  const draft = newDraft();
  const parts = lines.some(({ words }) => words.some(({ names }) => names.length > 0))
    ? tablesIn(lines)
    : { [bareTable(grid.length, columns)]: lines };
  for (const table of tables) if (parts[table]) readers[table](draft, parts[table]);
  const { forms, reading } = draft;
  const other: Edition = forms.applications ?? forms.proactive ?? "2021";
  const all: Record<TableCode, Edition> = { proactive: other, applications: other, reviews: other, ...forms };
  const filled = filledTables(all, reading.values);
  const report: AnnualReport = {
    ...untitled(),
    proactive: parts.proactive ? filled.proactive : null,
    applications: parts.applications ? filled.applications : null,
    reviews: parts.reviews ? filled.reviews : null,
    marks: Object.fromEntries(reading.marks),
  };
  return { report, findings: reading.findings, placeOf: (cell) => reading.cells.get(cell)?.at };
}

function bareTable(rows: number, columns: number): TableCode {
  const table = sizes[`${rows}x${columns}`];
  return table ?? refuse(`区域是 ${rows} 行 ${columns} 列，没有认得的行名和表头。只选数时应为 6×3、8×3、25×7、23×7 或 1×15`);
}

/** The lines of each table: from the first line that names one of its words to the line that names another's. */
function tablesIn(lines: readonly Line[]): Partial<Record<TableCode, Line[]>> {
  const parts: Partial<Record<TableCode, Line[]>> = {};
  let table: TableCode | null = null;
  for (const line of lines) {
    const section = line.words.length === 1 ? line.words[0]?.names.find(({ kind }) => kind === "section") : undefined;
    if (section) {
      table = tables.find((code) => code === section.code) ?? null;
      continue;
    }
    const named = new Set(
      line.words.flatMap(({ names }) => (names.every((term) => term.table === names[0]?.table) ? (names[0]?.table ?? []) : [])),
    );
    if (named.size > 1) refuse(`第 ${line.line + 1} 行有两张表`);
    const [own] = named;
    if (own) {
      if (own !== table && parts[own]) refuse("像是有两张同样的表");
      table = own;
    }
    if (!table) continue;
    const part: Line[] = parts[table] ?? [];
    parts[table] = part;
    part.push(line);
  }
  if (Object.keys(parts).length === 0) refuse("没有认得的行名和表头");
  return parts;
}
