import { endsAsBody, unnamedBody, verbsBeforeNames, wordsOutsideNames } from "../../form/bodies.js";
import { simplified } from "../../form/fold.js";

/** The longest name of a body. */
const longestName = 40;

/** What parts a name from other text before it. A full stop is none between digits, nor a dash. */
const separators = /.*[[\]【】:>»›→|/\\《》〈〉"'“”=，,。;!?…—~<{}#*•▪●■◆]|.*(?<!\d)[-–](?!\d)/su;
const outside = new RegExp(`.*(?:${wordsOutsideNames.join("|")})`, "su");
const wholeArea = /^[\p{Script=Han}]{1,9}[省市区县州盟旗镇乡]$/u;
const han = /^[\p{Script=Han}〇·（）()]{2,}$/u;
const anyName = /^[\p{L}\p{N}_·()（）\s]+$/u;

/** A name told at the end of a text, and whether nothing stands before it. */
export interface ToldName {
  readonly name: string;
  readonly clean: boolean;
}

/**
 * The name of a body at the end of a text.
 *
 * @param isWhole - Whether the text begins with its line, so that a name of any ending may be told if nothing else stands there
 */
export function nameAtEnd(text: string, isWhole: boolean): ToldName | null {
  const bracketed = /[【[]([^【】[\]]{2,40})[】\]]\s*$/u.exec(text)?.[1];
  if (bracketed !== undefined) return nameAtEnd(bracketed, isWhole);
  const open = text.replace(/^[\s#*•▪●■◆>-]+/u, "");
  const behind = open.replace(separators, "").trim();
  const words = lastWords(behind);
  const inside = words.slice(outside.exec(simplified(words))?.[0].length ?? 0);
  const name = inside.slice(verbsBeforeNames.exec(simplified(inside))?.[0].length ?? 0).replace(/^的|[的之]$/gu, "");
  const clean = isWhole && name.length === open.replace(/^[《"“]/u, "").replace(/\s/gu, "").length;
  const told = clean && !endsAsBody(simplified(name)) ? open.trim() : name;
  return isName(told, clean) ? { name: told, clean } : null;
}

/** The last of several words; areas before it belong to it, and so do single characters. */
function lastWords(text: string): string {
  const words = text.split(/\s+/u);
  if (words.every((word) => word.length === 1)) return words.join("");
  let name = words.pop() ?? "";
  while (words.length > 0 && (wholeArea.test(words.at(-1) ?? "") || name.length < 2)) name = words.pop() + name;
  return name;
}

function isName(text: string, clean: boolean): boolean {
  const plain = simplified(text);
  if (text.length < 2 || text.length > longestName || unnamedBody.test(plain) || /\d{4}\s*年/u.test(plain) || !isClosed(text))
    return false;
  if (clean) return anyName.test(text) && /\p{L}/u.test(text);
  return endsAsBody(plain) && han.test(text);
}

/** Whether every bracket is closed. */
function isClosed(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === "(" || character === "（") open += 1;
    if (character === ")" || character === "）") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A line that is the name of a body and nothing else; it may stand in brackets. */
export function nameAlone(line: string): string | null {
  const text = line
    .trim()
    .replace(/^[（(【[](.*)[）)】\]]$/u, "$1")
    .replace(/\s+/gu, "");
  return text.length <= longestName && endsAsBody(simplified(text)) && !outside.test(simplified(text)) && isName(text, false)
    ? text
    : null;
}
