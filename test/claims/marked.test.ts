import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AnnualReport, emptyReport, readClaims, reconcile, reconcileClaims } from "../../src/index.js";
import { districtReport, markedSentences, otherSentences } from "../support/markedSentences.js";

const report = districtReport();
const codes = (text: string, against: AnnualReport = report) =>
  reconcileClaims(against, readClaims(text)).map(({ code }) => code);
const marked = /\{([^|{}]*)\|([^|{}]*)\}/g;
const asItIs = (sentence: string) => sentence.replace(marked, "$1");

/** The sentence with one of its marked numbers wrong, once for each. */
function mistakes(sentence: string): readonly string[] {
  return [...sentence.matchAll(marked)].map(({ index }) =>
    sentence.replace(marked, (_, right: string, wrong: string, at: number) => (at === index ? wrong : right)),
  );
}

test("the tables of the district have no finding", () => {
  expect(reconcile(report).findings).toEqual([]);
});

describe("as it is, a sentence has no finding", () => {
  test.each(markedSentences.map(asItIs))("%s", (text) => {
    expect(codes(text)).toEqual([]);
    expect(codes(text, emptyReport("2021"))).toEqual([]);
  });
});

describe("a number that is of something else has no finding", () => {
  test.each(otherSentences)("%s", (text) => {
    expect(codes(text)).toEqual([]);
    expect(codes(text, emptyReport("2021"))).toEqual([]);
  });
});

describe("with one number wrong, a sentence has a finding", () => {
  test.each(markedSentences.flatMap(mistakes))("%s", (text) => {
    expect(codes(text)).not.toEqual([]);
  });
});

describe("whose numbers they are", () => {
  test.each([
    ["of the area of the government", "全区收到政府信息公开申请171件", "临江区人民政府", ["claims/count-differs"]],
    ["of a larger area", "全市收到政府信息公开申请171件", "临江区人民政府", []],
    ["of the body by its name", "区住建局收到政府信息公开申请171件", "临江区住建局", ["claims/count-differs"]],
    ["of another body", "区住建局收到政府信息公开申请171件", "临江区教育局", []],
    ["of a body, where nobody is named", "区住建局收到政府信息公开申请171件", null, []],
    ["of an area, where nobody is named", "全区收到政府信息公开申请171件", null, []],
    ["of a government, or of all its area", "区政府收到政府信息公开申请171件", "临江区人民政府", []],
  ] as const)("%s", (_, text, body, expected) => {
    expect(codes(text, { ...report, body })).toEqual(expected);
  });
});

describe("a change against another year than the last", () => {
  const before = { ...districtReport(), year: 2023 };
  test("is not held against the report of the last", () => {
    const claims = readClaims("2024年收到政府信息公开申请161件，比2022年增长64.3%");
    expect(reconcileClaims(report, claims, before)).toEqual([]);
  });
  test("of documents is held against the columns that both reports have", () => {
    const claims = readClaims("制发规范性文件13件，较上年增加5件");
    expect(reconcileClaims(report, claims, before).map(({ code }) => code)).toEqual(["claims/growth-differs"]);
  });
});

describe("a sum of money", () => {
  test.each([
    ["to the digits that are printed", "行政事业性收费1234.6万元", []],
    ["cut off", "行政事业性收费1234.5万元", []],
    ["with two digits exchanged", "行政事业性收费1234.65万元", ["claims/count-differs"]],
    ["in 亿元", "行政事业性收费0.12亿元", []],
    ["about", "行政事业性收费约1200万元", []],
  ] as const)("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});

test("docs/claims.md quotes how many sentences there are", () => {
  const page = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8");
  expect(page).toContain(`无误的 ${markedSentences.length} 句、说别的事的 ${otherSentences.length} 句`);
  expect(page).toContain(`${markedSentences.flatMap(mistakes).length} 处都找出`);
});
