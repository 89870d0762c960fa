// The search of the site. `records`, one a page or a heading, stand before this in the same file.

/** The words of a text: of Latin letters whole and small, of Chinese every two characters that stand together. */
function termsOf(text) {
  return (text.toLowerCase().match(/[\p{Script=Latin}\d_.]+|\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 2
      ? Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2))
      : [run],
  );
}

/** How well a record answers: names count more than text, and a line that begins with the query more than one that has it. */
function scoreOf({ page, heading, text, aside }, query, terms) {
  const fields = [
    [page.toLowerCase(), heading ? 2 : 12],
    [(heading ?? "").toLowerCase(), 8],
    [text.toLowerCase(), 1],
  ];
  const scores = terms.map((term) => fields.reduce((sum, [field, weight]) => sum + (field.includes(term) ? weight : 0), 0));
  const share = scores.filter((score) => score > 0).length / terms.length;
  if (share === 0) return 0;
  let score = share ** 4 * scores.reduce((sum, one) => sum + one);
  for (const [field, weight] of fields) {
    const lines = `\n${field}\n`;
    if (field.includes(query)) score += 2 * weight;
    if (lines.includes(`\n${query}`)) score += 4 * weight;
    if (lines.includes(`\n${query}\n`)) score += 10 * weight;
  }
  return aside ? score / 10 : score;
}

/** The records that answer a query, the best first. */
function search(query) {
  const asked = query.trim().toLowerCase();
  const terms = termsOf(asked);
  if (terms.length === 0) return [];
  return records
    .map((record) => ({ record, score: scoreOf(record, asked, terms) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ record }) => record);
}

const shown = 12;

/** Some words around the first that were asked for. */
function excerpt(text, query) {
  const places = [query, ...termsOf(query)].map((term) => text.toLowerCase().indexOf(term)).filter((place) => place >= 0);
  const from = Math.max(0, (places[0] ?? 0) - 24);
  return `${from > 0 ? "…" : ""}${text.slice(from, from + 120).replaceAll("\n", " · ")}`;
}

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** A row of the list, as typedoc's keys expect it. */
function option({ page, heading, url, text }, index, query) {
  const base = document.documentElement.dataset.base.replace(/\/?$/, "/");
  const title = element("strong", {}, heading ? `${page} › ${heading}` : page);
  const link = element(
    "a",
    { href: base + url, tabIndex: -1 },
    element("span", { className: "text" }, title, element("br"), excerpt(text, query)),
  );
  return element("li", { id: `found-${index}`, role: "option", ariaSelected: "false" }, link);
}

if (typeof document !== "undefined") {
  const status = document.getElementById("tsd-search-status");
  const field = document.getElementById("tsd-search-input");
  const answer = () => {
    const query = field.value.trim().toLowerCase();
    const found = search(query);
    document
      .getElementById("tsd-search-results")
      .replaceChildren(...found.slice(0, shown).map((record, index) => option(record, index, query)));
    status.textContent = query && found.length === 0 ? `没有找到 Nothing found: ${field.value}` : "";
  };
  field.addEventListener("input", answer);
  answer();
}
