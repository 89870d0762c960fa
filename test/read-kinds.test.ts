import { describe, expect, test } from "vitest";
import { type AnnualReport, applicants, type Edition, type Grid, readReport, reviewResults, reviewRoutes } from "../src/index.js";
import {
  arranged,
  blankForZero,
  cellsIn,
  changed,
  closing,
  codesOf,
  fullReport,
  gridOf,
  opening,
  type PublishedTable,
  printedIn,
  publishedTables,
  silentlyWrong,
  tabbed,
  variedReport,
} from "./support/read.js";

// Kinds of sources: how content systems, converters and form programs give the same tables.

const editions: readonly Edition[] = ["2019", "2021"];

/** The source is read as the report, with no finding but those named. */
function expectRead(source: string | Grid | readonly Grid[], report: AnnualReport, codes: readonly string[] = []): void {
  const result = readReport(source);
  expect(cellsIn(result.report)).toEqual(cellsIn(report));
  expect([...new Set(codesOf(result))]).toEqual(codes);
}

/** A page with the paragraphs and tables of a report. */
function page(
  report: AnnualReport,
  table: (published: PublishedTable) => string,
  heading = (title: string) => `<p>${title}</p>`,
) {
  const tables = publishedTables(report).map((published) => `${heading(published.title)}\n${table(published)}`);
  return [...opening, ...tables, ...closing].map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n");
}

const htmlTable = ({ rows }: PublishedTable, inner = (text: string) => text) =>
  `<table>${rows
    .map(
      (cells) =>
        `<tr>${cells
          .map(({ text, colspan = 1, rowspan = 1 }) => `<td colspan="${colspan}" rowspan="${rowspan}">${inner(text)}</td>`)
          .join("")}</tr>`,
    )
    .join("\n")}</table>`;

const widthOf = (text: string) => [...text].reduce((width, character) => width + (character > "\u00ff" ? 2 : 1), 0);
const padded = (text: string, width: number) => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** A text cut into pieces of a width. */
function cut(text: string, width: number): string[] {
  const pieces: string[] = [""];
  for (const character of text) {
    if (widthOf(pieces.at(-1) + character) > width) pieces.push("");
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** A table with a rule between any two rows, whose cells fill several lines where they are wider than a column. */
function ruledTable(published: PublishedTable, bar: string, dash: string, joint: string, width: number): string[] {
  const grid = gridOf(published, "");
  const rule = joint + grid[0]?.map(() => dash.repeat(width + 2) + joint).join("");
  return [
    rule,
    ...grid.flatMap((row) => {
      const cells = row.map((text) => cut(text, width));
      const height = Math.max(...cells.map(({ length }) => length));
      const lines = Array.from({ length: height }, (_, line) =>
        cells.map((pieces) => ` ${padded(pieces[line] ?? "", width)} `).join(bar),
      );
      return [...lines.map((line) => bar + line + bar), rule];
    }),
  ];
}

describe("tables with a rule between any two rows", () => {
  for (const edition of editions) {
    test(`${edition}: ASCII, as converters of documents draw them, cells wrapped`, () => {
      for (const report of [fullReport(edition), variedReport(edition)])
        for (const width of [12, 20])
          expectRead(
            arranged(report, (table) => ruledTable(table, "|", "-", "+", width)),
            report,
          );
    });
    test(`${edition}: box-drawing characters, cells wrapped`, () => {
      for (const report of [fullReport(edition), variedReport(edition)])
        for (const width of [12, 80])
          expectRead(
            arranged(report, (table) => ruledTable(table, "│", "─", "┼", width)),
            report,
          );
    });
    test(`${edition}: cells that are blank stay blank`, () => {
      const report = blankForZero(edition);
      for (const [bar, dash, joint] of ["|-+", "│─┼", "┃━╋", "║═╬"] as const)
        expect(
          silentlyWrong(
            readReport(arranged(report, (table) => ruledTable(table, bar as string, dash as string, joint as string, 12))),
            report,
          ),
        ).toEqual([]);
    });
  }
  test("two rows between two rules, each with values, stay two rows", () => {
    const report = variedReport("2021");
    const source = arranged(report, (table) => {
      const lines = ruledTable(table, "|", "-", "+", 80);
      return table.code === "proactive" ? lines.filter((_, line, all) => !/行政处罚/.test(all[line - 1] ?? "")) : lines;
    });
    expectRead(source, report);
  });
  test("box-drawing bars that do not enclose the rows: a blank before the first bar is a cell", () => {
    const report = blankForZero("2021");
    const rows = gridOf(publishedTables(report)[2], "").map((cells) => cells.map((text) => padded(text, 16)).join("│"));
    const { reviews } = readReport(`四、政府信息公开行政复议、行政诉讼情况\n${rows.join("\n")}\n`).report;
    expect(reviews).toEqual(report.reviews);
  });
  test("a rule beside a cell that spans several rows, as text browsers print it", () => {
    const report = fullReport("2021");
    const source = [
      "四、政府信息公开行政复议、行政诉讼情况",
      "┌────────────────────────────────────────┬─────────────────────────────────────────────────────────────────────────────────┐",
      "│行政复议                                │行政诉讼                                                                         │",
      "├────────┬────────┬────────┬────────┬────┼────────────────────────────────────────┬────────────────────────────────────────┤",
      "│        │        │        │        │    │未经复议直接起诉                        │复议后起诉                              │",
      "│结果维持│结果纠正│其他结果│尚未审结│总计├────────┬────────┬────────┬────────┬────┼────────┬────────┬────────┬────────┬────┤",
      "│        │        │        │        │    │结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│",
      "├────────┼────────┼────────┼────────┼────┼────────┼────────┼────────┼────────┼────┼────────┼────────┼────────┼────────┼────┤",
      `│${[2, 0, 1, 0, 3, 1, 1, 1, 2, 5, 0, 0, 2, 0, 2].join("│")}│`,
      "└────────┴────────┴────────┴────────┴────┴────────┴────────┴────────┴────────┴────┴────────┴────────┴────────┴────────┴────┘",
    ].join("\n");
    const { report: read, findings } = readReport(source);
    const values = Object.keys(reviewRoutes).flatMap((route) =>
      Object.keys(reviewResults).map((result) => read.reviews?.[route as keyof typeof reviewRoutes][result as "total"]),
    );
    expect(values).toEqual([2, 0, 1, 0, 3, 1, 1, 1, 2, 5, 0, 0, 2, 0, 2]);
    expect(findings.map(({ code }) => code)).toEqual(["read/table-missing", "read/table-missing"]);
    expect(report.reviews).not.toBeNull();
  });
});

describe("heads of section 四 over blanks that they span, and no row below them", () => {
  test("the row is said to be missing", () => {
    const blanks = "\t\t\t\t";
    const source = `四、政府信息公开行政复议、行政诉讼情况\n行政复议${blanks}\t行政诉讼${blanks}${blanks}\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉${blanks}\t复议后起诉${blanks}\n`;
    const { findings } = readReport(source);
    expect(findings.filter(({ cells }) => cells.length === 15).map(({ code }) => code)).toEqual(["read/rows-missing"]);
  });
});

describe("fields of a form in the cells", () => {
  const input = (attributes: (text: string) => string) => (text: string) =>
    /^[\d.-]+$/.test(text) ? `<input name="v1" ${attributes(text)}>` : text;
  const report = variedReport("2021");
  test("their values are the text of the cell", () => {
    for (const type of ["", 'type="text" readonly', "type=number disabled"])
      expectRead(
        page(report, (table) =>
          htmlTable(
            table,
            input((text) => `${type} value="${text}"`),
          ),
        ),
        report,
      );
  });
  test("what is not shown is not read", () => {
    const hidden = page(report, (table) => htmlTable(table, (text) => `${text}<input type="hidden" value="99">`));
    expectRead(hidden, report);
    const unseen = htmlTable(
      publishedTables(report)[0],
      input((text) => `style="display:none" value="${text}"`),
    );
    expect(readReport(unseen).report.proactive?.rows.licensing).toEqual({ decisions: null });
  });
  test("a field outside tables is no text of the report", () => {
    const search = page(report, (table) => htmlTable(table)).replace("<p>", '<input type="text" value="请输入关键字"><p>');
    expect(readReport(search).report).toEqual(readReport(page(report, (table) => htmlTable(table))).report);
  });
});

describe("HTML within other formats", () => {
  const report = variedReport("2021");
  const html = page(report, (table) => htmlTable(table));
  test("a string of JSON with its slashes escaped", () => {
    const bare = html.replace(/ (?:col|row)span="\d+"/g, "");
    const source = JSON.stringify({ code: 200, data: { content: bare } }).replaceAll("/", "\\/");
    expect(cellsIn(readReport(source).report)).toEqual(cellsIn(readReport(bare).report));
    expectRead(source, report, ["read/markup-escaped", "read/row-shifted"]);
  });
  test("a string of JSON with its brackets and its characters as codes", () => {
    const coded = (text: string) =>
      text.replace(/[<>\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    expectRead(coded(JSON.stringify({ content: html })), report, ["read/markup-escaped"]);
  });
  test("a section of characters in a record of XML", () => {
    expectRead(`<?xml version="1.0"?><datastore><record><![CDATA[${html}]]></record></datastore>`, report);
  });
  test("entities for its brackets in a feed", () => {
    const escaped = html.replace(/[&<>"]/g, (character) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[character]};`);
    expectRead(`<rss><item><description>${escaped}</description></item></rss>`, report, ["read/markup-escaped"]);
  });
  test("a page with tables of its own that shows tags is read as it stands", () => {
    expectRead(`${html}<p>&lt;td&gt;12&lt;/td&gt;</p>`, report);
  });
});

describe("rows that are numbered", () => {
  const report = variedReport("2021");
  const numbered = (rows: readonly (readonly string[])[]) => {
    let row = 0;
    return rows.map((cells) => [cells.filter((text) => /^[\d.,-]+$/.test(text)).length > 0 ? String(++row) : "序号", ...cells]);
  };
  test("in a column of their own, in tabs, in HTML and in grids", () => {
    const grids = publishedTables(report).map((table) =>
      table.code === "reviews" ? gridOf(table, "") : numbered(gridOf(table, "")),
    );
    const html = grids.map(
      (rows) => `<table>${rows.map((cells) => `<tr><td>${cells.join("</td><td>")}</td></tr>`).join("")}</table>`,
    );
    expectRead(grids.map((rows) => rows.map((cells) => cells.join("\t")).join("\n")).join("\n"), report);
    expectRead(html.join("\n"), report);
    expectRead(grids, report);
  });
  test("a number that does not go on from the row before is no number of a row", () => {
    const [, table] = publishedTables(report);
    const rows = numbered(gridOf(table, "")).map((cells) => (cells[0] === "3" ? ["30", ...cells.slice(1)] : cells));
    const { findings } = readReport([rows]);
    expect(findings.some(({ code }) => code === "read/number-stray")).toBe(true);
  });
});

describe("ordinals of every kind before a label", () => {
  const styles: Readonly<Record<string, (text: string) => string>> = {
    "㈠": (text) =>
      text.replace(/^（(.)）/u, (_, numeral: string) => "㈠㈡㈢㈣㈤㈥㈦"["一二三四五六七".indexOf(numeral)] as string),
    "⑴": (text) => text.replace(/^(\d)\./, (_, digit: string) => "⑴⑵⑶⑷⑸⑹⑺⑻"[Number(digit) - 1] as string),
    "⒈": (text) => text.replace(/^(\d)\./, (_, digit: string) => "⒈⒉⒊⒋⒌⒍⒎⒏"[Number(digit) - 1] as string),
  };
  for (const [name, style] of Object.entries(styles))
    test(name, () => {
      const report = variedReport("2021");
      const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(style).join("\t"));
      expectRead(
        arranged(report, (table) => cells(gridOf(table, ""))),
        report,
      );
    });
});

describe("titles of sections", () => {
  const report = fullReport("2021");
  const numerals = "一二三四五六";
  const plain = tabbed(report);
  const retitled = (title: (numeral: string, words: string) => string) =>
    plain.replace(/^([一二三四五六])、(?!本年新收|上年结转|结转下年度|本年度办理)(.+)$/gmu, (_, numeral: string, words: string) =>
      title(numeral, words),
    );
  for (const [name, title] of Object.entries({
    第一部分: (numeral: string, words: string) => `第${numeral}部分 ${words}`,
    第一章: (numeral: string, words: string) => `第${numeral}章　${words}`,
    "bold in Markdown": (numeral: string, words: string) => `**${numeral}、${words}**`,
  }))
    test(name, () => {
      const source = retitled(title);
      const { sections } = readReport(source).report;
      expect(sections.map(({ number }) => number).join("")).toBe(numerals);
      expect(sections).toEqual(readReport(plain).report.sections);
      expectRead(source, report);
    });
});

describe("words beside the label", () => {
  const report = variedReport("2021");
  test("an English gloss, in the same cell or behind a break", () => {
    const glossed = (text: string) =>
      ({ 规章: "Rules", 行政许可: "Administrative licensing", 行政强制: "Coercion (measures)" })[text] ?? "";
    for (const gap of [" ", "<br/>", " / "])
      expectRead(
        page(report, (table) => htmlTable(table, (text) => (glossed(text) ? `${text}${gap}${glossed(text)}` : text))),
        report,
      );
  });
  test("the group before it, joined by a dash", () => {
    const [, table] = publishedTables(report);
    let group = "";
    const rows = gridOf(table, "").map(([head = "", outer = "", inner = "", ...values]) => {
      group = outer.replace(/^（.）/u, "") || group;
      const own = inner.replace(/^\d\./, "");
      return [own === "" ? outer || head : `${group}-${own}`, ...values];
    });
    const { applications } = readReport([rows]).report;
    expect(applications).toEqual(report.applications);
  });
});

describe("values that are named by their columns", () => {
  const report = variedReport("2021");
  const columns = Object.entries(applicants) as [keyof typeof applicants, (typeof applicants)[keyof typeof applicants]][];
  const [proactive] = publishedTables(report);
  const labelOf = (rows: readonly string[]) => rows.slice(0, 3).filter((text) => text !== "" && !/^三、/u.test(text));
  const [, applications] = publishedTables(report);
  const rowsOf = () => gridOf(applications, "").slice(3);
  const named = (values: readonly string[], colon: string, unit: string, order = columns.map((_, index) => index)) =>
    order.map((index) => `${columns[index]?.[1].label}${colon}${values[index]}${unit}`);
  const around = (rows: readonly string[]) =>
    [...opening, proactive.title, ...gridOf(proactive, "").map((row) => row.join("\t")), applications.title, ...rows].join("\n");
  const wanted = { proactive: report.proactive, applications: report.applications };
  const expectTables = (source: string) => {
    const { report: read, findings } = readReport(source);
    expect({ proactive: read.proactive, applications: read.applications }).toEqual(wanted);
    expect(findings.map(({ code }) => code)).toEqual(["read/table-missing"]);
  };
  test("in the sentence of the label", () => {
    for (const [colon, unit] of [
      ["", "件"],
      ["：", ""],
      [":", "件"],
    ] as const)
      expectTables(around(rowsOf().map((row) => `${labelOf(row).join("")}：${named(row.slice(3), colon, unit).join("，")}。`)));
  });
  test("in another order than the form's", () => {
    const order = [6, 0, 1, 2, 3, 4, 5];
    expectTables(around(rowsOf().map((row) => `${labelOf(row).join("")}：${named(row.slice(3), "", "件", order).join("，")}。`)));
  });
  test("each in a line below the label", () => {
    expectTables(around(rowsOf().flatMap((row) => [labelOf(row).join(""), ...named(row.slice(3), "：", "")])));
  });
  test("a column that is not named: nothing is read", () => {
    const source = around(
      rowsOf().map((row) => `${labelOf(row).join("")}：${named(row.slice(3), "", "件").slice(1).join("，")}。`),
    );
    const { report: read, findings } = readReport(source);
    expect(read.applications).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(["read/table-missing", "read/table-missing"]);
  });
  test("the results of each route", () => {
    const routes = {
      reconsideration: "行政复议",
      litigationDirect: "行政诉讼（未经复议直接起诉）",
      litigationAfterReconsideration: "行政诉讼（复议后起诉）",
    };
    const sentences = Object.entries(routes).map(
      ([route, words]) =>
        `${words}：${Object.entries(reviewResults)
          .map(([result, { label }]) => `${label}${printedIn(report, `reviews/${route}/${result}` as never)}件`)
          .join("，")}。`,
    );
    expect(readReport(`四、政府信息公开行政复议、行政诉讼情况\n${sentences.join("\n")}\n`).report.reviews).toEqual(
      report.reviews,
    );
  });
  test("in the cells of a row, as pages for narrow screens have them", () => {
    const rows = gridOf(applications, "").map((row, line) =>
      line < 3 ? row : [...row.slice(0, 3), ...named(row.slice(3), "：", "")],
    );
    const { report: read, findings } = readReport([rows]);
    expect(read.applications).toEqual(report.applications);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["read/cell-worded", "read/table-missing"]));
  });
});

describe("numbers in Chinese numerals", () => {
  const numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const inWords = (text: string) => {
    if (!/^\d{1,3}$/.test(text)) return text;
    const value = Number(text);
    const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
    if (value < 20) return value < 10 ? (numerals[value] as string) : `十${ones ? numerals[ones] : ""}`;
    const below = tens
      ? `${numerals[tens]}十${ones ? numerals[ones] : ""}`
      : ones
        ? `${hundreds ? "零" : ""}${numerals[ones]}`
        : "";
    return hundreds ? `${numerals[hundreds]}百${below}` : below;
  };
  test("in every cell, each said to be read so", () => {
    const report = variedReport("2021");
    const source = arranged(report, (table) => gridOf(table, "").map((row) => row.map(inWords).join("\t")));
    expectRead(source, report, ["read/cell-worded"]);
  });
  test("一 to 五 in the column of row numbers are no values", () => {
    const report = fullReport("2021");
    const source = changed(tabbed(report), "行政许可\t", "一\t行政许可\t");
    expect(silentlyWrong(readReport(source), report)).toEqual([]);
  });
});

describe("labels that a narrow column wraps, with pieces of their groups before them in the same line", () => {
  const { applications, ...rest } = variedReport("2021");
  const rows = gridOf(publishedTables({ ...rest, applications })[1], "").slice(3);
  const valuesOf = (label: string) => (rows.find((row) => row.includes(label)) ?? []).slice(3).join(" ");
  const line = (label: string, printed: string) => `${printed} ${valuesOf(label)}`;
  const overdue = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
  const unpaid = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
  const source = [
    "三、收到和处理政府信息公开申请情况",
    line("（一）予以公开", "三、本年 （一）予以公开"),
    "度办理结",
    "1.申请人无正当理由逾期不补正、行",
    valuesOf(overdue),
    "政机关不再处理其政府信息公开申请",
    "（六）其 2.申请人逾期未按收费通知要求缴纳",
    line("", "他处理 费用、行政机关不再处理其政府信息").replace(/ [\d ]*$/, ` ${valuesOf(unpaid)}`),
    "公开申请",
  ].join("\n");
  test("the first outcome, whose line begins with a piece of 三、本年度办理结果", () => {
    expect(readReport(source).report.applications?.rows.disclosed).toEqual(applications?.rows.disclosed);
  });
  test("the row in the middle of its group", () => {
    const { rows: read } = readReport(source).report.applications ?? {};
    expect(read?.["other.feeUnpaid" as "disclosed"]).toEqual(applications?.rows["other.feeUnpaid" as "disclosed"]);
    expect(read?.["other.correctionOverdue" as "disclosed"]).toEqual(
      applications?.rows["other.correctionOverdue" as "disclosed"],
    );
  });
});

describe("values that run together, as some programs draw them from PDFs", () => {
  const zeros = fullReport("2021");
  const gluedLines = (report: AnnualReport, at: number) =>
    arranged(report, (table) =>
      gridOf(table, "").map((row) => {
        const label = row.filter((text) => !/^[\d.-]+$/.test(text) && text !== "").join("");
        const values = row.filter((text) => /^[\d.-]+$/.test(text));
        if (table.code === "proactive" || values.length === 0) return row.filter((text) => text !== "").join(" ");
        return table.code === "reviews"
          ? values.join("")
          : `${label} ${values.slice(0, at).join("")} ${values.slice(at).join("")}`;
      }),
    );
  test("two runs in each row: what the sums do not decide is left blank, and said", () => {
    for (const at of [3, 4]) {
      const result = readReport(gluedLines(zeros, at));
      expect(silentlyWrong(result, zeros)).toEqual([]);
      expect(result.report.applications?.rows["refused.stateSecret"]).toEqual(zeros.applications?.rows["refused.stateSecret"]);
    }
  });
  test("blanks that were lost are not filled by cutting numbers", () => {
    const report = blankForZero("2021");
    expect(silentlyWrong(readReport(gluedLines(report, 4)), report)).toEqual([]);
  });
});

describe("a row of section 四 in one cell a line, with a mark of the markup before it", () => {
  test("results that do not add up are said to be unconfirmed, though other cells of the row are blank", () => {
    const blank = (count: number) => Array.from({ length: count }, () => "|");
    const results = Object.values(reviewResults).map(({ label }) => `| ${label}`);
    const lines = [
      "| 行政复议",
      ...blank(4),
      "| 行政诉讼",
      ...blank(9),
      "|-",
      ...results,
      "| 未经复议直接起诉",
      ...blank(4),
      "| 复议后起诉",
      ...blank(4),
      "|-",
      ...blank(5),
      ...results,
      ...results,
      "|-",
      ...[0, 2, 0, 0, 2, 2, "", 1, 1, 6, 2, 1, 1, 2, ""].map((value) => `| ${value}`),
    ];
    const { report, findings } = readReport(`四、政府信息公开行政复议、行政诉讼情况\n${lines.join("\n\n")}\n`);
    const named = new Set(findings.flatMap(({ cells }) => cells));
    expect(
      report.reviews?.litigationAfterReconsideration.upheld === 2 || named.has("reviews/litigationAfterReconsideration/upheld"),
    ).toBe(true);
    expect(report.reviews?.reconsideration.corrected === 2 || named.has("reviews/reconsideration/corrected")).toBe(true);
  });
});

describe("rows and columns that only help to read the table", () => {
  const report = variedReport("2021");
  const grids = publishedTables(report).map((table) => gridOf(table, ""));
  test("a row that numbers the columns, below the heads", () => {
    for (const first of [0, 1])
      for (const lead of ["", "栏次"]) {
        const numbered = grids.map((rows, table) => {
          const labels = [1, 3, 0][table] as number;
          const heads = [2, 3, 3][table] as number;
          const row = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
            column < labels ? (column === 0 ? lead : "") : String(column - labels + first),
          );
          return table === 0 ? rows : [...rows.slice(0, heads), row, ...rows.slice(heads)];
        });
        const texts = numbered.map((rows) => rows.map((cells) => cells.join("\t")).join("\n"));
        if (lead === "") expectRead(numbered, report);
        expectRead([opening.join("\n"), ...texts].join("\n"), report, lead === "" ? [] : ["read/label-unknown"]);
      }
  });
  test("a column with the unit of each row, between the label and its values", () => {
    const rows = (grids[1] ?? []).map((cells, line) => [
      ...cells.slice(0, 3),
      line === 0 ? "计量单位" : line < 3 ? "" : "件",
      ...cells.slice(3),
    ]);
    expectRead([grids[0] as Grid, rows, grids[2] as Grid], report);
    const blank = blankForZero("2021");
    const blankRows = gridOf(publishedTables(blank)[1], "").map((cells, line) => [
      ...cells.slice(0, 3),
      line < 3 ? "" : "件",
      ...cells.slice(3),
    ]);
    expect(silentlyWrong(readReport([blankRows]), { ...blank, proactive: null, reviews: null })).toEqual([]);
  });
  test("the first value in the cell of the label, as tables drawn from PDFs have it", () => {
    const rows = (grids[1] ?? []).map((cells, line) => {
      const label =
        cells
          .slice(0, 3)
          .reverse()
          .find((text) => text !== "") ?? "";
      return line < 3
        ? cells
        : [...cells.slice(0, 2).map((text) => (text === label ? "" : text)), `${label}\n${cells[3]}`, ...cells.slice(4)];
    });
    const { report: read } = readReport([rows]);
    expect(read.applications).toEqual(report.applications);
    const tabbed = rows.map((cells) => cells.join("\t").replaceAll("\n", " ")).join("\n");
    expect(readReport(tabbed).report.applications).toEqual(report.applications);
  });
});

describe("cells copied as text", () => {
  const report = variedReport("2021");
  test("quotes around those that hold line breaks, as spreadsheets copy them", () => {
    const broken = (text: string) => (text.length > 6 && !/^\d/.test(text) ? `"${text.slice(0, 4)}\n${text.slice(4)}"` : text);
    for (const end of ["\n", "\r\n"])
      expectRead(
        arranged(report, (table) => gridOf(table, "").map((row) => row.map(broken).join("\t"))).replaceAll("\n", end),
        report,
      );
  });
  test("a quote that is never closed joins nothing", () => {
    const plain = tabbed(report);
    const open = plain.replace("行政许可\t", '"行政许可\t');
    expect(JSON.stringify(readReport(open).report.applications)).toBe(JSON.stringify(report.applications));
  });
  test("rows between bars in a quotation", () => {
    const rows = (table: PublishedTable) =>
      gridOf(table, "").flatMap((row, line) => [
        `> | ${row.join(" | ")} |`,
        ...(line === 0 ? [`> |${row.map(() => "---").join("|")}|`] : []),
      ]);
    expectRead(arranged(report, rows), report);
  });
  test("第 1 页 共 6 页 between rows is the number of a page", () => {
    for (const number of ["第 1 页 共 6 页", "第2页，共6页", "第 3 页"])
      expectRead(changed(tabbed(report), "\n\t（三）不予公开", `\n${number}\n\t（三）不予公开`), report);
  });
});

describe("titles of sections behind the tables", () => {
  test("captions over tables that stand before the narrative: one report", () => {
    const report = fullReport("2021");
    const tables = publishedTables(report).flatMap((table, index) => [
      `表${index + 1}：${table.title.slice(2)}`,
      ...gridOf(table, "").map((row) => row.join("\t")),
    ]);
    const titles = publishedTables(report).map(({ title }) => title);
    expectRead([opening[0], ...tables, ...opening.slice(1), ...titles, ...closing].join("\n"), report);
  });
});

test("同意部分公开, the wording of the form before 2019", () => {
  const report = variedReport("2021");
  const source = changed(tabbed(report), "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）同意部分公开");
  expectRead(source, report, ["read/label-variant"]);
});
