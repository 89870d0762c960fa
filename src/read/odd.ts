import type { CellId } from "../report/cells.js";
import type { LabelToken, ValuesToken } from "./assemble.js";
import type { Reading } from "./cells.js";
import { readFinding } from "./findings.js";
import { printed, type RowDraft } from "./rows.js";
import type { SourceCell } from "./source.js";

/** A label that the form does not have: its values are left out, and said to be. */
export function unknownRow(reading: Reading, { cell, chunks }: { cell: SourceCell; chunks: readonly ValuesToken[] }): void {
  const values = printed(chunks).filter((value) => value !== "");
  reading.findings.push(readFinding("read/label-unknown", { text: cell.text.trim(), values }, [], cell.at));
}

/** A label that is not the form's wording, but read as one of its. */
export function variantOf(reading: Reading, { match, cell }: LabelToken, label: string): void {
  if (match.how === "begun" || (match.how === "exact" && match.wordings.some(({ official }) => official))) return;
  const text = cell.text.trim();
  const said = reading.findings.some(
    ({ code, args }) => code === "read/label-variant" && (args as { text: string }).text === text,
  );
  if (!said) reading.findings.push(readFinding("read/label-variant", { text, label }, [], cell.at));
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
  if (!first) {
    found.set(row, draft);
    return;
  }
  const values = printed(draft.chunks);
  if (values.join("\t") === printed(first.chunks).join("\t")) return;
  reading.findings.push(readFinding("read/row-repeated", { label, values }, cells, draft.label.cell.at));
}
