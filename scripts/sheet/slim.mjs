// What the spreadsheet script leaves out of the library's modules when it is built: words that no cell function prints, and
// checks of what the script has checked already. The tests compare every cell function with the library.
import { readFileSync } from "node:fs";
import ts from "typescript";

/** The findings of reading that a range can give rise to. */
const readFindings = /^read\/(?:label-unknown|rows-missing|cell-unreadable|cell-worded|number-stray|unit-unknown)$/;
const ruleFindings = /^(?:applications|reviews|proactive)\/(?!issued-within-stock|items-left)/;

/** Properties that are left out, by file. */
const unread = [
  [/src\/form\//, (name) => name === "gloss"],
  [
    /src\/(?:rules|rates|dates)\//,
    (name) => /^(?:statement|basis|basisNote|note|noteGloss|from|fromGloss|gloss|over)$/.test(name),
  ],
  [/src\/(?:rules|dates)\//, (name) => name === "label"],
  [/src\/dates\//, (name) => /^(?:correctionNotice|thirdPartyOpinion|coProducerOpinion|proactiveDisclosure)$/.test(name)],
  [/src\/form\/sources/, (name) => /^(?:form\d+|reconsiderationLaw|informationCases)$/.test(name)],
  [/src\/form\/(?:sources|publication|editions)/, (name) => /^(?:gloss|number|year|date|basis)$/.test(name)],
  [/src\/form\/outcomes/, (name) => /^(?:counts|countsGloss)$/.test(name)],
  [/src\/form\/sections/, (name) => name === "keywords"],
  [/src\/form\/proactive/, (name) => name === "basis"],
  [/src\/form\/publication/, (name) => name === "label"],
  [/src\/read\/vocabulary/, (name) => name === "official"],
  [/src\/read\/labels/, (name) => name === "how"],
  [/src\/format\/tables/, (name) => /^(?:scope|kind|labelColumns|headRows)$/.test(name)],
  [/src\/format\//, (name) => /^(?:en|title|published|period|day|contact|contactParts)$/.test(name)],
  [/src\/format\//, (name) => /^(?:sections\w+|problemsStated|feesReported|publishedInTime)$/.test(name)],
  [/src\/(?:format|read)\//, (name) => /^read\//.test(name) && !readFindings.test(name)],
  [/src\/format\//, (name) => /^(?:proactive|applications|reviews)\//.test(name) && !ruleFindings.test(name)],
];

/**
 * Bodies that are shorter than the library's, which are made for speed, for odd texts, or for reports that are no ranges. They
 * give the same for what a range of cells can hold; the script does not fold traditional characters, nor leave out pinyin,
 * and says of a cell with 其他1件 that it holds no number.
 */
const shorter = {
  "form/fold.ts": {
    foldLabel: String.raw`return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");`,
    holdsMoreThan: "return false;",
  },
  "read/labels.ts": { mayBegin: "return true;", beginningsOfRows: "return new Map();" },
  "form/remembered.ts": { remembered: "return answer;" },
  "form/frozen.ts": { frozen: "return value;" },
  "form/numerals.ts": {
    chineseNumeralValue: `
      const positions = [...text].map((character) => digits.indexOf(character === "零" || character === "○" ? "〇" : character));
      if (positions.length > 1 && positions.every((position) => position >= 0)) return Number(positions.join(""));
      for (let value = 1; value < 32; value += 1) if (chineseNumeral(value) === text.replace(/^一十/, "十")) return value;
      return null;`,
  },
  "form/taxonomy.ts": {
    outcomeChildren: `
      return parent ? outcomeLeaves(edition, parent).filter((leaf) => leaf !== parent)
        : [...new Set(outcomeLeaves(edition).map((leaf) => outcomes[leaf].group || leaf))];`,
  },
  "format/cellWords.ts": { cellsInWords: "return describeCell(cells[0], locale);" },
  "format/lines.ts": { linesOf: "return [text];" },
  "rates/rate.ts": { editionOf: 'return report.applications ? report.applications.form : "2021";', columnOf: "return column;" },
  "rates/percent.ts": { roundsUp: "return remainder >= denominator - remainder;" },
  "rates/decimal.ts": { percentByDecimal: 'throw new RangeError("数太大，不能算出百分比");' },
  // Of this message the script needs the day alone.
  "dates/workdays.ts": {
    works: `
      const date = textOf(day);
      if (!years.has(day.getUTCFullYear())) throw new RangeError("whether " + date + " is a working day");
      return makeUpDays.has(date) || (!holidays.has(date) && !isWeekend(day));`,
  },
  "read/money.ts": {
    moneyUnitIn: `
      const [, power] = /([十百千万亿]*)元/.exec(text) || [];
      return power === undefined ? null : power && power !== "万" ? "other" : power + "元";`,
  },
  "read/numbers.ts": { digitsAlone: "return -1;", mayBeValue: "return true;", withoutWords: "return text;" },
};

/** In place of date-fns: of it only days of UTC are used, and so the script bundles nobody else's code. */
const days = `
  export const UTCDateMini = Date;
  export const addDays = (day, amount) => new Date(day.getTime() + amount * 86400000);
  export const isWeekend = (day) => day.getUTCDay() % 6 === 0;
`;

/** In place of decimal.js, which the library needs where a product is no safe integer: the script says that it cannot. */
const decimals = "export const Decimal = { clone: () => null };";

/** Property names that stand in no data and name nothing of ECMAScript: they may be shortened. */
export const shortened = new RegExp(
  `^(?:${[
    "across aliases along applicants args article basis basisNote blanks block calendar caption cell cells code colspan column columns corner",
    "demands denominator depth difference due equation equations evaluated extended extension findings folded form forms formula group headRows",
    "holidays kind label label2019 labelColumns labels left leftOperands level line litigation locale makeUpDays marked marks",
    "missing month names negative numbered numerator official ordinals organization organizations outcomes perColumn period place placeOf places preface publishedOn",
    "quotient reading relation remainder reply report result right rightOperands rounding route routes rows rowspan rule scope sections severity source starts state",
    "status table term text texts title unchecked unit unknown value worded wordings words workingDays years",
  ]
    .join(" ")
    .replaceAll(" ", "|")})$`,
);

/** An esbuild plugin: the modules of src/ without all that, and without what ES2019 lacks. */
export const slim = {
  name: "slim",
  setup(build) {
    build.onResolve({ filter: /date-fns/ }, ({ path }) => ({ path, namespace: "days" }));
    build.onResolve({ filter: /^decimal\.js$/ }, ({ path }) => ({ path, namespace: "decimals" }));
    build.onLoad({ filter: /./, namespace: "decimals" }, () => ({ contents: decimals }));
    build.onLoad({ filter: /./, namespace: "days" }, () => ({ contents: days }));
    build.onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => {
      const file = path.replaceAll("\\", "/");
      return { contents: edited(edited(readFileSync(path, "utf8"), slimmed(file)), annotated), loader: "ts" };
    });
  },
};

/** A text with the changes that looking at its statements and expressions proposes. */
function edited(text, propose) {
  const tree = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const changes = [];
  propose(tree, (node, by, { from = node.getStart(tree), to = node.end } = {}) => void changes.push({ from, to, by }));
  let result = text;
  for (const { from, to, by } of changes.sort((a, b) => b.from - a.from)) result = result.slice(0, from) + by + result.slice(to);
  return result;
}

const slimmed = (file) => (tree, change) => {
  const cut = (node) => change(node, "", { to: node.end + (tree.text[node.end] === "," ? 1 : 0) });
  const isUnread = (name) => unread.some(([where, test]) => where.test(file) && test(name));
  const refuses = (text) => /^(?:throw )?new \w*Error\(\s*[`"]Cannot/.test(text) && !/is a working day/.test(text);
  const bodies = shorter[file.slice(file.lastIndexOf("src/") + 4)] ?? {};
  const replaced = new Set();
  const visit = (node) => {
    const text = ts.isPropertyAssignment(node) ? node.name.text : node.getText(tree);
    if (ts.isPropertyAssignment(node) && isUnread(text)) return cut(node);
    // What an article leaves open is said in docs/outcomes.md; the cell says why there is no article.
    if (
      ts.isPropertyAssignment(node) &&
      text === "basisNote" &&
      node.parent.properties.some((other) => /^basis: (?!\[\])/.test(other.getText(tree)))
    )
      return cut(node);
    if (ts.isPropertyAssignment(node) && /form\/sections/.test(file) && text === "aliases") return change(node.initializer, "[]");
    if (ts.isSpreadAssignment(node) && /^\.\.\.(?:\(overAll\s*\?\s*)?(?:noted\(|undefinedOfficially)/.test(text))
      return cut(node);
    // The table of folded characters, which only the longer body fills and asks.
    if (/form\/fold/.test(file) && node.parent === tree && (ts.isForStatement(node) || ts.isExpressionStatement(node)))
      return change(node, "");
    if (ts.isFunctionDeclaration(node) && node.body && bodies[node.name.text]) {
      replaced.add(node.name.text);
      return change(node.body, `{ ${bodies[node.name.text]} }`);
    }
    // A cell of a range is a label as a whole; misspellings and torn labels are said not to be recognised.
    if (ts.isIfStatement(node) && text.startsWith("if (!loosely ||")) return change(node, "return null;");
    if (ts.isVariableDeclaration(node) && text.startsWith("longestNear ")) return change(node.initializer, "0");
    // Of what a cell holds the script asks the place; marks it takes from the report.
    if (ts.isCallExpression(node) && text.startsWith("reading.cells.set(cell, { raw: source"))
      return change(node.arguments[1], "{ at: source.at }");
    if (ts.isBlock(node) && text.includes("reading.marked.get(") && ts.isIfStatement(node.parent)) return change(node, ";");
    // Nor has it to be as fast as where thousands of reports are read.
    if (ts.isConditionalExpression(node) && /^loosely \?|\? applicantCounts\(/.test(text))
      return change(node, node.whenFalse.getText(tree));
    // The script speaks Chinese alone.
    if (ts.isIdentifier(node) && text === "gloss" && ts.isArrayLiteralExpression(node.parent)) return cut(node);
    if (ts.isBinaryExpression(node) && text === 'locale === "en"') return change(node, "false");
    // The script checks what it is given before the library does, with texts for people.
    if (ts.isIfStatement(node) && !node.elseStatement && !/src\/dates\//.test(file) && refuses(node.thenStatement.getText(tree)))
      return change(node, ";");
    if (ts.isNewExpression(node) && refuses(text)) return cut(node.arguments[0]);
    // ES2019 has neither of these.
    if (ts.isPropertyAccessExpression(node) && text === "Object.hasOwn")
      return change(node, "Object.prototype.hasOwnProperty.call");
    if (ts.isCallExpression(node) && /\.replaceAll$/.test(node.expression.getText(tree))) {
      const [from, to] = node.arguments.map((argument) => argument.getText(tree));
      change(node, `split(${from}).join(${to})`, { from: node.expression.name.getStart(tree) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const gone = Object.keys(bodies).filter((name) => !replaced.has(name));
  if (gone.length > 0) throw new Error(`${file} has no function ${gone.join(", ")} that could be shorter`);
};

/** Modules of src/ are pure: what nobody uses of what they compute when they are loaded may be left out. */
function annotated(tree, change) {
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return;
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    const isInner = ts.isPropertyAccessExpression(node.parent) && ts.isCallExpression(node.parent.parent);
    if (isCall && !isInner) change(node, "/* @__PURE__ */ ", { to: node.getStart(tree) });
    ts.forEachChild(node, visit);
  };
  for (const statement of tree.statements) if (ts.isVariableStatement(statement)) visit(statement);
}
