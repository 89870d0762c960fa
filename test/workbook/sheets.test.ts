import { afterAll, describe, expect, test } from "vitest";
import { type CellId, cellIds, emptyReport, indicators, toWorkbook, type WorkbookPlace, withCell } from "../../src/index.js";
import { cleanReport } from "../support/clean.js";
import { calculate } from "../support/workbook.js";

const editions = ["2019", "2021"] as const;
const verdictWords = ["相符", "不符", "未核对", "有错误值", "请核对", "对照正文"];

function shown(workbook: ReturnType<typeof toWorkbook>) {
  const engine = calculate(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === "核对");
  const column = (letter: string) =>
    (sheet?.cells ?? [])
      .filter(({ address }) => address.startsWith(letter) && Number(address.slice(1)) >= 7)
      .map(({ address }) => engine.look({ sheet: "核对", address }));
  return { ...engine, column };
}

describe("the check sheet", () => {
  test.each(
    editions.flatMap((edition) => [
      ["blank", edition, emptyReport(edition)] as const,
      ["clean", edition, cleanReport(edition)] as const,
      ["broken", edition, withCell(cleanReport(edition), "applications/disclosed/naturalPerson", 21)] as const,
    ]),
  )("counts the verdicts that are seen: a %s report of %s", (_, __, report) => {
    const { column, look, destroy } = shown(toWorkbook(report));
    const verdicts = column("L");
    const count = (word: string) => verdicts.filter((verdict) => verdict === word).length;
    const counted = String(look({ sheet: "核对", address: "C4" })).split("，");
    expect([...counted].sort()).toEqual(verdictWords.map((word) => `${word} ${count(word)}`).sort());
    destroy();
  });

  test("shows nothing of a blank report but what is unchecked", () => {
    const { column, destroy } = shown(toWorkbook("2021"));
    expect([...new Set(["F", "I", "H"].flatMap(column))].sort()).toEqual([""]);
    expect(new Set(column("L"))).toEqual(new Set(["未核对", "", "对照正文"]));
    destroy();
  });

  test("names the severity of what is broken, and of nothing that holds", () => {
    const report = withCell(cleanReport("2021"), "applications/disclosed/naturalPerson", 21);
    const { column, destroy } = shown(toWorkbook(report));
    const [verdicts, severities] = [column("L"), column("M")];
    verdicts.forEach(
      (verdict, index) =>
        void expect(severities[index] !== "", String(verdict)).toBe(verdict === "不符" || verdict === "对照正文"),
    );
    destroy();
  });
});

describe("the guide sheet", () => {
  const workbook = toWorkbook({ ...cleanReport("2021"), body: "甲县", year: 2024 });
  const { look, type, destroy } = calculate(workbook);
  afterAll(destroy);
  const titles = () => ["主动公开", "依申请公开", "复议诉讼"].map((sheet) => look({ sheet, address: "A1" }));

  test("gives the titles the name and the year", () => {
    expect(new Set(titles())).toEqual(new Set([workbook.title]));
    type([
      [workbook.places.body, "乙县"],
      [workbook.places.year, 2025],
    ]);
    expect(new Set(titles())).toEqual(new Set(["乙县2025年政府信息公开工作年度报告"]));
    type([[workbook.places.year, null]]);
    expect(new Set(titles())).toEqual(new Set(["乙县政府信息公开工作年度报告"]));
  });

  test("makes the title of the library, in both languages, with or without a name and a year", () => {
    for (const locale of ["zh-CN", "en"] as const)
      for (const body of [null, "甲县"])
        for (const year of [null, 2024]) {
          const made = toWorkbook({ ...emptyReport("2021"), body, year }, { locale });
          expect(made.sheets[1]?.cells.find(({ address }) => address === "A1")?.value).toBe(made.title);
        }
  });
});

test.each(editions)("only what is to be filled in can be typed into: %s", (edition) => {
  const { sheets, places } = toWorkbook(edition);
  const inputs = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ address, input }) => (input ? [`${name}!${address}`] : [])),
  );
  const cells = (["proactive", "applications", "reviews"] as const).flatMap((table): CellId[] => [...cellIds(table, edition)]);
  const named = [...cells.map((cell) => places.cells[cell] as WorkbookPlace), places.blanks, places.body, places.year];
  expect(inputs.sort()).toEqual(named.map(({ sheet, address }) => `${sheet}!${address}`).sort());
  for (const { cells } of sheets) for (const { input, formula } of cells) if (input) expect(formula).toBeUndefined();
});

test.each(editions)("heads stay in view, and the rows of a table have one height: %s", (edition) => {
  const { sheets } = toWorkbook(edition);
  expect(sheets.map(({ frozenRows }) => frozenRows)).toEqual([3, 2, 5, 5, 6, 3]);
  for (const { heights, frozenRows } of sheets.filter(({ name }) => name !== "说明" && name !== "复议诉讼"))
    expect(new Set(heights.slice(frozenRows)).size).toBe(1);
});

test("that no rate has an official definition is said once", () => {
  expect(Object.values(indicators).filter(({ basis }) => basis !== null)).toEqual([]);
  const rates = toWorkbook("2021")
    .sheets.at(-1)
    ?.cells.map(({ value }) => String(value));
  expect(rates?.filter((value) => value.includes("没有官方定义")).length).toBe(1);
});
