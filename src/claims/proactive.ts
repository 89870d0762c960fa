import type { ProactiveColumn } from "../form/proactive.js";
import { certaintyOf, type Interpretation, nothing } from "./interpretation.js";
import type { Labelled } from "./labels.js";
import { proactiveMeanings } from "./meanings.js";
import { has, hasUnknown, lastOf, type Tag } from "./tagged.js";
import { isWord, lastIndexOf, type Token } from "./tokens.js";
import type { Topic } from "./topics.js";

/** 行政事业性收费31.64万元. */
export function feesOf(label: Labelled): Interpretation {
  const at = lastIndexOf(label.before, (token) => isWord(token) && token.sense.tag === "fee");
  if (at < 0) return nothing;
  const certainty = label.inPart ? "doubtful" : certaintyOf(label, label.before, at, "doubtful");
  return { ...nothing, meanings: proactiveMeanings("fees", ["collected"]), certainty };
}

/** A number of section 二, of documents or of decisions; nothing, if it is of either but of no cell. */
export function proactiveOf(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  return documentsOf(label, tokens, topic) ?? decisionsOf(label, tokens, topic);
}

/** 制发规范性文件13件，废止4件; 现行有效规章27件、规范性文件86件: what is left out is that of the number before. */
function documentsOf(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const documents = lastOf(tokens, "documents");
  const column = lastOf(tokens, "column");
  const inherits = isBare(label) ? topic.documents : null;
  const row = documents ? documents.senses.at(-1)?.row : column && inherits?.row;
  if (!row) return null;
  const columns = column?.senses.at(-1)?.columns ?? (has(tokens, "sum") ? null : inherits?.columns);
  // 现行有效区政府规范性文件30件: what stands between narrows them.
  const at = Math.min(documents?.at ?? column?.at ?? 0, column?.at ?? Number.POSITIVE_INFINITY);
  if (!columns || (column && column.senses.length > 1) || (documents && documents.senses.length > 1) || label.joined.length > 0)
    return nothing;
  const inForce = isInForce(columns);
  const published = (has(tokens, "publishing", "medium") || (!documents && topic.publishing)) && !inForce;
  // 清理现行有效规范性文件90件 is what was looked at; 清理并公布现行有效规范性文件86件 is what is in force.
  const shown = inForce ? lastIndexOf(tokens.slice(0, at), (token) => isWord(token) && token.sense.tag === "publishing") + 1 : 0;
  const certainty = certaintyOf(label, tokens.slice(shown), at - shown, inForce ? "likely" : "doubtful");
  return {
    ...nothing,
    meanings: proactiveMeanings(row, columns),
    certainty: published || label.inPart || isCumulative(tokens) ? "doubtful" : certainty,
  };
}

const isInForce = (columns: readonly ProactiveColumn[]) => columns[0] === "inForce";

/** 累计废止320件: of more than the year. */
export const isCumulative = (tokens: readonly Token[]) => tokens.some((token) => isWord(token) && token.text === "累计");

/** Whether nothing stands by the number but documents and what was done with them. */
const isBare = ({ before, after }: Labelled) =>
  after.length === 0 &&
  before.every((token) => token.kind === "year" || (isWord(token) && bare.has(token.sense.tag))) &&
  !before.some(isNarrowing);
const bare = new Set<Tag>(["documents", "column", "filler", "sum", "own", "area"]);

/** 行政处罚案件, 规范性文件备案, 涉及: what the table counts otherwise, or not. */
const isNarrowing = (token: Token) => isWord(token) && /案|有关|相关|涉及|领域|方面|情况|通过|审查/.test(token.text);

/** 作出行政许可决定28件; without 决定 only where it says 作出, or where the sentence speaks of nothing else. */
function decisionsOf(label: Labelled, tokens: readonly Token[], topic: Topic): Interpretation | null {
  const found = lastOf(tokens, "decisions");
  const [sense] = found?.senses ?? [];
  if (!found || !sense) return null;
  if (found.senses.length > 1 || label.joined.length > 0) return nothing;
  const isMade = tokens.some((token) => isWord(token) && ["作出", "做出", "实施"].includes(token.text));
  const isPlain = label.after.length === 0 && !hasUnknown(tokens) && !tokens.some(isNarrowing) && (isMade || topic.onlyDecisions);
  const isKnown = sense.isNamed || (isPlain && label.quantity.unit !== "条" && label.quantity.unit !== "项" && !label.isShare);
  const isShown = topic.publishing || has(tokens, "publishing", "medium") || label.inPart;
  const certainty = certaintyOf(label, tokens, found.at, "doubtful");
  return {
    ...nothing,
    meanings: proactiveMeanings(sense.row, ["decisions"]),
    certainty: isShown || !isKnown || topic.otherNumbers || isCumulative(tokens) ? "doubtful" : certainty,
  };
}
