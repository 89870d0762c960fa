import { type ApplicantColumn, applicants } from "../../form/applicants.js";
import { type ReviewResult, reviewResults } from "../../form/reviews.js";
import { type Match, matchLabel } from "../lexicon/match.js";
import { occurrences } from "../lexicon/occurrences.js";
import type { Line, SourceCell } from "../lines/line.js";

/** Values that each stand behind the name of their column, and the labels before them: 予以公开：自然人3件，商业企业0件…… */
export interface NamedValues {
  readonly labels: readonly { readonly match: Match; readonly cell: SourceCell }[];
  /** In the order of the form, or behind heads in theirs. */
  readonly values: readonly SourceCell[];
}

/** A value behind the name of its column, and what parts it from the next. */
const valueBehind = /^\s*[:：为是]?\s*(\d{1,3}(?:,\d{3})+|\d+|[/／—－-]|无)\s*(?:件次|件|条|项|个|次)?\s*[；;，,、。]?\s*$/u;
const onlyPunctuation = /^[\s:：，,、；;（）()-]*$/u;

/** A head of each table that names values in few other texts, with a number behind it. */
const telling = /(?:科研机构|其他结果)\s*[:：为是]?\s*[\d/／—－无-]/u;
/** Whether a text may name its values by their columns. */
const mayNameValues = (text: string) => (text.includes("科研机构") || text.includes("其他结果")) && telling.test(text);

/** The longest text that may be a row whose values are named. */
const longestRow = 400;

/** The values of a text that consists of labels, and of all columns of a row with a value behind each; `null` for any other. */
export function namedValues({ text, at }: SourceCell): NamedValues | null {
  if (text.length > longestRow || !mayNameValues(text)) return null;
  const found = occurrences(text).map((occurrence, index, all) => {
    const between = text.slice(occurrence.to, all[index + 1]?.from);
    const match = matchLabel(occurrence.text, false);
    return { ...occurrence, match, between, value: valueBehind.exec(between) };
  });
  const first = found.findIndex(({ value }) => value !== null);
  const [before, heads] = [found.slice(0, first), found.slice(first)];
  if (first < 0 || !onlyPunctuation.test(text.slice(0, found[0]?.from))) return null;
  if (before.some(({ match, between }) => !match || !onlyPunctuation.test(between)) || heads.some(({ value }) => !value))
    return null;
  const placed = (from: number, words: string): SourceCell => ({ text: words, at: { ...at, column: at.column + from } });
  const values = heads.map(({ to, between, value }) => placed(to + between.indexOf(value?.[1] ?? ""), value?.[1] ?? ""));
  const label = ({ match, from, text: words }: (typeof found)[number]) => ({ match: match as Match, cell: placed(from, words) });
  const labels = before.map(label);

  const columns = codesOf<ApplicantColumn>(heads, "applications", Object.keys(applicants) as ApplicantColumn[]);
  if (columns) return { labels, values: columns.map((place) => values[place] as SourceCell) };
  const results = codesOf<ReviewResult>(heads, "reviews", Object.keys(reviewResults) as ReviewResult[]);
  return results && { labels: [...labels, ...heads.map(label)], values };
}

/** Where each column of a table is named, if all are, each once; `null` otherwise. */
function codesOf<Code extends string>(
  heads: readonly { readonly match: Match | null }[],
  table: "applications" | "reviews",
  codes: readonly Code[],
): number[] | null {
  const named = heads.map(
    ({ match }) => match?.wordings.find(({ term }) => term.kind === "head" && term.table === table)?.term.code,
  );
  const places = codes.map((code) => named.indexOf(code));
  return heads.length === codes.length && !places.includes(-1) ? places : null;
}

/** A line that names one value. */
const oneValue = /^\s*[^\d:：]{2,10}[:：]\s*(?:[\d,]+|[/／—－-]|无)\s*(?:件|条|项)?\s*[；;，,。]?\s*$/u;

/** The lines, with those that each name one value of a row put together in one. */
export function withNamesJoined(lines: readonly Line[]): readonly Line[] {
  const own = ({ kind, cells, prose }: Line) => (kind === "text" && !prose ? (cells[0]?.text ?? "") : "");
  if (!lines.some((line) => oneValue.test(own(line)) && mayNameValues(own(line)))) return lines;
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const first = lines[index] as Line;
    const count = [Object.keys(applicants).length, Object.keys(reviewResults).length].find((many) => {
      const some = lines.slice(index, index + many);
      return some.length === many && some.every((line) => oneValue.test(own(line))) && namedValues(together(some)) !== null;
    });
    if (count) joined.push({ ...first, cells: [together(lines.slice(index, index + count))] });
    else joined.push(first);
    index += count ?? 1;
  }
  return joined;
}

const together = (lines: readonly Line[]): SourceCell => ({
  text: lines.map(({ cells }) => cells[0]?.text.trim() ?? "").join("；"),
  at: ((lines[0] as Line).cells[0] as SourceCell).at,
});
