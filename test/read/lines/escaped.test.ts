import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { htmlTable, page } from "../../support/page.js";
import { cellsIn, variedReport } from "../../support/read.js";
import { expectRead } from "../../support/results.js";

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
