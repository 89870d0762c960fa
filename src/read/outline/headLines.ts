import type { TableCode } from "../../form/sections.js";
import { isOfHeads, isPieceOfHead, longestHead, type Term } from "../lexicon/lexicon.js";
import { isBlank } from "../lines/line.js";
import type { Token, ValuesToken } from "../tokens/token.js";
import type { StrayHead } from "./item.js";

/** How many texts side by side are heads though none is known: below known heads, and where there are none. */
const fewestBelow = 2;
const fewestAlone = 4;

const termsOf = (token: Token): readonly Term[] => (token.kind === "label" ? token.match.wordings.map(({ term }) => term) : []);
const isRowLabel = (token: Token) => {
  const terms = termsOf(token);
  return terms.length > 0 && terms.every(({ kind }) => kind === "row");
};

/** A year, as a head over a column. */
const year = /^(?:19|20)\d\d$/;
const areYears = ({ cells }: ValuesToken) => {
  const filled = cells.map(({ text }) => text.trim()).filter((text) => !isBlank(text));
  return filled.length > 1 && filled.every((text) => year.test(text)) && new Set(filled).size === filled.length;
};

/**
 * Whether a line holds the heads of a table: some that are known, or texts where heads stand; no label of a row, no values.
 *
 * @param below - Whether heads stand before it, and no row since
 */
export function isHeadLine(line: readonly Token[], below: boolean): boolean {
  const tokens = line.filter((token) => token.kind === "label" || isStray(token));
  if (tokens.some((token) => isRowLabel(token) || (token.kind === "values" && !areYears(token)))) return false;
  if (tokens.some((token) => termsOf(token).some(isOfHeads))) return true;
  const strangers = tokens.filter((token) => token.kind === "text" || token.kind === "values");
  const pieces = tokens.filter(({ kind }) => kind === "fragment").length;
  if (below && strangers.length + pieces === tokens.length && pieces >= fewestAlone) return true;
  const few = strangers.every((token) => token.kind === "values" || isShort(token.cell.text));
  const count = strangers.reduce((sum, token) => sum + (token.kind === "values" ? token.cells.length : 1), 0);
  return few && tokens.length === strangers.length && count >= (below ? fewestBelow : fewestAlone);
}

const isShort = (text: string) => text.length <= longestHead && !/[。；：:，]/u.test(text);

/** Whether a token among heads may be one that the form does not have; blanks between them are what wider heads span. */
export const isStray = (token: Token): boolean =>
  token.kind !== "label" && (token.kind !== "values" || token.cells.some(({ text }) => !isBlank(text)));

/** What a token among heads is, if it names no column. */
export function strayHeads(token: Token, table: TableCode | null): StrayHead[] {
  if (token.kind === "values")
    return token.cells
      .filter(({ text }) => !isBlank(text))
      .map((cell) => ({ cell, line: token.line, position: cell.position, aligned: token.aligned, torn: false }));
  if (token.kind !== "text" && token.kind !== "fragment") return [];
  const { cell, line, position, aligned, kind } = token;
  return [{ cell, line, position, aligned, torn: kind === "fragment" && (table === null || isPieceOfHead(cell.text, table)) }];
}
