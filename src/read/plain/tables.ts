import { remembered } from "../../form/remembered.js";
import type { Place } from "../../report/finding.js";
import { captionOf, type LabelToken, roleOf } from "../assemble.js";
import { chosen } from "../chosen.js";
import { isTitle } from "../header.js";
import { moneyUnitIn } from "../money.js";
import type { Term } from "../vocabulary.js";
import { breakTable, newHeads, type PlainDraft, type PlainTable, reviewCells } from "./draft.js";
import { type PlainLine, type PlainToken, placeOf } from "./line.js";
import type { Label } from "./words.js";

/** What came of a token: it is the table's, or running text; or the source is not plain. */
export type Taken = "table" | "text" | "odd";

/** How a caption of a table begins. */
export const mayBeCaption = /^\s*[表T]/u;

/** The longest piece that may as well be a word of running text. */
const longestWord = 6;

const money = remembered(moneyUnitIn);

/** Put a token into the table that it belongs to. */
export function take(draft: PlainDraft, line: PlainLine, index: number, number: number, isRow: boolean, aligned: boolean): Taken {
  const token = line.tokens[index] as PlainToken;
  if (token.kind === "label")
    return takeLabel(
      draft,
      token,
      index + 1 < line.size ? (line.tokens[index + 1] as PlainToken) : null,
      line,
      number,
      isRow,
      aligned,
    );
  if (draft.table === "proactive" && token.text !== null && money(token.text) !== null) return "odd";
  if (token.kind === "text" && token.text !== null && mayBeCaption.test(token.text)) {
    const captioned = captionOf(token.text);
    if (captioned) draft.table = captioned;
    if (captioned) return "table";
  }
  if (draft.table === null) return "text";
  const table = draft.tables[draft.table];
  if (token.kind === "values") return takeValues(draft, table, token, number, isRow, aligned);
  const { text } = token;
  if (text === null) return "odd";
  if (token.kind === "fragment") {
    if (text.length > longestWord) return "table";
    if (!table.open) return "text";
    draft.holds = true;
    return "table";
  }
  if (isTitle(text)) return "text";
  const begun = draft.table === "reviews" ? table.filled : table.rows.size > 0;
  const role = roleOf(text, token.beside, draft.table, begun);
  if (role === "row") return "odd";
  if (role === "end") {
    breakTable(table);
    draft.table = null;
  }
  return "text";
}

function takeLabel(
  draft: PlainDraft,
  token: PlainToken,
  next: PlainToken | null,
  source: PlainLine,
  line: number,
  inRow: boolean,
  aligned: boolean,
): Taken {
  const label = token.label as Label;
  const besideValues = next?.kind === "values" && next.beside && next.count > 0;
  const wording = label.only ?? chosen(label.match, inRow, draft.table, next?.label?.match ?? null, besideValues);
  if (!wording) return draft.table === null ? "text" : "table";
  const { term } = wording;
  // Within a line a title is told by its number.
  if (term.kind === "section") return sectionNumber.test(token.text ?? "") ? "odd" : "text";
  if (term.table === "proactive") {
    if (term.kind !== "row") draft.sawProactiveHead = true;
    else if (!draft.sawProactiveHead) return "text";
  }
  if (term.kind === "head" && draft.table === null && term.code !== "naturalPerson" && next?.kind !== "label") return "text";
  draft.table = term.table;
  draft.holds = false;
  const table = draft.tables[term.table];
  table.open = true;
  if (!label.official) {
    const at = placeOf(source, token.from, inRow ? token.position : -1);
    table.variants.push({ kind: "label", term, wording, token: labelToken(token, at, inRow, aligned) });
  }
  if (inRow && term.kind === "head" && term.table === "reviews") {
    const codes = table.inRows.get(line);
    if (codes) codes.push(term.code);
    else table.inRows.set(line, [term.code]);
  }
  return placeLabel(table, term, token, source, line, inRow, aligned);
}

const labelToken = ({ label, text, position }: PlainToken, at: Place, inRow: boolean, aligned: boolean): LabelToken => ({
  kind: "label",
  match: (label as Label).match,
  cell: { text: text ?? "", at },
  line: at.line,
  position,
  inRow,
  aligned,
});

const sectionNumber = /^\s*[一二三四五六七八九十]+[、.．]/u;

/** Put a label where it stands among the rows and heads of its table. */
function placeLabel(
  table: PlainTable,
  term: Term,
  token: PlainToken,
  source: PlainLine,
  line: number,
  inRow: boolean,
  aligned: boolean,
): Taken {
  // Only section 二 states money.
  const unit = term.table === "proactive" ? (token.label?.money ?? table.money) : null;
  if (term.kind === "row") {
    if (table.rows.has(term.code)) return "odd";
    const { heads } = table;
    const row = {
      code: term.code,
      line,
      position: token.position,
      heads,
      money: unit,
      at: term.table === "proactive" ? placeOf(source, token.from, inRow ? token.position : -1) : null,
      values: null,
      aligned: false,
      loose: true,
    };
    table.rows.set(term.code, row);
    table.pending += 1;
    table.last = row;
    // In the 2021 edition 其他处理 is a group, which ends no heads.
    table.otherAlone = term.code === "other" && (table.otherAlone || !table.rowsSeen);
    table.rowsSeen = true;
  } else if (term.kind === "head" || term.kind === "caption") {
    if (table.otherAlone) return "odd";
    table.pending = 0;
    table.last = null;
    if (table.rowsSeen || term.kind === "caption") table.heads = newHeads();
    table.rowsSeen = false;
    table.money = unit;
    if (term.kind === "caption") table.blocks.push([]);
    else placeHead(table, term.code, token.position, line, aligned);
  } else if (table.last?.values) table.last = null;
  return "table";
}

function placeHead({ heads, blocks }: PlainTable, code: string, position: number, line: number, aligned: boolean): void {
  blocks.at(-1)?.push(code);
  if (heads.codes.includes(code)) return;
  heads.codes.push(code);
  heads.lines.push(line);
  heads.positions.push(position);
  if (!aligned) heads.aligned = false;
}

function takeValues(
  draft: PlainDraft,
  table: PlainTable,
  token: PlainToken,
  line: number,
  isRow: boolean,
  aligned: boolean,
): Taken {
  // A word for "none" that stands alone in a section is its text.
  if (token.cells < 0 || (!table.open && !isRow)) return "odd";
  draft.holds = false;
  table.open = true;
  table.filled = true;
  const owner = token.beside && table.last?.line === line ? table.last : null;
  if (table === draft.tables.reviews) {
    if (token.count === 0 && token.cells !== reviewCells) return "table";
    if (table.values !== null) return "odd";
    table.values = token;
    return "table";
  }
  if (token.count === 0 && !owner) return "table";
  const row = owner ?? (table.pending === 1 && table !== draft.tables.proactive ? table.last : null);
  if (!row || row.values) return "odd";
  row.values = token;
  row.aligned = aligned;
  row.loose = !isRow;
  table.pending = 0;
  table.last = row;
  return "table";
}
