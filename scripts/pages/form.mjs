import { both, citations, code, page, table } from "./markdown.mjs";

const editionsOf = (data) => Object.keys(data.editions);

/** The labels of an edition: those of 2019 differ here and there. */
const named = (data, label, edition) => [data.labelOf(label, "zh-CN", edition), data.labelOf(label, "en", edition)];

function editionsSection(data) {
  return [
    "## Editions",
    "Each table of a report carries the edition that it follows, because published reports mix them.",
    table(
      ["Edition", "Reporting years", "Source"],
      Object.entries(data.editions).map(([edition, { years, basis }]) => [
        code(edition),
        years.to === null ? `from ${years.from}` : `${years.from} to ${years.to}`,
        citations(data, [basis]),
      ]),
    ),
  ];
}

function sectionsSection({ sections, tables }) {
  return [
    "## Sections",
    table(
      ["Number", "Code", "Title", "English", "Table"],
      Object.entries(sections).map(([key, { label, gloss }], index) => [
        "一二三四五六"[index],
        code(key),
        label,
        gloss,
        tables.includes(key) ? code(key) : "",
      ]),
    ),
  ];
}

function proactiveSection(data, edition) {
  const { proactiveBlocks, proactiveRows, proactiveColumns, cellIds } = data;
  const rows = proactiveBlocks[edition].flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => [
        block.label,
        named(data, proactiveRows[row], edition).join(" / "),
        named(data, proactiveColumns[column], edition).join(" / "),
        proactiveColumns[column].kind,
        code(`proactive/${row}/${column}`),
      ]),
    ),
  );
  return [
    `### Edition ${edition}: ${cellIds("proactive", edition).length} cells`,
    table(["Block", "Row", "Column", "Holds", "Cell id"], rows),
  ];
}

function applicationsSection(data, edition) {
  const rows = data.applicationRowsOf(edition);
  return [
    `### Edition ${edition}: ${rows.length} rows, ${data.cellIds("applications", edition).length} cells`,
    table(
      ["Place", "Label", "English", "Row code"],
      rows.map((row) => [data.applicationRows[row].place, ...named(data, data.applicationRows[row], edition), code(row)]),
    ),
  ];
}

const columns = (labels) =>
  table(
    ["Label", "English", "Code"],
    Object.entries(labels).map(([key, { label, gloss }]) => [label, gloss, code(key)]),
  );

function incomparablesSection(data) {
  return [
    "## What must not be compared",
    table(
      ["Older", "Newer", "From", "Why", "Source"],
      data.incomparables.map(({ older, newer, from, reason, gloss, basis }) => [
        older,
        newer,
        from,
        `${reason} ${gloss}`,
        citations(data, basis),
      ]),
    ),
  ];
}

function sourcesSection({ sources }) {
  return [
    "## Sources",
    table(
      ["Code", "Title", "English", "Number", "Year"],
      Object.entries(sources).map(([key, { title, gloss, number, year }]) => [
        `<a id="${key}"></a>${code(key)}`,
        title,
        gloss,
        number ?? "",
        year,
      ]),
    ),
  ];
}

/** The form: its sections, the rows, columns and cells of each table of each edition, and what it rests on. */
export function formPage(data) {
  const each = (section) => editionsOf(data).map((edition) => section(data, edition));
  const { sections, applicants, reviewRoutes, reviewResults, cellIds } = data;
  return page(
    "# The form · 格式",
    "What the official form says, as the library knows it. A cell has the id `table/row/column`; ids are stable and are never used again for something else.",
    editionsSection(data),
    sectionsSection(data),
    `## Section 二: ${both(sections.proactive)}`,
    "A *count* is whole and not negative, a *change* whole, an *amount* money with the decimals as published.",
    each(proactiveSection),
    `## Section 三: ${both(sections.applications)}`,
    "A cell is `applications/` row code `/` column code. The columns are the same in both editions:",
    columns(applicants),
    each(applicationsSection),
    `## Section 四: ${both(sections.reviews)}`,
    `A cell is \`reviews/\` route \`/\` result. Both editions have the same ${cellIds("reviews", "2021").length} cells. The routes:`,
    columns(reviewRoutes),
    "The results of each route:",
    columns(reviewResults),
    incomparablesSection(data),
    sourcesSection(data),
  );
}
