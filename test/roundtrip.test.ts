import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnualReport,
  type CsvOptions,
  emptyReport,
  type PrintOptions,
  readReport,
  toCsv,
  toHtml,
  toMarkdown,
  toText,
} from "../src/index.js";
import { arbitraryReport } from "./support/arbitrary.js";

const printers: Readonly<Record<string, (report: AnnualReport, options: PrintOptions & CsvOptions) => string>> = {
  text: toText,
  Markdown: toMarkdown,
  HTML: toHtml,
  CSV: toCsv,
  "CSV with a byte order mark": (report, options) => toCsv(report, { ...options, bom: true }),
};

describe("reading what was printed gives the report back", () => {
  for (const [name, print] of Object.entries(printers))
    for (const locale of ["zh-CN", "en"] as const)
      for (const edition of ["2019", "2021"] as const) {
        test(`${name}, ${locale}, ${edition}: any report`, () => {
          fc.assert(
            fc.property(arbitraryReport(edition), (report) => {
              expect(readReport(print(report, { locale })).report).toEqual(report);
            }),
            { numRuns: 60 },
          );
        });
        test(`${name}, ${locale}, ${edition}: a blank report`, () => {
          expect(readReport(print(emptyReport(edition), { locale })).report).toEqual(emptyReport(edition));
        });
      }
});
