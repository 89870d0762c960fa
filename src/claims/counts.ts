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
  for (const [at, label] of labels.entries()) {
    const { quantity } = label;
    const { meanings, certainty, role, atMost, nodes } = interpret(label, topics[at] as Topic);
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
    };
    found.push({ claim, label, nodes });
  }
  return found;
}
