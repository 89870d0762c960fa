/** Every character that some reader takes for the end of a line. */
const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/**
 * Characters that no target can show: controls, halves of surrogate pairs, what XML cannot hold, and marks that turn the
 * direction of writing and so could make a text look like another one.
 */
const unprintable = /[^\P{Cc}\n]|[\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

/** A text from a source as all targets show it: what cannot be shown becomes U+FFFD, so that nothing is lost unseen. */
export const printable = (text: string): string => text.replace(unprintable, "\uFFFD");

// Not a regular expression: / +$/ would look at every run of spaces again and again.
function trimSpaces(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && line[from] === " ") from++;
  while (from < to && line[to - 1] === " ") to--;
  return line.slice(from, to);
}

/**
 * The lines of a published text as all targets print them.
 *
 * Spaces at the ends of a line and blank lines are left out, for Markdown would take them for markup; an indent
 * of ideographic spaces stays. A tab becomes a space.
 */
export function linesOf(text: string): string[] {
  return printable(text.replace(lineBreak, "\n").replaceAll("\t", " "))
    .split("\n")
    .map(trimSpaces)
    .filter((line) => line.trim() !== "");
}

/** A published text on one line. */
export function oneLine(text: string): string {
  return linesOf(text).join(" ");
}
