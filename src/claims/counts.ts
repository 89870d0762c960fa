import { type ReviewRoute, reviewRoutes } from "../form/reviews.js";
import type { OutcomeNode } from "../form/taxonomy.js";
import type { CountClaim, Span } from "./claim.js";
import { interpret, type Topic } from "./interpret.js";
import type { Labelled } from "./labels.js";
import { isWord, type Token } from "./tokens.js";

/** A claimed number, with what the other passes need of it. */
export interface Counted {
  readonly claim: CountClaim;
  readonly label: Labelled;
  readonly nodes: readonly OutcomeNode[];
}

/** The place of a part of the compact text in the source. */
export type Locate = (start: number, end: number) => { readonly span: Span; readonly text: string };

const bothRoutes = Object.keys(reviewRoutes) as readonly ReviewRoute[];

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

/** For each number, what the words before it in its sentence speak of; applications are remembered for one sentence more. */
function topicsOf(tokens: readonly Token[], labels: readonly Labelled[]): readonly Topic[] {
  const topics: Topic[] = [];
  let next = 0;
  let [applications, before, otherwise] = [false, false, false];
  let routes: readonly ReviewRoute[] = [];
  let inRun = false;
  for (const [index, token] of tokens.entries()) {
    if (labels[next]?.index === index) {
      topics.push({ applications: (applications || before) && !otherwise, otherMatter: otherwise, routes });
      next += 1;
      inRun = false;
    }
    if (token.kind === "mark" && token.text === "。") {
      [before, applications, otherwise, routes] = [applications, false, false, []];
      continue;
    }
    if (!isWord(token)) continue;
    const { sense } = token;
    // 低保申请 is another kind of application.
    const isOther = token.text === "申请" && tokens[index - 1]?.kind === "unknown" && !applications;
    if (sense.tag === "application") [applications, otherwise] = [!isOther, isOther || otherwise];
    if (sense.tag === "outcome" && sense.nodes[0] !== "disclosed") applications = true;
    if (sense.tag === "carry" && token.text !== "转") applications = true;
    if (sense.tag === "otherMatter" && token.text !== "申请人" && !applications) otherwise = true;
    if (sense.tag === "route") {
      // Routes that are named one after the other without a number are both spoken of.
      routes = inRun ? bothRoutes.filter((route) => routes.includes(route) || sense.routes.includes(route)) : sense.routes;
      inRun = true;
    }
  }
  return topics;
}
