import { describe, expect, test } from "vitest";
import { emptyReport, readClaims, reconcileClaims } from "../../src/index.js";

const codes = (text: string) => reconcileClaims(emptyReport("2021"), readClaims(text)).map(({ code }) => code);

describe("a list that leaves out no result and no outcome adds up to what it is of, without any table", () => {
  test.each([
    "行政复议14件，维持8件，纠正2件，其他结果3件，尚未审结1件",
    "行政复议14件，行政诉讼9件，维持14件，纠正3件，其他结果4件，尚未审结2件",
    "行政复议14件，审结13件，维持8件，纠正2件，其他结果3件，尚未审结1件",
    "行政复议14件，维持8件，纠正2件，尚未审结1件",
    "全年收到161件，予以公开48件、部分公开21件、不予公开18件、无法提供47件、不予处理14件、其他处理11件",
    "办结159件，予以公开48件、部分公开21件、不予公开18件、无法提供47件、不予处理14件、其他处理11件，结转9件",
    "办结159件，其中按期答复150件，予以公开48件、部分公开21件、不予公开18件、无法提供47件、不予处理14件、其他处理11件",
    "今年新收161件，答复152件，答复上年结转7件，予以公开48件、部分公开21件、不予公开18件、无法提供47件、不予处理14件、其他处理11件",
    "上年无结转，全部办结；其中公开6件、部分公开2件",
    "复议约14件，维持8件，纠正2件，其他结果3件，尚未审结2件",
  ])("%s", (text) => expect(codes(text)).toEqual([]));
  test.each([
    "行政复议14件，维持9件，纠正2件，其他结果3件，尚未审结1件",
    "行政复议14件，维持8件，纠正2件，其他结果3件，尚未审结1件；行政诉讼9件，维持6件，纠正1件，其他结果1件，尚未审结2件",
    "办结159件，予以公开48件、部分公开21件、不予公开18件、无法提供74件、不予处理14件、其他处理11件",
    "办理申请168件（新收161件，结转17件）",
  ])("wrong: %s", (text) => expect(codes(text)).toEqual(["claims/parts-differ"]));
});
