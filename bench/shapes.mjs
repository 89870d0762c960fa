// Texts that are hostile to a reader, by name: each made to a length. The test counts the calls they take, the bench their time.
const line = (text) => (length) => text.repeat(Math.ceil(length / text.length));

/** @type {Readonly<Record<string, (length: number) => string>>} */
export const shapes = {
  spaces: line(" "),
  digits: line("7"),
  "digits with spaces between": line("7 "),
  "digits with wide gaps between": line("7   "),
  "opening brackets": line("（"),
  "closed brackets": line("（）"),
  pipes: line("|"),
  "pipes with blanks between": line("| "),
  tabs: line("\t"),
  labels: line("予以公开"),
  "ends of labels": line("其 ;\n（"),
  "encircled numbers": line("  ①"),
  "commas with gaps": line("1,   "),
  "a digit a line below a label": line("1\n"),
  "labels with numbers": line("予以公开1 2 3 "),
  "labels between pipes": line("予以公开|1|"),
  "beginnings of labels": line("予以（"),
  ordinals: line("一、"),
  commas: line(","),
  backslashes: line("\\"),
  "angle brackets": line("<"),
  cells: line("<td>1"),
  "titles of two years": line(
    "甲县水务局2022年政府信息公开工作年度报告\n一、总体情况\n甲县水务局2023年政府信息公开工作年度报告\n一、总体情况\n",
  ),
  "a style sheet without a rule": (length) => `<style>${"a ".repeat(length / 2)}</style><td>1`,
  "comments in a style": (length) => `<td style="${"/*a".repeat(length / 3)}">1`,
  "blanks in a style": (length) => `<td style="clip:rect(${" ".repeat(length)}x">1`,
  entities: line("&nbsp;"),
  "quotation marks": line('"'),
  "rows of a table": line("（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n"),
  "titles of sections": line("二、主动公开政府信息情况\n"),
  reports: line(
    "二、主动公开政府信息情况\n规章\t1\t2\t3\n三、收到和处理政府信息公开申请情况\n（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n",
  ),
  "records of comma-separated values": line("信息内容,1,"),
  pinyin: line("章(guī)"),
  "number signs": line("# "),
  "empty lines": line("\n"),
  "empty pages": line("\f"),
  "pages of a character": line("。\f"),
  "heads and words": line("自然人\n喵\n"),
  "heads of section 四 and words": (length) => `四、政府信息公开行政复议、行政诉讼情况\n${line("结果维持\n喵\n")(length)}`,
  "numbers in section 四": (length) =>
    `四、政府信息公开行政复议、行政诉讼情况\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${line("1 2 3 4 5\n")(length)}`,
  "a long row again and again": (length) => `（一）予以公开${" 1".repeat(length / 4)}\n${line("（一）予以公开 1\n")(length / 2)}`,
  "quoted fields": (length) => `信息内容,${line('"1",')(length)}`,
  "end tags without a beginning": (length) => `<p>${"<b>".repeat(Math.min(length / 6, 9990))}${line("</i>")(length / 2)}`,
  "rows between rules": line("+----+---+\n| 规章 | 1 |\n|    | 2 |\n"),
  "boxes that do not end": line("│ 1 ├──┤ 2 "),
  "rules beside cells": line("│规章├────┤\n│    │ 1  │\n"),
  "values behind their names": line("自然人3件，科研机构0件，"),
  "lines of a named value": line("科研机构：3\n自然人：1\n"),
  "cells in quotes over lines": line('规章\t"1\n2"\t"3\n'),
  "rows that are numbered": line("1\t规章\t1\n2\t规章\t2\n"),
  "fields of forms": line('<td><input value="1">'),
  "sections of characters": line("<td><![CDATA[1]]>"),
  "escapes of scripts": line("\\u003ctd\\u003e1<\\/td>"),
  "labels with a gloss": line("规章 Rules (a)\t1\n"),
};

/** The title under which the rows of a hostile text stand in a table. */
export const title = "三、收到和处理政府信息公开申请情况\n";

/** By how much twice the length may multiply what reading takes. */
export const mostGrowth = 2.5;
