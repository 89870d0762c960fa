/** A tag of HTML, its bracket as such, as the string of a script has it (\u003c), or as an entity. */
const tag = /(?:<|\\u003c)(?:table|tr|td|p|div|html|body|article|h[1-6])(?:[\s>]|\\u003e)|&lt;(?:table|tr|td)(?:\s|&gt;)/i;

/** Whether a text is HTML, or holds some. */
export const isHtml = (source: string): boolean =>
  (source.includes("<") || source.includes("&lt;") || source.includes("\\u003")) && tag.test(source);

/** HTML within the string of a script keeps its escapes: `colspan=\"5\"`, `<\/td>`, `\u003ctd\u003e`. */
const escapedTag = /<[a-z][^<>]{0,400}=\s*\\["']|<\\\/[a-z]|\\u003c\/?[a-z]/i;
const scriptEscape = /\\(?:u([0-9a-f]{4})|(.))/gi;

/** Cells of a table as such, and with entities for their brackets. */
const cell = /<t[dr][\s>]/i;
const escapedCell = /&lt;t[dr](?:\s|&gt;)/i;
const entity = /&(lt|gt|quot|amp|#39);/g;
const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** Take the escapes from HTML that stands in the string of a script, or in the text of a page; `null` if there are none. */
export function withoutEscapes(source: string): string | null {
  if (source.includes("\\") && escapedTag.test(source))
    return source.replace(scriptEscape, (_, code: string | undefined, character: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return { n: " ", r: " ", t: " " }[character as string] ?? (character as string);
    });
  if (!source.includes("&lt;t") || cell.test(source) || !escapedCell.test(source)) return null;
  return source.replace(entity, (_, name: string) => characters[name] as string);
}

const sectionOpens = "<![CDATA[";
const sectionCloses = "]]>";

/** HTML that a record of a data store or a feed holds in sections of characters: what stands in them is read as the rest. */
export const withoutSections = (source: string) =>
  source.includes(sectionOpens) ? source.replaceAll(sectionOpens, " ".repeat(9)).replaceAll(sectionCloses, "   ") : source;
