import { isDate } from "../../report/dates.js";
import type { AnnualReport } from "../../report/report.js";

type Period = AnnualReport["period"];

/** How much of the running text is looked through. */
const longestText = 20_000;

/** The words that a period stands behind; one is written with a radical, as texts drawn from PDFs have it. */
const beforePeriod = /统计|[期时]限|周期|起[止\u2f4c]|数据|時限|期間|期间|时间范围|报告期|數據|統計/gu;
/** How far a period and the words before it reach. */
const farthest = 120;
const day = "\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?";
const periodWords = new RegExp(
  `^[^。]{0,34}?(?<!\\d)(\\d{4})${day}\\s*[起始]?\\s*[,]?\\s*(?:截?[至到止]|[-—–~]{1,2})\\s*(?:(\\d{4})\\s*[年./-]\\s*)?(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)`,
  "u",
);
const englishPeriod = /^Period: (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/u;

/** The period that a text says its figures cover. */
export function periodOf(lines: readonly string[]): Period {
  const text = lines.join("").slice(0, longestText);
  return text.includes("Period: ") ? (englishPeriodIn(lines) ?? chinesePeriodIn(text)) : chinesePeriodIn(text);
}

function englishPeriodIn(lines: readonly string[]): Period {
  for (const line of lines) {
    const [, from = "", to = ""] = englishPeriod.exec(line.trim()) ?? [];
    if (isDate(from) && isDate(to)) return { from, to };
  }
  return null;
}

function chinesePeriodIn(text: string): Period {
  for (const { index } of text.matchAll(beforePeriod)) {
    const period = periodIn(text.slice(index, index + farthest).normalize("NFKC"));
    if (period) return period;
  }
  return null;
}

const dayOf = (year = "", month = "", day = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

function periodIn(text: string): Period {
  const match = periodWords.exec(text);
  if (!match) return null;
  const [, year, month, date, toYear, toMonth, toDate] = match;
  const from = dayOf(year, month, date);
  const to = dayOf(toYear ?? year, toMonth, toDate);
  return isDate(from) && isDate(to) ? { from, to } : null;
}
