import { withoutOrdinal } from "../form/fold.js";
import type { SectionCode, TableCode } from "../form/sections.js";
import type { Section } from "../report/report.js";
import { matchLabel } from "./labels.js";
import type { Token } from "./recognise.js";
import { headingOf, kindsOf } from "./sections.js";
import type { SourceCell, SourceLine } from "./source.js";
import type { Term, Wording } from "./vocabulary.js";

export type LabelToken = Extract<Token, { kind: "label" }>;
export type ValuesToken = Extract<Token, { kind: "values" }>;

/** What stands in a table, in reading order. */
export type Item =
  | { readonly kind: "label"; readonly term: Term; readonly token: LabelToken; readonly official: boolean }
  | { readonly kind: "unknown"; readonly cell: SourceCell; readonly line: number; readonly beside: boolean }
  | { readonly kind: "values"; readonly token: ValuesToken }
  /** Running text: what follows belongs to no row before it. */
  | { readonly kind: "break" };

/** A source taken apart: what stands in each table, and the text around them. */
export interface Assembly {
  readonly tables: Readonly<Record<TableCode, readonly Item[]>>;
  readonly sections: readonly Section[];
  /** The running text before the first section, line by line. */
  readonly opening: readonly string[];
  /** All running text, line by line. */
  readonly running: readonly string[];
}

const captionBefore = /^\s*(?:表\s*[一二三四五六七八九十\d]*|Table\s*\d*)\s*[:：]\s*/u;

/** The longest text that may be a label of a row which the form does not have. */
const longestLabel = 30;

interface Draft {
  readonly tables: Record<TableCode, Item[]>;
  readonly sections: { number: string | null; title: string; exact: SectionCode | null; lines: string[] }[];
  readonly opening: string[];
  readonly running: string[];
  table: TableCode | null;
  sawProactiveHead: boolean;
}

/** Take a source apart by its tokens. */
export function assemble(lines: readonly SourceLine[], tokens: readonly Token[]): Assembly {
  const draft: Draft = {
    tables: { proactive: [], applications: [], reviews: [] },
    sections: [],
    opening: [],
    running: [],
    table: null,
    sawProactiveHead: false,
  };
  const byLine = groupByLine(tokens);
  for (const [line, source] of lines.entries()) {
    const own = byLine.get(line) ?? [];
    const heading = source.kind === "text" && own.length <= 2 ? headingOf(source) : null;
    const [first] = own;
    const isRow = first?.kind === "label" && first.match.wordings.some(({ term }) => term.kind !== "section");
    if (heading && !isRow) {
      openSection(draft, heading);
      continue;
    }
    const rest = own.filter((token, index) => !consume(draft, token, own[index + 1] ?? null));
    const words = rest.length === own.length ? source.cells.map(({ text }) => text.trim()) : rest.flatMap(textOf);
    say(draft, source.kind === "text" && rest.length > 0 ? words.join("") : words.filter((word) => word !== "").join(" "), own.length === 0 || rest.length > 0);
  }
  const kinds = kindsOf(draft.sections);
  const sections = draft.sections.map(({ number, title, lines: text }, index) => ({
    kind: kinds[index] ?? null,
    number,
    title,
    text: text.join("\n"),
  }));
  return { tables: draft.tables, sections, opening: draft.opening, running: draft.running };
}

function groupByLine(tokens: readonly Token[]): ReadonlyMap<number, Token[]> {
  const byLine = new Map<number, Token[]>();
  for (const token of tokens) {
    const own = byLine.get(token.line);
    if (own) own.push(token);
    else byLine.set(token.line, [token]);
  }
  return byLine;
}

const textOf = (token: Token): string[] => (token.kind === "values" ? token.cells.map(({ text }) => text.trim()) : [token.cell.text]);

function say(draft: Draft, text: string, isText: boolean): void {
  if (!isText || text === "") return;
  draft.running.push(text);
  (draft.sections.at(-1)?.lines ?? draft.opening).push(text);
}

function openSection(draft: Draft, heading: { number: string | null; title: string; exact: SectionCode | null }): void {
  draft.sections.push({ ...heading, lines: [] });
  draft.running.push(heading.title);
  const { exact } = heading;
  draft.table = exact === "proactive" || exact === "applications" || exact === "reviews" ? exact : null;
  for (const items of Object.values(draft.tables)) items.push({ kind: "break" });
}

/** Whether a token belongs to a table; if so it is put there. */
function consume(draft: Draft, token: Token, next: Token | null): boolean {
  switch (token.kind) {
    case "label":
      return consumeLabel(draft, token, next);
    case "fragment":
      return draft.table !== null;
    case "values":
      if (draft.table === null) return false;
      draft.tables[draft.table].push({ kind: "values", token });
      return true;
    case "text":
      return consumeText(draft, token);
  }
}

function consumeText(draft: Draft, { cell, line, asRow }: Extract<Token, { kind: "text" }>): boolean {
  const caption = captionBefore.exec(cell.text);
  const named = caption && matchLabel(cell.text.slice(caption[0].length), false)?.wordings.find(({ term }) => term.kind === "section");
  if (named && isTable(named.term.code)) {
    draft.table = named.term.code;
    return true;
  }
  if (draft.table === null) return false;
  const items = draft.tables[draft.table];
  const label = cell.text.replace(/[（(][\s\S]*$/u, "");
  if (label.length <= longestLabel && !/[。；：！？:]/u.test(label) && (asRow || items.some(({ kind }) => kind === "label"))) {
    items.push({ kind: "unknown", cell, line, beside: asRow });
    return true;
  }
  // A sentence closes the table; a row that follows opens it again.
  items.push({ kind: "break" });
  draft.table = null;
  return false;
}

const isTable = (code: string): code is TableCode => code === "proactive" || code === "applications" || code === "reviews";

function consumeLabel(draft: Draft, token: LabelToken, next: Token | null): boolean {
  const wording = chosen(draft, token, next);
  if (!wording) return false;
  const { term, official } = wording;
  if (term.kind === "section") {
    const number = /^\s*([一二三四五六七八九十]+)[、.．]/u.exec(token.cell.text)?.[1] ?? null;
    // Within a line that nothing separates, a title is told by its number.
    if (number === null) return false;
    openSection(draft, { number, title: withoutOrdinal(token.cell.text).trim(), exact: term.code });
    return true;
  }
  if (term.table === "proactive" && term.kind !== "row") draft.sawProactiveHead = true;
  if (term.table === "proactive" && term.kind === "row" && !draft.sawProactiveHead) return false;
  if (term.kind === "head" && draft.table === null && term.code !== "naturalPerson") return false;
  draft.table = term.table;
  draft.tables[term.table].push({ kind: "label", term, token, official });
  return true;
}

/** Which of several things a label names: 总计 and 其他 are rows as well as heads. */
function chosen(draft: Draft, { match }: LabelToken, next: Token | null): Wording | null {
  const { wordings, numbered } = match;
  const [only] = wordings;
  const terms = new Set(wordings.map(({ term }) => `${term.kind}/${term.table}/${term.code}`));
  if (terms.size === 1) return only ?? null;
  const row = wordings.find(({ term }) => term.kind === "row");
  const besideValues = next?.kind === "values" && next.beside;
  if (row && (numbered || (besideValues && draft.table === "applications"))) return row;
  return wordings.find(({ term }) => term.kind === "head" && term.table === draft.table) ?? wordings.find(({ term }) => term.kind !== "row") ?? null;
}
