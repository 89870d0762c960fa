// Text on a terminal: a Chinese character is as wide as two letters.
const wide = /[\u2e80-\uffee]/g;
const width = (text) => text.length + (text.match(wide) ?? []).length;

/** How many columns a line takes at most. */
const most = 100;

/** What is not parted: a Chinese character with its marks, a word of letters and digits, and the blanks behind it. */
const pieces = /[「『（《“]*(?:[\u2e80-\uffee]|[^\s\u2e80-\uffee]+)[」』）》”，。、；：？！]*\s*/g;

/** Fill up with blanks. */
export const pad = (text, columns) => text + " ".repeat(Math.max(0, columns - width(text)));

/** A text behind a mark, on as many lines as it takes, those after the first under its beginning. */
export function wrap(mark, text) {
  const lines = [""];
  for (const [piece] of text.matchAll(pieces)) {
    if (lines.at(-1) !== "" && width(mark + lines.at(-1) + piece.trimEnd()) > most) lines.push("");
    lines.push(lines.pop() + piece);
  }
  return lines.map((line, index) => (index === 0 ? mark : " ".repeat(width(mark))) + line.trimEnd()).join("\n");
}
