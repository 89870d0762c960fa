// What the site adds to typedoc: names and chapters of its pages, tables of the data, and a search that knows Chinese.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as exported from "gongkai";
import { CommentTag, Converter, JSX, KindRouter, PageEvent, ReflectionKind, RendererEvent } from "typedoc";
import { firstSentence } from "../pages/public-names.mjs";
import { chapterOf, chapters } from "./pages.mjs";
import { recordsOf } from "./records.mjs";
import { valuesTable } from "./values.mjs";

/** The data of the package, as it is exported. */
const data = { ...exported };

/** The modules by the names under which they are imported. */
const modules = { index: "gongkai", schema: "gongkai/schema" };

/** The file of each document, which is its address; its name is its heading. */
const files = new WeakMap();

function placeDocument(document) {
  const [, title] = /^# (.+)$/m.exec(document.content.map(({ text }) => text).join("")) ?? [];
  if (!title) throw new Error(`Cannot name ${document.name}.md: a page of the site has a heading`);
  files.set(document, document.name);
  document.frontmatter.category = chapterOf(document.name);
  document.name = title.replaceAll("`", "");
}

/** Addresses that say what is there: `docs/guide.html`, `api/readReport.html`. */
class SiteRouter extends KindRouter {
  getIdealBaseName(reflection) {
    if (reflection.kindOf(ReflectionKind.Document)) return files.get(reflection);
    return reflection.kindOf(ReflectionKind.Module) ? reflection.name.replace("/", "-") : `api/${reflection.name}`;
  }
}

/** Beside a name stands the first sentence of its comment. */
function summarize({ comment }) {
  if (!comment || comment.summary.some(({ kind }) => kind === "inline-tag")) return;
  const text = firstSentence(comment.summary.map((part) => part.text).join(""));
  comment.blockTags.push(new CommentTag("@summary", [{ kind: "text", text }]));
}

/** The pages of a chapter in the order in which they are listed, not in that of the alphabet. */
function order({ project }) {
  const listed = Object.values(chapters).flat();
  const place = (page) => listed.indexOf(`${files.get(page)}.md`);
  for (const { children } of project.categories) children.sort((one, other) => place(one) - place(other));
}

/** The names under which the modules are imported, and a table in place of the dots that stand for the data. */
function convert({ project }) {
  for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
    module.name = modules[module.name];
    for (const child of module.children) for (const one of child.signatures ?? [child]) summarize(one);
    for (const variable of module.getChildrenByKind(ReflectionKind.Variable))
      if (valuesTable(data[variable.name])) variable.defaultValue = undefined;
  }
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => placeDocument(document));
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, convert);
  // After typedoc has made the categories, which it does at -200.
  app.converter.on(Converter.EVENT_RESOLVE_END, order, -300);
  app.renderer.defineRouter("site", SiteRouter);
  app.renderer.hooks.on("comment.afterTags", (context, _, { name, kind }) => {
    const table = kind === ReflectionKind.Variable && valuesTable(data[name]);
    return JSX.createElement(
      "div",
      { class: "tsd-typography" },
      JSX.createElement(JSX.Raw, { html: table ? context.markdown(table) : "" }),
    );
  });
  const records = [];
  app.renderer.on(PageEvent.END, (page) => {
    records.push(...recordsOf(page));
    // typedoc knows the anchors of headings alone.
    for (const [, id] of page.contents.matchAll(/<a id="([^"]+)"><\/a>/g))
      app.renderer.router.getSlugger(page.model).seen.set(id, 0);
  });
  // typedoc's dialog and its keys stay. What it shows is found in our index, which takes the place of typedoc's.
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    const search = readFileSync(join(import.meta.dirname, "search.js"), "utf8");
    writeFileSync(join(outputDirectory, "assets/search.js"), `const records = ${JSON.stringify(records)};\n${search}`);
  });
}
