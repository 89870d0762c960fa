import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { arranged, changed, fullReport, gridOf, silentlyWrong, tabbed, variedReport } from "../../support/read.js";
import { expectRead } from "../../support/results.js";

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
