import { type Match, matchLabel } from "../lexicon/match.js";
import { type Occurrence, occurrences } from "../lexicon/occurrences.js";
import type { SourceCell } from "../lines/line.js";

/** How many labels within a piece make it a table whose cells nothing separates. */
const fewestGlued = 3;
const onlyNumbers = /^[\s）)]*[\d\s.,+/－—-]*(?:万?元)?\s*$/u;

/** What may join the label of a row to that of its group: 不予公开-属于国家秘密. */
const joint = /^\s?[-—－–/／>:：]\s?$/u;
const isJoint = (label: string, between: string) =>
  joint.test(between) &&
  matchLabel(label, false)?.wordings.some(({ term }) => term.kind === "group" || term.kind === "word") === true;

/** The labels in a piece that stand next to each other, or with nothing but numbers between; and numbered titles. */
function gluedLabels(text: string): readonly Occurrence[] {
  const found = occurrences(text);
  if (found.length === 0) return found;
  const covers = found.every(({ to, text: label }, index) => {
    const between = text.slice(to, found[index + 1]?.from);
    return between === "" || (index < found.length - 1 && isJoint(label, between));
  });
  if (found.length > 1 && found[0]?.from === 0 && covers) return found;
  if (found.length < fewestGlued) return [];
  const isTight = found.map(({ to }, index) => onlyNumbers.test(text.slice(to, found[index + 1]?.from)));
  if (isTight.filter((tight) => tight).length < fewestGlued) return [];
  return found.filter((occurrence, index) => isTight[index] || /^[一二三四五六]\s*、/u.test(occurrence.text));
}

/** A part of a text in which nothing separates the cells of a table. */
export interface GluedPart {
  readonly kind: "label" | "values" | "text";
  readonly match: Match | null;
  readonly cell: SourceCell;
}

/** The labels, numbers and words of a text in which nothing separates them; `null` if it is no such text. */
export function gluedParts(piece: SourceCell): GluedPart[] | null {
  if (piece.text.length < 5) return null;
  const found = gluedLabels(piece.text);
  if (found.length === 0) return null;
  const parts: GluedPart[] = [];
  const part = (from: number, to: number): SourceCell => ({
    text: piece.text.slice(from, to),
    at: { ...piece.at, column: piece.at.column + from },
  });
  const between = (from: number, to: number) => {
    const { text, at } = part(from, to);
    const bare = text.replace(/^[\s）)，,。；;：:]+/u, "");
    if (!/[\p{L}\p{N}/—_-]/u.test(bare)) return;
    parts.push({
      kind: onlyNumbers.test(bare) ? "values" : "text",
      match: null,
      cell: onlyNumbers.test(bare) ? { text: bare, at } : { text, at },
    });
  };
  let end = 0;
  for (const [index, { from, to, text }] of found.entries()) {
    if (!isJoint(found[index - 1]?.text ?? "", piece.text.slice(end, from))) between(end, from);
    const match = matchLabel(text, false);
    parts.push({ kind: match ? "label" : "text", match, cell: part(from, to) });
    end = to;
  }
  between(end, piece.text.length);
  return parts;
}

/** The label of a row and those of its groups before it, if a text is made of them alone: 三、本年度办理结果（一）予以公开. */
export function gluedOnly({ text, at }: SourceCell): { match: Match; cell: SourceCell }[] | null {
  const blanks = text.length - text.trimStart().length;
  const own = { text: text.trim(), at: { ...at, column: at.column + blanks } };
  const labels = gluedParts(own)?.map(({ match, cell }) => match && { match, cell });
  if (!labels || labels.length < 2 || !labels.every((label) => label !== null)) return null;
  const isRow = labels.at(-1)?.match.wordings.some(({ term }) => term.kind === "row") === true;
  return isRow && labels.every(({ match }) => match.wordings.every(({ term }) => term.kind !== "section")) ? labels : null;
}
