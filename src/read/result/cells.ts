import { type ProactiveColumn, proactiveColumns } from "../../form/proactive.js";
import type { TableCode } from "../../form/sections.js";
import { type CellId, cellParts } from "../../report/cells.js";
import type { Amount, Count } from "../../report/report.js";
import type { SourceCell } from "../lines/line.js";
import type { Fit } from "../tables/laid.js";
import { printed } from "../tables/rows.js";
import type { ValuesToken } from "../tokens/token.js";
import { counters, readAmount, readCount } from "../values/number.js";
import { type ReadFinding, readFinding } from "./findings.js";

/**
 * What the source holds for a cell: its text as it stands, what that is, and where.
 *
 * @see {@link readReport}
 * @category Reading
 */
export interface ReadCell {
  /** The text of the cell as it stands; where several readings are possible, the values of its row. */
  readonly raw: string;
  /**
   * `number`, or `zero`; `blank`: nothing; `mark`: a sign for none, `/`, `—`, `无`; `text`: something that is no number
   * for this cell; `several`: the text allows several readings, and none was chosen.
   */
  readonly state: "number" | "zero" | "blank" | "mark" | "text" | "several";
  readonly at: SourceCell["at"];
}

/** What has been read so far: values by cell, marks, and findings. */
export interface Reading {
  readonly values: Map<CellId, Count | Amount>;
  readonly marks: Map<CellId, string>;
  /** What the source holds for each cell that it has. */
  readonly cells: Map<CellId, ReadCell>;
  readonly findings: ReadFinding[];
  /** The cells that hold a mark for "none", by table and mark. */
  readonly marked: Map<string, { table: TableCode; mark: string; cells: CellId[]; at: SourceCell["at"] }>;
}

/** A reading with nothing read. */
export function newReading(): Reading {
  return { values: new Map(), marks: new Map(), cells: new Map(), findings: [], marked: new Map() };
}

/** Read what one cell of the source states into a cell of the report. */
export function readCell(reading: Reading, cell: CellId, source: SourceCell, headUnit: Amount["unit"]): void {
  const { table, column } = cellParts(cell);
  const kind = table === "proactive" ? proactiveColumns[column as ProactiveColumn].kind : "count";
  const content = kind === "amount" ? readAmount(source.text, headUnit) : readCount(source.text, kind === "change");
  const nought =
    content.state === "number" && Number(typeof content.value === "object" ? content.value.value : content.value) === 0;
  const state = nought ? "zero" : content.state === "unreadable" ? "text" : content.state;
  reading.cells.set(cell, { raw: source.raw ?? source.text, state, at: source.at });
  if (content.state === "blank") return;
  if (content.state === "number") {
    reading.values.set(cell, content.value);
    if (content.worded) {
      const value =
        typeof content.value === "number" ? String(content.value) : `${content.value.value}${content.value.unit ?? ""}`;
      reading.findings.push(readFinding("read/cell-worded", { text: source.text.trim(), value }, [cell], source.at));
    }
    return;
  }
  reading.marks.set(cell, content.text);
  if (content.state === "unreadable")
    reading.findings.push(readFinding("read/cell-unreadable", { text: content.text }, [cell], source.at));
  else {
    const key = `${table}/${content.text}`;
    const entry = reading.marked.get(key) ?? { table, mark: content.text, cells: [], at: source.at };
    entry.cells.push(cell);
    reading.marked.set(key, entry);
  }
}

/** The values of cells that were not read: which of them stands in which cell is not known. */
export function keepRaw(reading: Reading, cells: readonly CellId[], chunks: readonly ValuesToken[]): void {
  const at = chunks[0]?.cells[0]?.at;
  const raw = printed(chunks).join(" ").trim();
  if (at) for (const cell of cells) reading.cells.set(cell, { raw, state: raw === "" ? "blank" : "several", at });
}

/** Say of a number that a note or something struck out stands beside it. Digits that a gap parts are said elsewhere. */
function sayBeside(reading: Reading, cell: CellId, { text, raw, at }: SourceCell): void {
  const value = reading.values.get(cell);
  if (raw === undefined || value === undefined || value === null || raw.replace(/\s+/g, "") === text.replace(/\s+/g, "")) return;
  const stated = typeof value === "number" ? String(value) : `${value.value}${value.unit ?? ""}`;
  reading.findings.push(readFinding("read/cell-worded", { text: raw, value: stated }, [cell], at));
}

/** How many ways to read a row a finding lists. */
const mostListed = 8;

/** Read the cells of one row as they were laid on the form, and say where they did not fit. */
export function readRow(
  reading: Reading,
  label: string,
  cells: readonly CellId[],
  chunks: readonly ValuesToken[],
  { cells: laid, misfit, readings, confirmed, stopped }: Fit,
  unitOf: (cell: CellId) => Amount["unit"],
): void {
  for (const [index, source] of laid.entries()) {
    const cell = cells[index] as CellId;
    if (source) {
      readCell(reading, cell, source, unitOf(cell));
      sayBeside(reading, cell, source);
    } else keepRaw(reading, [cell], chunks);
  }
  // Digits that stay parted are said where the cell is.
  if (!misfit || (misfit === "split" && !confirmed)) return;
  const values = printed(chunks);
  const filled = values.filter((value) => value !== "");
  // A row without a value is blank, wherever its columns stand.
  if (filled.length === 0) return;
  const last = chunks.at(-1)?.cells.at(-1);
  const settled = laid.every((source) => source !== null);
  const args = {
    label,
    found: misfit === "glued" ? values.length : filled.length,
    expected: cells.length,
    values: filled,
    settled,
    readings:
      readings.length > 1 || !settled ? readings.slice(0, mostListed).map((one) => one.map(({ text }) => text.trim())) : [],
    count: readings.length,
    stated: null,
    stopped,
  };
  const severity = confirmed && settled && misfit !== "surplus" ? "notice" : undefined;
  const at = misfit === "surplus" ? last?.at : chunks[0]?.cells[0]?.at;
  reading.findings.push(readFinding(`read/cells-${misfit}`, args, cells, at, severity));
}

/** The findings of a reading in the order of the source, the marks gathered into one finding for each table and mark. */
export function findingsOf({ findings, marked }: Reading): ReadFinding[] {
  const marks = [...marked.values()].map(({ table, mark, cells, at }) =>
    readFinding("read/cell-marked", { table, mark }, cells, at),
  );
  return [...withCountersTogether(findings), ...marks].sort(
    ({ at: a }, { at: b }) =>
      rank(a?.table) - rank(b?.table) || rank(a?.line) - rank(b?.line) || rank(a?.column) - rank(b?.column) || 0,
  );
}

/** Where cell after cell holds a counter behind its number, `20件`, that is said once for each table and counter. */
function withCountersTogether(findings: readonly ReadFinding[]): readonly ReadFinding[] {
  const groups = new Map<string, CellId[]>();
  return findings.flatMap((finding) => {
    const [cell] = finding.cells;
    if (finding.code !== "read/cell-worded" || cell === undefined) return finding;
    const { text, value } = finding.args;
    const counter = text.startsWith(value) ? text.slice(value.length) : "";
    if (!counters.includes(counter)) return finding;
    const key = `${cellParts(cell).table}/${counter}`;
    const group = groups.get(key);
    group?.push(cell);
    if (group) return [];
    const cells = [cell];
    groups.set(key, cells);
    return { ...finding, cells };
  });
}

/** What has no place stands behind what has one. */
const rank = (position: number | undefined) => position ?? Number.MAX_SAFE_INTEGER;
