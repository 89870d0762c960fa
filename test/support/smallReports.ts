import fc from "fast-check";
import { type AnnualReport, type CellId, cellIds, cellValue, type Edition, withCell } from "../../src/index.js";
import { consistent } from "./consistent.js";
import { fullReport } from "./read.js";

/** Mostly noughts and small figures, as small bodies report them. */
const small = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(30));

/** A consistent report of small figures, of either edition. */
export const smallReport: fc.Arbitrary<AnnualReport> = fc
  .constantFrom<Edition>("2019", "2021")
  .chain((edition) => consistent(edition, small));

/** Which cells of section 三 a body leaves blank. */
const habits = {
  none: () => false,
  noughts: (_cell: CellId, value: unknown) => value === 0,
  "totals of outcomes": (cell: CellId) => cell.endsWith("/total") && !/received|carried/.test(cell),
  "the last two columns": (cell: CellId) => /\/(?:total|otherOrganization)$/.test(cell),
  "noughts and totals": (cell: CellId, value: unknown) => value === 0 || /\/total$/.test(cell),
  "here and there": (_cell: CellId, _value: unknown, chance: number) => chance < 3,
} as const;

/** A consistent report of whose section 三 some cells are blank. */
export const reportWithBlanks: fc.Arbitrary<AnnualReport> = fc
  .tuple(smallReport, fc.constantFrom(...Object.values(habits)), fc.array(fc.nat(9), { minLength: 175, maxLength: 175 }))
  .map(([report, isBlank, chances]) =>
    cellIds("applications", report.applications?.form as Edition)
      .filter((cell, index) => isBlank(cell, cellValue(report, cell), chances[index] as number))
      .reduce((one, cell) => withCell<CellId>(one, cell, null), report),
  );

/** A consistent report no cell of which is blank. */
export const filledReport: fc.Arbitrary<AnnualReport> = fc
  .constantFrom<Edition>("2019", "2021")
  .chain((edition) =>
    consistent(edition, fc.oneof(small, fc.nat(999))).map((report) => ({ ...report, proactive: fullReport(edition).proactive })),
  );
