import { foldLabel } from "../form/fold.js";
import { isFragment, type Match, matchLabel, occurrences } from "./labels.js";
import { isValue } from "./numbers.js";
import { isBlank, type SourceCell, type SourceLine } from "./source.js";
import { rowWordings } from "./vocabulary.js";

/** A cell of values, with its position in its row. */
export interface ValueCell extends SourceCell {
  readonly position: number;
}

/** What stands at one place of a source. */
export type Token =
  /** A word of the form; `position`: the cell that it stands in. */
  | {
      readonly kind: "label";
      readonly match: Match;
      readonly cell: SourceCell;
      readonly line: number;
      readonly position: number;
      readonly heading: boolean;
    }
  /** Values that follow each other; `beside`: whether a label stands before them in the same line. */
  | {
      readonly kind: "values";
      readonly cells: readonly ValueCell[];
      readonly line: number;
      /** `row`: cells of a table, blanks included; `loose`: numbers in running text; `glued`: nothing separates them. */
      readonly form: "row" | "loose" | "glued";
      readonly aligned: boolean;
      readonly beside: boolean;
    }
  /** A piece of a label that a break tore off. */
  | { readonly kind: "fragment"; readonly cell: SourceCell; readonly line: number }
  /** Anything else; `asRow`: whether values stand beside it in the same line. */
  | {
      readonly kind: "text";
      readonly cell: SourceCell;
      readonly line: number;
      readonly asRow: boolean;
      readonly heading: boolean;
    };

/** A label that a break may have torn apart: what of it is still to come. */
type Rests = readonly string[];

/** What stands in a source, in reading order. */
export function recognise(lines: readonly SourceLine[]): Token[] {
  const tokens: Token[] = [];
  let rests: Rests = [];
  for (const [line, source] of lines.entries()) {
    if (source.kind === "cells") {
      rests = [];
      tokens.push(...recogniseRow(source, line));
    } else
      for (const piece of piecesOf(source.cells[0] as SourceCell)) {
        const before = tokens.at(-1);
        const beside = before !== undefined && before.line === line && before.kind !== "values";
        const continued = afterContinuation(piece.text, rests);
        if (continued) {
          rests = continued;
          tokens.push({ kind: "fragment", cell: piece, line });
          continue;
        }
        const found = recognisePiece(piece, line, source.heading ?? false, beside);
        for (const token of found) if (token.kind === "label") rests = restsOf(token);
        tokens.push(...found);
      }
  }
  return joined(tokens);
}

/** Values that stand in one line one behind the other are one list. */
function joined(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (
      token.kind === "values" &&
      last?.kind === "values" &&
      last.line === token.line &&
      last.form === token.form &&
      token.form === "loose"
    )
      result[result.length - 1] = { ...last, cells: [...last.cells, ...token.cells] };
    else result.push(token);
  }
  return result;
}

function recogniseRow({ cells, aligned }: SourceLine, line: number): Token[] {
  const tokens: Token[] = [];
  let values: ValueCell[] = [];
  let beside = false;
  const endValues = () => {
    const hasValue = values.some(({ text }) => !isBlank(text));
    // Blanks before the first label are cells that the label's group spans.
    if (values.length > 0 && (hasValue || beside))
      tokens.push({ kind: "values", cells: values, line, form: "row", aligned, beside });
    values = [];
  };
  const numbers = cells.filter(({ text }) => isValue(text)).length;
  for (const [position, cell] of cells.entries()) {
    const match = isBlank(cell.text) || isValue(cell.text) ? null : matchLabel(cell.text, numbers > 0);
    if (match) {
      endValues();
      tokens.push({ kind: "label", match, cell, line, position, heading: false });
      beside = true;
    } else if (isBlank(cell.text) || isValue(cell.text) || (beside && numbers > 0) || isValueOf(tokens.at(-1), cell))
      values.push({ ...cell, position });
    else if (isFragment(cell.text)) tokens.push({ kind: "fragment", cell, line });
    else {
      endValues();
      tokens.push({ kind: "text", cell, line, asRow: numbers > 0, heading: false });
      beside = numbers > 0;
    }
  }
  endValues();
  return tokens;
}

/** A text beside the label of a row stands where a value should. */
function isValueOf(before: Token | undefined, cell: SourceCell): boolean {
  return (
    before?.kind === "label" &&
    before.match.how === "exact" &&
    before.match.wordings.every(({ term }) => term.kind === "row") &&
    cell.text.length < 200
  );
}

/** The pieces of a line of text: a page number is none, and wide gaps separate. */
function piecesOf(cell: SourceCell): SourceCell[] {
  if (/^\s*[-—–－]\s*\d{1,3}\s*[-—–－]\s*$/u.test(cell.text)) return [];
  const pieces: SourceCell[] = [];
  for (const match of cell.text.matchAll(/\S+(?:[ \u00a0]\S+)*/gu))
    pieces.push({ text: match[0], at: { ...cell.at, column: cell.at.column + match.index } });
  return pieces;
}

function recognisePiece(piece: SourceCell, line: number, heading: boolean, beside: boolean): Token[] {
  const label = (match: Match, cell: SourceCell): Token => ({ kind: "label", match, cell, line, position: 0, heading });
  const values = (cells: readonly SourceCell[], form: "loose" | "glued", besideLabel: boolean): Token => ({
    kind: "values",
    cells: cells.map((cell, position) => ({ ...cell, position })),
    line,
    form,
    aligned: false,
    beside: besideLabel,
  });
  if (isValue(piece.text)) return [values([piece], "loose", beside)];
  const whole = matchLabel(piece.text, true);
  if (whole) return [label(whole, piece)];

  const { head, tail } = withoutTrailingValues(piece);
  if (tail.length > 0) {
    const match = matchLabel(head.text, true);
    if (match) return [label(match, head), values(tail, "loose", true)];
    const inner = innerLabel(head);
    if (inner) return [label(inner.match, inner.cell), values(tail, "loose", true)];
  }
  const inner = innerLabel(piece);
  if (inner) return [label(inner.match, inner.cell)];

  const glued = gluedTokens(piece, line, label, values);
  if (glued) return glued;
  const words = wordsOf(piece);
  const matches = words.map((word) => matchLabel(word.text, false));
  if (words.length > 1 && matches.every((match) => match !== null))
    return words.map((word, index) => label(matches[index] as Match, word));
  if (words.length > 1 && words.every((word, index) => matches[index] || isFragment(word.text)))
    return words.map((word, index) => (matches[index] ? label(matches[index], word) : { kind: "fragment", cell: word, line }));
  if (tail.length > 0 && head.text.length <= 40)
    return [{ kind: "text", cell: head, line, asRow: true, heading }, values(tail, "loose", true)];
  if (isFragment(piece.text)) return [{ kind: "fragment", cell: piece, line }];
  return [{ kind: "text", cell: piece, line, asRow: false, heading }];
}

function wordsOf(piece: SourceCell): SourceCell[] {
  return [...piece.text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    at: { ...piece.at, column: piece.at.column + match.index },
  }));
}

function withoutTrailingValues(piece: SourceCell): { head: SourceCell; tail: SourceCell[] } {
  const words = wordsOf(piece);
  let count = words.length;
  while (count > 1 && isValue((words[count - 1] as SourceCell).text)) count -= 1;
  const tail = words.slice(count);
  const [first] = tail;
  const end = first ? first.at.column - piece.at.column : piece.text.length;
  return { head: { text: piece.text.slice(0, end).trim(), at: piece.at }, tail };
}

/** The label of a row behind a torn-off piece of its group's: （四）无2.没有现成信息需要另. */
function innerLabel(piece: SourceCell): { match: Match; cell: SourceCell } | null {
  const from = piece.text.slice(0, 12).search(/(?<!^)[1-8][.．、]/u);
  if (from < 0 || piece.text.length > 80 || !isFragment(piece.text.slice(0, from))) return null;
  const text = piece.text.slice(from);
  const match = matchLabel(text, true);
  return match && { match, cell: { text, at: { ...piece.at, column: piece.at.column + from } } };
}

/** How many labels within a piece make it a table whose cells nothing separates. */
const fewestGlued = 3;

function gluedTokens(
  piece: SourceCell,
  line: number,
  label: (match: Match, cell: SourceCell) => Token,
  values: (cells: readonly SourceCell[], form: "glued", beside: boolean) => Token,
): Token[] | null {
  if (piece.text.length < 12) return null;
  const found = occurrences(piece.text);
  if (found.length < fewestGlued) return null;
  const tokens: Token[] = [];
  const part = (from: number, to: number): SourceCell => ({
    text: piece.text.slice(from, to),
    at: { ...piece.at, column: piece.at.column + from },
  });
  const between = (from: number, to: number) => {
    const cell = part(from, to);
    const bare = cell.text.replace(/^[\s）)，,。；;：:]+/u, "");
    if (bare.trim() === "") return;
    if (/^[\d\s.,+/－—-]+(?:万?元)?\s*$/u.test(bare))
      tokens.push(values(wordsOf({ text: bare, at: cell.at }), "glued", tokens.at(-1)?.kind === "label"));
    else tokens.push({ kind: "text", cell, line, asRow: false, heading: false });
  };
  let end = 0;
  for (const { from, to, text } of found) {
    between(end, from);
    const match = matchLabel(text, false);
    if (match) tokens.push(label(match, part(from, to)));
    else tokens.push({ kind: "text", cell: part(from, to), line, asRow: false, heading: false });
    end = to;
  }
  between(end, piece.text.length);
  return tokens;
}

/** What may still come of a row's label: the rest of each of its wordings, and of the form's wording behind a short one. */
function restsOf({ match, cell }: Extract<Token, { kind: "label" }>): Rests {
  const folded = foldLabel(cell.text.replace(/^[^\p{L}]*[一二三四五六七八九\d]?[）)、.．\s]+/u, ""));
  const rows = new Set(match.wordings.filter(({ term }) => term.kind === "row").map(({ term }) => `${term.table}/${term.code}`));
  return rowWordings
    .filter(
      ({ term, folded: label }) =>
        rows.has(`${term.table}/${term.code}`) && label.length > folded.length && label.startsWith(folded),
    )
    .map(({ folded: label }) => label.slice(folded.length));
}

/** What is still to come after a piece that continues a label; `null` if the piece does not continue it. */
function afterContinuation(text: string, rests: Rests): Rests | null {
  if (rests.length === 0 || text.length > 80) return null;
  const folded = foldLabel(text);
  if (folded === "") return null;
  const next = rests.filter((rest) => rest.startsWith(folded)).map((rest) => rest.slice(folded.length));
  if (next.length > 0) return next;
  // A piece of the group's label may stand before it in the same line.
  return rests.some((rest) => folded.endsWith(rest) && isFragment(folded.slice(0, -rest.length))) ? [] : null;
}
