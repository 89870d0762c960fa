import { otherForms } from "../form/otherForms.js";
import type { ReadArgs, ReadCode } from "../read/result/findings.js";
import { cellsInWords } from "./cellWords.js";
import { dateWords, headWords, labels, listed, misfit, quoted, tableWords, waysInWords } from "./readWords.js";
import { many, type Wording } from "./wording.js";

/** How each finding of reading is worded. */
export const readMessages: { readonly [Code in ReadCode]: Wording<ReadArgs[Code]> } = {
  "read/older-form": {
    "zh-CN": ({ markers }) =>
      `这像是 2019 年以前通用的统计表（有${markers.map((marker) => quoted(marker, "zh-CN")).join("、")}），口径与现行格式不同，没有读取。`,
    en: ({ markers }) =>
      `This looks like the statistics form in use before 2019 (it has ${markers.map((marker) => quoted(marker, "en")).join(", ")}); it counts other things and was not read.`,
  },
  "read/other-form": {
    "zh-CN": ({ form, markers }) =>
      `这像是${otherForms[form].label}（有${markers.map((marker) => quoted(marker, "zh-CN")).join("、")}），不是政府信息公开工作年度报告，没有读取。`,
    en: ({ form, markers }) =>
      `This looks like ${otherForms[form].gloss} (it has ${markers.map((marker) => quoted(marker, "en")).join(", ")}), which is another report on another form; it was not read.`,
  },
  "read/table-missing": {
    "zh-CN": ({ table }) => `没有找到${tableWords[table]["zh-CN"]}。表若是图片或者附件，请另行提供文字。`,
    en: ({ table }) =>
      `Found no ${tableWords[table].en.replace(/^the /, "")}. If it is an image or an attachment, supply its text.`,
  },
  "read/editions-mixed": {
    "zh-CN": ({ table, form, heads }) =>
      `${tableWords[table]["zh-CN"]}大部分是 ${form} 年版，另有属于另一版的表头${headWords(heads, "zh-CN")}；这些格与 ${form} 年版不可比，留空。`,
    en: ({ table, form, heads }) =>
      `Most of ${tableWords[table].en} is of the ${form} edition, but the heads ${headWords(heads, "en")} are of the other; their cells are not comparable and are left blank.`,
  },
  "read/edition-assumed": {
    "zh-CN": ({ table, form }) => `${tableWords[table]["zh-CN"]}没有可以区分版本的行或表头，按 ${form} 年版读取。`,
    en: ({ table, form }) => `Nothing in ${tableWords[table].en} tells its edition; it was read as that of ${form}.`,
  },
  "read/label-variant": {
    "zh-CN": ({ text, label, grade }) =>
      grade === "typo"
        ? `${quoted(text, "zh-CN")}似有错字，按${quoted(label, "zh-CN")}读取。请核对。`
        : `${quoted(text, "zh-CN")}不是格式规定的名称，按${quoted(label, "zh-CN")}读取。`,
    en: ({ text, label, grade }) =>
      grade === "typo"
        ? `${quoted(text, "en")} seems misspelt; it was read as ${quoted(label, "en")}. Check it.`
        : `${quoted(text, "en")} is not the form's wording; it was read as ${quoted(label, "en")}.`,
  },
  "read/heads-reordered": {
    "zh-CN": ({ table, heads, settled }) =>
      `${tableWords[table]["zh-CN"]}的表头次序是${heads.map((head) => quoted(head, "zh-CN")).join("")}，与格式不同；${settled ? "各数按表头读取" : "各数属于哪一列不能确定，留空"}。请对照原文。`,
    en: ({ table, heads, settled }) =>
      `The heads of ${tableWords[table].en} stand in the order ${heads.map((head) => quoted(head, "en")).join(", ")}, which is not the form's; ${settled ? "the values were read by their heads" : "which column a value belongs to cannot be told, and the cells are left blank"}. Compare the source.`,
  },
  "read/heads-unknown": {
    "zh-CN": ({ table, heads, settled }) =>
      `${tableWords[table]["zh-CN"]}里，表头${headWords(heads, "zh-CN")}不是格式规定的栏目，${settled ? "这些列没有读入" : "这些表头下的行填的可能是别的数，没有读入"}。请对照原文。`,
    en: ({ table, heads, settled }) =>
      `In ${tableWords[table].en} the heads ${headWords(heads, "en")} are none of the form's; ${settled ? "what stands below them was left out" : "the rows below them may hold something else, and were not read"}. Compare the source.`,
  },
  "read/label-unknown": {
    "zh-CN": ({ text, values }) =>
      `${quoted(text, "zh-CN")}不是格式规定的行${values.length > 0 ? `，其中的数 ${listed(values)} 没有读取` : ""}。请核对。`,
    en: ({ text, values }) =>
      `${quoted(text, "en")} is no row of the form${values.length > 0 ? `; its values ${listed(values)} were left out` : ""}. Check it.`,
  },
  "read/label-apart": {
    "zh-CN": ({ label, values, settled }) =>
      `${listed(values)} 与名称不在一处，按前后各行的次序应是${quoted(label, "zh-CN")}行${settled ? "，表内合计关系相符，按此读取" : "，但表内合计关系不能印证，留空"}。请对照原文。`,
    en: ({ label, values, settled }) =>
      `The values ${listed(values)} stand apart from any label; by their place they are those of ${quoted(label, "en")}${settled ? ", and the sums of the table agree: they were read so" : ", but the sums of the table do not confirm it: the cells are left blank"}. Compare the source.`,
  },
  "read/values-apart": {
    "zh-CN": ({ table, way, readings }, cells) =>
      `${tableWords[table]["zh-CN"]}${waysInWords[way]["zh-CN"]}，${readings > 1 ? `有 ${readings} 种读法都对得上合计，不同的 ${cells.length} 格留空` : "已按格式读取，没有与合计不符的地方"}。请对照原文。`,
    en: ({ table, way, readings }, cells) =>
      `${tableWords[table].en.replace(/^t/, "T")} ${waysInWords[way].en}; ${readings > 1 ? `${readings} readings agree with all sums, and the ${cells.length} cells on which they differ are left blank` : "it was read so, and no sum contradicts it"}. Compare the source.`,
  },
  "read/row-shifted": {
    "zh-CN": ({ label, by }) =>
      `${quoted(label, "zh-CN")}比同级的行${by < 0 ? "左" : "右"}移了 ${Math.abs(by)} 格，数仍按名称读取。`,
    en: ({ label, by }) =>
      `${quoted(label, "en")} stands ${many(Math.abs(by), "cell", "cells")} to the ${by < 0 ? "left" : "right"} of the labels of its kind; its values were read by its label.`,
  },
  "read/rows-missing": {
    "zh-CN": ({ table, labels: missing }) =>
      `${tableWords[table]["zh-CN"]}没有读到${labels(missing, "zh-CN")}的数，留空。请对照原文。`,
    en: ({ table, labels: missing }) =>
      `In ${tableWords[table].en} no values were found for ${labels(missing, "en")}; the cells are blank. Compare the source.`,
  },
  "read/rows-several": {
    "zh-CN": ({ table, labels: texts }) =>
      `${tableWords[table]["zh-CN"]}有 ${texts.length} 行数：${texts
        .slice(0, 3)
        .map((text) => quoted(text, "zh-CN"))
        .join("、")}${texts.length > 3 ? "等" : ""}，格式只有一行，看不出哪一行是本机关本年度的，没有读取。请对照原文。`,
    en: ({ table, labels: texts }) =>
      `${tableWords[table].en.replace(/^t/, "T")} has ${texts.length} rows of numbers, ${labels(texts, "en")}, where the form has one; which is of this body and year could not be told, and none was read. Compare the source.`,
  },
  "read/row-repeated": {
    "zh-CN": ({ label, values }) =>
      `${quoted(label, "zh-CN")}行再次出现，数为 ${listed(values)}，与前一次不同；采用前一次的。请核对。`,
    en: ({ label, values }) =>
      `Row ${quoted(label, "en")} occurs again with other values, ${listed(values)}; the first were kept. Check both.`,
  },
  "read/cells-surplus": misfit(
    ({ found, expected }) => `有 ${found} 个数，格式只有 ${expected} 格`,
    ({ found, expected }) => `has ${found} values where the form has ${expected} cells`,
  ),
  "read/cells-missing": misfit(
    ({ found, expected }) => `只有 ${found} 个数，格式有 ${expected} 格`,
    ({ found, expected }) => `has only ${many(found, "value", "values")} where the form has ${many(expected, "cell", "cells")}`,
  ),
  "read/cells-glued": misfit(
    ({ expected }) => `的数没有分成 ${expected} 格`,
    ({ expected }) => `has values that are not parted into the ${expected} cells of the form`,
  ),
  "read/cells-split": misfit(
    () => "有数被空格或者换行断开",
    () => "has digits that a space or a line break parts",
  ),
  "read/cells-unconfirmed": {
    "zh-CN": ({ label, values, settled }) =>
      `${quoted(label, "zh-CN")}行的数 ${listed(values)} 不能由合计关系印证，其中可能混入了页码一类的数，或者漏了空白格；${settled ? "已按次序读入" : "这些格留空"}。请对照原文。`,
    en: ({ label, values, settled }) =>
      `The sums of the table do not confirm the values of row ${quoted(label, "en")}: ${listed(values)}. A number that is not of the row, a page number say, may be among them, or a blank cell may be lost; ${settled ? "they were read in order" : "the cells are left blank"}. Compare the source.`,
  },
  "read/cells-merged": {
    "zh-CN": ({ label, expected, values }) =>
      `${quoted(label, "zh-CN")}行 ${expected} 格合并，只写了一个${quoted(values[0] ?? "", "zh-CN")}，${expected} 格都按它读取。`,
    en: ({ label, expected, values }) =>
      `In row ${quoted(label, "en")} one ${quoted(values[0] ?? "", "en")} spans ${expected} cells; each was read so.`,
  },
  "read/cell-unreadable": {
    "zh-CN": ({ text }, cells) =>
      `${cellsInWords(cells, "zh-CN")}写的是${quoted(text, "zh-CN")}，不是这一格可以填的数，留空。请核对。`,
    en: ({ text }, cells) =>
      `The cell in ${cellsInWords(cells, "en")} says ${quoted(text, "en")}, which is not a number that this cell can hold; it is left blank. Check it.`,
  },
  "read/subtotal-differs": {
    "zh-CN": ({ label, stated, sum }) =>
      `${quoted(label, "zh-CN")}一行，法人小计写的是 ${stated}，各类组织相加是 ${sum}。法人小计不是规定格式中的列，没有读入；请对照原文核对这一行。`,
    en: ({ label, stated, sum }) =>
      `In the row ${quoted(label, "en")} the subtotal of organizations is ${stated}, and the organizations add up to ${sum}. The form has no such column, so that it was left out; compare the row with the source.`,
  },
  "read/totals-misplaced": {
    "zh-CN": ({ rows }) => `第三部分的表有 ${rows} 行的总计空白，「其他」列正好是前面各列之和：总计可能左移了一列。请对照原文。`,
    en: ({ rows }) =>
      `In the table of section 三 (applications) ${many(rows, "row has a blank total, and its", "rows have blank totals, and their")} column “Other organizations” is what the others add up to: the totals may stand a column too far left. Compare the source.`,
  },
  "read/cell-marked": {
    "zh-CN": ({ table, mark }, cells) =>
      `${tableWords[table]["zh-CN"]}有 ${cells.length} 格写的是${quoted(mark, "zh-CN")}，按空白处理，不当作 0。`,
    en: ({ table, mark }, cells) =>
      `In ${tableWords[table].en} ${cells.length} ${cells.length === 1 ? "cell says" : "cells say"} ${quoted(mark, "en")}; read as blank, not as 0.`,
  },
  "read/cell-worded": {
    "zh-CN": ({ text, value }, cells) =>
      `${cellsInWords(cells, "zh-CN")}写的是${quoted(text, "zh-CN")}${cells.length > 1 ? "之类" : ""}，${text === value ? "单位与表头不同，按所写的读取" : `读作 ${value}`}。`,
    en: ({ text, value }, cells) =>
      `The cell in ${cellsInWords(cells, "en")} says ${cells.length > 1 ? "such as " : ""}${quoted(text, "en")}; ${text === value ? "its unit is not that of the head, and it was read as it stands" : `it was read as ${value}`}.`,
  },
  "read/unit-assumed": {
    "zh-CN": (_, cells) => `${cellsInWords(cells, "zh-CN")}没有写明单位，按格式规定的万元读取。请核对。`,
    en: (_, cells) => `No unit is named for ${cellsInWords(cells, "en")}; it was read in 万元, the form's unit. Check it.`,
  },
  "read/unit-unknown": {
    "zh-CN": (_, cells) => `${cellsInWords(cells, "zh-CN")}的单位不是元、万元，只读了数字。请核对。`,
    en: (_, cells) =>
      `The unit of ${cellsInWords(cells, "en")} is neither 元 nor 万元; the digits were read without a unit. Check it.`,
  },
  "read/number-stray": {
    "zh-CN": ({ values }) => `${listed(values)} 不属于任何一行，没有读取；也可能是相邻一行的数被断开的一段。请对照原文。`,
    en: ({ values }) =>
      `${listed(values)} belong to no row and were left out; they may be a piece of a number in a row beside them. Compare the source.`,
  },
  "read/years-differ": {
    "zh-CN": ({ title, period }) => `标题是 ${title} 年，统计期限是 ${period} 年；采用标题的年份。请核对。`,
    en: ({ title, period }) =>
      `The title says ${title}, the reporting period ${period}; the year of the title was taken. Check both.`,
  },
  "read/body-unknown": {
    "zh-CN": ({ title }) => `标题是${quoted(title, "zh-CN")}，不能确定是哪个机关的报告，机关名称留空。`,
    en: ({ title }) =>
      `The title is ${quoted(title, "en")}; which body the report is of cannot be told, and its name is left blank.`,
  },
  "read/dates-differ": {
    "zh-CN": ({ taken, other }) =>
      `${dateWords[taken.kind]["zh-CN"]}是 ${taken.date}，${dateWords[other.kind]["zh-CN"]}是 ${other.date}；公布日期采用前者，是否逾期按它判断。请核对。`,
    en: ({ taken, other }) =>
      `The ${dateWords[taken.kind].en} is ${taken.date}, the ${dateWords[other.kind].en} ${other.date}; the first was taken as the day of publication, by which lateness is judged. Check both.`,
  },
  "read/second-report": {
    "zh-CN": ({ count }) => `原文还有 ${count} 份报告（并排或者接在后面）；这里是第一份，其余各份另行给出。`,
    en: ({ count }) =>
      `${count === 1 ? "Another report stands" : `${count} other reports stand`} beside or behind this one, which is the first; each is given by itself.`,
  },
  "read/markup-escaped": {
    "zh-CN": () => "网页代码在脚本里，带有转义符；去掉转义符后读取。",
    en: () => "The markup stands in a script with its escapes; it was read without them.",
  },
  "read/markup-too-deep": {
    "zh-CN": () => "网页元素嵌套过深，其后的内容没有读取。请检查网页代码。",
    en: () => "Elements of the page stand too deep within each other; what follows was not read. Check the markup.",
  },
  "read/source-is-name": {
    "zh-CN": ({ text }) => `${quoted(text, "zh-CN")}像是文件名或者网址，没有打开。请传入文件的内容。`,
    en: ({ text }) => `${quoted(text, "en")} looks like a file name or an address; it was not opened. Pass what the file holds.`,
  },
};
