/** What a person reads in an opening; a field that is not given is not looked at. */
export interface Opening {
  /** The kind of page. */
  readonly name: string;
  readonly text: string;
  readonly body?: string | null;
  readonly year?: number | null;
  readonly publishedOn?: string | null;
  readonly period?: string | null;
  readonly address?: string | null;
  readonly postcode?: string | null;
  readonly telephone?: string | null;
  readonly fax?: string | null;
  readonly email?: string | null;
}

/** Openings in the manner of the systems that sites of governments run on, and of documents; the names are made up. */
export const openings: readonly Opening[] = [
  {
    name: "a record with bullets",
    text: "- 索 引 号: 青000-2024-00012\n- 主题分类: 政务公开\n- 发文机关: 青石市水务局\n- 成文日期: 2024-01-11\n- 标 题: 青石市水务局2023年政府信息公开工作年度报告\n- 发文字号: 青水函〔2024〕3号\n- 发布日期: 2024-01-15\n本报告依照条例编制。",
    ...{ body: "青石市水务局", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a record in one line",
    text: "索引号：0142-2024-008 信息分类：年度报告 发布机构：云桥县财政局 生成日期：2024-01-08 信息名称：云桥县财政局2023年度政府信息公开工作年度报告 文号：无 关键词：年报\n云桥县财政局2023年度政府信息公开工作年度报告\n依照条例编制。",
    ...{ body: "云桥县财政局", year: 2023, publishedOn: "2024-01-08" },
  },
  {
    name: "a record of cells",
    text: "索引号\tQ0-2023-1\t组配分类\t政府信息公开年报\n发布机构\t临溪区教育局\t成文日期\t2023-01-16\n名称\t临溪区教育局2022年政府信息公开工作年度报告\t发布日期\t2023-01-18\n文号\t无\t有效性\t有效\n\n临溪区教育局2022年政府信息公开工作年度报告",
    ...{ body: "临溪区教育局", year: 2022, publishedOn: "2023-01-18" },
  },
  {
    name: "a record with names and values in turn",
    text: "索引号\nK1200/2024-0004\n发布机构\n南泽县民政局\n发布日期\n2024-01-26\n标题\n南泽县民政局2023年政府信息公开工作年度报告\n本报告由南泽县民政局编制。",
    ...{ body: "南泽县民政局", year: 2023, publishedOn: "2024-01-26" },
  },
  {
    name: "a record with square brackets",
    text: "[ 索引号 ]  1150/2022-00031  [ 发布机构 ] 北川区林业局\n[ 发布日期 ] 2022-01-28\n[ 标题 ] 北川区林业局2021年政府信息公开年度报告\n正文",
    ...{ body: "北川区林业局", year: 2021, publishedOn: "2022-01-28" },
  },
  {
    name: "bars between the fields",
    text: "赤石市气象局2024年政府信息公开工作年度报告\n发布时间：2025-01-14 10:21:00 | 来源：赤石市气象局 | 浏览次数：123 | 字号：大 中 小",
    ...{ body: "赤石市气象局", year: 2024, publishedOn: "2025-01-14" },
  },
  {
    name: "fields without blanks between them",
    text: "赤石市统计局2024年政府信息公开工作年度报告\n来源：市统计局发布时间：2025-01-1410:21浏览次数：88次",
    ...{ body: "赤石市统计局", year: 2024, publishedOn: "2025-01-14" },
  },
  {
    name: "a bread crumb",
    text: "您当前的位置：首页>政务公开>政府信息公开年报>市直部门>正文\n赤石市审计局2020年政府信息公开工作年度报告\n时间：2021-01-22\n",
    ...{ body: "赤石市审计局", year: 2020, publishedOn: "2021-01-22" },
  },
  {
    name: "a bread crumb that ends with the title",
    text: "当前位置：首页 > 信息公开年报 > 赤石市审计局2020年政府信息公开工作年度报告\n\n发布日期：2021-01-22 【字体：大 中 小】",
    ...{ body: "赤石市审计局", year: 2020, publishedOn: "2021-01-22" },
  },
  {
    name: "a bread crumb glued to the title",
    text: "当前位置： 首页政务公开政府信息公开年报 青石市医疗保障局2022年度政府信息公开工作年度报告 来源： 时间：2023-01-29 16:10 微信 微博 根据条例编制本报告。",
    ...{ body: "青石市医疗保障局", year: 2022, publishedOn: "2023-01-29" },
  },
  {
    name: "a menu before the title",
    text: "登录 | 注册 | 无障碍 | 长者模式\n简体 | 繁体\n网站首页\n政务公开\n政务服务\n互动交流\n柳林镇人民政府2021年政府信息公开工作年度报告\n发布时间：2022-01-10\n",
    ...{ body: "柳林镇人民政府", year: 2021, publishedOn: "2022-01-10" },
  },
  {
    name: "a menu in the line of the title",
    text: "无障碍 关怀版 登录 青石市人民政府 首页 柳林镇2021年政府信息公开工作年度报告",
    ...{ body: "柳林镇", year: 2021, publishedOn: null },
  },
  {
    name: "the day of the visit over the page",
    text: "今天是2025年3月4日 星期二\n设为首页 | 加入收藏\n柳林镇人民政府2024年政府信息公开工作年度报告\n发表时间：2025-01-20",
    ...{ body: "柳林镇人民政府", year: 2024, publishedOn: "2025-01-20" },
  },
  {
    name: "the day of the visit alone",
    text: "2025年3月4日 星期二\n柳林镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n无",
    ...{ body: "柳林镇人民政府", year: 2024, publishedOn: null },
  },
  {
    name: "a date under the title",
    text: "柳林镇人民政府2024年政府信息公开工作年度报告\n2025-01-20 15:32\n依照条例编制。",
    ...{ body: "柳林镇人民政府", year: 2024, publishedOn: "2025-01-20" },
  },
  {
    name: "a date in brackets under the title",
    text: "青石市人民政府\n2019年政府信息公开工作年度报告\n（2020年1月20日）\n依照条例编制。",
    ...{ body: "青石市人民政府", year: 2019, publishedOn: "2020-01-20" },
  },
  {
    name: "a letter that sends the report",
    text: "青石市港口管理局关于报送2020年度政府信息公开工作年度报告的函\n市政府办公室：\n现将我局2020年度政府信息公开工作年度报告报送如下。",
    ...{ body: "青石市港口管理局", year: 2020, publishedOn: null },
  },
  {
    name: "a notice that publishes the report",
    text: "关于公布青石市港口管理局2020年度政府信息公开工作年度报告的公告\n发布日期：2021-01-25",
    ...{ body: "青石市港口管理局", year: 2020, publishedOn: "2021-01-25" },
  },
  {
    name: "a report on the state of the work",
    text: "青石市商务局关于2021年度政府信息公开情况的报告\n根据条例，现将有关情况报告如下。",
    ...{ body: "青石市商务局", year: 2021 },
  },
  {
    name: "a report on the work",
    text: "青石市商务局2023年度政府信息公开工作报告\n根据条例，现将有关情况报告如下。",
    ...{ body: "青石市商务局", year: 2023 },
  },
  {
    name: "a report about the work, with its kind before the year",
    text: "青石市商务局关于政府信息公开工作2023年度报告\n",
    ...{ body: "青石市商务局", year: 2023 },
  },
  {
    name: "open government in the title",
    text: "青石市商务局2023年政务公开工作年度报告\n",
    ...{ body: "青石市商务局", year: 2023 },
  },
  {
    name: "open government and information in the title",
    text: "青石市商务局2022年政府信息和政务公开年度工作报告\n",
    ...{ body: "青石市商务局", year: 2022 },
  },
  {
    name: "the title in two lines, broken within the year's words",
    text: "青石市消防救援支队\n政府信息公开工作2024年度报告\n根据条例编制。",
    ...{ body: "青石市消防救援支队", year: 2024 },
  },
  {
    name: "the title in three lines",
    text: "淮川市青石区人民政府\n2023年政府信息公开工作\n年度报告\n根据条例编制。",
    ...{ body: "淮川市青石区人民政府", year: 2023 },
  },
  {
    name: "the title in three lines, the year alone",
    text: "青石区人民政府\n2023年\n政府信息公开工作年度报告\n根据条例编制。",
    ...{ body: "青石区人民政府", year: 2023 },
  },
  {
    name: "the title broken within the name",
    text: "淮川市青石区住房和城乡建\n设局2023年政府信息公开工作年度报告\n根据条例编制。",
    ...{ year: 2023 },
  },
  {
    name: "the body under the title",
    text: "2023年度政府信息公开工作年度报告\n（青石区城市管理局）\n根据条例编制。",
    ...{ body: "青石区城市管理局", year: 2023 },
  },
  {
    name: "the number of the document over the title",
    text: "青石区财政局文件\n青财〔2024〕2号\n青石区财政局2023年政府信息公开工作年度报告\n区政府办：",
    ...{ body: "青石区财政局", year: 2023, publishedOn: null },
  },
  {
    name: "a title in 《》 beside another document's",
    text: "根据《中华人民共和国政府信息公开条例》和《国务院办公厅关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》，现发布《青石区统计局2022年政府信息公开工作年度报告》。",
    ...{ body: "青石区统计局", year: 2022 },
  },
  {
    name: "only titles of other documents",
    text: "根据《关于做好2022年度政府信息公开工作年度报告编制和发布工作的通知》要求，现将我局有关情况报告如下。",
    ...{ body: null },
  },
  {
    name: "a form's title before the report's",
    text: "按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），编制本报告。\n青石区统计局2022年政府信息公开年报",
    ...{ body: "青石区统计局", year: 2022 },
  },
  {
    name: "a sentence that publishes the report",
    text: "根据条例规定,现公布青石区沙河街道2022年政府信息公开工作年度报告。报告所列数据的统计期限自2022年1月1日起至12月31日止。",
    ...{ body: "青石区沙河街道", year: 2022, period: "2022-01-01/2022-12-31" },
  },
  {
    name: "a sentence of one's own office",
    text: "根据条例规定,现将我办2022年政府信息公开工作年度报告公布如下。",
    ...{ body: null, year: 2022 },
  },
  {
    name: "the title glued to the text",
    text: "沙河街道2024年政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》编制。数据统计期限为2024年1月1日至2024年12月31日。",
    ...{ body: "沙河街道", year: 2024, period: "2024-01-01/2024-12-31" },
  },
  {
    name: "the year before the body",
    text: "2022年度青石区卫生健康委员会政府信息公开工作年度报告",
    ...{ body: "青石区卫生健康委员会", year: 2022 },
  },
  {
    name: "the year in brackets behind the title",
    text: "青石区卫生健康委员会政府信息公开工作年度报告（2022年）",
    ...{ body: "青石区卫生健康委员会", year: 2022 },
  },
  {
    name: "the year in Chinese numerals",
    text: "青石区卫生健康委员会二〇二二年度政府信息公开工作年度报告",
    ...{ body: "青石区卫生健康委员会", year: 2022 },
  },
  {
    name: "the name of the site behind the title",
    text: "青石区发展和改革局2023年政府信息公开年度报告-青石区人民政府\n",
    ...{ body: "青石区发展和改革局", year: 2023 },
  },
  {
    name: "the name of the site behind a low line",
    text: "青石区发展和改革局2023年政府信息公开年度报告_通知公告_青石区人民政府\n",
    ...{ body: "青石区发展和改革局", year: 2023 },
  },
  {
    name: "remains of a table behind the title",
    text: "青石区司法局2023年政府信息公开工作年度报告 | |||||\n|\n|||||\n",
    ...{ body: "青石区司法局", year: 2023 },
  },
  {
    name: "traditional characters",
    text: "青石區教育局2021年政府信息公開工作年度報告\n發布時間：2022-01-19 來源：區教育局\n聯系電話：0123-4567890。",
    ...{ body: "青石區教育局", year: 2021, publishedOn: "2022-01-19", telephone: "0123-4567890" },
  },
  {
    name: "traditional characters with Pinyin",
    text: "青石區教育局2021年政府信息公開(kāi)工作年度報(bào)告\n發(fā)布日期：2022-01-19\n",
    ...{ body: "青石區教育局", year: 2021, publishedOn: "2022-01-19" },
  },
  {
    name: "characters that are set apart",
    text: "青 石 区 教 育 局 2 0 2 1 年 政 府 信 息 公 开 工 作 年 度 报 告\n",
    ...{ body: "青石区教育局", year: 2021 },
  },
  {
    name: "an area apart from its office",
    text: "淮川市 教育局 2021年政府信息公开工作年度报告\n",
    ...{ body: "淮川市教育局", year: 2021 },
  },
  {
    name: "a name with brackets in it",
    text: "中国（青石）自由贸易试验区管理委员会2022年政府信息公开工作年度报告\n",
    ...{ body: "中国（青石）自由贸易试验区管理委员会", year: 2022 },
  },
  {
    name: "a short name",
    text: "来源：市国资委\n市国资委2022年政府信息公开工作年度报告\n",
    ...{ body: "市国资委", year: 2022 },
  },
  {
    name: "a title without a body, and the body that issues it",
    text: "发布机构：青石区交通运输局\n发布日期：2022-01-14\n2021年政府信息公开工作年度报告\n根据条例编制。",
    ...{ body: "青石区交通运输局", year: 2021, publishedOn: "2022-01-14" },
  },
  {
    name: "a title without a body, and none elsewhere",
    text: "来源：本站\n2021年政府信息公开工作年度报告\n根据条例编制。",
    ...{ body: null, year: 2021 },
  },
  {
    name: "the title without the government",
    text: "青石区水利局2019年信息公开年度报告\n发布时间:2020-01-22 00:00 来源:青石区水利局 字体:[ ]",
    ...{ body: "青石区水利局", year: 2019, publishedOn: "2020-01-22" },
  },
  {
    name: "published after it was written",
    text: "成文日期：2023-01-10\n发布日期：2023-02-03\n青石区水利局2022年政府信息公开工作年度报告\n",
    ...{ body: "青石区水利局", publishedOn: "2023-02-03" },
  },
  {
    name: "only the day when it was written",
    text: "青石区水利局2022年政府信息公开工作年度报告\n成文日期：2023年1月10日\n",
    ...{ body: "青石区水利局", publishedOn: "2023-01-10" },
  },
  {
    name: "several telephones",
    text: "青石区水利局2022年政府信息公开工作年度报告\n如有疑问，请与区水利局联系（地址：青石区长河路（东段）8号；邮编：123456；电话：0123—4567890、4567891；传真电话：0123－4567892）。",
    ...{ address: "青石区长河路（东段）8号", postcode: "123456", telephone: "0123—4567890、4567891", fax: "0123－4567892" },
  },
  {
    name: "one number for telephone and fax",
    text: "青石区水利局2022年政府信息公开工作年度报告\n地址：青石区长河路8号，邮政编码123456，电话（传真）：(0123)4567890，邮箱地址：slj@example.cn。",
    ...{
      address: "青石区长河路8号",
      postcode: "123456",
      telephone: "(0123)4567890",
      fax: "(0123)4567890",
      email: "slj@example.cn",
    },
  },
  {
    name: "a list of the ways to reach the body",
    text: "青石区水利局2022年政府信息公开工作年度报告\n联系人：张三\n通讯地址：青石区长河路8号3楼302室\n邮 编：123456\n电 话：0123-4567890转8001\n传 真：0123-4567892\n电子信箱：slj@example.cn\n",
    ...{
      address: "青石区长河路8号3楼302室",
      postcode: "123456",
      telephone: "0123-4567890转8001",
      fax: "0123-4567892",
      email: "slj@example.cn",
    },
  },
  {
    name: "an address broken over two lines",
    text: "青石区水利局2022年政府信息公开工作年度报告\n如有疑问，请与我局联系（联系地址：青石区\n长河路8号，联系电话：0123-\n4567890）。",
    ...{ address: "青石区长河路8号", telephone: "0123-4567890" },
  },
  {
    name: "a mobile telephone, and a telephone for complaints",
    text: "青石区水利局2022年政府信息公开工作年度报告\n监督电话：0123-1111111，联系电话：13800000000，网址：http://www.example.cn。",
    ...{ telephone: "13800000000", address: null },
  },
  {
    name: "an address of the site is no address",
    text: "青石区水利局2022年政府信息公开工作年度报告\n本报告可在区政府网站（网站地址：http://www.example.cn）查阅，联系电话:0123-4567890.",
    ...{ address: null, telephone: "0123-4567890" },
  },
  {
    name: "an address with blanks, and no mark behind it",
    text: "青石区水利局2022年政府信息公开工作年度报告\n地址：青石区丰安东路 9 号  邮编：123456  电话：0123 4567890  ",
    ...{ address: "青石区丰安东路 9 号", postcode: "123456", telephone: "0123 4567890" },
  },
  {
    name: "a section behind the contact in one line",
    text: "青石区水利局2022年政府信息公开工作年度报告\n地址:青石区丰安东路9号;联系电话:0123-4567890。 一、总体情况 2022年，区水利局认真落实条例。",
    ...{ address: "青石区丰安东路9号", telephone: "0123-4567890" },
  },
  {
    name: "the period from and to",
    text: "青石区水利局2022年政府信息公开工作年度报告\n统计时间范围：2022年1月1日—12月31日。",
    ...{ period: "2022-01-01/2022-12-31" },
  },
  {
    name: "the period with a mark before its end",
    text: "青石区水利局2022年政府信息公开工作年度报告\n本报告统计数据起止时间为2022年01月01日起，至2022年12月31日止。",
    ...{ period: "2022-01-01/2022-12-31" },
  },
  {
    name: "the period in figures",
    text: "青石区水利局2022年政府信息公开工作年度报告\n数据统计期限：2022.1.1-2022.12.31。",
    ...{ period: "2022-01-01/2022-12-31" },
  },
  {
    name: "the publisher signs",
    text: "2022年政府信息公开工作年度报告\n根据条例编制。\n一、总体情况\n无\n青石区水利局\n2023年1月13日",
    ...{ body: "青石区水利局", year: 2022, publishedOn: "2023-01-13" },
  },
  {
    name: "related links behind the text",
    text: "青石区水利局2022年政府信息公开工作年度报告\n发布日期：2023-01-13\n根据条例编制。\n相关链接：\n青石区水利局2021年政府信息公开工作年度报告\n2022-01-10",
    ...{ body: "青石区水利局", year: 2022, publishedOn: "2023-01-13" },
  },
  {
    name: "a heading of Markdown",
    text: "# 青石区水利局2022年政府信息公开工作年度报告\n\n**发布日期**：2023-01-13\n",
    ...{ body: "青石区水利局", year: 2022, publishedOn: "2023-01-13" },
  },
  {
    name: "a summary of the work",
    text: "青石区水利局2022年政府信息公开工作总结\n根据条例编制。",
    ...{ body: "青石区水利局", year: 2022 },
  },
  {
    name: "a title with the superior body",
    text: "国家税务总局青石区税务局2022年政府信息公开工作年度报告\n发布时间：2023年01月13日 来源：国家税务总局青石区税务局",
    ...{ body: "国家税务总局青石区税务局", year: 2022, publishedOn: "2023-01-13" },
  },
  {
    name: "body, title and year in three lines",
    text: "青石县乡村振兴局\n政府信息公开工作年度报告\n（2023年度）\n根据条例编制。",
    ...{ body: "青石县乡村振兴局", year: 2023 },
  },
  {
    name: "the report of a year in the second line",
    text: "青石县乡村振兴局政府信息公开工作\n2023年度报告\n根据条例编制。",
    ...{ body: "青石县乡村振兴局", year: 2023 },
  },
  {
    name: "the body in brackets behind the title",
    text: "2023年政府信息公开工作年度报告（青石县乡村振兴局）\n根据条例编制。",
    ...{ body: "青石县乡村振兴局", year: 2023 },
  },
  {
    name: "a colon behind the body",
    text: "青石县乡村振兴局：2023年政府信息公开工作年度报告\n",
    ...{ body: "青石县乡村振兴局", year: 2023 },
  },
  {
    name: "a dash behind the body",
    text: "青石县乡村振兴局——2023年政府信息公开工作年度报告\n",
    ...{ body: "青石县乡村振兴局", year: 2023 },
  },
  {
    name: "the column of the site in brackets before the title",
    text: "【政府信息公开年报】青石县供销合作社联合社2023年政府信息公开工作年度报告\n发布人：admin 发布时间:2024/1/15 10:23:11",
    ...{ body: "青石县供销合作社联合社", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "the day of signature behind the title",
    text: "青石县总工会2023年政府信息公开工作年度报告 2024年1月15日\n根据条例编制。",
    ...{ body: "青石县总工会", year: 2023 },
  },
  {
    name: "a report that is shown to the public",
    text: "关于青石县总工会2023年度政府信息公开工作年度报告的公示\n发布日期：2024年01月15日 来源：本站 作者：佚名",
    ...{ body: "青石县总工会", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "an office of a party committee",
    text: "中共青石县委办公室2023年政府信息公开工作年度报告\n日期：2024年1月15日 星期一",
    ...{ body: "中共青石县委办公室", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a date before the source",
    text: "青石经济技术开发区2023年政府信息公开工作年度报告\n2024-01-15 来源：管委会办公室 【字体：大 中 小】 打印",
    ...{ body: "青石经济技术开发区", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a date behind the source",
    text: "青石经济技术开发区2023年政府信息公开工作年度报告\n来源：管委会办公室 2024-01-15 10:00\n根据条例编制。",
    ...{ body: "青石经济技术开发区", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a date in square brackets under the title",
    text: "青石监狱2023年政府信息公开工作年度报告\n[2024-01-15]\n根据条例编制。",
    ...{ body: "青石监狱", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a date of publication in brackets",
    text: "青石海关2023年政府信息公开工作年度报告\n发布时间：[2024-01-15]\n更新时间：2024-06-01",
    ...{ body: "青石海关", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "the day of writing and that of disclosure",
    text: "发文日期：2024-01-10 公开日期：2024-01-15\n青石市档案馆2023年政府信息公开工作年度报告",
    ...{ body: "青石市档案馆", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a field without a colon",
    text: "公开日期 2024-01-15 公开机构 青石市档案馆\n青石市档案馆2023年政府信息公开工作年度报告",
    ...{ body: "青石市档案馆", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "points between the parts of a date",
    text: "青石市公安局交通警察支队2023年政府信息公开工作年度报告\n信息来源：交警支队 时间：2024.01.15",
    ...{ body: "青石市公安局交通警察支队", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "telephones with a semicolon between them",
    text: "青石市档案馆2023年政府信息公开工作年度报告\n联系电话：0123-4567890；0123-4567891。",
    ...{ telephone: "0123-4567890；0123-4567891", address: null },
  },
  {
    name: "wide brackets around the area code",
    text: "青石市档案馆2023年政府信息公开工作年度报告\n电话：（0123）4567890，传真：（0123）4567891。",
    ...{ telephone: "（0123）4567890", fax: "（0123）4567891" },
  },
  {
    name: "a long dash in the telephone",
    text: "青石市档案馆2023年政府信息公开工作年度报告\n电话：0123——4567890 传真：0123 - 4567891",
    ...{ telephone: "0123——4567890", fax: "0123 - 4567891" },
  },
  {
    name: "the postcode in brackets behind the address",
    text: "青石市档案馆2023年政府信息公开工作年度报告\n地址：青石市长河路8号（邮编123456），联系方式：0123-4567890。",
    ...{ address: "青石市长河路8号", postcode: "123456", telephone: "0123-4567890" },
  },
  {
    name: "nothing between the ways to reach the body",
    text: "青石市档案馆2023年政府信息公开工作年度报告\n(地址:青石市长河路8号邮编:123456电话:0123-4567890)",
    ...{ address: "青石市长河路8号", postcode: "123456", telephone: "0123-4567890" },
  },
  {
    name: "an address of two buildings",
    text: "青石市档案馆2023年政府信息公开工作年度报告\n办公地址为：青石市长河路8号市民中心2号楼、3号楼;电话:0123-4567890.",
    ...{ address: "青石市长河路8号市民中心2号楼、3号楼", telephone: "0123-4567890" },
  },
  {
    name: "a report before the first section, with a letter's address line",
    text: "市政府办公室：\n根据要求，现将青石市档案馆2023年政府信息公开工作年度报告报送如下：",
    ...{ body: "青石市档案馆", year: 2023, publishedOn: null },
  },
  {
    name: "a sentence that was composed by the body",
    text: "本报告由青石市档案馆编制。根据条例，编制青石市档案馆2023年政府信息公开工作年度报告。",
    ...{ body: "青石市档案馆", year: 2023 },
  },
  {
    name: "a record as of a script",
    text: '{"title":"青石市档案馆2023年政府信息公开工作年度报告","publishDate":"2024-01-15","source":"青石市档案馆"}',
    ...{ body: "青石市档案馆", year: 2023 },
  },
  {
    name: "a page of HTML",
    text: "<html><head><title>青石市档案馆2023年政府信息公开工作年度报告_青石市人民政府</title></head><body><ul><li><a>首页</a></li><li><a>政务公开</a></li></ul><div class='crumb'><a>首页</a> &gt; <a>政府信息公开年报</a></div><h1>青石市档案馆2023年政府信息公开工作年度报告</h1><div><span>发布时间：2024-01-15 09:00</span><span>来源：市档案馆</span></div><p>联系地址：长河路8号，联系电话：0123-4567890。</p><h2>一、总体情况</h2><p>无</p></body></html>",
    ...{ body: "青石市档案馆", year: 2023, publishedOn: "2024-01-15", address: "长河路8号", telephone: "0123-4567890" },
  },
  {
    name: "a record of HTML",
    text: "<table><tr><td>索引号：</td><td>X1/2024-1</td><td>发布机构：</td><td>青石市档案馆</td></tr><tr><td>名称：</td><td colspan=3>青石市档案馆2023年政府信息公开工作年度报告</td></tr><tr><td>成文日期：</td><td>2024-01-10</td><td>发布日期：</td><td>2024-01-15</td></tr></table><p>根据条例编制。</p><p>一、总体情况</p><p>无</p>",
    ...{ body: "青石市档案馆", year: 2023, publishedOn: "2024-01-15" },
  },
  {
    name: "a township with its county",
    text: "青石省淮川市南泽县柳林乡2020年政府信息公开工作年度报告\n",
    ...{ body: "青石省淮川市南泽县柳林乡", year: 2020 },
  },
  {
    name: "a title with blanks around the year",
    text: "南泽县 柳林乡人民政府 2020 年度 政府信息公开工作年度报告\n",
    ...{ body: "南泽县柳林乡人民政府", year: 2020 },
  },
  {
    name: "a village's name in the menu over the title",
    text: "乡镇街道\n柳林镇\n河口镇\n部门\n县财政局\n南泽县柳林乡2020年政府信息公开工作年度报告\n发布时间：2021-01-15",
    ...{ body: "南泽县柳林乡", year: 2020, publishedOn: "2021-01-15" },
  },
  {
    name: "a menu of the reports of years",
    text: "政府信息公开年报\n2022年\n2021年\n2020年\n南泽县财政局2022年政府信息公开工作年度报告\n发布时间：2023-01-15",
    ...{ body: "南泽县财政局", year: 2022, publishedOn: "2023-01-15" },
  },
  {
    name: "a menu entry of the reports over a title without a body",
    text: "政府信息公开指南\n政府信息公开制度\n法定主动公开内容\n政府信息公开年报\n2022年政府信息公开工作年度报告\n来源：本站",
    ...{ body: null, year: 2022 },
  },
  {
    name: "the year of the report in the sentence under it",
    text: "南泽县财政局政府信息公开工作年度报告\n本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。",
    ...{ body: "南泽县财政局", year: 2022, period: "2022-01-01/2022-12-31" },
  },
  {
    name: "a note over the title",
    text: "附件1\n南泽县财政局2022年政府信息公开工作年度报告\n",
    ...{ body: "南泽县财政局", year: 2022 },
  },
  {
    name: "a note in the line of the title",
    text: "附件：南泽县财政局2022年政府信息公开工作年度报告.docx\n",
    ...{ body: "南泽县财政局", year: 2022 },
  },
  {
    name: "two bodies",
    text: "南泽县委办公室、南泽县人民政府办公室2022年政府信息公开工作年度报告\n",
    ...{ year: 2022 },
  },
  {
    name: "a report of the implementation of the Regulations",
    text: "南泽县财政局2022年政府信息公开工作情况报告\n",
    ...{ body: "南泽县财政局", year: 2022 },
  },
  {
    name: "a yearly report of the work",
    text: "南泽县财政局2022年度政府信息公开年度工作报告\n",
    ...{ body: "南泽县财政局", year: 2022 },
  },
  {
    name: "a reader's aid before the title",
    text: "您访问的链接即将离开“南泽县人民政府门户网站” 是否继续？\n索引号： 文号：\n南泽县人力资源和社会保障局2022年度政府信息公开工作年度报告\n发布时间： 2023-01-15 浏览次数：",
    ...{ body: "南泽县人力资源和社会保障局", year: 2022, publishedOn: "2023-01-15" },
  },
  {
    name: "the title twice, with the record between",
    text: "南泽县应急管理局2022年度政府信息公开工作年度报告\n来源：县应急管理局 日期：2023-01-15 09:12\n南泽县应急管理局2022年度政府信息公开工作年度报告\n（2023年1月12日）\n根据条例编制。",
    ...{ body: "南泽县应急管理局", year: 2022, publishedOn: "2023-01-15" },
  },
  {
    name: "a title of a body whose name ends otherwise",
    text: "南泽县红十字会2022年政府信息公开工作年度报告\n发布时间：2023-01-15",
    ...{ body: "南泽县红十字会", year: 2022, publishedOn: "2023-01-15" },
  },
  {
    name: "half-width marks in a sentence",
    text: "为贯彻落实《中华人民共和国政府信息公开条例》(以下简称《条例》),南泽县柳林街道办事处编制了2022年政府信息公开工作年度报告.",
    ...{ body: null, year: 2022 },
  },
  {
    name: "the year at the end of the line of the body",
    text: "云桥县农业农村局2022年\n政府信息公开工作年度报告\n",
    ...{ body: "云桥县农业农村局", year: 2022 },
  },
  {
    name: "a summarizing report",
    text: "云桥县行政审批服务局2022年政府信息公开工作年度总结报告\n发布：2023-01-09 来源：本网",
    ...{ body: "云桥县行政审批服务局", year: 2022, publishedOn: "2023-01-09" },
  },
  {
    name: "the publisher and the day in one line",
    text: "云桥县林业局2022年政府信息公开工作年度报告\n县林业局 2023-01-09\n",
    ...{ body: "云桥县林业局", year: 2022, publishedOn: "2023-01-09" },
  },
  {
    name: "the ways to reach the body without colons",
    text: "云桥县林业局2022年政府信息公开工作年度报告\n地址为云桥县人民路1号，电话为0123-4567890，邮编为123456。",
    ...{ address: "云桥县人民路1号", telephone: "0123-4567890", postcode: "123456" },
  },
  {
    name: "a notice about the reports of others",
    text: "云桥县民政局关于印发《云桥县民政局2022年政府信息公开工作年度报告》的通知\n",
    ...{ body: null, year: null },
  },
];
