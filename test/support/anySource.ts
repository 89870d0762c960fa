import fc from "fast-check";
import { asHtml } from "./arrangements/html.js";
import { asBarLines, asCsv, asGlued, asMarkdown } from "./arrangements/lines.js";
import { asLayout, asRawOrder } from "./arrangements/pdf.js";
import { fullReport, publishedTables, tabbed } from "./read.js";
import { clean } from "./results.js";

/** Pieces of which texts are made that look like reports. */
const words = [
  ...publishedTables(clean).flatMap(({ title, rows }) => [title, ...rows.flatMap((row) => row.map((cell) => cell.text))]),
  ...publishedTables(fullReport("2019")).flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell.text))),
].filter((word) => !/^\d*$/.test(word));

const fragments = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 6, arbitrary: fc.nat(99).map(String) },
  { weight: 2, arbitrary: fc.nat(9_999_999).map(String) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "\t",
      "\t",
      " ",
      "  ",
      "    ",
      "\n",
      "\n",
      "\n",
      "|",
      " | ",
      "\r\n",
      "\f",
      "\n\n",
      "\u3000",
      ",",
      "\t\t",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("/", "—", "-", "无", "不适用", "件", "万元", "%", "+", "－", "１２", "1,234", "3.5") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "<table>",
      "<tr>",
      "<td>",
      "</td>",
      "</tr>",
      "</table>",
      "<p>",
      "</p>",
      "<br>",
      "&nbsp;",
      "<script>",
      "<!--",
      "-->",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "- 3 -",
      "12",
      "第3页",
      "|---|---|",
      "# ",
      "2023年",
      "（",
      "）",
      '"',
      "\\",
      "\0",
      "\ud800",
      "其中：",
      "。",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

export const pseudoReports = fc.array(fragments, { maxLength: 120 }).map((pieces) => pieces.join(""));

export const anyString = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
  pseudoReports,
);

/** A clean text of some arrangement in which pieces were cut out, doubled or put in. */
export const damaged = fc
  .record({
    source: fc.constantFrom(
      ...[tabbed, asMarkdown, asRawOrder, asLayout, asCsv, asGlued, asBarLines, asHtml].map((make) => make(clean)),
    ),
    edits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.option(fragments, { nil: "" })), {
      maxLength: 6,
    }),
  })
  .map(({ source, edits }) => {
    let result = source;
    for (const [where, length, piece] of edits) {
      const at = Math.floor(where * result.length);
      result = result.slice(0, at) + piece + result.slice(at + length);
    }
    return result;
  });

const gridCell = fc.oneof(
  fragments,
  fc.constantFrom(null, undefined, true, false, Number.NaN, Number.POSITIVE_INFINITY, -0, ""),
  fc.integer(),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 10 }),
);

export const anyGrid = fc.array(fc.array(gridCell, { maxLength: 12 }), { maxLength: 20 });
