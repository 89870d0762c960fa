import { citations, code, page, table } from "./markdown.mjs";

/** One term of a formula: a row of section 三, or a cell. */
function term(data, key) {
  if (!data.isCellId(key)) return data.applicationRows[key].label;
  const { table: name, row, column } = data.cellParts(key);
  const labels = { applications: [data.applicationRows, data.applicants], reviews: [data.reviewRoutes, data.reviewResults] };
  const [rows, columns] = labels[name];
  return `${rows[row].label}·${columns[column].label}`;
}

const sum = (data, terms) => terms.map((key) => term(data, key)).join(" + ");

function indicatorText(data, [key, indicator]) {
  const { label, gloss, basis, note, noteGloss, forms, perColumn, over, formula } = indicator;
  return [
    `### \`${key}\``,
    `${label} (${gloss})`,
    [
      `- Numerator: ${sum(data, formula.numerator)}`,
      `- Denominator: ${sum(data, formula.denominator)} (${over.label}, ${over.gloss})`,
      `- Taken of: ${perColumn ? "any column of section 三; the column 总计 unless told otherwise" : "the report"}`,
      `- Editions: ${forms.join(", ")}`,
      `- Legal basis: ${basis ? citations(data, [basis]) : "none"}. ${note} ${noteGloss}`,
    ].join("\n"),
  ];
}

/** The indicators: rates that are taken of a report, each as two sums. */
export function indicatorsPage(data) {
  const all = Object.entries(data.indicators);
  const shares = all.filter(([key]) => key.startsWith("share."));
  return page(
    "# Indicators · 比率",
    "A rate is two counts, and is rounded once, when it is printed. A rate whose denominator is 0, or of which a cell is blank, has no value and says so. " +
      "Where no official text defines an indicator its legal basis is *none*: quote it together with its formula.",
    "## Rates",
    all.filter(([key]) => !key.startsWith("share.")).map((entry) => indicatorText(data, entry)),
    "## Shares of the outcomes",
    "Each outcome, and each group of outcomes, over the applications concluded (三（七）总计); of any column of section 三. A row that an edition lacks is left out of the sum.",
    table(
      ["Id", "Label", "English", "Rows in the numerator", "Editions"],
      shares.map(([key, { label, gloss, forms, formula }]) => [
        code(key),
        label,
        gloss,
        formula.numerator.length,
        forms.join(", "),
      ]),
    ),
  );
}
