import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFinding, readReport } from "../../../src/index.js";
import { readHeader } from "../../../src/read/outline/header.js";
import { openings } from "../../support/openings.js";

const title = "青石市水务局2023年政府信息公开工作年度报告";
const header = (...lines: string[]) => readHeader(lines, lines);
const codes = (...lines: string[]) => header(...lines).findings.map(({ code }) => code);

describe("the day of publication", () => {
  test("comes before that of writing and that of the signature, and both are said", () => {
    const { publishedOn, findings } = header(title, "成文日期：2024-01-10 发布日期：2024-01-15", "青石市水务局", "2024年1月12日");
    expect(publishedOn).toBe("2024-01-15");
    expect(findings.map(({ args }) => args)).toEqual([
      { taken: { kind: "published", date: "2024-01-15" }, other: { kind: "written", date: "2024-01-10" } },
      { taken: { kind: "published", date: "2024-01-15" }, other: { kind: "signed", date: "2024-01-12" } },
    ]);
  });
  test("a day apart is not said, two days are", () => {
    expect(codes(title, "成文日期：2024-01-14 发布日期：2024-01-15")).toEqual([]);
    expect(codes(title, "成文日期：2024-01-13 发布日期：2024-01-15")).toEqual(["read/dates-differ"]);
    expect(codes(title, "成文日期：2023-12-31 发布日期：2024-01-01")).toEqual([]);
  });
  test("the sentence names both days", () => {
    const { findings } = header(title, "成文日期：2024-01-10 发布日期：2024-02-15");
    const [said = ""] = findings.map((finding) => describeFinding(finding, "zh-CN"));
    expect(said).toContain("发布日期是 2024-02-15，成文日期是 2024-01-10");
  });
});

describe("a body that cannot be told is null, and that is said", () => {
  for (const line of ["2023年政府信息公开工作年度报告", "现将我局2023年政府信息公开工作年度报告公布如下。"])
    test(line, () => {
      expect(header(line).body).toBeNull();
      expect(codes(line)).toEqual(["read/body-unknown"]);
    });
  test("a source without a title says nothing of it", () => expect(codes("根据条例编制。")).toEqual([]));
});

describe("titles of sections in other words", () => {
  const kind = (heading: string) => readReport(`${heading}\n无\n`).report.sections.map((section) => section.kind);
  for (const [heading, code] of [
    ["六、其他需要说明的事项", "otherMatters"],
    ["六、需要说明的其他事项与附表", "otherMatters"],
    ["六、其他事项", "otherMatters"],
    ["六、其他需報告的事項", "otherMatters"],
    ["五、存在的主要問題及改進情況", "problems"],
    ["五、工作中存在的不足及改进措施", "problems"],
    ["一、總體情況", "overview"],
    ["一、基本情况概述", "overview"],
    ["二、主動公開政府信息情況", "proactive"],
    ["三、收到和處理政府信息公開申請情況", "applications"],
    ["三、政府信息公开申请办理情况", "applications"],
    ["四、政府信息公開行政復議、行政訴訟情況", "reviews"],
    ["四、政府信息公开行政法复议情况", "reviews"],
  ] as const)
    test(heading, () => expect(kind(heading)).toEqual([code]));
});

test("no body that is told holds a mark, a menu or a year, whatever the lines are put together of", () => {
  const pieces = fc.constantFrom(
    ...openings.flatMap(({ text }) => text.split("\n").slice(0, 4)),
    ...["首页 > ", "登录 | 注册 ", "《", "》", "关于", "现将", "来源：本站", " ", "：", "2023年"],
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), fc.constantFrom("", "\n"), (parts, between) => {
      const { body } = header(...parts.join(between).split("\n"));
      return body === null || !/[：:>|《》，。；]|首页|登录|注册|年度报告|\d{4}年/u.test(body);
    }),
  );
});

test("a line without end gives an answer", () => {
  for (const piece of [
    "（",
    "关于",
    "2023年",
    "政府信息公开工作",
    "标 ",
    "日期：",
    "电话：0",
    "地址",
    "《",
    "统计",
    "青石市 ",
    "年度 ",
  ])
    expect(header(piece.repeat(200_000), title).body).toBe("青石市水务局");
});
