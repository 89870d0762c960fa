import type { CellId } from "../report/cells.js";

/**
 * A place in the text that was read: offsets in UTF-16 code units, the end not included.
 *
 * @category The narrative
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Cells that a number may be the sum of, some of them taken away again. A report has those of its own edition.
 *
 * @category The narrative
 */
export interface Meaning {
  readonly cells: readonly CellId[];
  readonly less?: readonly CellId[];
}

/**
 * How sure it is that the number speaks of these cells: `certain`, if the words say nothing else; `likely`, if there are words
 * that the vocabulary does not know; `doubtful`, if it may be a part, another period or another matter.
 * Only what is not doubtful is held against the tables.
 *
 * @category The narrative
 */
export type Certainty = "certain" | "likely" | "doubtful";

/**
 * What a number counts in the flow of applications.
 *
 * @category The narrative
 */
export type FlowRole = "received" | "accepted" | "concluded" | "carriedOver" | "carriedForward" | "carried";

/** What every claim has. */
interface Stated {
  /** Where the number, its unit and its sign stand. */
  readonly span: Span;
  /** The words of the span as published. */
  readonly text: string;
  /** Whether it is said to be inexact: 约, 近, 余, 多, 以上, or a number in 万. */
  readonly approximate: boolean;
}

/**
 * A number with a unit: 36件, 两起, 1,136条, 2950元; without a unit only where a word of the tables stands before it.
 *
 * @category The narrative
 */
export interface CountClaim extends Stated {
  readonly kind: "count";
  readonly value: number;
  /** What its last printed digit is worth, 0 if it is whole: 100 in 2.86万件; `null` if words make it inexact. */
  readonly step: number | null;
  /** `null` if none is printed. */
  readonly unit: string | null;
  /** What it may be the number of; empty if it speaks of no cell. One that fits is enough. */
  readonly meanings: readonly Meaning[];
  readonly certainty: Certainty;
  /** Whether it may be fewer than the cells hold: 新发生3件. */
  readonly atMost: boolean;
  /** What it counts in the flow of applications, if that is told. */
  readonly role: FlowRole | null;
  /** Numbers of its sentence that it goes with; if none of them is of the tables, it is not either: 在区政府受理的31件中公开8件. */
  readonly wholes: readonly number[];
  /** The year that the sentence names before it. */
  readonly year: number | null;
  /** The body or the area that the sentence names before it: 市公安局, 全区. */
  readonly body: string | null;
}

/**
 * A percentage of a stated number: 42件，占51.85%.
 *
 * @category The narrative
 */
export interface ShareClaim extends Stated {
  readonly kind: "share";
  /** In per cent, as printed. */
  readonly value: number;
  /** Decimals that are printed. */
  readonly decimals: number;
  /** Numbers of the text that it may be a share of the whole of, the nearest first. */
  readonly parts: readonly number[];
  /** Numbers of the text that may be the whole. */
  readonly wholes: readonly number[];
  /** Whether one of them is said to be a whole: received, concluded, or the head of a list. */
  readonly hasWhole: boolean;
  /** What of the tables may be the whole; empty if the part is of none. */
  readonly meanings: readonly Meaning[];
  /** The year and the body of the part, if they are named. */
  readonly year: number | null;
  readonly body: string | null;
}

/**
 * A number and the list that it is made of: 265条：3、12、250.
 *
 * @category The narrative
 */
export interface PartsClaim extends Stated {
  readonly kind: "parts";
  /** The numbers that the list may add up to, the nearest first. */
  readonly wholes: readonly number[];
  readonly parts: readonly number[];
  /** Sums of the list if it ends earlier than it seems to. */
  readonly otherSums: readonly number[];
  /** `exact`, if the list is the whole; `within`, if it may leave something out: 其中, and no 其他 at the end. */
  readonly relation: "exact" | "within";
  /** What the whole counts in the flow of applications, if that is told. */
  readonly role: FlowRole | null;
}

/**
 * A change against the year before: 同比增长1.05%, 较上年减少3件.
 *
 * @category The narrative
 */
export interface GrowthClaim extends Stated {
  readonly kind: "growth";
  /** In per cent, or in cases; negative if it says fewer. */
  readonly value: number;
  readonly decimals: number;
  readonly of: "percent" | "count";
  /** The number that is said to have changed, if the sentence states it, and what it may be the number of. */
  readonly stated: number | null;
  readonly meanings: readonly Meaning[];
  /** The number of the year before, if the sentence states it too. */
  readonly old: number | null;
  /** The year that the change is said to be against, if it is named: 比2023年. */
  readonly since: number | null;
  /** The year and the body of the number that is said to have changed, if they are named. */
  readonly year: number | null;
  readonly body: string | null;
}

/**
 * The year that the report says it is about: in its title, or in the period of its figures.
 *
 * @category The narrative
 */
export interface YearClaim extends Stated {
  readonly kind: "year";
  readonly value: number;
  readonly source: "title" | "period";
}

/**
 * Received + carried over = concluded + carried forward, if the text states each of them once.
 *
 * @category The narrative
 */
export interface BalanceClaim extends Stated {
  readonly kind: "balance";
  readonly received: number;
  readonly carriedOver: number;
  /** As stated, or the sum of the outcomes that are. */
  readonly concluded: number;
  /** Whether there may be outcomes that the text does not state. */
  readonly isLeast: boolean;
  readonly carriedForward: number;
}

/**
 * A statement about all: all cases upheld, none corrected, all applications concluded.
 *
 * @category The narrative
 */
export interface AllClaim extends Stated {
  readonly kind: "all";
  readonly of: "upheld" | "notCorrected" | "concluded";
  /** The cells that would have to be equal, or nought. */
  readonly meanings: readonly Meaning[];
  /** The number that is said to be all, if there is one. */
  readonly stated: number | null;
  /** How many the text itself says are carried forward. */
  readonly carriedForward: number | null;
  /** The year and the body of the number that is said to be all, if they are named. */
  readonly year: number | null;
  readonly body: string | null;
}

/**
 * A statement of the narrative about the tables or about itself.
 *
 * @see {@link readClaims}
 * @category The narrative
 */
export type Claim = CountClaim | ShareClaim | PartsClaim | GrowthClaim | YearClaim | BalanceClaim | AllClaim;
