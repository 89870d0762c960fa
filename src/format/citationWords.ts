import type { Locale } from "../form/labels.js";
import { requireOneOf } from "../form/misuse.js";
import { chineseNumeral } from "../form/numerals.js";
import { type Citation, sources } from "../form/sources.js";
import { requireWordable } from "./wording.js";

/** Articles that are one paragraph with items: the number in brackets is an item there, and a paragraph elsewhere. */
const ofItems = /^regulations (?:20|36)\(/;

/**
 * A citation in words: the text, then the article with its paragraph and item, or the place on the form.
 *
 * @param citation - The text, and the article or the place in it
 * @param locale - `zh-CN` or `en`
 * @throws RangeError if the article is not 1 to 99, with a paragraph and an item of that range, or the
 * locale is neither `zh-CN` nor `en`
 * @see {@link sources}
 * @category Printing
 *
 * @example Which article does a refusal rest on?
 * ```ts
 * import { describeCitation, outcomes, timeLimits } from "gongkai";
 *
 * outcomes["notProcessed.repeated"].basis.map((citation) => describeCitation(citation, "zh-CN")); // => ["《中华人民共和国政府信息公开条例》第三十六条第（六）项"]
 * describeCitation(timeLimits.reply.basis, "zh-CN"); // => "《中华人民共和国政府信息公开条例》第三十三条第二款"
 * describeCitation(timeLimits.reply.basis, "en"); // => "Regulations on Open Government Information, article 33(2)"
 * ```
 */
export function describeCitation(citation: Citation, locale: Locale): string {
  requireWordable("a citation", citation, ["source"], locale);
  const { source, article = "", place = "" } = citation;
  requireOneOf("word a citation", "source", source, Object.keys(sources));
  if (locale === "en")
    return [sources[source].gloss, article && `article ${article}`, place && `place ${place}`].filter(Boolean).join(", ");
  const marks = ofItems.test(`${source} ${article}`) ? "条项" : "条款项";
  const words = (article === "" ? [] : article.split("(")).map((part, index) => {
    const numeral = chineseNumeral(Number.parseInt(part, 10));
    return `第${marks[index] === "项" ? `（${numeral}）` : numeral}${marks[index]}`;
  });
  return `《${sources[source].title}》${words.join("")}${place}`;
}
