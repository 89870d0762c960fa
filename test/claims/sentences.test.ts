import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnualReport, emptyReport, readClaims, reconcileClaims } from "../../src/index.js";
import { cleanReport, withCells } from "../support/clean.js";

const withReviews = (report: AnnualReport) =>
  withCells(report, {
    "reviews/reconsideration/upheld": 5,
    "reviews/reconsideration/corrected": 1,
    "reviews/reconsideration/otherOutcome": 0,
    "reviews/reconsideration/pending": 1,
    "reviews/reconsideration/total": 7,
    "reviews/litigationDirect/upheld": 2,
    "reviews/litigationDirect/total": 3,
    "reviews/litigationAfterReconsideration/upheld": 2,
    "reviews/litigationAfterReconsideration/total": 2,
    "proactive/normativeDocuments/issued": 4,
    "proactive/licensing/decisions": 900,
    "proactive/penalties/decisions": 80,
  });
/** 66 received, 2 carried over, 23 disclosed, 17 in part, 1 refused, 14 unable. */
const report = withReviews(cleanReport("2021"));
const codes = (text: string, of: AnnualReport = report) => reconcileClaims(of, readClaims(text)).map(({ code }) => code);

describe("what may be of something else is not judged", () => {
  test.each([
    ["whoever applies is no column", "收到公民、法人或者其他组织的申请66件"],
    ["a natural person is not all who apply", "本机关收到公民申请58件，法人或者其他组织申请8件，共计66件"],
    ["the first half of the year", "上半年，全县受理申请30件，办结25件"],
    ["until the end of June", "截至2023年6月底，收到申请31件"],
    ["since the Regulations are in force", "自《条例》实施以来，累计收到政府信息公开申请971件，今年收到66件"],
    ["a body's share of a larger whole", "市水务局受理申请12件，占全市总量的18.2%"],
    ["the same with a word between", "办公室共收到12件申请，占全区28%"],
    ["bodies side by side", "区政府受理2件，区级部门受理64件，总计66件"],
    ["an answer put off within the year", "补正告知9件，延期答复11件，征求第三方意见12件"],
    ["registrations of real estate", "不动产登记受理申请4100件，办结4090件"],
    ["environmental assessments", "全年收到申请66件。受理了72件环评申请，批复28件"],
    ["questions answered", "收到信息公开申请类咨询50件，答复48件"],
    ["a sentence of its own", "全年收到申请66件。民生实事办结12件，公开进展20条"],
    ["letters from a hot-line", "接收热线转办件72件，答复70件，结转5件"],
    ["accepted is less than received", "收到申请66件，受理65件，不予受理1件"],
    ["the reason of some refusals", "因涉及国家秘密不予公开4件"],
    ["information that is published", "全年收到申请66件。主动公开政府信息1700条，不予公开27条"],
    ["documents of which some are not public", "制发文件428件，其中主动公开45件，不予公开39件"],
    ["reviews that a body decides", "全年办理行政复议案件130件，行政应诉案件97件"],
    ["their results", "司法局全年受理行政复议申请288件，审结201件，其中维持160件，纠错27件"],
    ["the decisions on paper", "收到信息公开类行政复议决定书6份、判决书4份"],
    ["reviews that are carried over", "今年新发生政府信息公开行政复议6件，上年结转4件"],
    ["decisions that were shown", "公示行政许可决定800件，行政处罚决定75件"],
    ["notices of fines", "行政处罚决定书209份"],
    ["fees that were waived", "全年减免行政事业性收费419万元"],
    ["the number of last year", "政府信息公开申请件数由107件增至66件"],
  ])("%s", (_, text) => {
    expect(codes(text)).toEqual([]);
    expect(codes(text, emptyReport("2021"))).toEqual([]);
  });
});

describe("what agrees in one of its meanings is right", () => {
  test.each([
    "行政诉讼5件（未经复议直接起诉3件，复议后起诉2件），维持4件",
    "行政复议7件，行政诉讼5件，维持9件",
    "全部或部分公开40件",
    "收到申请66件，均按期办结或结转，其中结转下年6件",
    "收到申请66件，全部答复完毕的有62件，结转6件",
  ])("%s", (text) => expect(codes(text)).toEqual([]));
});

describe("what is wrong is found", () => {
  test.each([
    ["received", "全年共受理政府信息公开申请69件", "claims/count-differs"],
    ["received until December", "截至2023年12月31日，共收到政府信息公开申请69件", "claims/count-differs"],
    ["refused", "不予公开3件", "claims/count-differs"],
    ["unable, with one reason named", "因本机关不掌握等原因无法提供17件", "claims/count-differs"],
    ["results of both routes", "行政复议7件，行政诉讼5件，维持8件", "claims/count-differs"],
    ["a share of the answers", "办结62件，其中予以公开23件，占39.1%", "claims/share-differs"],
    [
      "a balance in its sentence, whatever follows",
      "收到70，上年结转2，办结68，结转下年1。共处理依申请公开71件次",
      "claims/balance-differs",
    ],
    ["a list over a full stop", "主动公开信息62条。其中，机构类40条，动态类30条", "claims/parts-differ"],
  ])("%s", (_, text, code) => expect(codes(text)).toContain(code));
});

test("every claim stands in the text where it says, and carries a number there", () => {
  const piece = fc.constantFrom(
    "收到申请",
    "１２",
    "3,456",
    "件",
    "，",
    "。",
    "（",
    "）",
    "其中",
    "占",
    "4.5%",
    " ",
    "\n",
    "三百零五",
    "万",
    "结转",
    "行政复议",
    "😀",
    "百分之",
    "2023年",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { span, text: words } of readClaims(text)) {
        expect(text.slice(span.start, span.end)).toBe(words);
        expect(words).toMatch(/[0-9０-９三万年]|办结/u);
      }
    }),
  );
});
