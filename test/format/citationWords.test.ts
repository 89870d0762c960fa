import { type Citation, describeCitation, outcomes } from "gongkai";
import { describe, expect, test } from "vitest";

const regulations = "《中华人民共和国政府信息公开条例》";
const inChinese = (citation: Citation) => describeCitation(citation, "zh-CN");

describe("a citation in Chinese", () => {
  test.each([
    ["34", "第三十四条"],
    ["33(2)", "第三十三条第二款"],
    ["36(6)", "第三十六条第（六）项"],
    ["20(1)", "第二十条第（一）项"],
  ])("of article %s of the Regulations", (article, words) => {
    expect(inChinese({ source: "regulations", article })).toBe(regulations + words);
  });
  test("of an item within a paragraph", () => {
    expect(inChinese({ source: "reconsiderationLaw", article: "23(1)(4)" })).toBe(
      "《中华人民共和国行政复议法》第二十三条第一款第（四）项",
    );
  });
  test("of an article whose number has items in the Regulations, and not elsewhere", () => {
    expect(inChinese({ source: "reconsiderationLaw", article: "20(1)" })).toBe("《中华人民共和国行政复议法》第二十条第一款");
  });
  test("of a whole text", () => {
    expect(inChinese({ source: "feeMeasure" })).toBe("《政府信息公开信息处理费管理办法》");
  });
  test("of a place on the form", () => {
    expect(inChinese({ source: "form2021", place: "三" })).toBe("《中华人民共和国政府信息公开工作年度报告格式》三");
  });
  test("of every outcome has no digits in its article", () => {
    const words = Object.values(outcomes).flatMap(({ basis }) => basis.map(inChinese));
    expect(words.filter((text) => /\d/.test(text))).toEqual([]);
  });
});

test("a citation in a language that is not there is refused", () => {
  expect(() => describeCitation({ source: "regulations" }, "fr" as never)).toThrow(
    'Cannot word a citation: expected locale "zh-CN" or "en", was "fr"',
  );
});

test("a citation in English keeps the brackets of its article", () => {
  expect(describeCitation({ source: "regulations", article: "36(6)" }, "en")).toBe(
    "Regulations on Open Government Information, article 36(6)",
  );
});
