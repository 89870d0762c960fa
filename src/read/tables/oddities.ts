import type { Edition } from "../../form/edition.js";
import { labelOf } from "../../form/labels.js";
import { proactiveColumns, proactiveRows } from "../../form/proactive.js";
import type { TableCode } from "../../form/sections.js";
import { type CellId, cellParts, isAmountCell } from "../../report/cells.js";
import type { Place } from "../../report/finding.js";
import type { Amount } from "../../report/report.js";
import type { Term, Wording } from "../lexicon/lexicon.js";
import type { SourceCell } from "../lines/line.js";
import type { Item } from "../outline/item.js";
import type { Reading } from "../result/cells.js";
import { readFinding } from "../result/findings.js";
import type { ValuesToken } from "../tokens/token.js";
import type { MoneyUnit } from "../values/money.js";
import { textsOfHeads } from "./heads.js";
import type { Layout } from "./layout.js";
import { printed, type RowDraft, textsOf } from "./rows.js";

/** A label that the form does not have: its values are left out, and said to be. */
export function unknownRow(reading: Reading, cell: SourceCell | undefined, chunks: readonly ValuesToken[]): void {
  const values = printed(chunks).filter((value) => value !== "");
  reading.findings.push(readFinding("read/label-unknown", { text: cell?.text.trim() ?? "", values }, [], cell?.at));
}

/** The labels that are not the form's wording, but read as one of its; each wording once. */
export function sayVariants(reading: Reading, items: readonly Item[], form: Edition): void {
  const said = new Set<string>();
  for (const item of items) {
    if (item.kind !== "label" || item.token.match.how === "begun") continue;
    const label = formWording(item.term, form);
    if (item.token.match.how !== "near" && isForms(item.wording, form)) continue;
    const text = item.token.cell.text.trim();
    if (said.has(text)) continue;
    said.add(text);
    reading.findings.push(
      readFinding(
        "read/label-variant",
        { text, label, grade: item.token.match.how === "near" ? "typo" : "alias" },
        [],
        item.token.cell.at,
      ),
    );
  }
}

/** Whether a wording is the form's own in an edition, or its better part, or the English of it. */
export function isForms({ official, text, term }: Wording, form: Edition): boolean {
  const label = formWording(term, form);
  return official && (text === label || !/\p{Script=Han}/u.test(text) || label.startsWith(text));
}

/** The wording of a term in an edition; it differs between the editions in section 二 alone. */
function formWording(term: Term, form: Edition): string {
  if (term.table === "proactive" && term.kind === "row") return labelOf(proactiveRows[term.code], "zh-CN", form);
  if (term.table === "proactive" && term.kind === "head") return labelOf(proactiveColumns[term.code], "zh-CN", form);
  return term.label;
}

/** Keep the first of several rows of the same label; another that states other values is a finding. */
export function keepFirst<Row>(
  reading: Reading,
  found: Map<Row, RowDraft>,
  row: Row,
  draft: RowDraft,
  label: string,
  cells: readonly CellId[],
): void {
  const first = found.get(row);
  if (first) sayRepeated(reading, first, draft, label, cells);
  else found.set(row, draft);
}

/** Say that a row stands again with other values. */
export function sayRepeated(reading: Reading, first: RowDraft, draft: RowDraft, label: string, cells: readonly CellId[]): void {
  if (areAlike(draft.chunks, first.chunks)) return;
  reading.findings.push(readFinding("read/row-repeated", { label, values: printed(draft.chunks) }, cells, draft.label?.cell.at));
}

/** Whether two rows state the same; no more of the other is looked at than the one is long. */
function areAlike(one: RowDraft["chunks"], other: RowDraft["chunks"]): boolean {
  const texts = textsOf(other);
  for (const text of textsOf(one)) if (texts.next().value !== text) return false;
  return texts.next().done === true;
}

/** Rows under heads that do not stand in the form's order, or that are not the form's. */
export interface RowUnderHeads {
  readonly cells: readonly CellId[];
  readonly draft: RowDraft;
  readonly layout: Layout<string>;
  /** What stands in columns that hold nothing of the form. */
  readonly left: readonly string[];
}

/** The heads that stand in another order than the form's, or among which others stand; once for the rows below them. */
export function sayHeads(reading: Reading, table: TableCode, rows: readonly RowUnderHeads[]): void {
  for (const settled of [true, false])
    for (const strange of [false, true]) {
      const some = rows.filter(
        ({ layout }) =>
          layout.orders.length > 0 === settled &&
          (strange ? layout.strange.length > 0 : layout.reordered && layout.strange.length === 0),
      );
      const [first] = some;
      if (!first) continue;
      const cells = some.flatMap((row) => (settled && strange ? missingIn(row) : row.cells));
      const heads = strange ? first.layout.strange : first.draft.heads.filter(({ kind }) => kind === "column");
      const args = { table, heads: textsOfHeads(heads), settled };
      // A column of remarks or units in which no row has a number.
      if (settled && strange && cells.length === 0 && !some.some(({ left }) => left.some((text) => /\d/.test(text)))) continue;
      // What the heads tell is read; that they are not the form's is worth a notice.
      const severity = settled && (!strange || cells.length === 0) ? "notice" : undefined;
      const code = strange ? "read/heads-unknown" : "read/heads-reordered";
      reading.findings.push(readFinding(code, args, cells, heads[0]?.cell.at, severity));
    }
}

/** The cells of a row for which no column stands, since a head that is not the form's has its place. */
export function missingIn({ cells, layout }: Pick<RowUnderHeads, "cells" | "layout">): readonly CellId[] {
  const told = new Set<string | null>(layout.orders.flatMap(({ columns }) => columns));
  return cells.filter((cell) => !told.has(cellParts(cell).column));
}

/** A unit of money that the form does not know, or none: then the digits have no unit, or that of the form. */
export function sayUnit(reading: Reading, at: Place | undefined, money: MoneyUnit | null, cells: readonly CellId[]): void {
  const amounts = cells.filter((cell) => isAmountCell(cell) && reading.values.has(cell));
  if (money === "other" && amounts.length > 0) reading.findings.push(readFinding("read/unit-unknown", {}, amounts, at));
  const assumed = amounts.filter(
    (cell) => (reading.values.get(cell) as Amount).unit === "万元" && !/元/u.test(reading.cells.get(cell)?.raw ?? ""),
  );
  if (money === null && assumed.length > 0) reading.findings.push(readFinding("read/unit-assumed", {}, assumed, at));
}
