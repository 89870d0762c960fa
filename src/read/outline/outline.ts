import { withoutOrdinal } from "../../form/fold.js";
import type { TableCode } from "../../form/sections.js";
import { chosen } from "../lexicon/disambiguate.js";
import { isOfHeads, isSubtotal, mayBeWord } from "../lexicon/lexicon.js";
import { isBlank, type Line, type SourceCell } from "../lines/line.js";
import type { LabelToken, TextToken, Token, ValuesToken } from "../tokens/token.js";
import type { TokenLines } from "../tokens/tokenLines.js";
import { moneyUnitIn } from "../values/money.js";
import { type Draft, forget, newDraft, release, say } from "./draft.js";
import { isHeadLine, isStray, strayHeads } from "./headLines.js";
import type { Assembly } from "./item.js";
import { beginsAgain, captionOf, type DraftSection, headingOf, isTable, kindOf, sectionNumber, sectionsOf } from "./sections.js";
import { isTitle, yearOfTitle } from "./title.js";

/** What stands over the further part of a table: 续表, （续上表）, 接上页. */
const goesOn = /^\s*[（(]?\s*(?:续上?[表页]|接上[表页]|续)\s*\d{0,2}\s*[）)]?\s*[:：]?\s*$/u;

/** The longest text that may be a label of a row which the form does not have. */
const longestLabel = 30;

/** Take the lines from one to another apart by their tokens. */
export function assemble(
  { lines, tokens }: TokenLines,
  from: number,
  to: number,
  /** Whether a table that begins again ends the report, or the title of another year's before the first table. */
  ends = true,
): Assembly {
  const draft = newDraft();
  let second: number | null = null;
  let year: number | null = null;
  for (let line = from; line < to; line += 1) {
    const source = lines[line] as Line;
    if (source.prose) {
      say(draft, draft.sections.at(-1), wholeOf(source));
      continue;
    }
    const titled = source.kind === "text" && draft.filled.size === 0 ? yearOfTitle(source.cells[0]?.text ?? "") : null;
    if (ends && draft.sections.length > 0 && titled !== null && year !== null && titled !== year) {
      second = line;
      break;
    }
    year ??= titled;
    const own = tokens.get(line) ?? [];
    const heading =
      source.kind === "text" && own.length <= 2 ? headingOf(source.cells[0]?.text ?? "", source.heading ?? false) : null;
    const caption = source.kind === "text" && draft.filled.size > 0 ? captionOf(source.cells[0]?.text ?? "") : null;
    if (ends && beginsAgain(draft.filled, caption)) {
      second = line;
      break;
    }
    const [first] = own;
    const isRow = first?.kind === "label" && first.match.wordings.some(({ term }) => term.kind !== "section");
    if (heading && !isRow) {
      if (ends && beginsAgain(draft.filled, heading.exact)) {
        second = line;
        break;
      }
      openSection(draft, { ...heading, at: (source.cells[0] as SourceCell).at });
      continue;
    }
    readLine(draft, source, own);
  }
  release(draft);
  const sections = sectionsOf(draft.sections);
  const places = draft.sections.map(({ at }) => at);
  return { tables: draft.tables, sections, places, second, opening: draft.opening, running: draft.running };
}

/** Put the tokens of a line into the tables; what belongs to none is running text of the section that it stands in. */
function readLine(draft: Draft, source: Line, tokens: readonly Token[]): void {
  let rest: string[] = [];
  let consumed = 0;
  const ofHeads = isHeadLine(tokens, draft.belowHeads);
  for (const [index, token] of tokens.entries()) {
    const section = draft.sections.at(-1);
    const { length } = draft.sections;
    if (ofHeads && isStray(token) ? consumeStrayHeads(draft, token) : consume(draft, token, tokens[index + 1] ?? null, ofHeads))
      consumed += 1;
    else for (const text of textOf(token)) rest.push(text);
    if (draft.sections.length > length) {
      say(draft, section, rest.join(""));
      rest = [];
    }
  }
  if (rest.length > 0)
    say(draft, draft.sections.at(-1), consumed === 0 ? wholeOf(source) : rest.join(source.kind === "text" ? "" : " "));
}

const wholeOf = ({ kind, cells }: Line) =>
  kind === "text"
    ? (cells[0]?.text.trim() ?? "")
    : cells
        .map(({ text }) => text.trim())
        .filter((text) => text !== "")
        .join(" ");

const textOf = (token: Token): string[] =>
  token.kind === "values" ? token.cells.map(({ text }) => text.trim()) : [token.cell.text];

function openSection(draft: Draft, heading: Omit<DraftSection, "lines">): void {
  release(draft);
  draft.sections.push({ ...heading, lines: [] });
  draft.running.push(heading.title);
  const kind = heading.exact ?? kindOf(heading.title);
  draft.table = kind !== null && isTable(kind) ? kind : null;
  for (const items of Object.values(draft.tables)) items.push({ kind: "break" });
  const unit = draft.table === "proactive" ? moneyUnitIn(heading.title) : null;
  if (unit) draft.tables.proactive.push({ kind: "unit", unit });
}

/** Put what stands among heads, and is none that the form has, into the table of the heads. */
function consumeStrayHeads(draft: Draft, token: Token): boolean {
  const heads = strayHeads(token, draft.table);
  if (token.kind === "text" && consumeUnit(draft, token.cell.text)) return true;
  if (draft.table === null) draft.waiting.push(...heads);
  else for (const head of heads) draft.tables[draft.table].push({ kind: "head", head });
  return draft.table !== null;
}

/** Whether a token belongs to a table; if so it is put there. */
function consume(draft: Draft, token: Token, next: Token | null, ofHeads: boolean): boolean {
  if ((token.kind === "text" || token.kind === "fragment") && consumeUnit(draft, token.cell.text)) return true;
  switch (token.kind) {
    case "label":
      return consumeLabel(draft, token, next, ofHeads);
    case "fragment":
      return consumeFragment(draft, token.cell.text);
    case "values":
      return consumeValues(draft, token);
    case "text":
      return consumeText(draft, token);
  }
}

/** A unit of money in section 二. */
function consumeUnit(draft: Draft, text: string): boolean {
  const unit = draft.table === "proactive" ? moneyUnitIn(text) : null;
  if (unit) draft.tables.proactive.push({ kind: "unit", unit });
  return unit !== null;
}

/** The longest piece that may as well be a word of running text. */
const longestWord = 6;

function consumeFragment(draft: Draft, text: string): boolean {
  if (draft.table === null) return false;
  const last = draft.tables[draft.table].at(-1);
  if (text.length > longestWord) return true;
  if (last === undefined || last.kind === "break") return false;
  draft.held.push({ section: draft.sections.at(-1), text });
  return true;
}

function consumeValues(draft: Draft, token: ValuesToken): boolean {
  if (draft.table === null) return false;
  const items = draft.tables[draft.table];
  const last = items.at(-1);
  // A word for "none" that stands alone in a section is its text.
  if (
    (last === undefined || last.kind === "break") &&
    token.form === "loose" &&
    token.cells.every(({ text }) => !/\d/.test(text))
  )
    return false;
  forget(draft);
  if (isStray(token)) draft.belowHeads = false;
  items.push({ kind: "values", token });
  draft.filled.add(draft.table);
  // The rows of section 四 have no labels.
  if (draft.table === "reviews") draft.begun.add(draft.table);
  return true;
}

function consumeText(draft: Draft, { cell, line, inRow, asRow }: TextToken): boolean {
  // Within a line that nothing separates, a title in other words is told by its number.
  const heading = inRow || asRow ? null : headingOf(cell.text, false);
  if (heading?.number && kindOf(heading.title)) {
    openSection(draft, { ...heading, at: cell.at });
    return true;
  }
  const captioned = captionOf(cell.text);
  if (captioned) {
    draft.table = captioned;
    return true;
  }
  // A title over or between tables, on each page perhaps, is no row of theirs.
  if (draft.table === null || isTitle(cell.text)) return false;
  if (goesOn.test(cell.text)) return true;
  const items = draft.tables[draft.table];
  const role = roleOf(cell.text, asRow, draft.table, draft.begun.has(draft.table));
  if (role === "row") {
    forget(draft);
    items.push({ kind: "unknown", cell, line, beside: asRow });
    return true;
  }
  if (role === "end") {
    items.push({ kind: "break" });
    draft.table = null;
  }
  return false;
}

/**
 * What a text within a table is: a `row` that the form does not have; what stands over the first row and may be a piece of
 * a `head`; or a sentence, which is the `end` of the table until a row opens it again.
 *
 * @param asRow - Whether values stand beside it
 * @param begun - Whether the table has a row already
 */
function roleOf(text: string, asRow: boolean, table: TableCode, begun: boolean): "row" | "head" | "end" {
  const bracket = text.search(/[（(]/u);
  const label = bracket < 0 ? text : text.slice(0, bracket);
  if (label.length > longestLabel || !(asRow || !/[。；：！？:]/u.test(label))) return "end";
  if (asRow || (begun && table !== "reviews")) return "row";
  return begun ? "end" : "head";
}

function consumeLabel(draft: Draft, token: LabelToken, next: Token | null, ofHeads: boolean): boolean {
  const besideValues = next?.kind === "values" && next.beside && next.cells.some(({ text }) => !isBlank(text));
  const wording = chosen(token.match, token.inRow, draft.table, next?.kind === "label" ? next.match : null, besideValues);
  if (!wording) return draft.table !== null;
  const { term } = wording;
  // A subtotal is a column among heads; anywhere else it is a row that the form does not have.
  if (isSubtotal(term) && !ofHeads) return consumeText(draft, { ...token, kind: "text", asRow: besideValues });
  if (term.kind === "section") {
    const number = sectionNumber.exec(token.cell.text)?.[1] ?? null;
    // Within a line that nothing separates, a title is told by its number.
    if (number === null) return false;
    openSection(draft, { number, title: withoutOrdinal(token.cell.text).trim(), exact: term.code, at: token.cell.at });
    return true;
  }
  if (term.table === "proactive" && term.kind !== "row") draft.sawProactiveHead = true;
  if (term.table === "proactive" && term.kind === "row" && !draft.sawProactiveHead) return false;
  const alone = next?.kind !== "label" || next.line !== token.line;
  if (draft.table === null && alone && mayBeWord(term)) return false;
  draft.table = term.table;
  forget(draft);
  for (const head of draft.waiting.splice(0)) draft.tables[term.table].push({ kind: "head", head });
  if (isOfHeads(term)) draft.belowHeads = true;
  else if (term.kind === "row") draft.belowHeads = false;
  if (term.kind === "row") draft.begun.add(term.table);
  draft.tables[term.table].push({ kind: "label", term, token, wording });
  return true;
}
