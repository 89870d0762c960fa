import type { Place } from "../../report/finding.js";

/** A cell of a table as it stands in a source, or one line of running text. */
export interface SourceCell {
  readonly text: string;
  readonly at: Place;
  /** The text as it stands, where `text` is what was made of it. */
  readonly raw?: string;
  /** How many columns it spans, if the source says so and they are several. */
  readonly span?: number;
  /** The lines that it fills, each in its place, if they are several; `text` has breaks between them. */
  readonly lines?: readonly SourceCell[];
}

/**
 * One line of a source. `cells`: a row of a table; `text`: running text.
 * `aligned`: whether the position of a cell in the row is its column in the table.
 */
export interface Line {
  readonly kind: "cells" | "text";
  readonly aligned: boolean;
  readonly cells: readonly SourceCell[];
  /** Whether the cells of many rows follow each other, so that only labels part the rows. */
  readonly stream?: boolean;
  /** Whether the source marks the line as a heading. */
  readonly heading?: boolean;
  /** Whether the source marks the line as running text: whatever it looks like, it is no row, no label and no heading. */
  readonly prose?: boolean;
}

/**
 * The invisible separator of Unicode, by which printed reports say what their text is not. Before a line it marks running
 * text; behind a bar it says that the bar separates no cells. It is not of the text.
 */
export const separator = "\u2063";

/** How a print begins whose words would have it taken for another syntax: as plain text or Markdown, or as records. */
export const printedAs = Object.freeze({ text: separator.repeat(2), records: separator.repeat(4) });

/**
 * A grid of cells, as libraries for spreadsheets and documents return it: texts, numbers, dates, blanks, and objects with rich
 * text, a formula and its result, or a link. What is none of these is read as a text and said to be no number.
 *
 * @category Reading
 */
export type Grid = readonly (readonly unknown[])[];

/** Characters without a width, which pages and word processors put between others; between digits they may part numbers. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/;
const dispensable = /(?<!\d)[\u200b-\u200d\u2060\ufeff]+|[\u200b-\u200d\u2060\ufeff]+(?!\d)/g;

/** A text without what cannot be seen. */
export const visible = (text: string) => (invisible.test(text) ? text.replace(dispensable, "") : text);

/** What ends a line of a text. */
export const lineEnd = /\r\n|[\n\r\f\u2028\u2029]/;

/** Whether a cell holds nothing but white space. */
export function isBlank(text: string): boolean {
  const unit = text.charCodeAt(0);
  // Most cells begin with a digit or a Chinese character.
  return !((unit > 0x20 && unit < 0x80) || (unit >= 0x4e00 && unit <= 0x9fff)) && text.trim() === "";
}
