import { applicants } from "../form/applicants.js";
import { applicationRows } from "../form/applications.js";
import type { Edition } from "../form/edition.js";
import { type Label, labelOf } from "../form/labels.js";
import { type OutcomeCode, type OutcomeGroupCode, outcomeGroups, outcomes } from "../form/outcomes.js";
import { proactiveColumns, proactiveRows } from "../form/proactive.js";
import { reviewResults, reviewRoutes } from "../form/reviews.js";
import { sections } from "../form/sections.js";
import { findOutcome, type OutcomeNode, outcomeChildren } from "../form/taxonomy.js";
import { describeCell } from "../format/cellWords.js";
import { describeCitation } from "../format/citationWords.js";
import { indicators } from "../rates/indicators.js";
import { isCellId } from "../report/cells.js";
import { type Input, word } from "./values.js";
import { namedBy } from "./words.js";

const entries: Readonly<Record<string, Pick<Label, "label" | "label2019">>> = {
  ...indicators,
  ...sections,
  ...reviewResults,
  ...reviewRoutes,
  ...proactiveColumns,
  ...proactiveRows,
  ...applicants,
  ...outcomeGroups,
  ...applicationRows,
};

function editionIn(input: Input): Edition {
  const text = word(input);
  if (text !== "" && text !== "2019" && text !== "2021") throw new RangeError(`没有「${text}」年版，只有 2019 和 2021。`);
  return text === "2019" ? text : "2021";
}

/** What a code is called on the form. */
export function label(code: Input, edition: Input): string {
  const text = word(code);
  const form = editionIn(edition);
  if (isCellId(text)) return describeCell(text, "zh-CN");
  const entry = Object.hasOwn(entries, text) ? entries[text] : undefined;
  if (!entry) throw new RangeError(`没有代码「${text}」。`);
  return labelOf(entry as Label, "zh-CN", form);
}

/** The code of a label as published; several if the form uses the words more than once. */
export function code(labelled: Input): string {
  const text = word(labelled);
  const outcome = findOutcome(text);
  const codes = outcome ? [outcome] : namedBy(text).flatMap((term) => (term.code in entries ? term.code : []));
  if (codes.length === 0) throw new RangeError(`「${text}」不是格式里的名称。`);
  return [...new Set(codes)].join("、");
}

/** An outcome or a group by its code or its label. */
function nodeIn(input: Input): OutcomeNode {
  const text = word(input);
  const isNode = Object.hasOwn(outcomes, text) || Object.hasOwn(outcomeGroups, text);
  const node = isNode ? (text as OutcomeNode) : findOutcome(text);
  if (!node) throw new RangeError(`没有叫「${text}」的办理结果。`);
  return node;
}

/** What an outcome rests on. */
export function basis(outcome: Input): string {
  const node = nodeIn(outcome);
  if (!Object.hasOwn(outcomes, node))
    throw new RangeError(`「${outcomeGroups[node as OutcomeGroupCode].label}」是一类，请给出其中一种。`);
  const { basis: citations, basisNote } = outcomes[node as OutcomeCode];
  const texts = citations.map((citation) => describeCitation(citation, "zh-CN"));
  return `${texts.join("、")}${basisNote ? `（${basisNote}）` : ""}`;
}

/** The outcomes under a group, or the six that stand first: code and label. */
export function outcomesOf(group: Input, edition: Input): string[][] {
  const form = editionIn(edition);
  const nodes = outcomeChildren(form, word(group) === "" ? undefined : nodeIn(group));
  if (nodes.length === 0) throw new RangeError(`「${word(group)}」之下没有分项。`);
  return nodes.map((node) => [node, labelOf(entries[node] as Label, "zh-CN", form)]);
}
