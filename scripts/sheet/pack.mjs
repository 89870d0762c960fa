// The Chinese texts of the script in little ASCII: \u4e2d costs six bytes a character. Each text becomes a call of a decoder:
// two bytes a character, an index into one table that holds every character once.
import ts from "typescript";

/** What may be a byte of an index: printable ASCII but quotes, backslash, backquote, dollar and brace, which mean something. */
const bytes = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).filter(
  (byte) => !"\"'\\`${".includes(byte),
);

/** First bytes of an index. They stand for themselves nowhere in the packed texts, or are escaped. */
const isWide = (unit) => unit.charCodeAt(0) > 0x7e;
const escaped = (text) => text.replace(/[^\n\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const quoted = (text) => `"${text}"`;

/** The literals of a script that hold a wide character, but for property names and regular expressions. */
function textsIn(code) {
  const tree = ts.createSourceFile("script.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = [];
  const visit = (node) => {
    const isName = node.parent && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    const parts =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? [node]
        : ts.isTemplateExpression(node)
          ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          : [];
    if (!isName && parts.some(({ text }) => [...text].some(isWide))) found.push({ node, parts });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { tree, found };
}

/**
 * Pack the texts of a script. The decoder is a function `decode` before it; no eval, no global but that.
 *
 * @param code - A minified script
 * @param decode - A name that the script does not use
 */
export function pack(code, decode) {
  const { tree, found } = textsIn(code);
  const counts = new Map();
  for (const { parts } of found)
    for (const { text } of parts) for (const unit of text.split("").filter(isWide)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const table = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([unit]) => unit);
  // Bytes that the texts themselves use least lead an index.
  const plain = found
    .flatMap(({ parts }) => parts.flatMap(({ text }) => text.split("").filter((unit) => !isWide(unit))))
    .join("");
  const leads = bytes.filter((byte) => !plain.includes(byte)).slice(0, Math.ceil(table.length / bytes.length));
  if (leads.length * bytes.length < table.length) throw new Error("Cannot pack: the texts use too many different characters");
  const indexOf = new Map(
    table.map((unit, index) => [unit, leads[Math.floor(index / bytes.length)] + bytes[index % bytes.length]]),
  );
  const packed = (text) =>
    text
      .split("")
      .map((unit) => indexOf.get(unit) ?? { "\\": "\\\\", '"': '\\"', "`": "\\`", "\n": "\\n", "\t": "\\t" }[unit] ?? unit)
      .join("");
  let result = code;
  const edits = found.flatMap(({ node, parts }) =>
    parts.length === 1
      ? [[node.getStart(tree), node.end, `${decode}(${quoted(packed(node.text))})`, node]]
      : [
          [node.getStart(tree), node.getStart(tree), decode, node],
          ...parts.map((part) => [part.getStart(tree), part.end, templatePart(part, packed(part.text)), part]),
        ],
  );
  for (const [from, to, by] of edits.sort((a, b) => b[0] - a[0] || b[1] - a[1])) {
    const glue = /[\w$]/.test(result[from - 1] ?? "") && /^[\w$]/.test(by) ? " " : "";
    result = result.slice(0, from) + glue + by + result.slice(to);
  }
  const decoder =
    `var ${decode}=(()=>{const l=${quoted(leads.join(""))},b=${quoted(bytes.join("").replace(/\\/g, "\\\\"))},t=${quoted(escaped(table.join("")))};` +
    `const d=s=>{let r="";for(let i=0;i<s.length;i++){const k=l.indexOf(s[i]);r+=k<0?s[i]:t[k*${bytes.length}+b.indexOf(s[++i])]}return r};` +
    `return(s,...v)=>typeof s=="string"?d(s):s.reduce((r,p,i)=>r+v[i-1]+d(p),"").slice(9)})();`;
  return { decoder, code: escaped(result) };
}

function templatePart(part, text) {
  if (part.kind === ts.SyntaxKind.TemplateHead) return `\`${text}\${`;
  return part.kind === ts.SyntaxKind.TemplateTail ? `}${text}\`` : `}${text}\${`;
}
