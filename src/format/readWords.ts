import type { Locale } from "../form/labels.js";
import type { TableCode } from "../form/sections.js";
import type { CountArgs, DateKind, ReadArgs } from "../read/result/findings.js";
import type { Wording } from "./wording.js";

/** What each table is called. */
export const tableWords: Readonly<Record<TableCode, Readonly<Record<Locale, string>>>> = {
  proactive: { "zh-CN": "第二部分的表", en: "the table of section 二 (proactive disclosure)" },
  applications: { "zh-CN": "第三部分的表", en: "the table of section 三 (applications)" },
  reviews: { "zh-CN": "第四部分的表", en: "the table of section 四 (reconsideration and litigation)" },
};
/** What each kind of date is called. */
export const dateWords: Readonly<Record<DateKind, Readonly<Record<Locale, string>>>> = {
  published: { "zh-CN": "发布日期", en: "date of publication" },
  dated: { "zh-CN": "网页所标日期", en: "date of the page" },
  under: { "zh-CN": "标题下的日期", en: "date under the title" },
  written: { "zh-CN": "成文日期", en: "date of the document" },
  signed: { "zh-CN": "落款日期", en: "date of the signature" },
};
export const quoted = (text: string, locale: Locale) => {
  const characters = [...text.replace(/\s+/gu, " ")];
  const short = characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : characters.join("");
  return locale === "en" ? `“${short}”` : `「${short}」`;
};
export const listed = (values: readonly string[]) => quotedList(values).join(" ");
const quotedList = (values: readonly string[]) =>
  (values.length > 20 ? [...values.slice(0, 20), "…"] : values).map((value) => (value === "" ? "␣" : value));
export const labels = (texts: readonly string[], locale: Locale, counter = "行") => {
  const shown = texts.slice(0, 3).map((text) => quoted(text, locale));
  const more = texts.length - shown.length;
  if (locale === "en") return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `${shown.join("、")}${more > 0 ? `等 ${texts.length} ${counter}` : ""}`;
};
/** Each head once: one that stands over several columns is printed over each. */
export const headWords = (heads: readonly string[], locale: Locale) => labels([...new Set(heads)], locale, "个");
const fate = ({ settled, readings, count, stated, stopped }: CountArgs, locale: Locale) => {
  const ways = readings.map((reading) => quoted(listed(reading), locale)).join(locale === "en" ? ", " : "、");
  const inText = readings[stated ?? -1];
  if (locale === "en") {
    if (settled) return "Every cell could be told";
    const many = count > readings.length ? `${count} ways, the first ${readings.length} of which are ${ways}` : ways;
    const text = inText ? `; the text of the report states the numbers of ${quoted(listed(inText), "en")}` : "";
    const why = stopped ? "; there are too many ways to read it" : ways ? `; it may be read as ${many}${text}` : "";
    return `Cells that could not be told are left blank${why}`;
  }
  if (settled) return "各格的数可以确定";
  const many = count > readings.length ? `共 ${count} 种，先列 ${readings.length} 种：${ways}` : ways;
  const text = inText ? `；正文写有${quoted(listed(inText), "zh-CN")}里的数` : "";
  return `不能确定的格留空${stopped ? "，可能的读法太多" : ways ? `，可能的读法：${many}${text}` : ""}`;
};
export const misfit = (zh: (args: CountArgs) => string, en: (args: CountArgs) => string): Wording<CountArgs> => ({
  "zh-CN": (args) => `${quoted(args.label, "zh-CN")}行${zh(args)}：${listed(args.values)}。${fate(args, "zh-CN")}。请对照原文。`,
  en: (args) => `Row ${quoted(args.label, "en")} ${en(args)}: ${listed(args.values)}. ${fate(args, "en")}. Compare the source.`,
});
export const waysInWords: Readonly<Record<ReadArgs["read/values-apart"]["way"], Readonly<Record<Locale, string>>>> = {
  "reading-order": { "zh-CN": "的数与行名分开列出", en: "has its values apart from the labels" },
  transposed: { "zh-CN": "的行与列对调", en: "has its rows and columns exchanged" },
  "long-form": { "zh-CN": "每行只列一格", en: "has a line for each cell" },
};
