import { type HeaderLine, headerLine } from "./headerLine.js";

/** What a field of the record over a page says; `other`: nothing that the header of a report holds. */
export type FieldKind = "title" | "issuer" | "published" | "dated" | "written" | "other";

/** The names of the fields that sites of governments put over a document. */
const names: Readonly<Record<FieldKind, string>> = {
  title: "标题 名称 信息名称 文件名称 公文名称 文件标题 信息标题",
  issuer: "发布机构 发文机关 发文机构 发文单位 发布单位 发布机关 发布部门 公开机构 公开主体 制发机关 制发单位 编制单位 编制机关",
  published: "发布日期 发布时间 公布日期 公布时间 公开日期 公开时间 发表日期 发表时间 发稿时间 发布于 发布 Published",
  dated: "时间 日期 录入时间 添加时间 信息日期 信息时间 上传时间 上传日期 更新时间 更新日期",
  written: "成文日期 成文时间 印发日期 印发时间 发文日期 发文时间 生成日期 生成时间 制发日期 制作日期 形成日期 签发日期 落款日期",
  other:
    "索引号 信息索引号 索引 主题分类 信息分类 组配分类 主题词 关键词 关键字 体裁分类 体裁 类别 分类 发文字号 文号 文件编号 有效性 效力状态 时效 生效日期 " +
    "实施日期 施行日期 失效日期 废止日期 终止日期 来源 信息来源 文章来源 稿源 作者 编辑 责任编辑 审核 审核人 浏览次数 浏览量 访问量 访问次数 " +
    "阅读次数 阅读量 阅读 点击数 点击次数 点击量 点击 浏览 人气 字体 字号 打印 分享 分享到 栏目 所属栏目 公开方式 公开范围 公开形式 公开类别 公开期限 " +
    "公开时限 内容概述 概述 摘要 语种 载体类型 附件 下载 关联文件 信息提供 责任部门 所属机构 服务对象 记录形式 原文链接 页面链接 本地目录",
};

const kinds: ReadonlyMap<string, FieldKind> = new Map(
  (Object.entries(names) as [FieldKind, string][]).flatMap(([kind, list]) =>
    list.split(" ").map((name) => [name, kind] as const),
  ),
);
/** Blanks may part the characters of a name: 标 题, 索 引 号. */
const pattern = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((name) => (/\w/.test(name) ? name : [...name].join("\\s{0,4}")))
    .join("|");
const all = [...kinds.keys()];
/** A name behind a mark or a blank, with a colon or a blank behind it; or one that cannot be the end of another word, with a colon. */
const fieldName = new RegExp(
  `(?<![\\p{Script=Han}A-Za-z])(${pattern(all)})\\s{0,4}(?:[\\]】]?\\s{0,4}:|[\\]】]|(?=[\\s|]|$))|(${pattern(all.filter((name) => name.length > 2))})\\s{0,4}:`,
  "gu",
);

/** A field of the record over a page, and the line that it stands in, by its index. */
export interface Field {
  readonly kind: FieldKind;
  readonly name: string;
  readonly value: HeaderLine;
  readonly line: number;
}

const trimmed = (text: string): HeaderLine => headerLine(text.replace(/^[\s|]+|[\s|[(【]+$/gu, ""));

/** The fields that stand over a text; a name at the end of a line has its value in the next. */
export function fieldsIn(lines: readonly HeaderLine[]): Field[] {
  const found = lines.map(({ text, plain }, line) => {
    const matches = [...plain.matchAll(fieldName)];
    return matches.map((match, index): Field => {
      const name = (match[1] ?? match[2] ?? "").replace(/\s/gu, "");
      const value = text.slice(match.index + match[0].length, matches[index + 1]?.index);
      return { kind: kinds.get(name) ?? "other", name, value: trimmed(value.slice(0, longestValue)), line };
    });
  });
  return found.flatMap((fields, line) =>
    fields.map((field) => {
      const next = lines[line + 1];
      const isOpen = field === fields.at(-1) && field.value.text === "" && next !== undefined && found[line + 1]?.length === 0;
      return isOpen ? { ...field, value: trimmed(next.text.slice(0, longestValue)) } : field;
    }),
  );
}
const longestValue = 200;

/** What stands in a line before its first field. */
export function beforeFields(line: HeaderLine, index: number, fields: readonly Field[]): HeaderLine {
  if (!fields.some((field) => field.line === index)) return line;
  const first = line.plain.search(fieldName);
  return first < 0 ? line : headerLine(line.text.slice(0, first));
}
