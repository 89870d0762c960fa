import { editions } from "../form/editions.js";
import { frozen } from "../form/frozen.js";
import type { Locale } from "../form/labels.js";
import { oneLine } from "../format/lines.js";
import type { AnnualReport } from "../report/report.js";
import { absolute } from "./address.js";
import { harmless } from "./content.js";
import { quoted } from "./formula.js";
import { type GuideWords, guideWords } from "./guideWords.js";
import { evenHeights } from "./height.js";
import type { WorkbookCell, Worksheet } from "./model.js";
import type { WorkbookPlace } from "./places.js";
import { workbookWords } from "./words.js";

const widths: readonly number[] = frozen([6, 18, 78]);
const bodyAddress = "C2";
const yearAddress = "C3";
const firstStep = 5;

/** The longest name of a body that is shown in titles. */
const longestName = 1000;

/** What the titles of the tables are made of. */
export interface TitleSource {
  readonly body: string | null;
  readonly year: string | number | null;
  readonly places: Readonly<Record<"body" | "year", WorkbookPlace>>;
}

/** What the report says of itself, and where the guide sheet has it. */
export function titleSource({ body, year }: AnnualReport, locale: Locale): TitleSource {
  const sheet = workbookWords[locale].sheets.guide;
  return {
    body: body === null ? null : harmless(oneLine(body), longestName),
    year: year === null || Number.isSafeInteger(year) ? year : String(year),
    places: { body: { sheet, address: bodyAddress }, year: { sheet, address: yearAddress } },
  };
}

/** The title of the report, as a formula that follows what is filled in. */
export function titleContent(source: TitleSource, { title }: GuideWords): { value: string; formula: string } {
  const parts = title.map((part) => {
    if (typeof part === "string") return { value: part, formula: quoted(part) };
    const [before, key, after] = part;
    const held = String(source[key] ?? "");
    const at = absolute(source.places[key]);
    return {
      value: held === "" ? "" : before + held + after,
      formula: `IF(${at}="","",${quoted(before)}&${at}&${quoted(after)})`,
    };
  });
  return { value: parts.map(({ value }) => value).join(""), formula: parts.map(({ formula }) => formula).join("&") };
}

/** How to fill in the workbook, with the name of the body and the year, which every title shows. */
export function guideSheet(source: TitleSource, locale: Locale): Worksheet {
  const guide = guideWords[locale];
  const { sheets, validation } = workbookWords[locale];
  const field = (row: number, label: string, value: string | number | null): WorkbookCell[] => [
    { address: `A${row}`, value: label, style: "head" },
    { address: `C${row}`, value, style: "choice", input: true },
  ];
  const steps = guide.steps.flatMap(([name, text], index): WorkbookCell[] => [
    { address: `A${firstStep + index}`, value: index + 1, style: "value" },
    { address: `B${firstStep + index}`, value: name, style: "text" },
    { address: `C${firstStep + index}`, value: text, style: "text" },
  ]);
  const lastRow = firstStep + guide.steps.length - 1;
  return {
    name: sheets.guide,
    widths,
    heights: [
      30,
      26,
      26,
      8,
      ...evenHeights(guide.steps.map((texts) => texts.map((text, index) => [text, widths[index + 1] ?? 1]))),
    ],
    cells: [
      { address: "A1", value: guide.heading, style: "title" },
      ...field(2, guide.body, source.body),
      ...field(3, guide.year, source.year),
      ...steps,
    ],
    merges: ["A1:C1", "A2:B2", "A3:B3"],
    conditionalFormats: [],
    validations: [
      { ranges: [yearAddress], type: "whole", minimum: editions["2019"].years.from, choices: [], message: validation.year },
    ],
    frozenRows: 3,
    print: { area: `A1:C${lastRow}`, orientation: "portrait", onePage: true, repeatRows: null },
  };
}
