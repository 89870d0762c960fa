import { frozen } from "../form/frozen.js";
import type { CellId } from "../report/cells.js";
import type { Finding } from "../report/finding.js";
import type { AllClaim, PartsClaim, Span } from "./claim.js";

/**
 * The facts of each kind of finding that the narrative can give.
 *
 * @category The narrative
 */
export interface ClaimArgs {
  /** A number that none of the cells that it may speak of holds. */
  "claims/count-differs": StatedArgs & {
    /** The unit of `stated` and of the values if they are money: 元, 万元 or 亿元. */
    readonly money: string | null;
    /** What it may speak of, each with the value that the report states; no two with the same. */
    readonly readings: readonly CountReading[];
    readonly isLeast: boolean;
    readonly atMost: boolean;
  };
  /** A percentage that no two of the numbers give, neither rounded nor cut off. */
  "claims/share-differs": StatedArgs & { readonly part: number; readonly wholes: readonly number[] };
  /** A list that does not add up to the number that it is the list of, or exceeds it. */
  "claims/parts-differ": StatedArgs & { readonly sum: number; readonly relation: PartsClaim["relation"] };
  /** Received and carried over are not concluded and carried forward. */
  "claims/balance-differs": StatedArgs & { readonly left: number; readonly right: number };
  /** A change against the year before that two numbers of the text do not show (`ofText`), or the two reports do not. */
  "claims/growth-differs": StatedArgs & {
    readonly of: "percent" | "count";
    readonly expected: readonly number[];
    readonly ofText: boolean;
  };
  /** Another year than that of the report. */
  "claims/year-differs": StatedArgs & { readonly expected: number };
  /** What is said of all does not hold for all. */
  "claims/all-differ": StatedArgs & { readonly of: AllClaim["of"]; readonly expected: number };
}

/**
 * What a number may speak of: the sum of some cells, less that of others.
 *
 * @category The narrative
 */
export interface CountReading {
  readonly cells: readonly CellId[];
  readonly less: readonly CellId[];
  readonly value: number;
}

/**
 * The number as stated, and where.
 *
 * @category The narrative
 */
export interface StatedArgs {
  readonly span: Span;
  /** The words of the span. */
  readonly text: string;
  readonly stated: number;
}

/**
 * The code of a finding that the narrative can give.
 *
 * @category The narrative
 */
export type ClaimCode = keyof ClaimArgs;

/**
 * A finding of `reconcileClaims`.
 *
 * @see {@link claimCodes}, {@link describeFinding}
 * @category The narrative
 */
export type ClaimFinding = { [Code in ClaimCode]: Finding<Code, ClaimArgs[Code]> }[ClaimCode];

const every: Readonly<Record<ClaimCode, true>> = {
  "claims/count-differs": true,
  "claims/share-differs": true,
  "claims/parts-differ": true,
  "claims/balance-differs": true,
  "claims/growth-differs": true,
  "claims/year-differs": true,
  "claims/all-differ": true,
};

/**
 * The codes of all findings that the narrative can give.
 *
 * @see {@link ClaimFinding}
 * @category The narrative
 */
export const claimCodes = /* @__PURE__ */ frozen(Object.keys(every) as readonly ClaimCode[]);

/** Make a finding; a narrative is not the form, so that none is an error. */
export function claimFinding<Code extends ClaimCode>(
  code: Code,
  claim: { readonly span: Span; readonly text: string },
  args: Omit<ClaimArgs[Code], "span" | "text">,
  cells: readonly CellId[] = [],
): ClaimFinding {
  const { span, text } = claim;
  return { code, severity: "warning", cells, args: { span, text, ...args } } as unknown as ClaimFinding;
}
