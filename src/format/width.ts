/** First and last code point of the blocks whose characters take two columns (Unicode Standard Annex 11, W and F). */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul initials
  [0x231a, 0x231b], // Watch, hourglass
  [0x2329, 0x232a], // Angle brackets
  [0x23e9, 0x23ec], // Arrows of players
  [0x26a1, 0x26a1], // The commonest of the emoji below U+2E80
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e], // Radicals, ideographic punctuation
  [0x3041, 0x33ff], // Kana, bopomofo, enclosed and squared characters
  [0x3400, 0xa4cf], // Han, hexagrams, Yi
  [0xa960, 0xa97c], // Hangul initials, extended
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // Han, compatibility
  [0xfe10, 0xfe19], // Vertical punctuation
  [0xfe30, 0xfe6b], // Compatibility and small forms
  [0xff01, 0xff60], // Full-width forms
  [0xffe0, 0xffe6], // Full-width signs
  [0x16fe0, 0x18dff], // Tangut, Khitan
  [0x1aff0, 0x1b2ff], // Kana, supplement
  [0x1f200, 0x1f64f], // Enclosed ideographs, pictographs
  [0x1f680, 0x1f6ff], // Transport
  [0x1f900, 0x1f9ff], // Pictographs, supplement
  [0x20000, 0x3fffd], // Han, extensions
];

/** Combining marks, joiners and other characters without a width; medial and final Hangul, which join the initial. */
const zeroWidth = /[\p{M}\p{Cf}\u1160-\u11FF]/u;

/**
 * How many columns a text takes where every character is as wide as its neighbour: a Chinese character two, a letter one,
 * a combining mark none. Ambiguous characters (`“`, `—`, `①`) count one, as most terminals and editors show them.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x300) width += 1;
    else if (!zeroWidth.test(character)) width += wideRanges.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return width;
}

/** Rows whose cells are as wide as the widest of their column. */
export interface AlignedRows {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Make the cells of each column equally wide.
 *
 * @param rows - Rows of the same number of cells
 * @param rightFrom - The first column whose cells stand at the right
 * @param least - The least width of a column
 */
export function alignColumns(rows: readonly (readonly string[])[], rightFrom: number, least: number): AlignedRows {
  const sizes = rows.map((row) => row.map(displayWidth));
  const widths = (sizes[0] ?? []).map((_, column) => sizes.reduce((most, row) => Math.max(most, row[column] ?? 0), least));
  const pad = (text: string, row: number, column: number) => {
    const spaces = " ".repeat((widths[column] ?? 0) - (sizes[row]?.[column] ?? 0));
    return column < rightFrom ? text + spaces : spaces + text;
  };
  return { widths, rows: rows.map((cells, row) => cells.map((text, column) => pad(text, row, column))) };
}
