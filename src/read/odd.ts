import type { Edition } from "../form/edition.js";
import { labelOf } from "../form/labels.js";
import { proactiveRows } from "../form/proactive.js";
import type { CellId } from "../report/cells.js";
import type { Item, ValuesToken } from "./assemble.js";
import type { Reading } from "./cells.js";
import { readFinding } from "./findings.js";
import { printed, type RowDraft } from "./rows.js";
import type { SourceCell } from "./source.js";

/** A label that the form does not have: its values are left out, and said to be. */
export function unknownRow(reading: Reading, cell: SourceCell | undefined, chunks: readonly ValuesToken[]): void {
  const values = printed(chunks).filter((value) => value !== "");
  reading.findings.push(readFinding("read/label-unknown", { text: cell?.text.trim() ?? "", values }, [], cell?.at));
}

/** The labels that are not the form's wording, but read as one of its; each wording once. */
export function sayVariants(reading: Reading, items: readonly Item[], form: Edition): void {
  const said = new Set<string>();
  for (const item of items) {
    if (item.kind !== "label" || (item.official && item.token.match.how !== "near") || item.token.match.how === "begun") continue;
    const text = item.token.cell.text.trim();
    if (said.has(text)) continue;
    said.add(text);
    const label =
      item.term.table === "proactive" && item.term.kind === "row"
        ? labelOf(proactiveRows[item.term.code], "zh-CN", form)
        : item.term.label;
    reading.findings.push(readFinding("read/label-variant", { text, label }, [], item.token.cell.at));
  }
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
  reading.findings.push(readFinding("read/row-repeated", { label, values }, cells, draft.label?.cell.at));
}
