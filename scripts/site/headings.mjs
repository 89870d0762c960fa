/** Code in headings is text: typedoc leaves code out of the anchors. */
function codeAsText(state) {
  for (const [index, { type }] of state.tokens.entries())
    if (type === "heading_open")
      for (const part of state.tokens[index + 1].children) if (part.type === "code_inline") part.type = "text";
}

/** What the site adds to the parser of Markdown. */
export const plainHeadings = (parser) => parser.core.ruler.push("plain-headings", codeAsText);
