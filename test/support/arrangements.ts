import type { AnnualReport, Grid } from "../../src/index.js";
import { apart, reviewsInPieces } from "./arrangements/apart.js";
import { asHtml, asNestedTables, asScript, asWordHtml } from "./arrangements/html.js";
import { htmlLayouts } from "./arrangements/htmlLayouts.js";
import * as lines from "./arrangements/lines.js";
import { asLayout, asRawOrder } from "./arrangements/pdf.js";
import { plainLayouts, type Rearrangement } from "./arrangements/rearranged.js";
import { reviewsTables } from "./arrangements/reviews.js";
import { onTwoLevels, renderings, sheetsOf } from "./arrangements/sheets.js";
import { wrapped } from "./arrangements/wrapped.js";

/**
 * When every cell can be told: `always`, the blank ones as well; `filled`, if none is blank; `summed`, if besides all sums agree;
 * `partly`, where it depends on the figures.
 */
type Told = "always" | "filled" | "summed" | "partly";

/** A way to publish a report, by its name. */
export interface NamedArrangement {
  readonly name: string;
  readonly told: Told;
  readonly arrange: (report: AnnualReport) => string | readonly Grid[];
  /** The findings that are right for every report that is arranged so. */
  readonly codes: readonly string[];
}

type Arranged = Readonly<Record<string, NamedArrangement["arrange"]>>;

const each = (told: Told, arranged: Arranged, codes: readonly string[] = []): NamedArrangement[] =>
  Object.entries(arranged).map(([name, arrange]) => ({ name, told, arrange, codes }));

const mapped = <Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => NamedArrangement["arrange"],
  behind = "",
) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name + behind, change(value)]));

const { "aligned text": alignedText, ...gridRenderings } = renderings;

const inGrids = (arrange: Rearrangement) => (report: AnnualReport) =>
  arrange(report).map(({ title, grid }) => [[title], ...grid]);

/** Every arrangement of the tables that the tests know. */
export const arrangements: readonly NamedArrangement[] = [
  ...each("always", {
    "tabs between the cells": lines.asTabs,
    "Markdown tables": lines.asMarkdown,
    "pipes with a leading bar, rows with their own cells only": lines.asLeadingBars,
    "a cell, then a line with only a bar": lines.asBarLines,
    "HTML with rowspan and colspan": asHtml,
    "HTML from Word": asWordHtml,
    "nested tables that lay out the page": asNestedTables,
    "comma-separated values": lines.asCsv,
    grids: lines.asGrids,
  }),
  ...each("always", { "HTML inside a string of a script": asScript }, ["read/markup-escaped"]),
  ...each(
    "always",
    mapped(htmlLayouts, (arrange) => arrange, " in HTML"),
  ),
  ...each(
    "always",
    mapped(gridRenderings, (render) => (report) => render(sheetsOf(report)), ", one line of heads"),
  ),
  ...each(
    "always",
    mapped(gridRenderings, (render) => (report) => render(onTwoLevels(sheetsOf(report))), ", two lines of heads"),
  ),
  ...each("always", mapped(plainLayouts, inGrids, " in grids")),
  ...each("filled", {
    "pipes without a leading bar, the bars of wide cells at the end": lines.asTrailingBars,
    "one cell a line, a bar behind each": lines.asCellAndBar,
    "one cell a line, blank lines between": lines.asLines,
    "one cell a line, long labels broken over two lines": lines.asBrokenLines,
    "aligned text, one line of heads": (report) => alignedText(sheetsOf(report)),
    "aligned text, two lines of heads": (report) => alignedText(onTwoLevels(sheetsOf(report))),
    "the layout of a PDF": asLayout,
    "the raw order of a PDF": asRawOrder,
    "labels wrapped in a narrow column": (report) =>
      wrapped(report, { width: 8, beside: "middle", gap: "space", groups: "above" }),
  }),
  ...each(
    "filled",
    mapped(
      reviewsTables,
      (table) => (report) => renderings.tabs({ ...sheetsOf(report), reviews: table(report) }),
      " in section 四",
    ),
  ),
  ...each("summed", apart),
  ...each("summed", reviewsInPieces),
  ...each("partly", { "everything glued on one line": lines.asGlued }),
];
