import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type CellId,
  type Claim,
  type ClaimArgs,
  type ClaimCode,
  cellValue,
  claimCodes,
  describeFinding,
  emptyReport,
  parseChineseNumber,
  readClaims,
  reconcileClaims,
  shareAgreement,
  withCell,
} from "../../src/index.js";
import { withCells, withRow } from "../support/clean.js";
import { narratedReport, trueSentences, wrongSentences } from "../support/narratives.js";

const report = narratedReport();
const blank = emptyReport("2021");
const counts = (text: string) => readClaims(text).flatMap((claim) => (claim.kind === "count" ? [claim] : []));
const of = <Kind extends Claim["kind"]>(kind: Kind, text: string) =>
  readClaims(text).filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind);
const codes = (text: string, against: AnnualReport = report, previous?: AnnualReport) =>
  reconcileClaims(against, readClaims(text), previous).map(({ code }) => code);
const total = (...rows: string[]) => rows.map((row) => `applications/${row}/total`);

describe("Chinese numerals", () => {
  const written = (value: number): string => {
    const digit = "零一二三四五六七八九";
    const four = (part: number) =>
      [...String(part).padStart(4, "0")]
        .map((one, place) => (one === "0" ? "零" : `${digit[Number(one)]}${"千百十"[place] ?? ""}`))
        .join("");
    const groups = [Math.floor(value / 10 ** 8), Math.floor(value / 10 ** 4) % 10 ** 4, value % 10 ** 4];
    const joined = groups.map((part, place) => (part === 0 ? "零" : `${four(part)}${["亿", "万", ""][place]}`)).join("");
    const plain = joined
      .replace(/零+/g, "零")
      .replace(/零(?=[万亿])/g, "")
      .replace(/^零|零$/g, "");
    return plain === "" ? "零" : plain.replace(/^一十/, "十");
  };
  test("every number that is written is read again", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 - 1 }), (value) => parseChineseNumber(written(value)) === value));
    for (let value = 0; value < 2000; value += 1) expect(parseChineseNumber(written(value))).toBe(value);
  });
  test.each([
    "",
    "无",
    "三百五",
    "三五",
    "十余",
    "百",
    "一百零",
    "一百二百",
    "两",
    "零零",
    "一万亿一",
    "三百零五十",
    "abc",
    "305",
  ])("%s is no number, and never 0", (text) => expect(parseChineseNumber(text)).toBe(text === "两" ? 2 : null));
});

describe("a number is read", () => {
  test.each([
    ["收到申请1,136件", 1136, "件"],
    ["收到申请１，１３６件", 1136, "件"],
    ["收到申请 66\n件", 66, "件"],
    ["收到申请三百零五件", 305, "件"],
    ["收到申请一件", 1, "件"],
    ["引起行政复议两起", 2, "起"],
    ["发布信息12万条", 120000, "条"],
    ["收费31.64万元", 31.64, "万元"],
  ])("%s", (text, value, unit) => {
    expect(counts(text)).toMatchObject([{ value, unit }]);
  });
  test.each(["发布信息200余条", "发布信息约200条", "发布信息20多条", "发布信息200条以上", "发布信息近200条", "十余件"])(
    "%s is not exact",
    (text) => {
      expect(counts(text)).toMatchObject([{ approximate: true }]);
    },
  );
  test.each(["拨打12345热线", "第3件", "1—3件", "12个百分点", "2024年1月3日", "《关于第5件事》", "“100件”"])(
    "%s is no count",
    (text) => expect(counts(text)).toEqual([]),
  );
  test("thousands are not taken from a list", () => {
    expect(of("parts", "共1098条：67,983,48条")[0]?.parts).toEqual([67, 983, 48]);
  });
  test("the span holds the number as published, in the text that was given", () => {
    const text = "　依申请公开：\n共收到政府信息公开 申请 ６６ 件，占 50% 。";
    const [found] = counts(text);
    expect(text.slice(found?.span.start, found?.span.end)).toBe("６６ 件");
  });
  test("every span lies in the text, and holds what the claim says", () => {
    const pieces = fc.constantFrom(
      "收到",
      "申请",
      "1",
      "２",
      "件",
      "，",
      "：",
      "（",
      "）",
      "其中",
      "占",
      "%",
      " ",
      "\n",
      "一",
      "万",
      "𠀀",
      "转",
      "年",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (const { span, text: words } of readClaims(text)) {
          expect(text.slice(span.start, span.end)).toBe(words);
          expect(span.start).toBeLessThan(span.end);
        }
      }),
    );
  });
});

describe("a number speaks of cells", () => {
  test.each([
    ["新收政府信息公开申请66件", [total("received")]],
    ["收到政府信息公开申请66件", [total("received"), total("received", "carriedOver")]],
    ["受理政府信息公开申请66件", [total("received"), total("received", "carriedOver"), total("concluded")]],
    ["上年度结转申请2件", [total("carriedOver")]],
    ["结转下一年度继续办理6件", [total("carriedForward")]],
    ["6件结转至下年度办理", [total("carriedForward")]],
    ["部分公开17件", [total("partiallyDisclosed")]],
    ["予以公开及部分公开40件", [total("disclosed", "partiallyDisclosed"), total("disclosed"), total("partiallyDisclosed")]],
    ["信访举报投诉类申请4件", [total("notProcessed.petitionOrComplaint")]],
    ["复议后起诉3件", [["reviews/litigationAfterReconsideration/total"]]],
    ["现行有效行政规范性文件25件", [["proactive/normativeDocuments/inForce"], ["proactive/normativeDocuments/totalDisclosed"]]],
    ["作出行政处罚决定12件", [["proactive/penalties/decisions"]]],
  ])("%s", (text, meanings) => {
    expect(counts(text)[0]?.meanings.map(({ cells }) => cells)).toEqual(meanings);
  });
  test.each([
    "上半年收到政府信息公开申请30件",
    "市本级收到政府信息公开申请20件",
    "答复涉及房屋征收的信息公开申请30件",
    "办结一件申请",
    "其中，某局受理政府信息公开申请12件",
  ])("%s: it is doubtful of which", (text) => {
    expect(counts(text)[0]?.certainty).toBe("doubtful");
  });
});

describe("no finding", () => {
  test.each(trueSentences)("%s", (text) => {
    expect(codes(text)).toEqual([]);
    expect(codes(text, blank)).toEqual([]);
  });
  test("what would need a blank cell", () => {
    const without = withCell(report, "applications/refused.stateSecret/total", null);
    const row = withCells(without, {});
    expect(codes("不予公开1件", row)).toEqual([]);
    expect(codes("予以公开24件", withRowBlank("disclosed"))).toEqual([]);
  });
});

const withRowBlank = (row: string) =>
  ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"].reduce<AnnualReport>(
    (changed, column) => withCell(changed, `applications/${row}/${column}` as "applications/received/total", null),
    report,
  );

describe("a finding", () => {
  test.each(wrongSentences)("%s", (text) => {
    expect(codes(text)).not.toEqual([]);
  });
  test("only the total is blank: the columns say how many there are at least", () => {
    const without = withCell(report, "applications/disclosed/total", null);
    expect(codes("部分公开3件，予以公开20件", without)).toContain("claims/count-differs");
    expect(codes("予以公开23件", without)).toEqual([]);
  });
  test("names the cells, what is stated and what would agree", () => {
    const [finding] = reconcileClaims(report, readClaims("受理政府信息公开申请67件"));
    expect(finding).toMatchObject({
      code: "claims/count-differs",
      severity: "warning",
      args: { stated: 67, text: "67件", span: { start: 10, end: 13 } },
    });
    expect(finding?.args).toMatchObject({
      readings: [
        { cells: total("received"), value: 66 },
        { cells: total("received", "carriedOver"), value: 68 },
        { cells: total("concluded"), value: 62 },
      ],
    });
    expect(finding?.cells).toEqual(total("received", "carriedOver", "concluded"));
  });
  test("one of several bodies is not the whole", () => {
    expect(codes("甲局收到政府信息公开申请30件，乙局收到政府信息公开申请20件")).toEqual([]);
    expect(codes("甲局收到政府信息公开申请30件")).toEqual([]);
    expect(codes("甲局收到政府信息公开申请30件", { ...report, body: "某县甲局" })).toEqual(["claims/count-differs"]);
  });
});

describe("percentages", () => {
  test.each([
    [35, 805, 4.35, 2, "rounded"],
    [35, 805, 4.34, 2, "truncated"],
    [24, 95, 26, 0, "raised"],
    [24, 95, 27, 0, null],
    [1, 0, 100, 0, null],
    [1, 8, 12.5, 1, "rounded"],
  ] as const)("%d of %d are printed %d with %d decimals: %s", (part, whole, value, decimals, agreement) => {
    expect(shareAgreement(part, whole, value, decimals)).toBe(agreement);
  });
  test("what is rounded or cut off agrees, whatever the numbers", () => {
    const sizes = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(3));
    fc.assert(
      fc.property(sizes, ([a, b, decimals]) => {
        const [part, whole, scale] = [Math.min(a, b), Math.max(a, b), 10 ** decimals];
        const exact = (part / whole) * 100;
        expect(shareAgreement(part, whole, Number(exact.toFixed(decimals)), decimals)).toBe("rounded");
        expect(shareAgreement(part, whole, Math.floor(exact * scale + 1e-9) / scale, decimals)).not.toBeNull();
        expect(shareAgreement(part, whole, Math.round(exact * scale + 2) / scale, decimals)).toBeNull();
      }),
    );
  });
  test("without a whole there is nothing to hold it against", () => {
    expect(codes("其中微信50条，占33.9%", blank)).toEqual([]);
  });
});

describe("changes against the year before", () => {
  const before = { ...withRow(report, "received", [48, 5, 0, 0, 1, 0, 54]), year: (report.year as number) - 1 };
  test.each(["同比增长22.2%", "同比增长22.22%", "较上年增加12件", "比去年增长22%"])("66, %s", (change) => {
    expect(codes(`收到政府信息公开申请66件，${change}。`, report, before)).toEqual([]);
  });
  test("a report of another year, or of another body, is not the one before", () => {
    const sentence = "收到政府信息公开申请66件，同比增长25%。";
    expect(codes(sentence, report, { ...before, year: before.year - 1 })).toEqual([]);
    expect(codes(sentence, { ...report, body: "甲县人民政府" }, { ...before, body: "乙县人民政府" })).toEqual([]);
    expect(codes(sentence, { ...report, body: "甲县人民政府" }, { ...before, body: "甲县人民政府办公室" })).toEqual([
      "claims/growth-differs",
    ]);
  });
  test.each(["同比增长25%", "同比下降22.2%", "较上年增加14件"])("66, %s is not so", (change) => {
    expect(codes(`收到政府信息公开申请66件，${change}。`, report, before)).toContain("claims/growth-differs");
    expect(codes(`收到政府信息公开申请66件，${change}。`)).toEqual([]);
  });
  test("a blank in the year before", () => {
    expect(codes("新收政府信息公开申请66件，同比增长25%。", report, blank)).toEqual([]);
  });
});

describe("the year", () => {
  const of2024 = { ...report, year: 2024 };
  test("that of the period is another", () => {
    expect(codes("统计期限自2023年1月1日至2023年12月31日。", of2024)).toEqual(["claims/year-differs"]);
    expect(codes("统计期限自2024年1月1日至2024年12月31日。", of2024)).toEqual([]);
  });
  test("the title says one, the period another", () => {
    expect(codes("现编制2023年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。", blank)).toEqual([
      "claims/year-differs",
    ]);
  });
  test("numbers of another year are not held against this one", () => {
    expect(codes("2023年收到政府信息公开申请54件。", of2024)).toEqual([]);
  });
});

describe("a true sentence of any consistent table, in many wordings", () => {
  const number = fc.integer({ min: 2, max: 3000 });
  const wordings: readonly ((n: Record<"received" | "over" | "done" | "next" | "full" | "part" | "none", number>) => string)[] = [
    (n) =>
      `2024年，我局新收政府信息公开申请${n.received}件，上年结转${n.over}件，办结${n.done}件，结转下年度继续办理${n.next}件。`,
    (n) => `全年共收到依申请公开${n.received}件，已办结${n.done}件，${n.next}件结转至下一年度办理。`,
    (n) => `答复政府信息公开申请${n.done}件（含上年度结转申请${n.over}件，另有${n.next}件顺延到下年度答复）。`,
    (n) => `办结申请${n.done}件，其中：予以公开${n.full}件，部分公开${n.part}件，无法提供${n.none}件。`,
    (n) => `办结申请${n.done}件：予以公开${n.full}件、部分公开${n.part}件、无法提供${n.none}件。`,
    (n) => `共办结申请${n.done}件，予以公开${n.full}件，占${((n.full / n.done) * 100).toFixed(2)}%。`,
    (n) => `受理申请${n.received + n.over}件，予以公开和部分公开${n.full + n.part}件。`,
  ];
  test("gives no finding, and one if a number is changed", () => {
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
        (numbers) => {
          const [full, part, none, over, extra] = numbers;
          const done = full + part + none;
          const next = over + extra;
          const n = { received: done + next - over, over, done, next, full, part, none };
          const cells: Record<string, number> = {
            received: n.received,
            carriedOver: over,
            disclosed: full,
            partiallyDisclosed: part,
            "unable.notHeld": none,
            concluded: done,
            carriedForward: next,
          };
          let table = emptyReport("2021");
          for (const cell of zeroRows) table = withCell(table, cell as "applications/received/total", 0);
          for (const [row, value] of Object.entries(cells))
            table = withCell(table, `applications/${row}/total` as "applications/received/total", value);
          for (const wording of wordings) {
            const sentence = wording(n);
            expect([sentence, codes(sentence, table)]).toEqual([sentence, []]);
          }
          // Larger than all that it could mean.
          expect(codes(wordings[0]?.({ ...n, next: next + 7 }) as string, table)).not.toEqual([]);
          expect(codes(wordings[4]?.({ ...n, part: part + 7 }) as string, table)).not.toEqual([]);
          expect(codes(wordings[1]?.({ ...n, received: n.received * 3 }) as string, table)).not.toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
  const zeroRows = [
    ...["stateSecret", "prohibitedByLaw", "securityAndStability", "thirdPartyRights", "internalAffairs", "processInformation"],
    ...["enforcementCaseFile", "administrativeInquiry"],
  ]
    .map((ground) => `applications/refused.${ground}/total`)
    .concat(["requiresCreation", "unclearAfterCorrection"].map((ground) => `applications/unable.${ground}/total`))
    .concat(
      ["petitionOrComplaint", "repeated", "publication", "excessive", "confirmOrReissue"].map(
        (ground) => `applications/notProcessed.${ground}/total`,
      ),
    )
    .concat(["correctionOverdue", "feeUnpaid", "other"].map((ground) => `applications/other.${ground}/total`));
});

describe("hostile text", () => {
  const size = (pattern: string, length: number) =>
    JSON.stringify(readClaims(pattern.repeat(Math.ceil(length / pattern.length)))).length;
  test.each([
    "9",
    "（",
    "）",
    "（1件",
    "其中",
    "1件、",
    "1件，占1%，",
    "1件：",
    "1件，其中2件；",
    "1,234,",
    "一",
    "“",
    "收到1件，",
    "1件（2件",
  ])("%s again and again: what is claimed grows no faster than the text", (pattern) => {
    const [one, two] = [size(pattern, 2 ** 13), size(pattern, 2 ** 14)];
    expect(two).toBeLessThanOrEqual(2.3 * one + 1000);
  });
  test("a megabyte of digits claims nothing", () => {
    expect(readClaims("7".repeat(2 ** 20))).toEqual([]);
  });
});

describe("every finding has words in both languages", () => {
  const at = { span: { start: 0, end: 3 }, text: "67件", stated: 67 };
  const samples: { readonly [Code in ClaimCode]: ClaimArgs[Code] } = {
    "claims/count-differs": {
      ...at,
      money: null,
      readings: [{ cells: ["applications/received/total"], less: ["applications/carriedOver/total"], value: 66 }],
      isLeast: false,
      atMost: false,
    },
    "claims/share-differs": { ...at, part: 258, wholes: [805, 859] },
    "claims/parts-differ": { ...at, sum: 66, relation: "exact" },
    "claims/balance-differs": { ...at, left: 68, right: 69 },
    "claims/growth-differs": { ...at, of: "percent", expected: [22.2222], ofText: false },
    "claims/year-differs": { ...at, expected: 2024 },
    "claims/all-differ": { ...at, of: "upheld", expected: 5 },
  };
  test.each(claimCodes)("%s", (code) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const words = describeFinding(
        { code, severity: "warning", cells: ["applications/received/total"] as CellId[], args: samples[code] },
        locale,
      );
      expect(words).not.toMatch(/非法|无效|请勿|invalid|please|undefined|null|NaN|\[object/i);
      expect(words).toMatch(locale === "en" ? /Check .*\.$/ : /请核对.*。$/);
    }
  });
  test("the cells and the numbers", () => {
    const [finding] = reconcileClaims(report, readClaims("结转下年度继续办理5件。"));
    expect(finding && describeFinding(finding, "zh-CN")).toBe(
      `文字写「5件」，「四、结转下年度继续办理」行「总计」列为 ${cellValue(report, "applications/carriedForward/total")}。请核对文字与表格。`,
    );
  });
  const words = (text: string, stating: AnnualReport) => {
    const [finding] = reconcileClaims(stating, readClaims(text));
    return finding && describeFinding(finding, "zh-CN");
  };
  test("a sum of money: both in the unit of the text", () => {
    const fees = withCell(emptyReport("2021"), "proactive/fees/collected", { value: "35.64", unit: "万元" });
    expect(words("行政事业性收费31.46万元。", fees)).toBe(
      "文字写「31.46万元」，「行政事业性收费」行「本年收费金额」列为 35.64 万元。请核对文字与表格。",
    );
    expect(words("行政事业性收费314600元。", fees)).toContain("列为 356400 元");
  });
  test("a sum of cells: each is named", () => {
    expect(words("受理政府信息公开申请一百二十件。", report)).toMatch(
      /「一百二十件」（120），.*「总计」列为 66，.*「总计」列、「二、.*「总计」列之和为 68，/,
    );
  });
  test("growth between two years of the text: no table is spoken of", () => {
    expect(words("由2023年的134件增至161件，增长25%。", emptyReport("2021"))).toBe(
      "文字写比上年增减「25%」；按文字所写的两年的数，为 20.15%。请核对两年的数与增减。",
    );
  });
});

test("docs/claims.md quotes how many sentences there are", () => {
  const page = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8");
  expect(page).toContain(`无误的 ${trueSentences.length} 句`);
  expect(page).toContain(`${wrongSentences.length} 句有误的都找出`);
});
