import type { Edition } from "../form/edition.js";
import type { SectionCode } from "../form/sections.js";
import type { Citation } from "../form/sources.js";
import type { CellId } from "../report/cells.js";
import type { Finding, Severity } from "../report/finding.js";
import type { Equations } from "../report/identities.js";

/** What every rule has, whatever it looks at. */
interface RuleBase {
  /** Readable and stable; never used again for another rule. */
  readonly id: RuleId;
  /** What a breach is, unless the caller grades it otherwise. */
  readonly severity: Severity;
  /** The rule in the words of the form, in Chinese. */
  readonly statement: string;
  /** The same in English. */
  readonly gloss: string;
  /** Where it stands; empty if no text supports it. */
  readonly basis: readonly Citation[];
  /** What the basis leaves open, in Chinese, or `null`. */
  readonly basisNote: string | null;
}

/**
 * A rule that compares sums of cells: both equal, or the left at most the right.
 *
 * @category Checking
 */
export interface SumRule extends RuleBase {
  readonly kind: "sum";
  readonly relation: "equal" | "atMost";
  /** The equations, by edition of the table; empty where the edition has none. */
  readonly equations: Equations;
}

/**
 * A rule about what a single cell may hold.
 *
 * @category Checking
 */
export interface CellRule extends RuleBase {
  readonly kind: "cell";
  /** `notNegative`: at least 0; `whole`: no decimals; `wholeNotNegative`: both, as a count has to be. */
  readonly demands: "notNegative" | "whole" | "wholeNotNegative";
  /** The cells, by edition of the table. */
  readonly cells: Readonly<Record<Edition, readonly CellId[]>>;
}

/**
 * A rule about the report besides its tables: its sections, its date, what section 六 says.
 *
 * @category Checking
 */
export interface ReportRule extends RuleBase {
  readonly kind: "report";
  readonly about: "sectionsPresent" | "sectionsInOrder" | "problemsStated" | "feesReported" | "publishedInTime";
}

/**
 * A reconciliation rule, as data.
 *
 * @see {@link rules}
 * @category Checking
 */
export type Rule = SumRule | CellRule | ReportRule;

/**
 * The id of a rule.
 *
 * @category Checking
 */
export type RuleId =
  | "applications/flow-balance"
  | "applications/outcome-total"
  | "applications/row-total"
  | "applications/whole-numbers"
  | "reviews/route-total"
  | "reviews/whole-numbers"
  | "proactive/not-negative"
  | "proactive/whole-numbers"
  | "proactive/disclosed-within-total"
  | "proactive/issued-within-stock"
  | "proactive/items-left"
  | "report/fees-reported"
  | "report/published-in-time"
  | "report/sections-present"
  | "report/sections-in-order"
  | "report/problems-stated";

/**
 * One addend of an equation, as stated.
 *
 * @category Checking
 */
export interface Operand {
  readonly cell: CellId;
  /** `null` where the cell is blank. */
  readonly value: number | null;
}

/**
 * The facts of a broken equation.
 *
 * @category Checking
 */
export interface SumArgs {
  readonly kind: "sum";
  readonly relation: "equal" | "atMost";
  /** Sum of what the left cells state; blanks add nothing. */
  readonly left: number;
  /** Sum of what the right cells state; blanks add nothing. */
  readonly right: number;
  /** `left - right`. */
  readonly difference: number;
  readonly leftOperands: readonly Operand[];
  readonly rightOperands: readonly Operand[];
  /** Cells of the equation that are blank; not empty only where the known addends alone already exceed the other side. */
  readonly blanks: readonly CellId[];
}

/**
 * The facts of a cell that holds what it may not.
 *
 * @category Checking
 */
export interface CellArgs {
  readonly kind: "cell";
  readonly demands: CellRule["demands"];
  /** What the cell states, as text. */
  readonly value: string;
}

/**
 * The facts of a finding about the report besides its tables.
 *
 * @category Checking
 */
export type ReportArgs =
  | { readonly kind: "sectionsPresent"; readonly missing: readonly SectionCode[] }
  | { readonly kind: "sectionsInOrder"; readonly order: readonly SectionCode[] }
  | { readonly kind: "problemsStated"; readonly text: string }
  | { readonly kind: "feesReported"; readonly applications: number }
  | { readonly kind: "publishedInTime"; readonly publishedOn: string; readonly deadline: string };

/**
 * A finding of `reconcile`: its code is the id of the rule that is broken.
 *
 * @see {@link describeFinding}
 * @category Checking
 */
export type RuleFinding = Finding<RuleId, SumArgs | CellArgs | ReportArgs>;

/**
 * An equation that could not be checked, with the blank cells that keep it from being checked.
 *
 * @see {@link describeUnchecked}
 * @category Checking
 */
export interface UncheckedEquation {
  readonly rule: RuleId;
  readonly cells: readonly CellId[];
  readonly blanks: readonly CellId[];
}

/**
 * An equation by the rule that has it and the cells that it names.
 *
 * @category Checking
 */
export interface EquationOfRule {
  readonly rule: RuleId;
  readonly cells: readonly CellId[];
}

/**
 * One way to read a group of broken equations: if these cells held these values, all of them would hold.
 *
 * @category Checking
 */
export interface Reading {
  readonly cells: readonly {
    readonly cell: CellId;
    readonly stated: number;
    /** The value with which every equation that names the cell would hold. A proposal; nothing is changed. */
    readonly expected: number;
  }[];
  /** Whether the two cells state each other's values. */
  readonly exchanged: boolean;
}

/**
 * Where to look first: broken equations that hang together, and the readings that would explain all of them.
 *
 * @see {@link describeSuspicion}
 * @category Checking
 */
export interface Suspicion {
  /** The rule and the cells of each broken equation of the group. */
  readonly equations: readonly EquationOfRule[];
  /** The simplest readings, the likelier first; empty if more than two cells must be wrong. */
  readonly readings: readonly Reading[];
  /** Whether nothing in the report tells the readings apart. */
  readonly equallyLikely: boolean;
  /** The cells that most of the broken equations name, where no reading explains them all. */
  readonly crossing: readonly CellId[];
}

/** The same place on the form of both editions, as the basis of a rule. */
export function inBothForms(place: string): readonly Citation[] {
  return [
    { source: "form2019", place },
    { source: "form2021", place },
  ];
}
