import { foldLabel } from "../form/fold.js";
import { type SectionCode, sections } from "../form/sections.js";
import { matchLabel } from "./labels.js";
import type { SourceLine } from "./source.js";

/** A heading of a section: 一、总体情况. */
const numberedHeading = /^\s*([一二三四五六七八九十]{1,3})\s*[、.．]\s*(\S[^。；！？]{0,60}?)\s*$/u;

/** A line that stands as the heading of a section, or `null`. */
export function headingOf({
  cells,
  heading,
}: SourceLine): { number: string | null; title: string; exact: SectionCode | null } | null {
  const text = cells[0]?.text ?? "";
  if (text.length > 120) return null;
  const numbered = numberedHeading.exec(text);
  const title = (numbered?.[2] ?? text).trim();
  const exact = exactKind(title);
  if (numbered) return { number: numbered[1] as string, title, exact };
  return exact !== null && (heading || foldLabel(text) === foldLabel(sections[exact].label))
    ? { number: null, title, exact }
    : null;
}

function exactKind(title: string): SectionCode | null {
  const term = matchLabel(title, false)?.wordings.find((wording) => wording.term.kind === "section")?.term;
  return term?.kind === "section" ? term.code : null;
}

/**
 * Which of the six sections each heading names: by its known titles, and for a section that no known title names,
 * by the words that tell it.
 */
export function kindsOf(headings: readonly { title: string; exact: SectionCode | null }[]): (SectionCode | null)[] {
  const kinds = headings.map(({ exact }) => exact);
  for (const code of Object.keys(sections) as SectionCode[]) {
    if (kinds.includes(code)) continue;
    const told = headings.findIndex(
      ({ title }, index) =>
        kinds[index] === null && sections[code].keywords.some((words) => words.every((word) => title.includes(word))),
    );
    if (told >= 0) kinds[told] = code;
  }
  return kinds;
}
