import { chineseDigits, chineseNumeralValue } from "../form/numerals.js";
import { isDate, parseChineseDate } from "../report/dates.js";
import type { AnnualReport, Contact } from "../report/report.js";

/** What stands around the sections: the header data of a report, as far as the text states them. */
export interface Header extends Pick<AnnualReport, "body" | "year" | "period" | "publishedOn" | "contact"> {
  /** The lines that are the title or the date below the report, by their index. */
  readonly taken: ReadonlySet<number>;
  /** The year that the title names. */
  readonly titleYear: number | null;
}

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
    taken: new Set(
      [...(title?.lines ?? []), ...opening.keys()].filter(
        (index) => title?.lines.includes(index) || isFact(opening[index] as string),
      ),
    ),
    titleYear,
  };
}

/** A line that states a fact and nothing else. */
const factLine =
  /^(?:(?:发布日期|发布时间|公开日期)\s*[:：]\s*[\d年月日:./\s-]+|统计期限\s*[:：][\d年月日\s]+至[\d年月日\s]+|联系方式：.+|Published: [\d-]+|Period: [\d-]+ to [\d-]+|Contact: .+)$/u;
const isFact = (line: string) => factLine.test(line.trim());

const yearOf = (period: Header["period"]) => (period ? Number(period.from.slice(0, 4)) : null);

/** Whether a line is the title of a report. */
export function isTitle(line: string): boolean {
  const text = line.trim();
  return text.length <= 60 && titleWords.test(text) && !/[>»›，。；]/u.test(text);
}

function titleOf(lines: readonly string[]): { body: string | null; year: number | null; lines: number[] } | null {
  for (const [index, line] of lines.slice(0, linesWithTitle).entries()) {
    if (/[>»›]/u.test(line)) continue;
    const english = englishTitle.exec(line.trim());
    if (english) return { body: english[2] ?? null, year: english[1] ? Number(english[1]) : null, lines: [index] };
    // A title may be broken over two lines.
    for (const count of [1, 2]) {
      const joined = count === 1 ? line : lines.slice(index, index + count).join("");
      if (!joined.includes("公开")) continue;
      const text = joined.replace(/^(?:标题|名称)\s*[:：]?\s*/u, "");
      const words = titleWords.exec(text);
      if (!words || words.index > 60 || /[，。；]/u.test(text.slice(0, words.index))) continue;
      const before = text.slice(0, words.index).replace(/^.*《/u, "").normalize("NFKC").trim();
      const behind = text.slice(words.index + words[0].length).normalize("NFKC");
      const year = yearIn(before) ?? yearIn(/^\s*\(?[^()]{0,8}\)?/u.exec(behind)?.[0] ?? "");
      const named = before
        .replace(yearWords, "")
        .replace(/[【】[\]()]|\s+/gu, "")
        .replace(/^关于|关于$/u, "");
      const above = named === "" && index > 0 && isName(lines[index - 1] as string) ? (lines[index - 1] as string).trim() : null;
      const used = Array.from({ length: count }, (_, offset) => index + offset);
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
  return /^\d{4}$/.test(year) ? Number(year) : chineseNumeralValue(year.replace(/\d/g, (digit) => chineseDigits(digit)));
}

/** Whether a line may be the name of a body: a few Chinese characters and nothing else. */
export const isName = (line: string) => line.trim().length <= 30 && /^[\p{Script=Han}\s（）()]+$/u.test(line.trim());

const day = "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?";
const periodWords = new RegExp(
  `(?:统计期限|统计时限|统计周期|起止|期限|数据)[^。]{0,30}?${day}\\s*起?\\s*[，,]?\\s*(?:至|到|-|—|－)\\s*(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日`,
  "u",
);
/** The words that a period stands behind; the last is written with a radical, as texts drawn from PDFs have it. */
const beforePeriod = ["期限", "时限", "周期", "起止", "数据", "起\u2f4c"];
const englishPeriod = /^Period: (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/u;

function periodOf(lines: readonly string[]): Header["period"] {
  for (const line of lines) {
    const english = line.includes("Period: ") ? englishPeriod.exec(line.trim()) : null;
    if (english && isDate(english[1] as string) && isDate(english[2] as string))
      return { from: english[1] as string, to: english[2] as string };
  }
  const text = lines.join("").slice(0, 20_000);
  const places = beforePeriod.map((word) => text.indexOf(word)).filter((place) => place >= 0);
  const match = places.length > 0 ? periodWords.exec(text.slice(Math.min(...places)).normalize("NFKC")) : null;
  if (!match) return null;
  const [, year, month, date, toYear, toMonth, toDate] = match;
  const from = parseChineseDate(`${year}年${month}月${date}日`);
  const to = parseChineseDate(`${toYear ?? year}年${toMonth}月${toDate}日`);
  return from && to ? { from, to } : null;
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
  for (const line of running.slice(-8).reverse()) {
    const bare = line.trim();
    const date = bare.length <= 20 ? parseChineseDate(bare) : null;
    if (date) return date;
  }
  return null;
}

const contactWords: readonly (readonly [keyof Contact, RegExp])[] = [
  ["address", /(?:联系地址|通讯地址|办公地址|地址|address)\s{0,4}[:：]\s{0,4}([^；;，,。）)]{2,80})/iu],
  ["postcode", /(?:邮政编码|邮编|postcode)\s{0,4}[:：]\s{0,4}(\d{6})/iu],
  ["telephone", /(?:联系电话|电话|telephone)\s{0,4}[:：]\s{0,4}([+\dXx*()（）\s-]{5,24}[\dXx*])/iu],
  ["fax", /(?:传真|fax)\s{0,4}[:：]\s{0,4}([+\dXx*()（）\s-]{5,24}[\dXx*])/iu],
  ["email", /(?:电子邮箱|电子邮件|邮箱|email)\s{0,4}[:：]\s{0,4}([^\s；;，,。）)]{3,80})/iu],
];

/** How the words end that a contact stands behind. */
const mayStateContact = /[址编码话真箱sexl]\s?[:：]/i;

function contactOf(lines: readonly string[]): Contact | null {
  const joined = lines.join("\n").slice(0, 20_000);
  if (!mayStateContact.test(joined)) return null;
  const text = joined.replace(/ (?<=\p{Script=Han} )(?=\p{Script=Han})/gu, "");
  const from = text.search(/(?:地址|邮编|邮政编码|电话|传真|电子邮箱|邮箱|address|postcode|telephone|fax|email)\s?[:：]/iu);
  if (from < 0) return null;
  const passage = text.slice(Math.max(0, from - 4), from + 400);
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
