import type { Line } from "../lines/line.js";
import { type ReadFinding, readFinding } from "../result/findings.js";
import { withNamesJoined } from "./named.js";
import { withoutColumnNumbers, withoutRowNumbers } from "./rowNumbers.js";
import { cutSideBySide } from "./sideBySide.js";
import { withStreamCells } from "./stream.js";
import type { Token } from "./token.js";
import { recognise } from "./tokens.js";

/** Lines, and the tokens of each by its index; a line without tokens has none. */
export interface TokenLines {
  readonly lines: readonly Line[];
  readonly tokens: ReadonlyMap<number, readonly Token[]>;
}

/** The lines of a source with their tokens, once for each report that stands beside another. */
export interface Tokens {
  readonly sides: readonly TokenLines[];
  /** What was left out on the way. */
  readonly findings: readonly ReadFinding[];
}

/** Tell what the lines of a source hold: labels, values, pieces of labels, texts. */
export function tokensOf(source: readonly Line[]): Tokens {
  const { kept, said } = withoutColumnNumbers(withStreamCells(source));
  const lines = withNamesJoined(withoutRowNumbers(kept));
  return {
    sides: cutSideBySide(lines).map((side) => ({ lines: side, tokens: groupByLine(recognise(side)) })),
    findings: said.map(({ text, at }) => readFinding("read/label-unknown", { text: text.trim(), values: [] }, [], at)),
  };
}

function groupByLine(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const byLine = new Map<number, Token[]>();
  for (const token of tokens) {
    const own = byLine.get(token.line);
    if (own) own.push(token);
    else byLine.set(token.line, [token]);
  }
  return byLine;
}
