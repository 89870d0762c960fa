import type { OutcomeNode } from "../form/taxonomy.js";
import type { CountClaim, Span } from "./claim.js";
import { interpret } from "./interpret.js";
import type { Labelled } from "./labels.js";
import type { Token } from "./tokens.js";
import { type Topic, topicsOf } from "./topics.js";

/** A claimed number, with what the other passes need of it. */
export interface Counted {
  readonly claim: CountClaim;
  readonly label: Labelled;
  readonly nodes: readonly OutcomeNode[];
}

/** The place of a part of the compact text in the source. */
export type Locate = (start: number, end: number) => { readonly span: Span; readonly text: string };

/** The claims of numbers, each in the light of what its sentence has spoken of. */
export function countsOf(tokens: readonly Token[], labels: readonly Labelled[], locate: Locate): readonly Counted[] {
  const found: Counted[] = [];
  const topics = topicsOf(tokens, labels);
  /** The tables of which the sentence speaks of some only; what follows is of those. */
  const some = new Set<string>();
  for (const [at, label] of labels.entries()) {
    const { quantity } = label;
    const topic = topics[at] as Topic;
    const told = interpret(label, topic);
    const { meanings, atMost, nodes, isSome } = told;
    const table = meanings[0]?.cells[0]?.split("/", 1)[0] ?? "";
    if (label.sentence !== labels[at - 1]?.sentence) some.clear();
    if (isSome !== null) some[isSome ? "add" : "delete"](table);
    const ofSome = some.has(table);
    const certainty = ofSome ? "doubtful" : told.certainty;
    const role = ofSome ? null : told.role;
    const { value, unit, approximate } = quantity;
    const place = locate(quantity.start, quantity.end);
    const claim: CountClaim = {
      kind: "count",
      value,
      unit,
      ...place,
      approximate,
      meanings,
      certainty,
      role,
      atMost,
      year: label.year,
      body: topic.body,
    };
    found.push({ claim, label, nodes });
  }
  return found;
}
