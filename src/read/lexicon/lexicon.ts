import { type ApplicantColumn, applicants } from "../../form/applicants.js";
import { type ApplicationRow, applicationHeads, applicationRows, organizationSubtotal } from "../../form/applications.js";
import { foldLabel } from "../../form/fold.js";
import type { Label } from "../../form/labels.js";
import { lazy } from "../../form/lazy.js";
import { type OutcomeGroupCode, outcomeGroups } from "../../form/outcomes.js";
import {
  contentHead,
  type ProactiveColumn,
  type ProactiveRow,
  proactiveBlocks,
  proactiveColumns,
  proactiveRows,
} from "../../form/proactive.js";
import { litigationHead, type ReviewResult, type ReviewRoute, reviewResults, reviewRoutes } from "../../form/reviews.js";
import { type SectionCode, sections, type TableCode } from "../../form/sections.js";

/** A word of the form: what it stands for. */
export type Term =
  | { readonly kind: "row"; readonly table: "applications"; readonly code: ApplicationRow; readonly label: string }
  | { readonly kind: "row"; readonly table: "proactive"; readonly code: ProactiveRow; readonly label: string }
  | { readonly kind: "head"; readonly table: "applications"; readonly code: ApplicantColumn; readonly label: string }
  | { readonly kind: "head"; readonly table: "proactive"; readonly code: ProactiveColumn; readonly label: string }
  | { readonly kind: "head"; readonly table: "reviews"; readonly code: ReviewRoute | ReviewResult; readonly label: string }
  | { readonly kind: "group"; readonly table: "applications"; readonly code: OutcomeGroupCode; readonly label: string }
  | { readonly kind: "caption"; readonly table: "proactive"; readonly code: string; readonly label: string }
  | { readonly kind: "word"; readonly table: TableCode; readonly code: string; readonly label: string }
  | { readonly kind: "section"; readonly table: null; readonly code: SectionCode; readonly label: string };

/** Whether a term that stands alone in its line may as well be a word of running text, as heads may: 总计, 其他; but not 自然人. */
export const mayBeWord = ({ kind, code }: Term): boolean => kind === "head" && code !== "naturalPerson";

/** A wording of a term, as it is compared. */
export interface Wording {
  readonly folded: string;
  /** The words as the form or a report prints them. */
  readonly text: string;
  /** Whether it is the form's own wording, in Chinese or English. */
  readonly official: boolean;
  readonly term: Term;
}

/** The words of the form that name no row, column or section. */
const words: readonly (readonly [TableCode, Label])[] = [
  ["proactive", contentHead],
  ...Object.values(applicationHeads).map((label) => ["applications", label] as const),
  ["applications", organizationSubtotal],
  ["reviews", litigationHead],
];

/** The words that stand among the heads of the columns, beside those that name one. */
const besideHeads: ReadonlySet<string> = new Set(
  [contentHead, applicationHeads.applicants, applicationHeads.organizations, organizationSubtotal, litigationHead].map(
    ({ label }) => label,
  ),
);

/** How long a head of one or two words may be, whether the form has it or not. */
export const longestHead = 14;

/** Whether a term adds up some of the columns; the form has no such column. */
export const isSubtotal = ({ label }: Term): boolean => label === organizationSubtotal.label;

/** Whether a term stands among the heads of a table. */
export const isOfHeads = (term: Term): boolean => term.kind === "head" || (term.kind === "word" && besideHeads.has(term.label));

/** The beginning of a label from which on a break, rather than another wording, is likely. */
const longPart = 10;

function wordingsOf(term: Term, { label, label2019, gloss, aliases }: Label): Wording[] {
  const official = [label, gloss, ...(label2019 === undefined ? [] : [label2019])];
  // The form's wording without what it explains in brackets is still the form's, and so is the better part of it.
  const isOfficial = (text: string) =>
    official.some(
      (wording) => wording === text || wording.startsWith(`${text}（`) || (text.length >= longPart && wording.startsWith(text)),
    );
  return [...official, ...aliases].map((text) => ({ folded: foldLabel(text), text, official: isOfficial(text), term }));
}

const entries = <Code extends string>(record: Readonly<Record<Code, Label>>) => Object.entries(record) as [Code, Label][];
const captions = new Map(
  Object.values(proactiveBlocks).flatMap((blocks) => blocks.map((block) => [block.label, block] as const)),
);

/** Every wording of every term that a reader may meet. */
export const wordings = lazy((): readonly Wording[] => [
  ...entries(applicationRows).flatMap(([code, label]) =>
    wordingsOf({ kind: "row", table: "applications", code, label: label.label }, label),
  ),
  ...entries(proactiveRows).flatMap(([code, label]) =>
    wordingsOf({ kind: "row", table: "proactive", code, label: label.label }, label),
  ),
  ...entries(outcomeGroups).flatMap(([code, label]) =>
    wordingsOf({ kind: "group", table: "applications", code, label: label.label }, label),
  ),
  ...[...captions.values()].flatMap((block) =>
    wordingsOf({ kind: "caption", table: "proactive", code: block.label, label: block.label }, block),
  ),
  ...entries(proactiveColumns).flatMap(([code, label]) =>
    wordingsOf({ kind: "head", table: "proactive", code, label: label.label }, label),
  ),
  ...entries(applicants).flatMap(([code, label]) =>
    wordingsOf({ kind: "head", table: "applications", code, label: label.label }, label),
  ),
  ...entries(reviewRoutes).flatMap(([code, label]) =>
    wordingsOf({ kind: "head", table: "reviews", code, label: label.label }, label),
  ),
  ...entries(reviewResults).flatMap(([code, label]) =>
    wordingsOf({ kind: "head", table: "reviews", code, label: label.label }, label),
  ),
  ...words.flatMap(([table, label]) => wordingsOf({ kind: "word", table, code: label.label, label: label.label }, label)),
  ...entries(sections).flatMap(([code, label]) => wordingsOf({ kind: "section", table: null, code, label: label.label }, label)),
]);

/** The wordings by what they fold to; the same words may name several things (其他, 总计). */
export const wordingsByFold = lazy((): ReadonlyMap<string, readonly Wording[]> => {
  const map = new Map<string, Wording[]>();
  for (const wording of wordings()) map.set(wording.folded, [...(map.get(wording.folded) ?? []), wording]);
  return map;
});

/** The wordings of the rows, whose labels reports break over lines and misspell. */
export const rowWordings = lazy(() => wordings().filter(({ term }) => term.kind === "row"));

const headsOf = (table: TableCode) => wordings().filter(({ term }) => term.table === table && isOfHeads(term));
const headWordings = lazy(
  (): Readonly<Record<TableCode, readonly Wording[]>> => ({
    proactive: headsOf("proactive"),
    applications: headsOf("applications"),
    reviews: headsOf("reviews"),
  }),
);

/** Whether a text is a piece of a head of a table. */
export const isPieceOfHead = (text: string, table: TableCode): boolean => {
  const folded = foldLabel(text);
  return headWordings()[table].some((wording) => wording.folded.includes(folded));
};
