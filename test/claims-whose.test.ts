import { describe, expect, test } from "vitest";
import { type AnnualReport, readClaims, reconcileClaims } from "../src/index.js";
import { withCells } from "./support/clean.js";
import { districtReport } from "./support/markedSentences.js";

/** 161 received and 7 carried over, 159 concluded, 9 carried forward; the year before 134 received. */
const report = districtReport();
const before = { ...withCells(report, { "applications/received/total": 134 }), year: 2023 };
const codes = (text: string, of: AnnualReport = report, previous: AnnualReport | null = before) =>
  reconcileClaims(of, readClaims(text), previous).map(({ code }) => code);

describe("an area, where the report does not say whose it is", () => {
  const unnamed = { ...report, body: null };
  const wrong = "全区收到政府信息公开申请171件。";
  test("may be larger than the body's own", () => expect(codes(wrong, unnamed)).toEqual([]));
  test("is its own where the text states a number of the area that the tables hold", () => {
    expect(codes(`${wrong}全区办结159件。`, unnamed)).toEqual(["claims/count-differs"]);
  });
  test("is its own where the narrative of the report does", () => {
    const text = "2024年，全区收到政府信息公开申请161件。";
    const section = { kind: "overview", number: "一", title: "总体情况", text } as const;
    expect(codes(wrong, { ...unnamed, sections: [section] })).toEqual(["claims/count-differs"]);
  });
  test("is not told by a small number, nor by that of another area", () => {
    expect(codes(`${wrong}全区政府信息公开行政复议3件。`, unnamed)).toEqual([]);
    expect(codes(`${wrong}全县办结政府信息公开申请159件。`, unnamed)).toEqual([]);
  });
  test("of a bureau is its own where its tables hold the number", () => {
    const bureau = { ...report, body: "临江区信访局" };
    expect(codes(wrong, bureau)).toEqual([]);
    expect(codes(`${wrong}全区办结159件。`, bureau)).toEqual(["claims/count-differs"]);
  });
});

describe("a change is of the number that it stands by", () => {
  test.each([
    ["of a larger area", "全市新收政府信息公开申请1263件，同比增长3.2%"],
    ["of another body", "区教育局收到政府信息公开申请12件，同比增长9.1%"],
    ["of the year before", "2023年收到政府信息公开申请134件，同比增长9.2%；2024年收到161件，同比增长20.15%"],
    ["against two years", "收到政府信息公开申请161件，比2022年的98件增长64.29%，比2023年增长20.15%"],
    ["one each of two numbers", "办结政府信息公开申请159件，结转9件，分别下降3%、5%"],
  ])("%s", (_, text) => expect(codes(text)).toEqual([]));
  test.each([
    ["of the area of the government", "全区新收政府信息公开申请161件，同比增长3.2%"],
    ["against the year named", "收到政府信息公开申请161件，比2022年的98件增长64.29%，比2023年增长21.15%"],
    ["against the old number named", "收到政府信息公开申请161件，比2022年的98件增长46.29%，比2023年增长20.15%"],
  ])("wrong, %s", (_, text) => expect(codes(text)).toEqual(["claims/growth-differs"]));
});
