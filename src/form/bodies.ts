/** The areas of governments, by how their names end. */
export const areas: readonly string[] = ["省", "市", "区", "县", "州", "盟", "旗", "镇", "乡", "街道"];

/**
 * How the names of public bodies end: `followed`: words that end a name whatever follows; `alone`: words, and characters, that end
 * one if nothing follows; `inTitles`: characters that end one in a title, but much else in running text.
 */
export const bodyEndings = {
  followed: ["街道", "办公室", "办公厅", "委员会", "管委会", "办事处"],
  words: ["社区", "政府", "机关", "部门", "单位", "中心", "公司", "大队", "支队"],
  alone: [..."局委办厅院所村", ...areas],
  inTitles: [..."会站处队馆社署关室部团师场园城组校学台科行库狱"],
} as const;

/** Whether a text ends as the name of a body does in a title. */
export const endsAsBody = (text: string): boolean =>
  [bodyEndings.followed, bodyEndings.words, bodyEndings.alone, bodyEndings.inTitles].some((endings) =>
    endings.some((ending) => text.length > ending.length && text.endsWith(ending)),
  );

/** Words that the name of a body never holds: of menus and bread crumbs, of titles, and of sentences that announce a report. */
export const wordsOutsideNames: readonly string[] = [
  ..."网站首页 首页 主页 您现在所在的位置 您的位置 当前位置 所在位置 正文 返回 登录 注册 无障碍浏览 无障碍 长者模式 长者专区".split(
    " ",
  ),
  ..."长辈版 老年版 适老化 关怀版 简体 繁体 移动端 手机版 门户网站 政务网 专栏 专区 栏目 政府信息 信息公开 政务公开 公开年报".split(
    " ",
  ),
  ..."年度报告 工作报告 年报 索引号 浏览次数 打印 字体 分享 附件 下载 来源 作者 标题 名称".split(" "),
  ..."现将 现就 现予 现公布 现发布 公布 向社会 根据 按照 关于 报送 上报 印发 转发 制定了 编制了 总结了 形成了 汇总".split(" "),
];

/** Verbs of a sentence that may stand before a name with nothing between. */
export const verbsBeforeNames =
  /^(?:编制(?!委|办)了?|编写了?|撰写了?|起草了?|拟定了?|发布了?|公开了?|通报了?|以下[为是]|下面[为是]|现|由)+/u;

/** How a text begins that speaks of a body without its name: 本局, 我市, 全区. */
export const unnamedBody = /我|^(?:本[局委办厅院所部站处队级市区县镇乡街单机]|该|此|各|全[省市区县镇乡州])/u;
