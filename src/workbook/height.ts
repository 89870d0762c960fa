import { displayWidth } from "../format/width.js";

/** A text, and the width of the cell that it is wrapped in, in digits. */
export type Wrapped = readonly [text: string, width: number];

/** Points of a line of text. */
export const lineHeight = 15;
const tallest = 400;

/** How high a row must be for its texts: programs do not grow rows of merged cells, and some grow none. */
export function rowHeight(texts: readonly Wrapped[]): number {
  const lines = texts.map(([text, width]) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))), 0),
  );
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight + 3);
}

/** One height for all rows of a list: that of the row that needs the most. */
export function evenHeights(rows: readonly (readonly Wrapped[])[]): number[] {
  const height = Math.max(0, ...rows.map(rowHeight));
  return rows.map(() => height);
}
