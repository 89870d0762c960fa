// The cell functions as people see them: what hosts show in their completion, and the table of docs/spreadsheet.md.

/** What several functions take: type, Chinese, English. An optional one is named in brackets where it is used. */
export const parameters = {
  range: ["any[][]", "表所在区域", "the table"],
  topLeft: ["any", '左上角地址，如 "B5"', "address of its first cell"],
  counts: ["any[][]", "几个数", "counts"],
  total: ["any", "总计", "stated total"],
  id: ["any", "比率名称或代码", "name or id of the rate"],
  column: ["any", "列名或代码，默认总计", "column, or the total"],
  digits: ["any", "小数位数，默认 1", "decimals, 1 if left out"],
  numerator: ["any", "分子", "numerator"],
  denominator: ["any", "分母", "denominator"],
  code: ["any", "代码", "code"],
  label: ["any", "名称", "label"],
  outcome: ["any", "办理结果", "outcome"],
  group: ["any", "类，空为六大类", "group, or the six if blank"],
  edition: ["any", "2019 或 2021", "edition"],
  received: ["any", "收到之日", "day of receipt"],
  from: ["any", "起，不计", "from, not counted"],
  to: ["any", "止，计入", "to, counted"],
  holidays: ["any[][]", "放假日期", "days off"],
  makeUpDays: ["any[][]", "调休上班日", "make-up days"],
  extension: ["any", "延长工作日", "extension, days"],
  year: ["any", "报告年度", "reporting year"],
  kind: ["any", "部门 或 政府", "department or government"],
  date: ["any", "日期", "date"],
  style: ["any", "数字、汉字 或 iso", "digits, numerals or iso"],
  number: ["any", "1 到 99", "1 to 99"],
  amount: ["any", "金额", "amount"],
};

/**
 * Each function: its parameters in their order, what it gives, in Chinese and English.
 *
 * @type {Readonly<Record<string, readonly [parameters: readonly string[], zh: string, en: string]>>}
 */
export const functions = {
  CHECK: [["range", "[topLeft]"], "核对：相符为 OK，否则每行一条", "Check: OK, or the findings, one a row"],
  MARKS: [["range"], "同形标记：✗ 不符，! 存疑，? 未读", "Marks in the range's shape"],
  TOTAL: [["counts"], "合计，空格不当作 0", "Sum; a blank is not 0"],
  RESIDUAL: [["counts", "total"], "各数之和减总计", "Sum less total"],
  RATE: [["range", "id", "[column]", "[digits]"], "比率", "Rate"],
  NUMERATOR: [["range", "id", "[column]"], "比率的分子", "Numerator of a rate"],
  DENOMINATOR: [["range", "id", "[column]"], "比率的分母", "Denominator of a rate"],
  PERCENT: [["numerator", "denominator", "[digits]"], "百分比，精确舍入", "Percentage, rounded exactly"],
  LABEL: [["code", "[edition]"], "代码的名称", "Label of a code"],
  CODE: [["label"], "名称的代码", "Code of a label"],
  BASIS: [["outcome"], "法律依据", "Legal basis"],
  OUTCOMES: [["group", "[edition]"], "一类的各项：代码、名称", "Outcomes of a group"],
  NORMALISE: [["range"], "排成规定版式", "The official layout"],
  DEDUCE: [["range"], "补出可推知的空白总计", "Blank totals deduced"],
  REPLY_BY: [["received", "holidays", "[makeUpDays]", "[extension]"], "答复期限", "Reply deadline"],
  WORKDAYS: [["from", "to", "holidays", "[makeUpDays]"], "工作日数", "Working days between"],
  PUBLISH_BY: [["year", "kind"], "年报公布期限", "Publication deadline"],
  DATE: [["date", "[style]"], "中文日期", "Chinese date"],
  NUMERAL: [["number"], "中文数字", "Chinese numeral"],
  TO_YUAN: [["amount"], "万元化为元", "万元 to 元"],
  TO_WAN: [["amount"], "元化为万元", "元 to 万元"],
};

const bare = (name) => name.replace(/[[\]]/g, "");

/** A top-level function of the script, with the comment that hosts read. `{any[][]}` makes a parameter a range in Excel. */
function declaration([name, [names, zh, en]]) {
  const lines = names.map((shown) => {
    const [type, ...words] = parameters[bare(shown)];
    return `@param {${type}} ${shown} ${words.join(" ")}`;
  });
  const list = names.map(bare).join(",");
  return `/** ${zh} ${en}\n${[...lines, "@returns {any}", "@customfunction"].map((line) => ` * ${line}\n`).join("")} */\nfunction GONGKAI_${name}(${list}){return Gongkai.${name}(${list})}\n`;
}

/** The declarations of the cell functions. */
export const declarations = Object.entries(functions).map(declaration).join("");
