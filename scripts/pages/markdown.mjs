/** A cell of a Markdown table: no line breaks, and a pipe does not end it. */
const cell = (text) => String(text).replaceAll("\n", " ").replaceAll("|", "\\|");

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

/** Blocks with a blank line between them; empty ones are left out. The page ends with one line break. */
export const page = (...blocks) =>
  `${blocks
    .flat(Number.POSITIVE_INFINITY)
    .filter(Boolean)
    .map((block) => block.trim())
    .join("\n\n")}\n`;

export const code = (text) => `\`${text}\``;

/** A cited text by its short English name, linked to the list of sources. */
function sourceLink({ sources }, source) {
  const { gloss, year } = sources[source];
  return `[${gloss.replace(/[ ,(]+(?:in use before|\(|first unified).*$/, "")} (${year})](form.md#${source})`;
}

/** An article in English and as Chinese documents write it, without the title of its text. */
const articleText = (data, source, article) =>
  `article ${article} (${data.describeCitation({ source, article }, "zh-CN").replace(/^《.*》/u, "")})`;

/** Citations, text by text: the places of one text stand together. */
export function citations(data, list) {
  const places = new Map();
  for (const { source, article, place } of list)
    places.set(source, [...(places.get(source) ?? []), article && articleText(data, source, article), place && `place ${place}`]);
  return [...places].map(([source, where]) => [sourceLink(data, source), ...where.filter(Boolean)].join(", ")).join("; ");
}

/** A Chinese label, with its English gloss in brackets. */
export const both = ({ label, gloss }) => `${label} (${gloss})`;
