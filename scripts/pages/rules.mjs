import { citations, code, page, table } from "./markdown.mjs";

/** What a reader does about a finding, by the kind of rule and what the rule is about. */
const fixes = {
  equal: "Compare the cells of the equation with the register. Where a broken row and a broken column cross, look there first.",
  atMost: "Compare both sides with the register: the left cannot be more than the right.",
  notNegative: "Replace the negative number. A cell with nothing to report holds 0.",
  whole: "Replace the number by a whole one; only amounts of money have decimals.",
  wholeNotNegative: "Replace the number by a whole one that is not negative. A cell with nothing to report holds 0.",
  sectionsPresent: "Add the sections that are missing, with the titles of the form.",
  sectionsInOrder: "Put the sections in the order of the form.",
  problemsStated: "Say which problems there are and what is done about them.",
  feesReported: "Say in section 六 what fees were charged, or correct the row in section 三.",
  publishedInTime: "Nothing in the report can be changed; check that the date of publication was read correctly.",
};
/** Where a rule about a single cell can be broken. */
const builtAlone =
  "only in reports that a program builds. Where a source that is read holds such a number, `readReport` leaves the cell blank and says so, `read/cell-unreadable`.";
const lookUp = (kind) => {
  if (!(kind in fixes)) throw new Error(`Cannot say how to fix "${kind}": add a sentence to scripts/pages/rules.mjs`);
  return fixes[kind];
};

/** The words of a row or a column of a table. */
function words(data, table, axis, key, edition) {
  const labels = {
    applications: { row: data.applicationRows, column: data.applicants },
    proactive: { row: data.proactiveRows, column: data.proactiveColumns },
    reviews: { row: data.reviewRoutes, column: data.reviewResults },
  };
  const entry = labels[table][axis][key];
  const place = table === "applications" && axis === "row" ? `${entry.place} ` : "";
  return place + data.labelOf(entry, "zh-CN", edition);
}

/** An equation in the words of the axis along which its cells differ, and the row or column that they share. */
function inWords(data, { left, right }, relation, edition) {
  const parts = [...left, ...right].map(data.cellParts);
  const same = (axis) => parts.every((part) => part[axis] === parts[0][axis]);
  const axis = same("column") && !same("row") ? "row" : "column";
  const shared = axis === "row" ? "column" : "row";
  const side = (cells) =>
    cells.length === 0
      ? "0"
      : cells
          .map(data.cellParts)
          .map((part) => words(data, part.table, axis, part[axis], edition))
          .join(" + ");
  return {
    text: `${side(left)} ${relation === "equal" ? "=" : "≤"} ${side(right)}`,
    where: words(data, parts[0].table, shared, parts[0][shared], edition),
    shared,
  };
}

/** Equations of one edition; those that say the same of several rows or columns are said once. */
function equationsText(data, equations, relation, edition) {
  const groups = new Map();
  for (const equation of equations) {
    const { text, where, shared } = inWords(data, equation, relation, edition);
    const key = `${shared}: ${text}`;
    groups.set(key, { text, shared, where: [...(groups.get(key)?.where ?? []), where] });
  }
  return [...groups.values()].map(({ text, shared, where }) =>
    [`> ${text}`, `In ${where.length === 1 ? `the ${shared}` : `each of ${where.length} ${shared}s:`} ${where.join("、")}`].join(
      "\n\n",
    ),
  );
}

function cellsText(data, cells, edition) {
  const table = data.cellParts(cells[0]).table;
  const all = data.cellIds(table, edition);
  const rest = all.filter((cell) => !cells.includes(cell));
  if (rest.length === 0) return `All ${cells.length} cells of table \`${table}\`.`;
  return cells.length <= rest.length
    ? `The cells ${cells.map(code).join(", ")}.`
    : `All cells of table \`${table}\` except ${rest.map(code).join(", ")}.`;
}

/** What a rule demands of each edition; editions of which it demands the same are said together. */
function demandsText(data, rule) {
  if (rule.kind === "report") return [];
  const texts = Object.keys(data.editions).map((edition) => {
    const list = rule.kind === "sum" ? rule.equations[edition] : rule.cells[edition];
    if (list.length === 0) return null;
    const text = rule.kind === "sum" ? equationsText(data, list, rule.relation, edition) : [cellsText(data, list, edition)];
    const count = rule.kind === "sum" ? ` (${list.length} ${list.length === 1 ? "equation" : "equations"})` : "";
    return { edition, count, text: text.join("\n\n") };
  });
  const present = texts.filter(Boolean);
  const [first, second] = present;
  if (second && first.text === second.text && first.count === second.count)
    return [`**Both editions**${first.count}`, first.text];
  return present.map(({ edition, count, text }) => [`**Edition ${edition}**${count}`, text]);
}

const editionsOf = (rule) => {
  const lists = rule.kind === "sum" ? rule.equations : rule.kind === "cell" ? rule.cells : null;
  return lists
    ? Object.keys(lists)
        .filter((edition) => lists[edition].length > 0)
        .join(", ")
    : "2019, 2021";
};

const fixOf = (rule) => lookUp({ sum: rule.relation, cell: rule.demands, report: rule.about }[rule.kind]);

const isAmount = (data, cell) => {
  const { table, column } = data.cellParts(cell);
  return table === "proactive" && data.proactiveColumns[column].kind === "amount";
};

/** A report besides its tables that breaks a rule about that. */
function breakingText(data, about) {
  const empty = data.emptyReport("2021");
  const codes = Object.keys(data.sections);
  const section = (kind, text) => ({ kind, number: null, title: data.sections[kind].label, text });
  const all = codes.map((kind) => section(kind, "略。"));
  const but = (kind, text) => all.map((one) => (one.kind === kind ? section(kind, text) : one));
  const reports = {
    sectionsPresent: { ...empty, sections: all.slice(0, -1) },
    sectionsInOrder: { ...empty, sections: [...all.slice(0, -2), ...all.slice(-2).reverse()] },
    problemsStated: { ...empty, sections: but("problems", "无。") },
    feesReported: { ...data.withCell(empty, "applications/other.feeUnpaid/total", 2), sections: but("otherMatters", "无。") },
    publishedInTime: { ...empty, year: 2024, publishedOn: "2025-04-08" },
  };
  if (!(about in reports))
    throw new Error(`Cannot show how a rule about ${about} is broken: add a report to scripts/pages/rules.mjs`);
  return reports[about];
}

/** A report that breaks a rule; where the rule compares numbers, by one. */
function breaking(data, rule) {
  if (rule.kind === "report") return breakingText(data, rule.about);
  const edition = Object.keys(data.editions).findLast((one) => (rule.equations ?? rule.cells)?.[one]?.length > 0);
  const value = (cell, number) => (isAmount(data, cell) ? { value: String(number), unit: null } : number);
  if (rule.kind === "cell") {
    const [cell] = rule.cells[edition];
    return data.withCell(data.emptyReport(edition), cell, value(cell, rule.demands === "whole" ? 1.5 : -1));
  }
  const [{ left, right }] = rule.equations[edition];
  let report = data.emptyReport(edition);
  for (const cell of left) report = data.withCell(report, cell, 2);
  right.forEach((cell, index) => {
    const rest = 2 * left.length - 2 * (right.length - 1) - 1;
    report = data.withCell(report, cell, index < right.length - 1 ? 2 : left.length === 0 ? -3 : rest);
  });
  return report;
}

/** What the library says when the rule is broken. */
function exampleText(data, rule) {
  const finding = data.reconcile(breaking(data, rule), { advisory: true }).findings.find(({ code: id }) => id === rule.id);
  if (!finding) throw new Error(`Cannot show how ${rule.id} is worded: the example does not break it`);
  return [
    "When it is broken, for example:",
    ["zh-CN", "en"].map((locale) => `- ${data.describeFinding(finding, locale)}`).join("\n"),
  ];
}

function ruleText(data, rule) {
  const basis = [citations(data, rule.basis), rule.basisNote].filter(Boolean).join(". ");
  return [
    `### \`${rule.id}\``,
    `${rule.statement}。`,
    `${rule.gloss}.`,
    [
      `- Severity: ${rule.severity}`,
      `- Editions: ${editionsOf(rule)}`,
      `- Legal basis: ${basis || "none"}`,
      `- How to fix: ${fixOf(rule)}`,
      ...(rule.kind === "cell" ? [`- Where: ${builtAlone}`] : []),
    ].join("\n"),
    demandsText(data, rule),
    exampleText(data, rule),
  ];
}

const overview = (list) =>
  table(
    ["Id", "Severity", "Editions", "Rule"],
    list.map((rule) => [
      `[\`${rule.id}\`](#${rule.id.replaceAll("/", "").toLowerCase()})`,
      rule.severity,
      editionsOf(rule),
      rule.gloss,
    ]),
  );

/** The reconciliation rules. */
export function rulesPage(data) {
  const { rules, advisoryRules, ruleSetVersion } = data;
  return page(
    "# Rules · 勾稽规则",
    `Rule set ${ruleSetVersion}. A rule compares what a report states with what it states elsewhere, and never with a recomputation. ` +
      "An equation with a blank is not checked and is reported as unchecked, unless the numbers that are there already exceed the other side.",
    "An id is never used again for another rule. **error**: the form or the law is broken; **warning**: implausible, or against good practice; **notice**: worth knowing.",
    overview(rules),
    "Off unless asked for, because no text supports them:",
    overview(advisoryRules),
    "## Rules that the form or the law supports",
    rules.map((rule) => ruleText(data, rule)),
    "## Advisory rules",
    advisoryRules.map((rule) => ruleText(data, rule)),
  );
}
