import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readBook, utils, type WorkSheet, write } from "@e965/xlsx";
import { cellIds, cellValue, type Grid, readReport, reconcile, type TableCode, tables } from "gongkai";
import JSZip from "jszip";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { decodePage } from "../examples/files/page.js";
import { pdfToText } from "../examples/files/pdf.js";
import { reasonOf } from "../examples/files/reasons.js";
import { sourceOf } from "../examples/files/source.js";
import { xlsxToGrids } from "../examples/files/xlsx.js";

const root = join(import.meta.dirname, "..");
const input = (name: string) => new Uint8Array(readFileSync(join(root, "examples/input", name)));
const folder = mkdtempSync(join(tmpdir(), "gongkai-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run a TypeScript file of examples/ in a Node of its own, against dist. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "examples", script), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** The counts that are not 0, of cells as their ids name them. */
function read(source: string | readonly Grid[]) {
  const { report, findings } = readReport(source);
  const ids = tables.flatMap((table: TableCode) => (report[table] ? cellIds(table, report[table].form) : []));
  const cells = Object.fromEntries(ids.map((cell) => [cell, cellValue(report, cell)]).filter(([, value]) => value !== 0));
  const { body, year, publishedOn } = report;
  const verdict = reconcile(report);
  const broken = verdict.findings.map(({ code, cells: [cell] }) => `${code} ${cell}`);
  return { header: { body, year, publishedOn }, size: ids.length, cells, forms: verdict.forms, findings, broken, verdict };
}

/** Cells of section 三, by row: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计; what is 0 is left out. */
function applications(rows: Readonly<Record<string, readonly number[]>>): Record<string, number> {
  const columns = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"];
  const pairs = Object.entries(rows).flatMap(([row, counts]) =>
    counts.map((count, index): [string, number] => [`applications/${row}/${columns[index]}`, count]),
  );
  return Object.fromEntries(pairs.filter(([, count]) => count !== 0));
}

const edition = (form: string) => ({ proactive: form, applications: form, reviews: form });

const qingshi = {
  header: { body: "青石市交通运输局", year: 2024, publishedOn: "2025-01-17" },
  forms: edition("2021"),
  size: 200,
  cells: {
    "proactive/normativeDocuments/issued": 3,
    "proactive/normativeDocuments/repealed": 2,
    "proactive/normativeDocuments/inForce": 17,
    "proactive/licensing/decisions": 12408,
    "proactive/penalties/decisions": 1631,
    "proactive/compulsion/decisions": 58,
    "proactive/fees/collected": { value: "31.64", unit: "万元" },
    ...applications({
      received: [42, 9, 0, 1, 2, 0, 54],
      carriedOver: [3, 0, 0, 0, 0, 0, 3],
      disclosed: [17, 5, 0, 1, 0, 0, 23],
      partiallyDisclosed: [4, 1, 0, 0, 0, 0, 5],
      "refused.thirdPartyRights": [2, 0, 0, 0, 0, 0, 2],
      "refused.internalAffairs": [1, 0, 0, 0, 0, 0, 1],
      "unable.notHeld": [9, 2, 0, 0, 1, 0, 12],
      "unable.requiresCreation": [3, 0, 0, 0, 0, 0, 3],
      "notProcessed.petitionOrComplaint": [4, 0, 0, 0, 0, 0, 4],
      "other.correctionOverdue": [1, 0, 0, 0, 1, 0, 2],
      concluded: [41, 8, 0, 1, 2, 0, 52],
      carriedForward: [4, 1, 0, 0, 0, 0, 5],
    }),
    "reviews/reconsideration/upheld": 3,
    "reviews/reconsideration/corrected": 1,
    "reviews/reconsideration/otherOutcome": 1,
    "reviews/reconsideration/pending": 1,
    "reviews/reconsideration/total": 6,
    "reviews/litigationDirect/upheld": 1,
    "reviews/litigationDirect/total": 1,
    "reviews/litigationAfterReconsideration/pending": 1,
    "reviews/litigationAfterReconsideration/total": 1,
  },
  findings: [],
  broken: [],
};

const linxi = {
  header: { body: "临溪区财政局", year: 2023, publishedOn: null },
  forms: edition("2021"),
  size: 200,
  cells: {
    "proactive/normativeDocuments/issued": 1,
    "proactive/normativeDocuments/inForce": 6,
    "proactive/licensing/decisions": 214,
    "proactive/penalties/decisions": 12,
    "proactive/fees/collected": { value: "7.5", unit: "万元" },
    ...applications({
      received: [21, 6, 1, 0, 3, 2, 31],
      carriedOver: [1, 1, 0, 0, 0, 0, 2],
      disclosed: [9, 4, 1, 0, 1, 1, 16],
      partiallyDisclosed: [2, 1, 0, 0, 0, 0, 3],
      "refused.processInformation": [1, 0, 0, 0, 0, 0, 1],
      "unable.notHeld": [6, 2, 0, 0, 1, 0, 9],
      "unable.unclearAfterCorrection": [1, 0, 0, 0, 0, 0, 1],
      "notProcessed.repeated": [1, 0, 0, 0, 0, 0, 1],
      "other.other": [0, 0, 0, 0, 0, 1, 1],
      concluded: [20, 7, 1, 0, 2, 2, 32],
      carriedForward: [2, 0, 0, 0, 1, 0, 3],
    }),
    "reviews/reconsideration/upheld": 2,
    "reviews/reconsideration/pending": 1,
    "reviews/reconsideration/total": 3,
  },
  findings: [],
  broken: ["applications/flow-balance applications/received/total", "applications/row-total applications/received/naturalPerson"],
};

const yunqiao = {
  header: { body: "云桥县自然资源局", year: 2022, publishedOn: "2023-01-19" },
  forms: edition("2021"),
  size: 200,
  cells: {
    "proactive/normativeDocuments/issued": 2,
    "proactive/normativeDocuments/repealed": 1,
    "proactive/normativeDocuments/inForce": 11,
    "proactive/licensing/decisions": 3027,
    "proactive/penalties/decisions": 46,
    "proactive/compulsion/decisions": 5,
    "proactive/fees/collected": { value: "1864.27", unit: "万元" },
    ...applications({
      received: [118, 14, 0, 0, 6, 0, 138],
      carriedOver: [9, 1, 0, 0, 0, 0, 10],
      disclosed: [51, 6, 0, 0, 2, 0, 59],
      partiallyDisclosed: [13, 2, 0, 0, 1, 0, 16],
      "refused.prohibitedByLaw": [2, 0, 0, 0, 0, 0, 2],
      "refused.thirdPartyRights": [7, 1, 0, 0, 0, 0, 8],
      "refused.enforcementCaseFile": [3, 0, 0, 0, 0, 0, 3],
      "refused.administrativeInquiry": [4, 0, 0, 0, 0, 0, 4],
      "unable.notHeld": [22, 3, 0, 0, 1, 0, 26],
      "unable.requiresCreation": [5, 1, 0, 0, 0, 0, 6],
      "notProcessed.excessive": [2, 0, 0, 0, 0, 0, 2],
      "notProcessed.confirmOrReissue": [6, 0, 0, 0, 0, 0, 6],
      "other.feeUnpaid": [1, 0, 0, 0, 0, 0, 1],
      concluded: [116, 13, 0, 0, 4, 0, 133],
      carriedForward: [11, 2, 0, 0, 2, 0, 15],
    }),
    "reviews/reconsideration/upheld": 6,
    "reviews/reconsideration/corrected": 2,
    "reviews/reconsideration/otherOutcome": 1,
    "reviews/reconsideration/pending": 2,
    "reviews/reconsideration/total": 11,
    "reviews/litigationDirect/upheld": 2,
    "reviews/litigationDirect/otherOutcome": 1,
    "reviews/litigationDirect/total": 3,
    "reviews/litigationAfterReconsideration/upheld": 1,
    "reviews/litigationAfterReconsideration/pending": 1,
    "reviews/litigationAfterReconsideration/total": 2,
  },
  findings: [],
  broken: [],
};

const nanze = {
  header: { body: "南泽县卫生健康局", year: 2020, publishedOn: "2021-01-22" },
  forms: edition("2019"),
  size: 198,
  cells: {
    "proactive/normativeDocuments/newlyMade": 4,
    "proactive/normativeDocuments/newlyDisclosed": 4,
    "proactive/normativeDocuments/totalDisclosed": 23,
    "proactive/licensing/previousItems": 12,
    "proactive/licensing/change": -3,
    "proactive/licensing/decisions": 1906,
    "proactive/otherMatters/previousItems": 8,
    "proactive/otherMatters/change": 2,
    "proactive/otherMatters/decisions": 311,
    "proactive/penalties/previousItems": 45,
    "proactive/penalties/decisions": 27,
    "proactive/compulsion/previousItems": 6,
    "proactive/fees/previousItems": 2,
    "proactive/fees/change": -1,
    "proactive/procurement/projects": 14,
    "proactive/procurement/amount": { value: "286.9", unit: "万元" },
    ...applications({
      received: [16, 1, 0, 0, 0, 0, 17],
      disclosed: [8, 1, 0, 0, 0, 0, 9],
      partiallyDisclosed: [1, 0, 0, 0, 0, 0, 1],
      "refused.stateSecret": [1, 0, 0, 0, 0, 0, 1],
      "unable.notHeld": [3, 0, 0, 0, 0, 0, 3],
      "notProcessed.publication": [1, 0, 0, 0, 0, 0, 1],
      other: [1, 0, 0, 0, 0, 0, 1],
      concluded: [15, 1, 0, 0, 0, 0, 16],
      carriedForward: [1, 0, 0, 0, 0, 0, 1],
    }),
    "reviews/reconsideration/upheld": 1,
    "reviews/reconsideration/total": 1,
  },
  findings: [],
  broken: [],
};

const liulin = {
  header: { body: "柳林镇人民政府", year: 2025, publishedOn: "2026-01-09" },
  forms: edition("2021"),
  size: 200,
  cells: {
    "proactive/licensing/decisions": 73,
    "proactive/penalties/decisions": 9,
    "proactive/fees/collected": { value: "0", unit: "万元" },
    ...applications({
      received: [5, 0, 0, 0, 0, 0, 5],
      disclosed: [3, 0, 0, 0, 0, 0, 3],
      "unable.notHeld": [1, 0, 0, 0, 0, 0, 1],
      concluded: [4, 0, 0, 0, 0, 0, 4],
      carriedForward: [1, 0, 0, 0, 0, 0, 1],
    }),
    "reviews/reconsideration/upheld": 1,
    "reviews/reconsideration/pending": 1,
  },
  findings: [],
  broken: ["reviews/route-total reviews/reconsideration/upheld"],
};

describe("every cell and every finding of", () => {
  test.each([
    ["qingshi-2024.docx", "docx", qingshi],
    ["linxi-2023.xlsx", "workbook", linxi],
    ["yunqiao-2022.pdf", "pdf", yunqiao],
    ["nanze-2020-gbk.html", "page", nanze],
    ["liulin-2025.html", "page", liulin],
    ["qingshi-2024-pasted.txt", "text", qingshi],
  ])("%s", async (name, kind, wanted) => {
    const source = await sourceOf(input(name));
    expect(source.kind).toBe(kind);
    const { verdict, ...found } = read(source.source);
    expect(found).toEqual(wanted);
    expect(verdict).toMatchObject({ checked: 42, unchecked: [], reconciles: wanted.broken.length === 0 });
  });
});

describe("the files are made again, byte for byte:", () => {
  const made = join(folder, "made");
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/make-examples.mjs"), "", "", made]);
    expect([status, String(stderr)]).toEqual([0, ""]);
  });

  test.each(["qingshi-2024.docx", "linxi-2023.xlsx", "nanze-2020-gbk.html", "liulin-2025.html", "qingshi-2024-pasted.txt"])(
    "%s",
    (name) => {
      expect(Buffer.compare(readFileSync(join(made, name)), input(name))).toBe(0);
    },
  );

  test("all but the PDF, which stays small", () => {
    expect(readdirSync(made)).toHaveLength(5);
    expect(input("yunqiao-2022.pdf").length).toBeLessThan(200_000);
  });
});

describe("a workbook", () => {
  const gridsOf = (sheet: ReturnType<typeof utils.aoa_to_sheet>, bookType: "xlsx" | "biff8" = "xlsx") => {
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "表");
    return xlsxToGrids(new Uint8Array(write(book, { type: "array", bookType })));
  };

  test.each(["xlsx", "biff8"] as const)("holds a merged value once, and nothing that the merge covers (%s)", (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ["行", 7, 7, 7],
      ["行", 7, 7, 1],
    ]);
    sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 1, c: 2 } }];
    expect(gridsOf(sheet, bookType)).toEqual([
      [
        ["行", 7, null, 7],
        ["行", null, null, 1],
      ],
    ]);
  });

  test("shows the value of a merge whose first row is hidden in its second", () => {
    const sheet = utils.aoa_to_sheet([["a", 5], ["b"]]);
    sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 1, c: 1 } }];
    sheet["!rows"] = [{ hidden: true }];
    sheet.B2 = { t: "z" };
    expect(gridsOf(sheet)).toEqual([[["b", 5]]]);
  });

  test("has no hidden rows, columns and sheets", () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    sheet["!rows"] = [{}, { hidden: true }];
    sheet["!cols"] = [{}, { hidden: true }];
    utils.book_append_sheet(book, sheet, "可见");
    utils.book_append_sheet(book, utils.aoa_to_sheet([[9]]), "底稿");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    expect(xlsxToGrids(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })))).toEqual([[[1, 3]]]);
  });

  test("gives texts, results and numbers as they are shown, and a formula without a result as it is written", () => {
    const sheet = utils.aoa_to_sheet([
      [
        { t: "s", v: "17" },
        { t: "n", v: 3, f: "1+2" },
        { t: "n", v: 31.64 },
        { t: "n", v: 1204, z: "#,##0" },
        { t: "e", v: 0x17 },
      ],
    ]);
    sheet.F1 = { t: "n", f: "SUM(A1:B1)" } as never;
    sheet["!ref"] = "A1:F1";
    const [[row] = []] = gridsOf(sheet);
    expect(row?.slice(0, 5)).toEqual(["17", 3, "31.64", 1204, "#REF!"]);
  });
});

describe("a PDF", () => {
  /** A page of 400 points with what is drawn on it, letters in Helvetica. */
  function pdfOf(rotate: number, ...drawn: readonly string[]): Uint8Array {
    const content = drawn.join("\n");
    const objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Rotate ${rotate}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join("");
    return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`);
  }
  const words = (x: number, y: number, text: string) => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET`;
  const level = [300, 250, 200];
  const upright = [50, 150, 250];
  /** Two rows of two cells. */
  const filled = [...level.map((y) => `50 ${y} 200 1 re f`), ...upright.map((x) => `${x} 200 1 100 re f`)];
  const stroked = [...level.map((y) => `50 ${y} m 250 ${y} l S`), ...upright.map((x) => `${x} 200 m ${x} 300 l S`)];
  const boxes = ["50 250 100 50 re S", "150 250 100 50 re S", "50 200 100 50 re S", "150 200 100 50 re S"];
  const label = [words(60, 280, "Lab"), words(60, 265, "el"), words(170, 272, "7")];

  test.each([
    ["thin shapes", filled],
    ["lines", stroked],
    ["boxes", boxes],
  ])("whose cells are drawn with %s keeps a wrapped label and an empty cell", async (_, rules) => {
    const text = await pdfToText(
      pdfOf(0, ...rules, ...label, words(60, 320, "Above"), words(170, 220, "34"), words(60, 99, "Below")),
    );
    expect(text).toBe("Above\nLabel\t7\n\t34\nBelow");
  });

  test("has a cell over two rows once, where it begins", async () => {
    const rules = ["50 300 m 250 300 l S", "150 250 m 250 250 l S", "50 200 m 250 200 l S", ...stroked.slice(3)];
    const text = await pdfToText(pdfOf(0, ...rules, words(60, 248, "Both"), words(170, 272, "7"), words(170, 220, "8")));
    expect(text).toBe("Both\t7\n\t8");
  });

  test("on a page that is turned is read as it is shown", async () => {
    const turned = ["q 0 1 -1 0 400 0 cm", ...stroked, ...label, words(60, 220, "x"), "Q"];
    expect(await pdfToText(pdfOf(90, ...turned))).toBe("Label\t7\nx\t");
  });

  test("that draws a row as one piece has its words in their cells", async () => {
    const text = await pdfToText(pdfOf(0, ...stroked, ...label, words(60, 220, `12${" ".repeat(38)}34`)));
    expect(text).toBe("Label\t7\n12\t34");
  });

  test("without lines has its cells under one another", async () => {
    const text = await pdfToText(
      pdfOf(0, words(60, 280, "Label"), words(170, 280, "7"), words(60, 220, "1"), words(170, 220, "34")),
    );
    expect(text).toMatch(/^Label {2,}7\n1 {2,}34$/);
    const [first = "", second = ""] = text.split("\n");
    expect(first.indexOf("7")).toBe(second.indexOf("34"));
  });

  test("is read in every cell by the places of its words alone, too", async () => {
    const { verdict, ...found } = read(await pdfToText(input("yunqiao-2022.pdf"), { ruled: false }));
    expect(found).toEqual(yunqiao);
    expect(verdict.reconciles).toBe(true);
  });
});

describe("a page", () => {
  const words = "政府信息公开，镕";
  const gbk = Uint8Array.from(Buffer.from("d5feb8aed0c5cfa2b9abbfaaa3ace946", "hex"));
  const withHead = (head: string, bytes: Uint8Array) => Uint8Array.from(Buffer.concat([Buffer.from(head), bytes]));

  test.each([
    ["GBK that says so", withHead('<meta charset="gbk">', gbk), undefined, "gb18030"],
    ["GBK that says GB2312, with a character that GB2312 lacks", withHead('<meta charset="gb2312">', gbk), undefined, "gb18030"],
    ["GBK that says UTF-8", withHead('<meta charset="utf-8">', gbk), undefined, "gb18030"],
    ["GBK that says ISO-8859-1", withHead('<meta charset="iso-8859-1">', gbk), undefined, "gb18030"],
    ["GBK that says nothing", gbk, undefined, "gb18030"],
    ["GBK, as the caller knows", withHead('<meta charset="big5">', gbk), "gbk", "gb18030"],
    ["UTF-8 that says GBK", withHead('<meta charset="utf-8">', Buffer.from(words)), "", "utf-8"],
    ["UTF-8 with a mark", Uint8Array.from(Buffer.from(`\uFEFF${words}`)), "gbk", "utf-8"],
    ["UTF-16 with a mark", Uint8Array.from(Buffer.from(`\uFEFF${words}`, "utf16le")), undefined, "utf-16le"],
  ])("in %s", (_, bytes, known, encoding) => {
    const page = decodePage(bytes, known);
    expect(page.encoding).toBe(encoding);
    expect(page.text.replace(/<[^>]*>/, "")).toBe(words);
  });

  test("in no known encoding is refused", () => {
    expect(() => decodePage(Uint8Array.of(0xff, 0xff, 0x81))).toThrow(/neither UTF-8 nor GB18030/);
  });
});

describe("a file that cannot be read says why:", () => {
  const reason = async (bytes: Uint8Array) => sourceOf(bytes).then(() => "read", reasonOf);
  const container = (name: string) => {
    const bytes = Buffer.alloc(2048);
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
    bytes.write(name, 1024, "utf16le");
    return bytes;
  };

  test.each([
    ["no bytes", new Uint8Array(0), "empty"],
    ["a Word document cut off", input("qingshi-2024.docx").slice(0, 2000), "broken"],
    ["a workbook cut off", input("linxi-2023.xlsx").slice(0, 9000), "broken"],
    ["a PDF cut off", input("yunqiao-2022.pdf").slice(0, 5000), "broken"],
    ["an office document with a password", container("EncryptedPackage"), "encrypted"],
    ["an old Word document", container("WordDocument"), "oldWord"],
    ["a web archive", Buffer.from("MIME-Version: 1.0\r\n\r\n年报"), "webArchive"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "unknown"],
    ["three bytes", Buffer.from("ffff81", "hex"), "encoding"],
  ])("%s", async (_, bytes, wanted) => {
    expect(await reason(bytes)).toBe(wanted);
  });

  test("a zip that unpacks to far more than any report", async () => {
    const bytes = Buffer.from(input("qingshi-2024.docx"));
    bytes.writeUInt32LE(300e6, bytes.lastIndexOf("PK\x01\x02") + 24);
    expect(await reason(bytes)).toBe("huge");
  });

  test("a zip of something else", async () => {
    expect(await reason(await new JSZip().file("a.txt", "1").generateAsync({ type: "uint8array" }))).toBe("unknown");
  });

  test("a PDF without text", async () => {
    const objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join("");
    expect(await reason(Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`))).toBe("scanned");
  });
});

/** A report that agrees in every number; and the same for the year before. */
const pasted = readFileSync(join(root, "examples/input/qingshi-2024-pasted.txt"), "utf8");
const yearBefore = pasted.replaceAll("2024年", "2023年").replace("2025年", "2024年");

describe("every example runs", () => {
  const facts: Readonly<Record<string, readonly string[]>> = {
    "from-docx.ts": ["青石市交通运输局 2024", "2021 / 2021 / 2021", "true (42"],
    "from-xlsx.ts": ["false (42", "行「总计」列：若不是 31 而是 33", "the columns add up to 33, the total is 31"],
    "from-pdf.ts": ["云桥县自然资源局 2022", "true (42"],
    "from-page.ts": ["gb18030", "2019 / 2019 / 2019", "utf-8", "前四项之和为 2，总计为 0"],
    "from-clipboard.ts": ["青石市交通运输局 2024", "true (42"],
  };
  const { argv } = process;
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  afterEach(() => {
    log.mockClear();
    process.argv = argv;
  });
  const printed = () => log.mock.calls.flat().join("\n");

  test("and is named here", () => {
    const scripts = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".ts"));
    expect(scripts).toEqual(["check-folder.ts", ...Object.keys(facts)].sort());
  });

  test.each(Object.keys(facts))("%s", async (script) => {
    process.argv = argv.slice(0, 2);
    await import(/* @vite-ignore */ join(root, "examples", script));
    for (const fact of facts[script] ?? []) expect(printed()).toContain(fact);
  });

  test("in a Node of its own, on a file that is given", () => {
    const { status, stdout, stderr } = run("from-clipboard.ts", join(root, "examples/input/zhongwei-2019.txt"));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^zhongwei-2019.txt: 中卫市审批服务管理局 2019\n/);
  });

  test("and names what the text says otherwise, which cell is blank, and what must stand there", () => {
    const path = join(folder, "blank.txt");
    writeFileSync(path, pasted.replace("新收申请54件", "新收申请57件").replace("\t42\t9\t", "\t\t9\t"));
    const { status, stdout } = run("from-clipboard.ts", path);
    expect(status).toBe(0);
    for (const fact of [
      "文字写「57件」，「一、本年新收政府信息公开申请数量」行「总计」列为 54",
      "    …年通过网站公开信息1204条。（二）依申请公开。全年新收申请57件。",
      "? 「自然人」列一、二项与三、四项的平衡不能核对：「一、本年新收政府信息公开申请数量」行「自然人」列空白。",
      "A blank cell keeps the balance of column “Natural persons” from being checked",
      "= 「一、本年新收政府信息公开申请数量」行「自然人」列空白，应为 42",
    ])
      expect(stdout).toContain(fact);
  });

  test("and prints every report of a file", () => {
    const path = join(folder, "years.txt");
    writeFileSync(path, `${pasted}\n${yearBefore}`);
    expect(run("from-clipboard.ts", path).stdout.match(/^years\.txt: .*$/gm)).toEqual([
      "years.txt: 青石市交通运输局 2024",
      "years.txt: 青石市交通运输局 2023",
    ]);
  });

  test.each([
    ["from-docx.ts", "missing.docx", 2, "没有这个文件 · There is no such file"],
    ["from-pdf.ts", "examples", 2, "是文件夹；核对文件夹用 check-folder.ts · A folder: check-folder.ts checks those"],
    ["from-pdf.ts", "--foo", 2, "命令有误 · Wrong call: Unknown option '--foo'"],
    ["from-docx.ts", "examples/input/linxi-2023.xlsx", 1, "不是这个示例读的类型"],
    ["from-xlsx.ts", "examples/input/zhongwei-2019.txt", 1, "不是这个示例读的类型"],
    ["from-page.ts", "examples/input/qingshi-2024.docx", 1, "不是这个示例读的类型"],
    ["from-clipboard.ts", "LICENSE", 1, "没有年度报告的表 · Has none of the tables of an annual report"],
  ] as const)("and %s %s ends with %i and one line", (script, file, code, words) => {
    const { status, stderr } = run(script, file);
    expect({ status, lines: stderr.split("\n").length }).toEqual({ status: code, lines: 2 });
    expect(stderr).toContain(words);
  });
});

describe("check-folder.ts", () => {
  const place = join(folder, "folder");
  const out = join(folder, "out");
  let result: ReturnType<typeof run>;
  /** The rows of a table by the English names of its columns. */
  const rows = (name: string, where = out) => {
    const text = readFileSync(join(where, name), "utf8");
    expect(text).toMatch(/^\uFEFF/);
    const book = readBook(text.slice(1), { type: "string", raw: true });
    const [head = [], ...lines] = utils.sheet_to_json<string[]>(Object.values(book.Sheets)[0] as WorkSheet, {
      header: 1,
      defval: "",
    });
    return lines.map((line) => Object.fromEntries(head.map((column, index) => [/\S+$/.exec(column)?.[0], String(line[index])])));
  };
  const verdictOf = (file: string) => rows("verdicts.csv").find((row) => row.file === file);

  beforeAll(() => {
    mkdirSync(join(place, "县直部门/坏的"), { recursive: true });
    const copy = (name: string, as: string) => copyFileSync(join(root, "examples/input", name), join(place, as));
    copy("nanze-2020-gbk.html", "县直部门/南泽县 2020.html");
    copy("linxi-2023.xlsx", "县直部门/临溪.xls");
    copy("qingshi-2024.docx", "县直部门/青石.pdf");
    copy("yunqiao-2022.pdf", "=云桥.pdf");
    writeFileSync(join(place, "县直部门/坏的/空.docx"), "");
    writeFileSync(join(place, "县直部门/坏的/断.docx"), input("qingshi-2024.docx").slice(0, 2000));
    writeFileSync(join(place, "县直部门/坏的/说明.txt"), "这里没有表。\n");
    writeFileSync(join(place, "县直部门/坏的/大.txt"), "年报\n".repeat(200_000));
    symlinkSync(place, join(place, "县直部门/坏的/回"));
    writeFileSync(join(place, "县直部门/~$青石.docx"), "");
    writeFileSync(join(place, ".DS_Store"), "");
    mkdirSync(join(place, ".隐藏"));
    writeFileSync(join(place, ".隐藏/青石.txt"), pasted);
    result = run("check-folder.ts", place, "--out", out, "--jobs", "2", "--most-mb", "1");
  });

  test("ends with 1, since a report does not reconcile, and says nothing but its summary", () => {
    expect({ status: result.status, stderr: result.stderr }).toEqual({ status: 1, stderr: "" });
    expect(result.stdout.split("\n").slice(0, 3)).toEqual([
      "9 个文件。报告：相符 3，不相符 1，未能全部核对 0，读不了 5；文字对不上 0",
      "9 files; reports: 3 reconcile, 1 do not, 0 not fully checked, 5 not read; the texts of 0 disagree",
      "跳过 3 个隐藏文件、临时文件 · 3 hidden or temporary files skipped",
    ]);
  });

  test("writes a row a file, in the order of names", () => {
    expect(rows("verdicts.csv").map(({ file, status, kind, reconciles }) => [file, status, kind, reconciles])).toEqual([
      ["'=云桥.pdf", "已核对 checked", "pdf", "相符 yes"],
      ["县直部门/临溪.xls", "已核对 checked", "workbook", "不相符 no"],
      ["县直部门/南泽县 2020.html", "已核对 checked", "page", "相符 yes"],
      ["县直部门/坏的/回", "没有核对 notChecked", "", ""],
      ["县直部门/坏的/大.txt", "没有核对 notChecked", "", ""],
      ["县直部门/坏的/断.docx", "没有核对 notChecked", "", ""],
      ["县直部门/坏的/空.docx", "没有核对 notChecked", "", ""],
      ["县直部门/坏的/说明.txt", "没有核对 notChecked", "text", ""],
      ["县直部门/青石.pdf", "已核对 checked", "docx", "相符 yes"],
    ]);
  });

  test("says what a report is and how it was judged", () => {
    expect(verdictOf("县直部门/临溪.xls")).toMatchObject({
      ...{ body: "临溪区财政局", year: "2023", editions: "2021/2021/2021", checked: "42", broken: "2", unchecked: "0" },
      ...{ errors: "2", warnings: "0", notices: "0", cellsRead: "200", cellsBlank: "0", reasonZh: "" },
      firstZh: "请先核对「一、本年新收政府信息公开申请数量」行「总计」列：若不是 31 而是 33，各项即相符。",
      firstEn: expect.stringContaining("if it were 33 rather than 31"),
    });
    expect(verdictOf("县直部门/南泽县 2020.html")).toMatchObject({ encoding: "gb18030", editions: "2019/2019/2019" });
  });

  test.each([
    ["县直部门/坏的/回", "是链接，没有跟进"],
    ["县直部门/坏的/大.txt", "文件太大，没有读取"],
    ["县直部门/坏的/断.docx", "文件损坏，或者不是它看起来的类型"],
    ["县直部门/坏的/空.docx", "文件是空的"],
    ["县直部门/坏的/说明.txt", "没有年度报告的表"],
  ])("says why %s was not checked", (file, reasonZh) => {
    expect(verdictOf(file)).toMatchObject({ reasonZh });
  });

  test("writes a row a finding, in both languages", () => {
    const found = rows("findings.csv").filter(({ file }) => file === "县直部门/临溪.xls");
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ["applications/flow-balance", "错误 error"],
      ["applications/row-total", "错误 error"],
    ]);
    expect(found[1]).toMatchObject({
      ...{ body: "临溪区财政局", year: "2023" },
      cells: expect.stringMatching(/^applications\/received\/naturalPerson .*applications\/received\/total$/),
      zh: expect.stringContaining("各列之和为 33，总计为 31，差 2"),
      en: expect.stringContaining("the columns add up to 33, the total is 31"),
    });
  });

  test.each([
    ["0 where nothing disagrees", "good", { "a.txt": pasted }, 0],
    ["3 where a file was not read", "unread", { "a.txt": pasted, "b.txt": "" }, 3],
    ["3 where a text disagrees", "text", { "a.txt": pasted.replace("新收申请54件", "新收申请57件") }, 3],
    ["3 where a cell is blank", "blank", { "a.txt": pasted.replace("\t42\t9\t", "\t\t9\t") }, 3],
    [
      "1 where the second report of a file does not reconcile",
      "two",
      { "a.txt": `${pasted}\n${Buffer.from(input("hongze-2023.txt"))}` },
      1,
    ],
  ])("ends with %s; its own tables are no files to check", (_, name, files, status) => {
    const here = join(folder, name);
    mkdirSync(here);
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(here, file), bytes);
    for (const table of ["verdicts.csv", "findings.csv"]) writeFileSync(join(here, table), "");
    const result = run("check-folder.ts", here, "--out", here);
    expect(result.status).toBe(status);
    expect(result.stdout).toMatch(new RegExp(`^${Object.keys(files).length} 个文件`));
  });

  /** Check texts in a folder of their own. */
  function checkTexts(name: string, texts: Readonly<Record<string, string>>, ...options: readonly string[]) {
    const here = join(folder, name);
    mkdirSync(here);
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(here, file), text);
    run("check-folder.ts", here, "--out", join(here, "out"), "--jobs", "1", ...options);
    return { verdicts: rows("verdicts.csv", join(here, "out")), findings: rows("findings.csv", join(here, "out")) };
  }

  test("holds the text of a report against its tables", () => {
    const { verdicts, findings } = checkTexts("texts", {
      "0.txt": pasted,
      "1.txt": pasted.replace("新收申请54件", "新收申请57件"),
      "2.txt": pasted.replace("全年通过网站公开信息1204条。（二）依申请公开。全年新收申请54件。", "略。"),
    });
    expect(verdicts.map(({ reconciles, narrative, warnings }) => [reconciles, narrative, warnings])).toEqual([
      ["相符 yes", "相符 yes", "0"],
      ["相符 yes", "不相符 no", "1"],
      ["相符 yes", "相符 yes", "0"],
    ]);
    expect(findings).toMatchObject([
      { file: "1.txt", code: "claims/count-differs", severity: "警告 warning", quote: expect.stringContaining("新收申请57件。") },
    ]);
  });

  test("holds changes in the text against the report of the year before, if the file has it", () => {
    const grown = pasted.replace("全年新收申请54件", "全年新收申请54件，比上年增加3件");
    const { findings } = checkTexts("years", {
      "alone.txt": grown,
      "both.txt": `${grown}\n${yearBefore}`,
      "other-body.txt": `${grown}\n${yearBefore.replaceAll("青石市", "赤石市")}`,
      "two-of-them.txt": `${grown}\n${yearBefore}\n${yearBefore}`,
    });
    expect(findings.filter(({ code }) => code?.startsWith("claims/")).map(({ file, code }) => [file, code])).toEqual([
      ["both.txt", "claims/growth-differs"],
    ]);
  });

  test("says which cells are blank, and which tables are missing", () => {
    const second = pasted.slice(pasted.indexOf("二、"), pasted.indexOf("三、收到"));
    const { verdicts, findings } = checkTexts("open", {
      "blank.txt": pasted.replace("\t42\t9\t", "\t\t9\t"),
      "missing.txt": pasted.replace(second, ""),
    });
    expect(verdicts).toMatchObject([
      {
        ...{ reconciles: "未能全部核对 unknown", unchecked: "2", editions: "2021/2021/2021" },
        reasonZh:
          "「自然人」列一、二项与三、四项的平衡不能核对：「一、本年新收政府信息公开申请数量」行「自然人」列空白。另有 1 个等式，见 findings.csv。",
        reasonEn: expect.stringMatching(/^A blank cell keeps .*\. 1 more: findings\.csv\.$/),
      },
      {
        ...{ reconciles: "未能全部核对 unknown", unchecked: "0", editions: "无/2021/2021" },
        ...{ reasonZh: "没有「主动公开政府信息情况」的表。", reasonEn: "No table “Proactive disclosure”." },
      },
    ]);
    expect(findings.filter(({ file, code }) => file === "blank.txt" && !code?.startsWith("read/"))).toMatchObject([
      { code: "applications/flow-balance", severity: "未核对 unchecked", cells: "applications/received/naturalPerson" },
      { code: "applications/row-total", severity: "未核对 unchecked", cells: "applications/received/naturalPerson" },
    ]);
  });

  test("checks the day of publication if it is told of what kind the bodies are", () => {
    const texts = { "late.txt": pasted.replace("2025年1月17日", "2025年2月17日") };
    const late = (kind: string) => checkTexts(kind, texts, "--kind", kind).findings.map(({ code }) => code);
    expect(late("department")).toEqual(["report/published-in-time"]);
    expect(late("government")).toEqual([]);
  });

  test("lists its options", () => {
    const { status, stdout, stderr } = run("check-folder.ts", "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const option of ["out", "kind", "jobs", "most-mb", "seconds", "help"]) expect(stdout).toContain(`--${option}`);
  });

  test.each([
    [[], "应有一个文件夹"],
    [[place, out], "应有一个文件夹"],
    [[place, "--foo"], "命令有误 · Wrong call: Unknown option '--foo'"],
    [[place, "--seconds", "0"], "--seconds 应是不小于 1 的数：0"],
    [[place, "--kind", "school"], "--kind 应是 department 或 government"],
    [[join(folder, "missing")], "没有这个文件夹"],
    [[place, "--out", join(root, "LICENSE")], "写不了结果"],
  ])("called with %j ends with 2 and one line", (args, words) => {
    const { status, stderr } = run("check-folder.ts", ...args);
    expect({ status, lines: stderr.split("\n").length }).toEqual({ status: 2, lines: 2 });
    expect(stderr).toContain(words);
  });
});
