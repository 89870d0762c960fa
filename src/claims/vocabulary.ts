import { type ApplicantColumn, applicants } from "../form/applicants.js";
import { areas } from "../form/bodies.js";
import { type OutcomeCode, type OutcomeGroupCode, outcomeGroups, outcomes } from "../form/outcomes.js";
import type { ProactiveColumn, ProactiveRow } from "../form/proactive.js";
import { type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../form/reviews.js";
import { type OutcomeNode, outcomeLeaves } from "../form/taxonomy.js";
import type { PlainTag, Sense } from "./sense.js";

/** The words of a label of the form without what it explains: up to its first bracket or comma; and all of it. */
const short = (label: string) => label.replace(/[（、，].*$/u, "");
const wordsOf = (label: { label: string; aliases: readonly string[] }) =>
  [label.label, ...label.aliases].flatMap((word) => [short(word), word]).filter((word) => word.length > 2);

const entries: [string, Sense][] = [];
const say = (sense: Sense, words: string) => {
  for (const word of words.split(" ")) entries.push([word, sense]);
};
const plain = (tag: PlainTag, words: string) => say({ tag }, words);

for (const code of outcomeLeaves("2021").concat(outcomeLeaves("2019")))
  if (code !== "other")
    for (const word of wordsOf(outcomes[code as OutcomeCode]))
      entries.push([word, { tag: "outcome", nodes: [code], strong: true }]);
// 其中国家秘密1件: what is left out of the label is told by the list that it stands in.
const leftOut = [/^(?:属于|保护|要求|无正当理由|申请人)/, /^(?:三类|四类|提供|行政机关|无正当理由)/, /(?<=类)申请$/];
for (const code of outcomeLeaves("2021"))
  for (const label of [short(outcomes[code as OutcomeCode].label), ...wordsOf(outcomes[code as OutcomeCode])]) {
    let word = label;
    for (const part of leftOut) {
      if (!part.test(word)) continue;
      word = word.replace(part, "");
      entries.push([word, { tag: "outcome", nodes: [code], strong: false }]);
    }
  }
for (const group of Object.keys(outcomeGroups) as OutcomeGroupCode[])
  for (const word of wordsOf(outcomeGroups[group])) entries.push([word, { tag: "outcome", nodes: [group], strong: true }]);
for (const column of Object.keys(applicants) as ApplicantColumn[])
  if (column !== "total")
    for (const word of wordsOf(applicants[column])) entries.push([word, { tag: "applicant", columns: [column] }]);
for (const route of Object.keys(reviewRoutes) as ReviewRoute[])
  for (const word of wordsOf(reviewRoutes[route])) entries.push([word, { tag: "route", routes: [route] }]);
for (const result of Object.keys(reviewResults) as ReviewResult[])
  if (result !== "total") for (const word of wordsOf(reviewResults[result])) entries.push([word, { tag: "result", result }]);

const outcome = (nodes: readonly OutcomeNode[], words: string, strong = true) => say({ tag: "outcome", nodes, strong }, words);
outcome(["disclosed"], "予以公开 同意公开 决定公开 全部公开 完全公开 给予公开 准予公开");
outcome(["disclosed"], "公开", false);
outcome(["refused.securityAndStability"], "三安全一稳定 危及三安全一稳定");
outcome(["disclosed", "partiallyDisclosed"], "全部或部分公开 全部或者部分公开 公开或部分公开 公开（含部分公开）");
outcome(["partiallyDisclosed"], "部分公开 予以部分公开 同意部分公开 部分予以公开");
outcome(["partiallyDisclosed"], "部分", false);
outcome(["refused"], "不予公开 不同意公开 决定不予公开 不公开");
outcome(["unable"], "无法提供");
outcome(["unable.notHeld"], "不掌握 本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息");
// The row has both in it.
for (const word of "信息不存在 政府信息不存在 不属于本机关 不属于本机关公开 不属于本机关公开职责 不属于本机关负责公开 非本机关负责公开".split(
  " ",
))
  say({ tag: "outcome", nodes: ["unable.notHeld"], strong: true, isSome: true }, word);
outcome(["unable.requiresCreation"], "需要另行制作 需另行制作");
outcome(["unable.unclearAfterCorrection"], "补正后仍不明确 补正后申请内容仍不明确");
outcome(["notProcessed.petitionOrComplaint"], "信访类申请 信访投诉类申请 投诉举报类申请 信访、举报、投诉类申请");
outcome(["notProcessed"], "不予处理 决定不予处理");
outcome(["other"], "其他处理 其它处理");
outcome(["other.correctionOverdue"], "逾期不补正 无正当理由逾期不补正 逾期未补正");
outcome(["other.feeUnpaid"], "逾期未缴费 逾期不缴费");

const applicant = (columns: readonly ApplicantColumn[], words: string) => say({ tag: "applicant", columns }, words);
applicant(["naturalPerson"], "自然人 公民个人");
applicant(
  ["business", "research", "publicWelfare", "legalService", "otherOrganization"],
  "法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人或其它组织",
);

// Whoever applies is one of these: it tells no column.
for (const person of ["公民", "自然人", "个人"])
  for (const first of ["、", "", "和", "及", "与"])
    for (const second of ["和", "或", "或者", "及", "以及", "、", "与", ""])
      for (const organization of ["其他组织", "其它组织", "非法人组织"])
        plain("filler", `${person}${first}法人${second}${organization}`);

const flow = (role: "received" | "accepted" | "concluded", words: string) => say({ tag: "flow", role }, words);
flow("received", "新收 新收到 收到 接收 接到 收悉 新增受理 新受理");
flow("accepted", "受理 受理量 收件量 办理量 收办 接受 接办 办理 处理");
flow(
  "concluded",
  "办结 在办结 办结量 答复 办复 回复 处理完毕 办理完毕 办理完成 办理完结 答复完毕 已办理 已处理 已答复 办理答复 反馈",
);
plain("done", "办结 办理完毕 办理完成 办理完结 答复完毕 处理完毕");

plain(
  "application",
  "申请 依申请 依申请公开 依申请公开政府信息 依申请信息 依申请信息公开 依申请公开信息 政府信息公开申请 信息公开申请 政府信息依申请公开 政府信息公开事项 依申请公开事项 政务公开申请 申请公开 公开申请",
);
plain(
  "otherMatter",
  "问政 咨询 诉求 投诉 举报 信访 热线 留言 来信 提案 建议 议案 公文 审批 事项清单 信件 工单 政务服务 新闻 稿件 服务 证照 执照 执法 案卷 邮箱 许可 评议 意见 线索 网络问政 代办 转办 补正 征求 询问 来电 来访 纠纷 调解 公证 备案审查 培训 会议 意见书 告知书 专利 补贴 救助 报警 督查 问题 收费 信息处理费 处理费",
);
plain("carry", "结转 转结 顺延 延期 转入 转至 转到 结转至 结转到 转接 延续 流转 遗留 延至 转");
plain("lastYear", "上年 上年度 上一年 上一年度 去年 往年 前一年 上年底 去年底 前年");
plain("nextYear", "下年 下年度 下一年 下一年度 次年 次年度 明年 来年");
plain(
  "elsewhere",
  "一审 二审 再审 日均 月均 人均 平均 每年 原计划 目标 平均每 部分单位 个别 最多 最少 单个 首例 涉及面 计划 拟 预计 若干 正在 正在办理 尚在办理 在办 未办结 尚未办结 未办理 尚未办理 环比 清理 梳理",
);
plain(
  "channel",
  "网络 网上 线上 线下 信函 信件申请 邮寄 邮件 电子邮件 电邮 传真 当面 现场 书面 窗口 平台 在线 系统 信箱 来函 快递 电话 EMS 当面申请 网络申请 网站申请 纸质 纸质申请 数据电文 其他方式 其他渠道 门户网站",
);
plain(
  "medium",
  "网站 微信 微博 公众号 公开栏 客户端 抖音 公报 专栏 电子屏 头条 新媒体 视频号 其他形式 报刊 报纸 广播 电视 公示栏 宣传栏 今日头条 APP 栏目 查阅点 显示屏",
);
plain("among", "其中");
plain(
  "including",
  "包括 包含 含 其中包括 另有 另 不含 主要 主要有 主要为 主要是 如 例如 等 分别 分别为 分别是 涵盖 不包括 除 之外 此外",
);
plain("theRest", "其他 其它 其余 其他类");
plain("fee", "行政事业性收费");
plain("review", "审理 审结 已审结 结案 收案 立案 应诉 承办 代理");
plain("decides", "作为复议机关 作为行政复议机关 行政复议机构");
plain("new", "新增 新发生 新产生 新收案");
plain("share", "占 占比 比例 比例为 占比为 占比达");
plain("rate", "率");
plain("sum", "共 共计 合计 总计 共有 总共 累计 一共 计");
plain("all", "均 均已 均获 均被 均为 均予 全部 全都 全部已 均已全部 都已 皆已 一律");
plain("none", "未被 没有被 无一被 无被 无一");
plain(
  "publishing",
  "公布 发布 主动公开 对外公开 向社会公开 公示 公开发布 集中公开 主动公开规范性文件 更新 解读 印发 刊登 上传 归集 报送",
);
plain("disclosure", "政府信息公开 信息公开 政务公开 政府信息");
plain("period", "统计期限 统计时限 统计周期 统计时间 数据时限 统计区间 统计截止 统计日期");
plain("issuing", "编制 撰写 形成 现公布 现将 编写");
plain("title", "年度报告 年报 工作报告");
plain(
  "filler",
  "的 了 情形 申请人 件 案件 件数 数量 数 总数 总量 为 是 达 达到 有 已 作出 做出 作 决定 类 情况 方面 依法 依规 按时 按期 及时 规范 全年 本年 本年度 年度 年内 当年 今年 一年来 各类 各种 有关 相关 在 期限内 规定 法定 内 法定期限 因 由 引起 引发 导致 发生 被 提起 被提起 涉及 领域 公民 组织 公众 社会公众 群众 提交 提出 通过 备案 予以 进行 实施 对 其 所有 于 按照 要求 并 以 仍 继续 目前 现 年底 不服 到 至 度 从 向 中 关于 政府 截至 总额 一件事 一次性 一条龙 一站式 一系列 一体 一定 一并 与 如下 具体如下 上级 过程中 申请量 总申请 总件数 比重 处理决定 结果 案 行政 依 和 及 以及 与 或 收到的 书 复议机关 审查 机关 人民法院 法院 工作 来自 代表 来看 看 按 划分 申请人类型 申请主体 申请人身份 申请人构成 申请人情况 申请渠道 申请方式 办理结果 答复结果 答复类型 金额 总金额 收费金额 收取",
);
plain(
  "otherTime",
  "上半年 下半年 季度 月份 月 月底 月末 同期 上年同期 历年 期间 阶段 时期 近年 近年来 以来 近两年 近三年 近四年 近五年 三年来 五年来 截至目前 十三五 十四五",
);
plain("filler", "今年以来 本年以来");
plain("elsewhere", "公开类 不公开类 非公开类 未公开类");
plain("elsewhere", "公民申请 公民提出 公民提交");
const wholeAreas = areas.map((area) => `全${area}`);
for (const area of wholeAreas)
  for (const bodies of ["各部门", "各单位", "各级各部门", "各级行政机关", "各行政机关", "各级机关"]) plain("area", area + bodies);
plain("area", wholeAreas.join(" "));
for (const pronoun of ["我", "本"])
  for (const body of [...areas, ..."局 委 办 厅 院 所 部 署 中心 机关 单位 部门 行政机关 镇政府 街道办 街道办事处".split(" ")])
    plain("own", pronoun + body);
plain("own", "全局 全委 全厅");
plain(
  "others",
  "全国 全系统 等部门 等单位 等局 等镇 等街道 等镇街 等地 本级 市本级 区本级 县本级 省本级 下属 所属 各部门 各单位 各镇 各乡镇 各镇街 各街镇 各乡镇街道 乡镇街道 镇街 街镇 各区县 各县区 各县市区 市直 区直 县直 省直 市级 区级 县级 县区 区县 各县 各区 各市 各街道 各地 局属 部属 直属 局属单位 部属单位 直属单位 下属单位 所属单位 市直部门 区级部门 县直部门 市级部门 县级部门",
);
plain("elsewhere", "减免 免收 免征 停征 退还 延期答复 延期办理 延长答复 延长办理 延长答复期限 延长期限");
plain(
  "otherMatter",
  "文件 发文 来文 登记 低保 公租房 廉租房 贷款 仲裁 法律援助 商标 补助 资助 职称 入学 企业开办 强制执行 国家赔偿 听证 验收 认定 贷款申请 行政许可决定书 行政处罚决定书 行政强制决定书 决定书 判决书 通知书 答复书 复函",
);
plain("compare", "同比 较 比 相比 相较 对比");
for (const verb of ["上升", "下降", "增加", "减少", "增长", "提高", "提升", "上涨", "降低", "增", "升", "降", "减"])
  plain("becomes", `${verb}至 ${verb}到 ${verb}为`);
say({ tag: "growth", sign: 1 }, "增长 增加 上升 上涨 提高 提升 增幅 多出");
say({ tag: "growth", sign: -1 }, "下降 减少 降低 回落 下滑 降幅");

const route = (routes: readonly ReviewRoute[], words: string) => say({ tag: "route", routes }, words);
const litigation: readonly ReviewRoute[] = ["litigationDirect", "litigationAfterReconsideration"];
route(["reconsideration"], "行政复议 复议 行政复议申请 复议申请 行政复议案件 复议案件 行政复议案");
route(litigation, "行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政应诉 行政应诉案件 行政诉讼案");
route(["litigationDirect"], "直接起诉 未经复议直接起诉 直接诉讼 未经复议 直接提起诉讼 直接提起行政诉讼");
route(
  ["litigationAfterReconsideration"],
  "复议后起诉 复议后诉讼 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后提起行政诉讼",
);
const result = (code: ReviewResult, words: string) => say({ tag: "result", result: code }, words);
result("upheld", "维持 结果维持 被维持 获维持 均获维持 均维持 驳回诉讼请求");
result("corrected", "纠正 结果纠正 被纠正 纠错 被纠错 确认违法");
result("pending", "尚未审结 未审结 未结 尚未审理完结 未办结案件 正在审理 审理中");
result("otherOutcome", "其他结果 其它结果");

const columns = (list: readonly ProactiveColumn[], words: string) => say({ tag: "column", columns: list }, words);
columns(["inForce", "totalDisclosed"], "现行有效 现行有效的 有效 现行有效件数");
columns(["issued", "newlyMade", "newlyDisclosed"], "制发 制定 新制发 新制定 制定出台 新出台 制发的 新制作 制作 出台 制发件数");
columns(["newlyDisclosed"], "新公开");
columns(["totalDisclosed"], "对外公开总数 对外公开总数量");
columns([], "修改 修订 失效 继续有效 宣布失效 后评估");
columns(["repealed"], "废止 宣布废止 废止的 废止件数");
say({ tag: "documents", row: "normativeDocuments" }, "规范性文件 行政规范性文件");
say({ tag: "documents", row: "administrativeRules" }, "规章 政府规章");
const decisions = (row: ProactiveRow, word: string) => {
  say({ tag: "decisions", row, isNamed: false }, word);
  say({ tag: "decisions", row, isNamed: true }, `${word}决定 ${word}处理决定`);
};
decisions("licensing", "行政许可");
for (const [row, word] of [
  ["licensing", "许可"],
  ["penalties", "处罚"],
  ["compulsion", "强制"],
] as const)
  say({ tag: "decisions", row, isNamed: true }, `${word}决定`);
decisions("penalties", "行政处罚");
decisions("compulsion", "行政强制");

/** The words that are looked for, each with what it says. */
export const vocabulary: readonly (readonly [word: string, sense: Sense])[] = entries;
