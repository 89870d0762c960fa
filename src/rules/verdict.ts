import type { Edition } from "../form/edition.js";
import { frozen } from "../form/frozen.js";
import { requireOneOf, requireShape } from "../form/misuse.js";
import { publicationDeadlines } from "../form/publication.js";
import type { TableCode } from "../form/sections.js";
import type { Severity } from "../report/finding.js";
import type { AnnualReport } from "../report/report.js";
import { requireReport } from "../report/requireReport.js";
import type { Evaluated } from "./equation.js";
import { advisoryProactiveRules } from "./proactive.js";
import { breachOf, type ReportContext, reportRules } from "./reportRules.js";
import type { Rule, RuleFinding, RuleId, Suspicion, UncheckedEquation } from "./rule.js";
import { checkTables, tableRules } from "./tables.js";

/**
 * The version of the rule set; it changes whenever the same report would be judged otherwise.
 *
 * @see {@link rules}
 * @category Checking
 *
 * @example By which rules was a report judged?
 * ```ts
 * import { emptyReport, reconcile, ruleSetVersion } from "gongkai";
 *
 * reconcile(emptyReport("2021")).ruleSet === ruleSetVersion; // => true
 * ```
 */
export const ruleSetVersion = "2";

/**
 * The rules that the form or the law supports, in the order in which a reader checks a report:
 * the flow of applications, their outcomes, their applicants, reviews, proactive disclosure, then the rest.
 *
 * @see {@link advisoryRules}, {@link reconcile}, {@link Rule}
 * @category Checking
 *
 * @example What does a rule say, and where does it stand?
 * ```ts
 * import { rules } from "gongkai";
 *
 * const rule = rules.find(({ id }) => id === "applications/flow-balance");
 * rule?.severity; // => "error"
 * rule?.gloss; // => "In each column: received + carried over = concluded + carried forward"
 * ```
 */
export const rules: readonly Rule[] = /* @__PURE__ */ frozen([...tableRules, ...reportRules]);

/**
 * Rules that no text supports. They are off unless asked for.
 *
 * @see {@link rules}, {@link ReconcileOptions}
 * @category Checking
 *
 * @example Which rules are off unless asked for?
 * ```ts
 * import { advisoryRules } from "gongkai";
 *
 * advisoryRules.map(({ id }) => id); // => ["proactive/issued-within-stock", "proactive/items-left"]
 * ```
 */
export const advisoryRules: readonly Rule[] = /* @__PURE__ */ frozen([...advisoryProactiveRules]);

/**
 * How to reconcile.
 *
 * @category Checking
 */
export interface ReconcileOptions extends ReportContext {
  /**
   * `unchecked` (default): an equation with a blank is not checked. `zero`: a blank counts as 0, except a blank total,
   * which is not published rather than nought. Under both, known addends that alone exceed the other side are found.
   */
  readonly blanks?: "unchecked" | "zero";
  /** Rules to switch off or to grade otherwise, by id. Grading an advisory rule switches it on. */
  readonly rules?: Readonly<Partial<Record<RuleId, "off" | Severity>>>;
  /** Whether the advisory rules are asked for. */
  readonly advisory?: boolean;
}

const advisoryIds: ReadonlySet<RuleId> = new Set(advisoryRules.map(({ id }) => id));
const allIds: ReadonlySet<string> = new Set([...rules, ...advisoryRules].map(({ id }) => id));

/**
 * What reconciling a report came to.
 *
 * @see {@link reconcile}, {@link describeSuspicion}, {@link describeUnchecked}
 * @category Checking
 *
 * @example What does a verdict say of a form that is not filled in?
 * ```ts
 * import { emptyReport, reconcile } from "gongkai";
 *
 * const { reconciles, findings, checked, unchecked } = reconcile(emptyReport("2021"));
 * reconciles; // => null
 * [findings.length, checked, unchecked.length]; // => [0, 0, 42]
 * ```
 */
export interface Verdict {
  /** The version of the rule set that the report was judged by. */
  readonly ruleSet: string;
  /** The edition of each table, `null` where the report has no such table. */
  readonly forms: Readonly<Record<TableCode, Edition | null>>;
  /**
   * `true`: all three tables are there, and every equation was checked and holds; `false`: one is broken, or a cell holds what
   * it may not; `null`: neither, but not all could be checked, since a cell is blank or a table missing.
   */
  readonly reconciles: boolean | null;
  /** What is wrong, rule by rule in the order of `rules`. */
  readonly findings: readonly RuleFinding[];
  /** The equations that a blank keeps from being checked. */
  readonly unchecked: readonly UncheckedEquation[];
  /** How many equations were checked. */
  readonly checked: number;
  /** How many equations are broken. */
  readonly broken: number;
  /** Where to look first. */
  readonly suspicions: readonly Suspicion[];
}

/**
 * How grave a breach of each rule is, or that the rule is off.
 *
 * @throws RangeError if an option names a rule or a grade that does not exist
 */
export function gradesOf(options: Pick<ReconcileOptions, "rules" | "blanks" | "advisory">): (rule: Rule) => "off" | Severity {
  const grades = options.rules ?? {};
  requireShape("reconcile", "rules, an object of grades by id", grades, []);
  for (const [id, grade] of Object.entries(grades)) {
    if (!allIds.has(id)) throw new RangeError(`Cannot grade rule "${id}": there is no rule of this id`);
    requireOneOf(`grade rule "${id}"`, "grade", grade, ["off", "error", "warning", "notice"]);
  }
  if (options.blanks !== undefined) requireOneOf("reconcile", "blanks", options.blanks, ["unchecked", "zero"]);
  const unlessGraded = ({ id, severity }: Rule) => (!options.advisory && advisoryIds.has(id) ? "off" : severity);
  if (options.rules === undefined) return unlessGraded;
  return (rule) => (Object.hasOwn(grades, rule.id) ? grades[rule.id] : undefined) ?? unlessGraded(rule);
}

function reportFindings(
  report: AnnualReport,
  gradeOf: (rule: Rule) => "off" | Severity,
  options: ReconcileOptions,
): RuleFinding[] {
  return reportRules.flatMap((rule): RuleFinding[] => {
    const severity = gradeOf(rule);
    const breach = severity === "off" || rule.kind !== "report" ? null : breachOf(report, rule.about, options);
    return severity === "off" || breach === null ? [] : [{ code: rule.id, severity, ...breach }];
  });
}

/** What the rules say of a report, and the equations that they looked at one by one. */
export interface Judged {
  readonly verdict: Omit<Verdict, "suspicions">;
  readonly evaluated: readonly Evaluated[];
}

/** Judge a report by the rules, without saying where to look first. */
export function judge(report: AnnualReport, options: ReconcileOptions): Judged {
  requireReport("reconcile", report);
  const gradeOf = gradesOf(options);
  if (options.bodyKind !== undefined) requireOneOf("reconcile", "bodyKind", options.bodyKind, Object.keys(publicationDeadlines));
  const blankIsZero = options.blanks === "zero";
  const tables = checkTables(report, tableRules, gradeOf, blankIsZero);
  const advisory = checkTables(report, advisoryRules, gradeOf, blankIsZero);
  const findings = [...tables.findings, ...reportFindings(report, gradeOf, options), ...advisory.findings];
  const unchecked = [...tables.unchecked, ...advisory.unchecked];
  const evaluated = [...tables.evaluated, ...advisory.evaluated];
  const broken = evaluated.filter(({ state }) => state === "broken");
  const checked = evaluated.length - unchecked.length;
  const forms = {
    proactive: report.proactive?.form ?? null,
    applications: report.applications?.form ?? null,
    reviews: report.reviews?.form ?? null,
  };
  const isWhole = forms.proactive !== null && forms.applications !== null && forms.reviews !== null;
  const holds = isWhole && checked > 0 && unchecked.length === 0 ? true : null;
  const verdict = {
    ruleSet: ruleSetVersion,
    forms,
    reconciles: broken.length > 0 || findings.some(({ args }) => args.kind === "cell") ? false : holds,
    findings,
    unchecked,
    checked,
    broken: broken.length,
  };
  return { verdict, evaluated };
}
