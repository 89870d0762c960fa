import { chineseDigits, chineseNumeralValue } from "../../form/numerals.js";
import { nameAlone, nameAtEnd, type ToldName } from "./bodyName.js";
import { beforeFields, type Field } from "./fields.js";
import { type HeaderLine, headerLine } from "./headerLine.js";

/** A title as it was found: what it names, and how much of a title it is. */
export interface Title {
  readonly body: string | null;
  readonly year: number | null;
  /** The text as printed. */
  readonly text: string;
  /** The lines that it fills, by their index. */
  readonly lines: readonly number[];
  readonly rank: Rank;
}

/** How surely something is the title of the report; the least is the surest. */
const ranks = { line: 0, quoted: 0, field: 1, glued: 2, sentence: 3 } as const;
type Rank = keyof typeof ranks;

const yearSource = "(?:(?<!\\d)(?:19|20)\\d{2}|[二三][〇○零一二三四五六七八九]{3})\\s{0,4}年\\s{0,2}度?";
const subject = "(?:(?:政府|政务)?信息[和与及]政务公开|(?:政务[和与及])?(?:政府|政务)?信息公开|政务公开)";
const between = `(?:\\s{0,40}(?:的|工作|年度|情况|总结|实施|执行|${yearSource}|年))`;
/** A title from its subject on: 政府信息公开 … 报告. */
const titleWords = new RegExp(`${subject}${between}{0,6}\\s{0,40}(?:报告|年报)`, "gu");
/** Words that report as well, where they fill the line and a year is named. */
const otherTitleWords = new RegExp(`${subject}${between}{0,6}\\s{0,40}(?:总结|情况)\\s*$`, "u");
const tellsYear = new RegExp(`${yearSource}|年度|年报`, "u");
const yearAnywhere = new RegExp(yearSource, "u");
/** What may stand between the name of a body and the subject. */
const linkAtEnd = new RegExp(
  `(?:关于|公开|公布|报送|上报|呈报|印发|发布|开展|做好|的|[:—–-]|${yearSource}|[（(【[]\\s*${yearSource}\\s*[)）】\\]]|\\s)$`,
  "u",
);
const yearAtStart = new RegExp(`^(?:${yearSource})\\s*`, "u");
/** What follows the words of a title that are not of a report, but of another document about reports, or of a part of the site. */
const ofAnother =
  /^[》〉”"]{0,2}[^，,。;!?、》\s_|-]{0,24}[》〉]{0,2}的?(?:通知|格式|办法|模板|意见|要求|说明|栏|事项|汇编|解读)/u;
const englishTitle = /^Annual report on government information disclosure(?:, (\d{4}))?(?:: (.+))?$/u;

/** How far before its subject a title begins. */
const farthest = 90;

/** Whether a line is the title of a report. */
export function isTitle(line: string): boolean {
  const { plain } = headerLine(line.trim());
  if (plain.length > 60 || /[>»›,。;]/u.test(plain)) return false;
  return [...plain.matchAll(titleWords)].some(() => tellsYear.test(plain));
}

/** The year that a title names; `null` if the line is no title, or names none. */
export const yearOfTitle = (line: string): number | null => (isTitle(line) ? yearIn(headerLine(line.trim()).plain) : null);

/** The year that a text names, in digits or in Chinese numerals. */
function yearIn(text: string): number | null {
  const year = yearAnywhere.exec(text)?.[0].replace(/\s*年\s*度?$/u, "");
  if (year === undefined) return null;
  return /^\d{4}$/.test(year) ? Number(year) : chineseNumeralValue(chineseDigits(year));
}

/** All that may be titles in an opening, the likeliest first. */
export function titlesIn(lines: readonly HeaderLine[], fields: readonly Field[]): Title[] {
  const found = fields.flatMap(titlesOfField);
  const bare = lines.map((line, index) => beforeFields(line, index, fields));
  for (const [index, line] of bare.entries()) {
    const alone = titlesOf(line, [index]);
    found.push(...(alone.length > 0 ? alone : brokenTitle(bare, index)).map((title) => withNeighbour(title, bare)));
  }
  return found.sort((a, b) => ranks[a.rank] - ranks[b.rank]);
}

/** What is a title in a field: of the one for it, or of another if it names a year. */
function titlesOfField({ kind, value, line }: Field): Title[] {
  const titles = titlesOf(value, [line]).filter(({ year }) => kind === "title" || year !== null);
  const rank = kind === "title" ? "field" : "glued";
  return titles.map((title) => (ranks[title.rank] < ranks[rank] ? { ...title, rank } : title));
}

/** A title that is broken over two or three lines. */
function brokenTitle(lines: readonly HeaderLine[], first: number): Title[] {
  for (const count of [2, 3]) {
    const parts = lines.slice(first, first + count);
    if (parts.length < count || parts.some(({ text }) => text.trim() === "" || text.length > 60)) return [];
    if (count === 3 && titlesOf(joined(parts.slice(1)), []).length > 0) return [];
    if (titlesOf(parts.at(-1) as HeaderLine, []).some(({ rank }) => rank === "line")) {
      // The last line is a title by itself: what stands over it is looked at with it.
      return [];
    }
    const titles = titlesOf(
      joined(parts),
      parts.map((_, index) => first + index),
    );
    const whole = titles.filter(({ rank }) => rank === "line");
    if (whole.length > 0) return whole;
  }
  return [];
}
const joined = (parts: readonly HeaderLine[]) => headerLine(parts.map(({ text }) => text.trim()).join(""));

/** What a title does not name of body and year may stand in the lines over and under it. */
function withNeighbour(title: Title, lines: readonly HeaderLine[]): Title {
  if (title.rank !== "line" || (title.body !== null && title.year !== null)) return title;
  let { body, year } = title;
  let [first = 0, last = first] = [title.lines[0], title.lines.at(-1)];
  for (let changed = true; changed; ) {
    changed = false;
    for (const index of [first - 1, last + 1]) {
      const beside = besideTitle(lines[index]?.text ?? "");
      if (beside === null || (body !== null && beside.body !== null) || (year !== null && beside.year !== null)) continue;
      [body, year, changed] = [body ?? beside.body, year ?? beside.year, true];
      [first, last] = [Math.min(first, index), Math.max(last, index)];
      break;
    }
  }
  return { ...title, body, year, lines: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}
const yearAtEnd = new RegExp(`[(（【[]?\\s*${yearSource}\\s*[)）】\\]]?$`, "u");

/** A line that is the name of a body, a year, or both, and nothing else. */
function besideTitle(line: string): { readonly body: string | null; readonly year: number | null } | null {
  const text = line.trim();
  if (text === "" || text.length > longestBeside) return null;
  const year = yearAtEnd.exec(text)?.[0] ?? "";
  const name = text.slice(0, text.length - year.length);
  const body = nameAlone(name);
  return name !== "" && body === null ? null : { body, year: yearIn(headerLine(year).plain) };
}
const longestBeside = 60;

function titlesOf(line: HeaderLine, lines: readonly number[]): Title[] {
  const english = englishTitle.exec(line.text.trim());
  if (english)
    return [{ body: english[2] ?? null, year: english[1] ? Number(english[1]) : null, text: line.text, lines, rank: "line" }];
  const matches = [...line.plain.matchAll(titleWords)];
  const other = matches.length === 0 ? otherTitleWords.exec(line.plain) : null;
  if (other && yearAnywhere.test(line.plain)) matches.push(other);
  return matches.flatMap((match) => titleAt(line, match, lines) ?? []);
}

function titleAt(line: HeaderLine, match: RegExpExecArray, lines: readonly number[]): Title | null {
  const { plain } = line;
  const end = match.index + match[0].length;
  const behind = plain.slice(end, end + 60);
  if (ofAnother.test(behind)) return null;
  const from = Math.max(0, match.index - farthest);
  const link = linkBefore(plain.slice(from, match.index));
  const bracket = /^\s*[（(]?[^()，,。]{0,8}[)）]?/u.exec(behind)?.[0] ?? "";
  const opening = line.text.slice(from, match.index - link.length);
  const start = yearAtStartOf(opening);
  const year = yearIn(link) ?? yearIn(match[0]) ?? yearIn(start) ?? yearIn(bracket);
  if (year === null && !tellsYear.test(match[0])) return null;
  const named = nameAtEnd(withoutAbout(opening.slice(start.length)), from === 0);
  const isEnd = /^\s*(?:[(（][^()（）]{0,20}[)）])?(?:\.[a-z]{3,4})?[\s|》”"]*(?:$|[-_—|<])/u.test(behind);
  const isWhole = isEnd && (named?.clean ?? opening.slice(start.length).trim() === "");
  const rank: Rank = isWhole ? "line" : isQuoted(opening, named, behind) ? "quoted" : named?.clean ? "glued" : "sentence";
  if (otherTitleWords.test(match[0]) && rank !== "line") return null;
  const inBracket = /^\s*[（(]([^（()）]{2,40})[)）]/u.exec(behind)?.[1];
  const body = named?.name ?? (inBracket === undefined ? null : nameAlone(inBracket));
  return { body, year, text: line.text.slice(from, end).trim(), lines, rank };
}

/** Whether a title stands between quotes with nothing else. */
function isQuoted(opening: string, named: ToldName | null, behind: string): boolean {
  const begin = named === null ? -1 : opening.lastIndexOf(named.name);
  return begin > 0 && /[《"“'‘]\s*$/u.test(withoutYearAtEnd(opening.slice(0, begin))) && /^\s*[》"”'’]/u.test(behind);
}
const withoutYearAtEnd = (text: string) => text.replace(new RegExp(`${yearSource}\\s*$`, "u"), "");

/** What links a name to the subject: 2023年, 关于2021年度, (2020年). */
function linkBefore(text: string): string {
  let end = text.length;
  for (let length = -1; length !== end; ) {
    length = end;
    end -= linkAtEnd.exec(text.slice(Math.max(0, end - 20), end))?.[0].length ?? 0;
  }
  return text.slice(end);
}

/** The year that a title begins with, behind what may stand before it. */
function yearAtStartOf(text: string): string {
  const plain = headerLine(text).plain;
  const last = Math.max(...[..."[】:>|《\"'“,。 关于"].map((mark) => plain.lastIndexOf(mark))) + 1;
  for (const begin of [last, plain.search(/\S/u)]) {
    const year = begin < 0 ? null : yearAtStart.exec(plain.slice(begin));
    if (year) return text.slice(0, begin + year[0].length);
  }
  return "";
}

/** 甲局关于乙镇 tells of 乙镇; 关于甲局 of 甲局. */
const withoutAbout = (text: string) => text.replace(/^.*关于(?=.{2})/u, "");
