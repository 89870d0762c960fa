import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { type Opening, openings } from "../../support/openings.js";

/** What is read in an opening, field by field, of those that a person read. */
function readOf({ name: _, text, ...wanted }: Opening): Record<string, unknown> {
  const { report } = readReport(text.includes("一、总体情况") ? text : `${text}\n一、总体情况\n无\n`);
  const { body, year, publishedOn, period, contact } = report;
  const read: Record<string, unknown> = { body, year, publishedOn, period: period && `${period.from}/${period.to}` };
  const all: Record<string, unknown> = {
    ...{ address: null, postcode: null, telephone: null, fax: null, email: null },
    ...contact,
    ...read,
  };
  return Object.fromEntries(Object.keys(wanted).map((field) => [field, all[field]]));
}

describe("openings as sites and documents have them", () => {
  for (const opening of openings)
    test(opening.name, () => {
      const { name: _, text: __, ...wanted } = opening;
      expect(readOf(opening)).toEqual(wanted);
    });
});
