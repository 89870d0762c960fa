/** Units of what can be counted, those with more characters first where one begins another. */
export const countUnits: readonly string[] = [
  "人次",
  "件次",
  "场次",
  "批次",
  "件",
  "份",
  "条",
  "起",
  "宗",
  "次",
  "项",
  "个",
  "篇",
  "人",
  "家",
  "期",
  "场",
  "户",
  "批",
  "则",
  "例",
  "部",
  "册",
  "名",
  "张",
  "块",
  "台",
  "种",
  "类",
  "幅",
  "本",
  "页",
  "支",
  "处",
  "封",
];

/** Units of money, with what one of them is in 元. */
export const moneyUnits: Readonly<Record<string, number>> = { 亿元: 10 ** 8, 万元: 10 ** 4, 元: 1 };

/** What follows a number that counts time, orders or measures: no claim is made of it. */
export const otherUnits: readonly string[] = [
  "年",
  "月",
  "日",
  "天",
  "时",
  "小时",
  "分",
  "工作日",
  "季度",
  "号",
  "倍",
  "岁",
  "级",
  "度",
  "周",
  "平方",
  "公里",
  "米",
  "版",
  "楼",
  "热线",
  "平台",
  "‰",
  "/",
  "-",
  "－",
  "—",
  "~",
  "至",
  "∶",
  ".",
  "@",
  " ",
];

/** Words before a number that make it inexact. */
export const approximateBefore: readonly string[] = [
  "约",
  "近",
  "逾",
  "超",
  "超过",
  "大约",
  "将近",
  "接近",
  "至少",
  "不少于",
  "左右",
  "突破",
];

/** Words behind a number that make it inexact, before or behind the unit. */
export const approximateBehind: readonly string[] = ["余", "多", "来", "几", "以上", "左右", "上下"];

/** Words that say that there was none: 未收到政府信息公开申请. */
export const noneWords: readonly string[] = [
  "未收到",
  "没有收到",
  "未接到",
  "未接收到",
  "未受理",
  "未产生",
  "未发生",
  "没有发生",
  "没有产生",
  "没有接到",
];

/** What 无 and 零 say that there was none of: 无依申请公开, 零申请. */
export const noneOf: readonly string[] = [
  "依申请",
  "政府信息公开申请",
  "信息公开申请",
  "政务公开申请",
  "政府信息公开行政",
  "政府信息公开类行政",
  "信息公开行政",
  "行政复议",
  "行政诉讼",
  "因政府信息公开",
  "因信息公开",
  "上年结转",
  "结转",
];
