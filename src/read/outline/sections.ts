import { foldLabel, simplified } from "../../form/fold.js";
import { type SectionCode, sections, type TableCode, tables } from "../../form/sections.js";
import type { Place } from "../../report/finding.js";
import type { Section } from "../../report/report.js";
import { matchLabel } from "../lexicon/match.js";

/** A section on its way of being read. */
export interface DraftSection {
  readonly number: string | null;
  readonly title: string;
  readonly exact: SectionCode | null;
  readonly at: Place;
  readonly lines: string[];
}

/** A heading of a section: 一、总体情况. */
const numberedHeading =
  /^\s*(?:([一二三四五六七八九十]{1,3})\s*[、.．]|第([一二三四五六七八九十]{1,3})(?:部分|章)\s?[、.．:：]?)\s*(\S[^。；！？]{0,60}?)\s*$/u;
/** The number of a section that stands within a line. */
export const sectionNumber = /^\s*([一二三四五六七八九十]+)[、.．]/u;
/** The emphasis of Markdown around a heading. */
const emphasis = /^\s*(?:\*\*|__)(.+?)(?:\*\*|__)\s*$/u;

/** The heading of a section, as it stands. */
export interface Heading {
  readonly number: string | null;
  readonly title: string;
  /** The section that its words name. */
  readonly exact: SectionCode | null;
}

/** What a line heads, or `null` if it is no heading; `isMarked`: whether the source marks the line as one. */
export function headingOf(text: string, isMarked: boolean): Heading | null {
  if (text.length > 120) return null;
  const bare = emphasis.exec(text)?.[1] ?? text;
  const numbered = numberedHeading.exec(bare);
  const title = (numbered?.[3] ?? bare).trim();
  const exact = exactKind(title);
  if (numbered) return { number: (numbered[1] ?? numbered[2]) as string, title, exact };
  return exact !== null && (isMarked || foldLabel(bare) === foldLabel(sections[exact].label))
    ? { number: null, title, exact }
    : null;
}

function exactKind(title: string): SectionCode | null {
  const term = matchLabel(title, false)?.wordings.find((wording) => wording.term.kind === "section")?.term;
  return term?.kind === "section" ? term.code : null;
}

/** Whether the words of a title tell a section. */
const isTold = (code: SectionCode, title: string): boolean =>
  sections[code].keywords.some((words) => words.every((word) => title.includes(word)));

/**
 * Which of the six sections each heading names: by its known titles, and for a section that no known title names,
 * by the words that tell it.
 */
function kindsOf(headings: readonly { title: string; exact: SectionCode | null }[]): (SectionCode | null)[] {
  const kinds = headings.map(({ exact }) => exact);
  const titles = headings.map(({ title }) => simplified(title));
  for (const code of Object.keys(sections) as SectionCode[]) {
    if (kinds.includes(code)) continue;
    const told = titles.findIndex((title, index) => kinds[index] === null && isTold(code, title));
    if (told >= 0) kinds[told] = code;
  }
  return kinds;
}

/** The section that a title names in other words: by the words that tell it. */
export const kindOf = (title: string): SectionCode | null =>
  (Object.keys(sections) as SectionCode[]).find((code) => isTold(code, title)) ?? null;

/** The sections of a report, from what was drawn together of each. */
export function sectionsOf(drafts: readonly DraftSection[]): Section[] {
  const kinds = kindsOf(drafts);
  return drafts.map(({ number, title, lines }, index) => ({ kind: kinds[index] ?? null, number, title, text: lines.join("\n") }));
}

export const isTable = (code: string): code is TableCode => code === "proactive" || code === "applications" || code === "reviews";

/** A title that comes again when its table and one behind it have been read begins another report. */
export function beginsAgain(filled: ReadonlySet<TableCode>, section: SectionCode | null): boolean {
  const behind = (table: TableCode) => tables.indexOf(table) > tables.indexOf(section as TableCode);
  return section !== null && isTable(section) && filled.has(section) && [...filled].some(behind);
}

const captionBefore = /^\s*(?:表\s*[一二三四五六七八九十\d]*|Table\s*\d*)\s*[:：]\s*/u;

/** The table that a caption names: 表：主动公开政府信息情况. */
export function captionOf(text: string): TableCode | null {
  const caption = text.length <= 60 ? captionBefore.exec(text) : null;
  const named = caption && matchLabel(text.slice(caption[0].length), false)?.wordings.find(({ term }) => term.kind === "section");
  return named && isTable(named.term.code) ? named.term.code : null;
}
