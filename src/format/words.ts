import type { Locale } from "../form/labels.js";
import { chineseNumeralValue } from "../form/numerals.js";
import type { Contact } from "../report/report.js";

/** The words between the data of a report, in one language. */
export interface Words {
  /** The title; without a body or a year, the rest of it. */
  readonly title: (body: string, year: string) => string;
  /** The caption of a table, which no heading of a section equals. */
  readonly caption: (name: string) => string;
  /** The line of the day of publication. */
  readonly published: (day: string) => string;
  /** The line of the first and the last day that the figures cover. */
  readonly period: (from: string, to: string) => string;
  /** A day, `YYYY-MM-DD`, as the language writes it. */
  readonly day: (date: string) => string;
  /** What stands before and between the ways to reach the body. */
  readonly contact: { readonly head: string; readonly colon: string; readonly separator: string };
  /** The names of the ways to reach the body, in the order in which they are printed. */
  readonly contactParts: Readonly<Record<keyof Contact, string>>;
  /** What stands before a label of section 三: 一、 then （一） then 1. */
  readonly ordinals: readonly [item: Ordinal, part: Ordinal, point: Ordinal];
}

type Ordinal = (numeral: string) => string;

/** A Chinese numeral of the form in digits; the form numbers nothing above 九十九. */
const digits = (numeral: string) => String(chineseNumeralValue(numeral));

/** The words between the data of a report in each language. */
export const words: Readonly<Record<Locale, Words>> = {
  "zh-CN": {
    title: (body, year) => `${body}${year && `${year}年`}政府信息公开工作年度报告`,
    caption: (name) => `表：${name}`,
    published: (day) => `发布日期：${day}`,
    period: (from, to) => `统计期限：${from}至${to}`,
    day: (date) => date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日"),
    contact: { head: "联系方式：", colon: "：", separator: "；" },
    contactParts: { address: "地址", postcode: "邮编", telephone: "电话", fax: "传真", email: "电子邮箱" },
    ordinals: [(item) => `${item}、`, (part) => `（${part}）`, (point) => `${point}.`],
  },
  en: {
    title: (body, year) => `Annual report on government information disclosure${year && `, ${year}`}${body && `: ${body}`}`,
    caption: (name) => `Table: ${name}`,
    published: (day) => `Published: ${day}`,
    period: (from, to) => `Period: ${from} to ${to}`,
    day: (date) => date,
    contact: { head: "Contact: ", colon: ": ", separator: "; " },
    contactParts: { address: "address", postcode: "postcode", telephone: "telephone", fax: "fax", email: "email" },
    ordinals: [(item) => `${digits(item)}. `, (part) => `(${digits(part)}) `, (point) => `${point}. `],
  },
};
