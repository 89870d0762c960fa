import { both, citations, code, page, table } from "./markdown.mjs";

/** How the subcodes of the form stand to "eleven", counted from the data. */
function elevenSection({ outcomeLeaves }) {
  const count = (group) => outcomeLeaves("2021", group).length;
  const [refused, unable, notProcessed] = [count("refused"), count("unable"), count("notProcessed")];
  if (refused + unable !== 11)
    throw new Error(`Cannot explain "eleven": the data have ${refused} refusals and ${unable} unable to provide`);
  return [
    "## Eleven, and sixteen",
    `The form has ${refused} refusals under （三）不予公开 and ${unable} cases under （四）无法提供: ${refused + unable} grounds on which nothing is supplied, ` +
      `which makes eleven. （五）不予处理 has ${notProcessed} cases more, in which the body does not go into the application at all. ` +
      `The taxonomy holds all ${refused + unable + notProcessed}, in both editions. Besides them there are （一）予以公开, （二）部分公开, and （六）其他处理: ` +
      `one row in the 2019 edition, ${count("other")} rows in the 2021 edition. A body counts each application once, under the outcome that it ended with.`,
  ];
}

function outcomeRow(data, key) {
  const { label, gloss, group, place, forms, basis, basisNote, counts, countsGloss } = data.outcomes[key];
  const rests = [citations(data, basis), basisNote].filter(Boolean).join(". ");
  return [
    place,
    code(key),
    label,
    gloss,
    group ? data.outcomeGroups[group].label : "",
    forms.join(", "),
    rests,
    `${counts}。${countsGloss}`,
  ];
}

/** The outcome taxonomy. */
export function outcomesPage(data) {
  const { outcomes, outcomeGroups, outcomeLeaves } = data;
  return page(
    "# Outcomes of applications · 办理结果",
    `How an application may end: section 三, 本年度办理结果. The 2019 edition has ${outcomeLeaves("2019").length} outcomes, the 2021 edition ${outcomeLeaves("2021").length}. ` +
      "The codes are stable; a code that is retired is never used again.",
    elevenSection(data),
    "## Groups",
    table(
      ["Place", "Code", "Group", "Outcomes 2019", "Outcomes 2021"],
      Object.entries(outcomeGroups).map(([key, group]) => [
        group.place,
        code(key),
        both(group),
        outcomeLeaves("2019", key).length,
        outcomeLeaves("2021", key).length,
      ]),
    ),
    "## Outcomes",
    table(
      ["Place", "Code", "Label", "English", "Group", "Editions", "Legal basis", "What is counted"],
      Object.keys(outcomes).map((key) => outcomeRow(data, key)),
    ),
    "## Other wordings that are understood",
    table(
      ["Code", "Wordings"],
      Object.entries({ ...outcomes, ...outcomeGroups })
        .filter(([, { aliases }]) => aliases.length > 0)
        .map(([key, { aliases }]) => [code(key), aliases.join("、")]),
    ),
  );
}
