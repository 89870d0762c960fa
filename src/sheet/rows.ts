import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { applicationRows, applicationRowsOf } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { type Label, labelOf } from "../form/labels.js";
import { proactiveBlocks, proactiveRows } from "../form/proactive.js";
import { moneyUnitIn, unitOf } from "../read/values/money.js";
import type { CellId } from "../report/cells.js";
import { type Draft, type Line, readCells, refuse, say, sayStray } from "./draft.js";

/** A table of rows that have labels: sections 二 and 三. */
type Table = "proactive" | "applications";

/** Rows that share their heads. */
interface Block {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const blocksOf: Readonly<Record<Table, (form: Edition) => readonly Block[]>> = {
  proactive: (form) => proactiveBlocks[form],
  applications: (form) => [{ rows: applicationRowsOf(form), columns: Object.keys(applicants) as ApplicantColumn[] }],
};
const labels: Readonly<Record<Table, Readonly<Record<string, Label>>>> = {
  proactive: proactiveRows,
  applications: applicationRows,
};

/** Words of heads that are rows, or heads of another table, as well. */
const ambiguous: readonly string[] = ["total", "otherOrganization"];

const codesIn = (line: Line, table: Table, kind: "row" | "head" | "caption") =>
  line.words.flatMap(({ names, column, text }) =>
    names.flatMap((term) => (term.kind === kind && term.table === table ? [{ code: term.code as string, column, text }] : [])),
  );

const isHead = (line: Line, table: Table) =>
  codesIn(line, table, "caption").length > 0 ||
  codesIn(line, table, "head").some(({ code }) => !ambiguous.includes(code)) ||
  line.words.some(({ names }) => names.some(({ kind, code }) => kind === "word" && /^申请人|^法人/.test(code)));

/** Read section 二 or 三 from the lines of a range. */
export function readRows(draft: Draft, table: Table, lines: readonly Line[]): void {
  const isBody = (line: Line) => !isHead(line, table);
  const headed = !lines.every(isBody);
  const labelled = lines.filter((line) => isBody(line) && codesIn(line, table, "row").length > 0);
  // Where no row has a label, a blank line above heads is a caption.
  const isCaption = ({ words }: Line, next: Line | undefined) => words.length === 0 && next !== undefined && !isBody(next);
  const body = lines.filter(
    (line, index) =>
      isBody(line) && (labelled.length > 0 || (line.words.every(({ value }) => value) && !isCaption(line, lines[index + 1]))),
  );
  const form = formOf(table, lines, labelled.length || body.length);
  draft.forms[table] = form;
  const blocks = blocksOf[table](form);
  const order = blocks.flatMap(({ rows }) => rows);
  const lastLabel = Math.max(-1, ...labelled.flatMap((line) => codesIn(line, table, "row").map(({ column }) => column)));
  const seen = new Set<string>();
  for (const [index, line] of body.entries()) {
    const heads = headed ? headsOver(lines, line, table) : [];
    const row = labelled.length > 0 ? rowOf(line, table, heads) : body.length === order.length ? order[index] : undefined;
    const block = blocks.find(({ rows }) => row !== undefined && rows.includes(row));
    if (!row || !block) {
      sayStray(draft, line.words);
      continue;
    }
    if (seen.has(row)) refuse(`「${labels[table][row]?.label}」出现了两次，像是有两张同样的表`);
    seen.add(row);
    const width = Math.max(...blocks.map(({ columns }) => columns.length));
    const columns = headed ? columnsUnder(heads, block.columns) : columnsBehind(line, lastLabel, width);
    const cells = cellsOf(table, row, block);
    // Money stands in the last column.
    const money = moneyUnitIn(heads.find(({ code }) => code === block.columns[block.columns.length - 1])?.text ?? "");
    readCells(draft, line, cells, columns, (cell) => unitOf(cell, money));
    if (money === "other") say(draft, "read/unit-unknown", {}, cells.slice(-1), line.words[0]);
  }
  const missing = blocks.flatMap((block) => block.rows.filter((row) => !seen.has(row)).map((row) => ({ row, block })));
  const missed = missing.map(({ row }) => labelOf(labels[table][row] as Label, "zh-CN", form));
  const cells = missing.flatMap(({ row, block }) => cellsOf(table, row, block));
  if (missing.length > 0) say(draft, "read/rows-missing", { table, labels: missed }, cells);
}

const cellsOf = (table: Table, row: string, { columns }: Block) => columns.map((column) => `${table}/${row}/${column}` as CellId);

type Head = ReturnType<typeof codesIn>[number];

/** The heads that stand over a row: those of the last lines of heads before it. */
function headsOver(lines: readonly Line[], row: Line, table: Table): Head[] {
  let end = lines.indexOf(row);
  while (end > 0 && !isHead(lines[end - 1] as Line, table)) end -= 1;
  let start = end;
  while (start > 0 && isHead(lines[start - 1] as Line, table)) start -= 1;
  return lines.slice(start, end).flatMap((line) => codesIn(line, table, "head"));
}

/** The row that a line is labelled as: by the last label before the values. */
function rowOf(line: Line, table: Table, heads: readonly Head[]): string | undefined {
  const first = Math.min(...heads.map(({ column }) => column));
  const own = codesIn(line, table, "row").filter(({ column }) => column < first);
  return own[own.length - 1]?.code;
}

/** The columns of a row, each by its head. Some heads but not all, or one in two places, are no table that could be read. */
function columnsUnder(heads: readonly Head[], codes: readonly string[]): number[] {
  return codes.map((code, index) => {
    const [head, again] = heads.filter((one) => one.code === code);
    if (!head) return refuse(`${codes.length} 栏表头中没有认出第 ${index + 1} 栏`);
    if (again) refuse(`「${again.text}」出现了两次，像是有两张同样的表`);
    return head.column;
  });
}

/** Without heads the columns are those behind the labels, if they are as many as the form has. */
function columnsBehind({ texts }: Line, lastLabel: number, count: number): number[] {
  const found = texts.length - lastLabel - 1;
  if (found !== count) refuse(`没有表头，行名右边应有 ${count} 列，现在是 ${found} 列`);
  return texts.map((_, index) => index).slice(lastLabel + 1);
}

/** The edition, as heads and rows tell it, or else the number of rows. */
function formOf(table: Table, lines: readonly Line[], count: number): Edition {
  const codes = lines.flatMap((line) => codesIn(line, table, isHead(line, table) ? "head" : "row").map(({ code }) => code));
  const rows = (form: Edition) => blocksOf[table](form).flatMap((block) => block.rows);
  const all = (form: Edition) => [...rows(form), ...blocksOf[table](form).flatMap(({ columns }) => columns)];
  const told = (form: Edition, other: Edition) => codes.some((code) => all(form).includes(code) && !all(other).includes(code));
  const newer = told("2021", "2019");
  // In the 2021 edition 其他处理 is the head of a group of rows.
  const older = told("2019", "2021") && !(newer && table === "applications");
  if (older && newer) refuse("2019、2021 两版的行名或表头混在一张表里");
  if (newer || (!older && rows("2021").length === count)) return "2021";
  if (older || rows("2019").length === count) return "2019";
  return refuse(
    `分不清是哪一版：2021 年版有 ${rows("2021").length} 行，2019 年版有 ${rows("2019").length} 行，现在是 ${count} 行`,
  );
}
