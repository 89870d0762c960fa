import { matchLabel } from "../lexicon/match.js";
import { isBlank, type Line, type SourceCell } from "../lines/line.js";

/** How many rows must be numbered one behind the other. */
const fewestNumbered = 4;
const wholeNumber = /^\s*[1-9]\d?\s*$/;

/** How many columns a row must number, one behind the other; the values of no row of the form can be such. */
const fewestColumns = 5;

/** Whether a row numbers the columns, as statistics forms do below their heads: 栏次 1 2 3 4 5 6 7. */
function numbersColumns({ kind, cells }: Line): boolean {
  if (kind !== "cells") return false;
  const filled = cells.map(({ text }) => text.trim()).filter((text) => text !== "" && !/^(?:栏\s*次|甲|乙|序\s*号)$/u.test(text));
  const first = Number(filled[0]);
  return (
    filled.length >= fewestColumns &&
    (first === 0 || first === 1) &&
    filled.every((text, index) => text === String(first + index))
  );
}

/** The lines without those that number the columns; `said`: those of them that a word heads. */
export function withoutColumnNumbers(lines: readonly Line[]): {
  readonly kept: readonly Line[];
  readonly said: readonly SourceCell[];
} {
  const numbering = lines.filter(numbersColumns);
  if (numbering.length === 0) return { kept: lines, said: [] };
  const said = numbering.flatMap(({ cells }) => cells.find(({ text }) => /\D/.test(text.trim())) ?? []);
  return { kept: lines.filter((line) => !numbersColumns(line)), said };
}

/**
 * The lines, with the cells blank in which a table numbers its rows: 1, 2, 3 before the first word of rows that follow
 * each other, as ordinals stand before labels.
 */
export function withoutRowNumbers(lines: readonly Line[]): readonly Line[] {
  const numbered = new Set<number>();
  let run: number[] = [];
  let next = 1;
  const close = () => {
    if (run.length >= fewestNumbered) for (const line of run) numbered.add(line);
    run = [];
    next = 1;
  };
  for (const [index, line] of lines.entries()) {
    const number = line.kind === "cells" ? numberOf(line.cells) : null;
    if (number !== null && number !== next) close();
    if (number !== null && number === next) {
      run.push(index);
      next += 1;
    } else if (line.kind !== "cells" && run.length > 0 && index - (run.at(-1) as number) > mostBetween) close();
  }
  close();
  if (numbered.size === 0) return lines;
  return lines.map((line, index) => (numbered.has(index) || isHead(line) ? withoutFirst(line) : line));
}

/** How many lines of text, of a page that ends say, may stand between two rows. */
const mostBetween = 4;

/** The number of a row: the first thing in it, before a word that is a label of the form. */
function numberOf(cells: readonly SourceCell[]): number | null {
  const first = cells.findIndex(({ text }) => !isBlank(text));
  const cell = cells[first];
  if (!cell || !wholeNumber.test(cell.text)) return null;
  const word = cells.slice(first + 1).find(({ text }) => !isBlank(text));
  return word && matchLabel(word.text, true) ? Number(cell.text) : null;
}

/** Whether the first word of a row heads the numbers of the rows. */
const isHead = ({ kind, cells }: Line) =>
  kind === "cells" && /^\s*(?:序\s*号|编\s*号|行\s*次)\s*$/u.test(cells.find(({ text }) => !isBlank(text))?.text ?? "");

function withoutFirst(line: Line): Line {
  const first = line.cells.findIndex(({ text }) => !isBlank(text));
  return { ...line, cells: line.cells.map((cell, index) => (index === first ? { ...cell, text: "" } : cell)) };
}
