import { describe, expect, test } from "vitest";
import { cellValue, readReport } from "../../../src/index.js";
import { asHtml } from "../../support/arrangements/html.js";
import { asMarkdown, asTabs } from "../../support/arrangements/lines.js";
import { cellsIn, changed, codesOf, silentlyWrong, variedReport } from "../../support/read.js";
import { clean, older, olderText, rowOf, text } from "../../support/results.js";

describe("（六）其他处理 of 2019 is called 其他", () => {
  const older = variedReport("2019");
  for (const [name, arrange] of [
    ["tabs", asTabs],
    ["Markdown", asMarkdown],
    ["HTML", asHtml],
  ] as const)
    for (const label of ["（六）其他", "其他"])
      test(`${label}, ${name}: the year tells the edition, and both are said`, () => {
        const source = changed(changed(arrange(older), "（六）其他处理", label), "2023年", "2020年");
        const result = readReport(source);
        expect(cellsIn(result.report)).toEqual(cellsIn(older));
        expect(codesOf(result).sort()).toEqual(["read/edition-assumed", "read/label-variant"]);
      });
  test("the first two rows of （六） are lost in 2021: 其他 is the third of them", () => {
    const newer = variedReport("2021");
    const source = changed(
      changed(asTabs(newer), /^.*申请人无正当理由.*\n/m, "\t（六）其他处理\n"),
      /^.*申请人逾期未按.*\n/m,
      "",
    );
    const { report } = readReport(source);
    expect(report.applications?.form).toBe("2021");
    expect(report.applications?.rows).toMatchObject({ "other.other": newer.applications?.rows["other.other" as never] });
  });
});

describe("editions", () => {
  test("section 二 of 2019 and section 三 of 2021: each keeps its own", () => {
    const source = `${olderText.split("三、收到")[0]}三、收到${text.split("三、收到")[1]}`;
    const result = readReport(source);
    expect(result.report.proactive).toEqual(older.proactive);
    expect(result.report.applications).toEqual(clean.applications);
    expect(codesOf(result)).toEqual([]);
  });
  test("section 二 of 2021 and section 三 of 2019: each keeps its own", () => {
    const source = `${text.split("三、收到")[0]}三、收到${olderText.split("三、收到")[1]}`;
    const result = readReport(source);
    expect(result.report.proactive).toEqual(clean.proactive);
    expect(result.report.applications).toEqual(older.applications);
    expect(codesOf(result)).toEqual([]);
  });
  test("one block of section 二 is of 2019, the rest of 2021: its cells are blank and named", () => {
    const block = "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t22\t-2\t300\n";
    const result = readReport(changed(text, /第二十条第（五）项[\s\S]*?(?=第二十条第（六）项)/u, block));
    expect(result.report.proactive?.form).toBe("2021");
    expect(cellValue(result.report, "proactive/licensing/decisions")).toBeNull();
    expect(result.findings.find(({ code }) => code === "read/editions-mixed")).toMatchObject({
      cells: ["proactive/licensing/decisions"],
      args: { table: "proactive", form: "2021" },
    });
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("one block of section 二 is of 2021, the rest of 2019", () => {
    const block =
      "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t1\t9\n规范性文件\t12\t12\t40\n";
    const result = readReport(changed(olderText, /第二十条第（一）项[\s\S]*?(?=第二十条第（五）项)/u, block));
    expect(result.report.proactive?.form).toBe("2019");
    expect(result.report.proactive?.rows.administrativeRules).toEqual({
      newlyMade: null,
      newlyDisclosed: null,
      totalDisclosed: null,
    });
    expect(codesOf(result)).toContain("read/editions-mixed");
    expect(silentlyWrong(result, older)).toEqual([]);
  });
  test("其他处理 is one row, in a report for 2023: the table is of 2019", () => {
    const source = changed(text, /\t（六）其他处理\t1[\s\S]*?(?=\t（七）)/u, "\t（六）其他处理\t\t3\t0\t0\t0\t0\t0\t3\n");
    const { report } = readReport(source);
    expect(report.applications?.form).toBe("2019");
    expect(rowOf(report, "other")).toEqual([3, 0, 0, 0, 0, 0, 3]);
  });
  test("no row tells the edition: that of the year is taken, and said to be", () => {
    const source = changed(text, /\t（六）其他处理\t1[\s\S]*?(?=\t（七）)/u, "");
    const result = readReport(source);
    expect(result.report.applications?.form).toBe("2021");
    expect(codesOf(result)).toEqual(["read/edition-assumed", "read/rows-missing"]);
    expect(silentlyWrong(result, clean)).toEqual([]);
  });
  test("the year given from elsewhere tells the edition only where the source states no year", () => {
    const source = "第二十条第（六）项\n信息内容\t处理决定数量\n行政处罚\t12\n";
    const bare = changed(text, "2023年", "").replace(/\t（六）其他处理\t1[\s\S]*?(?=\t（七）)/u, "");
    expect(readReport(bare, { year: 2020 }).report.year).toBe(2020);
    expect(readReport(text, { year: 2020 }).report.year).toBe(2023);
    expect(readReport(source, { year: 2020 }).report.year).toBe(2020);
  });
});
