import { chineseDigits, chineseNumeralValue } from "../../form/numerals.js";
import { isDate, parseChineseDate } from "../../report/dates.js";
import type { AnnualReport, Contact } from "../../report/report.js";

/** What stands around the sections: the header data of a report, as far as the text states them. */
export interface Header extends Pick<AnnualReport, "body" | "year" | "period" | "publishedOn" | "contact"> {
  /** The lines that are the title or the date below the report, by their index. */
  readonly taken: ReadonlySet<number>;
  /** The year that the title names. */
  readonly titleYear: number | null;
}

/** How much of the running text is looked through for what stands in it. */
const longestText = 20_000;

const titleWords = /政府信息公开(?:工作)?年度?(?:工作)?报告|政府信息公开(?:工作)?年报|政务公开(?:工作)?年度?报告/u;
const englishTitle = /^Annual report on government information disclosure(?:, (\d{4}))?(?:: (.+))?$/u;

/** How many lines at the beginning may hold the title. */
const linesWithTitle = 40;

/** Read the header data of a report from its running text. */
export function readHeader(opening: readonly string[], running: readonly string[]): Header {
  const title = titleOf(opening);
  const period = periodOf(opening) ?? periodOf(running);
  const closing = closingDate(running);
  const titleYear = title?.year ?? null;
  return {
    body: title?.body ?? null,
    year: titleYear ?? yearOf(period),
    period,
    publishedOn: statedDate(opening) ?? closing,
    contact: contactOf(opening) ?? contactOf(running),
    taken: takenLines(opening, title?.lines ?? []),
    titleYear,
  };
}

/** A line that states a fact and nothing else. */
const factLine =
  /^(?:(?:发布日期|发布时间|公开日期)\s*[:：]\s*[\d年月日:./\s-]+|统计期限\s*[:：][\d年月日\s]+至[\d年月日\s]+|联系方式：.+|Published: [\d-]+|Period: [\d-]+ to [\d-]+|Contact: .+)$/u;

function takenLines(opening: readonly string[], title: readonly number[]): ReadonlySet<number> {
  const taken = new Set(title);
  for (let index = 0; index < opening.length; index += 1) if (factLine.test((opening[index] as string).trim())) taken.add(index);
  return taken;
}

const yearOf = (period: Header["period"]) => (period ? Number(period.from.slice(0, 4)) : null);

/** Whether a line is the title of a report. */
export function isTitle(line: string): boolean {
  const text = line.trim();
  return text.length <= 60 && titleWords.test(text) && !/[>»›，。；]/u.test(text);
}

function titleOf(lines: readonly string[]): { body: string | null; year: number | null; lines: number[] } | null {
  for (let index = 0; index < Math.min(lines.length, linesWithTitle); index += 1) {
    const line = lines[index] as string;
    const mayBe = line.includes("报") || lines[index + 1]?.includes("报") || line.includes("Annual");
    if (!mayBe || /[>»›]/u.test(line)) continue;
    const english = englishTitle.exec(line.trim());
    if (english) return { body: english[2] ?? null, year: english[1] ? Number(english[1]) : null, lines: [index] };
    // A title may be broken over two lines.
    for (const count of [1, 2]) {
      const text = (count === 1 ? line : line + (lines[index + 1] ?? "")).replace(/^(?:标题|名称)\s*[:：]?\s*/u, "");
      const words = titleWords.exec(text);
      if (!words || words.index > 60 || /[，。；]/u.test(text.slice(0, words.index))) continue;
      const before = text
        .slice(0, words.index)
        .replace(/^.*[《"'=]/u, "")
        .normalize("NFKC")
        .trim();
      const behind = text.slice(words.index + words[0].length).normalize("NFKC");
      const year = yearIn(before) ?? yearIn(/^\s*\(?[^()]{0,8}\)?/u.exec(behind)?.[0] ?? "");
      const named = before
        .replace(yearWords, "")
        .replace(/[【】[\]()]|\s+/gu, "")
        .replace(/^关于|关于$/u, "");
      const above = named === "" && index > 0 && isName(lines[index - 1] as string) ? (lines[index - 1] as string).trim() : null;
      const used = count === 1 ? [index] : [index, index + 1];
      return { body: named || above, year, lines: above ? [index - 1, ...used] : used };
    }
  }
  return null;
}

const yearWords = /(?:(?<!\d)(?:19|20)\d{2}|[二三][〇○零一二三四五六七八九]{3})\s*年\s*度?/u;

/** The year that a text names, in digits or in Chinese numerals. */
function yearIn(text: string): number | null {
  const year = yearWords.exec(text)?.[0].replace(/\s*年\s*度?$/u, "");
  if (year === undefined) return null;
  return /^\d{4}$/.test(year) ? Number(year) : chineseNumeralValue(chineseDigits(year));
}

/** Whether a line may be the name of a body: a few Chinese characters and nothing else. */
export const isName = (line: string) => line.trim().length <= 30 && /^[\p{Script=Han}\s（）()]+$/u.test(line.trim());

const day = "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?";
const periodWords = new RegExp(
  `(?:统计期限|统计时限|统计周期|起止|期限|数据)[^。]{0,30}?${day}\\s*起?\\s*[，,]?\\s*(?:至|到|-|—|－)\\s*(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日`,
  "u",
);
/** The words that a period stands behind; the last is written with a radical, as texts drawn from PDFs have it. */
const beforePeriod = /[期时]限|周期|起[止\u2f4c]|数据/u;
/** The character for a month, as such and as a radical. */
const months = ["月", "\u2f49"];
/** How far a period and the words before it reach back from its first month, and on. */
const periodBefore = 70;
const periodBehind = 90;
const englishPeriod = /^Period: (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/u;

function periodOf(lines: readonly string[]): Header["period"] {
  const text = lines.join("").slice(0, longestText);
  return text.includes("Period: ") ? (englishPeriodIn(lines) ?? chinesePeriodIn(text)) : chinesePeriodIn(text);
}

function englishPeriodIn(lines: readonly string[]): Header["period"] {
  for (const line of lines) {
    const [, from = "", to = ""] = englishPeriod.exec(line.trim()) ?? [];
    if (isDate(from) && isDate(to)) return { from, to };
  }
  return null;
}

function chinesePeriodIn(text: string): Header["period"] {
  for (const word of months)
    for (let month = text.indexOf(word); month >= 0; month = text.indexOf(word, month + 1)) {
      const words = text.slice(Math.max(0, month - periodBefore), month + periodBehind);
      const period = beforePeriod.test(words) ? periodIn(words.normalize("NFKC")) : null;
      if (period) return period;
    }
  return null;
}

const dayOf = (year = "", month = "", day = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

function periodIn(text: string): Header["period"] {
  const match = periodWords.exec(text);
  if (!match) return null;
  const [, year, month, date, toYear, toMonth, toDate] = match;
  const from = dayOf(year, month, date);
  const to = dayOf(toYear ?? year, toMonth, toDate);
  return isDate(from) && isDate(to) ? { from, to } : null;
}

const statedWords = /(?:发布日期|发布时间|公开日期|成文日期|印发日期|Published)\s*[:：]?\s*(\S{8,20})/u;

function statedDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const stated = statedWords.exec(line.slice(0, 400));
    const date = stated && dateAt(stated[1] as string);
    if (date) return date;
  }
  return null;
}

/** The date at the beginning of a text. */
function dateAt(text: string): string | null {
  const match =
    /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)/u.exec(
      text.normalize("NFKC"),
    );
  return match && parseChineseDate(match[0]);
}

/** A date that stands alone on a line below the report. */
function closingDate(running: readonly string[]): string | null {
  for (let index = running.length - 1; index >= Math.max(0, running.length - linesBelow); index -= 1) {
    const bare = (running[index] as string).trim();
    const date = bare.length <= longestDate && mayBeDate.test(bare) ? parseChineseDate(bare) : null;
    if (date) return date;
  }
  return null;
}

/** How many lines at the end may hold a date, and the longest date. */
const linesBelow = 8;
const longestDate = 20;
const mayBeDate = /^[\d０-９〇○零一二三四五六七八九]/u;

const contactWords: readonly (readonly [keyof Contact, RegExp])[] = [
  ["address", /(?:联系地址|通讯地址|办公地址|地址|address)\s{0,4}[:：]\s{0,4}([^；;，,。）)]{2,80})/iu],
  ["postcode", /(?:邮政编码|邮编|postcode)\s{0,4}[:：]\s{0,4}(\d{6})/iu],
  ["telephone", /(?:联系电话|电话|telephone)\s{0,4}[:：]\s{0,4}([+\dXx*()（）\s-]{5,24}[\dXx*])/iu],
  ["fax", /(?:传真|fax)\s{0,4}[:：]\s{0,4}([+\dXx*()（）\s-]{5,24}[\dXx*])/iu],
  ["email", /(?:电子邮箱|电子邮件|邮箱|email)\s{0,4}[:：]\s{0,4}([^\s；;，,。）)]{3,80})/iu],
];

/** What stands before the colon of a contact; blanks may part the characters of the word. */
const contactWord =
  /(?:地 ?址|邮 ?编|邮 ?政 ?编 ?码|电 ?话|传 ?真|电 ?子 ?邮 ?箱|邮 ?箱|address|postcode|telephone|fax|email)\s?$/iu;
const colons = ["：", ":"];
const blankBetween = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** How far a contact reaches from its first colon, and how far back. */
const contactBehind = 400;
const contactBefore = 16;

function contactOf(lines: readonly string[]): Contact | null {
  const text = lines.join("\n").slice(0, longestText);
  const first = contactColon(text);
  if (first === Number.POSITIVE_INFINITY) return null;
  const passage = text.slice(Math.max(0, first - contactBefore), first + contactBehind).replace(blankBetween, "");
  const contact: Record<keyof Contact, string | null> = {
    address: null,
    postcode: null,
    telephone: null,
    fax: null,
    email: null,
  };
  for (const [key, words] of contactWords) contact[key] = words.exec(passage)?.[1]?.replace(/\n/g, "").trim() ?? null;
  return Object.values(contact).some((value) => value !== null) ? contact : null;
}

/** Whether the character before a colon is the last of a word that a contact stands behind; a blank may part them. */
function endsContactWord(text: string, colon: number): boolean {
  return contactEnds.has(text[colon - 1] ?? "") || /\s/.test(text[colon - 1] ?? "");
}
const contactEnds: ReadonlySet<string> = new Set("址编码话真箱sexlSEXL");

/** Where the first colon stands that a contact follows. */
function contactColon(text: string): number {
  let first = Number.POSITIVE_INFINITY;
  for (const colon of colons)
    for (let index = text.indexOf(colon); index >= 0 && index < first; index = text.indexOf(colon, index + 1))
      if (endsContactWord(text, index) && contactWord.test(text.slice(Math.max(0, index - contactBefore), index))) first = index;
  return first;
}
