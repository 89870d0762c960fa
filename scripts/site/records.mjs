import { aboutChapter } from "./pages.mjs";

const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/** The words of a piece of HTML, a cell or a paragraph a line. */
const words = (html) =>
  html
    .replace(/<(svg|button|script|h1)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<ul class="tsd-breadcrumb"[\s\S]*?<\/ul>/g, " ")
    .replace(/<wbr\/?>/g, "")
    .replace(/<\/?(?:code|span|a|strong|em)\b[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&\w+;|&#39;/g, (entity) => entities[entity] ?? " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

/** What the search finds of a page: the page, and each of its headings, with the words below it. Pages about the project come last. */
export function recordsOf({ url, contents, model }) {
  const content = /<div class="col-content">([\s\S]*?)<div class="col-sidebar">/.exec(contents)?.[1];
  if (!content || url === "hierarchy.html" || url === "modules.html") return [];
  const [top = "", ...sections] = content.split(/(?=<h[23]\b[^>]*\bid=")/);
  const aside = model.isDocument() && model.frontmatter.category === aboutChapter;
  const page = { page: model.isProject() ? "首页" : model.name, url, text: words(top), ...(aside ? { aside } : {}) };
  if (!model.isDocument() && !model.isProject()) return [{ ...page, text: words(content) }];
  return [
    page,
    ...sections.map((section) => {
      const [heading, id] = /^<h[23]\b[^>]*\bid="([^"]*)"[^>]*>[\s\S]*?<\/h[23]>/.exec(section) ?? ["", ""];
      return { ...page, heading: words(heading), url: `${url}#${id}`, text: words(section.slice(heading.length)) };
    }),
  ];
}
