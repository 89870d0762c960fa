import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";

const cell = "proactive/penalties/decisions";

const page = (content: string) =>
  `<table><tr><th>信息内容<th>本年处理决定数量<tr><td>行政处罚<td>${content}<tr><td>行政强制<td>5</table>`;

/** The number in a cell of a page, and the codes of the findings that name it. */
function read(source: string | readonly (readonly unknown[])[]) {
  const { report, findings } = readReport(source);
  return {
    value: report.proactive?.rows.penalties.decisions,
    codes: findings
      .filter(({ cells, code }) => cells.some((one) => one === cell) && code !== "read/rows-missing")
      .map(({ code }) => code),
  };
}

const styles = [
  "display:none",
  "visibility:hidden",
  "opacity:0",
  "font-size:0",
  "font-size: 1px",
  "font:0/0 a",
  "color:transparent",
  "text-indent:-9999px",
  "position:absolute;left:-9999px",
  "position:absolute; top:-1000em",
  "clip:rect(0 0 0 0)",
  "clip:rect(1px, 1px, 1px, 1px)",
  "clip-path:inset(50%)",
  "transform:scale(0)",
  "mso-hide:all",
  "FONT-SIZE:0PT",
];

describe("digits that a person does not see", () => {
  test.each(styles)("%s", (style) => {
    expect(read(page(`1<span style="${style}">2</span>`))).toEqual({ value: 1, codes: ["read/cell-worded"] });
    expect(read(page(`<span style="${style}">2</span>`))).toEqual({ value: null, codes: ["read/cell-unreadable"] });
    expect(read(page(`1<p style="${style}"><b>2</b></p>`))).toEqual({ value: 1, codes: ["read/cell-worded"] });
  });

  test.each([
    ["a rule of the page", "<style>.old { display: none } p, b.older{text-decoration:line-through}</style>", 'class="old"'],
    ["a rule behind a comment", "<style>/* { old figures } */ .old{display:none}</style>", 'class="old"'],
    ["a rule in a comment of HTML", "<STYLE><!-- .old{display:none} --></STYLE>", 'class="old"'],
    ["a class that frameworks hide by", "", 'class="note sr-only"'],
    ["a style with a comment in it", "", 'style="display:/* not */none"'],
    ["a box without height", "", 'style="max-height:0;overflow:hidden"'],
    ["a colour that is transparent", "", 'style="color:rgba(0, 0, 0, 0)"'],
  ])("%s", (_, sheet, attribute) => {
    expect(read(sheet + page(`1<b ${attribute}>2</b>`))).toEqual({ value: 1, codes: ["read/cell-worded"] });
  });

  test.each([
    ["blanks in a clip", "", `style="clip:rect(${" ".repeat(50_000)}x"`],
    ["comments in a style", "", `style="${"/*a".repeat(50_000)}"`],
    ["a sheet without a rule", `<style>${"a ".repeat(500_000)}</style>`, ""],
    ["many selectors of a long rule", `<style>${".a,".repeat(20_000)}.b{${"top:0;".repeat(20_000)}}</style>`, ""],
    ["sheets without an end", "<style>".repeat(100_000), ""],
  ])("%s, of great length, are read in time", (_, sheet, attribute) => {
    expect(read(`${page(`12<b ${attribute}></b>`)}${sheet}`)).toEqual({ value: 12, codes: [] });
  });

  test("the attribute hidden", () => {
    expect(read(page("1<b hidden>2</b>"))).toEqual({ value: 1, codes: ["read/cell-worded"] });
  });

  test("a cell whose content is not seen keeps its place", () => {
    const row = (style: string) =>
      `<table><tr><th>信息内容<th>本年制发件数<th>本年废止件数<th>现行有效件数<tr><td>规章<td>1<td style="${style}">2<td>3<tr><td>行政规范性文件<td>4<td>5<td>6</table>`;
    const { report } = readReport(row("visibility:hidden"));
    expect(report.proactive?.rows.administrativeRules).toEqual({ issued: 1, repealed: null, inForce: 3 });
  });
});

describe("text that is seen after all", () => {
  test.each([
    ["print of a size within a paragraph without one", '<p style="font-size:0"><span style="font-size:14px">12</span></p>'],
    ["visible text in what is hidden", '<p style="visibility:hidden">7<b style="visibility:visible">12</b></p>'],
    ["half transparent text", '<span style="opacity:.5">12</span>'],
    ["an ordinary font", '<span style="font:bold 12px/1.5 Arial">12</span>'],
    ["of two sizes the last", '<span style="font-size:0;font-size:12px">12</span>'],
    ["a margin that pulls a little", '<span style="margin-left:-12px">12</span>'],
  ])("%s", (_, content) => {
    expect(read(page(content)).value).toBe(12);
  });

  test("a table in what a script may show", () => {
    expect(readReport(`<div style="opacity:0">${page("12")}</div>`).report.proactive?.rows.penalties.decisions).toBe(12);
  });
});

describe("a note beside a number", () => {
  test.each([
    '12<a href="#fn1">1</a>',
    "<ruby>12<rt>3</rt></ruby>",
    "12<sup>1</sup>",
    '12<span style="vertical-align:super">1</span>',
  ])("%s", (content) => {
    expect(read(page(content))).toEqual({ value: 12, codes: ["read/cell-worded"] });
  });

  test("a number that is a link", () => {
    expect(read(page('<a href="#list">12</a>'))).toEqual({ value: 12, codes: [] });
  });
});

describe("what may belong to the number or not", () => {
  test.each([
    '1<span aria-hidden="true">2</span>',
    "1<svg><text>2</text></svg>",
    "<input value=12><span>12</span>",
    "<input value=1><input value=2>",
    "<textarea>1</textarea>2",
    "<select><option>1<option selected>2</select>",
    "1<select><option>2</select>",
  ])("%s leaves the cell blank and names it", (content) => {
    expect(read(page(content))).toEqual({ value: null, codes: ["read/cell-unreadable"] });
  });

  test.each(["<input value=12>", "<textarea>12</textarea>", "<select><option>12</select>", '<b aria-hidden="true">12</b>'])(
    "%s is all that the cell holds",
    (content) => {
      expect(read(page(content))).toEqual({ value: 12, codes: [] });
    },
  );

  test("an icon without text", () => {
    expect(read(page('<i aria-hidden="true"></i>12'))).toEqual({ value: 12, codes: [] });
  });

  test("fields outside of tables are no text", () => {
    const { report } = readReport(`<select><option>甲局2023年政府信息公开工作年度报告</select>${page("12")}`);
    expect([report.body, report.preface]).toEqual([null, ""]);
  });
});

describe("rich text in grids", () => {
  const grid = (richText: readonly unknown[]) => [
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", { richText }],
    ["行政强制", 5],
  ];

  test.each([
    ["a raised note", [{ text: "12" }, { font: { vertAlign: "superscript" }, text: "1" }], 12, ["read/cell-worded"]],
    ["a digit struck out", [{ text: "1" }, { font: { strike: true }, text: "2" }], 1, ["read/cell-worded"]],
    ["nothing but digits struck out", [{ font: { strike: true }, text: "2" }], null, ["read/cell-unreadable"]],
    ["digits in two prints", [{ text: "1" }, { font: { bold: true }, text: "2" }], 12, []],
  ])("%s", (_, runs, value, codes) => {
    expect(read(grid(runs))).toEqual({ value, codes });
  });
});

test("no digits that are set apart make another number unsaid", () => {
  const digits = fc.stringMatching(/^[0-9]{1,3}$/);
  const wrap = fc.oneof(
    fc.constantFrom(...styles).map((style) => (text: string) => `<span style="${style}">${text}</span>`),
    fc
      .constantFrom("sup", "sub", "del", "s", "strike", "rt", "textarea")
      .map((tag) => (text: string) => `<${tag}>${text}</${tag}>`),
    fc.constantFrom("hidden", "aria-hidden=true").map((attribute) => (text: string) => `<i ${attribute}>${text}</i>`),
    fc.constant((text: string) => `<svg><text>${text}</text></svg>`),
    fc.constant((text: string) => `<input value=${text}>`),
    fc.constant((text: string) => `<a href="#note">${text}</a>`),
  );
  fc.assert(
    fc.property(digits, digits, wrap, fc.boolean(), (own, other, wrapped, before) => {
      const { value, codes } = read(page(before ? wrapped(other) + own : own + wrapped(other)));
      expect(value === Number(own) || value === null).toBe(true);
      expect(codes).not.toEqual([]);
    }),
  );
});
