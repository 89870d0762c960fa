import type { Locale } from "../form/labels.js";

/** How to fill in a workbook, step by step, and what its titles are made of. */
export interface GuideWords {
  /** The title of the report: what is always there, and what is there with a body or a year. */
  readonly title: readonly (string | readonly [before: string, key: "body" | "year", after: string])[];
  readonly heading: string;
  readonly body: string;
  readonly year: string;
  readonly steps: readonly (readonly [name: string, text: string])[];
}

/** The words of the guide sheet in each language. */
export const guideWords: Readonly<Record<Locale, GuideWords>> = {
  "zh-CN": {
    title: [["", "body", ""], ["", "year", "年"], "政府信息公开工作年度报告"],
    heading: "填表说明",
    body: "机关名称",
    year: "报告年度",
    steps: [
      ["填名称、年度", "在上面两格填机关名称和四位数的年度，各表的标题随着变。"],
      [
        "填数",
        "在「主动公开」「依申请公开」「复议诉讼」三页填数，只填数字。没有发生的填 0；空白不等于 0。总计照样要填，不会自动算出。",
      ],
      ["从 Word 复制", "只选数，用「选择性粘贴」→「数值」贴到第一格。整张表直接贴，会冲掉格式和变色的规则。"],
      [
        "看颜色",
        "深红：不符的等式在这一格交叉，先查这里。浅红：这一格所在的等式不符，或者是负数、不是整数。黄：不是数字。表旁边的标记意思相同，不打印。",
      ],
      [
        "看结论",
        "「核对」页第二行是结论，下面每个等式一行：相符、不符；有空白，未核对。整行没有填的，不作结论。「比率」页是公开率等比率。",
      ],
      ["受保护的格", "表名、行名、公式等不用填的格受保护，没有密码。要改版式，先撤销工作表保护。"],
    ],
  },
  en: {
    title: ["Annual report on government information disclosure", [", ", "year", ""], [": ", "body", ""]],
    heading: "How to fill in the workbook",
    body: "Name of the body",
    year: "Year of the report",
    steps: [
      ["Name and year", "Fill in the two cells above: the titles of the tables follow."],
      [
        "Numbers",
        "Fill in the sheets Proactive, Applications and Reviews, in digits only. Enter 0 for none; a blank is not 0. Totals are filled in too, and not computed.",
      ],
      [
        "Copying from Word",
        "Select the numbers alone and paste them as values at the first cell. A table that is pasted whole wipes out formats and colours.",
      ],
      [
        "Colours",
        "Dark red: broken equations cross here, look here first. Light red: a broken equation names the cell, or it is negative or not whole. Yellow: not a number. The marks beside the table say the same, and are not printed.",
      ],
      [
        "Conclusion",
        "It is in the second row of the sheet Check; below it each equation has a row: agrees, broken, or unchecked where cells are blank. A row with nothing filled in has no verdict. The sheet Rates has the disclosure rate and others.",
      ],
      [
        "Protected cells",
        "Titles, labels, formulas and whatever is not to be filled in are protected, without a password. To change the layout, remove the protection of the sheet.",
      ],
    ],
  },
};
