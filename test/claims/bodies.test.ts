import { describe, expect, test } from "vitest";
import { type AnnualReport, readClaims, reconcileClaims } from "../../src/index.js";
import { withCells } from "../support/clean.js";
import { districtReport } from "../support/markedSentences.js";

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
  test("is none that the body is compared with", () => {
    const text = "全区申请增幅高于全市平均增幅3.1个百分点，新收政府信息公开申请161件。全市收到申请21345件。";
    expect(codes(text)).toEqual([]);
  });
  test("of a bureau is its own where its tables hold the number", () => {
    const bureau = { ...report, body: "临江区信访局" };
    expect(codes(wrong, bureau)).toEqual([]);
    expect(codes(`${wrong}全区办结159件。`, bureau)).toEqual(["claims/count-differs"]);
  });
});

test("a sub-district is named with its district, or alone", () => {
  const subDistrict = { ...report, body: "临江区人民政府高桥街道办事处" };
  expect(codes("高桥街道收到政府信息公开申请171件", subDistrict)).toEqual(["claims/count-differs"]);
  expect(codes("临江街道收到政府信息公开申请171件", subDistrict)).toEqual([]);
});

test("a bureau is named by its area and its kind", () => {
  const bureau = { ...report, body: "云台市自然资源和规划局" };
  expect(codes("市局收到政府信息公开申请171件", bureau)).toEqual(["claims/count-differs"]);
  expect(codes("省厅收到政府信息公开申请171件，县局收到政府信息公开申请21件", bureau)).toEqual([]);
  expect(codes("市局收到政府信息公开申请171件", { ...report, body: "云台市江北区住房局" })).toEqual([]);
});

describe("a change is of the number that it stands by", () => {
  test.each([
    ["of a larger area", "全市新收政府信息公开申请1263件，同比增长3.2%"],
    ["of another body", "区教育局收到政府信息公开申请12件，同比增长9.1%"],
    ["of the year before", "2023年收到政府信息公开申请134件，同比增长9.2%；2024年收到161件，同比增长20.15%"],
    ["against two years", "收到政府信息公开申请161件，比2022年的98件增长64.29%，比2023年增长20.15%"],
    ["with those carried over in brackets", "收到政府信息公开申请161件（其中上年结转7件），同比增长20.15%"],
    ["with those carried over between", "新收政府信息公开申请161件，上年结转7件，同比增长20.15%"],
    ["against other years", "收到政府信息公开申请161件，比2022年增加63件，比2023年增长20.15%"],
    ["of a number that is not stated", "行政复议较2022年的7件增长100%，较2023年的10件增长40%"],
    ["one each of three numbers", "行政许可28563件、行政处罚1204件、行政强制305件，分别同比增长4%、下降5%、增长15%"],
    ["one each of two numbers", "办结政府信息公开申请159件，结转9件，分别下降3%、5%"],
  ])("%s", (_, text) => expect(codes(text)).toEqual([]));
  test.each([
    ["of the area of the government", "全区新收政府信息公开申请161件，同比增长3.2%"],
    ["against the year named", "收到政府信息公开申请161件，比2022年的98件增长64.29%，比2023年增长21.15%"],
    ["against the old number named", "收到政府信息公开申请161件，比2022年的98件增长46.29%，比2023年增长20.15%"],
  ])("wrong, %s", (_, text) => expect(codes(text)).toEqual(["claims/growth-differs"]));
});

describe("the parts of a number that is not of the tables are not of them either", () => {
  test.each([
    ["of a part of the applications", "在自然人提出的140件申请中，予以公开40件，部分公开19件"],
    ["of another body's", "在区政府受理的31件申请中，予以公开8件；部分公开3件，不存在14件"],
    ["of those carried over", "上年结转7件中，予以公开4件、部分公开3件"],
    ["of one outcome", "予以公开48件，其中自然人40件，商业企业5件"],
    ["of the answers, in time and late", "159件答复中，按期答复147件，延期后答复12件"],
    ["of each of some bodies", "共有8家单位收到申请10件以上，4家单位收到申请20件"],
    ["since the beginning", "本区累计收到申请1360件"],
    ["with the rest", "予以公开48件，部分公开21件，不予公开18件，无法提供47件，不予处理及其他25件"],
    ["behind an outcome with a comma in it", "申请人逾期不补正、行政机关不再处理其政府信息公开申请3件"],
    ["of a body whose kind the words do not know", "隶属海关收到申请5件，关本级收到申请156件"],
    ["of a branch of the body", "我局派出机构受理申请98件，办结97件"],
    ["of a branch of the area's bodies", "全区海关口岸机构收到申请49件"],
    ["the ones carried over, and others go on", "上一年度结转的7件申请全部办结；本年新收的161件申请，办结152件，剩余9件结转下年"],
    ["all of one body", "全区结转下年度9件。区政府办公室收到申请52件，全部办结"],
  ])("%s", (_, text) => expect(codes(text)).toEqual([]));
  test.each([
    ["of the answers", "在159件答复中，予以公开49件，部分公开21件"],
    ["of a group", "不予公开18件，其中，保护第三方合法权益4件"],
    ["of what was received", "收到申请161件，其中自然人141件"],
    ["of organizations", "法人或其他组织21件，其中商业企业14件"],
    ["the year's, in all", "2024年累计收到政府信息公开申请163件"],
  ])("wrong, %s", (_, text) => expect(codes(text)).toContain("claims/count-differs"));
});

test("none is carried, to the next year or from the last", () => {
  const none = withCells(report, { "applications/carriedForward/total": 0 });
  expect(codes("上年结转7件，无结转。", none)).toEqual([]);
  expect(codes("上年结转7件，无结转。")).toEqual(["claims/count-differs"]);
});

describe("the whole of a percentage", () => {
  test.each([
    [
      "is no part of the same whole",
      "其中，区规划局受理98件，占60.87%；区住房局受理43件，占26.71%；区公安分局受理20件，占12.42%",
    ],
    ["is what is named", "收到申请161件。行政复议14件，占答复总数的8.81%"],
    ["is not that of a larger area", "全市共收到申请1263件，其中我区收到161件。网络申请98件，占60.9%；信函申请45件，占28.0%"],
    ["is not the table's, of another body", "区政府办公室答复同意公开8件，占26.67%"],
    ["is not the table's, of another year", "2023年予以公开60件，占50%"],
  ])("%s", (_, text) => expect(codes(text)).toEqual([]));
  test.each([
    ["is what is named", "收到申请161件。行政复议14件，占答复总数的8.7%"],
    ["is that of the area", "全区共收到申请161件。网络申请98件，占69.0%；信函申请45件，占28.0%"],
    ["is the table's, where it is named", "行政复议14件，占答复总数的8.18%"],
  ])("%s, and differs", (_, text) => expect(codes(text)).toEqual(["claims/share-differs"]));
});
