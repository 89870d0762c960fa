import { isOfHeads, longestHead } from "../lexicon/lexicon.js";
import { isFragment, type Match, matchLabel } from "../lexicon/match.js";
import { isBlank, type Line, type SourceCell } from "../lines/line.js";
import { isParted, isValue } from "../values/number.js";
import { isSpelled, withDigits } from "../values/spelled.js";
import { isSpelledOut, isUnit, labelOfCell, labelWithValues, numbersInWords } from "./cellWords.js";
import { afterContinuation, type Rests, restsOf } from "./continuation.js";
import { gluedOnly, gluedParts, numbersIn } from "./glued.js";
import { namedValues } from "./named.js";
import { innerLabel, labelsOf, type Piece, pieceOf, withoutTrailingValues } from "./pieces.js";
import type { Token, ValueCell, ValuesToken } from "./token.js";
import { unwrapped } from "./wrapped.js";

/** What stands in a source, in reading order; values that stand in one line one behind the other are one list. */
export function recognise(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  let rests: Rests = [];
  for (const [line, { source, pieces }] of unwrapped(lines).entries()) {
    if (source.kind === "cells") {
      rests = [];
      for (const token of recogniseRow(source, line)) tokens.push(token);
    } else
      for (const piece of pieces) {
        const before = tokens.at(-1);
        const beside = before !== undefined && before.line === line && before.kind !== "values";
        const parted = withoutTrailingValues(piece);
        const continued = afterContinuation(parted.head.text, rests);
        if (continued) {
          rests = continued;
          tokens.push(fragmentToken(parted.head, line));
          if (parted.tail.length > 0) tokens.push(looseValues(parted.tail, "loose", line, false));
          continue;
        }
        for (const token of recognisePiece(piece, parted, line, beside)) {
          if (token.kind === "label") rests = restsOf(token.cell.text, token.match);
          const last = tokens.at(-1);
          if (token.kind === "values" && last?.kind === "text" && last.line === line)
            tokens[tokens.length - 1] = { ...last, asRow: true };
          if (token.kind === "values" && last?.kind === "values" && last.line === line && isLoose(token) && isLoose(last))
            for (const cell of token.cells) last.cells.push(cell);
          else tokens.push(token);
        }
      }
  }
  return tokens;
}

interface LooseValues extends ValuesToken {
  readonly form: "loose" | "glued";
  readonly cells: ValueCell[];
}

const isLoose = (token: ValuesToken): token is LooseValues => token.form === "loose";

function recogniseRow({ cells, aligned, stream = false }: Line, line: number): Token[] {
  const tokens: Token[] = [];
  let values: ValueCell[] = [];
  let hasValue = false;
  let beside = false;
  const keep = (stated: SourceCell, position: number) => {
    const cell = withDigits(stated);
    values.push(cell.span || cell.raw !== undefined ? { ...cell, position } : { text: cell.text, at: cell.at, position });
    hasValue ||= !isBlank(cell.text);
  };
  const endValues = () => {
    // Blanks before the first label are cells that the label's group spans.
    if (values.length > 0 && (hasValue || beside))
      tokens.push({ kind: "values", cells: values, line, form: "row", aligned, stream, beside });
    values = [];
    hasValue = false;
  };
  const spelled = isSpelledOut(cells);
  const isNumber = ({ text }: SourceCell) => isValue(text) || isParted(text) || (spelled && isSpelled(text));
  const numbers = cells.filter(isNumber).length || numbersInWords(cells);
  for (const [position, cell] of cells.entries()) {
    const match = isBlank(cell.text) || isNumber(cell) ? null : labelOfCell(cell.text, numbers > 0);
    const both = match || hasValue ? null : labelWithValues(cell);
    const labels = match ? [{ match, cell }] : values.length > 0 || isBlank(cell.text) ? null : gluedOnly(cell);
    if (both) {
      endValues();
      tokens.push({ kind: "label", ...both.label, line, position, inRow: !stream, aligned });
      for (const value of both.values) keep(value, position);
      beside = true;
    } else if (labels) {
      endValues();
      for (const label of labels) tokens.push({ kind: "label", ...label, line, position, inRow: !stream, aligned });
      beside = true;
    } else if (beside && isUnit(cell.text)) keep({ text: "", raw: cell.text, at: cell.at }, position);
    else if (isBlank(cell.text) || isNumber(cell) || standsForValue(cell, stream, beside && numbers > 0, tokens.at(-1)))
      keep(cell, position);
    else if (isFragment(cell.text)) tokens.push({ kind: "fragment", cell, line, position, aligned });
    else {
      endValues();
      tokens.push({ kind: "text", cell, line, position, aligned, inRow: true, asRow: numbers > 0 });
      beside = numbers > 0;
    }
  }
  endValues();
  return tokens;
}

/** Whether a text may stand for the value of the row whose label is before it. */
const isBehindRow = ({ how, wordings }: Match, text: string): boolean =>
  how === "exact" && wordings.every(({ term }) => term.kind === "row") && text.length < 200;

/**
 * Whether a text stands where a value should: behind a label in a row that holds numbers, or right behind the label of
 * a row. Where only labels part the rows, any text without a number is a label.
 */
function standsForValue({ text }: SourceCell, stream: boolean, besideNumbers: boolean, before: Token | undefined): boolean {
  if (stream) return text.length <= 20 && /\d/.test(text) && !/[。；，]/u.test(text);
  if (besideNumbers && !(before?.kind === "label" && before.match.wordings.every(({ term }) => term.kind === "group")))
    return true;
  return before?.kind === "label" && isBehindRow(before.match, text);
}

function looseValues(cells: readonly SourceCell[], form: "loose" | "glued", line: number, beside: boolean): LooseValues {
  return {
    kind: "values",
    cells: cells.map(({ text, at }, position) => ({ text, at, position })),
    line,
    form,
    aligned: false,
    stream: false,
    beside,
  };
}

const labelToken = (match: Match, cell: SourceCell, line: number): Token => ({
  kind: "label",
  match,
  cell,
  line,
  position: 0,
  inRow: false,
  aligned: false,
});

const fragmentToken = (cell: SourceCell, line: number): Token => ({ kind: "fragment", cell, line, position: 0, aligned: false });

const textToken = (cell: SourceCell, line: number, asRow: boolean): Token => ({
  kind: "text",
  cell,
  line,
  position: 0,
  aligned: false,
  inRow: false,
  asRow,
});

/** Whether words are the heads of a table, another among them perhaps: 自然人 法人或其他组织 总计 占比. */
function areHeads(words: readonly SourceCell[]): boolean {
  const known = words.filter(({ text }) => matchLabel(text, false)?.wordings.some(({ term }) => isOfHeads(term)));
  return known.length > 1 && known.length * 2 >= words.length && words.every(({ text }) => text.length <= longestHead);
}

/** Whether the characters of a text stand apart: 信 息 内 容. */
const isSpacedOut = (words: readonly SourceCell[]) =>
  words.length > 2 && words.every(({ text }) => text.length === 1 && !isValue(text));

/** What a piece of a line holds. */
function recognisePiece(
  piece: Piece,
  { head, tail }: ReturnType<typeof withoutTrailingValues>,
  line: number,
  beside: boolean,
): Token[] {
  const { words } = piece;
  if (tail.length === 0 && isSpacedOut(words)) {
    const whole = pieceOf({ text: words.map(({ text }) => text).join(""), at: piece.at });
    return recognisePiece(whole, withoutTrailingValues(whole), line, beside);
  }
  if (words.every(({ text }) => isValue(text))) return [looseValues(words, "loose", line, beside)];
  const named = namedValues(piece);
  if (named)
    return [
      ...named.labels.map(({ match, cell }) => labelToken(match, cell, line)),
      looseValues(named.values, "loose", line, beside || named.labels.length > 0),
    ];
  if (tail.length > 0) {
    const match = matchLabel(head.text, true);
    if (match) return [labelToken(match, head, line), looseValues(tail, "loose", line, true)];
    const inner = innerLabel(head);
    if (inner) return [labelToken(inner.match, inner.cell, line), looseValues(tail, "loose", line, true)];
    const parts = labelsOf(head) ?? gluedOnly(head);
    if (parts)
      return [...parts.map(({ match: part, cell }) => labelToken(part, cell, line)), looseValues(tail, "loose", line, true)];
  }
  const whole = matchLabel(piece.text, true);
  if (whole) return [labelToken(whole, piece, line)];
  const inner = innerLabel(piece);
  if (inner) return [labelToken(inner.match, inner.cell, line)];

  const ofHeads = areHeads(words);
  const glued = ofHeads ? null : gluedParts(piece);
  if (glued)
    return glued.map(({ kind, match, cell }, index): Token => {
      if (kind === "label" && match) return labelToken(match, cell, line);
      if (kind === "values") return looseValues(numbersIn(cell), "glued", line, glued[index - 1]?.kind === "label");
      return textToken(cell, line, false);
    });
  const parts = labelsOf(piece);
  if (parts) return parts.map(({ match, cell }) => labelToken(match, cell, line));
  if (words.length > 1 && (words.every(({ text }) => matchLabel(text, false) || isFragment(text)) || ofHeads))
    return words.map((word) => {
      const match = matchLabel(word.text, false);
      if (match) return labelToken(match, word, line);
      return isFragment(word.text) ? fragmentToken(word, line) : textToken(word, line, false);
    });
  if (tail.length > 0 && head.text.length <= 40) return [textToken(head, line, true), looseValues(tail, "loose", line, true)];
  if (isFragment(piece.text)) return [fragmentToken(piece, line)];
  return [textToken(piece, line, false)];
}
