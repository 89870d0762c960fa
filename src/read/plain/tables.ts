import { remembered } from "../../form/remembered.js";
import type { Place } from "../../report/finding.js";
import { goesOn, type LabelToken, longestWord, roleOf } from "../assemble.js";
import { chosen } from "../chosen.js";
import { isTitle } from "../header.js";
import { moneyUnitIn } from "../money.js";
import { captionOf, sectionNumber } from "../sections.js";
import { mayBeWord, type Term, type Wording } from "../vocabulary.js";
import { breakTable, newHeads, type PlainDraft, type PlainTable, reviewCells } from "./draft.js";
import { type PlainLine, type PlainToken, placeOf } from "./line.js";
import { opensCaption, roleOfUnit, skipSpaces } from "./units.js";
import type { PlainValues } from "./values.js";
import type { Label, Words } from "./words.js";

/** What came of a token: it is the table's, or running text; or the source is not plain. */
export type Taken = "table" | "text" | "odd";

const money = remembered(moneyUnitIn);

/** Whether a text may be the caption of a table. */
const mayBeCaption = (text: string) => (roleOfUnit(text.charCodeAt(skipSpaces(text, 0, text.length))) & opensCaption) !== 0;

/**
 * Put a token of a line into the table that it belongs to.
 *
 * @param isRow - Whether it is a cell of a row
 * @param aligned - Whether the position of a cell in its row is its column in the table
 */
export function take(draft: PlainDraft, line: PlainLine, index: number, isRow: boolean, aligned: boolean): Taken {
  const token = line.tokens[index] as PlainToken;
  if (token.kind === "label") return takeLabel(draft, line, index, token, isRow, aligned);
  if (token.kind === "values") return draft.table ? takeValues(draft, draft.table, token, line.number, isRow, aligned) : "text";
  if (draft.table === draft.tables.proactive && token.text !== null && money(token.text) !== null) return "odd";
  return token.kind === "text" ? takeText(draft, token) : takeFragment(draft, token);
}

function takeText(draft: PlainDraft, { text, beside }: Words): Taken {
  const captioned = text !== null && mayBeCaption(text) ? captionOf(text) : null;
  if (captioned) draft.table = draft.tables[captioned];
  if (captioned) return "table";
  const { table } = draft;
  if (table === null) return "text";
  if (text === null) return "odd";
  if (isTitle(text)) return "text";
  if (goesOn.test(text)) return "table";
  const role = roleOf(text, beside, table.code, table.code === "reviews" ? table.filled : table.rows.size > 0);
  if (role === "row") return "odd";
  if (role === "end") {
    breakTable(table);
    draft.table = null;
  }
  return "text";
}

function takeFragment(draft: PlainDraft, { text }: Words): Taken {
  if (draft.table === null) return "text";
  if (text === null) return "odd";
  if (text.length > longestWord) return "table";
  if (!draft.table.open) return "text";
  draft.holds = true;
  return "table";
}

function takeLabel(draft: PlainDraft, line: PlainLine, index: number, words: Words, isRow: boolean, aligned: boolean): Taken {
  const label = words.label as Label;
  const next = index + 1 < line.size ? (line.tokens[index + 1] as PlainToken) : null;
  const wording = label.only ?? chosenFrom(label, isRow, draft.table, next);
  if (!wording) return draft.table === null ? "text" : "table";
  const { term } = wording;
  // Within a line a title is told by its number.
  if (term.kind === "section") return sectionNumber.test(words.text ?? "") ? "odd" : "text";
  if (term.table === "proactive") {
    if (term.kind !== "row") draft.sawProactiveHead = true;
    else if (!draft.sawProactiveHead) return "text";
  }
  if (draft.table === null && next?.kind !== "label" && mayBeWord(term)) return "text";
  const table = draft.tables[term.table];
  draft.table = table;
  draft.holds = false;
  table.open = true;
  if (!label.official)
    table.variants.push({ kind: "label", term, wording, token: labelToken(line, index, words, isRow, aligned) });
  if (isRow && term.kind === "head" && term.table === "reviews") {
    const codes = table.inRows.get(line.number);
    if (codes) codes.push(term.code);
    else table.inRows.set(line.number, [term.code]);
  }
  return placeLabel(table, term, words, line, index, isRow, aligned);
}

function chosenFrom({ match }: Label, isRow: boolean, table: PlainTable | null, next: PlainToken | null): Wording | null {
  const besideValues = next?.kind === "values" && next.beside && next.count > 0;
  return chosen(match, isRow, table?.code ?? null, next?.kind === "label" ? (next.label?.match ?? null) : null, besideValues);
}

const placeIn = (line: PlainLine, index: number, isRow: boolean): Place =>
  placeOf(line, line.offsets[index] as number, isRow ? (line.positions[index] as number) : -1);

function labelToken(line: PlainLine, index: number, { label, text }: Words, inRow: boolean, aligned: boolean): LabelToken {
  const at = placeIn(line, index, inRow);
  const position = line.positions[index] as number;
  return {
    kind: "label",
    match: (label as Label).match,
    cell: { text: text ?? "", at },
    line: at.line,
    position,
    inRow,
    aligned,
  };
}

/** Put a label where it stands among the rows and heads of its table. */
function placeLabel(
  table: PlainTable,
  term: Term,
  words: Words,
  line: PlainLine,
  index: number,
  isRow: boolean,
  aligned: boolean,
): Taken {
  // Only section 二 states money.
  const isProactive = term.table === "proactive";
  const named = isProactive ? (words.label?.money ?? table.money) : null;
  const position = line.positions[index] as number;
  if (term.kind === "row") {
    if (table.rows.has(term.code)) return "odd";
    const { heads } = table;
    const row = {
      code: term.code,
      line: line.number,
      position,
      heads,
      money: named,
      at: isProactive ? placeIn(line, index, isRow) : null,
      values: null,
      aligned: false,
      loose: true,
      start: -1,
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
    table.money = named;
    if (term.kind === "caption") table.blocks.push([]);
    else placeHead(table, term.code, position, line.number, aligned);
  } else if (table.last?.values) table.last = null;
  return "table";
}

function placeHead({ heads, blocks }: PlainTable, code: string, position: number, line: number, aligned: boolean): void {
  (blocks[blocks.length - 1] as string[]).push(code);
  if (heads.codes.includes(code)) return;
  heads.codes.push(code);
  heads.lines.push(line);
  heads.positions.push(position);
  if (!aligned) heads.aligned = false;
}

function takeValues(
  draft: PlainDraft,
  table: PlainTable,
  token: PlainValues,
  line: number,
  isRow: boolean,
  aligned: boolean,
): Taken {
  // A word for "none" that stands alone in a section is its text.
  if (token.cells < 0 || (!table.open && !isRow)) return "odd";
  draft.holds = false;
  table.open = true;
  table.filled = true;
  if (table.code === "reviews") {
    if (token.count === 0 && token.cells !== reviewCells) return "table";
    if (table.values !== null) return "odd";
    table.values = token;
    return "table";
  }
  const owner = token.beside && table.last?.line === line ? table.last : null;
  if (token.count === 0 && !owner) return "table";
  const row = owner ?? (table.pending === 1 && table.code !== "proactive" ? table.last : null);
  if (!row || row.values) return "odd";
  row.values = token;
  row.aligned = aligned;
  row.loose = !isRow;
  table.pending = 0;
  table.last = row;
  return "table";
}
