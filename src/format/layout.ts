import { foldLabel } from "../form/fold.js";
import type { Locale } from "../form/labels.js";
import { requireList, requireOneOf, requireOptions } from "../form/misuse.js";
import { type SectionCode, type TableCode, tables } from "../form/sections.js";
import { wordings } from "../read/lexicon/lexicon.js";
import { separator } from "../read/lines/line.js";
import { readHeader } from "../read/outline/header.js";
import type { AnnualReport, Contact } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import { linesOf, oneLine } from "./lines.js";
import { layoutTable, type TableLayout } from "./tables.js";
import { words } from "./words.js";

/**
 * What all printers can be told.
 *
 * @category Printing
 */
export interface PrintOptions {
  /**
   * The language of labels, captions and the title; Chinese unless told otherwise.
   * Published words (body, sections, marks) stay as published.
   */
  readonly locale?: Locale;
  /** Print these tables with their captions, in the order of the form, and nothing else. */
  readonly tables?: readonly TableCode[];
}

/** The names of the options of every printer. */
export const printOptions = { locale: true, tables: true } as const;

/**
 * A line of the report outside its tables.
 *
 * @category Printing
 */
export interface LineLayout {
  readonly type: "title" | "heading" | "paragraph";
  readonly text: string;
  /** Whether the words are the report's own, as published, and so Chinese in either language. */
  readonly published: boolean;
}

/**
 * A piece of a printed report: a line or a table.
 *
 * @category Printing
 */
export type LayoutBlock = LineLayout | TableLayout;

/**
 * The pieces of a report in the order of printing, in no target's syntax. The four printers print this.
 *
 * Order: title, date of publication, period, contact, preface, then the sections as published. A table stands after the
 * text of the first section of its kind, and at the end if no section is of its kind; each has a caption.
 * What the report does not state is left out.
 *
 * @throws RangeError if the locale or a table is unknown
 * @see {@link toHtml}
 * @category Printing
 *
 * @example Which pieces does a report without sections have?
 * ```ts
 * import { emptyReport, layout } from "gongkai";
 *
 * const report = { ...emptyReport("2021"), year: 2024, preface: "根据条例编制本报告。" };
 * layout(report).map((block) => block.type); // => ["title", "paragraph", "table", "table", "table"]
 * ```
 *
 * @example What is a table called?
 * ```ts
 * import { emptyReport, layout } from "gongkai";
 *
 * const [block] = layout(emptyReport("2021"), { tables: ["proactive"] });
 * block?.type === "table" ? block.caption : null; // => "表：主动公开政府信息情况"
 * ```
 */
export function layout(report: AnnualReport, options: PrintOptions = {}): readonly LayoutBlock[] {
  requireReport("print", report);
  requireOptions("print", options, printOptions);
  const { locale = "zh-CN", tables: wanted = tables } = options;
  requireOneOf("print", "locale", locale, Object.keys(words));
  requireList("print", "tables, a list", wanted);
  for (const table of wanted) requireOneOf("print", "table", table, tables);
  const unclaimed = new Set<SectionCode | null>(tables.filter((table) => wanted.includes(table)));
  const claim = (kind: SectionCode | null): TableLayout[] => {
    const table = unclaimed.delete(kind) ? layoutTable(report, kind as TableCode, locale) : null;
    return table ? [table] : [];
  };
  const rest = () => [...unclaimed].flatMap(claim);
  if (options.tables) return rest();
  return [
    ...lines("title", [titleLine(report, locale)], false),
    ...lines("paragraph", factLines(report, locale), false),
    ...lines("paragraph", linesOf(report.preface), true),
    ...report.sections.flatMap(({ kind, number, title, text }) => [
      ...lines("heading", [oneLine(number === null ? title : `${number}、${title}`)], true),
      ...lines("paragraph", linesOf(text).map(asProse), true),
      ...claim(kind),
    ]),
    ...rest(),
  ];
}

function lines(type: LineLayout["type"], texts: readonly string[], published: boolean): LineLayout[] {
  return texts.filter((text) => text !== "").map((text) => ({ type, text, published }));
}

/** A line of a text that may be taken for a piece of a table, or for a heading of Markdown, marked as running text for who reads the print. */
const asProse = (line: string) => (mayBeMarkup(line) ? separator + line : line);
const isDate = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const isSentence = /^[^|│]*[。；：！？]$/u;
/** A sentence of so many characters is none of the words of the form. */
const longestLabel = 40;

function mayBeMarkup(line: string): boolean {
  if (isDate.test(line)) return false;
  if (line.startsWith("#")) return true;
  if (isSentence.test(line)) return line.length <= longestLabel && hasLabel(line);
  return /[\d０-９|│\t"]/u.test(line) || hasLabel(line);
}

function hasLabel(line: string): boolean {
  const words = foldLabel(line);
  return wordings().some(({ folded, term }) => term.kind !== "section" && words.includes(folded));
}

function titleLine({ body, year }: AnnualReport, locale: Locale): string {
  return body === null && year === null ? "" : oneLine(words[locale].title(body ?? "", String(year ?? "")));
}

/**
 * The lines under the title that state facts of the report. A fact that is not known has no line, nor has one that the
 * published text states already, so that a reader finds it there.
 */
function factLines({ publishedOn, period, contact, preface, sections }: AnnualReport, locale: Locale): string[] {
  const { published, period: covers, day } = words[locale];
  const opening = linesOf(preface);
  const stated = readHeader(opening, [...opening, ...sections.flatMap(({ title, text }) => [title, ...linesOf(text)])]);
  const isNew = (fact: "publishedOn" | "period" | "contact", value: unknown) =>
    value !== null && JSON.stringify(value) !== JSON.stringify(stated[fact]);
  const facts: string[] = [];
  if (publishedOn !== null && isNew("publishedOn", publishedOn)) facts.push(published(day(publishedOn)));
  if (period !== null && isNew("period", period)) facts.push(covers(day(period.from), day(period.to)));
  if (contact !== null && isNew("contact", contact)) facts.push(contactLine(contact, locale));
  return facts.map(oneLine);
}

function contactLine(contact: Contact, locale: Locale): string {
  const { contactParts, contact: signs } = words[locale];
  const parts = (Object.keys(contactParts) as (keyof Contact)[])
    .filter((part) => contact[part])
    .map((part) => `${contactParts[part]}${signs.colon}${contact[part]}`);
  return parts.length === 0 ? "" : signs.head + parts.join(signs.separator);
}
